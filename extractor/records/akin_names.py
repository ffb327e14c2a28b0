"""Which of very many names are akin (``names.are_akin``), without asking of each: those of the same words,
those that one abbreviates, and those that abbreviate it stand along few paths of a tree of words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractor.records.name_cores import Core
from extractor.records.names import JOINING, Name, are_akin, initials_taken, number_of
from extractor.viet.fold import fold


@dataclass(slots=True)
class _Node:
    """Where some words lead: to the numbers of the names that end here, and to the next words, each told with
    whether it was written in capitals, by the first letter."""

    ends: list[int] = field(default_factory=list)
    following: defaultdict[str, dict[tuple[str, bool], "_Node"]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def grown(self, word: str, *, short: bool) -> "_Node":
        return self.following[fold(word)[0]].setdefault((word, short), _Node())

    def at(self, word: str) -> Iterator["_Node"]:
        """What follows when the next word is this one, in capitals or not."""
        told = self.following.get(fold(word)[0], {})
        yield from (told[word, short] for short in (False, True) if (word, short) in told)

    def by_initials(self, letters: str) -> Iterator["_Node"]:
        """What follows behind words of these initials, joining words passed over."""
        if not letters:
            yield self
            return
        for node in self.following.get(letters[0], {}).values():
            yield from node.by_initials(letters[1:])
        for word in JOINING:
            for node in self.at(word) if fold(word)[0] != letters[0] else ():
                yield from node.by_initials(letters)


class AkinNames:
    """Names under numbers that grow; of each further name it is asked which number has the first akin one."""

    def __init__(self) -> None:
        self._names: dict[int, Name] = {}
        self._of_words: dict[tuple[str, ...], int] = {}
        self._of_number = defaultdict[tuple[str, ...], list[int]](list)
        self._tree = _Node()
        self._found: dict[Name, int] = {}

    def add(self, name: Name, number: int) -> None:
        """Keep a name, to which none was akin, under a number that is greater than all before."""
        self._names[number], self._found[name] = name, number
        for form in _forms(name):
            self._of_words.setdefault(form.words, number)
            node = self._tree
            for word, short in zip(form.words, form.short, strict=True):
                node = node.grown(word, short=short)
            node.ends.append(number)
        if (told := number_of(name)) is not None:
            self._of_number[told].append(number)

    def first(self, name: Name) -> int | None:
        """The lowest number of an akin name; what was found once stays, since later numbers are greater."""
        if name not in self._found:
            found = self._first(name)
            if found is None:
                return None
            self._found[name] = found
        return self._found[name]

    def _first(self, name: Name) -> int | None:
        maybe = {number for form in _forms(name) for number in self._told_by(form)}
        if (told := number_of(name)) is not None:
            maybe.update(self._of_number[told])
        return next((one for one in sorted(maybe) if are_akin(self._names[one], name)), None)

    def _told_by(self, form: Core) -> Iterator[int]:
        if form.words in self._of_words:
            yield self._of_words[form.words]
        if any(form.short):
            yield from _abbreviated(self._tree, form.words, form.short)
        yield from _abbreviating(self._tree, form.words)


def _forms(name: Name) -> tuple[Core, ...]:
    """The words that two names are compared by: those never left out, and all."""
    whole = Core(name.words, name.short)
    return (name.core,) if name.core.words == name.words else (name.core, whole)


def _abbreviated(node: _Node, words: Sequence[str], short: Sequence[bool]) -> Iterator[int]:
    """The numbers of names that the words run along: each one of theirs or the initials of their next few."""
    if not words:
        yield from node.ends
        return
    following = [*node.at(words[0]), *(node.by_initials(fold(words[0])) if short[0] else ())]
    for one in following:
        yield from _abbreviated(one, words[1:], short[1:])


def _abbreviating(node: _Node, words: Sequence[str]) -> Iterator[int]:
    """The numbers of names, some words of which are in capitals, that run along the words."""
    if not words:
        yield from node.ends
        return
    for one in node.at(words[0]):
        yield from _abbreviating(one, words[1:])
    for letter in _first_letters(words):
        for (letters, short), one in node.following.get(letter, {}).items():
            taken = initials_taken(letters, words) if short and letters != words[0] else 0
            if taken:
                yield from _abbreviating(one, words[taken:])


def _first_letters(words: Sequence[str]) -> set[str]:
    """The letters with which initials of the words may begin: those of joining words may be left out."""
    letters = set[str]()
    for word in words:
        letters.add(fold(word)[0])
        if word not in JOINING:
            break
    return letters
