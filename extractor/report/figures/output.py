"""Figures as a drawing, a workbook, a table, JSON, or a folder with a drawing and a table of each chart."""

import io
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import IO, Any, Literal, get_args

from extractor.errors import UsageError
from extractor.ground.labels import Speak, in_vietnamese
from extractor.records.figures import Chart
from extractor.report.delimited import write_table
from extractor.report.figures import draw
from extractor.report.figures.wording import TABLE_HEADINGS, description, headings, rows, table_rows
from extractor.report.output import save
from extractor.report.words import QUERY_HEADINGS, QUERY_SHEET
from extractor.report.workbook import Sheet, write_sheets

FigureFormat = Literal["svg", "xlsx", "csv", "json"]
FIGURE_FORMATS: tuple[FigureFormat, ...] = get_args(FigureFormat)
FIGURES_SCHEMA_VERSION = 1

Query = Sequence[tuple[str, str]]
"""What was asked, as name and value."""


def save_figures(charts: Sequence[Chart], query: Query, path: Path, speak: Speak = in_vietnamese) -> None:
    """Write the charts to a file by its ending; to a folder, new or old, when the name has none.

    Raises ``UsageError`` for another ending and for what cannot be written.
    """
    if path.is_dir() or not path.suffix:
        _save_each(charts, path, speak)
        return
    ending = path.suffix.removeprefix(".").lower()
    known = next((one for one in FIGURE_FORMATS if one == ending), None)
    if known is None:
        raise UsageError(str(path), "no such format", f"one of: {', '.join(FIGURE_FORMATS)}")
    save(path, lambda stream: write_figures(charts, query, stream, known, speak))


def write_json(charts: Sequence[Chart], query: Query, stream: IO[bytes]) -> None:
    """One object: what was asked, and the table of every chart."""
    content = {
        "schema_version": FIGURES_SCHEMA_VERSION,
        "query": dict(query),
        "charts": [chart_json(chart) for chart in charts],
    }
    stream.write(json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n")


def write_figures(
    charts: Sequence[Chart],
    query: Query,
    stream: IO[bytes],
    file_format: FigureFormat,
    speak: Speak = in_vietnamese,
) -> None:
    """Write all charts to an open binary stream, as one drawing, as JSON, as a workbook or as one table."""
    if file_format == "svg":
        stream.write(draw.svg(charts, speak))
    elif file_format == "json":
        write_json(charts, query, stream)
    elif file_format == "csv":
        write_table(list(map(speak, TABLE_HEADINGS)), table_rows(charts), stream)
    else:
        asked = Sheet(speak(QUERY_SHEET), list(map(speak, QUERY_HEADINGS)), query, (24, 60))
        write_sheets([*(_sheet(chart, speak) for chart in charts), asked], stream)


def _save_each(charts: Sequence[Chart], folder: Path, speak: Speak) -> None:
    for chart in charts:
        drawing, table = draw.svg([chart], speak), io.BytesIO()
        write_table(headings(chart, speak), rows(chart), table)
        for ending, content in (("svg", drawing), ("csv", table.getvalue())):
            save(folder / f"{chart.id}.{ending}", partial(_put, content))


def _put(content: bytes, stream: IO[bytes]) -> None:
    stream.write(content)


def _sheet(chart: Chart, speak: Speak) -> Sheet:
    widths = [20 if chart.by_time else 40, *[16] * (len(headings(chart)) - 1)]
    drawing, told = draw.png([chart], speak), description(chart, speak)
    return Sheet(chart.title, headings(chart, speak), rows(chart), widths, drawing, told)


def chart_json(chart: Chart) -> dict[str, Any]:
    """The table of a chart for programs."""
    return {
        "id": chart.id,
        "title": chart.title,
        "unit": chart.unit,
        "categories": list(chart.categories),
        "series": [{"name": series.name, "values": list(series.values)} for series in chart.series],
    }
