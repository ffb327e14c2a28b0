"""The date that stands right behind an award, and the pieces that may stand there."""

import re
from collections.abc import Iterable, Sequence

from extractor.events.parts.frame import Frame
from extractor.events.parts.moments import is_year, is_year_or_years
from extractor.events.parts.pieces import Piece

_ROUND = re.compile(r"(?:đợt|lần)(?: thứ)? (?:\d{1,2}|[IVX]{1,4})(?: -)?", re.IGNORECASE)
"""As in "đạt chuẩn nông thôn mới đợt 1 năm 2020": the round stands between the award and its year."""

_COUNTED_TIMES = ("lần", "năm liền", "năm liên tục", "năm liên tiếp")
"""Behind these a bracket tells the years."""


def attached_date(frame: Frame, award: Piece) -> Piece | None:
    """The date right behind the award: "năm 2010", "(2010)", "vào năm 2010", "(đợt 3) năm 2010"."""
    if not frame.dates:
        return None
    behind = behind_award(frame, award)
    in_rounds = any(_ROUND.fullmatch(piece.text) for piece in behind[:2])
    for piece in behind[: 5 if in_rounds else 3]:
        if piece.kind == "date":
            return None if _opens_next(behind, piece) else piece
        if in_rounds and (_ROUND.fullmatch(piece.text) or piece.is_mark("(", ")", ",", "-", "–")):
            continue
        light = piece.is_mark("(", ",", ":") or (
            piece.kind == "gap"
            and (
                piece.text.lower() in {"vào", "trong", "từ", "cho", "các", "vào các"}
                or piece.text.lower().endswith(_COUNTED_TIMES)
            )
        )
        if not light and not (
            piece.kind == "cue" and piece.text.lower() in {"liên tục", "các năm", "trong", "của"}
        ):
            return None
    return None


def _opens_next(behind: Sequence[Piece], date: Piece) -> bool:
    """As in "được tặng A, năm 2015 được tặng B": behind a comma and before a verb the date is B's."""
    at = behind.index(date)
    following = behind[at + 1] if at + 1 < len(behind) else None
    return (
        at > 0
        and behind[at - 1].is_mark(",")
        and following is not None
        and following.kind == "cue"
        and following.plays("passive", "receive", "give")
    )


def behind_award(frame: Frame, award: Piece) -> list[Piece]:
    """The pieces of the sentence after this award, other awards of its group included."""
    return [p for p in (*frame.clause, *frame.after) if p.span.start >= award.span.end]


def years_told(frame: Frame, award: Piece) -> tuple[Piece, ...]:
    """As in "Bằng khen các năm 2009, 2013", "giai đoạn 2010 - 2015, 2016 - 2020": the years of an award told
    more than once, else nothing."""
    first = attached_date(frame, award)
    if first is None or not is_year_or_years(first):
        return ()
    years = [first]
    for piece in behind_award(frame, first):
        if piece.kind == "date" and is_year_or_years(piece) and is_year(piece) == is_year(first):
            if _opens_next(behind_award(frame, first), piece):
                break
            years.append(piece)
        elif not piece.is_mark(",", "và"):
            break
    return tuple(years) if len(years) > 1 else ()


def several_years(clause: Iterable[Piece], before: int) -> tuple[Piece, ...]:
    """As in "năm 2019 và năm 2021, R được tặng A", "Năm học 2010 - 2011, 2012 - 2013, …", "2 năm liền (2018,
    2019) được tặng A": the years that a coordination names before the award."""
    years: list[Piece] = []
    linked, counted = True, False
    for piece in clause:
        if piece.span.start >= before:
            break
        if piece.is_mark("(") and not counted:
            return ()
        if piece.is_mark("("):
            continue
        counted = piece.text.lower().endswith(_COUNTED_TIMES)
        value = piece.mark.value if piece.kind == "date" and piece.mark is not None else None
        if value is not None and linked and is_year_or_years(piece):
            years.append(piece)
        elif years and not piece.is_mark(",", "và"):
            linked = False
        if value is not None and not linked:
            return ()
    lengths = {len(year.mark.value or "") for year in years if year.mark is not None}
    return tuple(years) if len(years) > 1 and len(lengths) == 1 else ()
