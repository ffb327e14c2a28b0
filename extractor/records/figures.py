"""Counts for charts: awards by year, level and kind; coverage by paper and month."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractor.ground.achievements import Achievement
from extractor.ground.coverage import Coverage
from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS, Wording

GIVEN = ("conferred", "announced", "past")
PLAIN = "Số lượng"
"""Name of the series of a chart that has one only and says all by its title."""

UNKNOWN_YEAR = "không rõ năm"
UNKNOWN_DAY = "không rõ ngày"
UNKNOWN_PAPER = "không rõ báo"


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each category of its chart."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A table of whole numbers, to be drawn as bars: one of ``series`` a stack, one of ``categories`` a bar.

    ``unit`` is what is counted ("lần khen"). ``by_time`` charts run from left to right; the others rank.
    """

    id: str
    title: str
    unit: str
    heading: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    by_time: bool

    @property
    def is_stacked(self) -> bool:
        return any(one.name != PLAIN for one in self.series)

    @property
    def totals(self) -> tuple[int, ...]:
        return tuple(sum(values) for values in zip(*(one.values for one in self.series), strict=True))


AwardTally = Mapping[tuple[int | None, str, str], int]
"""How many awards were given by year honoured, level and kind."""

CoverageTally = Mapping[tuple[str, str | None], int]
"""How many articles were published by month (``2024-03``, empty when unknown) and paper."""


def award_charts(found: Iterable[Achievement]) -> tuple[Chart, ...]:
    """Awards given by year and level, and by year and kind. Each achievement counts once, a set without names
    too; one whose members all stand in the record by name does not. Proposals and targets are left out."""
    given = (one for one in found if one.status in GIVEN and len(one.members) < one.recipient_count)
    return award_charts_of(Counter((one.year, one.level, one.kind) for one in given))


def award_charts_of(tally: AwardTally) -> tuple[Chart, ...]:
    """The same of awards that were counted before."""
    by_level, by_kind = Counter[tuple[int | None, str]](), Counter[tuple[int | None, str]]()
    for (year, level, kind), count in tally.items():
        by_level[year, level] += count
        by_kind[year, kind] += count
    return (
        _by_year("awards-by-level", "Khen thưởng theo năm và cấp", by_level, LEVEL_LABELS),
        _by_year("awards-by-kind", "Khen thưởng theo năm và loại", by_kind, KIND_LABELS),
    )


def coverage_charts(articles: Iterable[Coverage]) -> tuple[Chart, ...]:
    """Articles by month of publication, months without any among them, and by paper, the busiest first."""
    month = len("2024-03")
    return coverage_charts_of(Counter(((one.published or "")[:month], one.paper) for one in articles))


def coverage_charts_of(tally: CoverageTally) -> tuple[Chart, ...]:
    """The same of articles that were counted before."""
    by_month, papers = Counter[str](), Counter[str]()
    for (month, paper), count in tally.items():
        by_month[month] += count
        papers[paper or UNKNOWN_PAPER] += count
    return (_by_month(by_month), _by_paper(papers))


def by_paper(articles: Sequence[Coverage]) -> Chart:
    return _by_paper(Counter(article.paper or UNKNOWN_PAPER for article in articles))


def _by_paper(counts: Mapping[str, int]) -> Chart:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ranking("coverage-by-paper", "Bài báo theo báo", "bài", "Báo", ranked)


def ranking(chart_id: str, title: str, unit: str, heading: str, ranked: Sequence[tuple[str, int]]) -> Chart:
    """One bar for each name, in the order given."""
    names, counts = tuple(name for name, _ in ranked), tuple(count for _, count in ranked)
    return Chart(chart_id, title, unit, heading, names, (Series(PLAIN, counts),), by_time=False)


def _by_year(
    chart_id: str,
    title: str,
    counts: Counter[tuple[int | None, str]],
    labels: Mapping[str, Wording],
) -> Chart:
    years = _years({year for year, _ in counts})
    series = tuple(
        Series(labels[code].vi, tuple(counts[year, code] for year in years))
        for code in labels
        if any(counts[year, code] for year in years)
    )
    names = tuple(UNKNOWN_YEAR if year is None else str(year) for year in years)
    return Chart(chart_id, title, "lần khen", "Năm", names, series, by_time=True)


def _years(told: set[int | None]) -> list[int | None]:
    """All years from the first to the last, then the unknown one where there is one."""
    known = [year for year in told if year is not None]
    whole: list[int | None] = list(range(min(known), max(known) + 1)) if known else []
    return [*whole, None] if None in told else whole


def _by_month(counts: Counter[str]) -> Chart:
    undated = counts.pop("", 0)
    months = _months(min(counts), max(counts)) if counts else []
    names = [f"{month[5:]}/{month[:4]}" for month in months]
    values = [counts[month] for month in months]
    if undated:
        names.append(UNKNOWN_DAY)
        values.append(undated)
    series = (Series(PLAIN, tuple(values)),)
    return Chart(
        "coverage-by-month", "Bài báo theo tháng", "bài", "Tháng", tuple(names), series, by_time=True
    )


def _months(first: str, last: str) -> list[str]:
    """All months (2024-03) from the first to the last."""
    begin, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(begin, end + 1)]
