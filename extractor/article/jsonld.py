"""JSON-LD as pages write it, broken in the ways in which they break it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from extractor.viet.tidy import unescape

_WRAPPED = re.compile(r"//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>|<!--|-->|/\*.*?\*/", re.DOTALL)
_TRAILING = re.compile(r",(?=\s*[}\]])")
_SAVED = ("datePublished", "dateModified", "headline", "articleSection")
_FIELD = re.compile(rf'"({"|".join(_SAVED)})"\s*:\s*"((?:[^"\\]|\\.){{1,400}})"\s*(?=[,}}\]])')
_AUTHOR = re.compile(r'"author"\s*:\s*[\[{][^\]}]{0,300}?"name"\s*:\s*"([^"\\]{1,100})"')
_TYPE = re.compile(r'"@type"\s*:\s*(?:\[\s*)?"(\w+)"')
_MOST_DOCUMENTS = 50


def documents(script: str) -> Iterator[Any]:
    """The values in one script: one as a rule, several where a page prints them one behind another.

    Comments around them, commas before a closing bracket and escaped quotes are mended. What is broken by
    quotes inside a headline gives the few fields that can still be told.
    """
    try:
        yield json.loads(script, strict=False)
        return
    except (ValueError, RecursionError):
        text = _unwrapped(script)
    decoder = json.JSONDecoder(strict=False)
    at, count = 0, 0
    while at < len(text) and count < _MOST_DOCUMENTS:
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            if "," in text and (mended := _TRAILING.sub("", text)) != text:
                text = mended
                continue
            yield from _salvaged(text[at:])
            return
        yield value
        count += 1
        at += len(text[at:]) - len(text[at:].lstrip(" \t\r\n,;"))


def _unwrapped(script: str) -> str:
    text = _WRAPPED.sub(" ", script).strip().rstrip(";")
    return unescape(text) if text.startswith(("{&", "[&")) else text


def _salvaged(text: str) -> Iterator[dict[str, Any]]:
    """What a document that is no JSON still tells: its type, dates, and who wrote it."""
    kind = _TYPE.search(text)
    if kind is None:
        return
    told: dict[str, Any] = {"@type": kind[1]}
    told |= dict(reversed(_FIELD.findall(text)))
    if (author := _AUTHOR.search(text)) is not None and "Organization" not in author[0]:
        told["author"] = {"@type": "Person", "name": author[1]}
    yield told
