"""The open database: saving articles, and the ledger of what became of every input."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from extractor.ground.article import Article
from extractor.ground.extract import Extract
from extractor.ground.outcome import OutcomeCode
from extractor.ground.page import Page
from extractor.store.brought import note_brought
from extractor.store.database import OpenDatabase
from extractor.store.identity import article_identity
from extractor.store.redaction import redacted, redactions
from extractor.store.sql import insert
from extractor.store.taken_away import note_back
from extractor.store.write import ArticleWriter, KeepPage

if TYPE_CHECKING:
    from sqlite_utils import Database


class Store(OpenDatabase):
    """The open database of articles and records; made by ``open_store``."""

    def __init__(self, path: str, db: "Database", clock: Callable[[], datetime]) -> None:
        super().__init__(path, db, clock)
        self._run_id: int | None = None
        self.reader_beside: Store | None = None
        """See ``beside.reader_beside``; closed with this one."""

    def close(self) -> None:
        if self.reader_beside is not None:
            self.reader_beside.close()
        super().close()

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

    def save(
        self,
        page: Page,
        extract: Extract,
        *,
        keep_page: KeepPage | None = None,
        before: Article | None = None,
        is_edited: bool = True,
    ) -> OutcomeCode:
        """Save one article with everything found in it, whole or not at all, and count its outcome.

        ``saved``: a new article. ``updated``: a known one whose text, metadata or extraction changed (a
        changed text is a further version). ``unchanged``: what the paper says is known; nothing was written
        but the ledger, or, when ``is_edited`` says that only the reading changed, the present version anew.

        ``before`` is what today's reader makes of the page that the present version was read from, so that
        the versions differ by what the paper changed.

        ``keep_page`` is given the raw page before it is committed (an archive's ``keep``), unless the
        database already has what is known from that very page; when it raises, nothing is saved.
        """
        with self.transaction() as conn:
            writer = ArticleWriter(conn, self._clock(), self._run_id, keep_page)
            standing = redactions(conn)
            outcome = writer.save(
                page, redacted(extract, standing), before=redacted(before, standing), is_edited=is_edited,
                unhidden=extract if standing else None,
            )  # fmt: skip
            self._record(conn, page.source, outcome, None)
            identity = article_identity(extract.article, page.url)
            note_back(conn, identity)
            note_brought(conn, identity)
        return outcome

    def save_earlier(self, page: Page, extract: Extract, *, keep_page: KeepPage | None = None) -> OutcomeCode:
        """Keep a text that a known article had before the one that it stands at; the article stays as it is.

        ``keep_page`` is given the raw page as by ``save``.
        """
        with self.transaction() as conn:
            writer = ArticleWriter(conn, self._clock(), self._run_id, keep_page)
            writer.save_earlier(page, redacted(extract, redactions(conn)))
            self._record(conn, page.source, "unchanged", None)
        return "unchanged"

    def record_outcome(self, source: str, outcome: OutcomeCode, reason: str | None = None) -> None:
        """Count an input that was not saved, with the reason. ``save`` counts its own."""
        with self.transaction() as conn:
            self._record(conn, source, outcome, reason)

    def _record(
        self, conn: sqlite3.Connection, source: str, outcome: OutcomeCode, reason: str | None
    ) -> None:
        conn.execute(
            insert("outcomes", ("run_id", "input", "outcome", "reason", "recorded_at")),
            (self._run_id, source, outcome, reason, self._clock().isoformat()),
        )
