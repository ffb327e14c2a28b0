"""Reading articles and award rows: typed rows out, criteria and full-text expressions in."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.store.criteria import (
    ArticleCriteria,
    AwardCriteria,
    Source,
    article_condition,
    award_condition,
)
from extractor.store.fulltext import FullTextTable
from extractor.store.guard import store_errors
from extractor.store.sql import places
from extractor.store.store import Store


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """The current version of an article; ``published`` is ISO 8601 with its zone."""

    id: int
    title: str
    text: str
    url: str | None
    publisher: str | None
    author: str | None
    published: str | None
    version: int


@dataclass(frozen=True, slots=True)
class AwardRow:
    """One award row as an article asserts it, with that article's title, address and date.

    ``member_of`` is the ``id`` of the set the row belongs to. ``standing`` is that of the achievement the
    row is part of (``press``, ``checked``, ``decided``), or ``rejected`` when a person has rejected it.
    ``evidence`` stands at ``evidence_start:evidence_end`` of the article's text.
    """

    id: int
    article_id: int
    ref: int
    member_of: int | None
    award: str
    award_id: str | None
    kind: str
    level: str
    grade: str | None
    recipient: str | None
    recipient_parent: str | None
    recipient_kind: str
    recipient_count: int
    grantor: str | None
    proposer: str | None
    status: str
    date: str | None
    period: str | None
    decision: str | None
    reason: str | None
    place: str | None
    evidence: str
    evidence_start: int
    evidence_end: int
    confidence: float
    flags: tuple[str, ...]
    title: str
    url: str | None
    publisher: str | None
    published: str | None
    standing: str


@dataclass(frozen=True, slots=True)
class Restriction:
    """A subquery of row ids that hits must be among."""

    sql: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that full text found; ``exact`` when the words stand there with these very marks."""

    id: int
    exact: bool


_AWARD_FROM = "FROM awards JOIN articles ON articles.id = awards.article_id"
_AWARD_SELECT = f"""
SELECT flags, awards.id, awards.article_id, ref, member_of_id, award, awards.award_id, kind, level, grade,
    recipient, recipient_parent, recipient_kind, recipient_count, grantor, proposer, status, date, period,
    decision, reason, place, evidence, evidence_start, evidence_end, confidence,
    title, coalesce(articles.canonical_url, articles.url), publisher, published,
    CASE WHEN awards.id IN (SELECT award_row FROM rejected_rows) THEN 'rejected' ELSE coalesce((
        SELECT standing FROM achievement_rows JOIN achievements ON achievements.id = achievement_id
        WHERE award_row = awards.id
    ), 'press') END
{_AWARD_FROM}"""
_OF_AWARD = 25
"""How many fields of ``AwardRow`` stand before ``flags``, which is stored as JSON."""

_ARTICLE_SELECT = """
SELECT id, title, text, coalesce(canonical_url, url), publisher, author, published, version FROM articles"""

_BATCH = 500
"""Ids asked for in one statement; SQLite allows at least 999 parameters."""


def award_rows(store: Store, criteria: AwardCriteria) -> list[AwardRow]:
    """All rows that meet the criteria, the newest article first, in text order within an article."""
    condition = award_condition(criteria)
    sql = f"{_AWARD_SELECT} WHERE {condition.sql} ORDER BY awards.article_id DESC, awards.ref"
    return [_award_row(row) for row in _select(store, sql, condition.values)]


def awards_of_article(store: Store, article_id: int) -> list[AwardRow]:
    """The award rows of one article in text order."""
    sql = f"{_AWARD_SELECT} WHERE awards.article_id = ? ORDER BY awards.ref"
    return [_award_row(row) for row in _select(store, sql, (article_id,))]


def awards_by_id(store: Store, ids: Iterable[int]) -> dict[int, AwardRow]:
    rows = (_award_row(row) for row in _by_id(store, f"{_AWARD_SELECT} WHERE awards.id", ids))
    return {row.id: row for row in rows}


def articles_by_id(store: Store, ids: Iterable[int]) -> dict[int, ArticleRow]:
    rows = (ArticleRow(*row) for row in _by_id(store, f"{_ARTICLE_SELECT} WHERE id", ids))
    return {row.id: row for row in rows}


def sources(store: Store) -> list[Source]:
    """Every pair of publisher and host that articles come from."""
    rows = _select(store, "SELECT DISTINCT publisher, host FROM articles", ())
    return [(publisher, host) for publisher, host in rows]


def among_articles(criteria: ArticleCriteria) -> Restriction:
    condition = article_condition(criteria)
    return Restriction(f"SELECT id FROM articles WHERE {condition.sql}", tuple(condition.values))


def among_articles_with_awards(criteria: AwardCriteria) -> Restriction:
    condition = award_condition(criteria)
    return Restriction(
        f"SELECT awards.article_id {_AWARD_FROM} WHERE {condition.sql}", tuple(condition.values)
    )


def among_awards(criteria: AwardCriteria) -> Restriction:
    condition = award_condition(criteria)
    return Restriction(f"SELECT awards.id {_AWARD_FROM} WHERE {condition.sql}", tuple(condition.values))


def count_hits(
    store: Store, table: FullTextTable, match: str, among: Restriction | None, ceiling: int
) -> int:
    """How many rows match, counted no further than ``ceiling``."""
    where, values = _matching(table, match, among)
    sql = f"SELECT count(*) FROM (SELECT rowid FROM {table.name} WHERE {where} LIMIT ?)"
    count: int = _select(store, sql, (*values, ceiling))[0][0]
    return count


def newest_hits(
    store: Store, table: FullTextTable, match: str, among: Restriction | None, limit: int
) -> list[int]:
    """The newest rows that match, unranked: row ids are in date order, so this stops after ``limit``."""
    where, values = _matching(table, match, among)
    sql = f"SELECT rowid FROM {table.name} WHERE {where} ORDER BY rowid DESC LIMIT ?"
    return [row[0] for row in _select(store, sql, (*values, limit))]


def ranked_hits(
    store: Store,
    table: FullTextTable,
    match: str,
    exact_match: str,
    among: Restriction | None,
    weights: Sequence[float],
    limit: int,
) -> list[Hit]:
    """The best rows that match: those that also match exactly first, then by bm25, then the newest.

    ``weights`` are per column of the table, in order. bm25 visits every match: count them first.
    """
    where, values = _matching(table, match, among)
    factors = ", ".join(str(weight) for weight in weights)
    sql = (
        f"SELECT rowid, rowid IN (SELECT rowid FROM {table.name} WHERE {table.name} MATCH ?) AS exact "
        f"FROM {table.name} WHERE {where} "
        f"ORDER BY exact DESC, bm25({table.name}, {factors}), rowid DESC LIMIT ?"
    )
    rows = _select(store, sql, (exact_match, *values, limit))
    return [Hit(row_id, bool(exact)) for row_id, exact in rows]


def _matching(table: FullTextTable, match: str, among: Restriction | None) -> tuple[str, tuple[Any, ...]]:
    where = f"{table.name} MATCH ?"
    return (
        (where, (match,))
        if among is None
        else (f"{where} AND rowid IN ({among.sql})", (match, *among.values))
    )


def _select(store: Store, sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with store_errors(store.path):
        return store.conn.execute(sql, values).fetchall()


def _by_id(store: Store, select: str, ids: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    wanted = list(ids)
    for at in range(0, len(wanted), _BATCH):
        batch = wanted[at : at + _BATCH]
        yield from _select(store, f"{select} IN ({places(len(batch))})", batch)


def _award_row(row: tuple[Any, ...]) -> AwardRow:
    flags, *fields = row
    fields.insert(_OF_AWARD, tuple(json.loads(flags)))
    return AwardRow(*fields)
