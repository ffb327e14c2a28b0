"""Which feeds and sitemaps a page names for its site: feeds_of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urljoin

from extractor.fetch.discover.addresses import absolute
from extractor.fetch.discover.limits import MOST_LINKS
from extractor.fetch.discover.listing_pages import base_of, page_tree
from extractor.ground.page import Page
from extractor.publishers import publishers
from extractor.publishers.address import host_of
from extractor.publishers.tree import Element, text_of
from extractor.viet.tidy import tidy

_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})
_WIDER_TYPES = frozenset({"application/json", "application/xml", "text/xml", "application/rdf+xml"})
"""Types of feeds, but of much else too: every WordPress page states its own data as application/json."""
_NAMED_FEED = re.compile(r"feed|rss|atom|rdf", re.IGNORECASE)
_LOOKS_LIKE_FEED = re.compile(r"\.rss$|/rss/[^?#]+$|/feed/?$|rss\.xml$|atom\.xml$", re.IGNORECASE)
_OF_COMMENTS = re.compile(r"comment|bình luận|phản hồi", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FeedLink:
    """The address of a feed or sitemap, and what the page calls it (None when it does not)."""

    url: str
    title: str | None = None


def feeds_of(page: Page) -> tuple[FeedLink, ...]:
    """The feeds that a page states in its head, then those it links to, then those and the sitemaps of the
    paper's own file; each once. Feeds of comments are left out.

    Raises ``ListingError`` for a page that cannot be read as HTML.
    """
    tree = page_tree(page)
    base = base_of(tree, page.url)
    found: dict[str, FeedLink] = {}
    linked = islice(_linked(tree, base), MOST_LINKS)
    for link in (*_stated(tree, base), *linked, *_of_the_paper(page.url)):
        if not _OF_COMMENTS.search(f"{link.url} {link.title or ''}"):
            found.setdefault(link.url, link)
    return tuple(found.values())


def _stated(tree: Element, base: str | None) -> Iterator[FeedLink]:
    for element in tree.iter("link"):
        kinds = (element.get("rel") or "").lower().split()
        if "alternate" in kinds and _is_feed(element):
            yield from _link(base, element.get("href"), element.get("title"))


def _is_feed(link: Element) -> bool:
    stated = (link.get("type") or "").partition(";")[0].strip().lower()
    named = f"{link.get('href') or ''} {link.get('title') or ''}"
    return stated in _FEED_TYPES or (stated in _WIDER_TYPES and _NAMED_FEED.search(named) is not None)


def _linked(tree: Element, base: str | None) -> Iterator[FeedLink]:
    """Links of a page that lists the paper's feeds, such as ``/rss.html``."""
    for element in tree.iter("a"):
        if _LOOKS_LIKE_FEED.search(element.get("href") or ""):
            yield from _link(base, element.get("href"), text_of(element))


def _of_the_paper(url: str | None) -> Iterator[FeedLink]:
    host = host_of(url) if url else None
    paper = publishers().paper_of(host) if host else None
    if paper is not None:
        for address in (*paper.feeds.feeds, *paper.feeds.sitemaps):
            yield FeedLink(urljoin(f"https://{paper.hosts[0]}/", address))


def _link(base: str | None, href: str | None, title: str | None) -> Iterator[FeedLink]:
    url = absolute(base, href)
    if url is not None:
        yield FeedLink(url, tidy(title) or None if title else None)
