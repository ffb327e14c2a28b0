"""The time to which the merit of an award belongs: told in its clause, in its reason, by its meeting."""

import re

from extractor.events.conferral_dates import dates_before
from extractor.events.frame import Frame
from extractor.events.moments import Moment, Told, is_period, value_of, written
from extractor.events.pieces import Piece
from extractor.events.setting import Setting
from extractor.events.told_periods import YEAR_REVIEWED, is_since
from extractor.ground.records import Kind, Status

_OF_A_YEAR: frozenset[Kind] = frozenset({"emulation_flag", "emulation_title", "prize"})
"""Kinds whose year behind the name is the merit's year even in a list of past honours."""

_OF_MERIT: frozenset[Kind] = _OF_A_YEAR | {"certificate_of_merit", "letter_of_commendation", "other"}
"""Kinds given for the merit of a time: "Bằng khen năm 2021" in a report of 2022 is for 2021."""

_FOR_ANY_MERIT: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation"})
"""Kinds handed out at a review for merit of any time; flags and titles are those of the year reviewed."""

_MERIT_OF_THE_TIME = re.compile(
    r"(?<!\w)(?:biểu dương|tuyên dương|tôn vinh|vinh danh|điển hình|khen thưởng)(?!\w)"
    r"[^.;\n]{0,80}$",
    re.IGNORECASE,
)
"""Before the time they make it that of the merit honoured: "biểu dương điển hình giai đoạn 2017-2022"."""

_FOR_THE_RESULTS = re.compile(
    r"(?<!\w)với (?:những |các )?(?:kết quả|thành tích|nỗ lực)[^,.;\n]{0,40}(?:đó|trên|ấy|này)(?!\w)[^\n]*$",
    re.IGNORECASE,
)
"""Earlier in the paragraph, as in "Với kết quả đó, …": its awards are for the time reviewed."""

_OF_AN_ASSEMBLY = re.compile(
    r"(?:đại biểu|hđnd|hội đồng nhân dân|quốc hội|các cấp)[^.;]{0,25}$", re.IGNORECASE
)
"""As in "bầu cử đại biểu HĐND các cấp nhiệm kỳ 2021-2026": a term of office, no time of merit."""


def year_is_date(kind: Kind, status: Status) -> bool:
    """Whether a bare year at the award says when it was conferred, not the time of the merit."""
    return kind not in (_OF_A_YEAR if status == "past" else _OF_MERIT)


def period_of_merit(
    text: str, frame: Frame, attached: Piece | None, kind: Kind, told: Told, setting: Setting
) -> Moment | None:
    """The period of one award of a frame: told at the award, in the telling around it, by the meeting."""
    yearly = not year_is_date(kind, told.status)
    return (
        _period(text, frame, attached, yearly)
        or (_told_as_period(told, yearly) if attached is None else None)
        or _period_of_report(text, frame, setting, kind, told.status)
    )


def _period(text: str, frame: Frame, attached: Piece | None, yearly: bool) -> Moment | None:
    behind = value_of(attached) if attached is not None else None
    if attached and behind and is_period(behind, attached.text) and (yearly or "/" in behind):
        return Moment(written(behind), attached.span, "period-behind-award")
    reached = False
    for piece in frame.after:
        if piece.kind == "award" or piece.is_mark(";"):
            break
        reached = reached or (piece.kind == "cue" and piece.plays("reason", "member_link"))
        if piece.kind == "date" and reached and _is_time_of_merit(text, piece):
            return Moment(written(value_of(piece) or ""), piece.span, "period-of-merit")
    for piece, value in dates_before(frame):
        if is_period(value, piece.text) and (yearly or "/" in value) and not is_since(text, piece):
            return Moment(written(value), piece.span, "period-in-clause")
    return None


def _is_time_of_merit(text: str, piece: Piece) -> bool:
    value = value_of(piece)
    assembly = _OF_AN_ASSEMBLY.search(text, max(0, piece.span.start - 60), piece.span.start)
    return value is not None and is_period(value, piece.text) and assembly is None


def _told_as_period(told: Told, yearly: bool) -> Moment | None:
    if told.period is None:
        return None
    if not yearly and len(told.period.value) <= 4 and told.period.rule != YEAR_REVIEWED:
        return None
    return told.period


def _period_of_report(text: str, frame: Frame, setting: Setting, kind: Kind, status: Status) -> Moment | None:
    """A meeting that reviews a year honours that year's merit, a contest is held for one."""
    if (
        kind in {"prize", "emulation_title"}
        and setting.contest_time is not None
        and status in {"conferred", "announced"}
    ):
        value, span = setting.contest_time
        return Moment(written(value), span, "time-of-the-contest")
    reviewed = kind in _OF_MERIT and kind not in {"prize", "other"} and status not in {"past", "target"}
    if not reviewed or setting.period is None:
        return None
    value, span = setting.period
    of_the_time = (
        _MERIT_OF_THE_TIME.search(text, max(0, span.start - 120), span.start) is not None
        or _FOR_THE_RESULTS.search(
            text[max(0, frame.awards[0].span.start - 700) : frame.awards[0].span.start]
        )
        is not None
    )
    if kind in _FOR_ANY_MERIT and status == "conferred" and not of_the_time:
        return None
    return Moment(written(value), span, "period-of-the-report")
