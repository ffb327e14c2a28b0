"""Headings of groups inside an announced list: "gồm: huyện A: Trường X, Trường Y; huyện B: Trường Z".

What heads a group receives nothing: heading and colon leave the row, so that the names of all groups are one
list.
"""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_GROUP = re.compile(
    r"(?:(?:và|về|đối với|ở|tại|các|những|còn lại|riêng) )*"
    r"(?:khối|cụm|nhóm|bảng|lĩnh vực|mảng|hạng mục|thể loại|nội dung|cấp|bậc|hệ|ngành|vùng|khu vực|đoàn thể"
    r"|địa phương|tập thể|cá nhân|đơn vị|doanh nghiệp|xã|phường|hộ gia đình)(?!\w)[^.]{0,60}",
    re.IGNORECASE,
)
"""As in "khối doanh nghiệp", "các cá nhân", "lĩnh vực y tế"."""
_LONGEST_HEADING = 6
"""Pieces; "khối xã, phường, thị trấn" is five."""


def without_group_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence without the headings of the groups of its list."""
    if [p.text for p in pieces].count(":") < len(("of the list", "of a group")):
        return list(pieces)
    begin = next((i for i, p in enumerate(pieces) if _announces(pieces, i)), None)
    if begin is None:
        return list(pieces)
    row = list(pieces[: begin + 1])
    at = begin + 1
    while at < len(pieces):
        opens = row[-1].is_mark(":", ";", "\n") or _announces(row, len(row) - 1)
        end = _heading_end(pieces, at) if opens else at
        at = end
        if at < len(pieces):
            row.append(pieces[at])
            at += 1
    return row


def _announces(pieces: Sequence[Piece], index: int) -> bool:
    """A colon or "gồm" behind the award, or behind what tells it."""
    piece = pieces[index]
    opens = piece.plays("list_complete") if piece.kind == "cue" else piece.is_mark(":")
    return opens and any(p.kind == "award" or p.count is not None for p in pieces[:index])


def _heading_end(pieces: Sequence[Piece], start: int) -> int:
    """The index behind the heading and colon that begin here, else ``start``; one that counts stays."""
    colon = next(
        (i for i in range(start, min(start + _LONGEST_HEADING, len(pieces))) if pieces[i].is_mark(":")), None
    )
    if colon is None or colon == start or colon + 1 >= len(pieces):
        return start
    head = pieces[start:colon]
    plain = all(p.kind in {"gap", "place", "anaphor"} or p.is_mark(",", "và", "-", "–") for p in head)
    place = len(head) == 1 and head[0].kind == "place"
    words = " ".join(p.text for p in head)
    heads = (plain and (place or _GROUP.fullmatch(words))) or _tells_their_posts(head, pieces[colon + 1])
    return colon + 1 if heads else start


_SO_MANY_OF_RANK = re.compile(r"(?:\d{1,2}|hai|ba|bốn|năm|sáu) [^\W\d]+(?: [^\W\d]+){0,3}", re.IGNORECASE)


def _tells_their_posts(head: Sequence[Piece], following: Piece) -> bool:
    """As in "gồm: …; 4 thượng tướng, Thứ trưởng Bộ A: P, Q, R, S; …": what so many of the listed are."""
    ranked = head[0].kind == "gap" and _SO_MANY_OF_RANK.fullmatch(head[0].text) is not None
    posts = all(p.kind in {"gap", "unit", "office", "place"} or p.is_mark(",", "và", "-", "–") for p in head)
    return ranked and posts and following.kind == "person"


def without_second_addresses(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "gồm các ông/bà: P, Q": the first of two addresses calls them all."""
    row: list[Piece] = []
    for piece in pieces:
        slashed = len(row) > 1 and row[-1].kind == "gap" and row[-1].text == "/"
        if slashed and piece.kind == "anaphor" and row[-2].kind == "anaphor":
            row.pop()
        else:
            row.append(piece)
    return row
