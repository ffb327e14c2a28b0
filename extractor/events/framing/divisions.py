"""A prize of each division: "giải Nhất bảng A thuộc về đội P, bảng B thuộc về đội Q" is two first prizes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece

_DIVISIONS = ("bảng ", "khối ", "nội dung ", "đơn ", "đôi ", "hạng mục ", "thể loại ", "lứa tuổi ", "cấp ")
_MOST_WORDS = 6
_RANK = re.compile(r"giải (?:nhất|nhì|ba|tư|khuyến khích|[a-d])(?!\w)", re.IGNORECASE)


def with_prizes_of_divisions(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the rank put before each further division that tells its own winner."""
    row: list[Piece] = []
    prize, rank = None, None
    for index, piece in enumerate(pieces):
        if piece.kind == "award":
            prize, rank = piece, _RANK.match(piece.text)
        elif prize is not None and rank is not None and _is_next_division(pieces, index):
            piece = replace(prize, span=piece.span, text=f"{rank[0]} {piece.text}")
        row.append(piece)
    return row


def _is_next_division(pieces: Sequence[Piece], index: int) -> bool:
    """Behind a winner and a mark, before "thuộc về" or "cho" and the next."""
    around = pieces[index - 2 : index + 3] if index > 1 else ()
    if len(around) < len(("P", ",", "bảng B", "thuộc về", "Q")) or pieces[index].kind != "gap":
        return False
    winner, mark, division, goes, following = around
    parted = mark.is_mark(",", "và", ";") and goes.plays("belongs_to", "to")
    return (
        parted
        and (winner.can_receive or winner.is_mark(")"))
        and (following.can_receive or following.kind == "gap")
        and division.text.lower().startswith(_DIVISIONS)
        and len(division.text.split()) <= _MOST_WORDS
    )
