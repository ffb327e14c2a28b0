"""Some of many, named behind the award: "Trong số 8 đơn vị được tặng Bằng khen có Công ty A, Viện B"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_HAS = re.compile(r"(?:gồm |đáng chú ý |nổi bật |tiêu biểu )?có(?!\w)", re.IGNORECASE)
_MANY = re.compile(
    r"(?:các|những) (?:gương mặt|cá nhân|tập thể|đơn vị|điển hình|tấm gương|nhà giáo|nghệ sĩ|công dân"
    r"|tác giả)"
    r"(?: (?:tiêu biểu|xuất sắc|ưu tú|nổi bật))*",
    re.IGNORECASE,
)


def with_some_of_many(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces with the "có" behind the award read as "trong đó có", where those who get it are a sum, or
    many whom an earlier sentence counted ("Những gương mặt được tôn vinh có P; Q")."""
    row: list[Piece] = []
    many = False
    for index, piece in enumerate(pieces):
        many = not piece.is_mark(";") and (many or _is_many(pieces, index))
        link = _HAS.match(piece.text) if many and row and row[-1].kind == "award" else None
        row += [piece] if link is None else _parted(piece, link.end())
    return row


def _is_many(pieces: Sequence[Piece], index: int) -> bool:
    """As "8 đơn vị" in "Trong (tổng) số 8 đơn vị được tặng"."""
    counted = pieces[index].count
    if index == 0 or counted is None:
        return index == 0 and _MANY.fullmatch(pieces[0].text) is not None
    among = pieces[index - 1]
    if among.text.lower() in {"số", "tổng số"} and index > 1:
        among = pieces[index - 2]
    return counted.count > 1 and among.text.lower() == "trong"


def _parted(piece: Piece, end: int) -> list[Piece]:
    """ "có" as what opens a list, and the words behind it ("có | GS")."""
    at = piece.span.start + end
    opens = replace(piece, kind="cue", text=piece.text[:end], roles=frozenset({"list_partial"}))
    opens = replace(opens, span=Span(piece.span.start, at))
    rest = piece.text[end + 1 :]
    return [opens, replace(piece, span=Span(at + 1, piece.span.end), text=rest)] if rest else [opens]
