"""Titles that only the counted ones tell: "truy tặng danh hiệu vinh dự cho 7 Mẹ Việt Nam anh hùng"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Mark

_BARE_TITLE = re.compile(r"(?:các )?danh hiệu(?: (?:cao quý|vinh dự)(?: nhà nước)?)?", re.IGNORECASE)
_TITLES = re.compile(
    r"(?:(?:bà )?mẹ việt nam anh hùng|(?:nghệ sĩ|nhà giáo|thầy thuốc|nghệ nhân) (?:nhân dân|ưu tú)"
    r"|anh hùng (?:lao động|lực lượng vũ trang nhân dân|llvtnd))(?= |$)",
    re.IGNORECASE,
)


def with_titles_of_counted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the words "danh hiệu vinh dự" made that title where they are given."""
    if not any(piece.kind == "gap" and _BARE_TITLE.fullmatch(piece.text) for piece in pieces):
        return list(pieces)
    return [_as_title_of_counted(pieces, index) for index in range(len(pieces))]


def _as_title_of_counted(pieces: Sequence[Piece], index: int) -> Piece:
    piece = pieces[index]
    if piece.kind != "gap" or index == 0 or not pieces[index - 1].plays("give"):
        return piece
    number = pieces[index + 2] if index + 2 < len(pieces) and pieces[index + 1].plays("to") else None
    if number is None or not _BARE_TITLE.fullmatch(piece.text):
        return piece
    title = _TITLES.search(number.text) if number.kind == "count" else None
    if title is None:
        return piece
    name = f"{piece.text} {title[0]}"
    return replace(piece, kind="award", text=name, mark=Mark("AWARD", piece.span, name, by="award:counted"))
