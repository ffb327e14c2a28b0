"""Of which raw page an article was read, and whether reading one once more could tell anything new."""

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
