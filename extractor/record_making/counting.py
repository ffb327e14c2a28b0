"""Which sets may count other members after a change, and which these are: asked when all else of the change
stands in the tables."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from extractor.ground.achievements import Achievement, Row
from extractor.record_making.ground import material_of
from extractor.records.renamings import NOTHING_TOLD
from extractor.records.sets import Counted, agreeing, counted
from extractor.store import Store, record_sets
from extractor.store.record_sets import StoredParty
from extractor.store.record_writing import MadeRow

_AT_ONCE = 100
"""Achievements that are compared with a set before it is asked whether it is overfull."""


def sets_to_count(
    store: Store, articles: Collection[int], before: Collection[MadeRow], found: Sequence[Achievement],
    made: Mapping[str, MadeRow], touched: Collection[str],
) -> set[str]:  # fmt: skip
    """The sets of changed ``articles``, those that counted one of the achievements that rows were ``before``,
    those that may count one that is new, and those that one no longer near may have made overfull.

    ``touched`` are the keys of rows that changed or went.
    """
    old = dict[str, set[str]]()
    for row in before:
        old.setdefault(row.achievement_id, set()).add(row.row_key)
    now = {one.id: set(one.rows) for one in found}
    stays = {
        one for one, rows in now.items() if rows == old.get(one) and rows.isdisjoint(touched)
    }  # fmt: skip
    home = {key: one for one, rows in now.items() for key in rows}
    grown = {
        one for one, rows in old.items()
        if rows.isdisjoint(touched) and any(rows <= now[there] for key in rows if (there := home.get(key)))
    }  # fmt: skip
    came = [made[key] for one, rows in now.items() if one not in stays for key in rows]
    went = [row for row in before if row.achievement_id not in stays | grown]
    asked = {one.id for one in found if not one.recipient} | record_sets.sets_in(store, articles)
    asked |= record_sets.sets_with(store, old.keys() - stays)
    asked |= record_sets.sets_near(store, _marks(came), overfull=False)
    return asked | record_sets.sets_near(store, _marks(went), overfull=True)


def _marks(rows: Collection[MadeRow]) -> set[int]:
    return {mark for row in rows if not row.recipient.startswith("set:") for mark in json.loads(row.marks)}


def _batches(ids: Iterable[str]) -> Iterator[list[str]]:
    left = iter(ids)
    while batch := list(islice(left, _AT_ONCE)):
        yield batch


class Counting:
    """Counts the members of sets by what the tables hold; rows that were read once are kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rows: dict[str, Row] = {}
        self._articles = set[int]()

    def members(self, sets: Collection[str]) -> dict[str, tuple[Sequence[str], bool]]:
        """What each of the sets counts, and whether it is overfull; of those that are still there."""
        found = dict[str, tuple[Sequence[str], bool]]()
        for batch in _batches(sorted(sets)):
            for one in self._parties(batch):
                count = self._counted(one)
                found[one.id] = (count.members, count.is_overfull)
        return found

    def _counted(self, of: StoredParty) -> Counted:
        return counted(of, record_sets.told_members(self._store, of.id), self._agreeing(of))

    def _agreeing(self, of: StoredParty) -> Iterator[str]:
        for batch in _batches(record_sets.named_near(self._store, of.id)):
            yield from agreeing(of, self._parties(batch), self._rows)

    def _parties(self, ids: Sequence[str]) -> list[StoredParty]:
        found, articles = record_sets.parties(self._store, ids)
        if more := articles - self._articles:
            self._rows |= material_of(self._store, more, NOTHING_TOLD).rows
            self._articles |= more
        # An article that was replaced since has other rows now: the next making knows of it.
        return [one for one in found if all(key in self._rows for key in one.rows)]
