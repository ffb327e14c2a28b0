"""Brackets that only say how an award, or the body that ends its name, is called in short: "Huy chương Vàng
(HCV) thuộc về …", "Bằng khen của Tổ chức A (TCA) tặng cho …"."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.viet.letters import UPPER

_SHORT = re.compile(rf"[{UPPER}]{{2,7}}")


def without_short_forms(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such brackets right behind an award, so that its verb or winner stands beside it."""
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        if row and row[-1].kind == "award" and _is_short_form(pieces[at : at + 3]):
            at += 3
            continue
        row.append(pieces[at])
        at += 1
    return row


def _is_short_form(bracket: Sequence[Piece]) -> bool:
    if len(bracket) < 3 or not bracket[0].is_mark("(") or not bracket[2].is_mark(")"):
        return False
    return bracket[1].kind in {"gap", "unit"} and _SHORT.fullmatch(bracket[1].text) is not None
