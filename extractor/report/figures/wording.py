"""The tables and words of charts."""

from collections.abc import Sequence

from extractor.records.figures import Chart
from extractor.report.columns import Cell

EMPTY = "không có số liệu"


def headings(chart: Chart) -> list[str]:
    """The category, each series, and the sum where there are several."""
    names = [series.name for series in chart.series]
    return [chart.heading, *names, *(["Cộng"] if len(names) > 1 else [])]


def rows(chart: Chart) -> list[Sequence[Cell]]:
    sums = [[total] for total in chart.totals] if len(chart.series) > 1 else [[] for _ in chart.categories]
    columns = zip(*(series.values for series in chart.series), strict=True)
    return [
        [name, *values, *total] for name, values, total in zip(chart.categories, columns, sums, strict=False)
    ]


def description(chart: Chart) -> str:
    """Every number of the chart in words, for those who cannot see it: "2019: Nhà nước 1; Chính phủ 2. 2020:
    0."."""
    if not chart.categories:
        return f"{chart.title}: {EMPTY}."
    told = ". ".join(f"{name}: {_values(chart, at)}" for at, name in enumerate(chart.categories))
    return f"{chart.title} (đơn vị: {chart.unit}). {told}."


def _values(chart: Chart, at: int) -> str:
    if not chart.is_stacked:
        return str(chart.totals[at])
    parts = [f"{series.name} {series.values[at]}" for series in chart.series if series.values[at]]
    return "; ".join(parts) or "0"
