"""Bytes of a feed, a sitemap or a listing page → the articles that it announces: discover."""

from datetime import datetime
from typing import TYPE_CHECKING

from extractor.fetch.listing import Listing, ListingError
from extractor.ground.discovery import Discovery
from extractor.ground.page import Page
from extractor.publishers import FeedRules, publishers
from extractor.publishers.address import host_of
from extractor.viet.times import VIETNAM

if TYPE_CHECKING:
    from extractor.publishers import Paper

__all__ = ["ListingError", "discover"]

_SITEMAPS = ("urlset", "sitemapindex")


def discover(listing: Listing | Page, *, now: datetime | None = None) -> Discovery:
    """What a listing announces.

    ``now``, the present unless given, tells what is stale and what cannot be. A page is read as one that
    lists articles, and may list none; so is a JSON list that is no feed. Raises ``ListingError`` for what is
    neither feed, sitemap nor page.
    """
    # lxml and feedparser take a while to import, and most commands need neither.
    from extractor.fetch.discover.feeds import read_feed
    from extractor.fetch.discover.json_feeds import read_json_feed
    from extractor.fetch.discover.json_listings import is_json, read_json_listing
    from extractor.fetch.discover.listing_pages import read_listing_page
    from extractor.fetch.discover.markup import XML_KINDS, local_name, text_of, xml_listing
    from extractor.fetch.discover.sitemaps import read_addresses, read_sitemap
    from extractor.fetch.json_records import lists_only_links

    moment = now or datetime.now(VIETNAM)
    paper = _paper_of(listing.url)
    if isinstance(listing, Page):
        if is_json(listing.body):
            return read_json_listing(listing, paper, moment)
        if listing.media_type != "html":
            raise ListingError("is neither a feed nor a sitemap")
        return read_listing_page(listing, paper, moment)
    text = text_of(listing.body)
    if lists_only_links(listing.body):
        page = Page(listing.source, listing.body, "json", listing.url, headers=listing.headers)
        return read_json_listing(page, paper, moment)
    if text.lstrip().startswith("{"):
        return read_json_feed(text, listing.url, moment)
    if text.lstrip().startswith(("http://", "https://")):
        return read_addresses(text, listing.url)
    xml = xml_listing(text, XML_KINDS)
    rules = paper.feeds if paper else FeedRules()
    read = read_sitemap if local_name(xml.root) in _SITEMAPS else read_feed
    return read(xml, listing.url, rules, moment)


def _paper_of(url: str | None) -> "Paper | None":
    host = host_of(url) if url else None
    return publishers().paper_of(host) if host else None
