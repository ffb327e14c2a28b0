"""Which texts match too often to be read whole, and how often about."""

from __future__ import annotations

import numpy as np

from extractor.search.columns import Numbers
from extractor.search.plan import Text
from extractor.search.runs import Runs

CEILING = 10_000
"""Ids read of one test: 1 ms for a word, 15 ms for a phrase of four."""

FIRST_LOOK = 1_000
"""Newest ids by which a text is told that plainly has more than ``CEILING``: a tenth of their cost."""

PLAINLY = 2
"""So many times ``CEILING`` a text must have, by its newest ids and by probes, to be told by them."""

PROBES, PROBED = 10, 60
"""Stretches spread evenly over all rows, and the ids of a text expected in each."""


class Breadths:
    """The breadth of texts of one table, whose rows have these ``ids`` (ascending); each is told once."""

    def __init__(self, runs: Runs, ids: Numbers) -> None:
        self._runs = runs
        self._ids = ids
        self._shares: dict[Text, float | None] = {}

    def share_of_broad(self, text: Text) -> float | None:
        """The share of rows that a text matches, about, when these are more than ``CEILING``; else None."""
        if text not in self._shares:
            share = self._plain_share(text)
            if share is None:
                newest = self._runs.newest(text, CEILING + 1)
                share = self._density(newest) if len(newest) > CEILING else None
            self._shares[text] = share
        return self._shares[text]

    def _plain_share(self, text: Text) -> float | None:
        """The share of rows that a text matches when a first look tells that it is many times too often.

        A word of last month's news alone stands close together in the newest rows and nowhere else: so
        stretches spread over all rows must say the same.
        """
        newest = self._runs.newest(text, FIRST_LOOK)
        if len(newest) < FIRST_LOOK:
            return None
        ids, enough = self._ids, PLAINLY * CEILING / len(self._ids)
        density = self._density(newest)
        if density < enough:
            return None
        length = min(len(ids), max(1, round(PROBED / density)))
        starts = np.linspace(0, len(ids) - length, PROBES).astype(int)
        counts = [len(self._runs.between(text, int(ids[at]), int(ids[at + length - 1]))) for at in starts]
        share = sum(counts) / (PROBES * length)
        return share if share >= enough else None

    def _density(self, newest: Numbers) -> float:
        """The share of rows that match from the first of a text's newest ids on."""
        return len(newest) / (len(self._ids) - int(np.searchsorted(self._ids, newest[0])))
