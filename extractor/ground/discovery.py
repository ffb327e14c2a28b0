"""What a feed, a sitemap or a listing page tells of articles, before any of them is fetched."""

from datetime import date, datetime
from typing import Literal

from extractor.ground.value_class import value_class

DiscoveryKind = Literal["feed", "sitemap", "sitemap_index", "listing"]


@value_class
class Entry:
    """One article as it is announced. Times are in +07:00; what is not said is None, never guessed.

    ``url`` is absolute and free of fragments and tracking parameters. ``guid`` is the feed's own key of the
    entry, which may be no address. ``title`` and ``summary`` are plain NFC text.
    """

    url: str
    title: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    guid: str | None = None
    summary: str | None = None


@value_class
class ChildSitemap:
    """A sitemap that an index names.

    ``changed`` is its lastmod in +07:00. ``first`` and ``last`` are the days that its own name claims to
    cover (``sitemaps-2026-3-11-20.xml``); None when the name tells none.
    """

    url: str
    changed: datetime | None = None
    first: date | None = None
    last: date | None = None

    def may_hold(self, since: date, until: date) -> bool:
        """Whether articles published from ``since`` to ``until``, both included, may stand in it.

        A sitemap last changed before ``since`` cannot hold later articles; one that tells nothing may.
        """
        if self.first is not None and self.last is not None:
            return self.first <= until and since <= self.last
        return self.changed is None or self.changed.date() >= since


@value_class
class Discovery:
    """The entries of one listing in its own order, each address once, newest sitemaps first.

    ``next_page`` is where an older part of the same listing stands. ``problems`` are codes of ``PROBLEMS``:
    the listing was read, and something about it should be seen by a person.
    """

    kind: DiscoveryKind
    title: str | None = None
    entries: tuple[Entry, ...] = ()
    sitemaps: tuple[ChildSitemap, ...] = ()
    next_page: str | None = None
    problems: tuple[str, ...] = ()


PROBLEMS = ("empty", "stale", "undated", "broken", "cut_off", "truncated", "future", "layout")
"""What can be odd about a listing that was read: it holds nothing; its newest article is over a year old;
no article has a time that can be read; it is broken, cut off in the middle, or too large, and was read
in part; times in the future were left out; no title stands where the paper's file says, so that the file is
out of date.
"""
