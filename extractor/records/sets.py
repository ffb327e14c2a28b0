"""Which named achievements are members of a counted set: "03 đơn vị" and the three that papers name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from extractor.ground.achievements import Row
from extractor.ground.records import RecipientKind
from extractor.records.slots import compare, marks, marks_sought

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
        and (compared.decision == "agree" or (compared.time == "agree" and same_body))
    )
