"""JSON Feed 1.0 and 1.1 → entries: read_json_feed."""

import json
import re
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
_ITEMS = re.compile(r'"items"\s*:\s*\[')


def read_json_feed(text: str, base: str | None, now: datetime) -> Discovery:
    """Raises ``ListingError`` for JSON that is no JSON Feed; one that breaks off has its whole items."""
    feed, breaks_off = _feed(text)
    items = [item for item in _list(feed, "items") if isinstance(item, dict)]
    cut = len(items) > MOST_FEED_ENTRIES
    items = items[:MOST_FEED_ENTRIES]
    written = [_text(item, key) for item in items for key in ("date_published", "date_modified")]
    clock = clock_for(written, now)
    entries = each_once(entry for item in items for entry in _entries(item, base, clock))
    found = ["cut_off"] * breaks_off + ["truncated"] * cut + ["future"] * any(map(clock.is_ahead, written))
    return Discovery(
        kind="feed",
        title=plain(_text(feed, "title"), MOST_TITLE),
        entries=entries,
        next_page=absolute(base, _text(feed, "next_url")),
        problems=problems_of(entries, now, found),
    )


def _feed(text: str) -> tuple[dict[str, Any], bool]:
    """The feed, and whether it breaks off."""
    breaks_off = False
    try:
        try:
            feed = json.loads(text)
        except json.JSONDecodeError as error:
            begin = _ITEMS.search(text) if _is_missing_the_rest(error) else None
            if begin is None:
                raise
            feed, breaks_off = _whole_part(text, begin), True
    except RecursionError as error:
        raise ListingError("is JSON nested too deeply") from error
    except ValueError as error:
        raise ListingError("is not valid JSON") from error
    if not isinstance(feed, dict) or not (_text(feed, "version") or "").startswith(_VERSION):
        raise ListingError("is JSON, but no feed")
    return feed, breaks_off


def _is_missing_the_rest(error: json.JSONDecodeError) -> bool:
    """Whether nothing is closed any more behind the fault: the text ends in a string, or in "tru"."""
    return error.msg.startswith("Unterminated string") or not re.search(r"[\]}]", error.doc[error.pos :])


def _whole_part(text: str, begin: re.Match[str]) -> Any:
    """What stands before the items of a feed that breaks off, and those of them that are whole."""
    feed = json.loads(text[: begin.start()].rstrip(", \n\r\t") + "}")
    feed["items"] = list(_whole_items(text, begin.end()))
    return feed


def _whole_items(text: str, at: int) -> Iterator[Any]:
    decoder = json.JSONDecoder()
    while (begin := text.find("{", at)) >= 0 and not text[at:begin].strip(", \n\r\t"):
        try:
            item, at = decoder.raw_decode(text, begin)
        except json.JSONDecodeError:
            return
        yield item


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
