"""Schools of one kind named in a row: "Trường Mầm non Hoa Sen, Sao Mai và Vành Khuyên"."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.lexicon.plural_heads import plural_heads
from extractor.viet.letters import UPPER

_SCHOOL = re.compile(rf"(?P<head>[Tt]rường (?P<rest>.+?)) (?=[{UPPER}])(?P<name>(?:[{UPPER}][^\W\d_]* ?)+)")
_BARE_NAME = re.compile(rf"[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{0,3}}")
_NAMES = frozenset({"gap", "place", "person"})


def with_schools_in_a_row(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the bare names up to "và Vành Khuyên" made schools of the kind that the first tells;
    a name behind a comma alone is where the school lies."""
    row = list(pieces)
    for index, piece in enumerate(pieces):
        head = _kind_of_school(piece)
        end = _end_of_row(row, index + 1) if head is not None else index
        for at in range(index + 2, end, 2):
            row[at] = Piece("unit", row[at].span, f"{head} {row[at].text}")
    return row


def _kind_of_school(piece: Piece) -> str | None:
    """As "Trường Mầm non" of "Trường Mầm non Hoa Sen"."""
    school = piece.kind == "unit" and piece.text.startswith(("Trường ", "trường "))
    named = _SCHOOL.fullmatch(piece.text) if school else None
    told = named is not None and plural_heads().kind.fullmatch(named["rest"].lower()) is not None
    return named["head"] if named is not None and told else None


def _end_of_row(pieces: Sequence[Piece], start: int) -> int:
    """The index behind "và" and the last bare name; ``start`` when something else stands there."""
    at = start
    while at + 1 < len(pieces) and pieces[at].is_mark(",", "và") and _is_bare(pieces[at + 1]):
        if pieces[at].is_mark("và"):
            return at + 2 if _may_end(pieces, at + 2) else start
        at += 2
    return start


def _is_bare(piece: Piece) -> bool:
    return piece.kind in _NAMES and _BARE_NAME.fullmatch(piece.text) is not None


def _may_end(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a verb, an award or a mark follows the last name, no word that would make it longer; a comma
    behind a person's name tells who that is."""
    following = pieces[at] if at < len(pieces) else None
    told = following is not None and pieces[at - 1].kind == "person" and following.is_mark(",")
    return following is None or (following.kind in {"cue", "award", "punct"} and not told)
