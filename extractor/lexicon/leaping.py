"""Patterns written so that a search leaps from one possible beginning to the next.

``re`` skips letters quickly when it knows with which of them a match may begin, and it knows that only when
nothing is asked before: in ``(?<!\\w)(?:lễ trao|buổi lễ)`` it looks behind at every letter of the text. Asked
behind the first letter, as in ``l(?<!\\wl)(?:ễ trao)|b(?<!\\wb)(?:uổi lễ)``, the same is found two to ten
times as fast.
"""

import re
from collections.abc import Iterable

from extractor.ground.value_class import value_class

_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""What parts a pattern; an escaped sign or a class is passed as a whole."""
_QUANTIFIERS = ("?", "*", "+", "{")
_LONGEST = 3
"""A pattern that would grow to more than so many times its length takes longer to compile than it saves."""


@value_class
class _Opening:
    """One way to begin: a letter, what must not stand before it, and what follows it."""

    letter: str
    not_before: tuple[str, ...]
    rest: str


def leaping(pattern: str) -> re.Pattern[str]:
    """``pattern`` compiled, finding the same, with what may not stand before its first letters asked last.

    Left as it is when it captures groups or when one of its ways to begin is no plain letter (``\\d``).
    """
    openings = None if _captures(pattern) else _openings(pattern)
    written = _by_letters(openings) if openings else pattern
    return re.compile(written if len(written) <= _LONGEST * len(pattern) else pattern)


def _captures(pattern: str) -> bool:
    groups = (sign.end() for sign in _SIGN.finditer(pattern) if sign[0] == "(")
    return any(pattern.startswith("?P", at) or not pattern.startswith("?", at) for at in groups)


def _by_letters(openings: Iterable[_Opening]) -> str:
    """One alternation of all ways to begin, in order among those of one letter; others exclude each other."""
    by_letter: dict[str, list[_Opening]] = {}
    for opening in openings:
        by_letter.setdefault(opening.letter, []).append(opening)
    return "|".join(map(_of_one_letter, by_letter.values()))


def _of_one_letter(openings: list[_Opening]) -> str:
    letter = openings[0].letter
    looks = ["".join(f"(?<!(?:{words}){letter})" for words in one.not_before) for one in openings]
    if len(set(looks)) == 1:
        return f"{letter}{looks[0]}(?:{'|'.join(one.rest for one in openings)})"
    ways = (look + one.rest for look, one in zip(looks, openings, strict=True))
    return f"{letter}(?:{'|'.join(ways)})"


def _openings(pattern: str, not_before: tuple[str, ...] = ()) -> list[_Opening] | None:
    """All ways in which a pattern may begin; None when one of them is no plain letter."""
    found: list[_Opening] = []
    for way in _alternatives(pattern):
        opened = _openings_of_one(way, not_before)
        if opened is None:
            return None
        found += opened
    return found


def _openings_of_one(way: str, not_before: tuple[str, ...]) -> list[_Opening] | None:
    """The openings of a pattern that has no alternatives but inside groups."""
    if way.startswith("(?<!"):
        end = _group_end(way)
        return _openings(way[end:], (*not_before, way[len("(?<!") : end - 1]))
    if way.startswith("(?:"):
        end = _group_end(way)
        inside, rest = _alternatives(way[len("(?:") : end - 1]), way[end:]
        if rest.startswith("?") and not rest.startswith(("??", "?+")):
            inside, rest = [*inside, ""], rest[1:]
        if rest.startswith(_QUANTIFIERS):
            return None
        return _openings("|".join(one + rest for one in inside), not_before)
    if not way[:1].isalpha() or way.startswith(_QUANTIFIERS, 1):
        return None
    return [_Opening(way[0], not_before, way[1:])]


def _alternatives(pattern: str) -> list[str]:
    parts: list[str] = []
    start = depth = 0
    for sign in _SIGN.finditer(pattern):
        if sign[0] == "|" and depth == 0:
            parts.append(pattern[start : sign.start()])
            start = sign.end()
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
    return [*parts, pattern[start:]]


def _group_end(pattern: str) -> int:
    """Where the group ends that a pattern begins with."""
    depth = 0
    for sign in _SIGN.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if depth == 0:
            return sign.end()
    raise ValueError(f"a group of {pattern!r} has no end")
