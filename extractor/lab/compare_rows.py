"""Pairing of extracted award rows and events with gold ones, by the targets' definition.

A row is right when award, recipient (name, or count and kind) and status are all right.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.lab.pairing import paired
from extractor.lexicon.award_linker import identify
from extractor.viet.fold import fold

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Pairs of (found, gold) rows, the found ones nothing matches, and the gold ones nothing found."""

    pairs: tuple[tuple[Json, Json], ...]
    invented: tuple[Json, ...]
    missed: tuple[Json, ...]


def pair_rows(found: Sequence[Json], gold: Sequence[Json], agree: Callable[[Json, Json], bool]) -> Pairing:
    """Greedy one-to-one pairing in order; a named row is tried before a counted one."""
    return Pairing(
        *paired(found, gold, lambda row, left: next((one for one in left if agree(row, one)), None))
    )


def awards_agree(found: Json, gold: Json) -> bool:
    return (
        same_award_words(found["award"], gold["award"])
        and recipients_agree(found, gold)
        and found["status"] == gold["status"]
    )


def same_award_words(found: str, gold: str) -> bool:
    """The same catalogue entry and grade, or mostly the same words."""
    one, other = identify(found), identify(gold)
    if one.grade != other.grade and one.grade and other.grade:
        return False
    if one.award_id and one.award_id == other.award_id and one.kind != "prize":
        return True
    return _overlap(found, gold) >= 0.6 or (
        one.kind == other.kind and _overlap(found, gold, small=True) >= 0.99
    )


def recipients_agree(found: Json, gold: Json) -> bool:
    name, wanted = found.get("recipient"), gold.get("recipient")
    if name and wanted:
        return _overlap(name, wanted) >= 0.6 or _overlap(name, wanted, small=True) >= 0.99
    if name or wanted:
        return False
    return bool(
        found.get("recipient_count", 1) == gold.get("recipient_count", 1)
        and found.get("recipient_kind") == gold.get("recipient_kind")
    )


def _overlap(one: str, other: str, *, small: bool = False) -> float:
    """Shared syllables over those of the longer wording (of the shorter one with ``small``)."""
    a, b = _syllables(one), _syllables(other)
    size = min(len(a), len(b)) if small else max(len(a), len(b))
    return len(a & b) / size if size else 0.0


def _syllables(words: str) -> set[str]:
    return set("".join(c if c.isalnum() else " " for c in fold(words)).split())


def fields_agree(name: str, found: Json, gold: Json) -> bool:
    """Whether one field of a paired row is right; both absent counts as right."""
    a, b = found.get(name), gold.get(name)
    if a is None or b is None:
        return a is None and b is None
    if name in {"grantor", "proposer", "recipient_parent", "organiser", "place"}:
        return _overlap(a, b) >= 0.5 or _overlap(a, b, small=True) >= 0.99
    return bool(a == b)
