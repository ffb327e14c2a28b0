"""What the tests of a question run over: award rows, articles, or articles by way of their award rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.search.columns import STANDINGS, Columns, Mask, Numbers
from extractor.search.frequent import marked
from extractor.search.plan import Chosen
from extractor.store import Store, facet_blocks
from extractor.store.criteria import AwardCriteria, Source
from extractor.store.facets_schema import KINDS, LEVELS, RECIPIENT_KINDS, STATUSES
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS, FullTextTable

_INDIVIDUAL = RECIPIENT_KINDS.index("individual")
_CODES: dict[str, tuple[str, ...]] = {
    "kind": KINDS, "level": LEVELS, "status": STATUSES, "standing": STANDINGS,
}  # fmt: skip
_NUMBERED = {"unit": "name", "grantor": "name", "award": "award"}
"""Facets whose values are numbers of texts, with the sort of these texts."""


class AwardSpace:
    """Every award row is a place; what is found are award rows."""

    table = AWARDS_FTS

    def __init__(self, store: Store, columns: Columns) -> None:
        self.store = store
        self.columns = columns
        self.size = len(columns.awards)

    @property
    def ids(self) -> Numbers:
        """Ids of what may be found, ascending."""
        return self.columns.award_ids

    def found(self, mask: Mask) -> Mask:
        """Which of ``ids`` are found when these places pass."""
        return mask

    def places(self, some: Mask) -> Mask:
        """The places that belong to some of ``ids``."""
        return some

    def text(self, _table: FullTextTable, ids: Numbers) -> Mask:
        """The places whose row of the full text is among these ids (ascending)."""
        return marked(self.columns.award_ids, ids)

    def rows(self, _table: FullTextTable, rows: Mask) -> Mask:
        """The places of some of all rows of the full text."""
        return rows

    def criteria(self, criteria: AwardCriteria) -> Mask:
        """The places that meet criteria which ask nothing of full text."""
        return _rows_meeting(self.store, self.columns, criteria)

    def chosen(self, chosen: Chosen) -> Mask:
        """The places that have one of the values chosen."""
        return _rows_chosen(self.store, self.columns, chosen)


class ArticleSpace:
    """Every article is a place; nothing is asked of its award rows."""

    table = ARTICLES_FTS

    def __init__(self, store: Store, columns: Columns) -> None:
        self.store = store
        self.columns = columns
        self.size = len(columns.articles)

    @property
    def ids(self) -> Numbers:
        return self.columns.article_ids

    def found(self, mask: Mask) -> Mask:
        return mask

    def places(self, some: Mask) -> Mask:
        return some

    def text(self, _table: FullTextTable, ids: Numbers) -> Mask:
        return marked(self.columns.article_ids, ids)

    def rows(self, _table: FullTextTable, rows: Mask) -> Mask:
        return rows

    def criteria(self, criteria: AwardCriteria) -> Mask:
        return _articles_meeting(self.store, self.columns, criteria)

    def chosen(self, chosen: Chosen) -> Mask:
        return _any_of(self.columns.of_articles("source"), _sources_of(self.store, chosen))


class ArticleByRowSpace:
    """The award rows are places, and behind them all articles, which pass only when they have no row.

    An article is found when one of its rows passes every test, or, having none, itself passes those that
    an article can.
    """

    table = ARTICLES_FTS

    def __init__(self, store: Store, columns: Columns) -> None:
        self.store = store
        self.columns = columns
        self.size = len(columns.awards) + len(columns.articles)

    @property
    def ids(self) -> Numbers:
        return self.columns.article_ids

    def found(self, mask: Mask) -> Mask:
        rows, itself = mask[: len(self.columns.awards)], mask[len(self.columns.awards) :]
        articles = itself & ~self.columns.has_awards
        articles[self.columns.article_of_award.take(np.flatnonzero(rows))] = True
        return articles

    def places(self, some: Mask) -> Mask:
        return self._of_articles(some)

    def text(self, table: FullTextTable, ids: Numbers) -> Mask:
        return self.rows(table, marked(self.columns.ids_of(table), ids))

    def rows(self, table: FullTextTable, rows: Mask) -> Mask:
        return self._of_rows(rows) if table is AWARDS_FTS else self._of_articles(rows)

    def criteria(self, criteria: AwardCriteria) -> Mask:
        rows = _rows_meeting(self.store, self.columns, criteria)
        of_article = AwardCriteria(
            first_day=criteria.first_day, last_day=criteria.last_day, sources=criteria.sources
        )
        if criteria != of_article:
            return self._of_rows(rows)
        return np.concatenate([rows, _articles_meeting(self.store, self.columns, criteria)])

    def chosen(self, chosen: Chosen) -> Mask:
        rows = _rows_chosen(self.store, self.columns, chosen)
        if chosen.facet != "publisher":
            return self._of_rows(rows)
        articles = _any_of(self.columns.of_articles("source"), _sources_of(self.store, chosen))
        return np.concatenate([rows, articles])

    def _of_rows(self, rows: Mask) -> Mask:
        return np.concatenate([rows, np.zeros(len(self.columns.articles), bool)])

    def _of_articles(self, articles: Mask) -> Mask:
        return np.concatenate([articles.take(self.columns.article_of_award), articles])


Space = AwardSpace | ArticleSpace | ArticleByRowSpace


def _any_of(column: NDArray[Any], values: Iterable[int]) -> Mask:
    """Where the column has one of a few values."""
    mask = np.zeros(len(column), bool)
    for value in values:
        mask |= column == value
    return mask


def _rows_meeting(store: Store, columns: Columns, criteria: AwardCriteria) -> Mask:
    mask = np.ones(len(columns.awards), bool)
    if criteria.sources is not None:
        mask &= _any_of(columns.of_awards("source"), _source_numbers(store, criteria.sources))
    if criteria.award_id is not None:
        mask &= _any_of(columns.of_awards("award"), facet_blocks.awards_going_on(store, criteria.award_id))
    for name, wanted in (
        ("kind", criteria.kinds),
        ("level", criteria.levels),
        ("status", criteria.statuses),
        ("standing", criteria.standings),
    ):
        if wanted:
            mask &= _any_of(columns.of_awards(name), map(_CODES[name].index, wanted))
    if criteria.individuals_only:
        mask &= columns.of_awards("recipient_kind") == _INDIVIDUAL
    if criteria.years is not None:
        first, last = columns.of_awards("year_from"), columns.of_awards("year_to")
        mask &= (first <= criteria.years[1]) & (last >= criteria.years[0]) & (first > 0)
    if criteria.first_day is not None:
        mask &= columns.of_awards("day_to") >= _day(criteria.first_day)
    if criteria.last_day is not None:
        days = columns.of_awards("day_from")
        mask &= (days > 0) & (days <= _day(criteria.last_day))
    if criteria.place_codes:
        placed = _any_of(columns.of_awards("place"), facet_blocks.places_in(store, criteria.place_codes))
        mask &= placed | _of_provinces(columns, criteria.place_codes)
    return mask


def _of_provinces(columns: Columns, codes: Iterable[str]) -> Mask:
    """Rows that the facet of places counts for a province: by their own place, else by the names of whom they
    honour or of who honoured ("LĐLĐ quận Hoàn Kiếm")."""
    known = columns.provinces.codes
    return _any_of(columns.of_awards("province"), (known.index(one) for one in codes if one in known))


def _articles_meeting(store: Store, columns: Columns, criteria: AwardCriteria) -> Mask:
    """Which articles were published on these days by these sources."""
    mask = np.ones(len(columns.articles), bool)
    days = columns.of_articles("day")
    if criteria.sources is not None:
        mask &= _any_of(columns.of_articles("source"), _source_numbers(store, criteria.sources))
    if criteria.first_day is not None:
        mask &= days >= _day(criteria.first_day)
    if criteria.last_day is not None:
        mask &= (days > 0) & (days <= _day(criteria.last_day))
    return mask


def _rows_chosen(store: Store, columns: Columns, chosen: Chosen) -> Mask:
    facet, values = chosen.facet, chosen.values
    if facet in _NUMBERED:
        numbers: Iterable[int] = facet_blocks.numbers_of(store, _NUMBERED[facet], values)
        if _NUMBERED[facet] == "name":
            numbers = columns.counted_names(numbers)
        mask = _any_of(columns.of_awards(facet), numbers)
        if chosen.written:
            mask |= marked(
                columns.award_ids, np.array(facet_blocks.rows_awarded(store, chosen.written), np.int64)
            )
        return mask | _any_of(columns.of_awards("parent"), numbers) if facet == "unit" else mask
    if facet == "publisher":
        return _any_of(columns.of_awards("source"), _sources_of(store, chosen))
    if facet == "place":
        return _of_provinces(columns, values)
    if facet == "year":
        first, last = columns.of_awards("year_from"), columns.of_awards("year_to")
        years = [int(one) for one in values if one.isdecimal()]
        mask = np.zeros(len(first), bool)
        for year in years:
            mask |= (first <= year) & (last >= year) & (first > 0)
        return mask
    codes = _CODES[facet]
    return _any_of(columns.of_awards(facet), (codes.index(one) for one in values if one in codes))


def _sources_of(store: Store, chosen: Chosen) -> list[int]:
    return [number for label in chosen.values for number in facet_blocks.sources_named(store, label)]


def _source_numbers(store: Store, sources: tuple[Source, ...]) -> list[int]:
    keys = [facet_blocks.source_key(publisher, host) for publisher, host in sources]
    return facet_blocks.numbers_of(store, "source", keys)


def _day(value: str) -> int:
    return int(value.replace("-", ""))
