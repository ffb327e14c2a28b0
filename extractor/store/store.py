"""The open database: saving articles, and the ledger of what became of every input."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from extractor.ground.extract import Extract
from extractor.ground.outcome import OutcomeCode
from extractor.ground.page import Page
from extractor.store.guard import store_errors
from extractor.store.redaction import redacted, redactions
from extractor.store.sql import insert
from extractor.store.write import ArticleWriter, KeepPage

if TYPE_CHECKING:
    from sqlite_utils import Database


class Store:
    """An open database; made by ``open_store``, closed by ``close`` or at the end of a ``with``."""

    def __init__(self, path: str, db: "Database", clock: Callable[[], datetime]) -> None:
        self.path = path
        self.db = db
        self._clock = clock
        self._run_id: int | None = None

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
        self.conn.close()

    def moment(self) -> datetime:
        """The present moment on the store's clock."""
        return self._clock()

    def stand_at(self, moment: datetime) -> None:
        """Let the store's clock stand at this moment, as a rebuild does that lives through it again."""
        self._clock = lambda: moment

    def begin_run(self, code_version: str, lexicon_fingerprint: str) -> int:
        """Note which code and which lexicon write from now on; what is saved refers to this run."""
        with self.transaction() as conn:
            cursor = conn.execute(
                insert("runs", ("started_at", "code_version", "lexicon_fingerprint")),
                (self._clock().isoformat(), code_version, lexicon_fingerprint),
            )
            run_id = cursor.lastrowid
        assert run_id is not None
        self._run_id = run_id
        return run_id

    def save(self, page: Page, extract: Extract, *, keep_page: KeepPage | None = None) -> OutcomeCode:
        """Save one article with everything found in it, whole or not at all, and count its outcome.

        ``saved``: a new article. ``updated``: a known one whose text, metadata or extraction changed (a
        changed text is a further version). ``unchanged``: nothing was written but the ledger.

        ``keep_page`` is given the raw page before it is committed (an archive's ``keep``), unless the
        database already has what is known from that very page; when it raises, nothing is saved.
        """
        with self.transaction() as conn:
            writer = ArticleWriter(conn, self._clock(), self._run_id, keep_page)
            outcome = writer.save(page, redacted(extract, redactions(conn)))
            self._record(conn, page.source, outcome, None)
        return outcome

    def record_outcome(self, source: str, outcome: OutcomeCode, reason: str | None = None) -> None:
        """Count an input that was not saved, with the reason. ``save`` counts its own."""
        with self.transaction() as conn:
            self._record(conn, source, outcome, reason)

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
    def _own_transaction(self) -> Iterator[sqlite3.Connection]:
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

    def _record(
        self, conn: sqlite3.Connection, source: str, outcome: OutcomeCode, reason: str | None
    ) -> None:
        conn.execute(
            insert("outcomes", ("run_id", "input", "outcome", "reason", "recorded_at")),
            (self._run_id, source, outcome, reason, self._clock().isoformat()),
        )
