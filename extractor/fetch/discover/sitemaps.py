"""Sitemaps, news sitemaps, sitemap indexes, texts of addresses: read_sitemap, read_addresses."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from extractor.fetch.discover.addresses import absolute, article_address, each_once
from extractor.fetch.discover.limits import MOST_SITEMAP_ENTRIES, MOST_TITLE
from extractor.fetch.discover.markup import Element, XmlListing, local_name
from extractor.fetch.discover.moments import Clock
from extractor.fetch.discover.problems import problems_of
from extractor.fetch.discover.wording import plain
from extractor.ground.discovery import ChildSitemap, Discovery, Entry
from extractor.publishers import FeedRules, publishers
from extractor.publishers.address import host_of

_DAYS_IN_NAME = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:[-_/.]?(0[1-9]|1[0-2])(?:[-_/.]?([0-3]\d))?"
    r"|[-_/.](1[0-2]|[1-9])(?:[-_/.]([0-3]?\d)(?:[-_/.]([0-3]?\d))?)?)?(?!\d)"
)
"""``2026``, ``2026-03``, ``202603``, ``20260311``, and Tuổi Trẻ's ``2026-3`` and ``2026-3-11-20``."""

_LONG_AGO = date(1995, 1, 1)


def read_sitemap(listing: XmlListing, base: str | None, rules: FeedRules, now: datetime) -> Discovery:
    """The articles of a sitemap in its own order, or the sitemaps of an index, newest first."""
    if local_name(listing.root) == "sitemapindex":
        return _index(listing, base, now)
    clock = Clock(now)
    locations = list(_children(listing.root, "url"))
    entries = each_once(entry for one in locations for entry in _entries(one, base, rules, clock))
    ahead = any(clock.is_ahead(_text(one, "lastmod", "publication_date")) for one in locations)
    found = [*listing.problems, *["future"] * ahead]
    title = plain(_named_paper(listing.root), MOST_TITLE) or _known_paper(base)
    return Discovery("sitemap", title=title, entries=entries, problems=problems_of(entries, now, found))


def read_addresses(text: str, base: str | None) -> Discovery:
    """A sitemap that is plain text: one address a line, and nothing of times."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    kept = lines[:MOST_SITEMAP_ENTRIES]
    entries = each_once(Entry(url) for line in kept if (url := article_address(base, line)) is not None)
    problems = ("undated", *(["truncated"] if len(lines) > len(kept) else ()))
    return Discovery("sitemap", title=_known_paper(base), entries=entries, problems=problems)


def _named_paper(root: Element) -> str | None:
    """The paper that a news sitemap names with its articles: ``news:publication`` > ``news:name``."""
    publications = (one for one in root.iter() if local_name(one) == "publication")
    return next((name for one in publications if (name := _text(one, "name"))), None)


def _known_paper(base: str | None) -> str | None:
    host = host_of(base) if base else None
    paper = publishers().paper_of(host) if host else None
    return paper.name if paper else None


def _entries(location: Element, base: str | None, rules: FeedRules, clock: Clock) -> Iterator[Entry]:
    """The article of one ``url``; lastmod is the last edit unless the paper means another time."""
    url = article_address(base, _text(location, "loc"))
    if url is None:
        return
    changed = clock.read(_text(location, "lastmod"))
    published = clock.read(_text(location, "publication_date"))
    if published is None and rules.lastmod_published:
        published, changed = changed, None
    title = plain(_text(location, "title"), MOST_TITLE)
    yield Entry(url, title=title, published=published, updated=changed)


def _index(listing: XmlListing, base: str | None, now: datetime) -> Discovery:
    clock = Clock(now)
    found: dict[str, ChildSitemap] = {}
    for sitemap in _children(listing.root, "sitemap"):
        url = absolute(base, _text(sitemap, "loc"))
        if url is not None and url not in found:
            changed = clock.read(_text(sitemap, "lastmod"))
            found[url] = ChildSitemap(url, changed, *_days_of(url, changed))
    newest_first = sorted(found.values(), key=_newest, reverse=True)
    problems = (*listing.problems, *(() if found else ("empty",)))
    return Discovery(
        "sitemap_index", title=_known_paper(base), sitemaps=tuple(newest_first), problems=problems
    )


def _newest(sitemap: ChildSitemap) -> date:
    return sitemap.last or (sitemap.changed.date() if sitemap.changed else _LONG_AGO)


def _days_of(url: str, changed: datetime | None) -> tuple[date | None, date | None]:
    """The first and last day that the name of a sitemap covers.

    A number is no date when the sitemap was last changed before it: ``sitemap-2031.xml`` is one of many.
    """
    for match in reversed(list(_DAYS_IN_NAME.finditer(urlsplit(url).path))):
        year, month = int(match[1]), int(match[2] or match[4] or 0)
        first_day, last_day = int(match[3] or match[5] or 0), int(match[6] or 0)
        try:
            first = date(year, month or 1, first_day or 1)
            last = date(year, month, last_day or first_day) if first_day else _end(year, month)
        except ValueError:
            continue
        if first <= last and (changed is None or first <= changed.date()):
            return first, last
    return None, None


def _end(year: int, month: int) -> date:
    """The last day of a month, or of the year when the month is 0."""
    following = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return following - timedelta(days=1)


def _children(parent: Element, name: str) -> Iterator[Element]:
    return (child for child in parent if local_name(child) == name)


def _text(location: Element, *names: str) -> str | None:
    """The first text of these names in a sitemap's entry or its news part, but not in pictures or films."""
    news = [part for part in location if local_name(part) == "news"]
    for place in (location, *news):
        for child in place:
            if local_name(child) in names and child.text and child.text.strip():
                return child.text.strip()
    return None
