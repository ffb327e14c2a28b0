"""Which named achievements are members of a counted set: "03 đơn vị" and the three that papers name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from extractor.ground.achievements import Row
from extractor.ground.records import RecipientKind
from extractor.records.localities import Locality, agree_as_told, locality_of
from extractor.records.sites import place_of_site
from extractor.records.slots import compare, marks, marks_sought

_MANY = ("bang-khen", "giay-khen")
"""Beginnings of the ids of certificates, of which one body may give several times within a year."""
_A_DAY = len("2024-03-05")

_Place = tuple[str, str]
"""A kind of recipient and what rows of one award at one time, or by one decision, share."""


class Party(Protocol):
    """What is asked of an achievement here. ``recipient`` is empty for a set."""

    @property
    def id(self) -> str: ...
    @property
    def recipient(self) -> str: ...
    @property
    def recipient_kind(self) -> RecipientKind: ...
    @property
    def recipient_count(self) -> int: ...
    @property
    def rows(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Counted:
    """Ids of the ``members`` of a set; ``is_overfull``: more than it counts would fit, so that none beside
    those that its own article puts into it is taken for one."""

    members: tuple[str, ...]
    is_overfull: bool


def members(sets: Iterable[Party], found: Iterable[Party], rows: Mapping[str, Row]) -> dict[str, Counted]:
    """Those among ``found`` that each set counts, by the set's id; ``rows`` are all rows by key."""
    asked = list(sets)
    named = _Named(found, rows, {place for one in asked for place in _sought(one, rows)}) if asked else None
    return {one.id: named.counted(one) for one in asked} if named else {}


def counted(of: Party, told: Set[str], agreeing: Iterable[str]) -> Counted:
    """What a set counts: those ``told``, whom an article puts into it, and those of the ``agreeing`` that
    only other articles tell, when there are no more of them than the set counts."""
    left = of.recipient_count - len(told)
    more = set(islice((one for one in agreeing if one not in told), max(0, left + 1)))
    fit = len(more) <= left
    return Counted(tuple(sorted(told | more if fit else told)), not fit)


def agreeing(of: Party, found: Iterable[Party], rows: Mapping[str, Row]) -> list[str]:
    """Ids of those among ``found`` that may belong to the set, which other articles tell than those of it."""
    return list(_Named(found, rows, frozenset(_sought(of, rows))).agreeing(of))


def sought(sets: Iterable[Party], rows: Mapping[str, Row]) -> frozenset[_Place]:
    """What members of the sets are put down under, unless an article puts them into a set."""
    return frozenset(place for one in sets for place in _sought(one, rows))


def are_near(rows: Iterable[Row], of: Party, places: Set[_Place]) -> bool:
    """Whether an achievement of these rows may be a member of any set that seeks ``places``."""
    return any(
        row.member_of is not None or any((of.recipient_kind, mark) in places for mark in marks(row))
        for row in rows
    )


def _sought(of: Party, rows: Mapping[str, Row]) -> Iterator[_Place]:
    return ((of.recipient_kind, mark) for key in of.rows for mark in marks_sought(rows[key]))


class _Named:
    """The achievements with a name, by the set that an article puts them into, and by award and time or
    decision, as far as these are ``wanted``."""

    def __init__(self, found: Iterable[Party], rows: Mapping[str, Row], wanted: Set[_Place]) -> None:
        self._rows = rows
        self._by_set = defaultdict[str, list[Party]](list)
        self._by_place = defaultdict[_Place, dict[str, Party]](dict)
        for one in found:
            if not one.recipient:
                continue
            for row in map(rows.__getitem__, one.rows):
                if row.member_of is not None:
                    self._by_set[row.member_of].append(one)
                for place in wanted & {(one.recipient_kind, mark) for mark in marks(row)}:
                    self._by_place[place][one.id] = one

    def counted(self, of: Party) -> Counted:
        return counted(of, {one.id for key in of.rows for one in self._by_set[key]}, self.agreeing(of))

    def agreeing(self, of: Party) -> Iterator[str]:
        """Ids of those that only other articles tell and that belong to the set."""
        articles = {self._rows[key].article for key in of.rows}
        for one in self._near(of):
            rows = [self._rows[key] for key in one.rows]
            if not any(row.article in articles for row in rows) and any(
                _belongs(row, self._rows[whole]) for row in rows for whole in of.rows
            ):
                yield one.id

    def _near(self, of: Party) -> Iterator[Party]:
        """Those of the award and the time, or the decision, of the set; no others can belong to it."""
        places = set(_sought(of, self._rows)) & self._by_place.keys()
        near = {one.id: one for place in places for one in self._by_place[place].values()}
        yield from near.values()


def _belongs(row: Row, whole: Row) -> bool:
    """Whether an article elsewhere names one of the set: all slots but the count fit, and time and the body,
    or the decision, are told by both."""
    compared = compare(row, whole)
    same_body = compared.grantor == "agree" or row.grantor == whole.grantor
    return (
        compared.against in ((), ("count",))
        and compared.award == "agree"
        and (
            compared.decision == "agree" or (compared.time == "agree" and same_body and _is_told(row, whole))
        )
        and _placed(row, whole) is not False
    )


def _is_told(row: Row, whole: Row) -> bool:
    """Whether one province ties the two, and a year or, for certificates, the day: "tặng Bằng khen cho 6 tập
    thể" is told of two provinces on Physicians' Day, and twice a year of one, in the same words."""
    one_day = row.date == whole.date and len(row.date or "") == _A_DAY
    is_one_of_many = (row.award_id or _MANY[0]).startswith(_MANY)
    return _placed(row, whole) is True and (one_day or not is_one_of_many)


def _placed(row: Row, whole: Row) -> bool | None:
    """Whether both lie in one province: as they are told, as all lie whom their article names, or as the
    paper's own."""
    return agree_as_told(_lies_in(row), _lies_in(whole), (row, whole))


def _lies_in(row: Row) -> Locality:
    told = locality_of((row.recipient, row.recipient_parent, row.grantor), row.place)
    return told or frozenset({row.region} if row.region else ()) or place_of_site(row.url)
