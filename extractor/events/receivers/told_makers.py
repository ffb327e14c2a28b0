"""Makers told behind a work in words of their own, rewritten as "của tác giả P".

As in "Giải pháp Lọc nước - Tác giả: P", "loạt bài “Lửa rừng” – tác giả P", "đề tài Cảnh báo lũ do kỹ sư P
làm chủ nhiệm".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify

_MAKERS = re.compile(r"(?:nhóm |các |đồng )*tác giả(?: [^\W\d]+){0,2}", re.IGNORECASE)
_BY = re.compile(r"(?:(?P<work>.*\S) )?do(?P<who>(?: [^\W\d]+){0,4})", re.IGNORECASE)
_MADE = re.compile(
    r"(?:làm )?(?:chủ nhiệm|chủ trì|tác giả|thực hiện|nghiên cứu|sáng tác|biên đạo|dàn dựng|chế tạo|thiết kế)"
    r"(?: (?:chính|đề tài|dự án))?",
    re.IGNORECASE,
)
_OF = frozenset({"member_link"})
_TELLS = frozenset({"gap", "cue"})
"""Pieces of words that may say who made a work."""
_LONGEST_ROW = 12
"""Pieces of persons and their commas before the verb of making."""


def with_told_makers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with such makers behind "của"."""
    lower = [piece.text.lower() for piece in pieces if piece.kind in _TELLS]
    if any("tác giả" in words for words in lower):
        pieces = _with_makers_behind_marks(pieces)
    told = any(words == "do" or words.startswith("do ") or " do" in words for words in lower)
    if told and any(piece.kind == "award" and identify(piece.text).kind == "prize" for piece in pieces):
        return _with_makers_behind_do(pieces)
    return list(pieces)


def _with_makers_behind_marks(pieces: Sequence[Piece]) -> list[Piece]:
    row: list[Piece] = []
    at = 0
    while at < len(pieces):
        mark, called = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
        parts = bool(row) and (row[-1].kind in {"gap", "place", "unit", "cue"} or row[-1].is_mark("”", '"'))
        parts = parts and mark.is_mark(",", *DASHES)
        maker = _maker_behind(pieces, at + 2) if parts else None
        told = called is not None and called.kind == "gap" and _MAKERS.fullmatch(called.text) is not None
        if called is None or maker is None or not told:
            row.append(mark)
            at += 1
            continue
        row += [_of_at(called.span.start), called]
        at = maker
    return row


def _maker_behind(pieces: Sequence[Piece], at: int) -> int | None:
    """The index of the person, or of the body of the makers, behind the colon and a title ("Tác giả: ThS P",
    "nhóm tác giả Báo A"); None when none follows."""
    at += at < len(pieces) and pieces[at].is_mark(":")
    at += at + 1 < len(pieces) and pieces[at].kind == "gap" and len(pieces[at].text.split()) == 1
    return at if at < len(pieces) and pieces[at].kind in {"person", "unit"} else None


def _with_makers_behind_do(pieces: Sequence[Piece]) -> list[Piece]:
    row = list(pieces)
    for index in range(len(row) - 2):
        told = _BY.fullmatch(row[index].text) if row[index].kind in {"gap", "cue"} else None
        if told is None or row[index + 1].kind != "person":
            continue
        end = _end_of_row(row, index + 1)
        if end >= len(row) or row[end].kind != "gap" or _MADE.fullmatch(row[end].text) is None:
            continue
        return [*row[:index], *_parted(row[index], told), *row[index + 1 : end], *row[end + 1 :]]
    return row


def _end_of_row(row: Sequence[Piece], at: int) -> int:
    end = at
    while end < min(at + _LONGEST_ROW, len(row)) and (
        row[end].kind == "person" or row[end].is_mark(",", "và", *DASHES)
    ):
        end += 1
    return end


def _parted(piece: Piece, told: re.Match[str]) -> list[Piece]:
    """ "đề tài Cảnh báo lũ do kỹ sư" as the work, "của" and what the maker is called."""
    parts: list[Piece] = []
    start = piece.span.start
    if told["work"]:
        parts.append(replace(piece, span=Span(start, start + len(told["work"])), text=told["work"]))
    parts.append(_of_at(start + told.start("who")))
    who = told["who"].strip()
    if who:
        parts.append(Piece("gap", Span(piece.span.end - len(who), piece.span.end), who))
    return parts


def _of_at(at: int) -> Piece:
    return Piece("cue", Span(at, at), "của", _OF)
