"""Notes on what share a number is: "12.454 hộ, chiếm 67,1% số hộ đăng ký, đạt danh hiệu …".

Their decimal commas and counted words would else end the clause.
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_NOTE = re.compile(
    r",? (?:chiếm|đạt)(?: (?:tỷ lệ|tỉ lệ|khoảng|trên|hơn|gần))* \d+(?:[,.]\d+)?\s?%"
    r"(?: (?:so với )?(?:tổng )?số [^\W\d]+(?: (?:đăng ký|gia đình|nông dân|dân|cả|toàn|trong|trên|của"
    r"|địa bàn|huyện|xã|tỉnh))*)?,?(?= (?:đạt|được|nhận|đoạt))",
    re.IGNORECASE,
)


def without_share_notes(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such notes between a number and its verb."""
    if not pieces or "%" not in text[pieces[0].span.start : pieces[-1].span.end]:
        return list(pieces)
    start, end = pieces[0].span.start, pieces[-1].span.end
    notes = [note.span() for note in _NOTE.finditer(text, start, end)]
    return [p for p in pieces if not any(a <= p.span.start and p.span.end <= b for a, b in notes)]
