"""What makes two readings the same article, and two texts the same version."""

import json
import re
from hashlib import sha256
from urllib.parse import urlsplit

from extractor.ground.article import Article
from extractor.ground.extract import Extract, extract_json


def article_identity(article: Article, page_url: str | None) -> str:
    """The key of an article: its canonical address, else its address, else a hash of title and text.

    A canonical address that is only the site's front page (a fault of some content systems) would make one
    article of the whole paper, and is passed over.
    """
    for address in (article.canonical_url, article.url, page_url):
        if address and (key := address_key(address)):
            return key
    return "sha256:" + sha256(f"{article.title}\n{article.text}".encode()).hexdigest()


def host_of(address: str | None) -> str | None:
    """The host of an address in lower case without ``www.``; None when there is none."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|zarsrc")
"""Parameters that tell how a reader came to a page, not which page it is."""


_USUAL_PORTS = (None, 80, 443)


def address_key(address: str) -> str | None:
    """Address without scheme, ``www.``, tracking, fragment and closing slash; None without path or query.

    A port of its own stays: two sites of an intranet may stand on one host.
    """
    host = host_of(address)
    if host is None:
        return None
    parts = urlsplit(address)
    try:
        host = host if parts.port in _USUAL_PORTS else f"{host}:{parts.port}"
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    telling = [
        part for part in parts.query.split("&") if part and not _TRACKING.fullmatch(part.split("=")[0])
    ]
    query = f"?{'&'.join(telling)}" if telling else ""
    return f"{host}{path}{query}" if path or query else None


def text_hash(article: Article) -> str:
    """The key of a version: a hash of the text as read."""
    return sha256(article.text.encode()).hexdigest()


def extract_hash(extract: Extract) -> str:
    """A hash of everything that was read and found, except where the input came from and how it was read.

    The same article found by another selector, or under another of its addresses (a section page lists one,
    the feed another), is the same article.
    """
    content = extract_json(extract)
    del (
        content["source"],
        content["article"]["url"],
        content["article"]["reading"],
        content["article"]["review"],
    )
    return sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
