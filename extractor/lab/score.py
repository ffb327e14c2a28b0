"""Counting of hits: precision, recall and F1 of marks, exact and relaxed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.ground.reading import LABELS, Mark
from extractor.lab.pairing import paired
from extractor.text.units.tokens import tokens_of

SHARED = 0.6
"""Share of the longer mention's syllables that two mentions must have in common to agree relaxedly."""

ALL = "ALL"


@dataclass(frozen=True, slots=True)
class Tally:
    """``right`` of ``found`` are in gold, which has ``gold``; adding tallies adds their articles."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    def json(self) -> dict[str, Any]:
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "right": self.right,
            "found": self.found,
            "gold": self.gold,
        }


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs (found, gold) of one article, and what has no partner."""

    pairs: tuple[tuple[Mark, Mark], ...]
    extra: tuple[Mark, ...]
    missed: tuple[Mark, ...]

    def tally(self, label: str = ALL) -> Tally:
        right = sum(label in (ALL, gold.label) for _, gold in self.pairs)
        extra = sum(label in (ALL, mark.label) for mark in self.extra)
        missed = sum(label in (ALL, mark.label) for mark in self.missed)
        return Tally(right, right + extra, right + missed)


def match_exactly(found: Sequence[Mark], gold: Sequence[Mark]) -> Matching:
    """Mentions of one label on the same span."""
    return _match(found, gold, lambda one, other: one.span == other.span)


def match_relaxed(text: str, found: Sequence[Mark], gold: Sequence[Mark]) -> Matching:
    """Mentions of one label that share at least ``SHARED`` of the longer one's syllables."""
    starts = tokens_of(text).starts

    def share(one: Mark, other: Mark) -> bool:
        if not one.span.overlaps(other.span):
            return False
        first, second = _inside(starts, one), _inside(starts, other)
        return len(first & second) >= SHARED * max(len(first), len(second))

    return _match(found, gold, share)


def _inside(starts: Sequence[int], mark: Mark) -> set[int]:
    return {start for start in starts if mark.span.start <= start < mark.span.end}


def _match(found: Sequence[Mark], gold: Sequence[Mark], agree: Callable[[Mark, Mark], bool]) -> Matching:
    def twin_of(mark: Mark, left: Sequence[Mark]) -> Mark | None:
        fitting = (other for other in left if other.label == mark.label and agree(mark, other))
        return max(fitting, key=lambda other: (other.span == mark.span, -other.span.start), default=None)

    return Matching(*paired(found, gold, twin_of))


def by_label(matchings: Iterable[Matching]) -> Iterator[tuple[str, Tally]]:
    """Each label and ``ALL`` with its tally over all articles."""
    matchings = list(matchings)
    for label in (*LABELS, ALL):
        yield label, sum((matching.tally(label) for matching in matchings), Tally())
