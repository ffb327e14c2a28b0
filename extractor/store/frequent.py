"""Reading and writing the rows of frequent words; who makes the bits is ``search.frequent_making``."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.store.facet_blocks import BlockTable
from extractor.store.facets_schema import ARTICLE_RECORD, AWARD_RECORD, BLOCK_IDS
from extractor.store.frequent_schema import BLOCKS
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS, FullTextTable
from extractor.store.guard import store_errors
from extractor.store.store import Store

_BLOCKS: dict[str, tuple[BlockTable, int]] = {
    ARTICLES_FTS.name: ("article_blocks", ARTICLE_RECORD.size),
    AWARDS_FTS.name: ("award_blocks", AWARD_RECORD.size),
}
"""For each full-text table the blocks that every change of its rows rewrites, and the size of a record."""


@dataclass(frozen=True, slots=True)
class Part:
    """The rows in the blocks from one to another, both included."""

    first_block: int
    last_block: int

    @property
    def first_id(self) -> int:
        return self.first_block * BLOCK_IDS

    @property
    def end_id(self) -> int:
        """Above every id of the part."""
        return (self.last_block + 1) * BLOCK_IDS


def told_parts(store: Store, table: FullTextTable) -> list[Part]:
    """The parts, in order, whose bits are as the full text is; one that was written to since is left out."""
    sql = "SELECT first_block, last_block, revision FROM frequent_parts WHERE list = ? ORDER BY first_block"
    made = store.rows(sql, (table.name,))
    if not made:
        return []
    blocks, _ = _BLOCKS[table.name]
    since = min(revision for _, _, revision in made)
    changed = store.rows(f"SELECT block, revision FROM {blocks} WHERE revision > ? ORDER BY block", (since,))
    numbers = [block for block, _ in changed]
    return [
        Part(first, last)
        for first, last, revision in made
        if all(
            later <= revision
            for _, later in changed[bisect_left(numbers, first) : bisect_right(numbers, last)]
        )
    ]


def fingerprint(store: Store, table: FullTextTable) -> tuple[int, int]:
    """Changes whenever parts were made."""
    sql = "SELECT count(*), coalesce(sum(revision), 0) FROM frequent_parts WHERE list = ?"
    return store.rows(sql, (table.name,))[0]


def filled_blocks(store: Store, table: FullTextTable) -> list[tuple[int, int]]:
    """Every block in order, with how many rows it has."""
    blocks, size = _BLOCKS[table.name]
    return store.rows(f"SELECT block, length(records) / {size} FROM {blocks} ORDER BY block")


def matches(store: Store, table: FullTextTable) -> dict[str, int]:
    """The number of every match whose rows are kept."""
    return dict(store.rows("SELECT match, id FROM frequent_matches WHERE list = ?", (table.name,)))


def rows_of(store: Store, match_id: int) -> dict[int, bytes]:
    """The bits of a match in each part, by its first block."""
    lowest = match_id * BLOCKS
    sql = "SELECT id - ?, rows FROM frequent_rows WHERE id BETWEEN ? AND ?"
    return dict(store.rows(sql, (lowest, lowest, lowest + BLOCKS - 1)))


def frequent_words(store: Store, table: FullTextTable, least: int) -> list[str]:
    """Every word of the index, in either form, that stands in so many rows."""
    vocabulary = f"temp.{table.name}_rows"
    with store_errors(store.path):
        store.conn.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {vocabulary} USING fts5vocab(main, {table.name}, row)"
        )
    return [row[0] for row in store.rows(f"SELECT term FROM {vocabulary} WHERE doc >= ?", (least,))]


def note_matches(store: Store, table: FullTextTable, wanted: Iterable[str]) -> dict[str, int]:
    """Give numbers to matches that have none; the numbers of all."""
    with store.transaction() as conn:
        conn.executemany(
            "INSERT OR IGNORE INTO frequent_matches (list, match) VALUES (?, ?)",
            ((table.name, match) for match in wanted),
        )
    return matches(store, table)


def write_parts(
    store: Store,
    table: FullTextTable,
    parts: Sequence[Part],
    revision: int,
    bits: Iterable[tuple[int, Part, bytes]],
) -> None:
    """Put parts, as they were at a revision of their blocks, in the place of all that lie in these blocks;
    ``bits`` are those of each match, by its number, in each part."""
    with store.transaction() as conn:
        for part in parts:
            _take_out(store, table, part)
        conn.executemany(
            "INSERT INTO frequent_rows (id, rows) VALUES (?, ?)",
            ((match_id * BLOCKS + part.first_block, packed) for match_id, part, packed in bits),
        )
        conn.executemany(
            "INSERT INTO frequent_parts (list, first_block, last_block, revision) VALUES (?, ?, ?, ?)",
            ((table.name, part.first_block, part.last_block, revision) for part in parts),
        )


def _take_out(store: Store, table: FullTextTable, part: Part) -> None:
    """Take out every part that shares a block with this one."""
    sharing = "list = ? AND first_block <= ? AND last_block >= ?"
    asked = (table.name, part.last_block, part.first_block)
    for (first,) in store.rows(f"SELECT first_block FROM frequent_parts WHERE {sharing}", asked):
        store.conn.execute(
            "DELETE FROM frequent_rows WHERE id IN "
            f"(SELECT id * {BLOCKS} + ? FROM frequent_matches WHERE list = ?)",
            (first, table.name),
        )
    store.conn.execute(f"DELETE FROM frequent_parts WHERE {sharing}", asked)
