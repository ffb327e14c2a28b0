"""The Vietnamese twins of the sentences in error lines, from ``error_lines.toml``.

The stages know nothing of languages and raise whole English sentences, values and all. For a terminal or a
page a sentence is recognised by its template, and its values go over into the Vietnamese one.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from extractor.errors import DataError
from extractor.viet.fold import nfc

TABLE = Path(__file__).parent / "error_lines.toml"

_ENGLISH_ONLY = "english_only"
_AS_IT_STANDS, _SENTENCE, _NUMBER = "", "vi", "number"

Parts = tuple[tuple[str, str | None, str], ...]
"""A template: words, the gap after them (None at the end), and how that gap is filled."""


@dataclass(frozen=True, slots=True)
class Twin:
    """An English template as in the file, as a pattern with a group for each gap, and the Vietnamese one."""

    key: str
    pattern: re.Pattern[str]
    vietnamese: Parts


@dataclass(frozen=True)
class ErrorLines:
    """``whole`` by sentences without gaps, in lower case; ``gapped`` in the order in which they are tried.

    ``english_only`` are the modules whose sentences are left to developers.
    """

    whole: Mapping[str, str]
    gapped: tuple[Twin, ...]
    english_only: tuple[str, ...]

    def vietnamese(self, english: str) -> str | None:
        """The Vietnamese sentence with the values of the English one; None for one that is not known."""
        # The system's words come in capitals from files and without from the network.
        twin = self.whole.get(english.lower())
        if twin is not None:
            return twin
        recognised = self.recognised(english)
        if recognised is None:
            return None
        gapped, match = recognised
        return "".join(
            words + ("" if gap is None else self._value(match[gap], filling))
            for words, gap, filling in gapped.vietnamese
        )

    def recognised(self, english: str) -> tuple[Twin, re.Match[str]] | None:
        """The template that the sentence was made from, and its values."""
        for twin in self.gapped:
            match = twin.pattern.fullmatch(english)
            if match is not None:
                return twin, match
        return None

    def _value(self, value: str, filling: str) -> str:
        if filling == _SENTENCE:
            return self.vietnamese(value) or value
        if filling == _NUMBER and value.isdecimal():
            return f"{int(value):,}".replace(",", ".")
        return value


@cache
def error_lines() -> ErrorLines:
    """The table that we ship, read when the first error is told. Raises ``DataError``."""
    return read_table(TABLE)


def read_table(path: Path) -> ErrorLines:
    """The table of a file. Raises ``DataError`` for all that is not as the file's head says."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _broken(path, f"cannot be read: {error}") from error
    english_only = content.pop(_ENGLISH_ONLY, [])
    if not isinstance(english_only, list) or not all(isinstance(name, str) for name in english_only):
        raise _broken(path, f"{_ENGLISH_ONLY} must list modules")
    whole: dict[str, str] = {}
    gapped: dict[str, Twin] = {}
    for key, value in _pairs(content, path):
        if key.lower() in whole or key.lower() in gapped:
            raise _broken(path, f"{key!r} stands twice")
        twin = _twin(key, value, path)
        if twin.pattern.groups:
            gapped[key.lower()] = twin
        else:
            (english, _, _), (vietnamese, _, _) = _parts(key, path)[0], twin.vietnamese[0]
            whole[english.lower()] = vietnamese
    return ErrorLines(whole, tuple(sorted(gapped.values(), key=_generality)), tuple(english_only))


def _generality(twin: Twin) -> tuple[bool, int]:
    """Sorts the templates that say most first; one that begins with a gap could swallow the others."""
    return twin.key.startswith("{"), -len(re.sub(r"\{.*?\}", "", twin.key))


def _pairs(table: Mapping[str, Any], path: Path) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _pairs(value, path)
        elif not key.strip() or not isinstance(value, str) or not value.strip() or value != nfc(value):
            raise _broken(path, f"{key!r} must have a sentence in NFC")
        else:
            yield key, value


def _twin(key: str, value: str, path: Path) -> Twin:
    english, vietnamese = _parts(key, path), _parts(value, path)
    given = [gap for _, gap, _ in english if gap is not None]
    used = [gap for _, gap, _ in vietnamese if gap is not None]
    needed = {gap for gap in given if not gap.startswith("_")}
    if len(set(given)) < len(given) or not needed <= set(used) <= set(given):
        raise _broken(path, f"{key!r} and its twin have other gaps")
    if any(filling for _, _, filling in english):
        raise _broken(path, f"{key!r}: how a gap is filled belongs to the Vietnamese sentence")
    if any(filling not in (_AS_IT_STANDS, _SENTENCE, _NUMBER) for _, _, filling in vietnamese):
        raise _broken(path, f"{value!r} fills a gap in an unknown way")
    if any(not words for words, gap, _ in english[1:] if gap is not None):
        raise _broken(path, f"{key!r} has two gaps side by side")
    pattern = "".join(
        re.escape(words) + ("" if gap is None else f"(?P<{gap}>.*?)") for words, gap, _ in english
    )
    return Twin(key, re.compile(pattern, re.DOTALL), vietnamese)


def _parts(template: str, path: Path) -> Parts:
    try:
        parts = [(words, gap, filling or "") for words, gap, filling, _ in Formatter().parse(template)]
    except ValueError as error:
        raise _broken(path, f"{template!r}: {error}") from error
    if any(gap is not None and not gap.isidentifier() for _, gap, _ in parts):
        raise _broken(path, f"{template!r} has a gap without a name")
    return tuple(_joined(parts))


def _joined(parts: list[tuple[str, str | None, str]]) -> Iterator[tuple[str, str | None, str]]:
    """The parts with doubled braces, which the parser leaves as ends of words, joined to what follows."""
    before = ""
    for words, gap, filling in parts:
        if gap is None:
            before += words
        else:
            yield before + words, gap, filling
            before = ""
    if before:
        yield before, None, ""


def _broken(path: Path, cause: str) -> DataError:
    return DataError(str(path), cause, "repair this file")
