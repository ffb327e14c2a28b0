"""Counting values in columns of numbers, of all rows or of a part that stands for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.search.columns import Mask, Numbers

_ENOUGH = 20
"""Rows of a value in windows from which its own share is believed."""

_CELLS_A_ROW = 4
"""Cells of a table of values and articles, for each row, up to which articles are ticked off in it instead of
sorted: a million rows in a quarter of the time, but forty thousand in four times as much."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Values, as numbers, and how many of what was found have each; only those that any has."""

    values: Numbers
    counts: Numbers

    def at(self, places: Numbers) -> list[tuple[int, int]]:
        """Some values with their counts."""
        return [(int(self.values[at]), int(self.counts[at])) for at in places]


NOTHING_COUNTED = Counts(np.zeros(0, np.int64), np.zeros(0, np.int64))


@lru_cache(maxsize=32)
def in_runs(length: int, run: int, every: int) -> Mask:
    """Places in runs, of which every n-th is counted; kept, for to lay a million takes a millisecond."""
    pattern = np.zeros(run * every, bool)
    pattern[:run] = True
    mask = np.resize(pattern, length)
    mask.flags.writeable = False
    return mask


def fewer(mask: Mask) -> tuple[Numbers, bool]:
    """The places in the mask, or those outside where these are fewer, and whether it is these."""
    if 2 * np.count_nonzero(mask) <= len(mask):
        return np.flatnonzero(mask), False
    return np.flatnonzero(~mask), True


def greatest(counts: Numbers, most: int) -> Numbers:
    """The places of the ``most`` greatest counts, the greatest first, equal ones in their order."""
    among = np.arange(len(counts))
    if len(counts) > most > 0:
        # Of tens of thousands of units ten are shown: only those that are not less than the tenth are sorted.
        among = np.flatnonzero(counts >= np.partition(counts, -most)[-most])
    ordered: Numbers = among[np.argsort(-counts[among], kind="stable")][:most]
    return ordered


def dense(counted: Counts, values: Numbers) -> Numbers:
    """The counts of these values, 0 for those that are not counted."""
    counts = np.zeros(int(max(counted.values.max(initial=0), values.max(initial=0))) + 1, np.int64)
    counts[counted.values] = counted.counts
    return counts.take(values)


def factors(left: Numbers, looked_at: Numbers, share: float) -> NDArray[np.float64]:
    """By how much a count of a value grows from windows to the whole.

    A window is of one day and few papers: of the rows of 2019 more may lie in windows than of 2021. So years
    and papers grow each by its own share, as long as enough of its rows were looked at.
    """
    is_told = looked_at >= _ENOUGH
    return np.where(is_told, left / np.maximum(looked_at, 1), 1 / share)


def added(counts: Sequence[Numbers]) -> Numbers:
    """Counts of several columns with the same values, added up."""
    total = np.zeros(max(map(len, counts)), np.int64)
    for one in counts:
        total[: len(one)] += one
    return total


def articles_by_value(articles: Numbers, columns: Sequence[NDArray[Any]]) -> Numbers:
    """Of each value the articles that have it in one of the rows; ``articles`` are those of the rows, and
    mostly ascending."""
    top = max(int(column.max(initial=0)) for column in columns) + 1
    width = int(articles.max(initial=0)) + 1
    if top * width <= _CELLS_A_ROW * len(articles):
        has = np.zeros((top, width), bool)
        for column in columns:
            has[column, articles] = True
        ticked: Numbers = has.sum(axis=1, dtype=np.int64)
        return ticked
    bits = top.bit_length()
    pairs = np.concatenate([articles << bits | column for column in columns])
    pairs.sort(kind="stable")
    first = np.ones(len(pairs), bool)
    np.not_equal(pairs[1:], pairs[:-1], out=first[1:])
    return np.bincount(pairs[first] & ((1 << bits) - 1))
