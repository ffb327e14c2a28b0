"""Frames that raise a problem, over classes of words: "kỷ luật … đối với {person}", "{people} … phản đối"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.alternation import any_of
from extractor.lexicon.leaping import leaping
from extractor.lexicon.load import DATA, broken, build, read_toml
from extractor.lexicon.needed_words import NeededWords
from extractor.viet.fold import old_tone_placement
from extractor.viet.letters import lower_in_place

FILE = DATA / "accusations.toml"

_SLOT = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"\w+")
_ANY = ("…", "<số>")
_NUMBER = r"\d[\d.,]*"
_GAP = r"(?:\s+(?!và\b)(?:\d[\d.,]*\d|[\w/&-]+)){0,8}?"
_QUOTES = "“”\"'«»‘’"


@value_class
class Frame:
    """``words`` in lower case with slots and gaps. ``by_body``: done to others by whoever stands before."""

    words: str
    group: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    by_body: bool = False


@value_class
class _Class:
    name: str
    words: tuple[str, ...]


@value_class
class Sought:
    """A frame as it is looked for."""

    frame: Frame
    pattern: re.Pattern[str]


class Accusations:
    """The frames in the order of the table."""

    def __init__(self, frames: Sequence[Frame], classes: Mapping[str, tuple[str, ...]]) -> None:
        self.frames = tuple(frames)
        sought = (Sought(one, _pattern(one.words, classes)) for one in frames)
        # Hardly any text holds one of the first words of each word and slot, and asking so is fifty times as
        # fast as the pattern.
        openings = (_openings(one.words, classes) for one in frames)
        self._sought = NeededWords(zip(sought, openings, strict=True))

    def find(self, text: str, words: set[str]) -> Iterator[tuple[Frame, Span]]:
        """Every frame that stands in the text of these words, which is in lower case; quotation marks do not
        count."""
        plain: str | None = None
        for one in self._sought.among(words):
            plain = _without_quotes(text) if plain is None else plain
            for found in one.pattern.finditer(plain):
                yield one.frame, Span(*found.span())


@cache
def accusations() -> Accusations:
    """The table that we ship, read once. Raises ``DataError``."""
    tables = read_toml(FILE, ("class", "frame"))
    classes = {one.name: one.words for one in (build(_Class, row, FILE) for row in tables["class"])}
    frames = [build(Frame, row, FILE) for row in tables["frame"]]
    words = [frame.words for frame in frames]
    twice = sorted({one for one in words if words.count(one) > 1})
    if twice:
        raise broken(FILE, f"frames stand twice: {', '.join(twice)}")
    return Accusations(frames, classes)


def _pattern(words: str, classes: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """The words of a frame as a pattern; "…" reaches over up to eight words, none of them "và"."""
    parts = [_part(word, classes) for word in words.split()]
    told = "".join(part if part == _GAP else rf"\s+{part}" for part in parts).removeprefix(r"\s+")
    return leaping(rf"(?<!\w){told}(?!\w)")


def _without_quotes(text: str) -> str:
    """Each put as a blank; sought one by one, for ``translate`` looks up every letter."""
    for sign in _QUOTES:
        text = text.replace(sign, " ")
    return text


def _openings(words: str, classes: Mapping[str, tuple[str, ...]]) -> tuple[frozenset[str], ...]:
    """Of each word and slot of a frame the first words that it may have."""
    parts = (classes[slot[1]] if (slot := _SLOT.fullmatch(word)) else (word,) for word in words.split())
    firsts = ([_WORD.search(_compared(one)) for one in part] for part in parts if part[0] not in _ANY)
    return tuple(frozenset(first[0] for first in part if first is not None) for part in firsts)


def _part(word: str, classes: Mapping[str, tuple[str, ...]]) -> str:
    slot = _SLOT.fullmatch(word)
    if slot and slot[1] not in classes:
        raise broken(FILE, f"unknown class {slot[1]!r}")
    if slot:
        return rf"(?:{any_of(_compared(one) for one in classes[slot[1]])})"
    if word == "…":
        return _GAP
    return _NUMBER if word == "<số>" else re.escape(_compared(word))


def _compared(words: str) -> str:
    return old_tone_placement(lower_in_place(words))
