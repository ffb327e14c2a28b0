"""Which rows, names and articles a part of the record is about, so that it is shown without reading all."""

from collections.abc import Iterable

from extractor.ground.acts import ROW_PAIR_ACTS, Act
from extractor.ground.records import GIVEN
from extractor.store.guard import store_errors
from extractor.store.record_rows import ACT_COLUMNS
from extractor.store.sql import AMONG, listed
from extractor.store.store import Store

_UNCLEAR = "INDEXED BY registry_links_unclear WHERE entry_id IS NULL AND candidates <> '[]'"
"""SQLite would read every row without an entry, with all its candidates, to count those that have any."""


def rows_beginning(store: Store, key: str) -> dict[str, int]:
    """The award rows whose keys begin so, by key: two at most, which is one too many."""
    sql = """
SELECT row_key, award_row FROM record_made WHERE row_key >= ? AND row_key < ?
UNION SELECT row_key, award_row FROM rejected_rows WHERE row_key >= ? AND row_key < ?
ORDER BY 1 LIMIT 2"""
    beyond = f"{key}g"
    return dict(store.rows(sql, (key, beyond, key, beyond)))


def articles_of_rows(store: Store, rows: Iterable[int]) -> list[int]:
    """The articles that some award rows stand in."""
    sql = f"SELECT DISTINCT article_id FROM awards WHERE id {AMONG}"
    with store_errors(store.path):
        return [row[0] for row in store.conn.execute(sql, (listed(rows),))]


def articles_of_achievements(store: Store, ids: Iterable[str]) -> list[int]:
    """The articles that tell of some achievements."""
    sql = f"""
SELECT DISTINCT article_id FROM awards JOIN achievement_rows ON award_row = awards.id
WHERE achievement_id {AMONG}"""
    with store_errors(store.path):
        return [row[0] for row in store.conn.execute(sql, (listed(ids),))]


def newest_of_award(store: Store, award_id: str, limit: int, offset: int = 0) -> tuple[list[str], int, int]:
    """The achievements of an award of the catalogue, the newest year first, undated ones last; how many there
    are in all, and how many of them are given, not only proposed or hoped for."""
    order = "year IS NULL, year DESC, recipient, id"
    with store_errors(store.path):
        sums = f"""
SELECT coalesce(sum(count), 0), coalesce(sum(count) FILTER (WHERE status {AMONG}), 0)
FROM achievement_sums WHERE award_id = ?"""
        count, given = store.conn.execute(sums, (listed(GIVEN), award_id)).fetchone()
        found = store.conn.execute(
            f"SELECT id FROM achievements WHERE award_id = ? ORDER BY {order} LIMIT ? OFFSET ?",
            (award_id, limit, offset),
        ).fetchall()
    return [row[0] for row in found], count, given


def acts_without_rows(store: Store) -> list[Act]:
    """Acts on rows whose keys no row has in the record as it was last made, the oldest first: a new reading
    may have given the row another key."""
    lost = (
        f"NOT EXISTS (SELECT 1 FROM record_made WHERE row_key = {key})"
        f" AND NOT EXISTS (SELECT 1 FROM rejected_rows WHERE row_key = {key})"
        for key in ("subject", "other")
    )
    sql = f"""
SELECT {", ".join(ACT_COLUMNS)}, id FROM acts WHERE article IS NOT NULL
    AND ({next(lost)} OR act {AMONG} AND {next(lost)})
ORDER BY id"""
    return [Act(*row) for row in store.rows(sql, (listed(ROW_PAIR_ACTS),))]


def articles_called(store: Store, identities: Iterable[str]) -> list[int]:
    """The articles with these identities."""
    sql = f"SELECT id FROM articles WHERE identity {AMONG}"
    return [row[0] for row in store.rows(sql, (listed(identities),))]


def unclear_rows(store: Store, entry: str | None = None) -> list[int]:
    """Award rows whose name may mean an entry, or several, but none surely; in the order of articles."""
    if entry is not None:
        sql = "SELECT award_row FROM unclear_links WHERE entry_id = ? ORDER BY award_row"
        return [row[0] for row in store.rows(sql, (entry,))]
    return [
        row[0] for row in store.rows(f"SELECT award_row FROM registry_links {_UNCLEAR} ORDER BY award_row")
    ]


def some_unclear_rows(store: Store, entry: str | None, start: int, limit: int) -> tuple[list[int], int]:
    """So many of ``unclear_rows`` from a place on, and how many there are in all."""
    where, values = f"registry_links {_UNCLEAR}", tuple[str, ...]()
    if entry is not None:
        where, values = "unclear_links WHERE entry_id = ?", (entry,)
    found = store.rows(
        f"SELECT award_row FROM {where} ORDER BY award_row LIMIT ? OFFSET ?", (*values, limit, start)
    )
    return [row for (row,) in found], int(store.rows(f"SELECT count(*) FROM {where}", values)[0][0])


def unsure_achievements(store: Store, entry: str, first: int | None, last: int | None) -> list[str]:
    """The achievements whose recipient may be an entry but is none surely, of some years or of none, in the
    order in which a record shows them."""
    sql = """
SELECT DISTINCT achievements.id, year, date FROM unclear_links CROSS JOIN achievement_rows USING (award_row)
CROSS JOIN achievements ON achievements.id = achievement_id
WHERE unclear_links.entry_id = ? AND achievements.entry_id IS NULL
    AND (year IS NULL OR (? IS NULL OR year >= ?) AND (? IS NULL OR year <= ?))
ORDER BY year IS NULL, year, date, achievements.id"""
    return [one for one, *_ in store.rows(sql, (entry, first, first, last, last))]


def row_of_entry(store: Store, entry: str) -> str | None:
    """The key of a row whose name means the entry."""
    sql = "SELECT row_key FROM registry_links WHERE entry_id = ? LIMIT 1"
    with store_errors(store.path):
        found = store.conn.execute(sql, (entry,)).fetchone()
    return None if found is None else str(found[0])


def first_rows(store: Store, entries: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Of each of these entries the first award row whose name means it, with its key."""
    sql = f"""
SELECT entry_id, min(award_row), row_key FROM registry_links WHERE entry_id {AMONG} GROUP BY entry_id"""
    return {entry: (row, key) for entry, row, key in store.rows(sql, (listed(entries),))}


def entries_of_names(store: Store, keys: Iterable[str]) -> dict[str, set[str]]:
    """The entries that names mean, by the keys under which acts know the names."""
    sql = (
        f"SELECT DISTINCT name_key, entry_id FROM registry_links WHERE entry_id NOT NULL AND name_key {AMONG}"
    )
    found: dict[str, set[str]] = {}
    for key, entry in store.rows(sql, (listed(keys),)):
        found.setdefault(key, set()).add(entry)
    return found
