"""Earlier ones of an award just told, known by their years alone: "Ba lá cờ trước là của các năm 2019, 2020
và 2021", "Đây là lá cờ thứ hai sau cờ năm 2019", "lần trước là năm 2021".

They went to the one who receives it now, from the same body; the words name neither.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.events.dating.merit_periods import year_is_date
from extractor.events.parts.rows import Row
from extractor.ground.reading import Reading, Sentence
from extractor.ground.records import Claim, Kind
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place
from extractor.viet.numbers import words_to_int

_RULE = "earlier-one"
_KINDS: dict[str, Kind] = {
    "lá cờ": "emulation_flag",
    "cờ": "emulation_flag",
    "bằng khen": "certificate_of_merit",
    "huân chương": "order",
    "danh hiệu": "emulation_title",
}
_NOUN = r"(?P<noun>lá cờ|cờ|(?:tấm )?bằng khen|(?:tấm )?huân chương|danh hiệu|lần|tấm)"
_NUMBER = r"\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín"
_YEARS = (
    r"(?:của |trong |vào |nhận )?(?:các )?(?P<years>năm (?:19|20)\d\d(?:(?:,| và)(?: năm)? (?:19|20)\d\d)*)"
)
_AGAIN = r"(?:(?:lá |tấm |lần )?(?:cờ|bằng khen|huân chương|đầu(?: tiên)?|nhận) )?"
_EARLIER = (
    re.compile(
        rf"(?<!\w)(?:(?P<number>{_NUMBER}) )?{_NOUN} (?:trước(?: đó| đây)?|đầu(?: tiên)?|thứ nhất)"
        rf"(?: là| được nhận| được tặng| nhận)? {_AGAIN}{_YEARS}"
    ),
    re.compile(
        rf"(?<!\w){_NOUN} thứ (?:\d+|\w+)(?: liên tiếp)?,? (?P<number>)?(?:sau|kể từ) {_AGAIN}{_YEARS}"
    ),
)
_OF_ANYTHING = ("lần", "tấm", "danh hiệu")
_OPENS = leaping(r"(?:[.;:,!?]\s|\n|(?<!\w)(?:là|và) )$")
"""Before "lần đầu năm 1996": in "tới Việt Nam lần đầu năm 1996" it is a visit that was the first."""
_CUES = (" trước", " đầu", " thứ")
"""One of them stands in every sentence that the patterns fit."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def with_earlier_ones(rows: Sequence[Row], reading: Reading) -> list[Row]:
    """The rows, and behind them one for each earlier year that a sentence right behind theirs, or their own,
    tells."""
    found = list(rows)
    if not any(row.recipient.name for row in rows):
        return found
    lower = lower_in_place(reading.article.text)
    for number, sentence in enumerate(reading.sentences):
        words = sentence.span.of(lower)
        if sentence.block == "title" or "năm " not in words or not any(cue in words for cue in _CUES):
            continue
        for told in _told(lower, sentence):
            base = _latest(rows, reading.sentences[max(0, number - 1) : number + 1], told)
            if base is not None:
                found += _of_years(base, told, sentence)
    return found


def _told(lower: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    for pattern in _EARLIER:
        for told in pattern.finditer(lower, sentence.span.start, sentence.span.end):
            number, years = told["number"], _YEAR.findall(told["years"])
            if told["noun"] in _OF_ANYTHING and not _OPENS.search(
                lower, max(0, told.start() - 5), told.start()
            ):
                continue
            if not number or _value(number) == len(years):
                yield told


def _value(number: str) -> int | None:
    return int(number) if number.isdigit() else words_to_int(number)


def _latest(rows: Sequence[Row], near: Sequence[Sentence], told: re.Match[str]) -> Row | None:
    """The one award of the noun told just before, when all of its rows name one recipient."""
    noun = told["noun"].removeprefix("tấm ")
    kind = _KINDS.get(noun)
    fitting = [
        row
        for row in rows
        if row.recipient.name is not None
        and row.recipient.count == 1
        and (kind is None or row.identity.kind == kind)
        and row.award_span.end <= told.start()
        and any(sentence.span.covers(row.award_span) for sentence in near)
    ]
    one = {(row.recipient.name, row.identity.award_id, row.identity.grade) for row in fitting}
    return fitting[-1] if len(one) == 1 else None


def _of_years(base: Row, told: re.Match[str], sentence: Sentence) -> Iterator[Row]:
    own = next((year for value in (base.period, base.date) if value for year in _YEAR.findall(value)), "9999")
    for year in _YEAR.finditer(told.string, told.start("years"), told.end("years")):
        if year[0] < own:
            yield _of_year(base, year[0], Span(*year.span()), sentence)


def _of_year(base: Row, year: str, span: Span, sentence: Sentence) -> Row:
    field = "date" if year_is_date(base.identity.kind, "past") else "period"
    kept = tuple(one for one in base.claims if one.field not in ("status", "date", "period", "decision"))
    return replace(
        base,
        status="past",
        date=year if field == "date" else None,
        period=year if field == "period" else None,
        decision=None,
        evidence=sentence.span,
        block=sentence.block,
        claims=(*kept, Claim("status", "past", span, _RULE), Claim(field, year, span, _RULE)),
        set_row=None,
    )
