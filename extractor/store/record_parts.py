"""Which rows, names and articles a part of the record is about, so that it is shown without reading all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.ground.records import Kind, Level
from extractor.store.guard import store_errors
from extractor.store.sql import AMONG, listed
from extractor.store.store import Store

_KEYS = """
SELECT award_row, row_key FROM achievement_rows UNION SELECT award_row, row_key FROM rejected_rows"""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much rows weigh and what makes one doubtful, as ``records.queue`` has it."""

    of_level: Mapping[Level, float]
    of_kind: Mapping[Kind, float]
    least: float
    unclear: float
    differing: float
    unlawful: float


def rows_beginning(store: Store, key: str) -> dict[str, int]:
    """The award rows whose keys begin so, by key: two at most, which is one too many."""
    sql = f"SELECT row_key, award_row FROM ({_KEYS}) WHERE row_key >= ? AND row_key < ? ORDER BY 1 LIMIT 2"
    with store_errors(store.path):
        return dict(store.conn.execute(sql, (key, f"{key}g")).fetchall())


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


def newest_of_award(store: Store, award_id: str, limit: int) -> tuple[list[str], int]:
    """The achievements of an award of the catalogue, the newest year first, undated ones last, and how many
    there are in all."""
    order = "year IS NULL, year DESC, recipient, id"
    with store_errors(store.path):
        (count,) = store.conn.execute(
            "SELECT count(*) FROM achievements WHERE award_id = ?", (award_id,)
        ).fetchone()
        found = store.conn.execute(
            f"SELECT id FROM achievements WHERE award_id = ? ORDER BY {order} LIMIT ?", (award_id, limit)
        ).fetchall()
    return [row[0] for row in found], count


def articles_of_acts(store: Store) -> list[int]:
    """The articles whose rows persons acted on."""
    sql = "SELECT id FROM articles WHERE identity IN (SELECT article FROM acts WHERE article IS NOT NULL)"
    with store_errors(store.path):
        return [row[0] for row in store.conn.execute(sql)]


def unclear_rows(store: Store, entry: str | None = None) -> list[int]:
    """Award rows whose name may mean an entry, or several, but none surely; in the order of articles."""
    sql = """
SELECT award_row FROM registry_links WHERE entry_id IS NULL AND candidates <> '[]' AND (? IS NULL OR EXISTS (
    SELECT 1 FROM json_each(candidates) WHERE json_extract(value, '$.entry') = ?)) ORDER BY award_row"""
    with store_errors(store.path):
        return [row[0] for row in store.conn.execute(sql, (entry, entry))]


def row_of_entry(store: Store, entry: str) -> str | None:
    """The key of a row whose name means the entry."""
    sql = "SELECT row_key FROM registry_links WHERE entry_id = ? LIMIT 1"
    with store_errors(store.path):
        found = store.conn.execute(sql, (entry,)).fetchone()
    return None if found is None else str(found[0])


WaitingKey = tuple[float, str, str]
"""Where a row stands in the queue: its weight, below zero so that the weightiest comes first; the day of its
article; its key."""


def waiting_count(store: Store, done: Iterable[str]) -> int:
    """How many award rows wait for a person; ``done`` are the keys of rows that a person has looked at."""
    sql = f"""
SELECT count(*) FROM awards JOIN achievement_rows ON award_row = awards.id
WHERE status <> 'target' AND row_key NOT {AMONG}"""
    return int(store.rows(sql, (listed(done),))[0][0])


def waiting_rows(
    store: Store, weights: Weights, done: Iterable[str], limit: int, after: WaitingKey | None = None
) -> list[tuple[WaitingKey, int]]:
    """The award rows that wait for a person behind ``after``, the weightiest doubts first, each with its
    place in the queue; all with a ``limit`` of -1.

    ``done`` are the keys of rows that a person has looked at.
    """
    level, level_values = _case("awards.level", weights.of_level)
    kind, kind_values = _case("awards.kind", weights.of_kind)
    waiting = f"""
FROM awards JOIN achievement_rows ON achievement_rows.award_row = awards.id
JOIN achievements ON achievements.id = achievement_id JOIN articles ON articles.id = awards.article_id
LEFT JOIN registry_links ON registry_links.award_row = awards.id
WHERE awards.status <> 'target' AND achievement_rows.row_key NOT {AMONG}"""
    doubt = """max(1 - awards.confidence, ?,
    CASE WHEN registry_links.award_row IS NOT NULL AND registry_links.entry_id IS NULL THEN ? ELSE 0 END,
    CASE WHEN achievements.contradictions <> '[]' THEN ? ELSE 0 END,
    CASE WHEN achievements.flags <> '[]' THEN ? ELSE 0 END)"""
    sizes = (weights.least, weights.unclear, weights.differing, weights.unlawful)
    behind = "WHERE (place, day, row_key) > (?, ?, ?)" if after is not None else ""
    sql = f"""
SELECT place, day, row_key, id FROM (
    SELECT -({level} * {kind} * {doubt}) AS place, coalesce(published_day, '') AS day,
        achievement_rows.row_key AS row_key, awards.id AS id
    {waiting}
) {behind} ORDER BY place, day, row_key LIMIT ?"""
    found = store.rows(sql, (*level_values, *kind_values, *sizes, listed(done), *(after or ()), limit))
    return [((row[0], row[1], row[2]), row[3]) for row in found]


def _case(column: str, weights: Mapping[Any, float]) -> tuple[str, Sequence[object]]:
    """An expression that gives the weight of a column's code, and its parameters."""
    cases = " ".join("WHEN ? THEN ?" for _ in weights)
    return f"CASE {column} {cases} ELSE 0 END", [part for item in weights.items() for part in item]
