"""New databases of tests begin as copies of one whose tables were laid once.

To lay them takes half a thousand statements, and two thousand tests begin with an empty database.
``tests/store/test_open.py`` lays them anew, as on a user's machine.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import pytest

from extractor.store import open as opening
from extractor.store.migrations import RECORDS, Series

if TYPE_CHECKING:
    from sqlite_utils import Database

lay_anew = opening._prepare


@contextmanager
def laid_once() -> Iterator[None]:
    """While it lasts, a new file of records is a copy of the first one."""
    first: list[sqlite3.Connection] = []
    turn = Lock()

    def prepared(conn: sqlite3.Connection, path: Path | str, series: Series, how: opening.How) -> "Database":
        if series is RECORDS and not how.read_only:
            with turn:
                if _is_empty(path):
                    _copy(first, conn)
        return lay_anew(conn, path, series, how)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "_prepare", prepared)
        yield
    for conn in first:
        conn.close()


def _is_empty(path: Path | str) -> bool:
    return path == opening.MEMORY or Path(path).stat().st_size == 0


def _copy(first: list[sqlite3.Connection], conn: sqlite3.Connection) -> None:
    if not first:
        made = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        lay_anew(made, opening.MEMORY, RECORDS, opening.How())
        first.append(made)
    conn.execute("PRAGMA journal_mode = WAL")
    first[0].backup(conn)
