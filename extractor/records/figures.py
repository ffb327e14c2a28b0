"""Counts for charts: awards by year, level and kind; coverage by paper and month."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.ground.achievements import Achievement
from extractor.ground.coverage import Coverage, CoverageTally
from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS, Speak, Wording, in_vietnamese
from extractor.ground.records import GIVEN

PLAIN = Wording("Số lượng", "Number")
"""Name of the series of a chart that has one only and says all by its title."""

UNKNOWN_YEAR = Wording("không rõ năm", "unknown year")
UNKNOWN_DAY = Wording("không rõ ngày", "unknown day")
UNKNOWN_PAPER = Wording("không rõ báo", "unknown paper")
_ARTICLES = Wording("bài", "articles")


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each category of its chart."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A table of whole numbers, to be drawn as bars: one of ``series`` a stack, one of ``categories`` a bar.

    ``unit`` is what is counted ("lần khen"). ``by_time`` charts run from left to right; the others rank.
    ``tells_empty`` where the table has a row for a category without any: a year without awards is told, the
    months between two articles are many.
    """

    id: str
    title: str
    unit: str
    heading: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    by_time: bool
    tells_empty: bool = True

    @property
    def told(self) -> tuple[int, ...]:
        """The places of the categories that its table tells."""
        return tuple(at for at, total in enumerate(self.totals) if total or self.tells_empty)

    @property
    def is_stacked(self) -> bool:
        return any(one.name not in (PLAIN.vi, PLAIN.en) for one in self.series)

    @property
    def totals(self) -> tuple[int, ...]:
        return tuple(sum(values) for values in zip(*(one.values for one in self.series), strict=True))


_BY_LEVEL = Wording("Khen thưởng theo năm và cấp", "Awards by year and level")
_BY_KIND = Wording("Khen thưởng theo năm và loại", "Awards by year and kind")

MOST_YEARS, MOST_MONTHS = 200, 600
"""The widest span of which years, or months, without anything are drawn as well: one article that says it is
of the year 1 would make a chart of 24,000 months, which takes a minute to draw."""

AwardTally = Mapping[tuple[int | None, str, str], int]
"""How many awards were given by year honoured, level and kind."""


def award_charts(found: Iterable[Achievement], speak: Speak = in_vietnamese) -> tuple[Chart, ...]:
    """Awards given by year and level, and by year and kind. Each achievement counts once, a set without names
    too; one whose members all stand in the record by name does not, nor does what others tell in full.
    Proposals and targets are left out."""
    given = (
        one for one in found
        if one.status in GIVEN and one.is_counted and len(one.members) < one.recipient_count
    )  # fmt: skip
    return award_charts_of(Counter((one.year, one.level, one.kind) for one in given), speak)


def award_charts_of(tally: AwardTally, speak: Speak = in_vietnamese) -> tuple[Chart, ...]:
    """The same of awards that were counted before."""
    by_level, by_kind = Counter[tuple[int | None, str]](), Counter[tuple[int | None, str]]()
    for (year, level, kind), count in tally.items():
        by_level[year, level] += count
        by_kind[year, kind] += count
    return (
        _by_year("awards-by-level", _BY_LEVEL, by_level, LEVEL_LABELS, speak),
        _by_year("awards-by-kind", _BY_KIND, by_kind, KIND_LABELS, speak),
    )


def tally(articles: Iterable[Coverage]) -> CoverageTally:
    """The articles counted by month of publication and by paper."""
    by_month, by_paper = Counter[str](), Counter[str | None]()
    for one in articles:
        by_month[(one.published or "")[: len("2024-03")]] += 1
        by_paper[one.paper] += 1
    return CoverageTally(by_month, by_paper)


def coverage_charts(counted: CoverageTally, speak: Speak = in_vietnamese) -> tuple[Chart, ...]:
    """Articles by month of publication, months without any among them, and by paper, the busiest first."""
    papers = Counter[str]()
    for paper, count in counted.by_paper.items():
        papers[paper or speak(UNKNOWN_PAPER)] += count
    return (_by_month(Counter(counted.by_month), speak), _by_paper(papers, speak))


def by_paper(articles: Sequence[Coverage], speak: Speak = in_vietnamese) -> Chart:
    return _by_paper(Counter(article.paper or speak(UNKNOWN_PAPER) for article in articles), speak)


def _by_paper(counts: Mapping[str, int], speak: Speak) -> Chart:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    title, heading = Wording("Bài báo theo báo", "Articles by paper"), Wording("Báo", "Paper")
    return ranking("coverage-by-paper", speak(title), speak(_ARTICLES), speak(heading), ranked, speak)


def ranking(
    chart_id: str,
    title: str,
    unit: str,
    heading: str,
    ranked: Sequence[tuple[str, int]],
    speak: Speak = in_vietnamese,
) -> Chart:
    """One bar for each name, in the order given."""
    names, counts = tuple(name for name, _ in ranked), tuple(count for _, count in ranked)
    return Chart(chart_id, title, unit, heading, names, (Series(speak(PLAIN), counts),), by_time=False)


def _by_year(
    chart_id: str,
    title: Wording,
    counts: Counter[tuple[int | None, str]],
    labels: Mapping[str, Wording],
    speak: Speak,
) -> Chart:
    years = _years({year for year, _ in counts})
    series = tuple(
        Series(speak(labels[code]), tuple(counts[year, code] for year in years))
        for code in labels
        if any(counts[year, code] for year in years)
    )
    names = tuple(speak(UNKNOWN_YEAR) if year is None else str(year) for year in years)
    unit, heading = Wording("lần khen", "awards"), Wording("Năm", "Year")
    return Chart(chart_id, speak(title), speak(unit), speak(heading), names, series, by_time=True)


def _years(told: set[int | None]) -> list[int | None]:
    """All years from the first to the last, then the unknown one where there is one."""
    known = sorted(year for year in told if year is not None)
    whole: list[int | None] = list(_every(known, MOST_YEARS))
    return [*whole, None] if None in told else whole


def _every(told: Sequence[int], most: int) -> Sequence[int]:
    """All numbers from the first to the last, ascending; of a span that is too wide only those told."""
    if told and told[-1] - told[0] < most:
        return range(told[0], told[-1] + 1)
    return told


def _by_month(counts: Counter[str], speak: Speak) -> Chart:
    undated = counts.pop("", 0)
    months = _months(counts)
    names = [f"{month[5:]}/{month[:4]}" for month in months]
    values = [counts[month] for month in months]
    if undated:
        names.append(speak(UNKNOWN_DAY))
        values.append(undated)
    title, heading = Wording("Bài báo theo tháng", "Articles by month"), Wording("Tháng", "Month")
    series = (Series(speak(PLAIN), tuple(values)),)
    return Chart(
        "coverage-by-month",
        speak(title),
        speak(_ARTICLES),
        speak(heading),
        tuple(names),
        series,
        by_time=True,
        tells_empty=False,
    )


def in_years(months: Chart, speak: Speak = in_vietnamese) -> Chart:
    """The chart of articles by month told by year: four hundred bars are needles that nobody can read."""
    counts = Counter[str]()
    for name, total in zip(months.categories, months.totals, strict=True):
        counts[name.rpartition("/")[2]] += total
    title, heading = Wording("Bài báo theo năm", "Articles by year"), Wording("Năm", "Year")
    return replace(
        months,
        title=speak(title),
        heading=speak(heading),
        categories=tuple(counts),
        series=(Series(speak(PLAIN), tuple(counts.values())),),
    )


def _months(told: Iterable[str]) -> list[str]:
    """All months (2024-03) from the first to the last."""
    known = sorted(int(month[:4]) * 12 + int(month[5:]) - 1 for month in told)
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in _every(known, MOST_MONTHS)]
