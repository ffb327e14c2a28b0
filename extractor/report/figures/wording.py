"""The tables and words of charts."""

from collections.abc import Iterator, Sequence

from extractor.ground.labels import Speak, Wording, in_vietnamese
from extractor.records.figures import Chart
from extractor.report.listing import Cell
from extractor.report.words import span_of_days

EMPTY = Wording("không có số liệu", "no figures")


_HOW_COUNTED = Wording(
    "mỗi lần khen tính một, theo báo chí, không tính đề nghị và mục tiêu; bài đăng lại tính riêng; "
    "tháng không có bài thì không có dòng",
    "each award once, by the press, without proposals and targets; reprints each count as an article; "
    "months without articles have no row",
)


def headings(chart: Chart, speak: Speak = in_vietnamese) -> list[str]:
    """The category, each series, and the sum where there are several."""
    names = [series.name for series in chart.series]
    return [chart.heading, *names, *([speak(Wording("Cộng", "Total"))] if len(names) > 1 else [])]


def rows(chart: Chart) -> list[Sequence[Cell]]:
    """The table of a chart; months without any article have no row."""
    with_sum = len(chart.series) > 1
    return [
        [
            chart.categories[at],
            *(series.values[at] for series in chart.series),
            *([chart.totals[at]] if with_sum else []),
        ]
        for at in chart.told
    ]


TABLE_HEADINGS = (
    Wording("Biểu đồ", "Chart"),
    Wording("Đếm", "Counted"),
    Wording("Mục", "Category"),
    Wording("Nhóm", "Series"),
    Wording("Số", "Number"),
)


def table_rows(charts: Sequence[Chart]) -> Iterator[Sequence[Cell]]:
    """All charts in one table, a number in a row: what a pivot table takes."""
    for chart in charts:
        for at in chart.told:
            for series in chart.series:
                yield chart.title, chart.unit, chart.categories[at], series.name, series.values[at]


def labelled(categories: Sequence[str], most: int) -> list[int]:
    """Which ``categories`` are named below the bars, about ``most`` of them: of many years the round ones
    (2015, 2020, 2025), of months every so many, and an unknown one at the end, which is not to be read as one
    of the years before it."""
    dated = sum(is_dated(name) for name in categories)
    every = next(step for step in _STEPS if step * most >= dated)
    if all(name.isdecimal() for name in categories[:dated]):
        shown = [at for at in range(dated) if int(categories[at]) % every == 0]
    else:
        shown = list(range(0, dated, every))
    return [*shown, *range(dated, len(categories))]


def is_dated(category: str) -> bool:
    """Whether a category of time is a year, a month or a day; what has none stands last."""
    return category[:1].isdigit()


_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


def description(chart: Chart, speak: Speak = in_vietnamese) -> str:
    """Every number of the chart in words, for those who cannot see it: "2019: Nhà nước 1; Chính phủ 2. 2020:
    0."."""
    if not chart.categories:
        return f"{chart.title}: {speak(EMPTY)}."
    told = ". ".join(f"{chart.categories[at]}: {_values(chart, at)}" for at in chart.told)
    counted = speak(Wording("đơn vị", "counted"))
    return f"{chart.title} ({counted}: {chart.unit}). {told}."


def _values(chart: Chart, at: int) -> str:
    if not chart.is_stacked:
        return str(chart.totals[at])
    parts = [f"{series.name} {series.values[at]}" for series in chart.series if series.values[at]]
    return "; ".join(parts) or "0"


def query(
    label: str | None,
    first_day: str | None,
    last_day: str | None,
    articles: int,
    speak: Speak = in_vietnamese,
) -> list[tuple[str, str]]:
    """What was asked and how it was counted, for the head and the foot of every export. Days are ISO."""
    return [
        (speak(Wording("Đơn vị, cá nhân", "Unit or person")), label or speak(Wording("tất cả", "all"))),
        (speak(Wording("Thời gian", "Time")), span_of_days(first_day, last_day, speak)),
        (speak(Wording("Số bài báo", "Articles")), str(articles)),
        (speak(Wording("Cách đếm", "How counted")), speak(_HOW_COUNTED)),
    ]
