"""Figures over all articles, or over those about one unit or person."""

from dataclasses import dataclass

from extractor import record_book
from extractor.ground.achievements import Achievement
from extractor.press.naming import Meant, meant
from extractor.records.figures import Chart, award_charts, coverage_charts
from extractor.records.naming import Naming
from extractor.search.coverage import Wanted, coverage
from extractor.search.filters import day_range
from extractor.store import Store
from extractor.store.record_tables import achievements


@dataclass(frozen=True, slots=True)
class Figures:
    """The charts, and what they are of. ``label`` is None for everything; days are ISO, None open."""

    label: str | None
    first_day: str | None
    last_day: str | None
    articles: int
    charts: tuple[Chart, ...]


def figures(
    store: Store, unit: str | None = None, from_day: str | None = None, to_day: str | None = None
) -> Figures:
    """Awards by the year honoured, coverage by the day of publication, within days as people write them.

    Raises ``UsageError`` for days that are none, ``StoreError`` for a name that means several.
    """
    first, last = day_range(from_day, to_day)
    record_book.refresh(store)
    whom = meant(store, unit) if unit is not None else None
    articles = coverage(store, Wanted(first, last, whom.names if whom else ()))
    if whom is not None:
        naming = Naming(whom.names, whom.longer, is_person=whom.is_person)
        articles = [article for article in articles if naming.names(article.text)]
    given = [one for one in _achievements(store, whom) if _is_within(one, first, last)]
    charts = (*award_charts(given), *coverage_charts(articles))
    return Figures(whom.label if whom else None, first, last, len(articles), charts)


def _achievements(store: Store, whom: Meant | None) -> list[Achievement]:
    if whom is None:
        return achievements(store)
    return achievements(store, whom.entry.id) if whom.entry is not None else []


def _is_within(one: Achievement, first: str | None, last: str | None) -> bool:
    """Undated ones are kept, and counted as such."""
    if one.year is None:
        return True
    return (first is None or int(first[:4]) <= one.year) and (last is None or one.year <= int(last[:4]))
