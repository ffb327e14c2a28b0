"""Roles that a counted set is made of, told by common nouns: "10 cán bộ, gồm trưởng đoàn, bác sĩ của đội,
được tặng …". They name nobody, and left where they stand they would part the set from its verb.
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_ROLES = re.compile(r"(?!các|những|cả|toàn|đều)[^\W\d_]+(?: [^\W\d_]+){0,6}")
_OPENING, _ENDING = ("gồm", "bao gồm"), (",", "(", ")")
_MOST = 24
"""Pieces of such a list."""


def without_roles_of_counted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such lists between a counted set and the passive behind it."""
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        counted = bool(row) and row[-1].count is not None and row[-1].count.count > 1
        at = _end_of_roles(pieces, at) if counted else at
        row.append(pieces[at])
        at += 1
    return row


def _end_of_roles(pieces: Sequence[Piece], start: int) -> int:
    """The index of the passive behind the list that begins at ``start``; ``start`` where there is none."""
    at = start + (pieces[start].is_mark(",", "("))
    if at >= len(pieces) or pieces[at].kind != "cue" or pieces[at].text.lower() not in _OPENING:
        return start
    for index in range(at + 1, min(at + _MOST, len(pieces))):
        piece = pieces[index]
        if piece.kind == "cue" and piece.plays("passive"):
            return index if index > at + 2 else start
        role = piece.kind in {"gap", "anaphor"} and _ROLES.fullmatch(piece.text) and piece.text.islower()
        link = piece.is_mark(*_ENDING, "và") or (piece.kind == "cue" and piece.plays("member_link"))
        if not (role or link):
            return start
    return start
