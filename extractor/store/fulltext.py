"""The words that full text is made of: one tokenisation for index, query and highlight.

SQLite's tokenizers neither fold đ nor know old and new tone placement, so the text is cut into words here
and handed over as words parted by spaces. Each word has two forms: *exact* (NFC, lower case, tone on the
first vowel of open oa/oe/uy) and *folded* (no marks at all). Whoever changes a form appends a migration
that calls ``rebuild``: rows are taken out of the contentless tables by the very words that went in.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.ground.span import Span
from extractor.store.sql import insert
from extractor.viet.fold import fold, nfc, old_tone_placement

_COMBINING = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_COMBINING}])*")
_MARKS = re.compile(rf"[{_COMBINING}]")

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
        composed = nfc(match.group())
        exact = old_tone_placement(composed).lower().replace("ð", "đ")
        yield Token(Span(*match.span()), exact, _MARKS.sub("", fold(composed)))


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
    between = f" {FIELD_BREAK} "
    exact = [between.join(exact_form(value) for value in values if value) for values in fields]
    folded = [between.join(folded_form(value) for value in values if value) for values in fields]
    return exact + folded


ARTICLES_FTS = FullTextTable("articles_fts", ("title", "text"))
AWARDS_FTS = FullTextTable("awards_fts", ("award", "recipient", "unit", "grantor", "decision", "evidence"))
