"""Cue words of award frames as data: which words confer, receive, propose, negate, place in time.

Source of the frames: the domain notes on events (§1-2), after Luật 06/2022/QH15.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from extractor.errors import DataError
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.alternation import any_of
from extractor.lexicon.leaping import leaping
from extractor.viet.fold import old_tone_placement
from extractor.viet.letters import lower_in_place

ROLES = (
    "give", "hand_over", "receive", "passive", "propose", "target", "future", "negate", "past", "decide",
    "rule", "reason", "to", "belongs_to", "list_complete", "list_partial", "member_link", "behalf", "vote",
    "compound",
)  # fmt: skip


@value_class
class Cue:
    """A cue found in a text: the words and every role they may play."""

    span: Span
    words: str
    roles: frozenset[str]


@value_class
class FrameLexicon:
    """Cue phrases with their roles, and one pattern that finds the longest at each place."""

    roles_of: dict[str, frozenset[str]]
    pattern: re.Pattern[str]

    def find(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Cue]:
        """Cues of ``text[start:end]`` in order, not overlapping."""
        for match in self.pattern.finditer(_compared(text), start, end):
            words = match[0]
            roles = self.roles_of[words]
            if "compound" not in roles:
                yield Cue(Span(match.start(), match.end()), words, roles)


def holds(text: str, span: Span, role: str) -> bool:
    """Whether a phrase that may play ``role`` stands in the span, be it inside a longer word or cue."""
    return _phrases_of(role).search(_compared(text), span.start, span.end) is not None


@cache
def _phrases_of(role: str) -> re.Pattern[str]:
    return re.compile(any_of(words for words, roles in frames().roles_of.items() if role in roles))


@lru_cache(maxsize=2)
def _compared(text: str) -> str:
    """As cues are compared; kept while one stretch of an article is read after the other."""
    return old_tone_placement(lower_in_place(text))


@lru_cache(maxsize=1)
def frames() -> FrameLexicon:
    """The shipped cue lexicon. Raises ``DataError`` when the file names an unknown role."""
    source = files("extractor.lexicon") / "data" / "frames.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    unknown = tables.keys() - set(ROLES)
    if unknown:
        raise DataError(
            "lexicon/data/frames.toml", f"unknown roles {sorted(unknown)}", "name known roles only"
        )
    roles_of: dict[str, set[str]] = {}
    for role, table in tables.items():
        for words in table["words"]:
            roles_of.setdefault(old_tone_placement(words), set()).add(role)
    pattern = leaping(rf"(?<!\w)(?:{any_of(roles_of)})(?!\w)")
    return FrameLexicon({words: frozenset(roles) for words, roles in roles_of.items()}, pattern)
