"""The words that full text is made of: one tokenisation for index, query and highlight.

SQLite's tokenizers neither fold đ nor know old and new tone placement, so the text is cut into words here
and handed over as words parted by spaces. Each word has two forms: *exact* (NFC, lower case, tone on the
first vowel of open oa/oe/uy) and *folded* (no marks at all).

The tables keep no second copy of the text (contentless), so a row is taken out by the very words that went
in: whoever changes a form, here or in ``viet.fold``, appends a migration that makes these tables anew.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from extractor.ground.span import Span
from extractor.store.sql import insert
from extractor.viet.fold import fold, nfc, old_tone_placement

COMBINING = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W_]+(?:[{COMBINING}][^\W_]*)*")
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
        word = match.group()
        yield Token(Span(*match.span()), _exact[word], _folded[word])


def word_places(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """Start and end in the text of its words from number ``first`` to before ``last``."""
    return [match.span() for match in islice(_WORD.finditer(text), first, last)]


def exact_form(text: str | None) -> str:
    """The exact forms of a text's words, parted by spaces; equal for "Hoà  BÌNH" and "hòa bình"."""
    return " ".join(filter(None, map(_exact.__getitem__, (text or "").split())))


def folded_form(text: str | None) -> str:
    """The folded forms of a text's words, parted by spaces."""
    return " ".join(filter(None, map(_folded.__getitem__, (text or "").split())))


class _Forms(dict[str, str]):
    """The forms of what was met between two spaces: "thưởng," is a word, "QĐ-TTg:" are two, "–" is none.

    A text is told so in half the time that cutting it into words by a pattern takes.
    """

    def __init__(self, form: Callable[[str], str]) -> None:
        self._form = form

    def __missing__(self, piece: str) -> str:
        form = " ".join(map(self._form, _WORD.findall(piece)))
        if len(piece) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[piece] = form
        return form


_MOST_KNOWN, _LONGEST_KNOWN = 1 << 16, 40
"""Vietnamese writes some 7,000 syllables, in up to three cases each, and with one sign or another behind;
names and numbers fill the rest. Longer pieces are addresses, of which each comes once."""


def _exact_word(word: str) -> str:
    return old_tone_placement(nfc(word)).lower().replace("ð", "đ")


def _folded_word(word: str) -> str:
    return _MARKS.sub("", fold(nfc(word)))


_exact, _folded = _Forms(_exact_word), _Forms(_folded_word)


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
    between = f" {FIELD_BREAK} "
    return [
        between.join(form(value) for value in values if value)
        for form in (exact_form, folded_form)
        for values in fields
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
