"""When an award was conferred, for which period, by which decision."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.events.article_wide.setting import Setting
from extractor.events.clauses.chains import own_part
from extractor.events.dating.attached_dates import attached_date, several_years, years_told
from extractor.events.dating.conferral_dates import conferral_date
from extractor.events.dating.merit_periods import period_of_merit, year_is_date
from extractor.events.dating.same_year import year_told_before
from extractor.events.parts.frame import Frame
from extractor.events.parts.moments import Moment, Times, Told, value_of, written
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import AwardIdentity, identify


def times_of(text: str, frame: Frame, award: Piece, kind: Kind, told: Told, setting: Setting) -> Times:
    """Date, period and decision of one award of a frame."""
    attached = attached_date(frame, award)
    yearly = not year_is_date(kind, told.status)
    own = _decision(frame)
    period = period_of_merit(text, frame, award, attached, kind, told, setting)
    number = own or (told.decision.number if told.decision is not None else None)
    date = conferral_date(text, frame, attached, kind, told, setting, yearly=yearly)
    if told.status == "past" and date is period is None:
        before = year_told_before(text, frame)
        date, period = (None, before) if yearly else (before, None)
    return Times(date, period, number)


def without_day_of_report(times: Times) -> Times:
    """For medals won abroad: the day of the news is none of theirs."""
    by_report = times.date is not None and times.date.rule == "day-of-the-report"
    return replace(times, date=None) if by_report else times


def times_of_each_year(
    frame: Frame, award: Piece, identity: AwardIdentity, told: Told, times: Times
) -> Iterator[Times]:
    """An award told with several years was received as often; one told with none or one, once."""
    if len(frame.dates) < len(("one", "another")):
        yield times
        return
    years = years_told(frame, award)
    if not years and told.status == "past" and attached_date(frame, award) is None:
        years = several_years(frame.clause, frame.awards[0].span.start)
    grades = identify(award.mark.text).grades if award.mark is not None else ()
    if identity.grade in grades and len(grades) == len(years):
        years = (years[grades.index(identity.grade)],)
    if not years:
        yield times
    dated = year_is_date(identity.kind, told.status)
    if not dated and _told_in_a_row(frame, years):
        yield replace(times, period=_from_first_to_last(years))
        return
    for year in years:
        value = value_of(year) or ""
        moment = Moment(written(value), year.span, _OF_SEVERAL)
        yield replace(times, date=moment) if dated and "/" not in value else replace(times, period=moment)


def _told_in_a_row(frame: Frame, years: Sequence[Piece]) -> bool:
    """As in "ba năm liền 2021, 2022, 2023": one honour of three years, none left out."""
    at = frame.clause.index(years[0]) if years and years[0] in frame.clause else 0
    led = at > 0 and frame.clause[at - 1].text.lower().startswith(("năm liền", "năm liên t"))
    told = [value_of(year) or "" for year in years]
    return led and all(a.isdigit() and b.isdigit() and int(b) == int(a) + 1 for a, b in pairwise(told))


def _from_first_to_last(years: Sequence[Piece]) -> Moment:
    value = f"{value_of(years[0])}/{value_of(years[-1])}"
    return Moment(written(value), Span(years[0].span.start, years[-1].span.end), _OF_SEVERAL)


_OF_SEVERAL = "one-of-several-years"
_OWN_YEAR = re.compile(r" \((?:năm )?(\d{4})\)")


def times_of_recipient(text: str, recipient: Recipient, moments: Sequence[Times]) -> Sequence[Times]:
    """As in "61 doanh nghiệp (năm 2019) và 55 doanh nghiệp (năm 2020)": of several years each has its own. A
    set counted once over several years ("24 học sinh đạt giải năm học 2021-2022 và 2022-2023") is one row of
    none of them."""
    if len(moments) < 2:
        return moments
    own = _OWN_YEAR.match(text, recipient.span.end)
    if own is not None:
        return [m for m in moments if own[1] in {t.value for t in (m.date, m.period) if t}] or moments
    counted_once = recipient.name is None and recipient.stands_for is None and recipient.count > 1
    return [_of_no_year(moments[0])] if counted_once else moments


def _of_no_year(times: Times) -> Times:
    date, period = (
        None if moment is not None and moment.rule == _OF_SEVERAL else moment
        for moment in (times.date, times.period)
    )
    return replace(times, date=date, period=period)


def _decision(frame: Frame) -> Moment | None:
    """That behind the award in its part, else of its clause, else of what follows ("Quyết định số 1 tặng A
    cho 4 tập thể; Quyết định số 2 …", "… và Quyết định số 2 công nhận B")."""
    if not frame.decisions:
        return None
    behind = own_part(frame.after)
    told = (
        [p for i, p in enumerate(behind) if p.kind == "decision" and not _gives_the_next(behind[i + 1 :])],
        [p for p in frame.clause if p.kind == "decision"],
        [p for p in frame.after if p.kind == "decision"],
    )
    numbers = next((found for found in told if found), None)
    return Moment(numbers[-1].text, numbers[-1].span, "decision-in-sentence") if numbers else None


def _gives_the_next(behind: Sequence[Piece]) -> bool:
    """Whether a decision is told to give something else: its own verb stands right behind it."""
    words = [
        piece for piece in behind if piece.kind != "date" and piece.text.lower() not in {"về việc", "về"}
    ]
    return bool(words) and words[0].plays("give")
