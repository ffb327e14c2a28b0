"""Which places of a space pass a question's tests: all of them, the newest, or a fair sample.

Full text is asked for ids alone, the newest first and no more than ``breadth.CEILING``: so long as a test
has fewer, everything is exact. A test that has more (a word of every second article) is asked only where it
matters: for the rows that the other tests leave over, for the newest rows until a page is full, and for
counting in windows spread evenly over all rows, from which the whole is estimated.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from extractor.search import breadth
from extractor.search.breadth import Breadths
from extractor.search.columns import Mask, Numbers
from extractor.search.frequent import Frequent, are_among, marked
from extractor.search.own_words import OwnWords
from extractor.search.plan import All, AnyOf, Chosen, Codes, Never, Test, Text, leaves
from extractor.search.runs import FIRST_ID, LAST_ID, NO_LIMIT
from extractor.search.selection import Sample, Selection
from extractor.search.spaces import Space
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS

_FEW = 60
"""Rows looked up one by one."""

_FAR_APART = {ARTICLES_FTS.name: 400, AWARDS_FTS.name: 1_000}
"""So many times as many rows must lie between some as these are that looking them up takes less time than
reading of all whether they match: 0.1 µs for each. Of the same rows it is asked two or three times."""

_SPARSE = 0.0005
"""Below this share of rows that other tests leave over, looking these up is cheaper than reading on."""

_NEAR = 100_000
"""Rows among which words together are sought beside one another: frequent words cost 0.1 µs a row even where
they hardly ever meet."""

_NEAR_MATCHES = 2_000
"""Rows of a broad text, about, among which words together are sought."""

_LOOKED_AT = 16_384
"""Rows that are looked at first for the newest that are found."""

_CHUNK = 60
_SHORTEST_STRETCH, _LONGEST_STRETCH = 200, 20_000
"""Ids of a text that are read at first; from there on the stretches grow."""

_AMPLE = 1.3
"""How many more are read than the share of rows left over lets expect."""

_WINDOWS = 20
_SAMPLED = 6_000
"""Windows of a sample, and ids read in all of them; a window costs 40 to 250 µs beside its ids, as much as
hundreds of them: every word is sought anew in every part of the index. 40 windows err no less than 20."""

_MOST_TIMES = 5
"""How many times as many are read where other tests leave few of them over: single words are read ten times
as fast as phrases."""

_PHRASE = re.compile(r'"[^" ]+ ')


class Matcher:
    """Answers for one space; what was read for one question serves the next ones of the same search.

    With ``counts_all`` no text is broad: all its ids are read, however many there are.
    """

    def __init__(self, space: Space, frequent: Frequent, *, counts_all: bool = False) -> None:
        self.space = space
        self._frequent = frequent
        self._runs = frequent.runs
        self._breadths = None if counts_all else Breadths(self._runs, space.ids)
        self._known: dict[Test, Mask] = {}
        self._exact: dict[Test, Selection] = {}
        self._left: dict[tuple[Test, tuple[Text, ...]], Selection] = {}
        self._own_words = OwnWords(space.store)

    def select(self, test: Test) -> Selection:
        """All places that pass where that can be told soon, else those of a sample."""
        broad = self._broad(test)
        if not broad:
            return self._whole(test)
        at_most = self._left_over(test, broad)
        left = np.flatnonzero(at_most.found)
        if len(left) <= _FEW:
            return self._selection(self._looked_up(test, broad, left))
        if len(left) <= _SPARSE * len(self.space.ids):
            some = left[:: -(-len(left) // _FEW)]
            return self._selection(self._looked_up(test, broad, some), len(some) / len(left))
        return self._in_windows(test, broad, at_most, left)

    def newest(self, test: Test, below: int | None, floor: int | None, count: int) -> list[int]:
        """Ids of what is found, the newest first: ``count`` from ``floor`` on and under ``below``."""
        unread = [text for text in self.own_texts(test) if not self._is_whole(text)]
        low = FIRST_ID if floor is None else floor
        high = LAST_ID if below is None else below
        if not unread:
            return self._newest_found(self._whole(test).found, low, high, count)
        if all(leaf in unread for leaf in leaves(test)):
            return self._newest_of_many(test, unread, low, high, count, _stretch(count))
        left = self._ids_where(self._left_over(test, unread).found)
        left = left[np.searchsorted(left, low) : np.searchsorted(left, high)]
        rows = self.rows_between(low, high - 1)
        if len(left) <= _SPARSE * rows:
            return self._newest_of_few(test, unread, left, count)
        low, high = max(low, int(left[0])), min(high, int(left[-1]) + 1)
        return self._newest_of_many(test, unread, low, high, count, _stretch(count, rows / len(left)))

    def down_to(self, test: Test, floor: int | None) -> list[int]:
        """All ids of what is found from ``floor`` on, the newest first; mostly some hundreds."""
        found = self.newest(test, None, floor, _SHORTEST_STRETCH)
        while found and len(more := self.newest(test, found[-1], floor, len(found))):
            found += more
        return found

    def newest_near(self, test: Test, count: int, reach: int) -> list[int] | None:
        """The newest ``count`` ids of what is found, where no more than ``reach`` rows lie between them, or
        all when there are fewer; None when they lie farther apart, which is told without reading on."""
        first = self.newest(test, None, None, 1)
        if not first:
            return []
        at = int(np.searchsorted(self.space.ids, first[0]))
        floor = int(self.space.ids[max(0, at - reach)])
        near = self.newest(test, None, floor, count)
        if len(near) == count or not self._may_be_below(test, floor):
            return near
        return None

    def _may_be_below(self, test: Test, floor: int) -> bool:
        """Whether rows under this id may pass; where few are left over by other tests, whether they do."""
        unread = [text for text in self.own_texts(test) if not self._is_whole(text)]
        left = self._ids_where(self._left_over(test, unread).found)
        below = int(np.searchsorted(left, floor))
        if below <= _SPARSE * len(self.space.ids):
            return bool(self.newest(test, floor, None, 1))
        return True

    def _newest_found(self, found: Mask, low: int, high: int, count: int) -> list[int]:
        """The newest ``count`` of the ids found from ``low`` on and under ``high``: of a million rows those
        at the end are looked at first."""
        start, end = map(int, np.searchsorted(self.space.ids, [low, high]))
        looked_at = _LOOKED_AT
        at = np.flatnonzero(found[max(start, end - looked_at) : end])
        while len(at) < count and looked_at < end - start:
            looked_at *= 8
            at = np.flatnonzero(found[max(start, end - looked_at) : end])
        newest: list[int] = self.space.ids[max(start, end - looked_at) + at[::-1][:count]].tolist()
        return newest

    def _ids_where(self, mask: Mask) -> Numbers:
        return self.space.ids.take(np.flatnonzero(mask))

    def _whole(self, test: Test) -> Selection:
        """What passes a test none of whose texts is broad."""
        if test not in self._exact:
            mask = self._evaluate(test, {})
            self._exact[test] = Selection(
                mask, self.space.found(mask), is_of_words=bool(self.own_texts(test))
            )
        return self._exact[test]

    def _selection(self, mask: Mask, share: float = 1.0) -> Selection:
        return Selection(mask, self.space.found(mask), share)

    def passing(self, test: Test, ids: Collection[int]) -> frozenset[int]:
        """Which of these few pass; ids of no row do not."""
        at = np.flatnonzero(marked(self.space.ids, np.fromiter(ids, np.int64)))
        found = self.space.found(self._looked_up(test, self.own_texts(test), at))
        return frozenset(self.space.ids[at[found[at]]].tolist())

    def among(self, text: Text, ids: Sequence[int]) -> set[int]:
        """Which of these rows match a text."""
        return self._own_words.matching(text, ids)

    def are_matching(self, text: Text, rows: Numbers) -> Mask:
        """Which of some rows match: of a few far apart their own words tell it, else all between are read."""
        first, last = int(rows.min()), int(rows.max())
        are_far_apart = self.rows_between(first, last) >= len(rows) * _FAR_APART[text.table.name]
        found = self._looked_up_of(text, rows) if are_far_apart else self._runs.between(text, first, last)
        return are_among(rows, found)

    def within(self, test: Test, first: int, last: int) -> Numbers:
        """The ids of all that is found from one id to another, ascending; texts are read just there."""
        read = {
            text: self._runs.between(text, first, last)
            for text in self.own_texts(test)
            if not self._is_whole(text)
        }
        start, end = np.searchsorted(self.space.ids, [first, last + 1])
        found = self.space.found(self._evaluate(test, read))[start:end]
        ids: Numbers = self.space.ids.take(start + np.flatnonzero(found))
        return ids

    def reach(self, text: Text) -> int:
        """The id down to which looking for a part of what a text matches takes a few milliseconds: some
        thousands of its rows where it is broad, and no more than ``_NEAR`` rows of all."""
        ids, share = self.space.ids, self._share(text)
        rows = len(ids) if share is None else round(_NEAR_MATCHES / share)
        rows = min(rows, _NEAR)
        return int(ids[-rows]) if rows < len(ids) else FIRST_ID

    def part_few(self, whole: Text, one: Text) -> None:
        """Tell a part of a text, where this is read and has few rows, by their own words."""
        if self._told(one) is None and self._runs.is_whole(whole) and not self._runs.is_whole(one):
            ids = self._all_ids(whole)
            if len(self.space.ids) >= len(ids) * _FAR_APART[whole.table.name]:
                self._runs.tell(one, self._looked_up_of(one, ids))

    def part(self, whole: Text, one: Text, others: Text) -> None:
        """Read a text that is not broad and one that is a part of it: the others need no asking."""
        if self._told(others) is None and not self._runs.is_whole(others):
            left = np.setdiff1d(self._all_ids(whole), self._all_ids(one), assume_unique=True)
            self._runs.tell(others, left)

    def rows_between(self, first: int, last: int) -> int:
        """How many rows there are from one id to another."""
        start, end = np.searchsorted(self.space.ids, [first, last + 1])
        return int(end - start)

    def is_broad(self, text: Text) -> bool:
        """Whether a text matches too often to be read whole."""
        return self._share(text) is not None

    def _share(self, text: Text) -> float | None:
        """The share of rows that a broad text matches, about."""
        if self._breadths is None:
            return None
        if (told := self._told(text)) is not None:
            count = int(np.count_nonzero(told))
            return count / len(told) if count > breadth.CEILING else None
        return self._breadths.share_of_broad(text)

    def _told(self, text: Text) -> Mask | None:
        """The rows of a text's table that match, where what is kept of frequent words tells them."""
        return self._frequent.of(text.table).matching(text)

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

    def _newest_of_many(
        self, test: Test, unread: list[Text], low: int, high: int, count: int, limit: int
    ) -> list[int]:
        """Read on from stretch to stretch, ``limit`` ids of each text first, until there are enough."""
        found: list[int] = []
        while len(found) < count and high > low:
            read = {text: self._runs.newest(text, limit, high) for text in unread}
            start = max([low, *(int(ids[0]) for ids in read.values() if len(ids) == limit)])
            passed = self._ids_where(self.space.found(self._evaluate(test, read)))
            fresh = _newest_between(passed, start, high, count)
            found += fresh
            missing = count - len(found)
            grown = round(_AMPLE * limit * missing / len(fresh)) if fresh else limit * 4
            high, limit = start, min(max(grown, _SHORTEST_STRETCH), limit * 4)
        return found[:count]

    def _in_windows(self, test: Test, broad: list[Text], at_most: Selection, left: Numbers) -> Selection:
        """What passes in windows spread evenly from the first to the last of ``ids`` that other tests leave
        over; the share of these that lie in windows is the share looked at."""
        ids = self.space.ids
        first, last = int(left[0]), int(left[-1]) + 1
        share_matching = max(self._share(text) or 0.0 for text in broad)
        sampled = _SAMPLED
        if not any(_PHRASE.search(text.found) for text in broad):
            sampled = round(_SAMPLED * min(_MOST_TIMES, len(ids) / len(left)))
        length = max(1, round(sampled / (_WINDOWS * share_matching)))
        if length * _WINDOWS >= last - first:
            starts, length = np.array([first]), last - first
        else:
            starts = first + (np.arange(_WINDOWS) * (last - first - length)) // (_WINDOWS - 1)
        read = {
            text: np.concatenate(
                [self._runs.between(text, int(ids[at]), int(ids[at + length - 1])) for at in starts]
            )
            for text in broad
        }
        looked_at = np.zeros(len(ids), bool)
        for at in starts:
            looked_at[at : at + length] = True
        inside = self.space.places(looked_at)
        passed = self._evaluate(test, read) & inside
        share = int(np.count_nonzero(looked_at.take(left))) / len(left)
        # What is looked at are whole ids, so that those found there are found by their places alone.
        sample = Sample(at_most.mask, at_most.mask & inside, at_most.found, at_most.found & looked_at)
        return Selection(passed, self.space.found(passed), share, sample)

    def _looked_up(self, test: Test, broad: list[Text], at: Numbers) -> Mask:
        """The places that pass, of those of a few of ``ids``."""
        wanted = self.space.ids[at]
        read = {text: self._looked_up_of(text, wanted) for text in broad}
        looked_at = np.zeros(len(self.space.ids), bool)
        looked_at[at] = True
        return self._evaluate(test, read) & self.space.places(looked_at)

    def _looked_up_of(self, text: Text, ids: Numbers) -> Numbers:
        return np.array(sorted(self._own_words.matching(text, ids.tolist())), np.int64)

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
            if (told := self._told(test)) is not None:
                return self.space.rows(test.table, told)
            return self.space.text(test.table, self._all_ids(test))
        return self.space.criteria(test.criteria) if isinstance(test, Codes) else self.space.chosen(test)

    def _left_over(self, test: Test, broad: list[Text]) -> Selection:
        """The places that pass if every broad text matches wherever that would help."""
        key = test, tuple(broad)
        if key not in self._left:
            self._left[key] = self._selection(self._at_most(test, broad))
        return self._left[key]

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
        return [text for text in self.own_texts(test) if self._told(text) is None and self.is_broad(text)]

    def _is_whole(self, text: Text) -> bool:
        """Whether all rows of a text are known without reading."""
        if self._told(text) is not None:
            return True
        return self._runs.is_whole(text) and not self.is_broad(text)

    def _all_ids(self, text: Text) -> Numbers:
        told = self._told(text)
        if told is not None:
            return self.space.columns.ids_of(text.table).take(np.flatnonzero(told))
        return self._runs.newest(text, NO_LIMIT)


def _stretch(count: int, one_in: float = 1.0) -> int:
    """How many ids of a text to read at first for ``count`` rows, when one in so many is left over."""
    expected = round(_AMPLE * min(count, _LONGEST_STRETCH) * one_in) if one_in > 1 else count
    return min(max(expected, _SHORTEST_STRETCH), _LONGEST_STRETCH)


def _newest_between(ids: Numbers, low: int, high: int, count: int) -> list[int]:
    """The last ``count`` ids of those from ``low`` on and under ``high``, the newest first."""
    start, end = np.searchsorted(ids, [low, high])
    newest: list[int] = ids[max(int(start), int(end) - count) : int(end)][::-1].tolist()
    return newest
