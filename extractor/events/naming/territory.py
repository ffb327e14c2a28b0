"""Which province a body stands for: "UBND tỉnh Nghệ An" names it, "UBND Thành phố" leaves it to the article.

A bare "tỉnh" or "Thành phố" is the one province of that type that the article's units and places name, or
that its districts lie in; where there are several, the one in headline or lead; else it stays open. A city
below a province ("thành phố Vinh") is no province, so rows of district level are passed over.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from extractor.ground.made_once import made_once
from extractor.ground.reading import Mark, Reading
from extractor.ground.records import Award, Claim
from extractor.ground.span import Span
from extractor.ground.value_class import thing_class, value_class
from extractor.lexicon import places
from extractor.lexicon.leaping import leaping
from extractor.viet.fold import old_tone_placement

_PROVINCE, _CITY = "tỉnh", "thành phố"
_BARE = re.compile(
    r"(?<!\w)(?:(?P<organ>tỉnh|thành) ?(?:ủy|đoàn)|(?P<type>tỉnh|thành phố|tp))(?= *(?:$|[,;(“]|và ))",
    re.IGNORECASE,
)
_TYPED = re.compile(r"(?<!\w)(?P<type>tỉnh|thành phố|tp\.?|(?:tỉnh|thành) ?(?:ủy|đoàn)) ?$", re.IGNORECASE)
_ONLY_WITH_TYPE = frozenset({"Hồ Chí Minh", "Hòa Bình"})
"""Names that schools, parks and unions bear all over the country."""


@value_class
class _Mention:
    """A province named at ``span``: outright, or by a district that lies in it."""

    code: str
    span: Span
    outright: bool


@thing_class
class _Provinces:
    """The provinces that an article names; few rows ask for them."""

    reading: Reading

    @made_once
    def mentions(self) -> tuple[_Mention, ...]:
        return tuple(_mentions(self.reading.marks))

    def meant(self, of_type: str) -> _Mention | None:
        """The one of a type that the article means."""
        fitting = [mention for mention in self.mentions if of_type in _types_of(mention.code)]
        outright = [mention for mention in fitting if mention.outright]
        opening = [block.span for block in self.reading.article.blocks_of("title", "lead")]
        for candidates in (
            outright,
            fitting if not outright else [],
            [mention for mention in outright if any(span.covers(mention.span) for span in opening)],
        ):
            if len({mention.code for mention in candidates}) == 1:
                return candidates[0]
        return None


def with_territories(reading: Reading, awards: Iterable[Award]) -> tuple[Award, ...]:
    """The rows with ``place`` filled where recipient, grantor or award mean a province."""
    provinces = _Provinces(reading)
    return tuple(_placed(award, provinces) for award in awards)


def _placed(award: Award, provinces: _Provinces) -> Award:
    of_province = _meant(award.recipient or "") == _PROVINCE
    found = provinces.meant(_PROVINCE) if of_province else None
    if found is not None:
        return _with_place(award, Claim("place", found.code, found.span, "territory-of-article"))
    for wording in filter(None, (award.grantor, award.award)):
        named = next(iter(_named_in(wording)), None)
        if named is not None:
            return _with_place(award, Claim("place", named[0], None, "territory-in-name"))
        meant = _meant(wording) if award.level != "district_commune" else None
        if meant is not None:
            found = provinces.meant(meant)
            if found is None:
                return award
            return _with_place(award, Claim("place", found.code, found.span, "territory-of-article"))
    return award


def _with_place(award: Award, claim: Claim) -> Award:
    return replace(award, place=claim.value, claims=(*award.claims, claim))


def _meant(wording: str) -> str | None:
    """The type of territory that a bare word in a body's name means."""
    found = _BARE.search(old_tone_placement(wording))
    if found is None:
        return None
    return _PROVINCE if (found["organ"] or found["type"]).lower() == _PROVINCE else _CITY


def _mentions(marks: tuple[Mark, ...]) -> Iterator[_Mention]:
    for mark in marks:
        if mark.label not in ("UNIT", "LOC"):
            continue
        named = _named_in(mark.text)
        for code, start, end in named:
            yield _Mention(code, Span(mark.span.start + start, mark.span.start + end), outright=True)
        if not named and mark.label == "LOC" and mark.id and not mark.id.startswith("former."):
            code = mark.id.partition(".")[0]
            if _types_of(code):
                yield _Mention(code, mark.span, outright="." not in mark.id)


@lru_cache(maxsize=4_096)
def _named_in(wording: str) -> tuple[tuple[str, int, int], ...]:
    """Codes of the provinces named in a unit or place, with their offsets in it.

    A name counts behind its type ("tỉnh Nghệ An") and at the end ("LĐLĐ Hà Nội"), not inside ("Trường THPT
    Hà Nam Ninh Bình" is nobody's province).
    """
    pattern, codes = _names()
    plain = old_tone_placement(wording)
    named: list[tuple[str, int, int]] = []
    for found in pattern.finditer(plain):
        typed = _TYPED.search(plain[: found.start()])
        at_end = found.end() == len(plain) and found[0] not in _ONLY_WITH_TYPE
        if typed or at_end:
            named.append((codes[found[0]], typed.start() if typed else found.start(), found.end()))
    return tuple(named)


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """An expression for all names of provinces, present and former, and the code of each."""
    codes = {old_tone_placement(place.name): place.id for place in places.provinces()}
    capital = places.press_names()["capital"]
    codes.update((name, capital["id"]) for name in capital["names"])
    for code, others in places.press_names()["provinces"].items():
        codes.update((old_tone_placement(name), code) for name in others)
    longest_first = sorted(codes, key=len, reverse=True)
    return leaping(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"), codes


def _types_of(code: str) -> frozenset[str]:
    """The types that a province has had; empty for what is no province."""
    place = places.by_id(code)
    if place is None or place.level != "province":
        return frozenset()
    changed = places.press_names()["type_changes"].get(code)
    return frozenset({place.type, changed[0]} if changed else {place.type})
