"""Classes of a school that win: "giải Nhất thuộc về lớp 12B, lớp 6C và lớp 3B"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.pieces import Piece

_CLASS = re.compile(r"(?:tập thể |chi đoàn |chi đội )?lớp \d{1,2}[ /]?[A-ZĐ]\d{0,2}", re.IGNORECASE)


def with_classes(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with classes as bodies where they receive; behind a pupil's name a class is only told."""
    row: list[Piece] = []
    for piece in pieces:
        is_class = piece.kind == "gap" and _CLASS.fullmatch(piece.text) is not None
        row.append(replace(piece, kind="unit") if is_class and _receives(row) else piece)
    return row


def _receives(before: Sequence[Piece]) -> bool:
    """Whether "cho", "thuộc về", or a class that receives and a comma stand before."""
    if not before:
        return False
    if before[-1].kind == "cue":
        return before[-1].plays("to", "belongs_to")
    listed = before[-1].is_mark(",", "và", ":") and len(before) > 1
    return listed and before[-2].kind == "unit" and _CLASS.fullmatch(before[-2].text) is not None
