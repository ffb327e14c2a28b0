"""When an award was conferred, for which period, by which decision."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.events.conferrers import Body
from extractor.events.frame import Frame
from extractor.events.judgement import Judgement
from extractor.events.past import several_years
from extractor.events.pieces import Piece
from extractor.events.recipient import Recipient
from extractor.events.setting import Setting
from extractor.ground.dates import PartialDate
from extractor.ground.reading import Mark, Reading
from extractor.ground.records import Kind, Status
from extractor.ground.span import Span
from extractor.lexicon.award_linker import AwardIdentity, identify
from extractor.viet.numbers import words_to_int

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

LONGEST_PERIOD = 12
"""Years: "(1978 - 2018)" behind "kỷ niệm 40 năm thành lập" is no period of merit."""

_CALLED_PERIOD = re.compile(r"(?:từ )?(?:giai đoạn|nhiệm kỳ|năm học)", re.IGNORECASE)
_OF_AN_ASSEMBLY = re.compile(
    r"(?:đại biểu|hđnd|hội đồng nhân dân|quốc hội|các cấp)[^.;]{0,25}$", re.IGNORECASE
)
"""As in "bầu cử đại biểu HĐND các cấp nhiệm kỳ 2021-2026": a term of office, no time of merit."""
_YEARS_GONE = re.compile(r"(?:năm|thời gian|nhiệm kỳ) qua|đến nay", re.IGNORECASE)
_SINCE = re.compile(r"(?<!\w)(?:từ|kể từ|sau)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A value with the words it stands in (None when concluded from the article)."""

    value: str
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class ToldDecision:
    """A decision that gives awards: its number, the day of its signature and who signed it."""

    number: Moment
    day: Moment | None
    signer: Body | None


@dataclass(frozen=True, slots=True)
class Told:
    """What was settled about an award before its times: status, the period told of, an earlier decision."""

    status: Status
    period: Moment | None
    decision: ToldDecision | None


@dataclass(frozen=True, slots=True)
class Times:
    date: Moment | None
    period: Moment | None
    decision: Moment | None


def year_is_date(kind: Kind, status: Status) -> bool:
    """Whether a bare year at the award says when it was conferred, not the time of the merit."""
    return kind not in (_OF_A_YEAR if status == "past" else _OF_MERIT)


def times_of(text: str, frame: Frame, award: Piece, kind: Kind, told: Told, setting: Setting) -> Times:
    """Date, period and decision of one award of a frame."""
    attached = _attached(frame, award)
    yearly = not year_is_date(kind, told.status)
    own = _decision(frame)
    period = (
        _period(text, frame, attached, yearly)
        or (_told_as_period(told, yearly) if attached is None else None)
        or _period_of_report(text, frame, setting, kind, told.status)
    )
    number = own or (told.decision.number if told.decision is not None else None)
    return Times(_date(text, frame, attached, yearly, told, setting), period, number)


def without_day_of_report(times: Times) -> Times:
    """For medals won abroad: the day of the news is none of theirs."""
    by_report = times.date is not None and times.date.rule == "day-of-the-report"
    return replace(times, date=None) if by_report else times


def times_of_each_year(
    frame: Frame, award: Piece, identity: AwardIdentity, told: Told, times: Times
) -> Iterator[Times]:
    """An award told with several years was received as often; one told with none or one, once."""
    years = years_told(frame, award) or (
        several_years(frame.clause, frame.awards[0].span.start) if told.status == "past" else ()
    )
    grades = identify(award.mark.text).grades if award.mark is not None else ()
    if identity.grade in grades and len(grades) == len(years):
        years = (years[grades.index(identity.grade)],)
    if not years:
        yield times
    for year in years:
        moment = Moment(_value(year) or "", year.span, "one-of-several-years")
        dated = year_is_date(identity.kind, told.status)
        yield replace(times, date=moment) if dated else replace(times, period=moment)


_OWN_YEAR = re.compile(r" \((?:năm )?(\d{4})\)")


def in_own_year(text: str, recipient: Recipient, moments: Sequence[Times]) -> Sequence[Times]:
    """As in "61 doanh nghiệp (năm 2019) và 55 doanh nghiệp (năm 2020)": of several years each has its own."""
    own = _OWN_YEAR.match(text, recipient.span.end)
    if own is None or len(moments) < 2:
        return moments
    return [m for m in moments if own[1] in {t.value for t in (m.date, m.period) if t}] or moments


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


def told_period(reading: Reading, judged: Judgement, setting: Setting) -> Moment | None:
    """The time in whose telling a row stands ("Năm 2018, cụm có …"), when that made it past."""
    cue = judged.cue.of(reading.article.text) if judged.cue is not None else ""
    of_a_time = judged.rule in {"paragraph-tells-of-a-time", "period-before-verb", "earlier-year"}
    of_a_term = judged.rule == "no-award-reported" or _YEARS_GONE.search(cue) is not None
    if judged.rule in {"given-from-above", "past-cue"} and _in_the_year_reviewed(judged, cue, setting):
        return (
            Moment(_written(setting.period[0]), setting.period[1], _YEAR_REVIEWED) if setting.period else None
        )
    if judged.cue is not None and judged.rule == "past-cue":
        of_last_years = _last_years(reading, judged.cue, setting)
        if of_last_years is not None:
            return of_last_years
    if judged.cue is None or not (of_a_time or of_a_term):
        return None
    dates = (m for m in reading.marks if m.label == "DATE" and m.span.overlaps(judged.cue))
    mark = next((m for m in dates if m.value and _is_period(m.value, m.text)), None)
    if mark is not None and judged.rule == "earlier-year" and _is_of_an_award(reading, mark):
        return None
    term = setting.period if setting.period is not None and "/" in setting.period[0] else None
    if mark is not None and mark.value is not None:
        if term is not None and term[0].startswith(f"{mark.value}/"):
            return Moment(_written(term[0]), term[1], "period-told-before")
        if _is_since(reading.article.text, mark):
            return _until_now(reading.article.text, mark, setting)
        return _moment(mark, "period-told-before")
    if judged.rule == "earlier-year" or term is None:
        return None
    return Moment(_written(term[0]), term[1], "period-told-before")


def _is_of_an_award(reading: Reading, date: Mark) -> bool:
    """As in "Giải thưởng A (2015), Giải thưởng B": the year right behind A is not B's too."""
    awards = (m for m in reading.marks_in(Span(max(0, date.span.start - 80), date.span.start), "AWARD"))
    gaps = (reading.article.text[award.span.end : date.span.start] for award in awards)
    return any(_RIGHT_BEHIND.fullmatch(gap) for gap in gaps)


_RIGHT_BEHIND = re.compile(r"[\s(]*(?:vào\s+)?")
_YEAR_REVIEWED = "year-reviewed"
_THE_YEAR = re.compile(r"(?:trong )?năm(?: qua)?|với những (?:thành tích|đóng góp).*", re.IGNORECASE)
_LAST_YEARS = re.compile(r"(?<!\w)(?P<number>\d{1,2}|năm|mười) năm (?:vừa )?qua(?!\w)", re.IGNORECASE)
_TO_THIS_DAY = re.compile(r"\s+đến nay(?!\w)", re.IGNORECASE)


def _until_now(text: str, since: Mark, setting: Setting) -> Moment | None:
    """As in "từ năm 2015 đến nay" in a report of 2020: 2015-2020."""
    this_day = _TO_THIS_DAY.match(text, since.span.end)
    if this_day is None or setting.year is None or re.fullmatch(r"\d{4}", since.value or "") is None:
        return None
    return Moment(f"{since.value}-{setting.year}", Span(since.span.start, this_day.end()), "period-until-now")


def _last_years(reading: Reading, cue: Span, setting: Setting) -> Moment | None:
    """As in "trong 5 năm qua" where the article names the five years ("giai đoạn 2020-2025")."""
    told = _LAST_YEARS.search(reading.article.text, max(0, cue.start - 12), cue.end)
    if told is None or setting.year is None:
        return None
    number = int(told["number"]) if told["number"].isdigit() else words_to_int(told["number"].lower())
    for mark in reading.marks:
        years = re.fullmatch(r"(\d{4})/(\d{4})", mark.value or "") if mark.label == "DATE" else None
        ends_now = years is not None and int(years[2]) in {setting.year - 1, setting.year}
        if years is not None and ends_now and int(years[2]) - int(years[1]) == number:
            return _moment(mark, "period-told-before")
    return None


def _in_the_year_reviewed(judged: Judgement, cue: str, setting: Setting) -> bool:
    """As in "Trong năm, 4 tập thể được Bộ tặng Cờ" at the meeting that reviews the year."""
    return setting.looks_back and (judged.rule == "given-from-above" or _THE_YEAR.fullmatch(cue) is not None)


def _moment(mark: Mark, rule: str) -> Moment:
    return Moment(_written(mark.value or ""), mark.span, rule)


def _is_since(text: str, date: Mark | Piece) -> bool:
    """As in "thành lập từ năm 1993": a beginning, no time of merit."""
    begins = date.text.lower().startswith("từ năm")
    return begins or _SINCE.search(text, max(0, date.span.start - 8), date.span.start) is not None


def day_of_decision(pieces: Sequence[Piece], index: int) -> Moment | None:
    """As in "Quyết định số 512/QĐ-TTg ngày 4/6/2019": the date right behind the number at ``index``."""
    for following in pieces[index + 1 : index + 3]:
        if following.kind == "date" and (value := _value(following)) and not value.startswith("--"):
            return Moment(value, following.span, "day-of-decision")
    return None


def _behind(frame: Frame, award: Piece) -> list[Piece]:
    """The pieces of the sentence after this award, other awards of its group included."""
    return [p for p in (*frame.clause, *frame.after) if p.span.start >= award.span.end]


def _attached(frame: Frame, award: Piece) -> Piece | None:
    """The date right behind the award: "năm 2010", "(2010)", "vào năm 2010"."""
    for piece in _behind(frame, award)[:3]:
        if piece.kind == "date":
            return piece
        light = piece.is_mark("(", ",", ":") or (
            piece.kind == "gap" and piece.text.lower() in {"vào", "trong", "từ", "cho", "các", "vào các"}
        )
        if not light and not (
            piece.kind == "cue" and piece.text.lower() in {"liên tục", "các năm", "trong", "của"}
        ):
            return None
    return None


def _is_year(piece: Piece) -> bool:
    return re.fullmatch(r"\d{4}", _value(piece) or "") is not None


def _date(
    text: str, frame: Frame, attached: Piece | None, yearly: bool, told: Told, setting: Setting
) -> Moment | None:
    status = told.status
    if status in {"proposed", "target"}:
        return None
    behind = _value(attached) if attached is not None else None
    if attached and behind and (PartialDate(behind).is_day or (not yearly and "/" not in behind)):
        return Moment(behind, attached.span, "date-behind-award")
    signed = _signing_day(frame)
    own = _dates_before(frame)
    if signed is not None and status != "announced":
        own = [(piece, value) for piece, value in own if piece.span != signed.span]
    for piece, value in reversed(own):
        if PartialDate(value).is_day or re.fullmatch(r"\d{4}-\d\d", value):
            return Moment(value, piece.span, "date-in-clause")
    if status == "past":
        return None if yearly else _year_in_clause(text, own)
    if status == "announced":
        return signed or (told.decision.day if told.decision is not None else None)
    if setting.day is not None and "/" not in setting.day:
        return Moment(setting.day, None, "day-of-the-report")
    return None


def _dates_before(frame: Frame) -> list[tuple[Piece, str]]:
    """The dates of the clause before its first award, with their values; what lacks its year stays out."""
    first = frame.awards[0].span.start
    return [
        (piece, value)
        for piece in frame.clause
        if piece.kind == "date"
        and piece.span.end <= first
        and (value := _value(piece)) is not None
        and value[0] != "-"
    ]


def _year_in_clause(text: str, own: Sequence[tuple[Piece, str]]) -> Moment | None:
    for piece, value in reversed(own):
        if "/" not in value and not _is_since(text, piece):
            return Moment(value, piece.span, "year-in-clause")
    return None


def _told_as_period(told: Told, yearly: bool) -> Moment | None:
    if told.period is None:
        return None
    if not yearly and len(told.period.value) <= 4 and told.period.rule != _YEAR_REVIEWED:
        return None
    return told.period


def _signing_day(frame: Frame) -> Moment | None:
    pieces = [*frame.clause, *frame.after]
    return next(
        (day for i, p in enumerate(pieces) if p.kind == "decision" and (day := day_of_decision(pieces, i))),
        None,
    )


def _period(text: str, frame: Frame, attached: Piece | None, yearly: bool) -> Moment | None:
    behind = _value(attached) if attached is not None else None
    if attached and behind and _is_period(behind, attached.text) and (yearly or "/" in behind):
        return Moment(_written(behind), attached.span, "period-behind-award")
    reached = False
    for piece in frame.after:
        if piece.kind == "award" or piece.is_mark(";"):
            break
        reached = reached or (piece.kind == "cue" and piece.plays("reason", "member_link"))
        if piece.kind == "date" and reached and _is_time_of_merit(text, piece):
            return Moment(_written(_value(piece) or ""), piece.span, "period-of-merit")
    for piece, value in _dates_before(frame):
        if _is_period(value, piece.text) and (yearly or "/" in value) and not _is_since(text, piece):
            return Moment(_written(value), piece.span, "period-in-clause")
    return None


def _is_time_of_merit(text: str, piece: Piece) -> bool:
    value = _value(piece)
    assembly = _OF_AN_ASSEMBLY.search(text, max(0, piece.span.start - 60), piece.span.start)
    return value is not None and _is_period(value, piece.text) and assembly is None


def _period_of_report(text: str, frame: Frame, setting: Setting, kind: Kind, status: Status) -> Moment | None:
    """A meeting that reviews a year honours that year's merit, a contest is held for one."""
    if (
        kind in {"prize", "emulation_title"}
        and setting.contest_time is not None
        and status in {"conferred", "announced"}
    ):
        value, span = setting.contest_time
        return Moment(_written(value), span, "time-of-the-contest")
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
    return Moment(_written(value), span, "period-of-the-report")


def _decision(frame: Frame) -> Moment | None:
    numbers = [p for p in (*frame.clause, *frame.after) if p.kind == "decision"]
    return Moment(numbers[-1].text, numbers[-1].span, "decision-in-sentence") if numbers else None


def _value(piece: Piece) -> str | None:
    return piece.mark.value if piece.mark is not None else None


def _is_period(value: str, words: str) -> bool:
    """A year, or an interval of years or months: never a single day, nor the span of an anniversary."""
    years = re.fullmatch(r"(\d{4})(?:-\d\d)?/(\d{4})(?:-\d\d)?", value)
    if years:
        return int(years[2]) - int(years[1]) <= LONGEST_PERIOD or _CALLED_PERIOD.match(words) is not None
    return re.fullmatch(r"\d{4}", value) is not None


def _written(value: str) -> str:
    """The contract's form of a period: ``2016-2020`` for an interval of years."""
    return value.replace("/", "-") if re.fullmatch(r"\d{4}/\d{4}", value) else value
