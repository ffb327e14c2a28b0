"""Data that a page holds for its scripts: ``window.__INITIAL_STATE__ = {…};``, ``<div data-page="{…}">``."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from extractor.article.scripts import scripts

_SCRIPT = re.compile(r"<script\b[^<>]{0,300}>", re.IGNORECASE)
_ASSIGNED = re.compile(
    r"(?:\b(?:window|self|globalThis)(?:\.[\w$]{1,60}|\[[\"'][\w$-]{1,60}[\"']\]){1,4}|\b(?:var|let|const)\s+[\w$]{1,60})"
    r"\s*=\s*(?P<parse>JSON\.parse\(\s*)?(?=[{\[\"'])"
)
_ATTRIBUTE = re.compile(r"\sdata-[\w-]{1,40}=(?:\"(?P<escaped>\{&quot;[^\"]*)\"|'(?P<bare>\{\"[^']*)')")
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'", re.DOTALL)
_INNER_QUOTE = re.compile(r'(?<!\\)"')
_MOST = 50
_DECODER = json.JSONDecoder(strict=False)


def assigned_values(text: str) -> Iterator[Any]:
    """The objects and lists that the scripts of a page assign as JSON, or parse from a string of it; and
    those that an attribute hands over to a script (Inertia, React on Rails).
    """
    for tag, script in scripts(text, _SCRIPT):
        if "src=" in tag:
            continue
        # What has no value is written so by Vue and Redux, and is no JSON.
        data = script.replace(":undefined", ":null")
        for _, assigned in zip(range(_MOST), _ASSIGNED.finditer(data), strict=False):
            value = _value_at(data, assigned.end(), parsed=assigned["parse"] is not None)
            if isinstance(value, dict | list):
                yield value
    for _, held in zip(range(_MOST), _ATTRIBUTE.finditer(text), strict=False):
        try:
            yield json.loads(unescape(held["escaped"] or held["bare"]), strict=False)
        except (ValueError, RecursionError):
            continue


def _value_at(data: str, at: int, *, parsed: bool) -> Any:
    try:
        if data[at] == "'":
            literal = _QUOTED.match(data, at)
            inner = literal[0][1:-1].replace(r"\'", "'") if literal else ""
            value = json.loads(f'"{_INNER_QUOTE.sub(chr(92) + chr(34), inner)}"', strict=False)
        else:
            value, _ = _DECODER.raw_decode(data, at)
        return json.loads(value, strict=False) if parsed and isinstance(value, str) else value
    except (ValueError, RecursionError):
        return None
