"""Feeds and sitemaps: XML whose entries are addresses of articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from extractor.ground.validators import Validators, validators_of

if TYPE_CHECKING:
    from lxml.etree import _Element


MOST_TAGS = 1_200_000
"""Tags in a listing: a sitemap may hold 50,000 addresses, each with date, frequency, weight and picture."""


class ListingError(Exception):
    """The XML cannot be read as a feed or sitemap; the message says why."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A feed or sitemap as it came; ``url`` is the address after redirects, None for a file.

    ``headers`` are lower-case names with their values, in order; a file has none.
    """

    source: str
    body: bytes
    url: str | None = None
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def validators(self) -> Validators:
        """What to send with the next visit so that an unchanged listing need not be sent again."""
        return validators_of(self.headers)

    @property
    def digest(self) -> str:
        """SHA-256 of the body: some servers send the same bytes again whatever they are asked."""
        return sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses in the order of the listing, each once: of articles, and of further sitemaps."""

    articles: tuple[str, ...]
    sitemaps: tuple[str, ...] = ()


def links_of(listing: Listing) -> Links:
    """The addresses that an RSS, RDF or Atom feed, a sitemap or a sitemap index holds.

    Entities are not expanded and nothing else is loaded. Raises ``ListingError`` for broken XML.
    """
    root = _parse(listing.body)
    name = _local(root)
    found = _sitemap_links(root) if name in ("urlset", "sitemapindex") else _feed_links(root)
    base = listing.url or ""
    links = tuple(dict.fromkeys(urljoin(base, link) for link in found))
    return Links((), links) if name == "sitemapindex" else Links(links)


def _parse(body: bytes) -> "_Element":
    from lxml import etree

    if body.count(b"<") > MOST_TAGS:
        raise ListingError("has too many elements to be read")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(body.lstrip(), parser)
    except etree.XMLSyntaxError as error:
        raise ListingError(f"is broken XML ({error.msg})") from error
    if root is None:
        raise ListingError("is broken XML")
    return root


def _sitemap_links(root: "_Element") -> Iterator[str]:
    for entry in _children(root, "url", "sitemap"):
        for location in _children(entry, "loc"):
            yield from _text(location)


def _feed_links(root: "_Element") -> Iterator[str]:
    for entry in root.iter("{*}item", "{*}entry"):
        yield from list(_entry_links(entry))[:1]


def _entry_links(entry: "_Element") -> Iterator[str]:
    """An entry's own address, best first: RSS ``link``, Atom ``link`` that is the alternate, ``guid``."""
    for link in _children(entry, "link"):
        yield from _text(link)
        target = link.get("href")
        if target and link.get("rel", "alternate") == "alternate":
            yield target.strip()
    for guid in _children(entry, "guid"):
        if guid.get("isPermaLink", "true") == "true":
            yield from (text for text in _text(guid) if text.startswith(("http://", "https://")))


def _children(parent: "_Element", *names: str) -> Iterator["_Element"]:
    return (child for child in parent if isinstance(child.tag, str) and _local(child) in names)


def _local(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: "_Element") -> Iterator[str]:
    text = (element.text or "").strip()
    if text:
        yield text
