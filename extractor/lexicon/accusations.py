"""Frames that raise a problem, over classes of words: "kỷ luật … đối với {person}", "{people} … phản đối"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extractor.ground.span import Span
from extractor.lexicon.alternation import any_of
from extractor.lexicon.load import DATA, broken, build, read_toml
from extractor.viet.fold import old_tone_placement
from extractor.viet.letters import lower_in_place

FILE = DATA / "accusations.toml"

_SLOT = re.compile(r"\{(\w+)\}")
_NUMBER = r"\d[\d.,]*"
_GAP = r"(?:\s+(?!và\b)(?:\d[\d.,]*\d|[\w/&-]+)){0,8}?"
_QUOTES = str.maketrans(dict.fromkeys("“”\"'«»‘’", " "))


@dataclass(frozen=True, slots=True)
class Frame:
    """``words`` in lower case with slots and gaps. ``by_body``: done to others by whoever stands before."""

    words: str
    group: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    by_body: bool = False


@dataclass(frozen=True, slots=True)
class _Class:
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Accusations:
    """The frames in the order of the table, each with the pattern of its words."""

    frames: tuple[tuple[Frame, re.Pattern[str]], ...]

    def find(self, text: str) -> Iterator[tuple[Frame, Span]]:
        """Every frame that stands in the text, which is in lower case; quotation marks do not count."""
        plain = text.translate(_QUOTES)
        for frame, pattern in self.frames:
            for found in pattern.finditer(plain):
                yield frame, Span(*found.span())


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
    return Accusations(tuple((frame, _pattern(frame.words, classes)) for frame in frames))


def _pattern(words: str, classes: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """The words of a frame as a pattern; "…" reaches over up to eight words, none of them "và"."""
    parts = [_part(word, classes) for word in words.split()]
    told = "".join(part if part == _GAP else rf"\s+{part}" for part in parts).removeprefix(r"\s+")
    return re.compile(rf"(?<!\w){told}(?!\w)")


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
