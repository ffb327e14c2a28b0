"""Where every award row stands in the queue of those that wait for a person: made with the record, and read a
page at a time by an index."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.ground.records import Kind, Level
from extractor.store.sql import AMONG, listed
from extractor.store.store import Store

WaitingKey = tuple[float, str, str]
"""Where a row stands in the queue: its weight, below zero so that the weightiest comes first; the day of its
article; its key."""

_NEVER, _LOOKED_AT = 1, 2
"""The places of a row that tells of an aim, for nobody was awarded anything yet, and of one that a person has
accepted, rejected or checked."""


_OF_KEYS = f"award_row IN (SELECT award_row FROM record_made WHERE row_key {AMONG})"
"""Rows have no index by key but in what they were made into."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much rows weigh and what makes one doubtful, as ``records.queue`` has it."""

    of_level: Mapping[Level, float]
    of_kind: Mapping[Kind, float]
    least: float
    unclear: float
    differing: float
    unlawful: float


def forget_places(conn: sqlite3.Connection, rows: Iterable[int]) -> None:
    """Let the places of some award rows be found anew."""
    conn.executemany("UPDATE achievement_rows SET place = NULL WHERE award_row = ?", ((row,) for row in rows))


def find_places(
    conn: sqlite3.Connection, weights: Weights, looked_at: Iterable[str], among: Iterable[str]
) -> None:
    """Give a place to every row that has none yet, and another one to rows (by key) that a person has looked
    at since, or whose act was taken back: to those among some rows."""
    keys = listed(looked_at)
    taken_back = (
        f"UPDATE achievement_rows SET place = NULL WHERE {_OF_KEYS} AND +place = ? AND row_key NOT {AMONG}"
    )
    conn.execute(taken_back, (listed(among), _LOOKED_AT, keys))
    _find_missing(conn, weights)
    conn.execute(
        f"UPDATE achievement_rows SET place = ? WHERE {_OF_KEYS} AND +place <= 0", (_LOOKED_AT, keys)
    )


def _find_missing(conn: sqlite3.Connection, weights: Weights) -> None:
    level, level_values = _case("awards.level", weights.of_level)
    kind, kind_values = _case("awards.kind", weights.of_kind)
    sql = f"""
UPDATE achievement_rows SET (place, day) = (
    SELECT CASE WHEN awards.status = 'target' THEN {_NEVER} ELSE -({level} * {kind} * max(
            1 - awards.confidence, ?,
            CASE WHEN registry_links.award_row IS NOT NULL AND registry_links.entry_id IS NULL
                THEN ? ELSE 0 END,
            CASE WHEN achievements.contradictions <> '[]' THEN ? ELSE 0 END,
            CASE WHEN achievements.flags <> '[]' THEN ? ELSE 0 END)) END,
        coalesce(published_day, '')
    FROM awards JOIN articles ON articles.id = awards.article_id
    JOIN achievements ON achievements.id = achievement_rows.achievement_id
    LEFT JOIN registry_links ON registry_links.award_row = awards.id
    WHERE awards.id = achievement_rows.award_row
) WHERE place IS NULL"""
    sizes = (weights.least, weights.unclear, weights.differing, weights.unlawful)
    conn.execute(sql, (*level_values, *kind_values, *sizes))


def waiting_count(store: Store) -> int:
    """How many award rows wait for a person, as the record was last made."""
    return int(store.rows("SELECT coalesce(max(waiting), 0) FROM record_state")[0][0])


def waiting_rows(store: Store, limit: int, after: WaitingKey | None = None) -> list[tuple[WaitingKey, int]]:
    """The award rows that wait for a person behind ``after``, the weightiest doubts first, each with its
    place in the queue; all with a ``limit`` of -1."""
    behind = "AND (place, day, row_key) > (?, ?, ?)" if after is not None else ""
    sql = f"""
SELECT place, day, row_key, award_row FROM achievement_rows
WHERE place <= 0 {behind} ORDER BY place, day, row_key LIMIT ?"""
    found = store.rows(sql, (*(after or ()), limit))
    return [((row[0], row[1], row[2]), row[3]) for row in found]


def _case(column: str, weights: Mapping[Any, float]) -> tuple[str, Sequence[object]]:
    """An expression that gives the weight of a column's code, and its parameters."""
    cases = " ".join("WHEN ? THEN ?" for _ in weights)
    return f"CASE {column} {cases} ELSE 0 END", [part for item in weights.items() for part in item]
