"""An open SQLite file: its connection, its clock, and one writer's transaction."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from extractor.store.guard import broken_off, store_errors

if TYPE_CHECKING:
    from sqlite_utils import Database

_STEPS = 100_000
"""Steps of SQLite's machine between two looks at the clock: a millisecond or some. At each look the thread
may have to wait until another one lets go of the interpreter, which takes five."""


def _never_gone() -> bool:
    """Who asks waits as long as it takes."""
    return False


class OpenDatabase:
    """A file that is open; closed by ``close`` or at the end of a ``with``."""

    def __init__(self, path: str, db: "Database", clock: Callable[[], datetime]) -> None:
        self.path = path
        self.db = db
        self._clock = clock
        self._is_closed = False
        self._end: float | None = None
        self.is_asker_gone: Callable[[], bool] = _never_gone

    @property
    def conn(self) -> sqlite3.Connection:
        """The connection in autocommit mode, for reading; writing goes through ``transaction``."""
        conn: sqlite3.Connection = self.db.conn
        return conn

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._is_closed = True
        self.conn.close()

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows that a question has. Raises ``StoreError``."""
        self.heed()
        with store_errors(self.path):
            return self.conn.execute(sql, values).fetchall()

    def file_identity(self) -> tuple[str, int, int] | None:
        """What tells the file from another one under its name; None for a database in memory."""
        try:
            found = Path(self.path).stat()
        except OSError:
            return None
        return self.path, found.st_dev, found.st_ino

    def moment(self) -> datetime:
        """The present moment on the file's clock."""
        return self._clock()

    def allow(self, seconds: float | None) -> None:
        """Let what is asked from now on take so long in all; None for as long as it likes.

        A statement that is still at work then is broken off and raises ``StoreError``.
        """
        self._end = None if seconds is None else time.monotonic() + seconds
        self._look_at_the_clock()

    def work_for(self, is_asker_gone: Callable[[], bool]) -> None:
        """Break off what is asked from now on, as ``allow`` does, when nobody waits any more."""
        self.is_asker_gone = is_asker_gone
        self._look_at_the_clock()

    def heed(self) -> None:
        """For long work between statements, now and then. Raises ``StoreError`` when no time is left, or
        nobody waits any more."""
        if self._is_to_end():
            raise broken_off(self.path)

    def _is_to_end(self) -> bool:
        return self.is_asker_gone() or (self._end is not None and time.monotonic() > self._end)

    def _look_at_the_clock(self) -> None:
        is_bound = self._end is not None or self.is_asker_gone is not _never_gone
        self.conn.set_progress_handler(self._is_to_end if is_bound else None, _STEPS)

    def seconds_left(self) -> float | None:
        """How long may still be asked; None for as long as one likes."""
        return None if self._end is None else max(0.0, self._end - time.monotonic())

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """One writer's transaction: all of the block or, on any exception, nothing of it.

        Inside another one it is part of that: an article and the end of the job that brought it are kept
        together or not at all.
        """
        if self.conn.in_transaction:
            yield self.conn
        else:
            with self._own_transaction() as conn:
                yield conn

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Within the block everything is read as it was at its first statement, whatever others write.

        Inside another transaction it is part of that.
        """
        if self.conn.in_transaction:
            yield
            return
        with store_errors(self.path):
            self.conn.execute("BEGIN")
            try:
                yield
            finally:
                # Rows that nobody read to their end may end after their store, which has rolled back by then.
                if not self._is_closed:
                    self.conn.execute("ROLLBACK")

    @contextmanager
    def _own_transaction(self) -> Iterator[sqlite3.Connection]:
        self.heed()
        conn = self.conn
        with store_errors(self.path):
            conn.execute("BEGIN IMMEDIATE")
            try:
                yield conn
                conn.execute("COMMIT")
            except BaseException:
                # SQLite itself has rolled back on a full disk or an I/O error.
                if conn.in_transaction:
                    conn.execute("ROLLBACK")
                raise
