"""Classes of a school that win: "giải Nhất thuộc về lớp 12B và 6C", "Lớp 5/7: giải Nhì", "Khối 5: giải A"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from extractor.events.pieces import Piece
from extractor.ground.span import Span

_NUMBER = r"\d{1,2}(?:[ /]?[A-ZĐ]\d{0,2}|/\d{1,2})"
_CLASS = re.compile(
    r"(?P<before>[+*•]? ?(?:các |tập thể )*)"
    rf"(?P<name>(?:(?:chi đoàn|chi đội) )?(?:lớp )?{_NUMBER}|khối (?:lớp )?\d{{1,2}})",
    re.IGNORECASE,
)
_NAMED = re.compile(r"lớp|khối|chi đoàn|chi đội", re.IGNORECASE)
"""One of these tells a class; a number alone is one in a list behind it: "lớp 3A5 và **3A6**"."""


def with_classes(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with classes as bodies where they receive; behind a pupil's name a class is only told."""
    row: list[Piece] = []
    for piece, behind in zip_longest(pieces, pieces[1:]):
        found = _CLASS.fullmatch(piece.text) if piece.kind == "gap" else None
        if found is None or not _receives(row, found["name"], behind):
            row.append(piece)
            continue
        start = piece.span.start + found.start("name")
        if found["before"].strip():
            before = Span(piece.span.start, piece.span.start + len(found["before"].rstrip()))
            row.append(replace(piece, span=before, text=found["before"].rstrip()))
        row.append(replace(piece, kind="unit", span=Span(start, piece.span.end), text=found["name"]))
    return row


def _receives(before: Sequence[Piece], name: str, behind: Piece | None) -> bool:
    """Whether "cho", "thuộc về", a prize and a colon, or another class that receives stands before; or the
    class begins its line and wins."""
    named = _NAMED.match(name) is not None
    if not before or all(piece.is_mark("-", "–") for piece in before):
        return named and behind is not None and _goes_on_to_win(behind)
    last = before[-1]
    if last.kind == "cue":
        return named and last.plays("to", "belongs_to")
    if len(before) < 2 or not last.is_mark(",", "và", ":"):
        return False
    if before[-2].kind == "unit":
        return _CLASS.fullmatch(before[-2].text) is not None
    return named and last.is_mark(":") and before[-2].kind == "award"


def _goes_on_to_win(behind: Piece) -> bool:
    return behind.is_mark(":", ",", "và", "-", "–") or (behind.kind == "cue" and behind.plays("receive"))
