"""Articles with what was found in them, for digests, checks and figures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from extractor.ground.coverage import Coverage, CoverageTally, Told
from extractor.store.criteria import ArticleCriteria, article_condition
from extractor.store.guard import store_errors
from extractor.store.sql import AMONG, listed, places
from extractor.store.store import Store

_ARTICLES = """
SELECT id, coalesce(story_id, id), title, lead, text, coalesce(canonical_url, url),
    coalesce(publisher, host), published_day
FROM articles"""

_AWARDS = """
SELECT awards.article_id, evidence, evidence_start, coalesce(registry_entries.name, recipient),
    recipient_parent, recipient_kind, status, registry_entries.kind, evidence = recipient
FROM awards LEFT JOIN registry_links ON registry_links.award_row = awards.id
LEFT JOIN registry_entries ON registry_entries.id = registry_links.entry_id"""

_EVENTS = "SELECT article_id, evidence, evidence_start, organiser, type FROM events"

_BATCH = 500
"""Ids asked for in one statement; SQLite allows at least 999 parameters."""


def ids(store: Store, criteria: ArticleCriteria) -> list[int]:
    """The ids, ascending, of all articles that meet the criteria."""
    condition = article_condition(criteria)
    sql = f"SELECT id FROM articles WHERE {condition.sql} ORDER BY id"
    return [one for (one,) in _select(store, sql, condition.values)]


def newest_ids(store: Store, criteria: ArticleCriteria, most: int) -> list[int]:
    """The ids of so many articles that meet the criteria, the newest first."""
    condition = article_condition(criteria)
    sql = f"SELECT id FROM articles WHERE {condition.sql} ORDER BY id DESC LIMIT ?"
    return [one for (one,) in _select(store, sql, (*condition.values, most))]


def coverage_by_id(store: Store, ids: Iterable[int]) -> list[Coverage]:
    """The articles with these ids, the oldest first."""
    return list(_in_order(store, ids))


def openings(store: Store, ids: Iterable[int]) -> Iterator[Coverage]:
    """The articles with these ids, the oldest first, abridged: few whole texts are in memory at a time."""
    return (article.abridged for article in _in_order(store, ids))


def _in_order(store: Store, ids: Iterable[int]) -> Iterator[Coverage]:
    for batch in _batches(sorted(ids)):
        rows = _select(store, f"{_ARTICLES} WHERE id IN ({places(len(batch))}) ORDER BY id", batch)
        yield from (Coverage(*row) for row in rows)


def texts(store: Store, ids: Iterable[int]) -> Iterator[tuple[int, str]]:
    """The texts of some articles in the order of their ids, one in memory at a time."""
    with store_errors(store.path):
        yield from store.conn.execute(
            f"SELECT id, text FROM articles WHERE id {AMONG} ORDER BY id", (listed(ids),)
        )


def texts_between(store: Store, first: int, last: int) -> Iterator[tuple[int, str]]:
    """The same of all articles from one id to another."""
    with store_errors(store.path):
        sql = "SELECT id, text FROM articles WHERE id BETWEEN ? AND ? ORDER BY id"
        yield from store.conn.execute(sql, (first, last))


def months_and_papers(
    store: Store, criteria: ArticleCriteria, ids: Iterable[int] | None = None
) -> CoverageTally:
    """How many articles, all or some, meet the criteria."""
    condition = article_condition(criteria)
    if ids is not None:
        condition.need(f"id {AMONG}", listed(ids))
    sql = f"""
SELECT coalesce(substr(published_day, 1, 7), ''), coalesce(publisher, host), count(*) FROM articles
WHERE {condition.sql} GROUP BY 1, 2"""
    by_month, by_paper = Counter[str](), Counter[str | None]()
    for month, paper, count in _select(store, sql, condition.values):
        by_month[month] += count
        by_paper[paper] += count
    return CoverageTally(by_month, by_paper)


def all_months_and_papers(store: Store) -> CoverageTally:
    """The same of all articles, by sums that are kept."""
    by_month, by_paper = (
        dict(_select(store, f"SELECT {name}, sum(count) FROM press_sums GROUP BY {name}", ()))
        for name in ("month", "paper")
    )
    return CoverageTally(by_month, by_paper)


def extent(store: Store, criteria: ArticleCriteria) -> tuple[int, int]:
    """How many articles of how many papers meet the criteria; of all it is known by sums that are kept."""
    if criteria == ArticleCriteria(undated=True):
        kept = "SELECT coalesce(sum(count), 0), count(DISTINCT paper) FROM press_sums"
        articles, papers = _select(store, kept, ())[0]
        return articles, papers
    condition = article_condition(criteria)
    sql = f"SELECT count(*), count(DISTINCT coalesce(publisher, host)) FROM articles WHERE {condition.sql}"
    articles, papers = _select(store, sql, condition.values)[0]
    return articles, papers


def told(store: Store, ids: Sequence[int]) -> Iterator[Told]:
    """Award rows and events of these articles, those of one together in the order of its text; names are
    those of the registry as it was last made."""
    for batch in _batches(ids):
        among = f"IN ({places(len(batch))})"
        awards = map(_of_award, _select(store, f"{_AWARDS} WHERE awards.article_id {among}", batch))
        events = (
            Told(article, quote, start, organiser, event=event)
            for article, quote, start, organiser, event in _select(
                store, f"{_EVENTS} WHERE article_id {among}", batch
            )
        )
        yield from sorted((*awards, *events), key=lambda one: (one.article, one.start))


def _of_award(row: tuple[Any, ...]) -> Told:
    """A person stands under the unit that the article gives, a set under the unit it is of."""
    article, quote, start, name, parent, recipient_kind, status, entry_kind, is_bare = row
    is_unit = entry_kind == "unit" or (entry_kind is None and recipient_kind == "collective")
    unit = (name or parent) if is_unit else parent
    return Told(article, quote, start, unit, recipient_kind, status, is_bare_name=bool(is_bare))


def _select(store: Store, sql: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
    with store_errors(store.path):
        return store.conn.execute(sql, tuple(values)).fetchall()


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))
