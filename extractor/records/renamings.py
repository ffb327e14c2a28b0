"""Names that an article says are one body: "Sở NN&PTNT Nghệ An (nay là Sở Nông nghiệp và Môi trường)"."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

NOW_IS = "nay là"
_NOW_IS = re.compile(rf"(?:,| \(|) ?\b{NOW_IS} ")
_WORD = re.compile(r"\S+")
_STOPS = ".,;:)"
_LONGEST_NAME = 16
"""Words of a unit's name at most."""


def told_renamings(texts: Iterable[str], names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs (former, present) of ``names`` as written that stand on the two sides of "nay là" in a text."""
    known = frozenset(names)
    for text in texts:
        for now in _NOW_IS.finditer(text):
            before, after = text[: now.start()], text[now.end() :]
            former = next((one for one in _endings(before) if one in known), None)
            present = next((one for one in _beginnings(after) if one in known), None)
            if former is not None and present is not None and former != present:
                yield former, present


def _endings(text: str) -> list[str]:
    """The text's endings of whole words, the longest first."""
    starts = [word.start() for word in _WORD.finditer(text)]
    return [text[start:] for start in starts[-_LONGEST_NAME:]]


def _beginnings(text: str) -> list[str]:
    """The text's beginnings of whole words, the longest first, where no capital follows: "Tập đoàn Sao Mai
    Vàng" does not name "Tập đoàn Sao Mai"."""
    words = list(islice(_WORD.finditer(text), _LONGEST_NAME + 1))
    stops = [
        word.end()
        for number, word in enumerate(words[:_LONGEST_NAME])
        if word[0][-1] in _STOPS or number + 1 == len(words) or not words[number + 1][0][0].isupper()
    ]
    return [text[:end].rstrip(_STOPS) for end in reversed(stops)]
