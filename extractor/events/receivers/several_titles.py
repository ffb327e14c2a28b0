"""Ranks and degrees that a comma parts before one name: "Thiếu tá, bác sĩ P", "Đại tá, PGS.TS Q", "NSƯT, nhạc
sĩ R" are one person each; the last title is left to call the name."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_RANK = (
    r"(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)(?: (?:CN|QNCN))?"
    r"|(?:thượng|trung|hạ) (?:sĩ|sỹ)|binh (?:nhất|nhì)|chuẩn đô đốc|(?:phó )?đô đốc"
)
_DEGREE = (
    r"(?:(?:GS|PGS|TSKH|TS|ThS|BS|DS|KS|CN|CKI|CKII|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT|AHLĐ)[. -]*)+"
    r"|(?:phó )?giáo sư|(?:tiến|tiễn|thạc|bác|dược|y|nghệ|nhạc|họa|ca|văn|thi|luật) (?:sĩ|sỹ|sư)"
    r"(?: (?:đa khoa|chuyên khoa (?:cấp )?(?:I{1,2}|1|2)))?"
    r"|(?:kỹ|kĩ|luật|kiến trúc) sư|cử nhân|lương y|nhà (?:giáo|báo|văn|thơ|khoa học)|đạo diễn|nghệ nhân"
    r"|(?:nghệ sĩ|nhà giáo|thầy thuốc|nghệ nhân) (?:nhân dân|ưu tú)"
    r"|anh hùng(?: lao động| LLVT(?: nhân dân)?)?"
)
_TITLE = re.compile(rf"(?:nguyên )?(?:{_RANK}|{_DEGREE})", re.IGNORECASE)


def with_one_title(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without a rank or degree, and its comma, that stands before another title of one person."""
    behind = [at for at, piece in enumerate(pieces) if piece.text == ","]
    if not any(at > 0 and _is_title(pieces[at - 1]) for at in behind):
        return list(pieces)
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        past = _past_further_title(pieces, at)
        if past == at:
            row.append(pieces[at])
        at = max(past, at + 1)
    return row


def _past_further_title(pieces: Sequence[Piece], at: int) -> int:
    """The index of the next title, when one with its comma begins at ``at`` and a person follows them all."""
    last = at
    while last + 3 < len(pieces) and _is_title(pieces[last]) and pieces[last + 1].is_mark(","):
        last += 2
    named = last > at and last + 1 < len(pieces) and pieces[last + 1].kind == "person"
    return last if named and _is_title(pieces[last]) else at


def _is_title(piece: Piece) -> bool:
    return piece.kind in {"gap", "anaphor"} and _TITLE.fullmatch(piece.text.strip()) is not None
