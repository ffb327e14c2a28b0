"""A person's name taken out of the database on request, and kept out of whatever is saved later.

The name itself is kept nowhere: a redaction is a hash of its words and how many they are. Each letter of a
name that is found becomes "█", so that every offset stays true. Raw pages are evidence and stay as they are,
in the archive alone.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from hashlib import sha256
from typing import Any, TypeVar

from extractor.store.fulltext import COMBINING, exact_form, tokens, word_places
from extractor.store.short_names import without_short_names

BLOCK = "█"
_SCHEME = "sha256"
_LETTER = re.compile(r"[^\W_]")
_VOWELS = frozenset("aeiouy")

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Redaction:
    """A name of ``count`` words, by the hash of their exact forms."""

    digest: str
    count: int

    @property
    def key(self) -> str:
        """How an act refers to it."""
        return f"{_SCHEME}:{self.digest}:{self.count}"


def redaction_of(name: str) -> Redaction:
    """The redaction of a full name, in whatever case or tone placement it is written."""
    words = [token.exact for token in tokens(name)]
    return Redaction(_digest(words), len(words))


def redactions(conn: sqlite3.Connection) -> tuple[Redaction, ...]:
    """All that stand: asked for and not taken back."""
    sql = """
SELECT subject FROM acts WHERE act = 'redact' AND NOT EXISTS (
    SELECT 1 FROM acts AS undone WHERE undone.act = 'undo' AND undone.subject = CAST(acts.id AS TEXT)
)"""
    found = (row[0].split(":") for row in conn.execute(sql))
    return tuple(Redaction(digest, int(count)) for _, digest, count in found)


def letters_of(name: str) -> re.Pattern[str]:
    """What every writing of the name has, and little else: its consonants and as many vowels, told many times
    faster than the hashes of all words. "Hoà" and "HÒA" are one name, so of a vowel only the place counts.

    >>> bool(letters_of("Lò Thị Hoà").search("bà LÒ THỊ HÒA, xã A"))
    True
    """
    words = ("".join(map(_letter_of, token.exact)) for token in tokens(name))
    return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(words) + r"(?![^\W_])", re.IGNORECASE)


def _letter_of(letter: str) -> str:
    is_always_so = letter.isascii() and letter not in _VOWELS
    return (re.escape(letter) if is_always_so else r"[^\W_]") + f"[{COMBINING}]*"


def masked(text: str, standing: Sequence[Redaction]) -> str:
    """The text with every letter of the names blocked out; the same object when none stands in it."""
    source = text
    for first, last in _hidden(exact_form(text).split(), standing):
        places = word_places(source, first, last)
        start, end = places[0][0], places[-1][1]
        text = text[:start] + _LETTER.sub(BLOCK, text[start:end]) + text[end:]
    return text


def short_names(text: str, standing: Sequence[Redaction]) -> frozenset[str]:
    """The last words of the names that stand in the text, by which it goes on to call those who bear them."""
    exact = exact_form(text).split()
    return frozenset(exact[last - 1] for first, last in _hidden(exact, standing) if last - first > 1)


def _hidden(exact: Sequence[str], standing: Sequence[Redaction]) -> list[tuple[int, int]]:
    """The first word of each name and the one behind it."""
    return [
        (at, at + count)
        for count, digests in _by_count(standing).items()
        for at in range(len(exact) - count + 1)
        if _digest(exact[at : at + count]) in digests
    ]


def _by_count(standing: Sequence[Redaction]) -> dict[int, set[str]]:
    """Hashes by how many words they are of, so that a stretch of a text is hashed once for all of them."""
    found: dict[int, set[str]] = {}
    for one in standing:
        found.setdefault(one.count, set()).add(one.digest)
    return found


def redacted(told: Told, standing: Sequence[Redaction]) -> Told:
    """A value with the names blocked out of every text in it, however deep; of one article or what was read
    from it, so that what it calls them by further on goes too."""
    if not standing:
        return told
    shorts = frozenset(name for text in _texts(told) for name in short_names(text, standing))
    walked: Told = _walk(told, lambda text: without_short_names(masked(text, standing), shorts, BLOCK))
    return walked


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _digest(words: Iterable[str]) -> str:
    return sha256(" ".join(words).encode()).hexdigest()


def _walk(value: Any, mask: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, tuple):
        return tuple(_walk(one, mask) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _walk(getattr(value, one.name), mask) for one in fields(value)})
    return value
