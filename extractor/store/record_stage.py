"""A file beside the database in which the record of very many rows is made piece by piece: one piece alone is
in memory, and a making that was broken off goes on where it stood."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from typing import Any, Self

from extractor.ground.achievements import Row
from extractor.store.guard import store_errors
from extractor.store.record_sets import StoredParty
from extractor.store.record_writing import Change, put_in, put_members
from extractor.store.sql import AMONG, insert, listed
from extractor.store.store import Store

_STAGED = (
    "registry_entries", "registry_links", "achievements", "achievement_rows", "record_made", "overfull_sets",
)  # fmt: skip
"""What is made here, in tables as the database has them."""

_TABLES = (
    """
CREATE TABLE stage (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    made_of TEXT NOT NULL,
    last_change INTEGER NOT NULL
)""",
    """
CREATE TABLE staged_rows (
    at INTEGER PRIMARY KEY,
    award_row INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    ref INTEGER NOT NULL,
    row_key TEXT NOT NULL,
    block TEXT NOT NULL,
    name_key TEXT,
    name TEXT NOT NULL,
    written TEXT,
    story INTEGER NOT NULL,
    is_made INTEGER NOT NULL DEFAULT 0,
    told TEXT NOT NULL
)""",
    "CREATE TABLE pieces (block TEXT PRIMARY KEY, piece INTEGER NOT NULL)",
    "CREATE TABLE pieces_done (piece INTEGER PRIMARY KEY)",
)
_INDEXES = (
    "CREATE INDEX staged_rows_block ON staged_rows(block)",
    "CREATE INDEX staged_rows_key ON staged_rows(row_key)",
    "CREATE INDEX staged_rows_left ON staged_rows(story) WHERE NOT is_made",
    "CREATE INDEX staged_achievement_rows ON achievement_rows(achievement_id)",
)
_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class StagedRow:
    """A row as it stands after all acts, with its place among all (the article, and its number there), the
    block and the key of its name, and what that was read from."""

    award_row: int
    place: tuple[int, int]
    block: str
    name_key: str | None
    name: str
    row: Row


class BeingMadeError(Exception):
    """Another process makes the same record."""


class RecordStage:
    """What is made of the rows so far; kept as long as nothing is saved and the program stays the same."""

    def __init__(self, store: Store, made_of: str) -> None:
        """Open what an earlier making of the very same left, or begin."""
        self.path = _file_beside(store)
        self._conn = self._opened()
        if self._made_of() != made_of:
            self._begin_anew(store, made_of)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._conn.close()

    def remove(self) -> None:
        """It is written down: nothing here is of use any more."""
        self._conn.close()
        _remove(self.path)

    def _opened(self) -> sqlite3.Connection:
        with store_errors(self.path):
            conn = sqlite3.connect(self.path, isolation_level=None, timeout=0.0)
            conn.execute("PRAGMA locking_mode = EXCLUSIVE")
            try:
                conn.execute("BEGIN EXCLUSIVE")
                conn.execute("COMMIT")
            except sqlite3.DatabaseError as error:
                conn.close()
                if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                    raise BeingMadeError(self.path) from error
                if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
                    raise
                # Torn by a failing disk, say: nothing in it is needed.
                Path(self.path).unlink()
                return self._opened()
        return conn

    def _made_of(self) -> str | None:
        tables = self._rows("SELECT name FROM sqlite_master WHERE name = 'stage'")
        found = self._rows("SELECT made_of FROM stage") if tables else []
        return str(found[0][0]) if found else None

    def _begin_anew(self, store: Store, made_of: str) -> None:
        self.remove()
        self._conn = self._opened()
        self._wanted = made_of
        tables = f"SELECT sql FROM sqlite_master WHERE type = 'table' AND name {AMONG}"
        with store_errors(self.path):
            for (sql,) in store.rows(tables, (listed(_STAGED),)):
                self._conn.execute(sql)
            for sql in _TABLES:
                self._conn.execute(sql)

    @property
    def is_parted(self) -> bool:
        """Whether all rows are here, parted into pieces."""
        return self._made_of() is not None

    def fill(self, rows: Iterable[StagedRow]) -> None:
        """Keep all rows, in their order."""
        columns = (
            "award_row", "article_id", "ref", "row_key", "block", "name_key", "name", "written", "story",
            "told",
        )  # fmt: skip
        told = (
            (
                one.award_row, *one.place, one.row.key, one.block, one.name_key, one.name, one.row.recipient,
                one.row.story, _told(one.row),
            )
            for one in rows
        )  # fmt: skip
        with store_errors(self.path):
            self._conn.execute("BEGIN")
            self._conn.executemany(insert("staged_rows", columns), told)
            for sql in _INDEXES:
                self._conn.execute(sql)
            self._conn.execute("COMMIT")

    def part(self, pieces: Iterable[Iterable[str]], last_change: int) -> None:
        """Keep which blocks are made together, and the last change of an article that the rows know; from now
        on the pieces may be made."""
        told = ((block, number) for number, blocks in enumerate(pieces) for block in blocks)
        with store_errors(self.path):
            self._conn.execute("BEGIN")
            self._conn.executemany(insert("pieces", ("block", "piece")), told)
            values = (1, self._wanted, last_change)
            self._conn.execute(insert("stage", ("only_one", "made_of", "last_change")), values)
            self._conn.execute("COMMIT")

    @property
    def last_change(self) -> int:
        return int(self._rows("SELECT last_change FROM stage")[0][0])

    def blocks(self) -> list[tuple[str, int]]:
        """All blocks of names with the number of their rows, in the order in which they first come."""
        return self._rows(
            "SELECT block, count(*) FROM staged_rows WHERE block <> '' GROUP BY block ORDER BY min(at)"
        )

    def blocks_of(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Names as written, or keys of names, each with a block that holds it."""
        wanted = listed(names)
        for column in ("name_key", "written"):
            sql = f"SELECT DISTINCT {column}, block FROM staged_rows WHERE {column} {AMONG} AND block <> ''"
            yield from self._rows(sql, (wanted,))

    def recipients(self) -> set[str]:
        return {
            name for (name,) in self._rows("SELECT DISTINCT written FROM staged_rows WHERE written <> ''")
        }

    def count(self) -> int:
        return int(self._rows("SELECT count(*) FROM staged_rows")[0][0])

    def pieces_left(self) -> list[int]:
        """The pieces that are not made yet, in their order."""
        sql = "SELECT piece FROM pieces EXCEPT SELECT piece FROM pieces_done ORDER BY piece"
        return [piece for (piece,) in self._rows(sql)]

    def rows_of_piece(self, piece: int) -> list[StagedRow]:
        where = "block IN (SELECT block FROM pieces WHERE piece = ?)"
        return self._staged(f"{where} ORDER BY at", (piece,))

    def stories_left(self, count: int) -> list[StagedRow]:
        """The rows that no piece made into anything, of so many next stories."""
        where = """NOT is_made AND story IN
    (SELECT DISTINCT story FROM staged_rows WHERE NOT is_made ORDER BY story LIMIT ?) ORDER BY at"""
        return self._staged(where, (count,))

    def _staged(self, where: str, values: Sequence[Any]) -> list[StagedRow]:
        sql = f"SELECT award_row, article_id, ref, block, name_key, name, told FROM staged_rows WHERE {where}"
        return [
            StagedRow(number, (article, ref), block, key, name, _row(told))
            for number, article, ref, block, key, name, told in self._rows(sql, values)
        ]

    def count_left(self) -> int:
        return int(self._rows("SELECT count(*) FROM staged_rows WHERE NOT is_made")[0][0])

    def put(self, change: Change, ids: Mapping[str, int], piece: int | None) -> None:
        """Keep what was made of a piece, or of rows left over by all pieces."""
        with store_errors(self.path):
            self._conn.execute("BEGIN")
            put_in(self._conn, change, ids)
            made = listed(key for one in change.achievements for key in one.rows)
            self._conn.execute(f"UPDATE staged_rows SET is_made = 1 WHERE row_key {AMONG}", (made,))
            if piece is not None:
                self._conn.execute(insert("pieces_done", ("piece",)), (piece,))
            self._conn.execute("COMMIT")

    def entry_ids(self) -> set[str]:
        return {one for (one,) in self._rows("SELECT id FROM registry_entries")}

    def parties(self, *, named: bool) -> Iterator[tuple[StoredParty, list[Row]]]:
        """The achievements of recipients with a name, or those of counted sets, each with its rows."""
        sql = f"""
SELECT id, recipient, recipient_kind, recipient_count FROM achievements
WHERE recipient {"<>" if named else "="} ''"""
        rows = f"""
SELECT achievement_id, told FROM achievement_rows JOIN staged_rows USING (row_key)
WHERE achievement_id {AMONG}"""
        with store_errors(self.path):
            cursor = self._conn.execute(sql)
            while found := cursor.fetchmany(_AT_ONCE):
                own = defaultdict[str, list[Row]](list)
                for one, told in self._rows(rows, (listed(told[0] for told in found),)):
                    own[one].append(_row(told))
                for one, recipient, kind, count in found:
                    keys = tuple(row.key for row in own[one])
                    yield StoredParty(one, recipient, kind, count, keys), own[one]

    def put_members(self, found: Mapping[str, tuple[Sequence[str], bool]]) -> None:
        with store_errors(self.path):
            self._conn.execute("BEGIN")
            put_members(self._conn, found)
            self._conn.execute("COMMIT")

    def copy_into(self, conn: sqlite3.Connection) -> None:
        """Put all that was made into the database, but for rows that went since."""
        for table in _STAGED:
            cursor = self._conn.execute(f"SELECT * FROM {table}")
            columns = [one[0] for one in cursor.description]
            while rows := cursor.fetchmany(_AT_ONCE):
                if table in ("registry_links", "achievement_rows"):
                    rows = _still_there(conn, rows, columns.index("award_row"))
                conn.executemany(insert(table, columns), rows)

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with store_errors(self.path):
            return self._conn.execute(sql, values).fetchall()


def forget_stage(store: Store) -> None:
    """Remove what a making that was broken off left, for it bears names as they stood."""
    _remove(_file_beside(store))


def _file_beside(store: Store) -> str:
    """Empty for a database in memory: SQLite's own temporary file."""
    return f"{store.path}.record" if store.file_identity() is not None else ""


def _remove(path: str) -> None:
    for name in (path, f"{path}-journal") if path else ():
        Path(name).unlink(missing_ok=True)


def _still_there(conn: sqlite3.Connection, rows: Sequence[Sequence[Any]], at: int) -> list[Sequence[Any]]:
    found = conn.execute(f"SELECT id FROM awards WHERE id {AMONG}", (listed(row[at] for row in rows),))
    there = {one for (one,) in found}
    return [row for row in rows if row[at] in there]


_values = attrgetter(*(one.name for one in fields(Row)))


def _told(row: Row) -> str:
    return json.dumps(_values(row), ensure_ascii=False)


def _row(told: str) -> Row:
    return Row(*json.loads(told))
