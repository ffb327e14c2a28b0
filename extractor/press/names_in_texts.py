"""Which of very many names stand in which texts, all of them told in one reading.

Of fifty thousand units thirty thousand have names that more than a thousand articles may hold ("Trường Tiểu
học Bắc Sơn" stands in 55 provinces): to read these for each unit by itself takes hours.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from extractor.viet.letters import lower_letters


class NamesInTexts:
    """Names are added in their lower case, as ``Naming.own_forms`` has them; then texts are read."""

    def __init__(self) -> None:
        from ahocorasick import Automaton

        self._names: Any = Automaton()
        self._holding = Counter[int]()
        self._meaning = defaultdict[int, "array[int]"](lambda: array("q"))

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def add(self, names: Iterable[str]) -> "array[int]":
        """The numbers by which these names are asked for."""
        return array("q", map(self._number, names))

    def _number(self, name: str) -> int:
        number, _ = self._names.get(name, None) or (len(self._names), 0)
        self._names.add_word(name, (number, len(name)))
        return number

    def read(self, texts: Iterable[tuple[int, str]]) -> None:
        """Texts by their ids, ascending; once, when all names were added."""
        if not self._names:
            return
        self._names.make_automaton()
        for one, text in texts:
            found = list(self._standing(" ".join(lower_letters(text).split())))
            self._holding.update({name for _, _, name in found})
            for name in set(_outermost(found)):
                self._meaning[name].append(one)

    def _standing(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Where whole words of the text are a name: its start, its end before the start, its number."""
        for last, (name, length) in self._names.iter(text):
            start, end = last + 1 - length, last + 1
            if not _is_letter(text[start - 1 : start]) and not _is_letter(text[end : end + 1]):
                yield start, -end, name

    def most_holding(self, numbers: Iterable[int]) -> int:
        """In how many texts any of these names stands, at most."""
        return sum(self._holding[one] for one in numbers)

    def meaning(self, numbers: Iterable[int]) -> Sequence[int]:
        """The texts in which one of these names stands with no longer one around it."""
        return sorted(set[int]().union(*(self._meaning[one] for one in numbers)))


def _outermost(found: list[tuple[int, int, int]]) -> Iterator[int]:
    """The names that stand within no other."""
    reached = 0
    for _, before_end, name in sorted(found):
        if -before_end > reached:
            reached = -before_end
            yield name


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
