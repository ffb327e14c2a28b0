"""Brackets that only say how an award, or the body that ends its name, is called in short: "Huy chương Vàng
(HCV) thuộc về …", "Bằng khen của Tổ chức A (TCA) tặng cho …"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.events.parts.pieces import Piece
from extractor.viet.letters import UPPER

_SHORT = re.compile(rf"[{UPPER}]{{2,7}}")


def without_short_forms(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such brackets right behind an award, so that its verb or winner stands beside it."""
    if not any(one.kind == "award" and behind.kind == "punct" for one, behind in pairwise(pieces)):
        return list(pieces)
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        if row and row[-1].kind == "award" and _is_short_form(pieces[at : at + 3]):
            at += 3
            continue
        if row and row[-1].kind == "award" and (end := _end_of_praise(pieces, at)) is not None:
            at = end + 1
            continue
        row.append(pieces[at])
        at += 1
    return row


_PRAISE = re.compile(
    r"(?:huân chương|huy chương|giải thưởng|danh hiệu|phần thưởng|hình thức khen thưởng|sự ghi nhận)?"
    r" ?(?:cao quý|danh giá|cao|uy tín)(?: và (?:cao quý|danh giá))?(?: nhất)?(?!\w)[^,]*",
    re.IGNORECASE,
)
_LONGEST_PRAISE = 7
"""Pieces."""


def _end_of_praise(pieces: Sequence[Piece], at: int) -> int | None:
    """As in "trao Huân chương A, huân chương cao quý nhất của nước Pháp, tặng P": the comma behind what only
    says how high the award stands; None when none does."""
    if not pieces[at].is_mark(","):
        return None
    near = range(at + 1, min(at + _LONGEST_PRAISE, len(pieces)))
    end = next((i for i in near if pieces[i].is_mark(",")), None)
    inside = pieces[at + 1 : end] if end is not None else ()
    words = " ".join(piece.text for piece in inside)
    plain = all(p.kind in {"gap", "award", "place", "unit"} or p.plays("member_link") for p in inside)
    return end if inside and plain and _PRAISE.fullmatch(words) else None


def _is_short_form(bracket: Sequence[Piece]) -> bool:
    if len(bracket) < 3 or not bracket[0].is_mark("(") or not bracket[2].is_mark(")"):
        return False
    return bracket[1].kind in {"gap", "unit"} and _SHORT.fullmatch(bracket[1].text) is not None
