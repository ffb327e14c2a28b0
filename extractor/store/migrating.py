"""Bringing the tables of a file up to this version of the program, change by change."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from extractor.store.guard import primary_code

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

Told = Callable[[int, int], None]
"""Told as a change begins: how many are done, and of how many."""

_STEPS = 50_000
"""Steps of SQLite's machine after which Python may look for Ctrl-C: some milliseconds."""


def nobody(_done: int, _of: int) -> None:
    """Nobody watches."""


def migrate(conn: sqlite3.Connection, db: "Database", history: "Migrations", told: Told = nobody) -> None:
    """Apply all pending changes, by one writer only.

    Of a file in use each is a transaction of its own: broken off, by Ctrl-C or with the power, those before
    it stay and the next who opens the file goes on behind them. A new file gets its tables whole or not at
    all, or what was left would be taken for another program's.
    """
    if conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        conn.execute("PRAGMA journal_mode = WAL")
    with _heeding_ctrl_c(conn):
        if not history.applied(db):
            _apply(conn, db, history, at_most=None)
            return
        done, of = 0, len(history.pending(db))
        while done < of:
            told(done, of)
            done = of - _apply(conn, db, history, at_most=1)


def _apply(conn: sqlite3.Connection, db: "Database", history: "Migrations", at_most: int | None) -> int:
    """Apply so many of the pending changes as one; how many are then left."""
    conn.execute("BEGIN IMMEDIATE")
    # Another one may have applied some meanwhile.
    pending = [change.name for change in history.pending(db)]
    with db.atomic():
        history.apply(db, stop_before=pending[at_most:] if at_most else None)
    conn.execute("COMMIT")
    return len(pending[at_most:]) if at_most else 0


@contextmanager
def _heeding_ctrl_c(conn: sqlite3.Connection) -> Iterator[None]:
    """Let Ctrl-C break off the statement at work too, which may take minutes.

    Python looks for signals when SQLite asks it something between its steps. An error that this raises SQLite
    would print and forget: it is caught, and the statement's interruption tells of it.
    """
    looks = _looks_for_ctrl_c()
    next(looks)
    conn.set_progress_handler(looks.__next__, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if primary_code(error) == sqlite3.SQLITE_INTERRUPT:
            raise KeyboardInterrupt from error
        raise
    finally:
        conn.set_progress_handler(None, 0)


def _looks_for_ctrl_c() -> Iterator[bool]:
    """Whether it has come, again and again. A function would look as it is entered, where nothing catches
    yet; a generator goes on within its ``try``."""
    has_come = False
    while True:
        try:
            yield has_come
        except KeyboardInterrupt:
            has_come = True
