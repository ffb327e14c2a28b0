"""Where a recipient lies, as the article tells: the places beside its name, else the one district told of.

"Trường Tiểu học Lê Lợi (TP Vinh, Nghệ An)" is told outright, and "Ở TP Hải Dương, Trường A …" too. A school
that is named alone lies in the one district that the article speaks of, if its opening does; of two
districts, or of a body that no district holds, nothing follows. In "huyện Gia Lâm, huyện Đông Anh" neither
lies in the other.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from datetime import date
from functools import lru_cache

from extractor.events.naming.same_names import same_name
from extractor.ground.reading import Mark, Reading
from extractor.ground.records import Award, Claim
from extractor.lexicon import places
from extractor.viet.letters import UPPER

_LINK = re.compile(
    r"\s*(?:,\s|\(|\s[-–]\s|\s(?=(?:ở|tại|thuộc|của)\s))\s*"
    r"(?:(?:nguyên |phó )?(?:trưởng|bí thư(?: chi bộ)?|(?:trú|ngụ)(?: tại| ở)?|sống (?:tại|ở)|ở|tại|thuộc|của"
    r"|(?:hội viên |đoàn viên |cán bộ )?(?:nông dân|phụ nữ|cựu chiến binh|thanh niên)|người dân)\s+)?",
    re.IGNORECASE,
)
"""Between a name and the place where it lies: "Trường A (", "ông B, trưởng thôn C", "bà D, trú tại"."""
_NEXT = re.compile(r"\s*(?:,|-|–)\s*")
_IN = re.compile(r"(?:^|[.\n]\s*)(?:ở|tại|về)\s+$", re.IGNORECASE)
"""Before a place at the head of a sentence: "Ở TP Hải Dương, Trường A …"."""
_SPEAKS_OF = re.compile(
    r"\)?,\s(?:(?:khi )?(?:nhắc (?:đến|tới)|nói (?:đến|về)|hỏi(?: về| thăm)?) )?"
    r"(?:(?:ông|bà|anh|chị|cô|thầy|cụ|gia đình) )*"
)
_OF_A_DISTRICT = re.compile(
    r"(?:trường (?:tiểu học|th|mầm non|mn|mẫu giáo|mg|thcs|trung học (?:cơ sở|phổ thông)|thpt|ptdt|phổ thông)"
    r"|nhà trẻ|nhóm trẻ|trạm y tế|hợp tác xã|htx|thôn|bản|ấp|xóm|khu phố|tổ dân phố|làng|xã|phường"
    r"|thị trấn)(?!\w)",
    re.IGNORECASE,
)
"""Beginnings of names of bodies that lie in one district and hardly in their province at large."""
_BREAKS_OFF = re.compile(r"\S (?:huyện|quận|thị xã)$")
_DISTRICT_IN = re.compile(
    r"(?<!\w)(?P<type>(?i:quận|huyện|thị xã|thành phố|tp\.?|tx\.?))\s+"
    rf"(?P<name>\d{{1,2}}|[{UPPER}][\w ]{{1,30}})"
)

Codes = frozenset[str]


def with_whereabouts(reading: Reading, awards: Iterable[Award]) -> tuple[Award, ...]:
    """The rows with the code of the place where their recipient lies, where the article tells it."""
    rows = tuple(awards)
    whereabouts = _Whereabouts(reading, {row.recipient for row in rows if row.recipient})
    return tuple(whereabouts.placed(award) for award in rows)


class _Whereabouts:
    """The places of one article, and which of them stand beside whose name."""

    def __init__(self, reading: Reading, receiving: Set[str]) -> None:
        self._receiving = receiving
        self._text = reading.article.text
        self._reading = reading
        published = reading.article.published
        self._day = published.date() if published is not None else None
        self._places = [mark for mark in reading.marks if mark.label == "LOC"]
        self._starts = [mark.span.start for mark in self._places]
        self._named = [mark for mark in reading.marks if mark.label in {"UNIT", "PERSON", "LOC"}]
        self._told: dict[str, Claim | None] = {}
        self._district: Claim | None = None
        self._district_sought = False

    def placed(self, award: Award) -> Award:
        if award.recipient is None or award.recipient_kind == "other":
            return award
        if award.recipient not in self._told:
            self._told[award.recipient] = self._claim(award)
        claim = self._told[award.recipient]
        return award if claim is None else replace(award, place=claim.value, claims=(*award.claims, claim))

    def _claim(self, award: Award) -> Claim | None:
        name = award.recipient or ""
        own = [mark for mark in self._named if mark.text == name or _is_one(mark.text, name)]
        told = [
            claim
            for mark in own
            if (claim := self._behind(mark.span.end) or self._before(mark)) is not None
            and _may_lie_in(name, claim.value, self._day)
        ]
        if told:
            deepest = max(told, key=lambda claim: claim.value.count("."))
            fit = all(f"{deepest.value}.".startswith(f"{claim.value}.") for claim in told)
            return deepest if fit else None
        if _breaks_off(name):
            return self._district_of_article()
        if _OF_A_DISTRICT.match(name) and _district_in(name, self._day) is None:
            district = self._district_of_article()
            return None if district is None or self._is_of_another(district) else district
        return None

    def _is_of_another(self, district: Claim) -> bool:
        """As in "Trường THPT A, Phòng GD&ĐT huyện B": the district of one says nothing of the next, but one
        that itself receives is that of the article."""
        named = district.span.of(self._text) if district.span is not None else ""
        return named in self._receiving and _DISTRICT_IN.match(named) is None

    def _place_at(self, start: int) -> Mark | None:
        at = bisect_left(self._starts, start)
        found = at < len(self._starts) and self._starts[at] == start
        return self._places[at] if found else None

    def _behind(self, end: int) -> Claim | None:
        """The chain of places behind a name: ", xã A, huyện B, tỉnh C", "(TP Vinh, Nghệ An)"."""
        link = _LINK.match(self._text, end)
        first = self._place_at(link.end()) if link is not None else None
        return self._of_chain(list(self._chain(first))) if first is not None else None

    def _chain(self, first: Mark) -> Iterator[Mark]:
        place: Mark | None = first
        while place is not None:
            yield place
            link = _NEXT.match(self._text, place.span.end)
            place = self._place_at(link.end()) if link is not None else None

    def _before(self, mark: Mark) -> Claim | None:
        """As in "Ở TP Hải Dương, Trường A có …", "Ở xã B (Ba Vì), nhắc đến bà P ai cũng biết"."""
        at = bisect_left(self._starts, mark.span.start) - 1
        if at < 0 or _SPEAKS_OF.fullmatch(self._text, self._places[at].span.end, mark.span.start) is None:
            return None
        first = at
        while first > 0 and self._text[self._places[first - 1].span.end : self._starts[first]] in {
            " (",
            ", ",
        }:
            first -= 1
        head = _IN.search(self._text, max(0, self._starts[first] - 8), self._starts[first])
        return self._of_chain(self._places[first : at + 1]) if head is not None else None

    def _of_chain(self, chain: list[Mark]) -> Claim | None:
        """The smallest place of a chain that only one place can be, the larger ones behind it considered."""
        known: Codes | None = None
        smallest: Mark | None = None
        for mark in reversed(chain):
            meant = _candidates(mark, self._day)
            inner = _within(meant, known) if known else meant
            if known and meant and not inner:
                return None
            if inner:
                known, smallest = _outermost(inner), mark
        if known is None or smallest is None or len(known) != 1:
            return None
        return Claim("place", next(iter(known)), smallest.span, "place-beside-name")

    def _district_of_article(self) -> Claim | None:
        """The one district that the article names, in its opening at least, by itself or in a body's name."""
        if not self._district_sought:
            self._district_sought = True
            told = [
                (code, mark)
                for mark in self._named
                if mark.label != "PERSON" and (code := self._district_of(mark)) is not None
            ]
            opening = self._reading.article.blocks[:2]
            early = [
                mark
                for _, mark in told
                if self._is_told_as_district(mark) and any(block.span.covers(mark.span) for block in opening)
            ]
            if early and len({code for code, _ in told}) == 1:
                self._district = Claim("place", told[0][0], early[0].span, "district-of-article")
        return self._district

    def _is_told_as_district(self, mark: Mark) -> bool:
        """Whether its type is told, or a sentence begins there: "Ở Nghĩa Lộ (Yên Bái), cô A …"."""
        head = _IN.search(self._text, max(0, mark.span.start - 8), mark.span.start)
        return head is not None or _DISTRICT_IN.search(mark.text) is not None

    def _district_of(self, mark: Mark) -> str | None:
        if mark.label == "UNIT":
            return _district_in(mark.text, self._day)
        meant = [code for code in _candidates(mark, self._day) if code.count(".") == 1]
        old = [code for code in meant if _is_district(code)]
        return old[0] if len(old) == 1 else None


def _breaks_off(name: str) -> bool:
    """As in "Tòa án nhân dân huyện", told where the article's district is known."""
    return _BREAKS_OFF.search(name) is not None


def _outermost(codes: Codes) -> Codes:
    """Of a district and its town of the same name the district: "HTX Vũ Lễ (Kiến Xương)"."""
    outer = [code for code in codes if all(other == code or other.startswith(f"{code}.") for other in codes)]
    return frozenset(outer) if outer else codes


def _is_one(written: str, name: str) -> bool:
    return written[:1].casefold() == name[:1].casefold() and same_name(written, name)


def _may_lie_in(name: str, code: str, day: date | None) -> bool:
    """Whether a recipient whose name is or holds a place may lie in the one behind it."""
    territory = _found(name, day)
    if territory:
        return bool(_within(territory, frozenset({code})))
    own = _district_in(name, day) or _province_at_end(name)
    return own is None or own == code or own.startswith(f"{code}.") or code.startswith(f"{own}.")


@lru_cache(maxsize=10_000)
def _province_at_end(name: str) -> str | None:
    words = name.split()
    for count in range(min(len(words) - 1, 4), 0, -1):
        for place in places.find(" ".join(words[-count:])):
            if place.level == "province":
                return place.id
    return None


def _candidates(mark: Mark, day: date | None) -> Codes:
    """The places that a mark may mean; of one name those that stood on the day of publication."""
    if mark.id and not mark.id.startswith("former."):
        return frozenset({mark.id})
    return _found(mark.text, day)


@lru_cache(maxsize=10_000)
def _found(name: str, day: date | None) -> Codes:
    found = [place for place in places.find(name) if not place.id.startswith("former.")]
    stood = [place for place in found if day is None or _stood(place, day)]
    return frozenset(place.id for place in stood or found)


def _stood(place: places.Place, day: date) -> bool:
    on = day.isoformat()
    return (not place.valid_from or place.valid_from <= on) and (not place.valid_to or on <= place.valid_to)


def _within(inner: Codes, outer: Codes) -> Codes:
    return frozenset(one for one in inner if any(one.startswith(f"{other}.") for other in outer))


def _is_district(code: str) -> bool:
    place = places.by_id(code)
    return place is not None and place.level == "district"


@lru_cache(maxsize=10_000)
def _district_in(name: str, day: date | None) -> str | None:
    """The district named with its type inside a body's name: "Công an huyện Kỳ Sơn"; None when several bear
    it."""
    for found in _DISTRICT_IN.finditer(name):
        words = found["name"].split()
        for count in range(len(words), 0, -1):
            meant = [
                place.id
                for place in places.find(" ".join(words[:count]), places.TYPE_WORDS[found["type"].lower()])
                if place.level == "district" and (day is None or _stood(place, day))
            ]
            if meant:
                return meant[0] if len(meant) == 1 else None
    return None
