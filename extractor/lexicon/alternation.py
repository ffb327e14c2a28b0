"""Many phrases as one pattern."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> str:
    """An alternation that tries the longest first, parted by first letters so that few are tried in vain."""
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_letter.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


_END = ""
"""The key of a phrase's end among the letters that may come next."""

_Letters = dict[str, "_Letters"]


def tree_of(phrases: Iterable[str]) -> str:
    """The same, beginnings that phrases share written once: five thousand names of one beginning are told by
    a look at each letter, not by five thousand tries.

    >>> tree_of(["Hoa", "Hoa Mai", "Hoa Mơ", "Lan"])
    '(?:Hoa(?:\\\\ M(?:ai|ơ))?|Lan)'
    """
    tree: _Letters = {}
    for phrase in phrases:
        letters = tree
        for letter in phrase:
            letters = letters.setdefault(letter, {})
        letters[_END] = {}
    return _written(tree)


def _written(letters: _Letters) -> str:
    run = ""
    while len(letters) == 1 and _END not in letters:
        (letter, letters), *_ = letters.items()
        run += re.escape(letter)
    ways = [f"{re.escape(letter)}{_written(more)}" for letter, more in letters.items() if letter != _END]
    if not ways:
        return run
    return f"{run}(?:{'|'.join(ways)}){'?' if _END in letters else ''}"
