"""Nuxt 2's data: ``window.__NUXT__=(function(a,b){a.title="…";return {data:[a,b]}}({},null));``.

A program, but one that its serialiser (devalue) writes of data alone: what is said twice is a parameter, and
objects said twice are filled before the rest is returned. None of it is run. It is read as the literals that
it is, and with anything else in it nothing is read.
"""

import contextlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NoReturn

from extractor.article.scripts import scripts

_SCRIPT = re.compile(r"<script\b[^<>]{0,300}>", re.IGNORECASE)
_ASSIGNED = re.compile(r"\bwindow\.__NUXT__\s*=\s*(?=[({f])")
_TOKEN = re.compile(
    r"\s*(?:"
    r"(?P<string>\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*')"
    r"|(?P<number>-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)"
    r"|(?P<word>[A-Za-z_$][\w$]*)"
    r"|(?P<mark>[{}\[\]():,;.=!])"
    r")",
    re.DOTALL,
)
_FILLS = re.compile(r"\s*[A-Za-z_$][\w$]*[.\[][^\]=]{1,200}\]?=")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_CONSTANTS = {"null": None, "undefined": None, "true": True, "false": False}
_MOST_TOKENS = 400_000
_MOST_VALUES = 200_000
"""A few objects that hold each other many times would unfold without end."""
_DEEPEST = 60


class _UnreadableError(Exception):
    """It is no payload, or holds more than data."""


class _Name(str):
    """A parameter, where its value is meant."""

    __slots__ = ()


def nuxt_values(text: str) -> Iterator[Any]:
    """What the page's one payload holds; nothing where there is none or it is more than data."""
    if "__NUXT__" not in text:
        return
    assigned = (
        (script, found.end())
        for _, script in scripts(text, _SCRIPT)
        if (found := _ASSIGNED.search(script)) is not None
    )
    payload = next(assigned, None)
    if payload is not None:
        # What is no data for this reader leaves the page without a text, and is told so.
        with contextlib.suppress(_UnreadableError):
            yield _Payload(*payload).value()


class _Payload:
    """One payload, read token by token."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self._at = at
        self._seen: tuple[str, str, int] | None = None
        self._tokens_left = _MOST_TOKENS
        self._given: dict[str, Any] = {}
        self._filled: dict[str, dict[str, Any]] = {}
        self._values_left = _MOST_VALUES

    def value(self) -> Any:
        if self._sees("{"):
            return self._unfolded(self._literal())
        braced = self._takes("(")
        self._expect("function")
        self._expect("(")
        names = self._names()
        self._expect("{")
        while not self._takes("return"):
            self._fill()
        while self._fills():
            self._fill()
        returned = self._literal()
        self._takes(";")
        self._expect("}")
        if braced:
            self._takes(")")
        self._expect("(")
        values = self._row(")")
        if len(values) > len(names):
            self._fail()
        self._given = dict.fromkeys(names) | dict(zip(names, values, strict=False))
        return self._unfolded(returned)

    def _names(self) -> list[str]:
        names: list[str] = []
        while not self._takes(")"):
            names.append(self._take("word"))
            self._takes(",")
        return names

    def _fills(self) -> bool:
        """Whether an object is filled here, "a.title=" or "a[0]=": a minifier puts that behind "return"."""
        return _FILLS.match(self._text, self._at) is not None

    def _fill(self) -> None:
        name = self._take("word")
        if self._takes("."):
            key = self._take("word")
        else:
            self._expect("[")
            key = str(self._literal())
            self._expect("]")
        self._expect("=")
        self._filled.setdefault(name, {})[key] = self._literal()
        if not self._takes(";"):
            self._expect(",")

    def _literal(self, depth: int = 0) -> Any:
        if depth > _DEEPEST:
            self._fail()
        kind, token = self._next()
        if kind == "string":
            return _without_escapes(token[1:-1])
        if kind == "number":
            return float(token)
        if token == "{":
            return self._object(depth)
        if token == "[":
            return self._row("]", depth)
        if token == "!":
            return self._take("number") == "0"
        return self._meant(token) if kind == "word" else self._fail()

    def _object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not self._takes("}"):
            kind, key = self._next()
            if kind == "mark":
                self._fail()
            self._expect(":")
            found[key[1:-1] if kind == "string" else key] = self._literal(depth + 1)
            if not self._sees("}"):
                self._expect(",")
        return found

    def _row(self, end: str, depth: int = 0) -> list[Any]:
        """Values up to a bracket; of a list, places may be empty ("[,,1]")."""
        found: list[Any] = []
        while not self._takes(end):
            found.append(None if self._sees(",") else self._literal(depth + 1))
            if not self._sees(end):
                self._expect(",")
        return found

    def _meant(self, word: str) -> Any:
        if word in _CONSTANTS:
            return _CONSTANTS[word]
        if word == "void":
            self._take("number")
            return None
        if word == "new":
            return self._date()
        if word == "Array":
            self._expect("(")
            self._row(")")
            return []
        if word == "Object":
            for part in (".", "create", "(", "null", ")"):
                self._expect(part)
            return {}
        return _Name(word)

    def _date(self) -> str:
        self._expect("Date")
        self._expect("(")
        told = self._row(")")
        if len(told) != 1:
            self._fail()
        if isinstance(told[0], str):
            return told[0]
        try:
            return datetime.fromtimestamp(float(told[0]) / 1000, UTC).isoformat()
        except (TypeError, ValueError, OverflowError, OSError):
            self._fail()

    def _unfolded(self, value: Any, depth: int = 0) -> Any:
        """The value with all names replaced, not endlessly often."""
        self._values_left -= 1
        if self._values_left < 0 or depth > _DEEPEST:
            return None
        if isinstance(value, _Name):
            if value not in self._given:
                self._fail()
            return self._unfolded(self._held(value), depth + 1)
        if isinstance(value, dict):
            return {key: self._unfolded(one, depth + 1) for key, one in value.items()}
        if isinstance(value, list):
            return [self._unfolded(one, depth + 1) for one in value]
        return value

    def _held(self, name: str) -> Any:
        """What is given for a parameter, with what fills it."""
        held, filled = self._given[name], self._filled.get(name)
        if filled is None:
            return held
        if isinstance(held, list):
            return list(filled.values())
        return {**held, **filled} if isinstance(held, dict) else self._fail()

    def _ahead(self) -> tuple[str, str]:
        """The next token, which stays the next one."""
        if self._seen is None:
            token = _TOKEN.match(self._text, self._at)
            if token is None:
                self._fail()
            kind = str(token.lastgroup)
            self._seen = kind, token[kind], token.end()
        return self._seen[:2]

    def _next(self) -> tuple[str, str]:
        token = self._ahead()
        self._tokens_left -= 1
        if self._seen is None or self._tokens_left < 0:
            self._fail()
        self._at, self._seen = self._seen[2], None
        return token

    def _sees(self, expected: str) -> bool:
        return self._ahead()[1] == expected

    def _takes(self, expected: str) -> bool:
        if not self._sees(expected):
            return False
        self._next()
        return True

    def _take(self, wanted: str) -> str:
        kind, token = self._next()
        return token if kind == wanted else self._fail()

    def _expect(self, expected: str) -> None:
        if not self._takes(expected):
            self._fail()

    def _fail(self) -> NoReturn:
        raise _UnreadableError(f"at character {self._at}")


def _without_escapes(quoted: str) -> str:
    if "\\" not in quoted:
        return quoted
    told = _ESCAPE.sub(_unescaped, quoted)
    # Letters beyond the first plane are written as two halves.
    return told.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _ESCAPED.get(found[3], found[3])
