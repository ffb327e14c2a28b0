"""Stored articles whole, with their passages and marks, for other tools."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.article import Article, Block
from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.store.criteria import ArticleCriteria, article_condition
from extractor.store.guard import store_errors
from extractor.store.store import Store

_ARTICLES = """
SELECT articles.id, article_versions.id, articles.title, articles.text, url, canonical_url,
    coalesce(publisher, host), lead, author, published, section, tags
FROM articles JOIN article_versions
    ON article_versions.article_id = articles.id AND article_versions.version = articles.version"""

_BLOCKS = "SELECT kind, start_offset, end_offset FROM blocks WHERE version_id = ? ORDER BY position"

_MARKS = """
SELECT label, start_offset, end_offset, text, value, lexicon_id, score, found_by, inferred
FROM entities WHERE version_id = ? ORDER BY start_offset, end_offset DESC, label"""


def annotated_articles(store: Store, criteria: ArticleCriteria) -> Iterator[AnnotatedArticle]:
    """The current version of every article that meets the criteria, the oldest first, one by one."""
    condition = article_condition(criteria)
    with store_errors(store.path):
        rows = store.conn.execute(f"{_ARTICLES} WHERE {condition.sql} ORDER BY articles.id", condition.values)
        for row in rows:
            yield _annotated(store, row)


def annotated_article(store: Store, article_id: int) -> AnnotatedArticle | None:
    """The current version of one article; None for an unknown one."""
    with store_errors(store.path):
        row = store.conn.execute(f"{_ARTICLES} WHERE articles.id = ?", (article_id,)).fetchone()
        return None if row is None else _annotated(store, row)


def _annotated(store: Store, row: tuple[Any, ...]) -> AnnotatedArticle:
    number, version, title, text, url, canonical, publisher, lead, author, published, section, tags = row
    blocks = [Block(kind, Span(start, end)) for kind, start, end in store.conn.execute(_BLOCKS, (version,))]
    marks = [
        Mark(label, Span(start, end), words, value, lexicon_id, score, found_by, bool(inferred))
        for label, start, end, words, value, lexicon_id, score, found_by, inferred in store.conn.execute(
            _MARKS, (version,)
        )
    ]
    article = Article(
        title=title,
        text=text,
        blocks=tuple(blocks),
        url=url,
        canonical_url=canonical,
        publisher=publisher,
        lead=lead,
        author=author,
        published=datetime.fromisoformat(published) if published else None,
        section=section,
        tags=tuple(json.loads(tags)),
    )
    return AnnotatedArticle(str(number), article, tuple(marks))
