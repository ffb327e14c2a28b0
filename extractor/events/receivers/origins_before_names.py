"""Where a winner comes from, told before the name: "thí sinh đến từ Nghệ An Trần Thị A", "nữ sinh quê Hà
Tĩnh B", "VĐV đoàn Hà Nội C". Left where it stands it would part the name from its verb, or win in its
place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_CALLED = re.compile(
    r"(?P<called>(?:.*\s)?(?:thí sinh|vận động viên|vđv|ca sĩ|ca sỹ|cô gái|chàng trai|nữ sinh|nam sinh"
    r"|học sinh|sinh viên|tay vợt|kình ngư|võ sĩ|đô cử|cơ thủ|kỳ thủ|cầu thủ|nghệ sĩ|nghệ nhân|diễn viên"
    r"|người đẹp|tác giả|giọng ca|cô bé|cậu bé|đầu bếp|nông dân))"
    r"(?: trẻ| tài năng)?(?: (?:quê|người|gốc|của|đoàn|đội|đội tuyển))?",
    re.IGNORECASE,
)
_COMES_FROM = frozenset({"đến từ", "của", "thuộc", "ở", "tại"})
_BY_BLOOD = re.compile(r"gốc \w+(?: \w+)?", re.IGNORECASE)


def with_names_past_origins(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without what stands between the word that calls a person so and the name."""
    row: list[Piece] = []
    for piece in pieces:
        begin = _origin_before(row, piece) if piece.kind == "person" else None
        if begin is not None:
            called = row[begin - 1]
            words = _CALLED.fullmatch(called.text)
            kept = words["called"] if words is not None else called.text
            span = Span(called.span.start, called.span.start + len(kept))
            row[begin - 1 :] = [replace(called, span=span, text=kept)]
        row.append(piece)
    return row


def _origin_before(row: Sequence[Piece], name: Piece) -> int | None:
    """The index at which the origin begins that stands right before the name; None without one."""
    at = len(row) - 1
    if at > 0 and row[at].kind == "gap" and _BY_BLOOD.fullmatch(row[at].text):
        at -= 1
    if at < 1 or row[at].kind != "place" or name.span.start - row[-1].span.end != 1:
        return None
    link = row[at - 1]
    begin = at - 1 if link.kind == "cue" and link.text.lower() in _COMES_FROM else at
    called = row[begin - 1] if begin > 0 else None
    return begin if called is not None and called.kind == "gap" and _CALLED.fullmatch(called.text) else None
