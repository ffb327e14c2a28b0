"""How articles were read from their pages."""

import sqlite3

from extractor.ground.article import Article
from extractor.store.sql import insert

_COLUMNS = ("article_id", "layouts", "layout", "letters", "agreement", "review")
_SOURCE_COLUMNS = ("article_id", "field", "source", "choice")


def note_reading(conn: sqlite3.Connection, article_id: int, article: Article) -> None:
    """Write how the article was read, instead of what was noted before, in the caller's transaction."""
    conn.execute("DELETE FROM readings WHERE article_id = ?", (article_id,))
    if (how := article.provenance) is None:
        return
    conn.execute(
        insert("readings", _COLUMNS),
        (article_id, how.layouts, how.layout, len(article.text), how.agreement, how.review),
    )
    conn.executemany(
        insert("reading_sources", _SOURCE_COLUMNS),
        ((article_id, field, origin.source, origin.choice) for field, origin in how.origins),
    )
