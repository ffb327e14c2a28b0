"""The day or year on which an award was conferred; of one only decided, the day of the signature."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.article_wide.setting import Setting
from extractor.events.article_wide.setting_times import is_day_kept
from extractor.events.dating.begun_times import is_begun
from extractor.events.dating.told_periods import YEAR_AT_HEAD, is_since
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import said_before
from extractor.events.parts.moments import Moment, Told, is_year, value_of
from extractor.events.parts.pieces import Piece
from extractor.ground.beginnings import line_begin, sentence_begin
from extractor.ground.dates import PartialDate
from extractor.ground.records import Kind
from extractor.lexicon.leaping import leaping

_MONTH = re.compile(r"\d{4}-\d\d")
_YEAR = re.compile(r"\d{4}")
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?:;\n]\s*)(?:(?:Vào|Trong|Riêng|Đến|Cũng trong|Trước đó,|Sau đó,) )?$")
_ENDS = leaping(r"[.;:\n](?!\d)|\d{4}")


def conferral_date(
    text: str,
    frame: Frame,
    attached: Piece | None,
    kind: Kind,
    told: Told,
    setting: Setting,
    *,
    yearly: bool,
) -> Moment | None:
    """The day or year of the conferral; of an announced award that of the signing; None where not told. The
    day of a meeting that plans a ceremony is neither."""
    status = told.status
    if status in {"proposed", "target"}:
        return None
    signed = _signing_day(frame)
    behind = value_of(attached) if attached is not None else None
    dated = behind is not None and (PartialDate(behind).is_day or _MONTH.fullmatch(behind) is not None)
    if attached and behind and (dated or (not yearly and "/" not in behind)):
        if status == "announced" and signed is not None and signed.value.startswith(f"{behind}-"):
            return signed
        return Moment(behind, attached.span, "date-behind-award")
    own = [
        (piece, value)
        for piece, value in ([] if told.planned else dates_before(frame))
        if not is_kept(text, piece) and not is_behind_another(text, frame, piece)
    ]
    if signed is not None and status != "announced":
        own = [(piece, value) for piece, value in own if piece.span != signed.span]
    for piece, value in reversed(own):
        if PartialDate(value).is_day or _MONTH.fullmatch(value):
            return Moment(value, piece.span, "date-in-clause")
    if status == "past":
        return None if yearly else _year_in_clause(text, own) or _year_of_sentence(text, frame, told.period)
    if status == "announced":
        return signed or (told.decision.day if told.decision is not None else None) or told.announced
    return None if _goes_on_before(text, frame) else _day_of_report(frame, kind, setting)


_SPELLS_OUT = re.compile(r"\s*(?:trong (?:số )?đó|cụ thể|theo đó|kết quả)(?!\w)", re.IGNORECASE)


def _goes_on_before(text: str, frame: Frame) -> bool:
    """As in "Trước đó, ngày 19/1, Bộ A công bố kết quả. Trong đó, tỉnh có 8 giải Nhất": the paragraph tells
    of an earlier day."""
    at = frame.span.start
    opens = _SPELLS_OUT.match(text, sentence_begin(text, at)) is not None
    return opens and text.startswith("Trước đó", line_begin(text, at))


def _day_of_report(frame: Frame, kind: Kind, setting: Setting) -> Moment | None:
    """The day of the meeting told of; of a contest of several days the last, on which its prizes are given.
    Prizes only spoken of where their winners are honoured were won before, as was what "Trước đó" opens."""
    if setting.day is None or said_before(frame) is not None:
        return None
    handed = frame.verb is not None and frame.verb.plays("hand_over") and frame.verb.plays("give")
    if kind == "prize" and setting.honours_winners and not handed:
        return None
    first, _, last = setting.day.partition("/")
    if last and kind != "prize":
        return None
    return Moment(last or first, None, "day-of-the-report")


def is_kept(text: str, piece: Piece) -> bool:
    """As in "nhân Ngày Doanh nhân Việt Nam (13-10)", "nhân Ngày Nhà giáo Việt Nam năm 2023", "kỷ niệm 10 năm
    thành lập (2009 - 2019)", "Thành lập năm 1994", "phá vụ án xảy ra ngày 4/10": the day or the age that is
    kept, the beginning, the day of the deed, not the time of the award."""
    before = text[max(0, piece.span.start - 120) : piece.span.start].rsplit("\n", 1)[-1].lower()
    if is_begun(text, piece) or is_day_kept(before):
        return True
    return _DAY_OF_THE_YEAR.search(before) is not None or _OF_A_DEED.search(before) is not None


_DAY_OF_THE_YEAR = leaping(
    r"(?<!\w)(?:nhân|mừng|dịp|hưởng ứng) (?:dịp )?(?:ngày|tết|tháng) [^.;,()\d\n]{3,80} $"
)


_OF_A_DEED = leaping(
    r"(?<!\w)(?:xảy ra|(?:trong|ở|qua|phá) (?:vụ|trận|sự cố)[^.;,()\d\n]{2,60})(?: vào| lúc| từ)?"
    r"(?: đêm| sáng| trưa| chiều| tối| rạng sáng)? $"
)


_CLAUSE_OPENS = tuple('.;:,!?…)\n“"-–')


_YEAR_AT_END = re.compile(r"(?<!\w)năm (?:\d{4}, )*\d{4}$")
"""As in "Bằng khen năm 2018 | và 2021, 5 năm là Chiến sĩ thi đua": the years of the award before go on."""


def is_behind_another(text: str, frame: Frame, date: Piece) -> bool:
    """As in "Bằng khen năm 2019, Trung ương Đoàn trao B": the year at a clause's head is that of the award
    before."""
    before = text[: frame.clause[0].span.start].rstrip(" ")
    if not before or before.endswith(_CLAUSE_OPENS):
        return False
    leading = frame.clause[: frame.clause.index(date)]
    years_go_on = _YEAR_AT_END.search(before) is not None
    light = [
        p.text.lower() in {"vào", "trong", "các", "vào các", "trong các"} or (years_go_on and p.is_mark("và"))
        for p in leading
    ]
    return all(light) or _goes_on_with_years(leading, date)


def _goes_on_with_years(leading: Sequence[Piece], date: Piece) -> bool:
    """As in "Chiến sĩ thi đua các năm 2019, 2020, được A tặng B": bare years behind the first."""
    told = [p for p in leading if p.kind == "date"]
    bare = all(p.kind == "date" or p.is_mark(",", "và") or p.text.lower() == "các" for p in leading)
    return bool(told) and bare and date.text[0].isdigit()


def dates_before(frame: Frame) -> list[tuple[Piece, str]]:
    """The dates of the clause before its first award, with their values; what lacks its year stays out."""
    first = frame.awards[0].span.start
    return [
        (piece, value)
        for index, piece in enumerate(frame.clause if frame.dates else ())
        if piece.kind == "date"
        and piece.span.end <= first
        and not (is_year(piece) and _in_bracket(frame.clause, index))
        and (value := value_of(piece)) is not None
        and value[0] != "-"
    ]


def _in_bracket(clause: Sequence[Piece], index: int) -> bool:
    """As in "A (2020), B (2021), sáu lần được tặng C": the year in a bracket is that of the award before."""
    around = [*clause[index - 1 : index], *clause[index + 1 : index + 2]]
    return index > 0 and len(around) == 2 and around[0].is_mark("(") and around[1].is_mark(")")


def _year_in_clause(text: str, own: Sequence[tuple[Piece, str]]) -> Moment | None:
    for piece, value in reversed(own):
        if "/" not in value and not is_since(text, piece):
            return Moment(value, piece.span, "year-in-clause")
    return None


def _year_of_sentence(text: str, frame: Frame, told: Moment | None) -> Moment | None:
    """As in "Năm 2021, trường được công nhận đạt chuẩn và được A tặng Bằng khen": the year that opens the
    sentence holds for all that it tells."""
    if told is None or told.span is None or _YEAR.fullmatch(told.value) is None:
        return None
    if told.span.end > frame.span.start:
        return None
    between = text[told.span.end : frame.span.start]
    opens = _SENTENCE_OPENS.search(text[max(0, told.span.start - 20) : told.span.start]) is not None
    holds = told.rule == YEAR_AT_HEAD or not _ENDS.search(between)
    return replace(told, rule="year-of-sentence") if opens and holds else None


def _signing_day(frame: Frame) -> Moment | None:
    pieces = [*frame.clause, *frame.after] if frame.decisions else []
    return next(
        (day for i, p in enumerate(pieces) if p.kind == "decision" and (day := day_of_decision(pieces, i))),
        None,
    )


def day_of_decision(pieces: Sequence[Piece], index: int) -> Moment | None:
    """As in "Quyết định số 512/QĐ-TTg ngày 4/6/2019": the date right behind the number at ``index``."""
    for following in pieces[index + 1 : index + 3]:
        if following.kind == "date" and (value := value_of(following)) and not value.startswith("--"):
            return Moment(value, following.span, "day-of-decision")
    return None
