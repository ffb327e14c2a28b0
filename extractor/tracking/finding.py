"""What to follow at an address that a person gives: a feed or sitemap, a site's feed, a section page."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from extractor.errors import FetchError, InputError, VinhDanhError
from extractor.fetch.client import Fetcher
from extractor.fetch.discover import ListingError
from extractor.fetch.discover.site_feeds import FeedLink, feeds_of
from extractor.fetch.listing import Listing
from extractor.ground.discovery import Discovery
from extractor.ground.page import Page
from extractor.ground.tracking import SourceKind
from extractor.tracking.listings import discovered, unreadable

LEAST_LISTED = 5
"""A page that leads to fewer articles is hardly a section of a paper."""

MOST_TRIED = 5
"""How many feeds that a page names are tried until one works."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_ENDING = re.compile(r"\.\w{2,5}$")


@dataclass(frozen=True, slots=True)
class Offer:
    """A listing to follow, with the name it goes by; ``others`` are further feeds of the site."""

    address: str
    kind: SourceKind
    name: str
    others: tuple[str, ...] = ()


def whole_address(written: str) -> str:
    """An address with its scheme: "laodongthudo.vn" becomes "https://laodongthudo.vn"."""
    return written.strip() if _SCHEME.match(written.strip()) else f"https://{written.strip()}"


def name_of(address: str) -> str:
    """A name for a source that nobody named: its address without scheme."""
    return address.partition("://")[2].strip("/") or address


def look_for(fetcher: Fetcher, written: str, now: datetime) -> Offer:
    """As ``look_at``, at an address as people write it. Without a scheme http is tried where https gives no
    answer: some portals of provinces have no other.
    """
    address = whole_address(written)
    try:
        return look_at(fetcher, address, now)
    except FetchError as error:
        if _SCHEME.match(written.strip()) or error.outcome != "failed" or error.status is not None:
            raise
        return look_at(fetcher, f"http://{address.removeprefix('https://')}", now)


def look_at(fetcher: Fetcher, address: str, now: datetime) -> Offer:
    """What is best followed at the address: the listing itself when it is one; of a page its own feed, else
    the page itself when it leads to articles, else another feed of its site.

    Raises ``FetchError`` or ``InputError``.
    """
    found = fetcher.get(address)
    if isinstance(found, Listing):
        return _offer(address, discovered(found, now))
    feeds = _feeds_of(found)
    own = [feed for feed in feeds if _is_about(feed, found.url or address)]
    section = discovered(found, now)
    offer = _first_working(fetcher, own, now)
    if offer is None and len(section.entries) >= LEAST_LISTED:
        offer = _offer(address, section)
    offer = offer or _first_working(fetcher, [feed for feed in feeds if feed not in own], now)
    if offer is None:
        raise _nothing_at(address, len(section.entries))
    return replace(offer, others=tuple(feed.url for feed in feeds if feed.url != offer.address))


def _nothing_at(address: str, articles: int) -> InputError:
    """Few articles may well be the section of a school or a commune: then it can be followed by its kind."""
    if articles == 0:
        return InputError(
            address,
            "is no feed, names none that works, and leads to no articles",
            "give the address of a section",
        )
    return InputError(
        address,
        f"is no feed, names none that works, and leads to few articles ({articles})",
        "give the address of a section, or add --kind listing to follow this page",
    )


def _first_working(fetcher: Fetcher, feeds: list[FeedLink], now: datetime) -> Offer | None:
    """The first feed that can be read and holds something: sites name feeds that died years ago."""
    for feed in feeds[:MOST_TRIED]:
        try:
            found = fetcher.get(feed.url)
            read = discovered(found, now) if isinstance(found, Listing) else None
        except VinhDanhError:
            continue
        if read is not None and (read.entries or read.sitemaps) and "stale" not in read.problems:
            return _offer(feed.url, replace(read, title=read.title or feed.title))
    return None


def _is_about(feed: FeedLink, page: str) -> bool:
    """Whether a feed is of that page: all feeds are of a home page; of a section those that carry its name
    ("/thi-dua/" and "/rss/thi-dua.rss").
    """
    section = _ENDING.sub("", urlsplit(page).path.strip("/").rpartition("/")[2])
    return not section or section in urlsplit(feed.url).path


def _feeds_of(page: Page) -> tuple[FeedLink, ...]:
    try:
        return feeds_of(page)
    except ListingError as error:
        raise unreadable(page.source, error) from error


def _offer(address: str, read: Discovery) -> Offer:
    kind: SourceKind = "sitemap" if read.kind == "sitemap_index" else read.kind
    return Offer(address, kind, read.title or name_of(address))
