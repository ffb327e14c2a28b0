"""Award rows that meet filters in the order of their list, the newest article first, out of the columns.

The database would sort all that meet them for every page: of 400,000 among a million it took a second.
"""

from collections.abc import Iterator

import numpy as np

from extractor.search.columns import Numbers, columns
from extractor.search.filters import AwardFilters
from extractor.search.frequent import Frequent
from extractor.search.knowledge import Knowledge
from extractor.search.matching import Matcher
from extractor.search.plan import Planner
from extractor.search.runs import Runs
from extractor.search.spaces import AwardSpace
from extractor.store import Store, read
from extractor.store.fulltext import AWARDS_FTS

Place = tuple[int, int]
"""The article of a row and the row's number there."""

_AT_ONCE = 1_000


def award_page(
    store: Store, filters: AwardFilters, knowledge: Knowledge, after: Place | None, limit: int
) -> list[read.AwardRow]:
    """The first rows that meet the filters behind a place. Raises ``UsageError`` for bad filters."""
    with store.snapshot():
        ids, articles = _meeting(store, filters, knowledge)
        wanted = limit
        if after is not None:
            is_behind = articles <= after[0]
            ids, articles = ids[is_behind], articles[is_behind]
            wanted += int(np.count_nonzero(articles == after[0]))
        if len(ids) > wanted:
            ids = ids[articles >= np.partition(articles, -wanted)[-wanted]]
        rows = read.awards_by_id(store, ids.tolist()).values()
    behind = (row for row in rows if after is None or _place(row) > (-after[0], after[1]))
    return sorted(behind, key=_place)[:limit]


def all_awards(
    store: Store, filters: AwardFilters, knowledge: Knowledge, behind: int
) -> Iterator[read.AwardRow]:
    """All rows that meet the filters behind so many, some of them in memory at a time; within a snapshot of
    the caller."""
    ids, articles = _meeting(store, filters, knowledge)
    ids = ids[np.lexsort((ids, -articles))]
    for at in range(behind, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE].tolist()
        rows = read.awards_by_id(store, some)
        yield from (rows[one] for one in some)


def _place(row: read.AwardRow) -> Place:
    return -row.article_id, row.ref


def _meeting(store: Store, filters: AwardFilters, knowledge: Knowledge) -> tuple[Numbers, Numbers]:
    """The ids of all rows that meet the filters, ascending, and their articles."""
    known = columns(store)
    test = Planner(AWARDS_FTS, tuple(read.sources(store)), knowledge).tree(None, filters)
    matcher = Matcher(AwardSpace(store, known), Frequent(Runs(store, known.state), known), counts_all=True)
    at = np.flatnonzero(matcher.select(test).mask)
    return known.award_ids.take(at), known.article_ids.take(known.article_of_award.take(at))
