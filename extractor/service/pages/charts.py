"""Charts as drawings that a page draws by itself: bars with attributes and classes, no styles of their own.

The numbers stand below each drawing as a table too, for those who cannot see it and for copying.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.records.figures import Chart
from extractor.report.figures.wording import description, headings, is_dated, labelled, rows
from extractor.report.listing import Cell
from extractor.service.words import Speech

_WIDTH = 560
_TOP, _BOTTOM, _RIGHT = 26, 30, 8
_HEIGHT, _LINE = 226, 24
_NAME, _BAR, _GAP = 30, 12, 4
"""Of a ranking: the line of a name, its bar below, and what parts it from the next."""
_MOST_RANKED = 15
_MOST_LABELS = 7
_SHORT = 36
"""Letters of a name at the longest."""
_MOST_NARROW = 60
"""Bars over time that a phone shows beside one another, each some 4 pixels wide."""
_LARGE_LETTER = 13.5
"""Units that a letter is wide, or somewhat less, where it is written as large as a phone needs it."""


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
    grid's lines. ``series`` are the names of a stack's parts, none when there is but one. The first words are
    the numbers of the lines; what ``is_narrow`` fits on a phone without scrolling."""

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
    is_narrow: bool
    description: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def drawing(chart: Chart, speech: Speech) -> Drawing | None:
    """The drawing of a chart; None for one without numbers."""
    if not any(chart.totals):
        return None
    return _over_time(chart, speech) if chart.by_time else _ranked(chart, speech)


def _over_time(chart: Chart, speech: Speech) -> Drawing:
    lines = _lines(max(chart.totals))
    left = round(_LARGE_LETTER * len(speech.number(lines[-1]))) + 10
    step = (_WIDTH - left - _RIGHT) / max(len(chart.categories), 6)
    ground = _HEIGHT - _BOTTOM
    scale = (ground - _TOP) / lines[-1]
    words = [
        Words(left - 6, round(ground - line * scale + (4 if line else 0), 1), "end", speech.number(line))
        for line in lines
    ]
    names = [
        (chart.categories[at], left + (at + 0.5) * step) for at in labelled(chart.categories, _MOST_LABELS)
    ]
    words += [_below(name, x, ground + 24 + (0 if is_dated(name) else _LINE)) for name, x in names]
    height = _HEIGHT + (0 if all(map(is_dated, chart.categories)) else _LINE)
    bars = tuple(_stacks(chart, left, step, ground, scale))
    grid = tuple(round(ground - line * scale, 1) for line in lines)
    return _drawn(chart, height, left, bars, words, grid, speech, is_narrow=_is_narrow(chart, step))


def _is_narrow(chart: Chart, step: float) -> bool:
    """Whether all bars fit on a phone, with the names below them, written larger there, still apart."""
    names = [at for at in labelled(chart.categories, _MOST_LABELS) if is_dated(chart.categories[at])]
    longest = max((len(chart.categories[at]) for at in names), default=0)
    apart = min((two - one for one, two in pairwise(names)), default=len(chart.categories)) * step
    return len(chart.categories) <= _MOST_NARROW and apart >= longest * _LARGE_LETTER


def _below(name: str, x: float, y: float) -> Words:
    """A name below the middle of its bar, or as far to the right as it has room: "không rõ năm", which stands
    a line lower than the years."""
    if x + len(name) * _LARGE_LETTER / 2 > _WIDTH:
        return Words(_WIDTH, y, "end", name)
    return Words(round(x, 1), y, "middle", name)


def _stacks(chart: Chart, left: int, step: float, ground: float, scale: float) -> Iterator[Bar]:
    for at, name in enumerate(chart.categories):
        below = 0
        for number, series in enumerate(chart.series):
            value = series.values[at]
            if value:
                y = ground - (below + value) * scale
                told = f"{name}, {series.name}: {value}" if chart.is_stacked else f"{name}: {value}"
                x = left + (at + 0.12) * step
                yield Bar(
                    round(x, 1), round(y, 1), round(0.76 * step, 1), round(value * scale, 1), number, told
                )
            below += value


def _ranked(chart: Chart, speech: Speech) -> Drawing:
    """Each name in a line of its own above its bar, its number at the end of the line: a name beside the bar
    would have half a phone, and be cut."""
    items = list(zip(chart.categories, chart.totals, strict=True))[:_MOST_RANKED]
    top = max(count for _, count in items)
    bars, words = [], []
    for at, (name, count) in enumerate(items):
        y = at * (_NAME + _BAR + _GAP)
        bars.append(Bar(0, y + _NAME, round(count * _WIDTH / top, 1), _BAR, 0, f"{name}: {count}"))
        words.append(Words(0, y + _NAME - 8, "start", _shortened(name)))
        words.append(Words(_WIDTH, y + _NAME - 8, "end", speech.number(count)))
    height = len(items) * (_NAME + _BAR + _GAP)
    return _drawn(chart, height, 0, tuple(bars), words, (), speech, is_narrow=True)


def _drawn(
    chart: Chart,
    height: int,
    left: int,
    bars: tuple[Bar, ...],
    words: Sequence[Words],
    lines: tuple[float, ...],
    speech: Speech,
    *,
    is_narrow: bool,
) -> Drawing:
    series = tuple(one.name for one in chart.series) if chart.is_stacked else ()
    return Drawing(
        chart.id, chart.title, chart.unit, _WIDTH, height, left, bars, tuple(words), lines, series,
        is_narrow,
        description(chart, speech.word), headings(chart, speech.word), rows(chart),
    )  # fmt: skip


def _lines(most: int) -> range:
    """The grid: 0 and up to four lines above, 1, 2, 5, 10, 20, 50 … apart, the last above the largest bar."""
    steps = (factor * 10**power for power in itertools.count() for factor in (1, 2, 5))
    step = next(step for step in steps if 4 * step >= most)
    return range(0, most + step, step)


def _shortened(name: str) -> str:
    return name if len(name) <= _SHORT else name[: _SHORT - 1].rstrip() + "…"
