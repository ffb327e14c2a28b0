"""What a text says in which words: its names and numbers by the words around them.

A reprint leaves sentences out or adds some; it does not say another number in the same sentence. "Cắt điện
xã An Hòa từ 7 giờ" and "Cắt điện xã Tân Lập từ 7 giờ" are one form filled in twice.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from extractor.viet.fold import fold

Value: TypeAlias = frozenset[str]
"""The folded syllables of a name or number, without leading zeros: "17/03" is {"17", "3"}."""
Slots: TypeAlias = Mapping[tuple[str, ...], frozenset[Value]]
"""Values by the two words before and the two after them; "#" stands for other names and numbers."""

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\w*\d\w*")
_INNER_WORD = re.compile(r"(?:(?<=[\w,;)–-] )|(?<=[(/-]))[^\W\d_]\w*")
"""A word that begins no sentence: only there does a capital letter tell a name."""
_GOES_ON = frozenset(" /.:,-–")
"""What stands alone between two syllables of one name or number: "Lê Văn", "17/3", "1.200"."""
_AROUND = 2
_OTHER = "#"


def name_spans(text: str) -> Iterator[tuple[int, int]]:
    """Numbers, then words with a capital that begin no sentence, each by its place."""
    yield from (found.span() for found in _NUMBER.finditer(text))
    yield from (found.span() for found in _INNER_WORD.finditer(text) if found[0][0].isupper())


def slots_of(text: str) -> Slots:
    """Of a text in NFC."""
    words = list(_words(text))
    shown = [_OTHER if isinstance(word, frozenset) else word for word in words]
    padded = [*[""] * _AROUND, *shown, *[""] * _AROUND]
    slots: defaultdict[tuple[str, ...], set[Value]] = defaultdict(set)
    for at, word in enumerate(words):
        if isinstance(word, frozenset):
            around = (*padded[at : at + _AROUND], *padded[at + _AROUND + 1 : at + 2 * _AROUND + 1])
            slots[around].add(word)
    return {around: frozenset(values) for around, values in slots.items()}


def contradict(one: Slots, other: Slots) -> bool:
    """Whether in some words common to both no value of the one can be a value of the other.

    "ông An" can be "ông Lê Văn An", "17/3" can be "17/3/2024"; "12" cannot be "14".
    """
    return any(
        not any(first <= second or second <= first for first in values for second in other[around])
        for around, values in one.items()
        if around in other
    )


def _words(text: str) -> Iterator[str | Value]:
    """The folded words of a text in order, names and numbers as one value each."""
    names = set(name_spans(text))
    gathered: list[str] = []
    last = 0
    for found in _WORD.finditer(text):
        is_name = found.span() in names
        between = text[last : found.start()]
        if gathered and not (is_name and len(between) == 1 and between in _GOES_ON):
            yield frozenset(gathered)
            gathered = []
        last = found.end()
        syllable = fold(found[0])
        if is_name:
            gathered.append(syllable.lstrip("0") or "0")
        else:
            yield syllable
    if gathered:
        yield frozenset(gathered)
