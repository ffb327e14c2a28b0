"""The versions of an article: what a paper changed after it was first seen."""

from dataclasses import dataclass

from extractor.store.guard import store_errors
from extractor.store.store import Store


@dataclass(frozen=True, slots=True)
class Version:
    """One text of an article as seen at ``seen_at`` (ISO 8601), with the digest of its raw page."""

    number: int
    title: str
    text: str
    seen_at: str
    page_digest: str


def versions(store: Store, article_id: int) -> list[Version]:
    """All versions of an article, the oldest first; empty for an unknown one."""
    sql = """
SELECT version, title, text, seen_at, page_digest FROM article_versions
WHERE article_id = ? ORDER BY version"""
    with store_errors(store.path):
        return [Version(*row) for row in store.conn.execute(sql, (article_id,))]


def gone_since(store: Store, article_id: int) -> str | None:
    """Since when the paper has taken an article away (ISO 8601), as far as its address is followed."""
    sql = """
SELECT min(gone_at) FROM tracked_addresses JOIN articles
ON tracked_addresses.target IN (canonical_url, url) OR tracked_addresses.address IN (canonical_url, url)
WHERE gone_at IS NOT NULL AND articles.id = ?"""
    with store_errors(store.path):
        found: str | None = store.conn.execute(sql, (article_id,)).fetchone()[0]
    return found
