"""Who only receives for others, and is not honoured.

As in "truy tặng A cho bà P; chị Q, con gái bà, nhận thay", "(vợ anh là Q nhận thay)", "tặng A cho 3 cá nhân;
ông Q thay mặt các cá nhân nhận A".
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

SAID_OF_STAND_INS = ("nhận thay", "thay mặt", "đại diện")
_RECEIVES = frozenset({"nhận", "đón nhận", "lên nhận", "đã nhận", "được nhận"})
_INSTEAD = re.compile(r"thay(?!\w)", re.IGNORECASE)
_FOR_OTHERS = re.compile(
    r"(?:cho )?(?:các|những|hai|ba|cả|toàn thể|tập thể|gia đình|thân nhân|anh em|bà con)"
    r"(?! (?:bộ|sở|báo))(?!\w)",
    re.IGNORECASE,
)
_PARTS = ("(", ",", ";", "\n", ".")


def without_stand_ins(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without them and without what is said to make them receive."""
    row = list(pieces)
    index = len(row) - 1
    while index > 0:
        end = _end_of_receiving(row, index)
        start = _start_of(row, index) if end is not None else None
        if start is not None:
            del row[start:end]
        index = (start if start is not None else index) - 1
    return row


def _end_of_receiving(row: Sequence[Piece], index: int) -> int | None:
    """The index behind "nhận thay", or behind the award that is received "thay mặt các cá nhân"; None where
    the verb at ``index`` is one's own."""
    if row[index].text.lower() not in _RECEIVES:
        return None
    behind = row[index + 1] if index + 1 < len(row) else None
    if behind is not None and behind.kind == "gap" and _INSTEAD.match(behind.text):
        closed = index + 2 < len(row) and row[index + 2].is_mark(")")
        return index + 2 + closed
    for_others = index > 1 and row[index - 2].plays("behalf") and _FOR_OTHERS.match(row[index - 1].text)
    awarded = behind is not None and behind.kind == "award"
    return index + 2 if for_others and awarded else None


def _start_of(row: Sequence[Piece], index: int) -> int | None:
    """The index of what parts the stand-in from those honoured before; None where nobody is named, or no
    award stands before."""
    named = next((i for i in range(index - 1, -1, -1) if row[i].kind == "person"), None)
    if named is None:
        return None
    start = next((i for i in range(named, -1, -1) if row[i].is_mark(*_PARTS)), 0)
    return start if any(piece.kind == "award" for piece in row[:start]) else None
