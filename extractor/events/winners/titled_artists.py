"""Stage names listed for a title of persons: "42 trường hợp được đề nghị tặng danh hiệu NSND gồm: Quế Trâm,
Mỹ Duyên", of which the tagger of persons may know some only."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.identities import kind_by_law
from extractor.events.parts.pieces import Piece
from extractor.lexicon.award_linker import identify
from extractor.viet.letters import UPPER

_NAME = re.compile(rf"[{UPPER}][^\W\d_{UPPER}]+(?: [{UPPER}][^\W\d_{UPPER}]+){{1,3}}")
_FROM_AWARD_TO_NAMES = 5
"""Pieces behind the title within which the list begins: "cho 3 nghệ sĩ gồm", "gồm có:"."""


def with_artists_of_titles(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the bare names made persons that an opener announces behind a title that the law keeps
    for persons, up to the first item of the list that is none."""
    row = list(pieces)
    for index, piece in enumerate(pieces):
        if piece.kind != "award" or kind_by_law(identify(piece.text).award_id) != "individual":
            continue
        at = _first_of_list(row, index)
        while at is not None and at < len(row) and _is_name(row[at]):
            row[at] = replace(row[at], kind="person")
            at = at + 2 if at + 1 < len(row) and row[at + 1].is_mark(",", "và") else None
    return row


def _first_of_list(row: Sequence[Piece], award: int) -> int | None:
    """The index of the first name that "gồm" or a colon announces behind the award."""
    for index in range(award + 1, min(award + _FROM_AWARD_TO_NAMES, len(row) - 1)):
        piece = row[index]
        if piece.is_mark(":"):
            return index + 1
        if piece.kind == "cue" and piece.plays("list_complete") and not row[index + 1].is_mark(":"):
            return index + 1
        if piece.kind not in {"gap", "cue", "count"}:
            return None
    return None


def _is_name(piece: Piece) -> bool:
    return piece.kind == "person" or (piece.kind == "gap" and _NAME.fullmatch(piece.text) is not None)
