"""Units and persons: the list of all, and the achievement record of one."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from fastapi import APIRouter, Request
from starlette.responses import Response

from extractor import record_book
from extractor.ground.achievements import Achievement, Entry, EntryKind
from extractor.ground.labels import LEVEL_LABELS
from extractor.lexicon.places import by_id
from extractor.records.figures import award_charts
from extractor.records.timeline import Line, Record
from extractor.report.record import RecordFormat, write_record
from extractor.search.entries import entry_counts
from extractor.service.pages.charts import Drawing, drawing
from extractor.service.pages.downloads import download
from extractor.service.pages.frame import speech_of
from extractor.service.pages.numbers import Shown, Start
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.service.words import Speech
from extractor.store import Store, record_tables
from extractor.store.record_tables import EntryCount

router = APIRouter()

_PAGE = 50
_LINES = 18
"""Achievements on a page of a record: of the most honoured of a million rows, with their quotations, the
summary and the charts, 98 kB; twenty made it 100."""
_SHORT = 5
"""A record with fewer awards given is its own summary."""
_MOST_WON = 40

Order = Literal["name", "count"]


@dataclass(frozen=True, slots=True)
class EntriesPage:
    """Units and persons whose names hold the words, with how often each was honoured. ``start`` is the place
    of the first in the list of all ``count``."""

    words: str
    kind: EntryKind | None
    order: Order
    entries: tuple[EntryCount, ...]
    count: int
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the record with its awards, the newest first; a gap has none, and goes back to ``since``."""

    year: int
    since: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Won:
    """An award with how often it was given, and in which years known (newest first)."""

    award: str
    award_id: str | None
    count: int
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RecordPage:
    """The record of ``record.entry``, the newest year first. ``places`` are names of where it may lie,
    ``successors`` of what followed a place that is no more; ``merged_into`` is what it became part of,
    ``merged_from`` what became part of it. ``first`` and ``last`` are years asked for. Shown are lines from
    number ``start`` on, ``size`` of the ``count`` that there are; charts stand on the first page, with the
    ``summary`` of a record that is longer than a screen, ``unsummed`` awards short of its whole. ``given`` is
    how often it was honoured: what lines tell that others tell as well counts once."""

    record: Record
    summary: tuple[Won, ...]
    unsummed: int
    years: tuple[Year, ...]
    undated: tuple[Line, ...]
    pending: tuple[Line, ...]
    unsure: tuple[Line, ...]
    start: int
    size: int
    count: int
    charts: tuple[Drawing, ...]
    places: tuple[str, ...]
    successors: tuple[str, ...]
    merged_into: tuple[Entry, ...]
    merged_from: tuple[Entry, ...]
    given: int
    decided: int
    checked: int
    first: int | None
    last: int | None


@router.get("/ho-so")
def entries(
    request: Request,
    store: Writing,
    q: str = "",
    kind: EntryKind | None = None,
    order: Order = "count",
    start: Start = 0,
) -> Response:
    record_book.refresh(store)
    found, count = entry_counts(store, q, kind, by_count=order == "count", limit=_PAGE, offset=max(0, start))
    return show(
        request, "entries.html", EntriesPage(q, kind, order, tuple(found), count, max(0, start), _PAGE)
    )


@router.get("/ho-so/{entry}")
def record(
    request: Request,
    store: Writing,
    entry: str,
    from_year: Shown = None,
    to_year: Shown = None,
    start: Start = 0,
    whole: bool = False,
) -> Response:
    """``whole`` shows all of it at once, to be printed."""
    start, size = (0, None) if whole else (start, _LINES)
    found = record_book.outline(store, entry, from_year, to_year)
    return show(request, "record.html", record_page(store, found, start, size, speech_of(request)))


@router.get("/ho-so/{entry}/xuat")
def export(
    store: Writing,
    entry: str,
    format: RecordFormat,
    from_year: Shown = None,
    to_year: Shown = None,
) -> Response:
    found = record_book.record(store, entry, from_year, to_year)
    content = io.BytesIO()
    write_record(found, content, format, charts=format == "docx")
    return download(content.getvalue(), "ho-so", format, found.entry.name)


def record_page(
    store: Store, outline: record_book.Outline, start: int, size: int | None, speech: Speech
) -> RecordPage:
    """``size`` is None for all lines."""
    found = outline.record
    lines = [line.achievement for line in found.lines]
    dated = [line for line in found.lines if line.achievement.year is not None]
    sections = (dated, found.undated, found.pending)
    told = sum(map(len, sections))
    count = told + len(outline.unsure)
    end = start + (count if size is None else size)
    _, undated, pending = _slices(sections, start, end)
    years = tuple(_shown_years(found, start, end))
    unsure = outline.unsure[max(0, start - told) : max(0, end - told)]
    shown = (*(line for year in years for line in year.lines), *undated, *pending)
    whole = record_book.lines(store, found.entry.id, [*(line.achievement.id for line in shown), *unsure])
    charts = (drawing(chart, speech) for chart in award_charts(lines, speech.word)) if start == 0 else ()
    summary = tuple(_summary(found.lines)) if start == 0 and len(lines) >= _SHORT else ()
    return RecordPage(
        found,
        summary[:_MOST_WON],
        max(0, len(summary) - _MOST_WON),
        tuple(replace(year, lines=_whole(year.lines, whole)) for year in years),
        _whole(undated, whole),
        _whole(pending, whole),
        tuple(whole[one] for one in unsure if one in whole),
        start,
        end - start,
        count,
        tuple(chart for chart in charts if chart is not None),
        place_names(found.entry.places),
        place_names(found.entry.successors),
        _entries(store, found.entry.merged_into),
        _entries(store, found.entry.merged_from),
        sum(one.is_counted for one in lines),
        sum(one.standing == "decided" for one in lines),
        sum(one.standing == "checked" for one in lines),
        found.first,
        found.last,
    )


def _whole(lines: Iterable[Line], whole: Mapping[str, Line]) -> tuple[Line, ...]:
    """Each line with all that it tells, unless somebody has joined it with another in this moment."""
    return tuple(whole[one] for line in lines if (one := line.achievement.id) in whole)


def _slices(sections: Iterable[Sequence[Line]], start: int, end: int) -> tuple[tuple[Line, ...], ...]:
    """Of each section what stands from one number to before another, counted through all of them."""
    shown, before = [], 0
    for section in sections:
        shown.append(tuple(section[max(0, start - before) : max(0, end - before)]))
        before += len(section)
    return tuple(shown)


def _summary(lines: Sequence[Line]) -> Iterator[Won]:
    """What was given, the State's first; of one level what was given most often."""
    given = defaultdict[str, list[Achievement]](list)
    for line in (line for line in lines if line.achievement.is_counted):
        given[line.award].append(line.achievement)
    levels = list(LEVEL_LABELS)
    for award, times in sorted(given.items(), key=lambda one: (levels.index(one[1][0].level), -len(one[1]))):
        years = {one.year for one in times if one.year is not None}
        yield Won(award, times[0].award_id, len(times), tuple(sorted(years, reverse=True)))


def _shown_years(found: Record, start: int, end: int) -> Iterator[Year]:
    """The years of the lines from one number to before another, and the gaps between them."""
    before = 0
    for year in _years(found):
        lines = year.lines[max(0, start - before) : max(0, end - before)]
        if lines or (not year.lines and start <= before < end):
            yield replace(year, lines=lines)
        before += len(year.lines)


def _years(found: Record) -> Iterator[Year]:
    """From the last year told to the first; years without anything that follow one another are one gap."""
    told = defaultdict[int, list[Line]](list)
    for line in found.lines:
        if line.achievement.year is not None:
            told[line.achievement.year].append(line)
    gap: Year | None = None
    for year in sorted({*told, *found.gaps}, reverse=True):
        if year not in told:
            gap = replace(gap, since=year) if gap else Year(year, year, ())
            continue
        if gap:
            yield gap
            gap = None
        newest = sorted(told[year], key=lambda line: line.achievement.date or "", reverse=True)
        yield Year(year, year, tuple(newest))
    if gap:
        yield gap


def _entries(store: Store, ids: Iterable[str]) -> tuple[Entry, ...]:
    return tuple(one for number in ids if (one := record_tables.entry(store, number)) is not None)


def place_names(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(place.full_name for one in ids if (place := by_id(one)) is not None)
