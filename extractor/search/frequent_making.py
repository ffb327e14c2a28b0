"""Making the bits of frequent words, part by part; what is asked meanwhile goes on as before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from extractor.search.columns import Numbers, columns
from extractor.search.frequent import marked, revision_of
from extractor.search.frequent_names import frequent_names
from extractor.search.phrases import Phrase, table_match
from extractor.search.runs import LAST_ID, unpacked
from extractor.store import Store, facet_blocks, frequent
from extractor.store.frequent import Part
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS, FullTextTable

FREQUENT = 0.01
"""The share of rows that a word must stand in; of rarer ones full text tells all rows in a millisecond."""

PART_ROWS = 16_384
"""Rows of a part, about: of a million rows there are 60, from which a word is read in half a millisecond."""

LEAST_ROWS = 1_024
"""Newest rows from which on a part is made of them; it is made anew with those that come, until it is full.
So many are asked of full text in less than a millisecond."""

WORTH_KEEPING = 50_000
"""Rows of a list from which on its words are kept: of fewer full text tells all in a few milliseconds."""

_AT_ONCE = 16
"""Parts made in one go: 32 kB for each word, some 50 MB in all."""

_WORTH_COUNTING = 4
"""Words are counted anew when one in so many rows is to be put into parts."""


@dataclass(frozen=True, slots=True)
class Names:
    """``phrases`` are kept like words where all their words are frequent, be they themselves rare: full text
    would go through all rows to find none. ``places`` are kept where units and grantors often name them."""

    phrases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


NO_NAMES = Names()


def renew_frequent(store: Store, names: Names = NO_NAMES) -> int:
    """Make parts of all rows that lie in none, or in one that was written to; how many were made.

    The newest rows wait until they fill a part. Raises ``StoreError``.
    """
    return sum(_renew(store, table, names) for table in (ARTICLES_FTS, AWARDS_FTS))


def _renew(store: Store, table: FullTextTable, names: Names) -> int:
    blocks = frequent.filled_blocks(store, table)
    rows = _rows(blocks)
    if rows < WORTH_KEEPING:
        return 0
    missing = list(_missing(blocks, frequent.told_parts(store, table)))
    if not missing:
        return 0
    matches = frequent.matches(store, table)
    if not matches or len(missing) * PART_ROWS * _WORTH_COUNTING >= rows:
        matches = frequent.note_matches(store, table, _frequent_matches(store, table, rows, names))
    for at in range(0, len(missing), _AT_ONCE):
        _make(store, table, missing[at : at + _AT_ONCE], matches)
    return len(missing)


_Block = tuple[int, int]
"""Its number, and how many rows it has."""


def _missing(blocks: Sequence[_Block], told: Sequence[Part]) -> Iterator[Part]:
    """Parts to be made of the blocks that lie in no told part. The newest block, which is still written to,
    waits; the newest part is made anew with what came behind it, unless it is full."""
    closed = blocks[:-1]
    if (
        told
        and not _is_full(closed, told[-1])
        and _rows(_from(closed, told[-1].last_block + 1)) >= LEAST_ROWS
    ):
        told = told[:-1]
    first = 0
    for part in told:
        yield from _parts_of(_from(closed, first, part.first_block), part.first_block)
        first = part.last_block + 1
    newest = _from(closed, first)
    if _rows(newest) >= LEAST_ROWS:
        yield from _parts_of(newest, blocks[-1][0])


def _from(blocks: Sequence[_Block], first: int, end: int | None = None) -> Sequence[_Block]:
    """The blocks from a number to before another."""
    start = bisect_left(blocks, (first, 0))
    return blocks[start:] if end is None else blocks[start : bisect_left(blocks, (end, 0))]


def _rows(blocks: Sequence[_Block]) -> int:
    return sum(count for _, count in blocks)


def _is_full(blocks: Sequence[_Block], part: Part) -> bool:
    return _rows(_from(blocks, part.first_block, part.last_block + 1)) >= PART_ROWS


def _parts_of(blocks: Sequence[_Block], end: int) -> Iterator[Part]:
    """Blocks that follow one another as parts, each up to the next, so that days of which rows come later lie
    in a part too; ``end`` is the block behind them."""
    first, rows = 0, 0
    following = [*(block for block, _ in blocks[1:]), end]
    for at, (_, count) in enumerate(blocks):
        rows += count
        if rows >= PART_ROWS or at == len(blocks) - 1:
            yield Part(blocks[first][0], following[at] - 1)
            first, rows = at + 1, 0


def _frequent_matches(store: Store, table: FullTextTable, rows: int, names: Names) -> set[str]:
    """Of every frequent word and phrase the match without regard to marks, and the one with them."""
    words = frequent.frequent_words(store, table, max(1, round(FREQUENT * rows)))
    folded = {word.folded for one in words for word in Phrase.of(one).words}
    single = [Phrase.of(one) for one in words]
    of_frequent = [
        phrase
        for phrase in map(Phrase.of, names.phrases)
        if phrase.words and all(word.folded in folded for word in phrase.words)
    ]
    # Whether a word stands somewhere without its marks full text would seek among all that have them.
    bare = (phrase for phrase in single if not phrase.has_marks)
    kept = {
        *(table_match(phrase, table, exact=exact) for phrase in of_frequent for exact in (False, True)),
        *(table_match(phrase, table, exact=True) for phrase in bare),
    }
    may_be = {
        (table_match(phrase, table, exact=exact), FREQUENT) for phrase in single for exact in (False, True)
    }
    if table is AWARDS_FTS:
        may_be.update(frequent_names(store, FREQUENT, names.places))
    wanted = ((match, max(1, round(share * rows))) for match, share in may_be if match not in kept)
    return kept | {match for match, least in wanted if _has(store, table, match, least)}


def _has(store: Store, table: FullTextTable, match: str, least: int) -> bool:
    """Whether so many rows match."""
    newest = facet_blocks.newest_ids(store, table, match, least, LAST_ID)
    return newest.count(",") + 1 >= least


def _make(store: Store, table: FullTextTable, parts: Sequence[Part], matches: dict[str, int]) -> None:
    """The parts as one moment has them: whatever is written afterwards has a later revision."""
    with store.snapshot():
        present = columns(store)
        revision = revision_of(present.state, table)
        ids = present.ids_of(table)
        made = [
            (number, part, packed)
            for match, number in matches.items()
            for part, packed in _packed(store, table, match, parts, ids)
        ]
    frequent.write_parts(store, table, parts, revision, made)


def _packed(
    store: Store, table: FullTextTable, match: str, parts: Sequence[Part], ids: Numbers
) -> Iterator[tuple[Part, bytes]]:
    """The bits of a match in the rows of each part, nothing where it stands in none."""
    for stretch in _stretches(parts):
        lowest, highest = stretch[0].first_id, stretch[-1].end_id
        found = unpacked(facet_blocks.ids_between(store, table, match, lowest, highest - 1))
        for part in stretch:
            (start, end), (first, behind) = (
                np.searchsorted(some, [part.first_id, part.end_id]) for some in (ids, found)
            )
            bits = np.packbits(marked(ids[start:end], found[first:behind]), bitorder="little")
            yield part, bits.tobytes() if behind > first else b""


def _stretches(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Parts that follow one another without a gap, which are read at once."""
    stretch: list[Part] = []
    for part in parts:
        if stretch and part.first_block != stretch[-1].last_block + 1:
            yield stretch
            stretch = []
        stretch.append(part)
    yield stretch
