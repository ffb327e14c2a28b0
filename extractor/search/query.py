"""The query language: words, "phrases", prefix*, field filters, AND, OR, NOT, -word and brackets.

Words are cut and folded as the index was (``store.fulltext``), so nothing a user types reaches FTS5 as
syntax. Every word finds its folded form; a second expression asks for the exact forms, for ranking. An
excluded word that is written with marks excludes only itself: ``-giấy`` spares "giày". What a field filter
asks is told in ``search.fields``; after ``=`` stands the very value of a facet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from extractor.ground.span import Span
from extractor.search.fields import Field
from extractor.search.lexemes import Lexeme, QueryError, lexemes
from extractor.search.phrases import Phrase, table_match
from extractor.store.fulltext import FullTextTable

MAX_ENDINGS = 64
"""Words that a prefix may stand for."""

MAX_DEPTH = 8
"""FTS5's parser overflows at some 100 open brackets; nobody types more than a few."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A field must meet a value; ``same``: it must be that very value of the field's facet."""

    field: Field
    value: str
    same: bool
    place: Span


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be found."""

    what: Node


@dataclass(frozen=True, slots=True)
class And:
    """All parts are found."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """One of the parts is found; of phrases and what is made of them none is a ``Not``."""

    parts: tuple[Node, ...]


Node = Phrase | Filter | Not | And | Or

Wordings = Callable[[str], Iterable[str]]
"""Other ways to write some words ("UBND tỉnh" -> "Ủy ban nhân dân tỉnh"), none when there are none."""


def as_typed(_words: str) -> Iterable[str]:
    """The ``Wordings`` that know no other way to write anything."""
    return ()


def parse(words: str) -> Node:
    """Read a query. Raises ``QueryError`` with a hint when it cannot be one."""
    node = _Parser(words).query()
    if isinstance(node, Not) and not is_filter(node.what):
        raise QueryError("the search only excludes words: add a word to find", Span(0, len(words)))
    return node


def parse_words(words: str) -> Node:
    """Read a query that is asked of articles' words alone. Raises ``QueryError`` for one with filters too."""
    node = parse(words)
    for part in filters_in(node):
        raise QueryError("filters cannot be used here: write words alone", part.place)
    return node


def filters_in(node: Node) -> tuple[Filter, ...]:
    """All filters of a query."""
    if isinstance(node, Phrase | Filter):
        return (node,) if isinstance(node, Filter) else ()
    parts = (node.what,) if isinstance(node, Not) else node.parts
    return tuple(one for part in parts for one in filters_in(part))


def is_filter(node: Node) -> bool:
    """Whether a part of the query is made of filters alone."""
    if isinstance(node, Phrase | Filter):
        return isinstance(node, Filter)
    if isinstance(node, Not):
        return is_filter(node.what)
    return all(map(is_filter, node.parts))


def is_words(node: Node) -> bool:
    """Whether a part of the query holds no filter."""
    if isinstance(node, Phrase | Filter):
        return isinstance(node, Phrase)
    if isinstance(node, Not):
        return is_words(node.what)
    return all(map(is_words, node.parts))


def widened(node: Node, wordings: Wordings, short_forms: Wordings = as_typed) -> Node:
    """The query with every phrase also in its other wordings.

    ``wordings`` rewrite a phrase, ``short_forms`` are asked for words that stand beside one another without
    quotation marks and are together one name: ủy ban nhân dân.
    """
    if isinstance(node, Phrase):
        return _alternatives(node, wordings)
    if isinstance(node, Filter):
        return node
    if isinstance(node, Not):
        return Not(widened(node.what, wordings, short_forms))
    if isinstance(node, Or):
        return Or(tuple(widened(part, wordings, short_forms) for part in node.parts))
    return _all_widened(node.parts, wordings, short_forms)


def without_missing(node: Node, stands: Callable[[Node], bool]) -> Node:
    """The query without alternatives that stand nowhere, where another one does: full text would seek them
    to the end of its table, again and again."""
    if isinstance(node, Phrase | Filter):
        return node
    if isinstance(node, Not):
        return Not(without_missing(node.what, stands))
    parts = tuple(without_missing(part, stands) for part in node.parts)
    if isinstance(node, And):
        return And(parts)
    standing = tuple(part for part in parts if not is_words(part) or stands(part))
    if not standing:
        return Or(parts)
    return standing[0] if len(standing) == 1 else Or(standing)


def with_endings(node: Node, words_beginning: Callable[[str], tuple[str, ...]]) -> Node:
    """The query with the words that each prefix may be. Raises ``QueryError`` for one of too many words."""
    if isinstance(node, Phrase):
        return _with_endings(node, words_beginning) if node.prefix else node
    if isinstance(node, Filter):
        return node
    if isinstance(node, Not):
        return Not(with_endings(node.what, words_beginning))
    parts = tuple(with_endings(part, words_beginning) for part in node.parts)
    return And(parts) if isinstance(node, And) else Or(parts)


def _with_endings(phrase: Phrase, words_beginning: Callable[[str], tuple[str, ...]]) -> Phrase:
    last = phrase.words[-1]
    folded = words_beginning(last.folded)
    exact = words_beginning(last.exact) if phrase.has_marks else folded
    if max(len(folded), len(exact)) > MAX_ENDINGS:
        raise QueryError(f"too many words begin with “{last.exact}”: write more of its letters", phrase.place)
    return replace(phrase, endings=folded, exact_endings=exact)


LONGEST_NAME = 8
"""Words of the longest name that has a short form."""


def _all_widened(parts: tuple[Node, ...], wordings: Wordings, short_forms: Wordings) -> Node:
    done: list[Node] = []
    at = 0
    while at < len(parts):
        for count in range(min(LONGEST_NAME, len(parts) - at), 1, -1):
            run = parts[at : at + count]
            words = [part.text for part in run if isinstance(part, Phrase) and not part.prefix]
            if len(words) == count and (short := tuple(short_forms(" ".join(words)))):
                others = tuple(phrase for one in short if (phrase := Phrase.of(one)).words)
                each = tuple(widened(part, wordings, short_forms) for part in run)
                done.append(Or((And(each), *others)))
                at += count
                break
        else:
            done.append(widened(parts[at], wordings, short_forms))
            at += 1
    return done[0] if len(done) == 1 else And(tuple(done))


def _alternatives(phrase: Phrase, wordings: Wordings) -> Node:
    alternatives = in_all_wordings(phrase, wordings)
    return Or(alternatives) if len(alternatives) > 1 else phrase


def in_all_wordings(phrase: Phrase, wordings: Wordings) -> tuple[Phrase, ...]:
    """The phrase as typed, then its other wordings that differ from it."""
    alternatives = {_exact_words(phrase): phrase}
    if not phrase.prefix:
        for text in wordings(phrase.text):
            other = Phrase.of(text)
            if other.words:
                alternatives.setdefault(_exact_words(other), other)
    return tuple(alternatives.values())


def _exact_words(phrase: Phrase) -> tuple[str, ...]:
    return tuple(word.exact for word in phrase.words)


def found_match(node: Node, table: FullTextTable) -> str:
    """The FTS5 expression that finds everything the words mean, with or without marks."""
    return _render(node, lambda phrase: table_match(phrase, table, exact=False), table)


def exact_match(node: Node, table: FullTextTable) -> str:
    """The FTS5 expression that finds the words with the very marks they were typed with."""
    return _render(node, lambda phrase: table_match(phrase, table, exact=True), table)


def rendered(node: Node, table: FullTextTable, phrase_match: Callable[[Phrase], str]) -> str:
    """An FTS5 expression for words, each phrase put as ``phrase_match`` says."""
    return _render(node, phrase_match, table)


def excluded_match(node: Node, table: FullTextTable) -> str:
    """The FTS5 expression for words that are excluded: those with marks mean just these marks."""
    return _render(node, lambda phrase: table_match(phrase, table, exact=phrase.has_marks), table)


def phrases_to_find(node: Node) -> tuple[Phrase, ...]:
    """The phrases that a hit may show, in the order typed; excluded ones are left out."""
    if isinstance(node, Phrase):
        return (node,)
    if isinstance(node, Not | Filter):
        return ()
    return tuple(phrase for part in node.parts for phrase in phrases_to_find(part))


def _render(node: Node, phrase_match: Callable[[Phrase], str], table: FullTextTable) -> str:
    if isinstance(node, Phrase):
        return phrase_match(node)
    if isinstance(node, Not | Filter):
        raise ValueError("an excluded word stands only beside a word to find, and no filter among words")
    if isinstance(node, Or):
        return f"({' OR '.join(_render(part, phrase_match, table) for part in node.parts)})"
    wanted = [_render(part, phrase_match, table) for part in node.parts if not isinstance(part, Not)]
    unwanted = [excluded_match(part.what, table) for part in node.parts if isinstance(part, Not)]
    expression = f"({' AND '.join(wanted)})"
    return f"({expression} NOT ({' OR '.join(unwanted)}))" if unwanted else expression


class _Parser:
    """Recursive descent: OR binds weakest, then AND (written or not), then NOT."""

    def __init__(self, words: str) -> None:
        self._whole = Span(0, len(words))
        self._lexemes = lexemes(words)
        self._at = 0
        self._depth = 0

    def query(self) -> Node:
        if not any(lexeme.kind in ("phrase", "filter") for lexeme in self._lexemes):
            raise QueryError("there is no word to search for: type one or more words", self._whole)
        node = self._alternatives()
        if (left := self._next()) is not None:
            raise QueryError("a bracket is not opened: open it, or leave it out", left.place)
        return node

    def _next(self) -> Lexeme | None:
        return self._lexemes[self._at] if self._at < len(self._lexemes) else None

    def _kind(self) -> str | None:
        lexeme = self._next()
        return None if lexeme is None else lexeme.kind

    def _alternatives(self) -> Node:
        first = self._at
        parts = [self._all_of()]
        while self._kind() == "OR":
            self._at += 1
            parts.append(self._all_of())
        if len(parts) == 1:
            return parts[0]
        if any(isinstance(part, Not) and not is_filter(part) for part in parts):
            raise QueryError(
                "one side of OR only excludes words: add a word to find to it", self._since(first)
            )
        return Or(tuple(parts))

    def _all_of(self) -> Node:
        parts = [self._one()]
        while self._kind() not in (None, "OR", "close"):
            if self._kind() == "AND":
                self._at += 1
            parts.append(self._one())
        if len(parts) == 1:
            return parts[0]
        if all(isinstance(part, Not) and not is_filter(part) for part in parts):
            return Not(Or(tuple(part.what for part in parts if isinstance(part, Not))))
        return And(tuple(parts))

    def _one(self) -> Node:
        lexeme = self._next()
        kind = None if lexeme is None else lexeme.kind
        if kind == "NOT":
            self._at += 1
            part = self._one()
            return part.what if isinstance(part, Not) else Not(part)
        if kind == "open":
            return self._bracket()
        if lexeme is None or kind not in ("phrase", "filter"):
            raise QueryError(
                "AND, OR and NOT need words beside them: add them, or write these in small letters",
                self._lexemes[min(self._at, len(self._lexemes) - 1)].place,
            )
        self._at += 1
        if lexeme.field is None:
            return lexeme.phrase
        return Filter(lexeme.field, lexeme.phrase.text, lexeme.same, lexeme.place)

    def _bracket(self) -> Node:
        opened = self._lexemes[self._at].place
        self._at += 1
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise QueryError(f"brackets stand more than {MAX_DEPTH} deep: use fewer", opened)
        node = self._alternatives()
        if self._kind() != "close":
            raise QueryError("a bracket is not closed: close it, or leave it out", opened)
        self._at += 1
        self._depth -= 1
        return node

    def _since(self, first: int) -> Span:
        return Span(self._lexemes[first].place.start, self._lexemes[self._at - 1].place.end)
