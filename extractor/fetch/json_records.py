"""JSON files of articles: one object, a list of objects, or one object a line.

An object is an article under any of these spellings, read by ``extractor.article``: ``title``; ``text``,
``body``, ``content`` or ``paragraphs`` (a list of strings); ``url``; ``published`` or ``date``; ``author``;
``lead``. Or it is what our own ``extract --format json`` prints, with all that under ``article``. A list may
also stand under one of ``articles``, ``items``, ``data``. Each object becomes a page of its own; a list of
objects that hold links and no text (``/wp-json/wp/v2/posts``) is read by ``extractor.fetch.discover``.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from extractor.fetch.media import is_json_feed

_TEXT_FIELDS = frozenset({"text", "body", "content", "paragraphs", "title", "lead", "html"})
_RUNNING_TEXT = ("text", "body", "content", "paragraphs", "html")
_ADDRESSES = ("url", "link", "href", "permalink")
_LIST_FIELDS = ("articles", "items", "data")


class RecordError(Exception):
    """The JSON holds no article at this place; the message says why."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article's JSON. ``place`` is added to the source: ``:12`` a line, ``#3`` an item, or nothing."""

    place: str
    body: bytes


def whole_records(body: bytes) -> Iterator[Record | tuple[str, RecordError]]:
    """The articles of one JSON document, else of JSON lines; a place and an error for each that is none."""
    try:
        value = parse(body)
    except RecordError as error:
        lines = body.splitlines()
        if not _is_lines(lines):
            yield "", error
            return
        yield from line_records(lines)
        return
    items = _items(value)
    if items is None:
        yield _checked("", value)
        return
    if not items:
        yield "", RecordError("is an empty list")
    read = [_checked(f"#{number}", item) for number, item in enumerate(items, 1)]
    if len(read) > 1 and not any(isinstance(one, Record) for one in read):
        yield "", RecordError(f"holds {len(read)} entries and no article among them")
        return
    yield from read


def lists_only_links(body: bytes) -> bool:
    """Whether the bytes are a JSON list of objects each of which holds an address and no running text.

    A JSON feed is none: what it holds of a text may be as short as its author likes.
    """
    if is_json_feed(body):
        return False
    try:
        items = _items(parse(body))
    except RecordError:
        return False
    return bool(items) and all(isinstance(item, dict) and _only_links(item) for item in items or ())


def _only_links(item: dict[str, Any]) -> bool:
    """WordPress has the text in an object of its own, as it has the rest: it is asked for at the address."""
    article = item.get("article")
    fields = article if isinstance(article, dict) else item
    told = any(isinstance(fields.get(name), str | list) and fields[name] for name in _RUNNING_TEXT)
    return not told and any(isinstance(fields.get(name), str) for name in _ADDRESSES)


def line_records(lines: Iterable[bytes]) -> Iterator[Record | tuple[str, RecordError]]:
    """The articles of JSON lines, as they come; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f":{number}"
        try:
            yield _checked(place, parse(line))
        except RecordError as error:
            yield place, error


def parse(body: bytes) -> Any:
    """The value of a JSON text in UTF-8, UTF-16 or UTF-32. Raises ``RecordError``."""
    try:
        return json.loads(body.strip(b" \t\r\n") if b"\x00" not in body else body)
    except RecursionError as error:
        raise RecordError("is JSON nested too deeply") from error
    except UnicodeDecodeError as error:
        raise RecordError("is not in UTF-8") from error
    except ValueError as error:
        raise RecordError(f"is not valid JSON ({error})") from error


def _is_lines(lines: list[bytes]) -> bool:
    """Whether the first line that is not blank is an object by itself, and not the only one."""
    filled = [line for line in lines if line.strip()]
    if len(filled) < 2:
        return False
    try:
        return isinstance(parse(filled[0]), dict)
    except RecordError:
        return False


def _items(value: Any) -> list[Any] | None:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not _TEXT_FIELDS & value.keys() and "article" not in value:
        return next((value[name] for name in _LIST_FIELDS if isinstance(value.get(name), list)), None)
    return None


def _checked(place: str, value: Any) -> Record | tuple[str, RecordError]:
    if not isinstance(value, dict):
        return place, RecordError("is not a JSON object")
    article = value.get("article")
    fields = article if isinstance(article, dict) else value
    if not any(fields.get(name) for name in _TEXT_FIELDS):
        return place, RecordError("has neither title nor text")
    try:
        return Record(place, json.dumps(value, ensure_ascii=False).encode("utf-8"))
    except UnicodeEncodeError:
        return place, RecordError("holds half of a surrogate pair")
