"""DATE marks: every mention of a day, month, quarter, year, period, term or school year, with its value."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from extractor.ground.dates import PartialDate
from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.text.dates.numeric import find_months_in_words, find_numeric
from extractor.text.dates.patterns import canvas_of
from extractor.text.dates.resolve import Anchor, value_of
from extractor.text.dates.traps import is_occasion, is_on_occasion
from extractor.text.dates.worded import find_worded
from extractor.text.dates.written import OCCASION, Written

_VIETNAM = timezone(timedelta(hours=7))


def find_dates(text: str, published: datetime | None, agreed_year: int | None) -> list[Mark]:
    """DATE marks of a text in NFC, in text order, without overlap.

    ``published`` is the publication time (its day in Vietnam counts), ``agreed_year`` the year that headline
    and lead agree on, used when there is no publication time. A mark's ``by`` is the rule that read it;
    ``dates.occasion`` is a day that is only remembered ("nhân dịp 20/11"), never the day of the event.
    """
    canvas = canvas_of(text)
    anchor = Anchor(_day_in_vietnam(published), agreed_year)
    marks: list[Mark] = []
    for written in _settled(text, canvas, anchor.published):
        if written.is_anniversary or is_occasion(text, canvas, written.start):
            if written.last is None and written.first.year is None and is_on_occasion(canvas, written.start):
                continue
            written = replace(written, rule=OCCASION)
        value = value_of(written, canvas, anchor)
        span = Span(written.start, written.end)
        marks.append(
            Mark(
                "DATE",
                span,
                span.of(text),
                value=value.value if value else None,
                by=written.rule,
                inferred=value.inferred if value else False,
            )
        )
    return marks


def agreed_year(title: str, lead: str | None) -> int | None:
    """The one year that both headline and lead name in full; None when there is none or more than one."""
    years = _years_named(title) & _years_named(lead or "")
    return years.pop() if len(years) == 1 else None


def _years_named(text: str) -> set[int]:
    """Years of single dates; the ends of an interval ("giai đoạn 2016-2020") are not the article's year."""
    values = [PartialDate(mark.value) for mark in find_dates(text, None, None) if mark.value]
    return {value.year for value in values if value.year and "/" not in value.value}


def _day_in_vietnam(published: datetime | None) -> date | None:
    if published is None:
        return None
    return published.astimezone(_VIETNAM).date() if published.tzinfo else published.date()


def _settled(text: str, canvas: str, published: date | None) -> list[Written]:
    """All readings in text order; of two that overlap the longer stays ("hôm qua 9.10" over "hôm qua")."""
    found = [
        *find_numeric(text, canvas),
        *find_months_in_words(text, canvas),
        *find_worded(canvas, published),
    ]
    kept: list[Written] = []
    for written in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and written.start < kept[-1].end:
            if written.end - written.start > kept[-1].end - kept[-1].start:
                kept[-1] = written
            continue
        kept.append(written)
    return _with_told_days(kept, canvas)


def _with_told_days(dates: list[Written], canvas: str) -> list[Written]:
    """A day told by a word takes in the date behind it: "hôm qua (4/7)", "Hôm nay, 30/9"."""
    joined: list[Written] = []
    for written in dates:
        before = joined[-1] if joined else None
        gap = canvas[before.end : written.start] if before else ""
        is_told = before is not None and before.rule == "dates.today" and written.rule == "dates.day"
        if before is None or not is_told or not re.fullmatch(r" ?\(|, ", gap):
            joined.append(written)
        elif "(" not in gap:
            joined[-1] = replace(written, start=before.start)
        elif canvas[written.end : written.end + 1] == ")":
            joined[-1] = replace(written, start=before.start, end=written.end + 1)
        else:
            joined.append(written)
    return joined
