"""RSS 0.9x to 2.0, RDF and Atom → entries, by feedparser: read_feed."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any, cast

from lxml import etree

from extractor.fetch.discover.addresses import absolute, article_address, each_once
from extractor.fetch.discover.limits import LONGEST_MARKUP, MOST_SUMMARY, MOST_TITLE
from extractor.fetch.discover.markup import Element, XmlListing, local_name, namespace_of
from extractor.fetch.discover.moments import Clock, clock_for
from extractor.fetch.discover.problems import problems_of
from extractor.fetch.discover.wording import plain
from extractor.ground.discovery import Discovery, Entry
from extractor.publishers import FeedRules

_HOLDERS = frozenset({"channel", "item", "entry"})
_READ = frozenset(
    {
        "title", "link", "guid", "id", "pubDate", "published", "issued", "updated", "modified", "date",
        "created", "description", "summary", "content", "encoded", "origLink",
    }
)  # fmt: skip
_MORE_SPACES = frozenset(
    {
        "http://www.w3.org/2005/Atom",
        "http://purl.org/dc/elements/1.1/",
        "http://purl.org/dc/terms/",
        "http://purl.org/rss/1.0/modules/content/",
        "http://rssnamespace.org/feedburner/ext/1.0",
    }
)
"""Vocabularies beside the feed's own; ``media:title`` is the title of a picture."""
_ATTRIBUTES = (
    "version", "href", "rel", "type", "isPermaLink", "{http://www.w3.org/XML/1998/namespace}base",
)  # fmt: skip
_TIMES = ("published", "updated", "created")


def read_feed(listing: XmlListing, base: str | None, rules: FeedRules, now: datetime) -> Discovery:
    """The feed's entries in its own order; ``base`` is the feed's address."""
    parsed = _parsed(_distilled(listing.root))
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


def _distilled(root: Element) -> Element:
    """A feed of nothing but what is read here, each value as plain text and none beyond the limits.

    feedparser's strict reader takes it at once; its lenient one is many times slower, and both raise
    ``KeyError`` for places and pictures in parts of a feed where nobody expects them.
    """
    tag = root.tag if ":" not in local_name(root) else local_name(root).rpartition(":")[2]
    # lxml's stubs do not know that the default namespace has no prefix.
    clean = etree.Element(tag, _attributes(root), nsmap=cast("dict[str, str]", root.nsmap))
    _copy(root, clean)
    return clean


def _copy(source: Element, target: Element) -> None:
    spaces = _MORE_SPACES | {namespace_of(source)}
    for child in source:
        name = local_name(child)
        if name in _HOLDERS:
            _copy(child, etree.SubElement(target, child.tag, _attributes(child)))
        elif name in _READ and namespace_of(child) in spaces and not _is_hollow_link(child):
            value = etree.SubElement(target, child.tag, _attributes(child))
            value.text = "".join(map(str, child.itertext()))[:LONGEST_MARKUP]


def _is_hollow_link(element: Element) -> bool:
    """Whether an element is the ``<link/>`` of an entry whose ``<guid>`` is its address: beside any link
    feedparser takes a guid for none.
    """
    is_filled = any(str(text).strip() for text in element.itertext())
    return local_name(element) == "link" and not element.get("href") and not is_filled


def _attributes(element: Element) -> dict[str, str]:
    return {name: value for name in _ATTRIBUTES if (value := element.get(name)) is not None}


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
    """An entry's own address, best first: the one that a feed burner notes beside the address that it counts
    visits by, its first alternate link, else a guid that is an address.
    """
    links = [_said(raw, "feedburner_origlink")]
    links += [link.get("href") for link in raw.get("links", ()) if link.get("rel") == "alternate"]
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
