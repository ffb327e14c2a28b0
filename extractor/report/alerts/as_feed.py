"""Hits of the watches as feeds that any reader follows: Atom (RFC 4287) and JSON Feed 1.1."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from extractor.ground.alerts import AlertHit
from extractor.report.alerts.grouped import ArticleHits, by_article, message_id

_ATOM = "http://www.w3.org/2005/Atom"
_JSON_FEED = "https://jsonfeed.org/version/1.1"
_NOTHING_YET = "1970-01-01T00:00:00Z"


def atom(hits: Sequence[AlertHit], title: str, address: str) -> bytes:
    """An entry for each article that a watch found; ``address`` is that of the feed itself."""
    found = _newest_first(hits)
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": "vi"})
    SubElement(feed, "id").text = address
    SubElement(feed, "title").text = _clean(title)
    SubElement(feed, "link", {"rel": "self", "href": address})
    SubElement(feed, "updated").text = max((one.first.came_in for one in found), default=_NOTHING_YET)
    for one in found:
        entry = SubElement(feed, "entry")
        SubElement(entry, "id").text = _id(one)
        SubElement(entry, "title").text = _clean(one.first.title)
        SubElement(entry, "updated").text = one.first.came_in
        if one.first.published and _has_zone(one.first.published):
            SubElement(entry, "published").text = one.first.published
        if one.first.url:
            SubElement(entry, "link", {"rel": "alternate", "href": _clean(one.first.url)})
        SubElement(SubElement(entry, "author"), "name").text = _clean(one.first.publisher or "Vinh Danh")
        SubElement(entry, "category", {"term": _clean(one.watch)})
        SubElement(entry, "summary").text = _clean(_sentences(one))
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def json_feed(hits: Sequence[AlertHit], title: str, address: str) -> dict[str, Any]:
    """The same as JSON Feed; ``_vinhdanh`` holds watch, phrases and sentences apart."""
    return {
        "version": _JSON_FEED,
        "title": title,
        "feed_url": address,
        "language": "vi",
        "items": [_item(one) for one in _newest_first(hits)],
    }


def _item(one: ArticleHits) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": _id(one),
        "title": one.first.title,
        "content_text": _sentences(one),
        "date_modified": one.first.came_in,
        "tags": [one.watch],
        "_vinhdanh": {
            "watch": one.watch,
            "hits": [
                {"phrase": hit.phrase, "quote": hit.quote, "sentence": hit.sentence} for hit in one.hits
            ],
        },
    }
    if one.first.url:
        item["url"] = one.first.url
    if one.first.published and _has_zone(one.first.published):
        item["date_published"] = one.first.published
    if one.first.publisher:
        item["authors"] = [{"name": one.first.publisher}]
    return item


def _newest_first(hits: Sequence[AlertHit]) -> list[ArticleHits]:
    return sorted(by_article(hits), key=lambda one: (one.first.came_in, one.first.article), reverse=True)


def _id(one: ArticleHits) -> str:
    """Of the watch and the first sentence: an article that is edited and hit anew is a new entry, and one
    that two watches found is two, of which a reader would drop the second if they had one id."""
    return f"urn:vinhdanh:hit:{message_id([one.first])}"


def _sentences(one: ArticleHits) -> str:
    return "\n".join(f"{hit.found_by}: “{hit.sentence}”" for hit in one.hits)


def _has_zone(moment: str) -> bool:
    """RFC 3339, which both formats ask for, wants a time zone."""
    return datetime.fromisoformat(moment).tzinfo is not None


def _clean(words: str) -> str:
    """Without the control characters that XML 1.0 cannot hold."""
    return "".join(letter for letter in words if letter >= " " or letter in "\t\n")
