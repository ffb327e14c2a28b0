"""Bytes of a feed, a sitemap or a listing page → the articles that it announces: discover."""

from extractor.fetch.listing import Listing, ListingError, links_of
from extractor.ground.discovery import ChildSitemap, Discovery, Entry
from extractor.ground.page import Page

__all__ = ["ListingError", "discover"]


def discover(listing: Listing | Page) -> Discovery:
    """What the listing announces.

    Raises ``ListingError`` for what is neither feed, sitemap nor a page that links to articles.
    """
    if isinstance(listing, Page):
        raise ListingError("is broken XML")
    links = links_of(listing)
    entries = tuple(Entry(url) for url in links.articles)
    sitemaps = tuple(ChildSitemap(url) for url in links.sitemaps)
    return Discovery("sitemap_index" if sitemaps else "feed", None, entries, sitemaps)
