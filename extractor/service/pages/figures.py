"""Figures: awards by year, level and kind, coverage by month and paper, of everything or of one unit."""

import io
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from extractor.ground.labels import Speak, in_vietnamese
from extractor.press.figures import Figures, figures
from extractor.records.figures import Chart, in_years
from extractor.report.figures import FigureFormat, write_figures
from extractor.report.figures.wording import query
from extractor.service.pages.asked_entry import AskedEntry, EntryAsked, asked_entry
from extractor.service.pages.charts import Drawing, drawing
from extractor.service.pages.downloads import download
from extractor.service.pages.frame import speech_of
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing

router = APIRouter()

_MOST_MONTHS = 60

FromDay = Annotated[str, Query(alias="from", max_length=20)]
ToDay = Annotated[str, Query(alias="to", max_length=20)]


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """What was asked, as written; the charts that have numbers, and the titles of those that have none."""

    unit: AskedEntry
    from_day: str
    to_day: str
    found: Figures
    charts: tuple[Drawing, ...]
    empty: tuple[str, ...]


@router.get("/so-lieu")
def show_figures(
    request: Request,
    store: Writing,
    unit: str = "",
    entry: EntryAsked = "",
    from_day: FromDay = "",
    to_day: ToDay = "",
) -> Response:
    speech = speech_of(request)
    asked = asked_entry(store, unit, entry)
    found = figures(store, asked.name or None, from_day or None, to_day or None, speech.word)
    drawn = [(chart, drawing(_readable(chart, speech.word), speech)) for chart in found.charts]
    charts = tuple(one for _, one in drawn if one is not None)
    empty = tuple(chart.title for chart, one in drawn if one is None)
    return show(request, "figures.html", FiguresPage(asked, from_day, to_day, found, charts, empty))


def _readable(chart: Chart, speak: Speak) -> Chart:
    """Months only while their bars can be told apart; the exports have all of them."""
    is_by_month = chart.by_time and not chart.tells_empty
    return in_years(chart, speak) if is_by_month and len(chart.categories) > _MOST_MONTHS else chart


@router.get("/so-lieu/xuat")
def export(
    request: Request,
    store: Writing,
    format: FigureFormat,
    unit: str = "",
    from_day: FromDay = "",
    to_day: ToDay = "",
) -> Response:
    speak = in_vietnamese if format == "json" else speech_of(request).word
    found = figures(store, unit.strip() or None, from_day or None, to_day or None, speak)
    asked = query(found.label, found.first_day, found.last_day, found.articles, speak)
    content = io.BytesIO()
    write_figures(found.charts, asked, content, format, speak)
    return download(content.getvalue(), "so-lieu", format, found.label)
