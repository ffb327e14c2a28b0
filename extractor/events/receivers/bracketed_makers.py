"""Makers named in the bracket behind the house that they work for.

"nhóm phóng viên Báo A (P, Q) đoạt giải B" is read as "nhóm phóng viên P, Q (Báo A) đoạt giải B": they
win, not the house.
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_GROUP = re.compile(
    r"(?:.* )?(?:nhóm|tập thể|các|hai|ba|bốn|năm|\d) (?:\w+ ){0,2}"
    r"(?:tác giả|phóng viên|biên tập viên|nhà báo|pv|btv|học sinh|sinh viên|giáo viên|giảng viên|kỹ sư"
    r"|bác sĩ|nhà khoa học|công nhân|cán bộ|em)(?: (?:của|thuộc|trường|đến từ))?",
    re.IGNORECASE,
)


def with_bracketed_makers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with house and makers changed about."""
    row = list(pieces)
    for index in range(len(row) - 3):
        end = _end_of_makers(row, index + 3) if _leads(row, index) else None
        if end is not None:
            house, opens = row[index + 1 : index + 3]
            row[index + 1 : end] = [*row[index + 3 : end], opens, house]
    return row


def _leads(row: Sequence[Piece], index: int) -> bool:
    called, house, opens = row[index : index + 3]
    of_house = house.kind == "unit" and opens.is_mark("(")
    return of_house and called.kind == "gap" and _GROUP.fullmatch(called.text) is not None


def _end_of_makers(row: Sequence[Piece], start: int) -> int | None:
    """The index of the bracket that closes behind nothing but two or more persons."""
    closes = next((i for i in range(start, len(row)) if row[i].is_mark(")")), None)
    inside = row[start:closes] if closes is not None else ()
    named = [piece for piece in inside if piece.kind == "person"]
    only = all(piece.kind == "person" or piece.is_mark(",", "và", "-", "–", ";") for piece in inside)
    return closes if only and len(named) > 1 else None
