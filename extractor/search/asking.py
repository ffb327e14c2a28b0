"""The questions: what is written about these words, and which award rows meet these filters."""

from collections.abc import Iterator

from extractor.search.answers import SearchAnswer
from extractor.search.filters import AwardFilters, award_criteria
from extractor.search.knowledge import NOTHING_KNOWN, Knowledge
from extractor.search.request import SearchRequest
from extractor.store import Store, read
from extractor.store.criteria import AwardCriteria

_FEW = 1_000
"""Rows for which the columns of all are not read."""


def awards(store: Store, filters: AwardFilters, knowledge: Knowledge = NOTHING_KNOWN) -> list[read.AwardRow]:
    """Every award row that meets the filters, the newest article first; complete, never capped.

    Raises ``UsageError`` for an unknown code or a date that is none, ``StoreError`` for a broken file.
    """
    criteria = award_criteria(filters, read.sources(store), knowledge)
    if filters.place is None:
        return read.award_rows(store, criteria)
    with store.snapshot():
        return list(_by_columns(store, filters, knowledge, behind=0))


def award_page(
    store: Store, filters: AwardFilters, knowledge: Knowledge, after: tuple[int, int] | None, limit: int
) -> list[read.AwardRow]:
    """The first of these rows behind one, which is told by its article and its number there."""
    if not filters.given():
        return read.award_page(store, award_criteria(filters, ()), after, limit)
    from extractor.search import award_order

    return award_order.award_page(store, filters, knowledge, after, limit)


def all_awards(store: Store, filters: AwardFilters, knowledge: Knowledge) -> Iterator[read.AwardRow]:
    """All of these rows as they are at one moment, some thousand in memory at a time."""
    return _at_one_moment(store, filters, award_criteria(filters, read.sources(store), knowledge), knowledge)


def _at_one_moment(
    store: Store, filters: AwardFilters, criteria: AwardCriteria, knowledge: Knowledge
) -> Iterator[read.AwardRow]:
    with store.snapshot():
        if filters.place is not None:
            yield from _by_columns(store, filters, knowledge, behind=0)
            return
        first = read.award_page(store, criteria, None, _FEW)
        yield from first
        if len(first) == _FEW:
            yield from _by_columns(store, filters, knowledge, behind=_FEW)


def _by_columns(
    store: Store, filters: AwardFilters, knowledge: Knowledge, behind: int
) -> Iterator[read.AwardRow]:
    """Of a place these alone know the rows: "LĐLĐ quận Hoàn Kiếm" is of Hà Nội though it does not say so."""
    from extractor.search import award_order

    return award_order.all_awards(store, filters, knowledge, behind)


def ask(store: Store, request: SearchRequest, knowledge: Knowledge = NOTHING_KNOWN) -> SearchAnswer:
    """A page of articles and of award rows for a question, with their totals and facets.

    Filters about awards restrict articles to those with such an award row. What ``knowledge`` can rewrite
    (abbreviations) is found in either form. A query that means nothing is answered by a hint. Raises
    ``UsageError`` for bad filters, ``NotStoredError`` for a cursor of another search, ``StoreError`` for a
    broken file.
    """
    # Counting takes NumPy, which only a search should have to load.
    from extractor.search.answering import answer

    return answer(store, request, knowledge)
