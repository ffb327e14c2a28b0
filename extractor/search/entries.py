"""Units and persons by words in their names, page by page, by name or the most honoured first.

Of six hundred thousand entries four hundred thousand have a word that begins with "t". Looked at one by one
and sorted by the database a page of these took half a second, one further back a second and a half; the
letters of all names in one column and the order of all entries in another give any page in some milliseconds.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from extractor.ground.achievements import Entry, EntryKind
from extractor.search.letters import Letters
from extractor.store import Store, record_tables
from extractor.store.record_tables import EntryCount
from extractor.store.register_names import ChangedNames, EntryKey, RegisterNames, register_names

Numbers = NDArray[np.int64]

_BATCH = 500


def entry_counts(
    store: Store, words: str, kind: EntryKind | None, *, by_count: bool, limit: int, offset: int = 0
) -> tuple[list[EntryCount], int]:
    """Entries in whose name or other names the words stand, with or without marks, and how many there are.

    They come by name, or the most honoured first.
    """
    if not words.strip():
        page = record_tables.all_entry_counts(store, kind, by_count=by_count, limit=limit, offset=offset)
        return list(page), record_tables.number_of_entries(store, kind)
    found = found_entries(register_names(store), words, kind, by_count=by_count)
    return record_tables.entry_counts_of(store, found.ids(offset, offset + limit)), len(found)


def all_entry_counts(
    store: Store, words: str, kind: EntryKind | None, *, by_count: bool
) -> Iterator[EntryCount]:
    """Every one of ``entry_counts``, one after the other."""
    if not words.strip():
        yield from record_tables.all_entry_counts(store, kind, by_count=by_count)
        return
    found = found_entries(register_names(store), words, kind, by_count=by_count)
    for start in range(0, len(found), _BATCH):
        yield from record_tables.entry_counts_of(store, found.ids(start, start + _BATCH))


def entry_page(
    store: Store, after: EntryKey | None, limit: int, *, words: str = "", kind: EntryKind | None = None
) -> list[tuple[EntryKey, Entry]]:
    """The first entries behind ``after`` by name, in one of whose names the words stand; each with its place
    in the order."""
    if not words.strip():
        return record_tables.entries_by_name(store, kind, after, limit)
    found = found_entries(register_names(store), words, kind, by_count=False)
    start = 0 if after is None else found.behind(after)
    return record_tables.entries_by_name_of(store, found.ids(start, start + limit))


@dataclass(frozen=True, slots=True)
class Found:
    """Entries in an order, by their numbers among ``names``; those of the names ``added`` count down from
    -1."""

    numbers: Numbers
    names: RegisterNames
    added: RegisterNames

    def __len__(self) -> int:
        return len(self.numbers)

    def ids(self, start: int, stop: int) -> list[str]:
        owned = map(self._own, range(len(self))[start:stop])
        return [names.ids[number] for names, number in owned]

    def behind(self, after: EntryKey) -> int:
        """The first place behind a key, where they stand by name."""

        def key(at: int) -> EntryKey:
            names, number = self._own(at)
            return names.key(number)

        return bisect_right(range(len(self)), after, key=key)

    def _own(self, at: int) -> tuple[RegisterNames, int]:
        number = int(self.numbers[at])
        return (self.names, number) if number >= 0 else (self.added, -1 - number)


def found_entries(
    names: RegisterNames, words: str, kind: EntryKind | None = None, *, by_count: bool
) -> Found:
    """The entries of which one name holds the words, be it within words (``Letters.places``). Those that were
    written since the names were read stand at their places among the others."""
    if not isinstance(names, ChangedNames):
        columns = _columns_of(names)
        return Found(columns.at(columns.ranks(words, kind, by_count), by_count), names, names)
    base, added = _columns_of(names.base), _columns_of(names.added)
    ranks = base.ranks(words, kind, by_count, base.numbers_of(names.base.ids, names.gone))
    came = added.at(added.ranks(words, kind, by_count), by_count)
    places = [base.place(names.base, names.added, int(number), by_count) for number in came]
    numbers = np.insert(
        base.at(ranks, by_count), np.searchsorted(ranks, np.array(places, np.int64)), -1 - came
    )
    return Found(numbers, names.base, names.added)


class _Columns:
    """Names in which nothing changed since, as columns; a rank is a place in one of the two orders."""

    def __init__(self, names: RegisterNames) -> None:
        self._letters = Letters(names.folded)
        self._starts, self._owners = (np.array(one, np.int64) for one in (names.starts, names.owners))
        codes = {kind: code for code, kind in enumerate(_KINDS)}
        self._kinds = np.fromiter((codes[kind] for kind in names.kinds), np.uint8, len(names.kinds))
        self._by_count = np.argsort(-np.array(names.given, np.int64), kind="stable")
        hashes = np.fromiter(map(hash, names.ids), np.int64, len(names.ids))
        self._by_hash = np.argsort(hashes)
        self._hashes = hashes[self._by_hash]
        self._places: dict[tuple[bool, int, EntryKey], int] = {}

    def ranks(
        self, words: str, kind: EntryKind | None, by_count: bool, without: Collection[int] = ()
    ) -> Numbers:
        """Those of the entries found, ascending; ``without`` those of some numbers."""
        lines = np.searchsorted(self._starts, self._letters.places(words.strip()), "right") - 1
        is_found = np.zeros(len(self._kinds), np.bool_)
        is_found[self._owners[lines]] = True
        if kind is not None:
            is_found &= self._kinds == _KINDS.index(kind)
        is_found[list(without)] = False
        return np.flatnonzero(is_found[self._by_count] if by_count else is_found)

    def at(self, ranks: Numbers, by_count: bool) -> Numbers:
        """The numbers of the entries at these ranks."""
        return self._by_count[ranks] if by_count else ranks

    def numbers_of(self, own: Sequence[str], ids: Collection[str]) -> list[int]:
        """The numbers of those of some entries that are among one's own: of six hundred thousand by their
        hashes, since to go through all took 50 ms after each further article."""
        every = list(ids)
        sought = np.fromiter(map(hash, every), np.int64, len(every))
        begin, end = (np.searchsorted(self._hashes, sought, side) for side in ("left", "right"))
        places = ((one, self._by_hash[at:to]) for one, at, to in zip(every, begin, end, strict=True))
        return [int(number) for one, numbers in places for number in numbers if own[number] == one]

    def place(self, own: RegisterNames, others: RegisterNames, number: int, by_count: bool) -> int:
        """The rank before which an entry among other names would stand."""
        wanted = (-others.given[number] if by_count else 0, others.key(number))
        place = self._places.get((by_count, *wanted))
        if place is None:

            def standing(rank: int) -> tuple[int, EntryKey]:
                at = int(self._by_count[rank]) if by_count else rank
                return -own.given[at] if by_count else 0, own.key(at)

            place = self._places[by_count, *wanted] = bisect_left(
                range(len(self._kinds)), wanted, key=standing
            )
        return place


_KINDS = get_args(EntryKind)
_lock = threading.Lock()
_kept: WeakKeyDictionary[RegisterNames, _Columns] = WeakKeyDictionary()


def _columns_of(names: RegisterNames) -> _Columns:
    with _lock:
        found = _kept.get(names)
        if found is None:
            found = _kept[names] = _Columns(names)
        return found
