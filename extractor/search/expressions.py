"""The FTS5 expressions that questions are made into, read back as a tree of single matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce

_TOKEN = re.compile(r'\s*(?:"(?P<words>[^"]*)"|(?P<columns>\{[^}]*\})\s*:|(?P<sign>[()]|AND|OR|NOT))')


@dataclass(frozen=True, slots=True)
class Leaf:
    """A word or phrase, in some columns or in any, as FTS5 is asked for it."""

    match: str
    is_word: bool

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it is asked of, none for all of them."""
        before, _, _ = self.match.partition('"')
        return tuple(before.strip(" {}:").split())

    @property
    def words(self) -> str:
        return self.match.split('"')[1]


@dataclass(frozen=True, slots=True)
class Both:
    one: Expression
    other: Expression


@dataclass(frozen=True, slots=True)
class Either:
    one: Expression
    other: Expression


@dataclass(frozen=True, slots=True)
class Without:
    wanted: Expression
    unwanted: Expression


Expression = Leaf | Both | Either | Without


@lru_cache(maxsize=256)
def expression(match: str) -> Expression:
    """The tree of an expression of ours: NOT binds strongest, then AND, then OR, as in FTS5.

    >>> expression('"khen" AND {title} : "cờ"')
    Both(one=Leaf(match='"khen"', is_word=True), other=Leaf(match='{title} : "cờ"', is_word=True))
    """
    reader = _Reader(match)
    read = reader.either("")
    if not reader.is_at_end:
        raise ValueError(f"no expression of ours: {match}")
    return read


def leaves(one: Expression) -> Iterator[Leaf]:
    """All single matches of an expression."""
    if isinstance(one, Leaf):
        yield one
    elif isinstance(one, Without):
        yield from leaves(one.wanted)
        yield from leaves(one.unwanted)
    else:
        yield from leaves(one.one)
        yield from leaves(one.other)


def at_most(one: Expression) -> Expression:
    """An expression of words alone that matches wherever this one does: the words of a phrase stand anywhere,
    and nothing is left out for a phrase."""
    if isinstance(one, Leaf):
        return one if one.is_word else _all_words(one)
    if isinstance(one, Without):
        has_phrase = any(not leaf.is_word for leaf in leaves(one.unwanted))
        wanted = at_most(one.wanted)
        return wanted if has_phrase else Without(wanted, one.unwanted)
    if isinstance(one, Both):
        return Both(at_most(one.one), at_most(one.other))
    return Either(at_most(one.one), at_most(one.other))


def _all_words(phrase: Leaf) -> Expression:
    columns, _, _ = phrase.match.partition('"')
    single: list[Expression] = [Leaf(f'{columns}"{word}"', is_word=True) for word in phrase.words.split()]
    return reduce(Both, single)


class _Reader:
    """Reads token by token; ``columns`` are those that brackets around stand in."""

    def __init__(self, match: str) -> None:
        self._tokens = [
            (found.lastgroup or "", found[found.lastgroup or 0]) for found in _TOKEN.finditer(match)
        ]
        self._at = 0

    @property
    def is_at_end(self) -> bool:
        return self._at == len(self._tokens)

    def either(self, columns: str) -> Expression:
        read = self._both(columns)
        while self._passes("OR"):
            read = Either(read, self._both(columns))
        return read

    def _both(self, columns: str) -> Expression:
        read = self._without(columns)
        while self._passes("AND"):
            read = Both(read, self._without(columns))
        return read

    def _without(self, columns: str) -> Expression:
        read = self._one(columns)
        while self._passes("NOT"):
            read = Without(read, self._one(columns))
        return read

    def _one(self, columns: str) -> Expression:
        kind, value = self._tokens[self._at]
        self._at += 1
        if kind == "columns":
            return self._one(f"{value} : ")
        if kind == "words":
            return Leaf(f'{columns}"{value}"', is_word=" " not in value)
        read = self.either(columns)
        self._at += 1
        return read

    def _passes(self, sign: str) -> bool:
        if self.is_at_end or self._tokens[self._at] != ("sign", sign):
            return False
        self._at += 1
        return True
