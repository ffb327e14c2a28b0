"""What a body was called before, told behind its name: "Trung tâm B, trước đây là Trung tâm A, được tặng X".

The body of the present name is honoured, and "trước đây" is no word of the honour's time; "Trung tâm A (nay
là Trung tâm B)" names no house of A either.
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_WAS = re.compile(
    r"(?P<sign>,? |\s?\()"
    r"(?:(?:trước(?: đây| kia)?|tiền thân|tên cũ|tên (?:gọi )?trước đây|vốn)(?: có tên)? là"
    r"|(?:được )?đổi tên từ|(?<=\()nay là) ",
    re.IGNORECASE,
)
_SHORTEST = len(" vốn là ")
_CLOSING = {"(": ")", ",": ","}
_ONE_MORE = ("và", ",")
_BODIES = ("unit", "place")
"""A commune is honoured by its name alone: "phường B, trước là phường A, được tặng X"."""


def without_former_names(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces but for such asides and the signs around them."""
    if sum(piece.kind in _BODIES for piece in pieces) < len(("present", "former")):
        return list(pieces)
    kept: list[Piece] = []
    at = 0
    while at < len(pieces):
        kept.append(pieces[at])
        at = _end_of_aside(text, pieces, at) if pieces[at].kind in _BODIES else at + 1
    return kept


def _end_of_aside(text: str, pieces: Sequence[Piece], named: int) -> int:
    """Where the pieces go on behind the body at ``named`` and what it was called before, if that stands
    there. Of a body made of two ("tiền thân là A và B") nothing is said."""
    behind = named + 1
    other = next((at for at in range(behind, len(pieces)) if pieces[at].kind in _BODIES), None)
    if other is None:
        return behind
    begin, end = pieces[named].span.end, pieces[other].span.start
    opened = _WAS.fullmatch(text, begin, end) if end - begin >= _SHORTEST else None
    if opened is None:
        return behind
    sign = opened["sign"].strip()
    after = pieces[other + 1] if other + 1 < len(pieces) else None
    if after is not None and sign and after.is_mark(_CLOSING[sign]):
        return other + 2
    return behind if sign == "(" or (after is not None and after.is_mark(*_ONE_MORE)) else other + 1
