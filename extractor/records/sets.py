"""Which named achievements are members of a counted set: "03 đơn vị" and the three that papers name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from extractor.ground.achievements import Achievement, Row
from extractor.records.slots import compare, marks, marks_sought

_Place = tuple[str, str]
"""A kind of recipient and what rows of one award at one time, or by one decision, share."""


def with_members(found: Sequence[Achievement], rows: Mapping[str, Row]) -> list[Achievement]:
    """The achievements, sets with the ids of those they count. ``rows`` are all rows by key."""
    named = _Named(found, rows)
    return [one if one.recipient else replace(one, members=named.members(one)) for one in found]


class _Named:
    """The achievements with a name, by the set that an article puts them into, and by time and decision."""

    def __init__(self, found: Sequence[Achievement], rows: Mapping[str, Row]) -> None:
        self._rows = rows
        self._by_set = defaultdict[str, list[Achievement]](list)
        self._by_place = defaultdict[_Place, dict[str, Achievement]](dict)
        for one in found:
            if not one.recipient:
                continue
            for row in map(rows.__getitem__, one.rows):
                if row.member_of is not None:
                    self._by_set[row.member_of].append(one)
                for mark in marks(row):
                    self._by_place[one.recipient_kind, mark][one.id] = one

    def members(self, of: Achievement) -> tuple[str, ...]:
        """Those that an article puts into the set, and those that only other articles tell and that belong to
        it, when there are no more of them than the set counts."""
        told = {one.id for key in of.rows for one in self._by_set[key]}
        left = of.recipient_count - len(told)
        more = set(islice((one.id for one in self._agreeing(of) if one.id not in told), max(0, left + 1)))
        return tuple(sorted(told | more if len(more) <= left else told))

    def _agreeing(self, of: Achievement) -> Iterator[Achievement]:
        articles = {self._rows[key].article for key in of.rows}
        for one in self._near(of):
            rows = [self._rows[key] for key in one.rows]
            if not any(row.article in articles for row in rows) and any(
                _belongs(row, self._rows[whole]) for row in rows for whole in of.rows
            ):
                yield one

    def _near(self, of: Achievement) -> Iterator[Achievement]:
        """Those of the award and the time, or the decision, of the set; no others can belong to it."""
        places = {(of.recipient_kind, mark) for key in of.rows for mark in marks_sought(self._rows[key])}
        near = {
            one.id: one
            for place in places
            if place in self._by_place
            for one in self._by_place[place].values()
        }
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
