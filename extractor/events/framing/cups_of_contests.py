"""Cups that only name the contest in which a place was won: "giành chức vô địch Cúp Hoa Lư"."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece

_PLACES = ("vô địch", "á quân", "quán quân", "nhất", "nhì", "ba")


def without_cups_of_contests(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with such a cup as words, right behind the place won."""
    row: list[Piece] = []
    for piece in pieces:
        before = row[-1] if row else None
        cup = piece.kind == "award" and piece.text.lower().startswith("cúp ")
        if cup and before is not None and before.kind in {"award", "gap"}:
            near = piece.span.start - before.span.end == 1
            if near and before.text.lower().endswith(_PLACES):
                piece = replace(piece, kind="gap", mark=None)
        row.append(piece)
    return row
