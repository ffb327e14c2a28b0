"""Which rows match words that very many rows have, told from kept bits instead of from full text.

A text of single words is told so, and of phrases that are kept like words: the bits of each are joined, eight
rows in one step. A word that is not kept is rare and its ids are read; a part that was written to since its
bits were made, and the newest rows, are asked of full text. So the answer is always what full text says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractor.search import breadth
from extractor.search.columns import Columns, Mask, Numbers, State
from extractor.search.expressions import Both, Expression, Leaf, Without, at_most, expression, leaves
from extractor.search.plan import Text
from extractor.search.remembered import Remembered
from extractor.search.runs import Runs
from extractor.store import Store, frequent
from extractor.store.frequent import Part
from extractor.store.fulltext import AWARDS_FTS, FullTextTable

Bits = NDArray[np.uint8]

_MOST_UNTOLD = 0.25
"""The share of rows in no told part from which on full text is asked for all."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The parts of a table that are told, and the number of each match that is kept."""

    parts: tuple[Part, ...]
    matches: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the rows of a part stand among all rows, and its bits among those of all parts."""

    part: Part
    start: int
    end: int
    at_bit: int

    @property
    def bits(self) -> slice:
        return slice(self.at_bit, self.at_bit + self.end - self.start)

    @property
    def length(self) -> int:
        """Bytes of its bits."""
        return -(-(self.end - self.start) // 8)


class Frequent:
    """What is kept of both tables, read once for all that one search asks."""

    def __init__(self, runs: Runs, columns: Columns) -> None:
        self.runs = runs
        self._columns = columns
        self._rows: dict[str, FrequentRows] = {}

    def of(self, table: FullTextTable) -> FrequentRows:
        if table.name not in self._rows:
            self._rows[table.name] = FrequentRows(self.runs, table, self._columns.ids_of(table))
        return self._rows[table.name]


class FrequentRows:
    """What is kept of the rows of one table, whose ids are these (ascending), in one state of a database."""

    def __init__(self, runs: Runs, table: FullTextTable, ids: Numbers) -> None:
        self._runs = runs
        self._table = table
        self._ids = ids
        kept = _kept(runs.store, table, runs.state)
        self._matches = kept.matches
        self._places = tuple(_places(kept.parts, ids))
        self._length = sum(place.length for place in self._places)
        self._told: dict[str, Mask | None] = {}
        self._bits: dict[Leaf, Bits] = {}
        self._lacking: dict[Leaf, frozenset[Part]] = {}

    def keeps(self, match: str) -> bool:
        """Whether the rows of this very match are kept."""
        return match in self._matches

    def matching(self, text: Text) -> Mask | None:
        """Which of the rows match; None where the kept bits do not tell it. Of phrases they tell no more than
        that their words never stand in one row."""
        if text.found not in self._told:
            self._told[text.found] = self._matching(text) if self._places else None
        return self._told[text.found]

    def _matching(self, text: Text) -> Mask | None:
        asked = expression(text.found)
        is_told = all(leaf.is_word or self.keeps(leaf.match) for leaf in leaves(asked))
        if not is_told:
            asked = at_most(asked)
        single = list(dict.fromkeys(leaves(asked)))
        kept = [leaf for leaf in single if self.keeps(leaf.match)]
        if not kept or not (is_told or len(kept) == len(single)):
            return None
        lacking = frozenset[Part]().union(*map(self._read_kept, kept))
        untold = list(self._untold(lacking))
        if sum(behind - start for start, behind in untold) > _MOST_UNTOLD * len(self._ids):
            return None
        if not all(self._read_rare(leaf) for leaf in single if leaf not in kept):
            return None
        bits = self._joined(asked)
        if not is_told and bits.any():
            return None
        joined = np.unpackbits(bits, bitorder="little").view(bool)
        matching = np.zeros(len(self._ids), bool)
        for place in self._places:
            if place.part not in lacking:
                matching[place.start : place.end] = joined[place.bits]
        for start, behind in untold:
            ids = self._ids[start:behind]
            matching[start:behind] = marked(ids, self._runs.between(text, int(ids[0]), int(ids[-1])))
        return matching

    def _read_kept(self, leaf: Leaf) -> frozenset[Part]:
        """Read the bits of a match; the parts that are told, but not of this match."""
        if leaf not in self._bits:
            read = frequent.rows_of(self._runs.store, self._matches[leaf.match])
            pieces = [read.get(place.part.first_block) for place in self._places]
            filled = (piece or bytes(place.length) for piece, place in zip(pieces, self._places, strict=True))
            self._bits[leaf] = np.frombuffer(b"".join(filled), np.uint8)
            self._lacking[leaf] = frozenset(
                place.part for piece, place in zip(pieces, self._places, strict=True) if piece is None
            )
        return self._lacking[leaf]

    def _read_rare(self, leaf: Leaf) -> bool:
        """Read the ids of a word that is not kept; whether these are few."""
        if leaf not in self._bits:
            ids = self._runs.newest(Text(self._table, leaf.match, leaf.match), breadth.CEILING + 1)
            if len(ids) > breadth.CEILING:
                return False
            has = marked(self._ids, ids)
            bits = np.zeros(8 * self._length, bool)
            for place in self._places:
                bits[place.bits] = has[place.start : place.end]
            self._bits[leaf] = np.packbits(bits, bitorder="little")
        return True

    def _untold(self, lacking: frozenset[Part]) -> Iterator[tuple[int, int]]:
        """Where the rows between told parts begin and end among all, where there are any."""
        start = 0
        for place in self._places:
            if place.part not in lacking:
                if place.start > start:
                    yield start, place.start
                start = place.end
        if len(self._ids) > start:
            yield start, len(self._ids)

    def _joined(self, asked: Expression) -> Bits:
        if isinstance(asked, Leaf):
            return self._bits[asked]
        if isinstance(asked, Without):
            return self._joined(asked.wanted) & ~self._joined(asked.unwanted)
        one, other = self._joined(asked.one), self._joined(asked.other)
        return one & other if isinstance(asked, Both) else one | other


def _places(parts: Sequence[Part], ids: Numbers) -> Iterator[_Place]:
    edges = np.searchsorted(ids, [edge for part in parts for edge in (part.first_id, part.end_id)])
    at_bit = 0
    for part, (start, end) in zip(parts, edges.reshape(-1, 2).tolist(), strict=True):
        place = _Place(part, start, end, at_bit)
        yield place
        at_bit += 8 * place.length


def marked(ids: Numbers, wanted: Numbers) -> Mask:
    """Which of the ids (ascending) are wanted; ids that are wanted and not there are passed over."""
    mask = np.zeros(len(ids), bool)
    if len(ids) and len(wanted):
        at = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
        mask[at[ids[at] == wanted]] = True
    return mask


def are_among(some: Numbers, ids: Numbers) -> Mask:
    """Which of some numbers are among the ids (ascending): of few among many in a hundredth of the time that
    ``np.isin`` takes."""
    if not len(ids):
        return np.zeros(len(some), bool)
    are: Mask = ids.take(np.minimum(np.searchsorted(ids, some), len(ids) - 1)) == some
    return are


_known: Remembered[_Kept] = Remembered(8)


def revision_of(state: State, table: FullTextTable) -> int:
    """The newest revision of a table's rows."""
    return state.award_revision if table is AWARDS_FTS else state.article_revision


def _kept(store: Store, table: FullTextTable, state: State) -> _Kept:
    """What is kept of a table; remembered until the table changes or more is kept."""
    told = (table.name, revision_of(state, table), frequent.fingerprint(store, table))
    return _known.of(
        store, told, lambda: _Kept(tuple(frequent.told_parts(store, table)), frequent.matches(store, table))
    )
