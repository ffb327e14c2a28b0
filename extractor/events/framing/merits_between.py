"""Merits told between counted ones: "5 tập thể có thành tích xuất sắc, 12 cá nhân được tặng A" is of both."""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_MERITS = ("có thành tích", "có nhiều", "đã có", "hoàn thành", "đạt thành tích", "tiêu biểu", "xuất sắc")
_LONGEST = 8
"""Pieces of "có nhiều đóng góp cho phong trào thi đua của tỉnh"."""
_ACTS = ("give", "receive", "passive", "propose", "decide", "target", "negate", "list_complete", "list_open")


def without_merits_between(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the merits between a number and the comma or "và" behind which the next number of
    those honoured or "trong đó" stands."""
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        row.append(pieces[at])
        at = _past_merits(pieces, at + 1) if pieces[at].count is not None else at + 1
    return row


def _past_merits(pieces: Sequence[Piece], start: int) -> int:
    """The index behind the merits told at ``start``; ``start`` itself where no number goes on."""
    if start >= len(pieces) or not pieces[start].text.lower().startswith(_MERITS):
        return start
    end = next((i for i in range(start, min(start + _LONGEST, len(pieces))) if not _tells(pieces[i])), start)
    if end + 1 >= len(pieces) or not pieces[end].is_mark(",", "và"):
        return start
    following = pieces[end + 1]
    return end if following.count is not None or following.text.lower().startswith("trong đó") else start


def _tells(piece: Piece) -> bool:
    return piece.kind in {"gap", "cue", "date"} and not piece.plays(*_ACTS)
