"""Patterns written so that a search leaps from one possible beginning to the next.

``re`` skips letters quickly when it knows with which of them a match may begin, and it knows that only when
nothing is asked before: in ``(?<!\\w)(?:lễ trao|buổi lễ)`` it looks behind at every letter of the text. Asked
behind the first letter, as in ``l(?<!\\wl)(?:ễ trao)|b(?<!\\wb)(?:uổi lễ)``, the same is found two to ten
times as fast.
"""

import re
from collections.abc import Iterable, Sequence

from extractor.ground.value_class import value_class

_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""What parts a pattern; an escaped sign or a class is passed as a whole."""
_QUANTIFIERS = ("?", "*", "+", "{")
_LETTER = re.compile(r"[^\W_]|[^\w\s\\\[\](){}.*+?|^$]|\\[^\w\s]|\\n| ")
"""A sign that stands for itself, written plainly or escaped."""
_FEW_LETTERS = re.compile(r"\[(?P<letters>[^\]\\^-]{1,12})\]")
"""A class that only lists letters: "[Vv]"."""
_CLASS = re.compile(r"\\d|\[(?!\^)(?:\\.|[^\]\\])+\]")
_TIMES = re.compile(r"\+|\{(?P<least>[1-9]\d*)(?:,(?P<most>\d*))?\}")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")
_LONGEST = 3
"""A pattern that would grow to more than so many times its length takes longer to compile than it saves."""


@value_class
class _Opening:
    """One way to begin: a letter or class of letters, what must not stand before it, and what follows it."""

    letter: str
    not_before: tuple[str, ...]
    rest: str


def leaping(pattern: str) -> re.Pattern[str]:
    """``pattern`` compiled, finding the same, with what may not stand before its first letters asked last.

    Left as it is when it may begin with anything (``.``, ``\\w``), or when what it captures would have to be
    written twice.
    """
    written = _leapt(pattern, ())
    return re.compile(written if written and len(written) <= _LONGEST * len(pattern) else pattern)


def _leapt(pattern: str, not_before: tuple[str, ...]) -> str | None:
    """The pattern with ``not_before`` asked behind the first letter of all its ways to begin.

    The group that a pattern begins with is rewritten in its place: what follows it is written once.
    """
    looks, end = _looks_before(pattern)
    opened = _GROUP.match(pattern, end)
    close = _group_end(pattern, end) if opened is not None else end
    rest = pattern[close:]
    if opened is None or rest.startswith(_QUANTIFIERS) or len(_alternatives(rest)) > 1:
        openings = _openings(pattern, not_before)
        return _written(openings) if openings else None
    inside = _leapt(pattern[opened.end() : close - 1], (*not_before, *looks))
    return f"{opened[0]}{inside}){rest}" if inside is not None else None


def _looks_before(pattern: str) -> tuple[list[str], int]:
    """What may not stand before the pattern, and where the pattern itself begins."""
    looks, at = [], 0
    while pattern.startswith("(?<!", at):
        end = _group_end(pattern, at)
        looks.append(pattern[at + len("(?<!") : end - 1])
        at = end
    return looks, at


def _captures(pattern: str) -> bool:
    groups = (sign.end() for sign in _SIGN.finditer(pattern) if sign[0] == "(")
    return any(pattern.startswith("?P", at) or not pattern.startswith("?", at) for at in groups)


def _written(openings: Sequence[_Opening]) -> str:
    if all(_LETTER.fullmatch(one.letter) for one in openings):
        return _by_letters(openings)
    return _by_class(openings)


def _by_class(openings: Sequence[_Opening]) -> str:
    """As in "[\\dh](?:(?<=\\d)…|(?<=h)ai …)": any of the first letters, then which of them it was."""
    any_of_them = f"[{''.join(map(_as_member, dict.fromkeys(one.letter for one in openings)))}]"
    looks = ["".join(f"(?<!(?:{words}){any_of_them})" for words in one.not_before) for one in openings]
    shared = looks[0] if len(set(looks)) == 1 else ""
    ways = (
        f"(?<={one.letter}){'' if shared else look}{one.rest}"
        for look, one in zip(looks, openings, strict=True)
    )
    return f"{any_of_them}{shared}(?:{'|'.join(ways)})"


def _as_member(letter: str) -> str:
    """A letter or class as it stands inside of a class."""
    if letter.startswith("["):
        return letter[1:-1]
    return re.escape(letter) if len(letter) == 1 else letter


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
    looks, begin = _looks_before(way)
    not_before, way = (*not_before, *looks), way[begin:]
    if way.startswith("(?:"):
        end = _group_end(way)
        inside, rest = _alternatives(way[len("(?:") : end - 1]), way[end:]
        if rest.startswith("?") and not rest.startswith(("??", "?+")):
            inside, rest = [*inside, ""], rest[1:]
        if rest.startswith(_QUANTIFIERS) or (len(inside) > 1 and _captures(rest)):
            return None
        return _openings("|".join(one + rest for one in inside), not_before)
    letters, begin = _first_letters(way)
    times = _TIMES.match(way, begin)
    if times is not None and letters:
        again = _once_less(times)
        return [_Opening(letter, not_before, letter + again + way[times.end() :]) for letter in letters]
    if not letters or way.startswith(_QUANTIFIERS, begin) or (len(letters) > 1 and _captures(way)):
        return None
    return [_Opening(letter, not_before, way[begin:]) for letter in letters]


def _once_less(times: re.Match[str]) -> str:
    """How often a letter may come again: "+" is once and "*", "{1,3}" once and "{0,2}"."""
    if times["least"] is None:
        return "*"
    least, most = int(times["least"]) - 1, times["most"]
    return f"{{{least},{int(most) - 1 if most else most or ''}}}" if most is not None else f"{{{least}}}"


def _first_letters(way: str) -> tuple[list[str], int]:
    """The letters of which one comes first, each as a pattern writes it, and where they end."""
    one = _LETTER.match(way)
    if one is not None:
        return [one[0]], one.end()
    any_of_them = _CLASS.match(way)
    if any_of_them is None:
        return [], 0
    few = _FEW_LETTERS.fullmatch(any_of_them[0])
    plain = few is not None and not way.startswith(_QUANTIFIERS, any_of_them.end())
    letters = [re.escape(letter) for letter in few["letters"]] if few and plain else [any_of_them[0]]
    return letters, any_of_them.end()


def _alternatives(pattern: str) -> list[str]:
    parts: list[str] = []
    start = depth = 0
    for sign in _SIGN.finditer(pattern):
        if sign[0] == "|" and depth == 0:
            parts.append(pattern[start : sign.start()])
            start = sign.end()
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
    return [*parts, pattern[start:]]


def _group_end(pattern: str, begin: int = 0) -> int:
    """Where the group ends that begins at ``begin``."""
    depth = 0
    for sign in _SIGN.finditer(pattern, begin):
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if depth == 0:
            return sign.end()
    raise ValueError(f"a group of {pattern[begin:]!r} has no end")
