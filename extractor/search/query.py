"""The query language: words, "phrases", AND, OR, NOT, -word and brackets, as expressions of FTS5.

Words are cut and folded as the index was (``store.fulltext``), so nothing a user types reaches FTS5 as
syntax. Every word finds its folded form; a second expression asks for the exact forms, for ranking. An
excluded word that is written with marks excludes only itself: ``-giấy`` spares "giày".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extractor.store.fulltext import FullTextTable, Token, tokens

MAX_WORDS = 100
MAX_DEPTH = 8
"""FTS5's parser overflows at some 100 open brackets; nobody types more than a few."""

_LEXEME = re.compile(
    r"""(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<minus>-(?=\())
    |(?P<phrase>-?["“”][^"“”]*["“”])
    |(?P<word>[^\s()"“”]+)|(?P<quote>["“”])""",
    re.VERBOSE,
)
_OPERATORS = frozenset({"AND", "OR", "NOT"})


class QueryError(Exception):
    """A query that means nothing; the message is the hint for the user."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand one after the other; one word is a phrase too. ``text`` is as typed."""

    text: str
    words: tuple[Token, ...]

    @classmethod
    def of(cls, text: str) -> Phrase:
        return cls(text, tuple(tokens(text)))

    @property
    def has_marks(self) -> bool:
        return any(word.exact != word.folded for word in self.words)


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be found."""

    what: Node


@dataclass(frozen=True, slots=True)
class And:
    """All parts are found; at least one of them is not a ``Not``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """One of the parts is found; none of them is a ``Not``."""

    parts: tuple[Node, ...]


Node = Phrase | Not | And | Or

Wordings = Callable[[str], Iterable[str]]
"""Other ways to write some words ("UBND tỉnh" -> "Ủy ban nhân dân tỉnh"), none when there are none."""


def as_typed(_words: str) -> Iterable[str]:
    """The ``Wordings`` that know no other way to write anything."""
    return ()


def parse(words: str) -> Node:
    """Read a query. Raises ``QueryError`` with a hint when it cannot be one."""
    node = _Parser(_lexemes(words)).query()
    if isinstance(node, Not):
        raise QueryError("the search only excludes words: add a word to find")
    return node


def widened(node: Node, wordings: Wordings) -> Node:
    """The query with every phrase also in its other wordings."""
    if isinstance(node, Phrase):
        alternatives = in_all_wordings(node, wordings)
        return Or(alternatives) if len(alternatives) > 1 else node
    if isinstance(node, Not):
        return Not(widened(node.what, wordings))
    parts = tuple(widened(part, wordings) for part in node.parts)
    return And(parts) if isinstance(node, And) else Or(parts)


def in_all_wordings(phrase: Phrase, wordings: Wordings) -> tuple[Phrase, ...]:
    """The phrase as typed, then its other wordings that differ from it."""
    alternatives = {_exact_words(phrase): phrase}
    for text in wordings(phrase.text):
        other = Phrase.of(text)
        if other.words:
            alternatives.setdefault(_exact_words(other), other)
    return tuple(alternatives.values())


def _exact_words(phrase: Phrase) -> tuple[str, ...]:
    return tuple(word.exact for word in phrase.words)


def found_match(node: Node, table: FullTextTable) -> str:
    """The FTS5 expression that finds everything the query means, with or without marks."""
    return _render(node, table, lambda phrase: column_match(phrase, table.fields, exact=False))


def exact_match(node: Node, table: FullTextTable) -> str:
    """The FTS5 expression that finds the words with the very marks they were typed with."""
    return _render(node, table, lambda phrase: column_match(phrase, table.fields, exact=True))


def ranked_match(node: Node, table: FullTextTable) -> str:
    """Finds what ``found_match`` does, and lets bm25 see the exact columns as well."""

    def either(phrase: Phrase) -> str:
        forms = (column_match(phrase, table.fields, exact=exact) for exact in (False, True))
        return f"({' OR '.join(forms)})"

    return _render(node, table, either)


def column_match(phrase: Phrase, fields: tuple[str, ...], *, exact: bool) -> str:
    """A phrase in one of some fields of a full-text table."""
    columns = " ".join(fields if exact else (f"{field}_folded" for field in fields))
    words = " ".join(word.exact if exact else word.folded for word in phrase.words)
    return f'{{{columns}}} : "{words}"'


def phrases_to_find(node: Node) -> tuple[Phrase, ...]:
    """The phrases that a hit may show, in the order typed; excluded ones are left out."""
    if isinstance(node, Phrase):
        return (node,)
    if isinstance(node, Not):
        return ()
    return tuple(phrase for part in node.parts for phrase in phrases_to_find(part))


def _render(node: Node, table: FullTextTable, phrase_match: Callable[[Phrase], str]) -> str:
    if isinstance(node, Phrase):
        return phrase_match(node)
    if isinstance(node, Not):
        raise ValueError("an excluded word stands only beside a word to find")
    if isinstance(node, Or):
        return f"({' OR '.join(_render(part, table, phrase_match) for part in node.parts)})"
    wanted = [_render(part, table, phrase_match) for part in node.parts if not isinstance(part, Not)]
    unwanted = [
        _render(part.what, table, lambda phrase: column_match(phrase, table.fields, exact=phrase.has_marks))
        for part in node.parts
        if isinstance(part, Not)
    ]
    expression = f"({' AND '.join(wanted)})"
    return f"({expression} NOT ({' OR '.join(unwanted)}))" if unwanted else expression


@dataclass(frozen=True, slots=True)
class _Lexeme:
    """A bracket, an operator or a phrase of the query; ``kind`` names an operator or is "phrase"."""

    kind: str
    phrase: Phrase = Phrase("", ())


def _lexemes(query: str) -> list[_Lexeme]:
    lexemes: list[_Lexeme] = []
    for match in _LEXEME.finditer(query):
        kind, text = match.lastgroup, match.group()
        if kind == "quote":
            raise QueryError("a quotation mark is not closed: close it, or leave it out")
        if kind in ("open", "close"):
            lexemes.append(_Lexeme(kind))
        elif kind == "minus":
            lexemes.append(_Lexeme("NOT"))
        elif kind == "word" and text in _OPERATORS:
            lexemes.append(_Lexeme(text))
        elif (phrase := Phrase.of(text.strip('-"“”'))).words:
            # A dash before a word excludes it; a dash inside one ("QĐ-TTg") or on its own is punctuation.
            if text.startswith("-"):
                lexemes.append(_Lexeme("NOT"))
            lexemes.append(_Lexeme("phrase", phrase))
    if sum(max(1, len(lexeme.phrase.words)) for lexeme in lexemes) > MAX_WORDS:
        raise QueryError(f"the search has more than {MAX_WORDS} words: search for fewer")
    return lexemes


class _Parser:
    """Recursive descent: OR binds weakest, then AND (written or not), then NOT."""

    def __init__(self, lexemes: list[_Lexeme]) -> None:
        self._lexemes = lexemes
        self._at = 0
        self._depth = 0

    def query(self) -> Node:
        if not any(lexeme.kind == "phrase" for lexeme in self._lexemes):
            raise QueryError("there is no word to search for: type one or more words")
        node = self._alternatives()
        if self._kind() is not None:
            raise QueryError("a bracket is not opened: open it, or leave it out")
        return node

    def _kind(self) -> str | None:
        return self._lexemes[self._at].kind if self._at < len(self._lexemes) else None

    def _alternatives(self) -> Node:
        parts = [self._all_of()]
        while self._kind() == "OR":
            self._at += 1
            parts.append(self._all_of())
        if len(parts) == 1:
            return parts[0]
        if any(isinstance(part, Not) for part in parts):
            raise QueryError("one side of OR only excludes words: add a word to find to it")
        return Or(tuple(parts))

    def _all_of(self) -> Node:
        parts = [self._one()]
        while self._kind() not in (None, "OR", "close"):
            if self._kind() == "AND":
                self._at += 1
            parts.append(self._one())
        if len(parts) == 1:
            return parts[0]
        if all(isinstance(part, Not) for part in parts):
            return Not(Or(tuple(part.what for part in parts if isinstance(part, Not))))
        return And(tuple(parts))

    def _one(self) -> Node:
        kind = self._kind()
        if kind == "NOT":
            self._at += 1
            part = self._one()
            return part.what if isinstance(part, Not) else Not(part)
        if kind == "open":
            return self._bracket()
        if kind != "phrase":
            raise QueryError(
                "AND, OR and NOT need words beside them: add them, or write these in small letters"
            )
        self._at += 1
        return self._lexemes[self._at - 1].phrase

    def _bracket(self) -> Node:
        self._at += 1
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise QueryError(f"brackets stand more than {MAX_DEPTH} deep: use fewer")
        node = self._alternatives()
        if self._kind() != "close":
            raise QueryError("a bracket is not closed: close it, or leave it out")
        self._at += 1
        self._depth -= 1
        return node
