"""Next.js's newer pages, whose text stands in the stream that React's scripts unfold: streamed_page.

``self.__next_f.push([1,"…"])`` brings the stream piece by piece. Put together it is rows, ``9:{"title": …}``
or ``a:T1f4,`` and so many bytes of text, that refer to one another by ``$9``.
"""

import contextlib
import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any

_PUSH = re.compile(r"self\.__next_f\.push\(\[1,\s*(?=\")")
_ROW = re.compile(rb"([0-9a-f]{0,8}):(T[0-9a-f]{1,8},)?")
_REFERENCE = re.compile(r"\$[L@]?([0-9a-f]{1,8})((?::\w+)*)")
_DATE = re.compile(r"\$D(\d{4}-\d\d-\d\d\S*)")
_MOST_VALUES = 200_000
"""A few rows that refer to each other many times would unfold without end."""
_DEEPEST = 80
_MOST_GROWTH = 2
_ELEMENT = 4
"""Parts of an element of React: ``["$", "p", key, {"children": …}]``."""
_PROPS = 3
_TAG = re.compile(r"[a-z][a-z0-9-]{0,20}")
_UNSHOWN = {"script", "style", "link", "meta", "template", "head", "title"}
_KEPT_ATTRIBUTES = {
    "className": "class", "id": "id", "href": "href", "src": "src", "alt": "alt", "dateTime": "datetime",
    "itemProp": "itemprop", "title": "title",
}  # fmt: skip
_HEAD = re.compile(r"<head\b.*?</head>", re.IGNORECASE | re.DOTALL)


class _Text(str):
    """A row of text, in which "$" means nothing."""

    __slots__ = ()


def streamed_values(text: str) -> Iterator[Any]:
    """The rows of the page's stream, what they refer to in its place; nothing where there is no stream."""
    rows = _rows(_payload(text).encode("utf-8"))
    unfolding = _Unfolding(rows)
    for row in rows.values():
        yield unfolding.unfolded(row)


def streamed_page(text: str) -> str | None:
    """The page as its scripts would draw it from the stream, its own head kept; None without a stream."""
    rows = _rows(_payload(text).encode("utf-8"))
    if "0" not in rows:
        return None
    drawn = _joined(_drawn(_Unfolding(rows).unfolded(rows["0"])), len(text) * _MOST_GROWTH)
    head = _HEAD.search(text)
    return f"<html>{head[0] if head else ''}<body>{drawn}</body></html>" if drawn else None


def _joined(pieces: Iterator[str], longest: int) -> str:
    """All pieces together; nothing when they are longer, as a text that is referred to a thousand times."""
    drawn: list[str] = []
    for piece in pieces:
        longest -= len(piece)
        if longest < 0:
            return ""
        drawn.append(piece)
    return "".join(drawn)


def _payload(text: str) -> str:
    if "self.__next_f" not in text:
        return ""
    decoder = json.JSONDecoder()
    pieces = []
    for push in _PUSH.finditer(text):
        try:
            piece, _ = decoder.raw_decode(text, push.end())
        except ValueError:
            continue
        pieces.append(piece)
    return "".join(pieces)


def _rows(payload: bytes) -> dict[str, Any]:
    """The rows that are JSON or text, by their numbers; modules, hints and errors are left out."""
    rows: dict[str, Any] = {}
    at = 0
    while row := _ROW.match(payload, at):
        number = row[1].decode("ascii")
        if row[2]:
            at = row.end() + int(row[2][1:-1], 16)
            rows[number] = _Text(payload[row.end() : at].decode("utf-8", errors="replace"))
            continue
        end = payload.find(b"\n", row.end())
        end = len(payload) if end < 0 else end
        # What is no JSON is a module ("3:I[…]") or a hint (":HL[…]"): nothing that is read.
        with contextlib.suppress(ValueError, RecursionError):
            rows[number] = json.loads(payload[row.end() : end])
        at = end + 1
    return rows


class _Unfolding:
    """Puts rows in the place of the references to them, not endlessly often."""

    def __init__(self, rows: dict[str, Any]) -> None:
        self._rows = rows
        self._left = _MOST_VALUES

    def unfolded(self, value: Any, depth: int = 0) -> Any:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            return None
        if isinstance(value, list):
            return [self.unfolded(one, depth + 1) for one in value]
        if isinstance(value, dict):
            return {key: self.unfolded(one, depth + 1) for key, one in value.items()}
        if isinstance(value, str) and not isinstance(value, _Text) and value.startswith("$"):
            return self._meant(value, depth)
        return value

    def _meant(self, written: str, depth: int) -> Any:
        """What a text with "$" at its head stands for; the mark of an element and what is unknown stay."""
        if written.startswith("$$"):
            return written[1:]
        if (date := _DATE.fullmatch(written)) is not None:
            return date[1]
        reference = _REFERENCE.fullmatch(written)
        if reference is None or reference[1] not in self._rows:
            return written
        row = self._rows[reference[1]]
        for step in filter(None, reference[2].split(":")):
            row = _step(row, step)
        return self.unfolded(row, depth + 1)


def _step(value: Any, step: str) -> Any:
    """One step of ``$9:props:children:0``."""
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list):
        at = _PROPS if step == "props" and _is_element(value) else int(step) if step.isdecimal() else -1
        return value[at] if 0 <= at < len(value) else None
    return None


def _is_element(value: list[Any]) -> bool:
    return len(value) >= _ELEMENT and value[0] == "$" and isinstance(value[_PROPS], dict)


def _drawn(value: Any) -> Iterator[str]:
    """The markup of all elements within the value."""
    if isinstance(value, dict):
        for one in value.values():
            yield from _drawn(one)
    elif isinstance(value, list) and _is_element(value):
        yield from _element(value[1], value[_PROPS])
    elif isinstance(value, list):
        for one in value:
            yield from _drawn(one)


def _element(tag: Any, props: dict[str, Any]) -> Iterator[str]:
    """An element; of a part that is a script's own only what it was given to show."""
    if not (isinstance(tag, str) and _TAG.fullmatch(tag)):
        yield from _drawn(props)
        return
    if tag in _UNSHOWN:
        return
    attributes = "".join(
        f' {name}="{escape(value)}"'
        for key, name in _KEPT_ATTRIBUTES.items()
        if isinstance(value := props.get(key), str)
    )
    yield f"<{tag}{attributes}>"
    markup = props.get("dangerouslySetInnerHTML")
    if isinstance(markup, dict) and isinstance(markup.get("__html"), str):
        yield markup["__html"]
    yield from _children(props.get("children"))
    yield f"</{tag}>"


def _children(value: Any) -> Iterator[str]:
    if isinstance(value, list) and not _is_element(value):
        for one in value:
            yield from _children(one)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield escape(str(value))
    else:
        yield from _drawn(value)
