"""Names of winners that no mention covers: "Giải Nhất thuộc về Isaac Lê trong phim “A”"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.lexicon.award_linker import identify
from extractor.viet.letters import UPPER

_NAME = re.compile(rf"[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]*[’']?[^\W\d_]*){{1,3}}")
_FURTHEST = 3
"""Pieces between the prize and the word that says whose it is."""


def with_unmarked_winners(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with a run of capitals made a person where a prize is said to be its."""
    row = list(pieces)
    for index in range(2, len(row)):
        piece, link = row[index], row[index - 1]
        belongs = link.kind == "cue" and link.plays("belongs_to")
        named = piece.kind == "gap" and _NAME.fullmatch(piece.text) is not None
        if belongs and named and _ends_the_name(row, index + 1) and _is_of_a_prize(row, index - 1):
            row[index] = replace(piece, kind="person")
    return row


def _is_of_a_prize(row: Sequence[Piece], link: int) -> bool:
    near = row[max(0, link - _FURTHEST) : link]
    return any(p.kind == "award" and identify(p.text).kind == "prize" for p in near)


def _ends_the_name(row: Sequence[Piece], index: int) -> bool:
    """Whether the clause ends here, or goes on with what was won or whence the winner comes."""
    following = row[index] if index < len(row) else None
    if following is None or following.is_mark(",", ";", "(", "và", "-", "–", "\n", ")"):
        return True
    return following.kind == "cue" and following.plays("member_link")
