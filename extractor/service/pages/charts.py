"""Charts as drawings that a page draws by itself: bars with attributes and classes, no styles of their own.

The numbers stand below each drawing as a table too, for those who cannot see it and for copying.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.ground.labels import Speak
from extractor.records.figures import Chart
from extractor.report.figures.wording import description, headings, labelled, rows
from extractor.report.listing import Cell

_WIDTH = 560
_LEFT, _TOP, _BOTTOM, _RIGHT = 40, 12, 30, 8
_HEIGHT = 220
_BAR, _GAP, _NAMES = 20, 6, 236
_MOST_RANKED = 15
_MOST_LABELS = 8
_SHORT = 27
"""Letters of a name at the longest: some 8.5 units each."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of the series with this number; ``told`` is what it stands for."""

    x: float
    y: float
    width: float
    height: float
    series: int
    told: str

    @property
    def path(self) -> str:
        """Half as long as a rectangle with its four attributes, of which a page may have six hundred."""
        return f"M{self.x:g} {self.y:g}h{self.width:g}v{self.height:g}h-{self.width:g}z"


@dataclass(frozen=True, slots=True)
class Words:
    """Words in the drawing; ``anchor`` is "start", "middle" or "end"."""

    x: float
    y: float
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart with where everything stands, in units of ``width`` by ``height``; ``lines`` are heights of the
    grid's lines. ``series`` are the names of a stack's parts, none when there is but one."""

    id: str
    title: str
    unit: str
    width: int
    height: int
    left: int
    bars: tuple[Bar, ...]
    words: tuple[Words, ...]
    lines: tuple[float, ...]
    series: tuple[str, ...]
    description: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def drawing(chart: Chart, speak: Speak) -> Drawing | None:
    """The drawing of a chart; None for one without numbers."""
    if not any(chart.totals):
        return None
    return _over_time(chart, speak) if chart.by_time else _ranked(chart, speak)


def _over_time(chart: Chart, speak: Speak) -> Drawing:
    top = _round_top(max(chart.totals))
    count = len(chart.categories)
    step = (_WIDTH - _LEFT - _RIGHT) / max(count, 6)
    ground = _HEIGHT - _BOTTOM
    scale = (ground - _TOP) / top
    lines = sorted({0, top // 2, top} if top > 1 else {0, top})
    words = [Words(_LEFT - 6, ground - line * scale + 4, "end", str(line)) for line in lines]
    for at in labelled(chart.categories, _MOST_LABELS):
        words.append(Words(round(_LEFT + (at + 0.5) * step, 1), ground + 20, "middle", chart.categories[at]))
    bars = tuple(_stacks(chart, step, ground, scale))
    grid = tuple(round(ground - line * scale, 1) for line in lines)
    return _drawn(chart, _HEIGHT, _LEFT, bars, words, grid, speak)


def _stacks(chart: Chart, step: float, ground: float, scale: float) -> Iterator[Bar]:
    for at, name in enumerate(chart.categories):
        below = 0
        for number, series in enumerate(chart.series):
            value = series.values[at]
            if value:
                y = ground - (below + value) * scale
                told = f"{name}, {series.name}: {value}" if chart.is_stacked else f"{name}: {value}"
                x = _LEFT + (at + 0.12) * step
                yield Bar(
                    round(x, 1), round(y, 1), round(0.76 * step, 1), round(value * scale, 1), number, told
                )
            below += value


def _ranked(chart: Chart, speak: Speak) -> Drawing:
    items = list(zip(chart.categories, chart.totals, strict=True))[:_MOST_RANKED]
    top = max(count for _, count in items)
    scale = (_WIDTH - _NAMES - 48) / top
    bars, words = [], []
    for at, (name, count) in enumerate(items):
        y = _GAP + at * (_BAR + _GAP)
        bars.append(Bar(_NAMES, y, round(count * scale, 1), _BAR, 0, f"{name}: {count}"))
        words.append(Words(_NAMES - 8, y + 15, "end", _shortened(name)))
        words.append(Words(round(_NAMES + count * scale + 6, 1), y + 15, "start", str(count)))
    return _drawn(chart, _GAP + len(items) * (_BAR + _GAP), _NAMES, tuple(bars), words, (), speak)


def _drawn(
    chart: Chart,
    height: int,
    left: int,
    bars: tuple[Bar, ...],
    words: Sequence[Words],
    lines: tuple[float, ...],
    speak: Speak,
) -> Drawing:
    series = tuple(one.name for one in chart.series) if chart.is_stacked else ()
    return Drawing(
        chart.id, chart.title, chart.unit, _WIDTH, height, left, bars, tuple(words), lines, series,
        description(chart, speak), headings(chart, speak), rows(chart),
    )  # fmt: skip


def _round_top(most: int) -> int:
    """The top of the axis: the least of 1, 2, 4, 6, 8, 10, 20, 40 … that holds the largest bar."""
    size = 1
    while True:
        for factor in (1, 2, 4, 6, 8):
            if factor * size >= most:
                return factor * size
        size *= 10


def _shortened(name: str) -> str:
    return name if len(name) <= _SHORT else name[: _SHORT - 1].rstrip() + "…"
