"""Many phrases as one pattern."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> str:
    """An alternation that tries the longest first, parted by first letters so that few are tried in vain."""
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_letter.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
