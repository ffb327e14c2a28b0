"""Whose merit a clause honours: "Ghi nhận những thành tích của Cụm thi đua số XII, … cho 03 đơn vị"."""

import re

from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece

_MERIT_OF = re.compile(
    r"(?:ghi nhận|biểu dương|với|đánh giá cao)[^.;]{0,40}(?:thành tích|đóng góp|kết quả|chiến công"
    r"|cống hiến)[^.;]{0,30}của\s+$",
    re.IGNORECASE,
)


def honoured_body(text: str, frame: Frame) -> Piece | None:
    """The body whose merit the clause names before its verb; the counted recipients are of it."""
    if not frame.clause:
        return None
    start = frame.clause[0].span.start
    for piece in frame.clause:
        if piece.kind == "unit" and _MERIT_OF.search(text[start : piece.span.start]):
            return piece
    return None
