"""Heads of bodies by height and by what they may contain, from ``data/body_ranks.toml``."""

import re
from collections.abc import Iterable
from functools import cache

from extractor.ground.value_class import value_class
from extractor.lexicon.load import DATA, broken, build, read_toml
from extractor.viet.fold import old_tone_placement

_FILE = DATA / "body_ranks.toml"
_CLASSES = ("dependent", "enterprise", "inner", "territory")


@value_class
class _Rank:
    height: int
    heads: tuple[str, ...]


@value_class
class _Heads:
    heads: tuple[str, ...]


@value_class
class BodyRanks:
    """Heights by head, and one pattern for each class of heads."""

    heights: dict[str, int]
    any_head: re.Pattern[str]
    dependent: re.Pattern[str]
    enterprise: re.Pattern[str]
    inner: re.Pattern[str]
    territory: re.Pattern[str]

    def height_of(self, name: str) -> int | None:
        """How high a body stands, None when its head is not in the table."""
        head = self.any_head.match(plain(name))
        return self.heights[head[0]] if head else None


def plain(name: str) -> str:
    """The form in which heads are compared: lower case, old tone placement."""
    return old_tone_placement(name.lower())


@cache
def body_ranks() -> BodyRanks:
    """The shipped table. Raises ``DataError`` when a head has two heights."""
    tables = read_toml(_FILE, ("rank", *_CLASSES))
    heights: dict[str, int] = {}
    for row in tables["rank"]:
        rank = build(_Rank, row, _FILE)
        for head in map(plain, rank.heads):
            if head in heights:
                raise broken(_FILE, f"{head!r} stands twice")
            heights[head] = rank.height
    classes = {name: _any_of(build(_Heads, tables[name], _FILE).heads) for name in _CLASSES}
    return BodyRanks(heights, _any_of(heights), **classes)


def _any_of(heads: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(map(plain, heads), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
