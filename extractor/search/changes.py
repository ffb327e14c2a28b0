"""What changed between two texts of an article, paragraph by paragraph and word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from extractor.ground.article import BLOCK_BREAK

_LIKE_ENOUGH = 0.5
"""Paragraphs that share half of their words are one paragraph edited; others are one gone and one new."""

Act = Literal["kept", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that both texts have, or only the newer one, or only the older one."""

    act: Act
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One paragraph that was added, removed or edited: its pieces joined without the added ones give the
    older paragraph, without the removed ones the newer."""

    pieces: tuple[Piece, ...]


def changes(older: str, newer: str) -> list[Change]:
    """The paragraphs that differ, in the order of the newer text; empty when the texts are the same."""
    old, new = older.split(BLOCK_BREAK), newer.split(BLOCK_BREAK)
    found: list[Change] = []
    for act, from_old, to_old, from_new, to_new in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if act != "equal":
            found += _paired(old[from_old:to_old], new[from_new:to_new])
    return found


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Changed paragraphs, each older one beside the first newer one that is like it."""
    left = list(old)
    for paragraph in new:
        like = next((one for one in left if _is_like(one, paragraph)), None)
        if like is None:
            yield Change((Piece("added", paragraph),))
            continue
        for gone in left[: left.index(like)]:
            yield Change((Piece("removed", gone),))
        del left[: left.index(like) + 1]
        yield Change(tuple(_pieces(like, paragraph)))
    for gone in left:
        yield Change((Piece("removed", gone),))


def _is_like(one: str, other: str) -> bool:
    return SequenceMatcher(None, _words(one), _words(other), autojunk=False).ratio() >= _LIKE_ENOUGH


def _pieces(older: str, newer: str) -> Iterator[Piece]:
    old, new = _words(older), _words(newer)
    for act, from_old, to_old, from_new, to_new in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if act == "equal":
            yield Piece("kept", "".join(old[from_old:to_old]))
            continue
        if to_old > from_old:
            yield Piece("removed", "".join(old[from_old:to_old]))
        if to_new > from_new:
            yield Piece("added", "".join(new[from_new:to_new]))


def _words(paragraph: str) -> list[str]:
    """The paragraph cut behind every word, so that its pieces join to it again."""
    return re.findall(r"\S+\s*|\s+", paragraph)
