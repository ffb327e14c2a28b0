"""The words that full text is made of: one tokenisation for index, query and highlight.

SQLite's tokenizers neither fold đ nor know old and new tone placement, so the text is cut into words here
and handed over as words parted by spaces. Each word has two forms: *exact* (NFC, lower case, tone on the
first vowel of open oa/oe/uy) and *folded* (no marks at all).

The tables keep no second copy of the text (contentless), so a row is taken out by the very words that went
in: whoever changes a form, here or in ``viet.fold``, appends a migration that makes these tables anew.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from extractor.ground.span import Span
from extractor.store.sql import insert
from extractor.viet.fold import fold, nfc, old_tone_placement

COMBINING = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W_]+(?:[{COMBINING}][^\W_]*)*")
_KNOWN_WORDS = 1 << 15
"""Vietnamese writes some 7,000 syllables, in up to three cases each; names and numbers fill the rest."""

_MARKS = re.compile(rf"[{COMBINING}]")

FIELD_BREAK = "\ue000"
"""A word that no text holds, put between two values of one column so that no phrase runs across them."""


@dataclass(frozen=True, slots=True)
class Token:
    """A syllable, number or sign sequence of a text: ``span`` in the text as given, and its two forms."""

    span: Span
    exact: str
    folded: str


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order.

    >>> [(token.exact, token.folded) for token in tokens("QĐ-TTg: Hoà")]
    [('qđ', 'qd'), ('ttg', 'ttg'), ('hòa', 'hoa')]
    """
    for match in _WORD.finditer(text):
        yield Token(Span(*match.span()), *_forms(match.group()))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as ``tokens`` gives them, told apart many times faster: as they stand in it; their
    forms are made when they are asked for, once for all of them."""

    text: str
    as_written: list[str]

    @classmethod
    def of(cls, text: str) -> "Words":
        return cls(text, _WORD.findall(text))

    def exact(self) -> list[str]:
        return [_forms(word)[0] for word in self.as_written]

    def folded(self) -> list[str]:
        return [_forms(word)[1] for word in self.as_written]

    def places(self, first: int, last: int) -> list[tuple[int, int]]:
        """Start and end in the text of the words from number ``first`` to before ``last``."""
        return [match.span() for match in islice(_WORD.finditer(self.text), first, last)]


class _KnownForms(dict[str, tuple[str, str]]):
    """The forms of the words met; a dictionary tells them three times as fast as ``lru_cache``."""

    def __missing__(self, word: str) -> tuple[str, str]:
        if len(self) >= _KNOWN_WORDS:
            self.clear()
        composed = nfc(word)
        exact = old_tone_placement(composed).lower().replace("ð", "đ")
        forms = self[word] = (exact, _MARKS.sub("", fold(composed)))
        return forms


_forms = _KnownForms().__getitem__


def exact_form(text: str | None) -> str:
    """The exact forms of a text's words, parted by spaces; equal for "Hoà  BÌNH" and "hòa bình"."""
    return " ".join(token.exact for token in tokens(text or ""))


def folded_form(text: str | None) -> str:
    """The folded forms of a text's words, parted by spaces."""
    return " ".join(token.folded for token in tokens(text or ""))


IndexRow = tuple[int, tuple[tuple[str | None, ...], ...]]
"""A row id, and for each field of a table its values in order."""


@dataclass(frozen=True, slots=True)
class FullTextTable:
    """An FTS5 table that holds every field twice: as ``field`` (exact) and as ``field_folded``."""

    name: str
    fields: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.fields, *(f"{name}_folded" for name in self.fields))

    def create_sql(self) -> str:
        return (
            f"CREATE VIRTUAL TABLE {self.name} USING fts5({', '.join(self.columns)}, "
            "content='', tokenize='unicode61 remove_diacritics 0')"
        )

    def add(self, conn: sqlite3.Connection, rows: Iterable[IndexRow]) -> None:
        """Index rows."""
        conn.executemany(
            insert(self.name, ("rowid", *self.columns)),
            ((row_id, *_both_forms(fields)) for row_id, fields in rows),
        )

    def remove(self, conn: sqlite3.Connection, rows: Iterable[IndexRow]) -> None:
        """Take rows out again; the values must be those that were indexed."""
        conn.executemany(
            insert(self.name, (self.name, "rowid", *self.columns)),
            (("delete", row_id, *_both_forms(fields)) for row_id, fields in rows),
        )


def _both_forms(fields: tuple[tuple[str | None, ...], ...]) -> list[str]:
    """The cells of a row: every field's exact forms, then every field's folded forms."""
    words = [
        [[_forms(word) for word in _WORD.findall(value)] for value in values if value] for values in fields
    ]
    between = f" {FIELD_BREAK} "
    return [
        between.join(" ".join(forms[which] for forms in value) for value in values)
        for which in (0, 1)
        for values in words
    ]


ARTICLES_FTS = FullTextTable("articles_fts", ("title", "text"))
AWARDS_FTS = FullTextTable("awards_fts", ("award", "recipient", "unit", "grantor", "decision", "evidence"))


def words_beginning(
    conn: sqlite3.Connection, table: FullTextTable, letters: str, most: int
) -> tuple[str, ...]:
    """Words of the index, in either form, that begin with these letters; ``most`` of them.

    Each is sought by itself: going through the index would read where every one of them stands.
    """
    vocabulary = f"temp.{table.name}_words"
    conn.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {vocabulary} USING fts5vocab(main, {table.name}, instance)"
    )
    found: list[str] = []
    sought = letters
    while len(found) < most:
        row = conn.execute(f"SELECT term FROM {vocabulary} WHERE term >= ? LIMIT 1", (sought,)).fetchone()
        if row is None or not row[0].startswith(letters):
            break
        found.append(row[0])
        # No word holds this letter, so that nothing stands between the word with it and the next word.
        sought = row[0] + "\x01"
    return tuple(found)
