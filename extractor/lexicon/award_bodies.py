"""The name of the body that confers an award, where it is attached to the award's name.

The grammar walks word by word over names such as "Chủ tịch UBND tỉnh Nghệ An", "Bộ trưởng Bộ Văn hóa, Thể
thao và Du lịch", "LĐLĐ quận Cầu Giấy": an office, what the body is, what it is for, its territory with the
name of the place. It stops before anything else: verbs, "cho", "vì", dates, commas. It is no general tagger
of organisations; it only knows what may follow "Bằng khen của …".
"""

import re
from functools import cache
from typing import Literal

from extractor.ground.value_class import value_class
from extractor.lexicon.alternation import any_of
from extractor.lexicon.award_wording import normal
from extractor.lexicon.load import DATA, broken, build, read_toml
from extractor.lexicon.places import find as find_place

ItemKind = Literal["office", "whole", "head", "field", "territory", "place", "proper"]

_TOKEN = re.compile(r"[^\W_]+(?:[&./'-][^\W_]+)*\.?(?=\s|\W|$)")
_GAP = re.compile(r"[ ]{1,2}")
_BRACKET = re.compile(r"[ ]{0,2}\([A-ZĐƯÔÂ&.-]{2,12}\)(?=[ ])")
_NUMBERED = re.compile(r"(?:số[ ])?(?:\d{1,4}|[ivxl]{1,5})(?![\w/.-]*\d)(?=\W|$)")
_MAX_CAPS_PLACE = 3
"""In a line of capitals nothing marks the end of a place's name; Vietnamese ones have up to three syllables
besides those listed. A stop word that ends the line is one of them: "QUẬN CẦU GIẤY", "HUYỆN BA VÌ"."""


@value_class
class BodyWords:
    """The closed word lists of ``award_bodies.toml``."""

    offices: tuple[str, ...]
    whole: tuple[str, ...]
    heads: tuple[str, ...]
    fields: tuple[str, ...]
    territories: tuple[str, ...]
    places: tuple[str, ...]
    stops: tuple[str, ...]
    capital_stops: tuple[str, ...]


@value_class
class _Item:
    kind: ItemKind
    start: int
    end: int


_MEET = re.compile(r"hội (?:thi|diễn|thao|nghị|trại|chợ|khỏe|thảo)(?!\w)")
"""A contest, which no body is: "đạt giải Nhất của **hội thi**"."""


def match_body(text: str, low: str, at: int, *, after_of: bool) -> int | None:
    """Where the name of a body that begins at ``at`` ends; None when none begins there.

    ``low`` is ``normal(text)``. ``after_of`` tells that "của" stands before: then a bare name will do
    ("của Viettel"), otherwise the first word must be one that only bodies begin with.
    """
    first = _first_item(text, low, at, after_of=after_of)
    if first is None or _MEET.match(low, at):
        return None
    items = [first]
    while (following := _next_item(text, low, items)) is not None:
        items.append(following)
    while items and items[-1].kind == "office" and len(items) > 1:
        items.pop()
    if items[-1].kind == "field" and len(items) == 1:
        return None
    return items[-1].end


def _first_item(text: str, low: str, at: int, *, after_of: bool) -> _Item | None:
    listed = _listed(low, at)
    if listed is not None:
        capital = text[at].isupper()
        if after_of:
            return listed if listed.kind != "field" or capital else None
        if low.startswith("các ", at):
            return None
        if listed.kind in ("office", "whole") or low.startswith("tp", at):
            return listed
        one_syllable = " " not in low[at : listed.end] and not text[listed.end + 1 : listed.end + 2].isupper()
        if listed.kind in ("head", "territory") and (capital or not one_syllable):
            return listed
        return None
    return _proper(text, low, at) if after_of else None


def _next_item(text: str, low: str, items: list[_Item]) -> _Item | None:
    last = items[-1]
    at = last.end
    if bracket := _BRACKET.match(text, at):
        at = bracket.end()
    gap = _GAP.match(text, at)
    if gap is None:
        return None
    at = gap.end()
    if last.kind == "whole" and low[last.start : last.end] not in ("nhà nước", "đảng"):
        return None
    listed = _listed(low, at)
    if listed is not None:
        return listed if _may_follow(listed, items, text) else None
    if last.kind in ("head", "territory", "field") and (number := _NUMBERED.match(low, at)):
        return _Item("proper", at, number.end())
    if _in_capitals(text, items[0].start, at + 2):
        run = sum(1 for item in items if item.kind == "proper")
        token = _TOKEN.match(text, at)
        if token is None or last.kind not in ("territory", "proper") or run == _MAX_CAPS_PLACE:
            return None
        stops = _words().stops if last.kind == "proper" else _words().capital_stops
        end = token.end() - token.group().endswith(".")
        stopped = low[at:end] in stops and low.startswith(" ", end)
        return None if stopped else _Item("proper", at, end)
    return _proper(text, low, at) or _end_of_place(text, at, last) or _bridged(text, low, at, last)


def _may_follow(item: _Item, items: list[_Item], text: str) -> bool:
    last = items[-1].kind
    capital = text[item.start].isupper()
    if item.kind == "office":
        return last == "office"
    if item.kind == "whole":
        return last == "office"
    if item.kind == "head":
        return last in ("office", "head", "field") and (capital or last in ("office", "head"))
    if item.kind == "field":
        return last in ("office", "head", "field", "territory", "proper") and (
            capital or last in ("head", "field", "office")
        )
    return True


def _proper(text: str, low: str, at: int) -> _Item | None:
    """A capitalised word that is no stop word; "T.Ư", "GD-ĐT" and "TP.HCM" are one word."""
    token = _TOKEN.match(text, at)
    if token is None or not token.group()[0].isupper() or low[at : token.end()] in _words().capital_stops:
        return None
    return _Item("proper", at, token.end() - token.group().endswith("."))


def _end_of_place(text: str, at: int, last: _Item) -> _Item | None:
    """The last word of a place that looks like one behind a body: "UBND huyện Ba Vì", "xã Hải Nhân"."""
    token = _TOKEN.match(text, at)
    if last.kind != "proper" or token is None or not token.group()[0].isupper():
        return None
    return _Item("proper", at, token.end()) if find_place(text[last.start : token.end()]) else None


def _bridged(text: str, low: str, at: int, last: _Item) -> _Item | None:
    """Up to two lower-case words inside a name: "Công ty Xi măng Bỉm Sơn"."""
    if last.kind != "proper":
        return None
    end = at
    for _ in range(2):
        token = _TOKEN.match(text, end)
        if token is None or low[end : token.end()] in _words().stops or not token.group().isalpha():
            return None
        if token.group()[0].isupper():
            return None
        gap = _GAP.match(text, token.end())
        if gap is None:
            return None
        end = gap.end()
        ahead = _proper(text, low, end)
        if ahead is not None:
            return ahead
    return None


def _listed(low: str, at: int) -> _Item | None:
    kinds, pattern = _pattern()
    match = pattern.match(low, at)
    return _Item(kinds[match.group()], at, match.end()) if match else None


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words are written in capitals throughout: a headline, not a short form."""
    return " " in text[start:end] and text[start:end].isupper()


@cache
def _words() -> BodyWords:
    path = DATA / "award_bodies.toml"
    names = tuple(BodyWords.__dataclass_fields__)
    words = build(BodyWords, read_toml(path, names), path)
    for name in names:
        for word in getattr(words, name):
            if word != normal(word):
                raise broken(path, f"{name}: {word!r} is not in normal form")
    return words


@cache
def _pattern() -> tuple[dict[str, ItemKind], re.Pattern[str]]:
    words = _words()
    kinds: dict[str, ItemKind] = {}
    lists: tuple[tuple[ItemKind, tuple[str, ...]], ...] = (
        ("field", words.fields),
        ("place", words.places),
        ("territory", words.territories),
        ("head", words.heads),
        ("office", words.offices),
        ("whole", words.whole),
    )
    for kind, entries in lists:
        kinds.update(dict.fromkeys(entries, kind))
    return kinds, re.compile(rf"(?:{any_of(kinds)})(?!\w)")
