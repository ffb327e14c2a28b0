"""When an award was conferred, for which period, by which decision."""

import re
from dataclasses import dataclass

from extractor.events.frames import Frame
from extractor.events.pieces import Piece
from extractor.events.setting import Setting
from extractor.ground.dates import PartialDate
from extractor.ground.records import Kind, Status
from extractor.ground.span import Span

_OF_A_YEAR: frozenset[Kind] = frozenset({"emulation_flag", "emulation_title", "prize"})
"""Kinds whose year behind the name is the merit's year even in a list of past honours."""

_OF_MERIT: frozenset[Kind] = _OF_A_YEAR | {"certificate_of_merit", "letter_of_commendation", "other"}
"""Kinds given for the merit of a time: "Bằng khen năm 2021" in a report of 2022 is for 2021."""


LONGEST_PERIOD = 12
"""Years: "(1978 - 2018)" behind "kỷ niệm 40 năm thành lập" is no period of merit."""


def year_is_date(kind: Kind, status: Status) -> bool:
    """Whether a bare year at the award says when it was conferred, not the time of the merit."""
    return kind not in (_OF_A_YEAR if status == "past" else _OF_MERIT)


@dataclass(frozen=True, slots=True)
class Moment:
    """A value with the words it stands in (None when concluded from the article)."""

    value: str
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Times:
    date: Moment | None
    period: Moment | None
    decision: Moment | None


def times_of(
    frame: Frame,
    award: Piece,
    kind: Kind,
    status: Status,
    setting: Setting,
    carried: Moment | None,
) -> Times:
    """Date, period and decision of one award of a frame.

    ``carried`` is a decision named in an earlier sentence that this one spells out.
    """
    attached = _attached(frame, award)
    yearly = not year_is_date(kind, status)
    decision = _decision(frame) or carried
    date = _date(frame, award, attached, yearly, status, setting)
    period = _period(frame, attached, yearly) or _period_of_report(setting, kind, status)
    return Times(date, period, decision if status != "proposed" or _decision(frame) is None else None)


def _behind(frame: Frame, award: Piece) -> list[Piece]:
    """The pieces of the sentence after this award, other awards of its group included."""
    return [p for p in (*frame.clause, *frame.after) if p.span.start >= award.span.end]


def _attached(frame: Frame, award: Piece) -> Piece | None:
    """The date right behind the award: "năm 2010", "(2010)", "vào năm 2010"."""
    for piece in _behind(frame, award)[:3]:
        if piece.kind == "date":
            return piece
        light = piece.is_mark("(", ",") or (
            piece.kind == "gap" and piece.text.lower() in {"vào", "trong", "từ", "cho", "các", "vào các"}
        )
        if not light and not (
            piece.kind == "cue" and piece.text.lower() in {"liên tục", "các năm", "trong", "của"}
        ):
            return None
    return None


def years_told(frame: Frame, award: Piece) -> tuple[Piece, ...]:
    """As in "Bằng khen các năm 2009, 2013": the years of an award told more than once, else nothing."""
    first = _attached(frame, award)
    if first is None or not _is_year(first):
        return ()
    years = [first]
    for piece in _behind(frame, first):
        if piece.kind == "date" and _is_year(piece):
            years.append(piece)
        elif not piece.is_mark(",", "và"):
            break
    return tuple(years) if len(years) > 1 else ()


def _is_year(piece: Piece) -> bool:
    return re.fullmatch(r"\d{4}", _value(piece) or "") is not None


def _date(
    frame: Frame,
    award: Piece,
    attached: Piece | None,
    yearly: bool,
    status: Status,
    setting: Setting,
) -> Moment | None:
    if status in {"proposed", "target"}:
        return None
    if attached is not None and (value := _value(attached)) is not None:
        if PartialDate(value).is_day or (not yearly and "/" not in value):
            return Moment(value, attached.span, "date-behind-award")
    own = [
        (p, v)
        for p in frame.clause
        if p.kind == "date"
        and p.span.end <= award.span.start
        and (v := _value(p)) is not None
        and v[0] != "-"
    ]
    signing = _signing_day(frame)
    if signing is not None and status != "announced":
        own = [(p, v) for p, v in own if p.span != signing.span]
    for piece, value in reversed(own):
        if PartialDate(value).is_day or re.fullmatch(r"\d{4}-\d\d", value):
            return Moment(value, piece.span, "date-in-clause")
    if status == "past":
        for piece, value in reversed(own):
            if "/" not in value and not yearly:
                return Moment(value, piece.span, "year-in-clause")
        return None
    if status == "announced":
        signed = _signing_day(frame)
        return signed
    if setting.day is not None and "/" not in setting.day and status == "conferred":
        return Moment(setting.day, None, "day-of-the-report")
    return None


def _signing_day(frame: Frame) -> Moment | None:
    """As in "Quyết định số 512/QĐ-TTg ngày 4/6/2019": the date right behind the number."""
    pieces = [*frame.clause, *frame.after]
    for index, piece in enumerate(pieces):
        if piece.kind == "decision":
            for following in pieces[index + 1 : index + 3]:
                if following.kind == "date" and (value := _value(following)) and not value.startswith("--"):
                    return Moment(value, following.span, "day-of-decision")
    return None


def _period(frame: Frame, attached: Piece | None, yearly: bool) -> Moment | None:
    if attached is not None and (value := _value(attached)) is not None and _is_period(value):
        if yearly or "/" in value:
            return Moment(_written(value), attached.span, "period-behind-award")
    reached = False
    for piece in [*frame.after]:
        if piece.kind == "award" or piece.is_mark(";"):
            break
        reached = reached or (piece.kind == "cue" and piece.plays("reason", "member_link"))
        if piece.kind == "date" and reached and (value := _value(piece)) is not None and _is_period(value):
            return Moment(_written(value), piece.span, "period-of-merit")
    for piece in frame.clause:
        if piece.kind == "date" and (value := _value(piece)) is not None and _is_period(value):
            if yearly or "/" in value:
                return Moment(_written(value), piece.span, "period-in-clause")
    return None


def _period_of_report(setting: Setting, kind: Kind, status: Status) -> Moment | None:
    """A meeting that reviews a year honours that year's merit, when the row itself names none."""
    if (
        kind not in _OF_MERIT
        or kind in {"prize", "other"}
        or status in {"past", "target"}
        or setting.period is None
    ):
        return None
    value, span = setting.period
    return Moment(_written(value), span, "period-of-the-report")


def _decision(frame: Frame) -> Moment | None:
    numbers = [p for p in (*frame.clause, *frame.after) if p.kind == "decision"]
    return Moment(numbers[-1].text, numbers[-1].span, "decision-in-sentence") if numbers else None


def _value(piece: Piece) -> str | None:
    return piece.mark.value if piece.mark is not None else None


def _is_period(value: str) -> bool:
    """A year, or an interval of years or months: never a single day, nor the span of an anniversary."""
    years = re.fullmatch(r"(\d{4})/(\d{4})", value)
    if years:
        return int(years[2]) - int(years[1]) <= LONGEST_PERIOD
    return re.fullmatch(r"\d{4}|\d{4}-\d\d/\d{4}-\d\d", value) is not None


def _written(value: str) -> str:
    """The contract's form of a period: ``2016-2020`` for an interval of years."""
    return value.replace("/", "-") if re.fullmatch(r"\d{4}/\d{4}", value) else value
