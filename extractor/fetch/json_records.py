"""JSON files of articles: one object, a list of objects, or one object a line.

An object is an article under any of these spellings, read by ``extractor.article``: ``title``; ``text``,
``body``, ``content`` or ``paragraphs`` (a list of strings); ``url``; ``published`` or ``date``; ``author``;
``lead``. Or it is what our own ``extract --format json`` prints, with all that under ``article``. A list may
also stand under one of ``articles``, ``items``, ``data``. Each object becomes a page of its own.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_TEXT_FIELDS = frozenset({"text", "body", "content", "paragraphs", "title", "lead", "html"})
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
    for number, item in enumerate(items, 1):
        yield _checked(f"#{number}", item)


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
