"""Where several live, told behind the last of them: "cho anh P (Chi đoàn A) và anh Q, cùng xã B"."""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece


def without_common_homes(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such places; "cùng xã B" behind a body gives to both."""
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        end = _end_of_home(pieces, at) if _names_person(row) else at
        if end == at:
            row.append(pieces[at])
        at = max(end, at + 1)
    return row


def _names_person(row: Sequence[Piece]) -> bool:
    """Whether a person stands last, a bracket behind the name left out."""
    before = list(row)
    if before and before[-1].is_mark(")"):
        opens = next((i for i in range(len(before) - 1, -1, -1) if before[i].is_mark("(")), 0)
        before = before[:opens]
    return bool(before) and before[-1].kind == "person"


def _end_of_home(pieces: Sequence[Piece], start: int) -> int:
    """The index behind ", cùng xã B, huyện C" that begins at ``start``; ``start`` where nothing such does."""
    around = pieces[start : start + 3]
    if len(around) < len((",", "cùng", "xã B")) or not (around[0].is_mark(",") and around[1].is_mark("cùng")):
        return start
    if around[2].kind != "place":
        return start
    at = start + len(around)
    while at + 1 < len(pieces) and pieces[at].is_mark(",") and pieces[at + 1].kind == "place":
        at += 2
    return start if at < len(pieces) and pieces[at].is_mark("và") else at
