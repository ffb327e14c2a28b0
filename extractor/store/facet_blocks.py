"""Reading what facets are counted from: packed blocks, the texts behind their numbers, rows by ids."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.store.facet_rows import source_key
from extractor.store.facets_schema import BLOCK_IDS
from extractor.store.fulltext import AWARDS_FTS, FullTextTable, exact_form
from extractor.store.sql import places
from extractor.store.store import Store

BlockTable = Literal["award_blocks", "article_blocks"]

__all__ = ["BLOCK_IDS", "Block", "BlockTable", "FacetText", "source_key"]

_NEW = "INDEXED BY facet_values_not_looked_up WHERE facet = 'name' AND (place IS NULL OR in_full IS NULL)"
"""SQLite would go through all names: it does not know that few were not looked up."""

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Block:
    """A block as it stands after a change; ``records`` may be empty."""

    number: int
    revision: int
    records: bytes


@dataclass(frozen=True, slots=True)
class FacetText:
    """What a number stands for, as first written, and the key under which spellings of it are one."""

    id: int
    key: str
    label: str


def last_revision(store: Store, table: BlockTable) -> int:
    """The newest revision, 0 when nothing was ever written."""
    return int(store.rows(f"SELECT coalesce(max(revision), 0) FROM {table}")[0][0])


def changed_blocks(store: Store, table: BlockTable, since: int) -> list[Block]:
    """The blocks that were changed after a revision, in the order of their rows."""
    sql = f"SELECT block, revision, records FROM {table} WHERE revision > ? ORDER BY block"
    return [Block(*row) for row in store.rows(sql, (since,))]


def texts(store: Store, numbers: Iterable[int]) -> dict[int, FacetText]:
    """What these numbers stand for; those that are unknown are left out."""
    found: dict[int, FacetText] = {}
    wanted = list(numbers)
    for at in range(0, len(wanted), _BATCH):
        batch = wanted[at : at + _BATCH]
        sql = f"SELECT id, key, label FROM facet_values WHERE id IN ({places(len(batch))})"
        found.update((row[0], FacetText(*row)) for row in store.rows(sql, batch))
    return found


def numbers_of(store: Store, facet: str, keys: Sequence[str]) -> list[int]:
    """The numbers of the values with these keys; a key that is unknown has none."""
    sql = f"SELECT id FROM facet_values WHERE facet = ? AND key IN ({places(len(keys))})"
    return [row[0] for row in store.rows(sql, (facet, *keys))]


def places_in(store: Store, codes: Sequence[str]) -> list[int]:
    """The numbers of the places with these codes, and of those below a province of them."""
    among = places(len(codes))
    sql = f"""
SELECT id FROM facet_values
WHERE facet = 'place' AND (key IN ({among}) OR substr(key, 1, instr(key || '.', '.') - 1) IN ({among}))"""
    return [row[0] for row in store.rows(sql, (*codes, *codes))]


def awards_going_on(store: Store, award_id: str) -> list[int]:
    """The numbers of an award of the catalogue and of those whose ids go on from its own (grades)."""
    sql = "SELECT id FROM facet_values WHERE facet = 'award' AND (key = ? OR key GLOB ?)"
    return [row[0] for row in store.rows(sql, (award_id, f"{award_id}-*"))]


def awards_named(store: Store) -> list[tuple[str, str]]:
    """Every award that a row has: its id in the catalogue, else its wording, and how it was first written."""
    return store.rows("SELECT key, label FROM facet_values WHERE facet = 'award'")


def papers(store: Store) -> list[tuple[int, str]]:
    """Every source by number, with its publisher, "" for those with none."""
    return store.rows("SELECT id, label FROM facet_values WHERE facet = 'source'")


def rows_awarded(store: Store, names: Sequence[str]) -> list[int]:
    """The rows of awards of the catalogue that write these by one of the very names, ascending: those of
    "Huân chương Lao động hạng Ba", but of no other grade."""
    wanted = set(map(exact_form, names)) - {""}
    if not wanted:
        return []
    # Award and grade are two values of the column, so that no phrase runs from one to the other.
    matches = (" AND ".join(f'{{award}} : "{word}"' for word in name.split()) for name in sorted(wanted))
    match = " OR ".join(f"({one})" for one in matches)
    sql = f"""
SELECT award, grade, group_concat(id) FROM awards
WHERE award_id IS NOT NULL AND id IN (SELECT rowid FROM {AWARDS_FTS.name} WHERE {AWARDS_FTS.name} MATCH ?)
GROUP BY award, grade"""
    return sorted(
        int(row_id)
        for award, grade, ids in store.rows(sql, (match,))
        if not wanted.isdisjoint((exact_form(award), exact_form(f"{award} {grade or ''}")))
        for row_id in ids.split(",")
    )


def sources_named(store: Store, label: str) -> list[int]:
    """The numbers of the sources with this publisher, "" for those with none."""
    return [
        row[0]
        for row in store.rows("SELECT id FROM facet_values WHERE facet = 'source' AND label = ?", (label,))
    ]


def named_places(store: Store, first: int) -> list[tuple[int, str]]:
    """Every name, from a number on, that names a province, and every place of a row, with its code."""
    sql = """
SELECT id, place FROM facet_values INDEXED BY facet_values_placed
WHERE facet = 'name' AND place <> '' AND id >= ?
UNION ALL SELECT id, key FROM facet_values WHERE facet = 'place' AND id >= ?"""
    return store.rows(sql, (first, first))


def last_value(store: Store) -> int:
    """The largest number of a value."""
    return int(store.rows("SELECT coalesce(max(id), 0) FROM facet_values")[0][0])


def first_new_name(store: Store) -> int | None:
    """The smallest number of a name that nobody looked up yet."""
    sql = f"SELECT min(id) FROM facet_values {_NEW}"
    first: int | None = store.rows(sql)[0][0]
    return first


def names_fingerprint(store: Store) -> tuple[int, int | None, str | None]:
    """Changes whenever a name is new or was looked up."""
    return last_value(store), first_new_name(store), lexicon_of_names(store)


def lexicon_of_names(store: Store) -> str | None:
    """By which lexicon all names were looked up that there were at the time; None where none was noted."""
    return next((str(row[0]) for row in store.rows("SELECT lexicon FROM names_looked_up")), None)


def note_lexicon_of_names(store: Store, lexicon: str) -> None:
    with store.transaction() as conn:
        conn.execute("INSERT OR REPLACE INTO names_looked_up (only_one, lexicon) VALUES (1, ?)", (lexicon,))


def other_standings(store: Store) -> list[tuple[int, str]]:
    """Award rows, by id, whose standing is not ``press``: their achievement's, or ``rejected``."""
    sql = """
SELECT award_row, standing FROM achievements JOIN achievement_rows ON achievement_id = achievements.id
WHERE standing <> 'press' AND award_row NOT IN (SELECT award_row FROM rejected_rows)
UNION ALL SELECT award_row, 'rejected' FROM rejected_rows"""
    return store.rows(sql)


def standings_fingerprint(store: Store) -> str | None:
    """Changes whenever standings may have."""
    row = store.rows("SELECT max(fingerprint) FROM record_state")
    return None if row[0][0] is None else str(row[0][0])


def ids_between(store: Store, table: FullTextTable, match: str, first: int, last: int) -> str:
    """Ids of the rows that match, from ``first`` to ``last``, ascending and parted by commas: one text is
    read many times faster than as many rows."""
    sql = f"SELECT group_concat(rowid) FROM {table.name} WHERE {table.name} MATCH ? AND rowid BETWEEN ? AND ?"
    return store.rows(sql, (match, first, last))[0][0] or ""


def newest_ids(store: Store, table: FullTextTable, match: str, limit: int, below: int) -> str:
    """Ids under ``below`` of the newest rows that match, the newest first and parted by commas; at most
    ``limit`` of them, -1 for all."""
    sql = (
        f"SELECT group_concat(id) FROM (SELECT rowid AS id FROM {table.name} WHERE {table.name} MATCH ? "
        "AND rowid < ? ORDER BY rowid DESC LIMIT ?)"
    )
    return store.rows(sql, (match, below, limit))[0][0] or ""


def occurs(store: Store, table: FullTextTable, match: str) -> bool:
    """Whether any row matches."""
    return bool(store.rows(f"SELECT 1 FROM {table.name} WHERE {table.name} MATCH ? LIMIT 1", (match,)))


def same_names(store: Store) -> list[tuple[int, int]]:
    """Every name with abbreviations, and the one that it is counted as: the name in full where some row has
    it, else the first name that is short for it."""
    sql = """
SELECT short.id, coalesce(whole.id, min(short.id) OVER (PARTITION BY short.in_full))
FROM facet_values AS short INDEXED BY facet_values_short
LEFT JOIN facet_values AS whole ON whole.facet = 'name' AND whole.key = short.in_full
WHERE short.facet = 'name' AND short.in_full <> ''"""
    return store.rows(sql)


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What is known of a name: the code of the province that it names, "" for none, and the name in full."""

    province: str
    in_full: str


def new_names(store: Store, limit: int) -> list[tuple[int, str]]:
    """Names that nobody looked up yet."""
    sql = f"SELECT id, label FROM facet_values {_NEW} LIMIT ?"
    return store.rows(sql, (limit,))


def names_after(store: Store, number: int, limit: int) -> list[tuple[int, str]]:
    """Names behind a number, whether or not they were looked up."""
    sql = "SELECT id, label FROM facet_values WHERE facet = 'name' AND id > ? ORDER BY id LIMIT ?"
    return store.rows(sql, (number, limit))


def note_names(store: Store, names: Mapping[int, LookedUp]) -> None:
    """Note what is known of each name."""
    rows = [(one.province, exact_form(one.in_full), number) for number, one in names.items()]
    with store.transaction() as conn:
        conn.executemany(
            "UPDATE facet_values SET place = ?1, in_full = CASE WHEN key = ?2 THEN '' ELSE ?2 END "
            "WHERE id = ?3",
            rows,
        )
