"""What a prize is worth, told right behind it: "1 giải Nhất trị giá 20 triệu đồng, 2 giải Nhì".

Left where it stands, it would part the prizes of one enumeration, and those behind it would lose the verb.
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_WORTH = re.compile(
    r"(?:(?:mỗi giải|trị giá|với|kèm theo|kèm|tiền thưởng|phần thưởng|số tiền|là) ?)*"
    r"\d[\d.,]* ?(?:triệu|nghìn|ngàn|tỷ|đồng|đ|vnđ|vnd|usd)(?: đồng)?(?:/giải)?",
    re.IGNORECASE,
)


def without_worth(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such notes between the prizes of a sentence."""
    awards = [i for i, piece in enumerate(pieces) if piece.kind == "award"]
    if len(awards) < 2:
        return list(pieces)
    last = awards[-1]
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        between = at < last and bool(row) and row[-1].kind == "award"
        size = _note(pieces[at : at + 3]) if between else 0
        if size == 0:
            row.append(pieces[at])
        at += size or 1
    return row


def _note(behind: Sequence[Piece]) -> int:
    """How many pieces behind an award tell its worth: the words, with a comma before them or in a bracket."""
    if _is_worth(behind[:1]):
        return 1
    if not _is_worth(behind[1:2]):
        return 0
    if behind[0].is_mark("("):
        return 3 if behind[2:] and behind[2].is_mark(")") else 0
    return 2 if behind[0].is_mark(",") and behind[1].text.lower().startswith("mỗi giải") else 0


def _is_worth(words: Sequence[Piece]) -> bool:
    return bool(words) and words[0].kind == "gap" and _WORTH.fullmatch(words[0].text) is not None
