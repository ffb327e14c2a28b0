"""Charts drawn by matplotlib: the same numbers give the same bytes.

They print: black on white, stacks told apart by brightness and by hatching, so that a grey copy says the
same. The font is the one that comes with matplotlib, which has all Vietnamese letters; letters become
outlines, so that a drawing looks the same everywhere.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from threading import Lock
from typing import TYPE_CHECKING

from extractor.ground.labels import Speak, Wording, in_vietnamese
from extractor.records.figures import Chart
from extractor.report.figures.wording import EMPTY, description, is_dated, labelled

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_SHADES = ("#20364f", "#f2f2f2", "#7d9bb8", "#c9d6e2", "#4c4c4c", "#a8a8a8", "#5b7ea3", "#e3dccb", "#8c7f66",
           "#ffffff", "#6b4c4c")  # fmt: skip
_HATCHES = ("", "////", "", "....", "\\\\\\\\", "xxxx", "----", "oo", "++", "**", "||||")
"""As many as there are kinds of awards, so that no two of a chart look alike."""
_WIDTH, _HEIGHT, _BAR, _HEAD = 7.0, 3.0, 0.28, 1.1
"""Inches: of a drawing, of a chart over time, of a ranked bar, and of a ranking's title and axis."""
_LEGEND_COLUMNS, _LEGEND_LINE = 3, 0.2
_MOST_RANKED = 15
_MOST_LABELS, _MOST_UPRIGHT = 14, 8
_DOTS_PER_INCH = 200

_KEPT = 16
"""Drawings: the same numbers are asked for as a picture and in a document, again and again until an article
comes. One takes a second of the processor and up to 700 kB."""

_drawing = Lock()
"""matplotlib's settings are those of the whole process: threads take turns."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart for a document: PNG, SVG, and every number of it in words."""

    png: bytes
    svg: bytes
    caption: str


def picture(chart: Chart, speak: Speak = in_vietnamese) -> Picture:
    return Picture(png([chart], speak), svg([chart], speak), description(chart, speak))


def svg(charts: Sequence[Chart], speak: Speak = in_vietnamese) -> bytes:
    """The charts below one another, with a title and description for readers of the screen."""
    drawn = _saved(tuple(charts), "svg", speak).decode()
    opening = drawn.index("<svg ")
    inside = drawn.index(">", opening) + 1
    title = "; ".join(chart.title for chart in charts)
    words = " ".join(description(chart, speak) for chart in charts)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<svg role="img" aria-labelledby="chart-title chart-desc" '
        f"{drawn[opening + len('<svg ') : inside]}\n"
        f'<title id="chart-title">{escape(title)}</title>\n<desc id="chart-desc">{escape(words)}</desc>'
        f"{drawn[inside:]}"
    ).encode()


def png(charts: Sequence[Chart], speak: Speak = in_vietnamese) -> bytes:
    return _saved(tuple(charts), "png", speak)


@lru_cache(maxsize=_KEPT)
def _saved(charts: tuple[Chart, ...], file_format: str, speak: Speak) -> bytes:
    from matplotlib import rc_context

    content = io.BytesIO()
    unstamped = {"Date": None, "Creator": None} if file_format == "svg" else {"Software": None}
    # A paper's name is no formula, whatever dollar signs stand in it.
    with _drawing, rc_context(
        {"font.family": "DejaVu Sans", "font.size": 9, "svg.fonttype": "path", "svg.hashsalt": "vinhdanh",
         "hatch.linewidth": 0.6, "text.parse_math": False}
    ):  # fmt: skip
        _drawn(charts, speak).savefig(content, format=file_format, dpi=_DOTS_PER_INCH, metadata=unstamped)
    return content.getvalue()


def _drawn(charts: Sequence[Chart], speak: Speak) -> "Figure":
    from matplotlib.figure import Figure

    heights = [_height(chart, speak) for chart in charts]
    figure = Figure(figsize=(_WIDTH, sum(heights)), layout="constrained")
    parts = figure.subfigures(len(charts), 1, squeeze=False, height_ratios=heights)[:, 0]
    for part, chart in zip(parts, charts, strict=True):
        axes = part.subplots()
        axes.set_title(chart.title, loc="left", fontweight="bold", fontsize=11)
        axes.spines[["top", "right"]].set_visible(False)
        if not chart.categories:
            axes.text(0.5, 0.5, speak(EMPTY), ha="center", va="center", transform=axes.transAxes)
            axes.set_axis_off()
        elif chart.by_time:
            _over_time(axes, chart)
        else:
            _rank(axes, chart, speak)
        if chart.is_stacked:
            part.legend(loc="outside lower left", ncols=_LEGEND_COLUMNS, frameon=False, fontsize=8)
    _settle(figure)
    return figure


def _settle(figure: "Figure") -> None:
    """Lay out and round: the solver of the layout differs in the last digits from one run to the next.

    For the same reason no bar is clipped: matplotlib names a clipping by all digits of its place.
    """
    engine = figure.get_layout_engine()
    assert engine is not None
    engine.execute(figure)
    figure.set_layout_engine("none")
    for axes in figure.axes:
        left, bottom, width, height = (round(part, 4) for part in axes.get_position().bounds)
        axes.set_position((left, bottom, width, height))


def _height(chart: Chart, speak: Speak) -> float:
    """Inches: a ranking grows with its bars, a chart over time with its legend."""
    if chart.by_time:
        return _HEIGHT + _LEGEND_LINE * (len(chart.series) // _LEGEND_COLUMNS)
    return _HEAD + _BAR * len(_ranked(chart, speak))


def _over_time(axes: "Axes", chart: Chart) -> None:
    """Upright bars, a stack of all series each, with its sum on top."""
    from matplotlib.ticker import MaxNLocator

    places = list(range(len(chart.categories)))
    below = [0] * len(places)
    shades = _SHADES if len(chart.series) > 1 else _SHADES[2:]
    for number, series in enumerate(chart.series):
        bars = axes.bar(
            places, series.values, bottom=below, label=series.name, width=0.75, edgecolor="black",
            linewidth=0.6, color=shades[number % len(shades)], hatch=_HATCHES[number % len(_HATCHES)],
            clip_on=False,
        )  # fmt: skip
        for bar in bars:
            # It lies within the axes: to measure it for the layout takes as long as to draw it.
            bar.set_in_layout(False)
        below = [low + value for low, value in zip(below, series.values, strict=True)]
    shown = labelled(chart.categories, _MOST_LABELS)
    names = [_lowered(chart.categories[at]) for at in shown]
    slanted = len(places) > _MOST_UPRIGHT and "/" in names[0]
    axes.set_xticks(shown, names, rotation=60 if slanted else 0)
    axes.set_xlim(-0.6, max(len(places), 6) - 0.4)
    axes.set_ylim(0, max(below) * 1.15)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_ylabel(chart.unit)
    if len(shown) == len(places):
        for place, total in zip(places, below, strict=True):
            axes.annotate(str(total), (place, total), (0, 2), textcoords="offset points", ha="center")


def _lowered(category: str) -> str:
    """ "không rõ năm" on a line of its own: it is wider than the years beside it."""
    return category if is_dated(category) else f"\n{category}"


def _rank(axes: "Axes", chart: Chart, speak: Speak) -> None:
    """Lying bars, the largest on top, each with its number."""
    from matplotlib.ticker import MaxNLocator

    ranked = _ranked(chart, speak)
    bars = axes.barh([_short(name) for name, _ in ranked], [count for _, count in ranked], color=_SHADES[2],
                     edgecolor="black", linewidth=0.6, height=0.7, clip_on=False)  # fmt: skip
    axes.bar_label(bars, padding=3)
    axes.invert_yaxis()
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel(chart.unit)
    axes.margins(x=0.08)


def _ranked(chart: Chart, speak: Speak) -> list[tuple[str, int]]:
    """The first names with their numbers, the rest as one: the table has them all."""
    items = list(zip(chart.categories, chart.totals, strict=True))
    if len(items) <= _MOST_RANKED:
        return items
    rest = items[_MOST_RANKED - 1 :]
    others = speak(Wording(f"{len(rest)} tên khác", f"{len(rest)} others"))
    return [*items[: _MOST_RANKED - 1], (others, sum(count for _, count in rest))]


def _short(name: str) -> str:
    return name if len(name) <= 40 else name[:39].rstrip() + "…"
