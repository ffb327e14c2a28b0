"""What stands between a counted set and its verb and names nobody.

As the roles of "10 cán bộ, gồm trưởng đoàn, bác sĩ của đội, được tặng …", the body of "12 học sinh |
nhà trường | được tặng", "5 người của chi bộ khoa", those for whom they stand ("20 công nhân đại diện cho
80.000 công nhân được tặng"). Left there they would part the set from its verb, or receive in its place.
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.lexicon.anaphors import anaphors

_ROLES = re.compile(r"(?!các|những|cả|toàn|đều)[^\W\d_]+(?: [^\W\d_]+){0,6}")
_UNION = re.compile(r"(?:các )?(?:công đoàn|đoàn thanh niên|chi bộ|đảng bộ|ban|tổ|khối)", re.IGNORECASE)
_PRAISE = re.compile(r"(?:tiêu biểu|xuất sắc|ưu tú|điển hình)")
_STANDS_FOR = re.compile(
    r"(?:là )?(?:những )?đại diện cho(?: (?:hơn|gần|trên|khoảng|cả|toàn thể))?", re.IGNORECASE
)
_BEFORE_VERB = re.compile(r"(?:đã|vừa|cũng)?(?: ?vinh dự)?", re.IGNORECASE)
_OPENING, _ENDING = ("gồm", "bao gồm"), (",", "(", ")")
_MOST = 24
"""Pieces of such a list."""


def without_roles_of_counted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such words."""
    if all(piece.count is None for piece in pieces):
        return list(pieces)
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        if _ends_in_set(row):
            at = _end_of_owner(pieces, _end_of_roles(pieces, _end_of_represented(pieces, at)))
        row.append(pieces[at])
        at += 1
    return row


def _ends_in_set(row: Sequence[Piece]) -> bool:
    praised = len(row) > 1 and row[-1].kind in {"gap", "cue"} and _PRAISE.fullmatch(row[-1].text) is not None
    counted = row[-1 - praised].count if row else None
    return counted is not None and counted.count > 1


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


def _end_of_represented(pieces: Sequence[Piece], start: int) -> int:
    """The index behind "đại diện cho hơn 80.000 công nhân" that begins at ``start``; ``start`` without it."""
    at = start + pieces[start].is_mark(",")
    if at + 2 >= len(pieces) or _STANDS_FOR.fullmatch(pieces[at].text) is None:
        return start
    return at + 2 if pieces[at + 1].count is not None else start


def _end_of_owner(pieces: Sequence[Piece], start: int) -> int:
    """The index of the verb behind the body meant that begins at ``start``; ``start`` where it is none."""
    at = start + (pieces[start].kind == "cue" and pieces[start].plays("member_link"))
    bare = at == start or pieces[start].text.lower() == "trong"
    if at + 1 < len(pieces) and pieces[at].kind == "gap" and _UNION.fullmatch(pieces[at].text):
        at, bare = at + 1, True
    if at + 2 > len(pieces) - 1 or not bare or pieces[at].kind != "anaphor":
        return start
    verb = pieces[at + 1]
    acts = verb.kind == "cue" and verb.plays("passive", "receive")
    acts = acts or (verb.kind == "gap" and _BEFORE_VERB.fullmatch(verb.text) is not None)
    return at + 1 if acts and pieces[at].text.lower() in anaphors().units else start
