"""Of which raw page an article was read, and whether reading one once more could tell anything new."""

import json
from dataclasses import replace
from datetime import datetime

from extractor.ground.article import Article
from extractor.ground.extract import Extract
from extractor.ground.page import Page
from extractor.store.guard import store_errors
from extractor.store.identity import article_identity, extract_hash
from extractor.store.redaction import redacted, redactions
from extractor.store.store import Store

_STANDS = """
SELECT 1 FROM article_versions
JOIN pages ON pages.digest = article_versions.page_digest
JOIN articles ON articles.id = article_versions.article_id AND articles.version = article_versions.version
JOIN runs ON runs.id = articles.run_id
WHERE article_versions.page_digest = ? AND pages.url IS ?
AND runs.code_version = ? AND runs.lexicon_fingerprint = ?"""


def is_known(store: Store, page: Page, code_version: str, lexicon_fingerprint: str) -> bool:
    """Whether an article stands as this code and lexicon read it from these bytes of this address.

    Never so for a page in an encoding that the user named: the bytes do not tell which. Raises
    ``StoreError``.
    """
    if page.encoding is not None:
        return False
    key = (page.digest, page.url, code_version, lexicon_fingerprint)
    with store_errors(store.path):
        return store.conn.execute(_STANDS, key).fetchone() is not None


_PAGE = """
SELECT page_digest FROM articles JOIN article_versions
ON article_versions.article_id = articles.id AND article_versions.version = articles.version
WHERE identity = ? AND articles.extract_hash <> ?"""


def page_read_otherwise(store: Store, page: Page, extract: Extract) -> str | None:
    """The digest of the page that a known article was read from, when this page tells something else.

    None when the article is new or says what it said. Raises ``StoreError``.
    """
    with store_errors(store.path):
        told = redacted(extract, redactions(store.conn))
        key = (article_identity(extract.article, page.url), extract_hash(told))
        row = store.conn.execute(_PAGE, key).fetchone()
    return str(row[0]) if row else None


_FRAME = "SELECT published, author, section, tags FROM articles WHERE identity = ?"


def with_what_is_known(store: Store, page: Page, article: Article) -> Article:
    """An article with what this page leaves out of it, as it was read before.

    No time that was known is forgotten when a page comes without it: a new layout, a text that was pasted.
    A bare text tells no section and no tags either, and often no author. Raises ``StoreError``.
    """
    with store_errors(store.path):
        row = store.conn.execute(_FRAME, (article_identity(article, page.url),)).fetchone()
    if row is None:
        return article
    published, author, section, tags = row
    if article.published is None and published is not None:
        article = replace(article, published=datetime.fromisoformat(published))
    if page.media_type == "html":
        return article
    return replace(
        article,
        author=article.author or author,
        section=article.section or section,
        tags=article.tags or tuple(json.loads(tags)),
    )
