"""Figures over all articles, or over those about one unit or person."""

import threading
from dataclasses import dataclass

from extractor import record_book
from extractor.ground.labels import Speak, Wording, in_vietnamese
from extractor.ground.records import GIVEN
from extractor.press.naming import Meant, meant, press_of
from extractor.records.figures import (
    Chart,
    award_charts_of,
    coverage_charts,
)
from extractor.search.filters import day_range
from extractor.store import Store
from extractor.store.coverage import all_months_and_papers, months_and_papers
from extractor.store.criteria import ArticleCriteria
from extractor.store.overview import awards_given, awards_given_to, state_of


@dataclass(frozen=True, slots=True)
class Figures:
    """The charts, and what they are of. ``label`` is None for everything; days are ISO, None open."""

    label: str | None
    first_day: str | None
    last_day: str | None
    articles: int
    charts: tuple[Chart, ...]


def figures(
    store: Store,
    unit: str | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    speak: Speak = in_vietnamese,
) -> Figures:
    """Awards by the year honoured, coverage by the day of publication, within days as people write them.

    They are kept until something is saved or done: of a unit that ten thousands of articles name they take
    more than a second. Raises ``UsageError`` for days that are none, ``StoreError`` for a name that means
    several.
    """
    days = day_range(from_day, to_day)
    record_book.refresh(store)
    file = store.file_identity()
    if file is None:
        return _figures(store, unit, *days, speak)
    key = (file, state_of(store), unit, days, speak(_LANGUAGE))
    with _lock:
        known = _kept.get(key)
    if known is None:
        known = _figures(store, unit, *days, speak)
        with _lock:
            _kept[key] = known
            while len(_kept) > _MOST_KEPT:
                del _kept[next(iter(_kept))]
    return known


_MOST_KEPT = 64
_LANGUAGE = Wording("vi", "en")
_lock = threading.Lock()
_kept: dict[tuple[object, ...], Figures] = {}


def _figures(store: Store, unit: str | None, first: str | None, last: str | None, speak: Speak) -> Figures:
    if unit is None:
        return _of_everybody(store, first, last, speak)
    return _of_one(store, meant(store, unit), first, last, speak)


def _of_everybody(store: Store, first: str | None, last: str | None, speak: Speak) -> Figures:
    """Counted by the database: of years of coverage nothing is read but sums."""
    given = awards_given(store, GIVEN, _year(first), _year(last))
    days = ArticleCriteria(first, last)
    published = all_months_and_papers(store) if first is last is None else months_and_papers(store, days)
    charts = (*award_charts_of(given, speak), *coverage_charts(published, speak))
    return Figures(None, first, last, published.articles, charts)


def _of_one(store: Store, whom: Meant, first: str | None, last: str | None, speak: Speak) -> Figures:
    published = press_of(store, whom, first, last)
    years = _year(first), _year(last)
    given = {} if whom.entry is None else awards_given_to(store, whom.entry.id, GIVEN, *years)
    charts = (*award_charts_of(given, speak), *coverage_charts(published, speak))
    return Figures(whom.label, first, last, published.articles, charts)


def _year(day: str | None) -> int | None:
    return None if day is None else int(day[:4])
