"""Which of many phrases may stand in a text, told by its words before any pattern is tried."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

Phrase = TypeVar("Phrase")

_WORD = re.compile(r"\w+")


def words_of(text: str) -> set[str]:
    return set(_WORD.findall(text))


class NeededWords(Generic[Phrase]):
    """Phrases with sets of words: of each set a text in which the phrase stands holds one. Of two hundred
    phrases a text holds a word of the rarest set of some three, so that few are looked at."""

    def __init__(self, phrases: Iterable[tuple[Phrase, Sequence[frozenset[str]]]]) -> None:
        self._phrases = tuple(phrases)
        often = Counter(word for _, needed in self._phrases for one in needed for word in one)
        self._numbers: dict[str, list[int]] = {}
        for number, (_, needed) in enumerate(self._phrases):
            for word in min(needed, key=lambda one: sum(often[word] for word in one)):
                self._numbers.setdefault(word, []).append(number)

    def among(self, words: set[str]) -> Iterator[Phrase]:
        """Those that may stand among these words, in their order."""
        for number in sorted({one for word in words & self._numbers.keys() for one in self._numbers[word]}):
            phrase, needed = self._phrases[number]
            if not any(one.isdisjoint(words) for one in needed):
                yield phrase
