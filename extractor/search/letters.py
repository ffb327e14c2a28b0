"""A text without marks as a column of letters, in which every place of a part is found at once."""

import re

import numpy as np
from numpy.typing import NDArray

from extractor.viet.fold import fold

Places = NDArray[np.int64]

_LETTERS_OF_A_WORD_BEGUN = 2
"""So few are sought where words begin ("an" in "An Hải", not in "bàn"): nearly every name holds them
somewhere."""

_COMPARED_EVERYWHERE = 3
"""Letters that are compared at every place of the text, the rarest first; others where these stand."""

_BREAK, _SPACE, _UNKNOWN = ord("\n"), ord(" "), "?"


class Letters:
    """``folded`` has a line break before each of its lines; what is no letter of ASCII there is one unknown
    letter in the column."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._column = np.frombuffer(folded.encode("ascii", "replace"), np.uint8)
        self._often = np.bincount(self._column, minlength=256)

    def places(self, part: str) -> Places:
        """Where this stands, with or without marks, ascending; nowhere for what is no part of a line, nor for
        what is longer than all lines."""
        sought = fold(part)
        if not sought or "\n" in sought or len(sought) > len(self._column):
            return np.zeros(0, np.int64)
        if not sought.isascii() or _UNKNOWN in sought:
            found = re.finditer(re.escape(sought), self._folded)
            return np.fromiter((one.start() for one in found), np.int64)
        if len(sought) <= _LETTERS_OF_A_WORD_BEGUN and sought.isalnum():
            return self._where_words_begin(sought.encode())
        return self._anywhere(sought.encode())

    def _where_words_begin(self, sought: bytes) -> Places:
        last = len(self._column) - len(sought)
        before = self._column[:last]
        fits = (before == _BREAK) | (before == _SPACE)
        for at, letter in enumerate(sought, 1):
            fits &= self._column[at : at + last] == letter
        return np.flatnonzero(fits) + 1

    def _anywhere(self, sought: bytes) -> Places:
        last = len(self._column) - len(sought) + 1
        rarest_first = sorted(range(len(sought)), key=lambda at: int(self._often[sought[at]]))
        fits = np.ones(max(last, 0), np.bool_)
        for at in rarest_first[:_COMPARED_EVERYWHERE]:
            fits &= self._column[at : at + last] == sought[at]
        found = np.flatnonzero(fits)
        for at in rarest_first[_COMPARED_EVERYWHERE:]:
            found = found[self._column[found + at] == sought[at]]
        return found
