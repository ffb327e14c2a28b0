"""Whether reading a raw page once more could tell anything new."""

from extractor.ground.page import Page
from extractor.store.guard import store_errors
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
