"""Lands that only tell where counted people come from: "18 tác giả của 6 nước Việt Nam, Lào được trao A"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece

_SO_MANY_LANDS = re.compile(
    r"(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nước|quốc gia|tỉnh|tỉnh, thành(?: phố)?|thành phố"
    r"|địa phương|huyện|quận|xã|phường|vùng)",
    re.IGNORECASE,
)
_FROM = frozenset({"của", "đến từ", "thuộc", "từ"})


def without_lands_of_counted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the lands behind "18 tác giả của 6 nước" as plain words: none of them receives."""
    row = list(pieces)
    for index in range(2, len(row)):
        people, link, lands = row[index - 2 : index + 1]
        counted = people.count is not None and people.count.kind == "individual"
        if not counted or link.text.lower() not in _FROM or _SO_MANY_LANDS.fullmatch(lands.text) is None:
            continue
        row[index] = _plain(lands)
        at = index + 1
        while at < len(row) and (row[at].kind == "place" or row[at].is_mark(",", "và", ":")):
            if not row[at].is_mark(",", "và"):
                row[at] = _plain(row[at])
            at += 1
    return row


def _plain(piece: Piece) -> Piece:
    return replace(piece, kind="gap", roles=frozenset(), count=None, mark=None)
