"""Classes of a school that win: "giải Nhất thuộc về lớp 12B và 6C", "Lớp 5/7: giải Nhì", "Khối 5: giải A"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_NUMBER = r"(?:(?-i:[A-ZĐ]{2,6}) )?\d{1,2}(?:[ /]?[A-ZĐ]\d{0,2}|/\d{1,2})"
"""Of a faculty with its letters before it: "lớp **GDTH 1A**"."""
_CLASS = re.compile(
    r"(?P<before>[+*•]? ?(?:các |tập thể )*)"
    rf"(?P<name>(?:(?:chi đoàn|chi đội) )?(?:lớp )?{_NUMBER}|khối (?:lớp )?\d{{1,2}})",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
CALL_CLASSES = ("lớp", "khối", "chi đoàn", "chi đội")
_NAMED = re.compile("|".join(CALL_CLASSES), re.IGNORECASE)
"""One of these tells a class; a number alone is one in a list behind it: "lớp 3A5 và **3A6**"."""


def with_classes(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with classes as bodies where they receive; behind a pupil's name a class is only told."""
    row: list[Piece] = []
    for piece, behind in zip_longest(pieces, pieces[1:]):
        if piece.kind == "unit" and row and (school := _school_of_class(row, piece)) is not None:
            row[-1] = school
            continue
        numbered = piece.kind == "gap" and _FIGURE.search(piece.text) is not None
        found = _CLASS.fullmatch(piece.text) if numbered else None
        if found is None or not (_receives(row, found["name"], behind) or _heads_a_school(found, behind)):
            row.append(piece)
            continue
        start = piece.span.start + found.start("name")
        if found["before"].strip():
            before = Span(piece.span.start, piece.span.start + len(found["before"].rstrip()))
            row.append(replace(piece, span=before, text=found["before"].rstrip()))
        row.append(replace(piece, kind="unit", span=Span(start, piece.span.end), text=found["name"]))
    return row


def _heads_a_school(found: re.Match[str], behind: Piece | None) -> bool:
    """As in "Tập thể lớp 9A Trường THCS B được tặng Giấy khen": the class of that school."""
    whole = found["before"].strip().lower().endswith("tập thể")
    return whole and behind is not None and behind.kind == "unit"


def _school_of_class(row: Sequence[Piece], school: Piece) -> Piece | None:
    """The class with the school right behind it, one body."""
    last, adjacent = row[-1], school.span.start - row[-1].span.end == 1
    if not adjacent or last.kind != "unit" or last.mark is not None:
        return None
    if _CLASS.fullmatch(last.text) is None:
        return None
    return replace(last, span=Span(last.span.start, school.span.end), text=f"{last.text} {school.text}")


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
