"""What was read of full text, the newest rows first, and kept in memory for the questions that come after.

A question asks for one text again and again: its newest rows to see whether it is frequent, the newest that a
filter leaves over, a stretch behind them, windows for counting. The next page, another facet chosen, and the
other list ask the same. What was once read is told from memory; what goes on behind it is read from there on.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np

from extractor.search.columns import Numbers, State
from extractor.search.plan import Text
from extractor.store import Store, facet_blocks

FIRST_ID, LAST_ID, NO_LIMIT = -(1 << 62), 1 << 62, -1

IDS_KEPT = 2_000_000
"""Of all texts together, in a process: 16 MB."""

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """The ids of a text, ascending: all that there are from ``start`` to before ``end``."""

    ids: Numbers
    start: int
    end: int

    def covers(self, first: int, end: int) -> bool:
        """Whether it tells all ids from one to before another."""
        return self.start <= first and end <= self.end

    def between(self, first: int, end: int) -> Numbers:
        low, high = np.searchsorted(self.ids, [first, end])
        return self.ids[low:high]


_lock = threading.Lock()
_kept: OrderedDict[_Key, Run] = OrderedDict()

_turns = tuple(threading.Lock() for _ in range(64))
"""Of the threads that want to read a text the first one does; some other texts share its lock."""


class Runs:
    """The texts of one state of a database; a change of the database is another state."""

    def __init__(self, store: Store, state: State) -> None:
        self.store = store
        self.state = state
        self._file = store.file_identity()
        self._own: dict[Text, Run] = {}

    def newest(self, text: Text, limit: int, below: int = LAST_ID) -> Numbers:
        """The newest ``limit`` ids under ``below``, ascending; all with ``NO_LIMIT``.

        Where two threads ask for one text, as both lists do for a filter by name, one reads and the other
        waits for what it keeps.
        """
        with _turns[hash(self._key(text)) % len(_turns)]:
            return self._newest(text, limit, below)

    def _newest(self, text: Text, limit: int, below: int) -> Numbers:
        run = self._known(text)
        if run is None or below > run.end:
            run = self._keep(text, self._read(text, limit, below))
        elif below < run.start:
            return self._read(text, limit, below).ids
        count = int(np.searchsorted(run.ids, below))
        if run.start > FIRST_ID and (limit == NO_LIMIT or count < limit):
            before = self._read(text, NO_LIMIT if limit == NO_LIMIT else limit - count, run.start)
            count += len(before.ids)
            run = self._keep(text, Run(np.concatenate([before.ids, run.ids]), before.start, run.end))
        return run.ids[0 if limit == NO_LIMIT else max(0, count - limit) : count]

    def between(self, text: Text, first: int, last: int) -> Numbers:
        """All ids from ``first`` to ``last``, ascending."""
        run = self._known(text)
        if run is not None and run.covers(first, last + 1):
            return run.between(first, last + 1)
        return unpacked(facet_blocks.ids_between(self.store, text.table, text.found, first, last))

    def is_whole(self, text: Text) -> bool:
        """Whether all ids of a text are known already."""
        run = self._known(text)
        return run is not None and run.covers(FIRST_ID, LAST_ID)

    def tell(self, text: Text, ids: Numbers) -> None:
        """Keep what is known, from other texts, to be all ids of this one."""
        self._keep(text, Run(ids, FIRST_ID, LAST_ID))

    def _read(self, text: Text, limit: int, below: int) -> Run:
        packed = facet_blocks.newest_ids(self.store, text.table, text.found, limit, below)
        ids = unpacked(packed)[::-1]
        return Run(ids, int(ids[0]) if limit != NO_LIMIT and len(ids) == limit else FIRST_ID, below)

    def _known(self, text: Text) -> Run | None:
        """What is kept by any thread, else what this one read."""
        with _lock:
            run = _kept.get(self._key(text))
            if run is not None:
                _kept.move_to_end(self._key(text))
                self._own[text] = run
        return self._own.get(text)

    def _keep(self, text: Text, run: Run) -> Run:
        self._own[text] = run
        if self._file is not None:
            with _lock:
                _kept[self._key(text)] = run
                _kept.move_to_end(self._key(text))
                _forget_the_oldest()
        return run

    def _key(self, text: Text) -> _Key:
        return self._file, self.state.award_revision, self.state.article_revision, text.table.name, text.found


def forget() -> None:
    """Drop what is kept, as a process that begins has it."""
    with _lock:
        _kept.clear()


def _forget_the_oldest() -> None:
    held = sum(len(run.ids) for run in _kept.values())
    while held > IDS_KEPT:
        _, run = _kept.popitem(last=False)
        held -= len(run.ids)


def unpacked(ids: str) -> Numbers:
    return np.fromstring(ids, np.int64, sep=",") if ids else np.zeros(0, np.int64)
