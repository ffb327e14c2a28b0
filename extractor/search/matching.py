"""Which places of a space pass a question's tests: all of them, the newest, or a fair sample.

Full text is asked for ids alone, the newest first and no more than ``CEILING``: so long as a test has fewer,
everything is exact. A test that has more (a word of every second article) is asked only where it matters:
for the rows that the other tests leave over, for the newest rows until a page is full, and for counting in
windows spread evenly over all rows, from which the whole is estimated.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from extractor.search.columns import Mask, Numbers
from extractor.search.plan import All, AnyOf, Chosen, Codes, Never, Test, Text, leaves
from extractor.search.spaces import Space
from extractor.store import facet_blocks

CEILING = 10_000
"""Ids read of one test: 1 ms for a word, 15 ms for a phrase of four."""

_FEW = 60
"""Rows looked up one by one in full text: some 40 µs each for words, ten times that for phrases."""

_SPARSE = 0.0005
"""Below this share of rows that other tests leave over, looking these up is cheaper than reading on."""

_CHUNK = 60
_FIRST_STRETCH = 2_000
_WINDOWS = 40
_SAMPLED = 6_000
"""Windows of a sample, and ids read in all of them; a window costs some 60 µs beside its ids."""

_FIRST_ID, _LAST_ID, _NO_LIMIT = -(1 << 62), 1 << 62, -1


@dataclass(frozen=True, slots=True)
class Selection:
    """Places that pass, and which of the space's ``ids`` are found by them; ``share`` of all places were
    looked at, fewer than all when it is below 1."""

    mask: Mask
    found: Mask
    share: float = 1.0

    @property
    def is_exact(self) -> bool:
        return self.share == 1.0


class Matcher:
    """Answers for one space; what was read for one question serves the next ones of the same search."""

    def __init__(self, space: Space) -> None:
        self.space = space
        self._known: dict[Test, Mask] = {}
        self._exact: dict[Test, Selection] = {}
        self._newest: dict[Text, Numbers] = {}

    def select(self, test: Test) -> Selection:
        """All places that pass where that can be told soon, else those of a sample."""
        broad = self._broad(test)
        if not broad:
            return self._whole(test)
        left = np.flatnonzero(self.space.found(self._at_most(test, broad)))
        if len(left) <= _FEW:
            return self._selection(self._looked_up(test, broad, left))
        if len(left) <= _SPARSE * len(self.space.ids):
            some = left[:: -(-len(left) // _FEW)]
            return self._selection(self._looked_up(test, broad, some), len(some) / len(left))
        return self._in_windows(test, broad, int(left[0]), int(left[-1]) + 1)

    def newest(self, test: Test, below: int | None, floor: int | None, count: int) -> list[int]:
        """Ids of what is found, the newest first: ``count`` from ``floor`` on and under ``below``."""
        unread = [text for text in self.own_texts(test) if not self._is_whole(text)]
        low = _FIRST_ID if floor is None else floor
        high = _LAST_ID if below is None else below
        if not unread:
            return _newest_between(self.space.ids[self._whole(test).found], low, high, count)
        left = self.space.ids[self.space.found(self._at_most(test, unread))]
        left = left[np.searchsorted(left, low) : np.searchsorted(left, high)]
        if len(left) <= _SPARSE * self.rows_between(low, high - 1):
            return self._newest_of_few(test, unread, left, count)
        return self._newest_of_many(test, unread, low, high, count)

    def _whole(self, test: Test) -> Selection:
        """What passes a test none of whose texts is broad."""
        if test not in self._exact:
            self._exact[test] = self._selection(self._evaluate(test, {}))
        return self._exact[test]

    def _selection(self, mask: Mask, share: float = 1.0) -> Selection:
        return Selection(mask, self.space.found(mask), share)

    def passing(self, test: Test, ids: Collection[int]) -> frozenset[int]:
        """Which of these few pass; ids of no row do not."""
        at = np.flatnonzero(np.isin(self.space.ids, np.fromiter(ids, np.int64)))
        found = self.space.found(self._looked_up(test, self.own_texts(test), at))
        return frozenset(self.space.ids[at[found[at]]].tolist())

    def among(self, text: Text, ids: Sequence[int]) -> set[int]:
        """Which of these rows match a text."""
        return set(facet_blocks.matching_among(self.space.store, text.table, text.found, ids))

    def between(self, text: Text, first: int, last: int) -> list[int]:
        """All rows from one id to another that match a text."""
        ids: list[int] = self._ids_between(text, first, last).tolist()
        return ids

    def part(self, whole: Text, one: Text, others: Text) -> None:
        """Read a text that is not broad and one that is a part of it: the others need no asking."""
        if others not in self._newest:
            self._newest[others] = np.setdiff1d(self._head(whole), self._head(one), assume_unique=True)

    def rows_between(self, first: int, last: int) -> int:
        """How many rows there are from one id to another."""
        start, end = np.searchsorted(self.space.ids, [first, last + 1])
        return int(end - start)

    def is_broad(self, text: Text) -> bool:
        """Whether a text matches too often to be read whole."""
        return len(self._head(text)) > CEILING

    def _newest_of_few(self, test: Test, unread: list[Text], left: Numbers, count: int) -> list[int]:
        """Look up a few hundred rows at a time, from the newest on."""
        found: list[int] = []
        for end in range(len(left), 0, -_CHUNK):
            at = np.searchsorted(self.space.ids, left[max(0, end - _CHUNK) : end])
            passed = self.space.found(self._looked_up(test, unread, at))
            found += self.space.ids[at[passed[at]]][::-1].tolist()
            if len(found) >= count:
                break
        return found[:count]

    def _newest_of_many(self, test: Test, unread: list[Text], low: int, high: int, count: int) -> list[int]:
        """Read on from stretch to stretch, each longer than the one before, until there are enough."""
        found: list[int] = []
        limit = _FIRST_STRETCH
        while len(found) < count and high > low:
            read = {text: self._newest_ids(text, limit, high) for text in unread}
            start = max([low, *(int(ids[0]) for ids in read.values() if len(ids) == limit)])
            passed = self.space.ids[self.space.found(self._evaluate(test, read))]
            found += _newest_between(passed, start, high, count)
            high, limit = start, limit * 4
        return found[:count]

    def _in_windows(self, test: Test, broad: list[Text], first: int, last: int) -> Selection:
        """What passes in windows spread evenly from the first to the last of ``ids`` that can be found."""
        ids = self.space.ids
        share_matching = max(
            CEILING / (len(ids) - int(np.searchsorted(ids, self._head(text)[0]))) for text in broad
        )
        length = max(1, round(_SAMPLED / (_WINDOWS * share_matching)))
        if length * _WINDOWS >= last - first:
            starts, length = np.array([first]), last - first
        else:
            starts = first + (np.arange(_WINDOWS) * (last - first - length)) // (_WINDOWS - 1)
        read = {
            text: np.concatenate([self._ids_between(text, ids[at], ids[at + length - 1]) for at in starts])
            for text in broad
        }
        looked_at = np.zeros(len(ids), bool)
        for at in starts:
            looked_at[at : at + length] = True
        passed = self._evaluate(test, read) & self.space.places(looked_at)
        return self._selection(passed, int(np.count_nonzero(looked_at)) / (last - first))

    def _looked_up(self, test: Test, broad: list[Text], at: Numbers) -> Mask:
        """The places that pass, of those of a few of ``ids``."""
        wanted = self.space.ids[at].tolist()
        read = {
            text: np.array(
                sorted(facet_blocks.matching_among(self.space.store, text.table, text.found, wanted)),
                np.int64,
            )
            for text in broad
        }
        looked_at = np.zeros(len(self.space.ids), bool)
        looked_at[at] = True
        return self._evaluate(test, read) & self.space.places(looked_at)

    def _evaluate(self, test: Test, read: Mapping[Text, Numbers]) -> Mask:
        """The places that pass; ``read`` are the ids of broad texts, as far as they were read."""
        if isinstance(test, Text) and test in read:
            return self.space.text(test.table, read[test])
        if isinstance(test, Text | Codes | Chosen):
            if test not in self._known:
                self._known[test] = self._tested(test)
            return self._known[test]
        if isinstance(test, Never):
            return ~self._evaluate(test.part, read)
        return self._joined(test, [self._evaluate(part, read) for part in test.parts])

    def _tested(self, test: Text | Codes | Chosen) -> Mask:
        if isinstance(test, Text):
            return self.space.text(test.table, self._head(test))
        return self.space.criteria(test.criteria) if isinstance(test, Codes) else self.space.chosen(test)

    def _at_most(self, test: Test, broad: list[Text]) -> Mask:
        """The places that pass if every broad text matches wherever that would help."""
        if isinstance(test, Text) and test in broad:
            return np.ones(self.space.size, bool)
        if isinstance(test, All | AnyOf):
            return self._joined(test, [self._at_most(part, broad) for part in test.parts])
        if isinstance(test, Never) and any(leaf in broad for leaf in leaves(test)):
            return np.ones(self.space.size, bool)
        return self._evaluate(test, {})

    def _joined(self, test: All | AnyOf, masks: Sequence[Mask]) -> Mask:
        """Of no masks at all: every place, for nothing is asked."""
        if not masks:
            return np.ones(self.space.size, bool)
        joined = masks[0].copy()
        for mask in masks[1:]:
            if isinstance(test, All):
                joined &= mask
            else:
                joined |= mask
        return joined

    def own_texts(self, test: Test) -> list[Text]:
        """The texts of a test that are looked up in the list's own table."""
        texts = (one for one in leaves(test) if isinstance(one, Text) and one.table is self.space.table)
        return list(dict.fromkeys(texts))

    def _broad(self, test: Test) -> list[Text]:
        """The texts of the list's own table that match too often to be read whole."""
        return [text for text in self.own_texts(test) if self.is_broad(text)]

    def _is_whole(self, text: Text) -> bool:
        """Whether all ids of a text were read already."""
        return text in self._newest and not self.is_broad(text)

    def _head(self, text: Text) -> Numbers:
        """All ids of a text; of one of the list's own table the newest, one more than the ceiling allows."""
        if text not in self._newest:
            limit = CEILING + 1 if text.table is self.space.table else _NO_LIMIT
            self._newest[text] = self._newest_ids(text, limit, _LAST_ID)
        return self._newest[text]

    def _newest_ids(self, text: Text, limit: int, below: int) -> Numbers:
        packed = facet_blocks.newest_ids(self.space.store, text.table, text.found, limit, below)
        return _unpacked(packed)[::-1]

    def _ids_between(self, text: Text, first: int, last: int) -> Numbers:
        packed = facet_blocks.ids_between(self.space.store, text.table, text.found, int(first), int(last))
        return _unpacked(packed)


def _unpacked(ids: str) -> Numbers:
    return np.fromstring(ids, np.int64, sep=",") if ids else np.zeros(0, np.int64)


def _newest_between(ids: Numbers, low: int, high: int, count: int) -> list[int]:
    """The last ``count`` ids of those from ``low`` on and under ``high``, the newest first."""
    start, end = np.searchsorted(ids, [low, high])
    newest: list[int] = ids[max(int(start), int(end) - count) : int(end)][::-1].tolist()
    return newest
