"""Medals won by persons and teams of other countries, of which nothing is recorded: "Letitia Sim
(Singapore)", "Đoàn thể thao Pháp có 8 HCV"."""

import re
from collections.abc import Sequence
from functools import cache

from extractor.events.parts.rows import Row
from extractor.ground.reading import Reading
from extractor.lexicon.alternation import any_of
from extractor.lexicon.places import foreign_countries
from extractor.viet.letters import UPPER
from extractor.viet.names import is_name_part

_MEDAL = re.compile(
    r"(?:tấm )?(?:hc|huy chương)|cúp(?!\w)|(?:bạc|đồng|vàng)$"
    r"|giải (?:đặc biệt|nhất|nhì|ba|tư|khuyến khích)(?: quốc tế)?$|giải [\"“]|(?:chức|ngôi) vô địch",
    re.IGNORECASE,
)
_CALLED = re.compile(rf" của (?P<name>[{UPPER}]\w+)")
_NAME = re.compile(rf"(?P<name>[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{0,3}})")
_BEFORE_BRACKET = re.compile(rf"{_NAME.pattern} \($")
_OF_LAND = re.compile(rf"{_NAME.pattern}(?: \([^()\n]{{1,30}}\))? (?:của|\(?người|đến từ) $")
_PLAYER = re.compile(r"(?<!\w)(?:vđv|vận động viên|kình ngư|tay vợt|võ sĩ|đô cử|cua-?rơ|xạ thủ) $", re.I)
_TEAM = r"(?<!\w)(?:[Đđ]oàn|[Đđ]ội tuyển|[Đđ]ội|[Tt]uyển|ĐT)(?: thể thao)?(?: nước)?(?: chủ nhà)? "
_NEAR = 60
"""Characters before a country in which the name stands whose bracket it fills."""


def without_medals_of_foreigners(rows: Sequence[Row], reading: Reading) -> list[Row]:
    """The rows but the medals of persons whom the article tells to be of another country, by their full name
    or a part of it."""
    abroad = _persons_of_other_countries(reading)
    return [
        row
        for row in rows
        if not (
            _MEDAL.match(row.award) and (_is_of(abroad, row, reading) or _is_of_a_foreign_team(row, reading))
        )
    ]


def _is_of_a_foreign_team(row: Row, reading: Reading) -> bool:
    """As in "Đoàn thể thao Trung Quốc giành 3 HCV", "Lào (3 HCB)", "Đoàn chủ nhà Pháp có 8 HCV": the team by
    its name, or the one told beside medals that are only counted, where the sentence does not speak of Việt
    Nam."""
    if row.recipient.name:
        land = row.recipient.name in foreign_countries() and not is_name_part(row.recipient.name)
        land = land or (row.recipient.kind == "collective" and row.recipient.name in foreign_countries())
        return land or _teams_abroad().fullmatch(row.recipient.name) is not None
    sentence = next(s.span for s in reading.sentences if s.span.covers(row.award_span))
    text = reading.article.text
    if _in_the_tally_abroad().search(text, sentence.start, row.award_span.start):
        return True
    told = sentence.of(text)
    return "Việt Nam" not in told and _acting_abroad().search(told) is not None


@cache
def _lands() -> str:
    return any_of(foreign_countries())


@cache
def _teams_abroad() -> re.Pattern[str]:
    return re.compile(rf"{_TEAM}(?:{_lands()})", re.IGNORECASE)


@cache
def _acting_abroad() -> re.Pattern[str]:
    """A country that acts: called a team, or with its winning right behind."""
    return re.compile(rf"{_TEAM}(?:{_lands()})(?!\w)|(?<!\w)(?:{_lands()}) (?:đã )?(?:giành|đoạt|có)(?!\w)")


@cache
def _in_the_tally_abroad() -> re.Pattern[str]:
    """As in "Việt Nam dẫn đầu, vượt xa Thái Lan ở vị trí thứ 2 với 108 |HCV|": whose number stands beside
    the medals."""
    return re.compile(
        rf"(?<!\w)(?:{_lands()})(?: [^\W\d_]+| \d{{1,2}}){{0,6}}"
        r" (?:với|có|giành|đoạt)(?: được)? \d{1,3} (?:tấm )?$"
        rf"|(?<!\w)(?:{_lands()}) (?:xếp|đứng) (?:thứ |hạng |vị trí ){{0,2}}[^\W_]+ \d{{1,3}} (?:tấm )?$"
    )


def _is_of(abroad: Sequence[frozenset[str]], row: Row, reading: Reading) -> bool:
    name = row.recipient.name or _named_beside(row, reading)
    words = frozenset(name.split()) if name else frozenset()
    return bool(words) and any(words <= person for person in abroad)


def _named_beside(row: Row, reading: Reading) -> str | None:
    """Whose an award that goes to nobody by name is: whom its "của" calls, else the person named last before
    it in the sentence, else the first behind it."""
    called = _CALLED.match(reading.article.text, row.award_span.end)
    if called is not None:
        return called["name"]
    sentence = next(s.span for s in reading.sentences if s.span.covers(row.award_span))
    named = list(reading.marks_in(sentence, "PERSON"))
    before = [mark.text for mark in named if mark.span.end <= row.award_span.start]
    return before[-1] if before else next((mark.text for mark in named), None)


def _persons_of_other_countries(reading: Reading) -> tuple[frozenset[str], ...]:
    """The words of each such name: "P (Thái Lan)", "P của Thái Lan", "tay vợt Serbia P"."""
    text = reading.article.text
    names: list[str] = []
    for land in (m.span for m in reading.marks if m.label == "LOC" and m.text in foreign_countries()):
        near = max(0, land.start - _NEAR)
        bracketed = _BEFORE_BRACKET.search(text, near, land.start) or _OF_LAND.search(text, near, land.start)
        of_land = _PLAYER.search(text, near, land.start)
        behind = _NAME.match(text, land.end + 1) if of_land is not None else None
        names += [found["name"] for found in (bracketed, behind) if found is not None]
    return tuple(frozenset(name.split()) for name in names)
