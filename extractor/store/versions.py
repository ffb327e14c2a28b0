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
