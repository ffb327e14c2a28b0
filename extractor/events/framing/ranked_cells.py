"""Ranks in the column of a table that is headed "Giải": "1 | Phan Gia Bảo | 9A | Toán | Nhất"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.span import Span

_BAR = "|"
_COLUMN = re.compile(r"(?:(?:xếp|đạt|đoạt) )?giải(?: thưởng| đạt được)?", re.IGNORECASE)
_RANK = re.compile(r"(?:đặc biệt|nhất|nhì|ba|tư|khuyến khích|[abc])", re.IGNORECASE)
_SHORT = re.compile(r"kk", re.IGNORECASE)


def rank_in_table(reading: Reading, sentence: Sentence) -> Span | None:
    """Where a row of a table tells the rank of its prize; None where no such column is."""
    text = reading.article.text
    if text.find(_BAR, sentence.span.start, sentence.span.end) < 0:
        return None
    cells = list(_cells(text, sentence.span))
    column = _column_of_prizes(reading, sentence.block_index)
    if column is None or column >= len(cells):
        return None
    rank = cells[column].of(text)
    return cells[column] if _RANK.fullmatch(rank) or _SHORT.fullmatch(rank) else None


def with_rank_of_table(pieces: Sequence[Piece], rank: Span | None) -> list[Piece]:
    """The pieces with the rank made the prize that the head of its column calls it."""
    if rank is None:
        return list(pieces)
    return [_as_prize(piece) if piece.span == rank and piece.kind == "gap" else piece for piece in pieces]


def _as_prize(piece: Piece) -> Piece:
    rank = "Khuyến khích" if _SHORT.fullmatch(piece.text) else piece.text
    name = f"giải {rank}"
    return replace(piece, kind="award", text=name, mark=Mark("AWARD", piece.span, name, by="award:column"))


def _column_of_prizes(reading: Reading, block: int) -> int | None:
    """The column headed "Giải", in the nearest row above that heads one; only rows stand between."""
    blocks, text = reading.article.blocks, reading.article.text
    for above in range(block - 1, -1, -1):
        span = blocks[above].span
        if _BAR not in span.of(text):
            return None
        for number, cell in enumerate(_cells(text, span)):
            if _COLUMN.fullmatch(cell.of(text)):
                return number
    return None


def _cells(text: str, row: Span) -> Iterator[Span]:
    """The cells of a row without the blanks around them; empty ones too."""
    at = row.start
    for cell in row.of(text).split(_BAR):
        begin = at + len(cell) - len(cell.lstrip())
        yield Span(min(begin, at + len(cell)), min(begin, at + len(cell)) + len(cell.strip()))
        at += len(cell) + 1
