"""How a person names an article: by its number, or by its address in any form."""

import re

from extractor.errors import NotStoredError
from extractor.ground.article import Article
from extractor.store.guard import store_errors
from extractor.store.identity import address_key, article_identity
from extractor.store.store import Store


def article_id_of(store: Store, named: str) -> int:
    """The id of the article with this number or address. Raises ``StoreError`` when there is none."""
    if re.fullmatch(r"[0-9]{1,18}", named):
        row = _one(store, "SELECT id FROM articles WHERE id = ?", (int(named),))
    else:
        key = address_key(named)
        row = _one(
            store,
            "SELECT id FROM articles WHERE identity = ? OR url = ? OR canonical_url = ? OR source = ?",
            (key, named, named, named),
        )
    if row is None:
        raise NotStoredError(
            named, "names no saved article", "give its number or its address; search tells both"
        )
    return row


def article_of_identity(store: Store, identity: str) -> int:
    """The id of the article with this identity, as rows of the record name it. Raises ``StoreError``."""
    found = _one(store, "SELECT id FROM articles WHERE identity = ?", (identity,))
    if found is None:
        raise NotStoredError(
            identity, "names no saved article", "give its number or its address; search tells both"
        )
    return found


def saved_article(store: Store, article: Article) -> int | None:
    """The id under which an article that was read is saved; None when it is not."""
    return _one(store, "SELECT id FROM articles WHERE identity = ?", (article_identity(article, None),))


def _one(store: Store, sql: str, values: tuple[object, ...]) -> int | None:
    with store_errors(store.path):
        row = store.conn.execute(sql, values).fetchone()
    return None if row is None else int(row[0])
