"""Articles that their papers took away: seen missing by whatever command asked for them.

An address that is followed has its ``gone_at`` besides; that of an article read by hand stands here alone.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from extractor.store.guard import store_errors
from extractor.store.identity import address_key
from extractor.store.moments import stamp

if TYPE_CHECKING:
    from extractor.store.store import Store

_IS_BACK = """
UPDATE tracked_addresses SET gone_at = NULL WHERE gone_at IS NOT NULL AND EXISTS (
    SELECT 1 FROM articles WHERE articles.identity = ?
        AND (tracked_addresses.target IN (canonical_url, url) OR address IN (canonical_url, url)))"""


def note_missing(store: "Store", forms: Iterable[str | None], moment: datetime) -> None:
    """Note that an address, of which these are forms, is missing now, if it had given an article; the first
    time counts. Raises ``StoreError``.
    """
    sql = "INSERT OR IGNORE INTO taken_away SELECT identity, ?, ? FROM articles WHERE identity = ?"
    with store.transaction() as conn:
        for form, key in _keys(forms):
            conn.execute(sql, (form, stamp(moment), key))


def note_there(store: "Store", forms: Iterable[str | None]) -> None:
    """Note that an article stands at an address, of which these are forms. Raises ``StoreError``."""
    with store.transaction() as conn:
        for _, key in _keys(forms):
            note_back(conn, key)


def note_back(conn: sqlite3.Connection, identity: str) -> None:
    """Note, in the caller's transaction, that the article with this identity stands on its page."""
    conn.execute("DELETE FROM taken_away WHERE identity = ?", (identity,))
    conn.execute(_IS_BACK, (identity,))


def gone_since(store: "Store", article_id: int) -> str | None:
    """Since when the paper has taken an article away (ISO 8601), as far as anyone asked for it."""
    sql = """
SELECT min(since) FROM (
    SELECT since FROM taken_away JOIN articles USING (identity) WHERE articles.id = :id
    UNION ALL
    SELECT gone_at FROM tracked_addresses JOIN articles
    ON tracked_addresses.target IN (canonical_url, url) OR tracked_addresses.address IN (canonical_url, url)
    WHERE gone_at IS NOT NULL AND articles.id = :id)"""
    with store_errors(store.path):
        found: str | None = store.conn.execute(sql, {"id": article_id}).fetchone()[0]
    return found


def _keys(forms: Iterable[str | None]) -> Iterator[tuple[str, str]]:
    for form in forms:
        if form is not None and (key := address_key(form)) is not None:
            yield form, key
