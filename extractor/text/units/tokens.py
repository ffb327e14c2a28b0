"""Tokens of an article for the taggers of units and places, and tables of phrases over them.

Tokens are syllables, numbers and single marks; a line break is a token of its own, so that no phrase crosses
one. Phrases are compared in lower case and old tone placement, whatever stands between their tokens.
"""

import operator
import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import compress, count
from typing import Generic, TypeVar

from extractor.lexicon.leaping import leaping
from extractor.viet.fold import old_tone_placement

CAPITAL, UPPER, LOWER, NUMBER, MARK = "C", "U", "l", "n", "."
_CAPITALS = frozenset({CAPITAL, UPPER})
SHOUT = "S"
"""Kind of a word in a line that is all in capitals, where capitals tell nothing."""

_TOKEN = re.compile(r"[^\W_]++(?:['’ʼ][^\W_]++)*+|\n+|\S")
"""No letter is given back (``++``): none could begin what follows, and the search need not remember it."""
_NEW_TONES = leaping("[oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ]")
_PLAIN = {
    "–": "-",
    "—": "-",
    "‑": "-",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "’": "'",
    "‘": "'",
    "Ð": "đ",
}
_REACH = 64
"""More tokens than any rule looks back or ahead."""
_NOTHING_AROUND, _MARKS_AROUND = ("\n",) * _REACH, (MARK,) * _REACH
_SHOUTED = 0.75
"""Share of capitals among a line's letters from which on it counts as written in capitals; an ordinary line
with many abbreviations stays below 0.5."""


class Tokens:
    """Parallel lists over the tokens of one text: ``starts``, ``ends`` (code points), ``low``, ``kinds``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = _TOKEN.findall(text)
        end, index = 0, text.index
        # Only blanks stand between two tokens, so the next place of the word is its own.
        self.ends = [end := index(word, end) + len(word) for word in self.words]
        self.starts = list(map(operator.sub, self.ends, map(len, self.words)))
        forms = list(map(_known_forms.__getitem__, self.words))
        self.low = [low for low, _ in forms]
        self.kinds = [kind for _, kind in forms]
        self.line_ends = [at for at, word in enumerate(self.words) if word[0] == "\n"]
        self.line_ends.append(len(self.words))
        self._mark_shouted_lines()
        self.capitals = [at for at, kind in enumerate(self.kinds) if kind in _CAPITALS]
        """The words in capitals that tell something, in no line that is all in capitals."""
        self.lows_around = [*self.low, *_NOTHING_AROUND]
        """``low``, then line breaks: what stands at -1, -2, … and behind the last token."""
        self.low_at: Callable[[int], str] = self.lows_around.__getitem__
        self.kind_at: Callable[[int], str] = [*self.kinds, *_MARKS_AROUND].__getitem__

    def __len__(self) -> int:
        return len(self.words)

    def is_capital(self, at: int) -> bool:
        return at < len(self.kinds) and self.kinds[at] in (CAPITAL, UPPER, SHOUT)

    def spaced(self, at: int) -> bool:
        """Whether white space stands before token ``at``."""
        return at < len(self.starts) and at > 0 and self.starts[at] > self.ends[at - 1]

    def places_of(self, words: Container[str]) -> Iterator[int]:
        """The tokens that are one of the words, as compared: where a phrase may begin."""
        return compress(count(), map(words.__contains__, self.low))

    def _mark_shouted_lines(self) -> None:
        begin = 0
        for at in self.line_ends:
            words = self.words[begin:at] if UPPER in self.kinds[begin:at] else []
            spelt = list(filter(str.isalpha, words))
            capitals, letters = sum(map(len, filter(str.isupper, spelt))), sum(map(len, spelt))
            if len(words) > 3 and capitals > _SHOUTED * letters:
                for inside in range(begin, at):
                    if self.kinds[inside] in (UPPER, CAPITAL):
                        self.kinds[inside] = SHOUT
            begin = at + 1


@lru_cache(maxsize=2)
def tokens_of(text: str) -> Tokens:
    """The tokens of an article; kept while the taggers of the same article ask one after the other."""
    return Tokens(text)


USUAL_NUMBERS = frozenset(map(str, (*range(100), *range(1900, 2100)))) | {f"{day:02}" for day in range(10)}
"""Days, months, years and small counts: most numbers of the press."""


class _Forms(dict[str, tuple[str, str]]):
    """Each word as it is compared and its kind, made when it is first met."""

    def __missing__(self, word: str) -> tuple[str, str]:
        if word.isdigit() and word not in USUAL_NUMBERS:
            # A number is its own form; keeping every one that is ever met would fill the memory with them.
            return word, NUMBER
        if len(self) > _KEPT:
            self.clear()
        form = self[word] = low_of(word), kind_of(word)
        return form


_known_forms = _Forms()
_KEPT = 20_000


def low_of(word: str) -> str:
    """A word as it is compared."""
    if len(word) == 1:
        return _PLAIN.get(word, word.lower())
    low = word.lower().replace("ð", "đ")
    return old_tone_placement(low) if _NEW_TONES.search(low) else low


def kind_of(word: str) -> str:
    """The kind of a word wherever its line is not all in capitals."""
    first = word[0]
    if first.isdigit():
        return NUMBER
    if not first.isalpha():
        return MARK
    if first.islower():
        return LOWER
    return UPPER if len(word) > 1 and word.upper() == word else CAPITAL


Value = TypeVar("Value")


class PhraseTable(Generic[Value]):
    """Phrases with a value each; ``longest`` finds the longest that begins at a token."""

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._begun: dict[str, tuple[dict[str, list[tuple[list[str], Value]]], list[Value]]] = {}
        seen: set[tuple[str, ...]] = set()
        for phrase, value in phrases:
            low = tuple(Tokens(phrase).low)
            if low in seen:
                continue
            seen.add(low)
            by_second, alone = self._begun.setdefault(low[0], ({}, []))
            if len(low) == 1:
                alone.append(value)
            else:
                by_second.setdefault(low[1], []).append((list(low), value))
        for by_second, _ in self._begun.values():
            for bucket in by_second.values():
                bucket.sort(key=lambda entry: -len(entry[0]))
        self.first_words = frozenset(self._begun)
        """The words with which some phrase begins, to be asked before anything else: most words are none."""

    def all_at(self, tokens: Tokens, at: int) -> Sequence[tuple[int, Value]]:
        """(token after the phrase, value) of every phrase that begins at ``at``, longest first."""
        low = tokens.lows_around
        begun = self._begun.get(low[at])
        if begun is None:
            return ()
        by_second, alone = begun
        found: list[tuple[int, Value]] = []
        for phrase, value in by_second.get(low[at + 1], ()):
            end = at + len(phrase)
            if low[at:end] == phrase:
                found.append((end, value))
        for value in alone:
            found.append((at + 1, value))
        return found

    def longest(self, tokens: Tokens, at: int) -> tuple[int, Value] | None:
        """The first of ``all_at``, without looking for the others."""
        low = tokens.lows_around
        begun = self._begun.get(low[at])
        if begun is None:
            return None
        by_second, alone = begun
        for phrase, value in by_second.get(low[at + 1], ()):
            end = at + len(phrase)
            if low[at:end] == phrase:
                return end, value
        return (at + 1, alone[0]) if alone else None

    def openings(self, tokens: Tokens) -> list[int]:
        """Where a phrase may begin: its first word stands there, and the second behind it if it has one."""
        begun, low = self._begun, tokens.lows_around
        return [
            at
            for at in tokens.places_of(begun)
            for by_second, alone in [begun[low[at]]]
            if alone or low[at + 1] in by_second
        ]

    def spread(self, tokens: Tokens) -> Iterator[tuple[int, int, Value]]:
        """(first token, token after, value) of the longest phrases from left to right, none overlapping."""
        reached = 0
        for at in self.openings(tokens):
            found = self.longest(tokens, at) if at >= reached else None
            if found is not None:
                reached, value = found
                yield at, reached, value
