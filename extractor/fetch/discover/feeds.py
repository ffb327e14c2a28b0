"""RSS 0.9x to 2.0, RDF and Atom → entries, by feedparser: read_feed."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

from lxml import etree

from extractor.fetch.discover.addresses import absolute, article_address, each_once
from extractor.fetch.discover.limits import LONGEST_MARKUP, MOST_ATTRIBUTES, MOST_SUMMARY, MOST_TITLE
from extractor.fetch.discover.markup import Element, XmlListing, local_name
from extractor.fetch.discover.moments import Clock, clock_for
from extractor.fetch.discover.problems import problems_of
from extractor.fetch.discover.wording import plain
from extractor.ground.discovery import Discovery, Entry
from extractor.publishers import FeedRules

_TIMES = ("published", "updated", "created")


def read_feed(listing: XmlListing, base: str | None, rules: FeedRules, now: datetime) -> Discovery:
    """The feed's entries in its own order; ``base`` is the feed's address."""
    _made_small(listing.root)
    parsed = _parsed(listing.root)
    written = [(entry, _Times.of(entry)) for entry in parsed.entries]
    clock = clock_for(
        (text for _, times in written for text in (times.published, times.updated)),
        now,
        month_first=rules.month_first or None,
    )
    is_atom = str(parsed.version).startswith("atom")
    entries = each_once(
        entry for raw, times in written for entry in _entries(raw, times, base, clock, is_atom=is_atom)
    )
    ahead = any(clock.is_ahead(text) for _, times in written for text in (times.published, times.updated))
    found = listing.problems + (("future",) if ahead else ())
    return Discovery(
        kind="feed",
        title=plain(_said(parsed.feed, "title"), MOST_TITLE),
        entries=entries,
        next_page=next(_following(parsed.feed, base), None),
        problems=problems_of(entries, now, found),
    )


class _Times:
    """What an entry says of its times, as written."""

    def __init__(self, published: str | None, updated: str | None) -> None:
        self.published = published
        self.updated = updated

    @classmethod
    def of(cls, entry: Any) -> "_Times":
        published, updated, created = (_said(entry, key) for key in _TIMES)
        return cls(published or created, updated)


def _parsed(root: Element) -> Any:
    import feedparser

    # No base address is given to it: it would make addresses even of the keys that are none.
    return feedparser.parse(
        BytesIO(etree.tostring(root, encoding="utf-8", xml_declaration=True)),
        sanitize_html=False,
        resolve_relative_uris=False,
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )


def _made_small(root: Element) -> None:
    """Cut what is beyond the limits, and leave away what bears a prefix that is bound to nothing.

    ``media:thumbnail`` without its xmlns is such a thing. feedparser's strict reader takes the result at
    once; its lenient one is many times slower.
    """
    for element in [element for element in root.iter() if ":" in local_name(element)]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for element in root.iter():
        if element.text and len(element.text) > LONGEST_MARKUP:
            element.text = element.text[:LONGEST_MARKUP]
        if len(element.attrib) > MOST_ATTRIBUTES:
            element.attrib.clear()
        for name in [name for name in element.attrib if ":" in str(name).rpartition("}")[2]]:
            del element.attrib[name]


def _entries(raw: Any, times: _Times, base: str | None, clock: Clock, *, is_atom: bool) -> Iterator[Entry]:
    """The entry, unless it leads nowhere. RDF and old RSS say the time of publication as ``dc:date``."""
    url = next(_addresses(raw, base), None)
    if url is None:
        return
    published, updated = clock.read(times.published), clock.read(times.updated)
    if published is None and not is_atom:
        published, updated = updated, None
    guid = _said(raw, "id")
    yield Entry(
        url=url,
        title=plain(_said(raw, "title"), MOST_TITLE),
        published=published,
        updated=updated,
        guid=guid.strip() or None if guid else None,
        summary=plain(_summary(raw), MOST_SUMMARY),
    )


def _addresses(raw: Any, base: str | None) -> Iterator[str]:
    """An entry's own address, best first: its first alternate link, else a guid that is an address."""
    links = [link.get("href") for link in raw.get("links", ()) if link.get("rel") == "alternate"]
    guid = _said(raw, "id") or ""
    if raw.get("guidislink", True) and guid.startswith(("http://", "https://")):
        links.append(guid)
    for link in links:
        if (url := article_address(base, link)) is not None:
            yield url


def _following(feed: Any, base: str | None) -> Iterator[str]:
    """Where the older entries of a paged feed stand (RFC 5005)."""
    for link in feed.get("links", ()):
        if link.get("rel") == "next" and (url := absolute(base, link.get("href"))) is not None:
            yield url


def _summary(raw: Any) -> str | None:
    summary = _said(raw, "summary")
    contents = [content.get("value") for content in raw.get("content", ())]
    return summary or next((text for text in contents if text), None)


def _said(raw: Any, key: str) -> str | None:
    """The value under the key itself; feedparser's own look-up answers with others in its stead."""
    value = dict.get(raw, key)
    return value if isinstance(value, str) and value.strip() else None
