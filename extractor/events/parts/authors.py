"""Who wrote a work: "tiểu thuyết “Đất” của nhà văn P (Nhà xuất bản A)" names who printed it, no body of P."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece

_OF = re.compile(r"[”\"] (?:của|do) [^”\".,;:\n]{0,40}$")
_HOUSE = re.compile(r"(?:nhà xuất bản|nxb)(?!\w)", re.IGNORECASE)
_WORK_ENDS = re.compile(r"[”\"»], $")


def prints_books(body: str) -> bool:
    """Whether a body is a publishing house, which gives no prize to the book that it printed."""
    return _HOUSE.match(body) is not None


def is_printer_of_work(text: str, author: int, body: str) -> bool:
    """Whether the body behind the name at ``author`` is the house that printed the work named before it."""
    return prints_books(body) and _OF.search(text, max(0, author - 50), author) is not None


def without_printers(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the house told behind a person's book made plain words: "P với tập thơ “Ở lại”, NXB A"
    wins for P alone."""
    row: list[Piece] = []
    authored = False
    for piece in pieces:
        authored = authored or piece.kind == "person"
        behind = piece.kind == "unit" and _WORK_ENDS.search(
            text, max(0, piece.span.start - 3), piece.span.start
        )
        row.append(replace(piece, kind="gap") if authored and behind and prints_books(piece.text) else piece)
    return row
