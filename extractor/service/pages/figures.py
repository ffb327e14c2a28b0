"""Figures: awards by year, level and kind, coverage by month and paper, of everything or of one unit."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from extractor.press.figures import Figures, figures
from extractor.report.figures import FigureFormat, write_figures
from extractor.report.figures.wording import query
from extractor.service.pages.charts import Drawing, drawing
from extractor.service.pages.downloads import download
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing

router = APIRouter()

FromDay = Annotated[str, Query(alias="from", max_length=20)]
ToDay = Annotated[str, Query(alias="to", max_length=20)]


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """What was asked, as written; the charts that have numbers, and the titles of those that have none."""

    unit: str
    from_day: str
    to_day: str
    found: Figures
    charts: tuple[Drawing, ...]
    empty: tuple[str, ...]


@router.get("/so-lieu")
def show_figures(
    request: Request, store: Writing, unit: str = "", from_day: FromDay = "", to_day: ToDay = ""
) -> Response:
    found = figures(store, unit.strip() or None, from_day or None, to_day or None)
    drawn = [(chart, drawing(chart)) for chart in found.charts]
    charts = tuple(one for _, one in drawn if one is not None)
    empty = tuple(chart.title for chart, one in drawn if one is None)
    return show(request, "figures.html", FiguresPage(unit, from_day, to_day, found, charts, empty))


@router.get("/so-lieu/xuat")
def export(
    store: Writing, format: FigureFormat, unit: str = "", from_day: FromDay = "", to_day: ToDay = ""
) -> Response:
    found = figures(store, unit.strip() or None, from_day or None, to_day or None)
    asked: Sequence[tuple[str, str]] = query(found.label, found.first_day, found.last_day, found.articles)
    content = io.BytesIO()
    write_figures(found.charts, asked, content, format)
    return download(content.getvalue(), "so-lieu", format)
