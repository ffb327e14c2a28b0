"""JSON Feed 1.0 and 1.1 → entries: read_json_feed."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from extractor.fetch.discover.addresses import absolute, article_address, each_once
from extractor.fetch.discover.limits import MOST_FEED_ENTRIES, MOST_SUMMARY, MOST_TITLE
from extractor.fetch.discover.moments import Clock, clock_for
from extractor.fetch.discover.problems import problems_of
from extractor.fetch.discover.wording import plain
from extractor.fetch.listing import ListingError
from extractor.ground.discovery import Discovery, Entry

_VERSION = "https://jsonfeed.org/version/1"


def read_json_feed(text: str, base: str | None, now: datetime) -> Discovery:
    """Raises ``ListingError`` for JSON that is no JSON Feed."""
    feed = _feed(text)
    items = [item for item in _list(feed, "items") if isinstance(item, dict)]
    cut = len(items) > MOST_FEED_ENTRIES
    items = items[:MOST_FEED_ENTRIES]
    written = [_text(item, key) for item in items for key in ("date_published", "date_modified")]
    clock = clock_for(written, now)
    entries = each_once(entry for item in items for entry in _entries(item, base, clock))
    found = ["truncated"] * cut + ["future"] * any(map(clock.is_ahead, written))
    return Discovery(
        kind="feed",
        title=plain(_text(feed, "title"), MOST_TITLE),
        entries=entries,
        next_page=absolute(base, _text(feed, "next_url")),
        problems=problems_of(entries, now, found),
    )


def _feed(text: str) -> dict[str, Any]:
    try:
        feed = json.loads(text)
    except RecursionError as error:
        raise ListingError("is JSON nested too deeply") from error
    except ValueError as error:
        raise ListingError("is not valid JSON") from error
    if not isinstance(feed, dict) or not (_text(feed, "version") or "").startswith(_VERSION):
        raise ListingError("is JSON, but no feed")
    return feed


def _entries(item: dict[str, Any], base: str | None, clock: Clock) -> Iterator[Entry]:
    guid = _text(item, "id")
    own = guid if guid and guid.startswith(("http://", "https://")) else None
    url = article_address(base, _text(item, "url") or _text(item, "external_url") or own)
    if url is not None:
        yield Entry(
            url=url,
            title=plain(_text(item, "title"), MOST_TITLE),
            published=clock.read(_text(item, "date_published")),
            updated=clock.read(_text(item, "date_modified")),
            guid=guid,
            summary=plain(
                _text(item, "summary") or _text(item, "content_text") or _text(item, "content_html"),
                MOST_SUMMARY,
            ),
        )


def _list(holder: dict[str, Any], key: str) -> list[Any]:
    value = holder.get(key)
    return value if isinstance(value, list) else []


def _text(holder: dict[str, Any], key: str) -> str | None:
    """The text under a key; a number, which 1.0 permits as an id, in its digits."""
    value = holder.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value.strip() or None if isinstance(value, str) else None
