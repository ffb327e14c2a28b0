"""Names of makers in a row: "nhóm tác giả Lê Chương – Nước Lũ – Minh Hải", where pen names and names that are
also those of places stand beside names of persons."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span
from extractor.viet.letters import UPPER

_MAKERS = re.compile(r"(?:.*\s)?(?:nhóm |các |đồng )?tác giả", re.IGNORECASE)
_MAKER = "tác giả"
_DASHES = ("-", "–", "—")
_COMMAS = (",", "và")
_PEN_NAME = re.compile(rf"[{UPPER}]\w+(?: [{UPPER}]\w+){{1,3}}")
"""Two to four words, each with a capital."""
_IN_ROW = frozenset({"person", "gap", "place"})
_MAY_BE_NAMES = frozenset({"gap", "place"})


def with_makers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with what stands between the dashes or commas of a row of makers made persons."""
    if all(piece.kind != "person" for piece in pieces):
        return list(pieces)
    row = _with_names_like_words(pieces)
    for index, piece in enumerate(row):
        told = piece.kind == "gap" and piece.text[-len(_MAKER) :].lower() == _MAKER
        if told and _MAKERS.fullmatch(piece.text):
            names = _names_in_row(row, index + 1)
            if any(row[i].kind == "person" for i in names):
                for i in names:
                    row[i] = row[i] if row[i].kind == "person" else Piece("person", row[i].span, row[i].text)
    return row


def _with_names_like_words(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "Công Tuấn – Anh Thanh", "nhóm tác giả: Thiên Vũ, Anh Hoài": behind the dash, and in a row of
    makers, a capital "Anh" begins a name and calls nobody."""
    makers = any(piece.kind == "gap" and piece.text[-len(_MAKER) :].lower() == _MAKER for piece in pieces)
    row: list[Piece] = []
    for piece in pieces:
        called = piece.kind == "person" and len(row) > 2 and row[-1].kind == "anaphor"
        apart = called and (row[-2].is_mark(*_DASHES) or (makers and row[-2].is_mark(",")))
        if apart and row[-1].text == "Anh" and row[-3].kind in _IN_ROW:
            span = Span(row[-1].span.start, piece.span.end)
            row[-1] = replace(piece, span=span, text=f"{row[-1].text} {piece.text}")
            continue
        row.append(piece)
    return row


def _names_in_row(row: Sequence[Piece], begin: int) -> list[int]:
    """The indices of names that dashes part, from ``begin`` on, or commas, where a person is named last; none
    without such a mark."""
    at = begin + 1 if begin < len(row) and row[begin].is_mark(":") else begin
    marks = _DASHES if at + 1 < len(row) and row[at + 1].is_mark(*_DASHES) else _COMMAS
    names: list[int] = []
    while at < len(row) and _may_name(row[at]):
        names.append(at)
        if at + 1 >= len(row) or not row[at + 1].is_mark(*marks):
            break
        at += 2
    while marks is _COMMAS and names and row[names[-1]].kind != "person":
        names.pop()
    return names if len(names) > 1 else []


def _may_name(piece: Piece) -> bool:
    bare = piece.kind in _MAY_BE_NAMES and _PEN_NAME.fullmatch(piece.text) is not None
    return piece.kind == "person" or bare
