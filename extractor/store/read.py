"""Reading articles and award rows: typed rows out, criteria and full-text expressions in."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.ground.headings import heading
from extractor.store.criteria import (
    STANDING,
    ArticleCriteria,
    AwardCriteria,
    Source,
    article_condition,
    award_condition,
)
from extractor.store.sql import HEADING, places
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

    @property
    def heading(self) -> str:
        return heading(self.title, self.text)


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


_AWARD_FROM = "FROM awards JOIN articles ON articles.id = awards.article_id"
_AWARD_SELECT = f"""
SELECT flags, awards.id, awards.article_id, ref, member_of_id, award, awards.award_id, kind, level, grade,
    recipient, recipient_parent, recipient_kind, recipient_count, grantor, proposer, status, date, period,
    decision, reason, place, evidence, evidence_start, evidence_end, confidence,
    {HEADING}, coalesce(articles.canonical_url, articles.url), publisher, published,
    {STANDING}
{_AWARD_FROM}"""
_OF_AWARD = 25
"""How many fields of ``AwardRow`` stand before ``flags``, which is stored as JSON."""

_BEHIND = " AND (awards.article_id < ? OR awards.article_id = ? AND awards.ref > ?)"

_ARTICLE_SELECT = """
SELECT id, title, text, coalesce(canonical_url, url), publisher, author, published, version FROM articles"""

_NAMES_LOOKED_AT = 1_500
_BATCH = 500
"""Ids asked for in one statement; SQLite allows at least 999 parameters."""


def award_rows(store: Store, criteria: AwardCriteria) -> list[AwardRow]:
    """All rows that meet the criteria, the newest article first, in text order within an article."""
    condition = award_condition(criteria)
    sql = f"{_AWARD_SELECT} WHERE {condition.sql} ORDER BY awards.article_id DESC, awards.ref"
    return [_award_row(row) for row in store.rows(sql, condition.values)]


def awards_of_article(store: Store, article_id: int) -> list[AwardRow]:
    """The award rows of one article in text order."""
    sql = f"{_AWARD_SELECT} WHERE awards.article_id = ? ORDER BY awards.ref"
    return [_award_row(row) for row in store.rows(sql, (article_id,))]


def award_page(
    store: Store, criteria: AwardCriteria, after: tuple[int, int] | None, limit: int
) -> list[AwardRow]:
    """The first rows that meet the criteria behind the row ``after`` (article and ref), in the order of
    ``award_rows``. What comes in meanwhile moves nothing."""
    condition = award_condition(criteria)
    behind, at = ("", ()) if after is None else (_BEHIND, (after[0], after[0], after[1]))
    order = "ORDER BY awards.article_id DESC, awards.ref"
    # Of thousands that meet them the few are sought by their ids; to sort whole rows takes twice as long.
    few = f"SELECT awards.id {_AWARD_FROM} WHERE {condition.sql}{behind} {order} LIMIT ?"
    sql = f"{_AWARD_SELECT} WHERE awards.id IN ({few}) {order}"
    return [_award_row(row) for row in store.rows(sql, (*condition.values, *at, limit))]


def article_page(store: Store, criteria: ArticleCriteria, before: int | None, limit: int) -> list[ArticleRow]:
    """The newest articles that meet the criteria, older than the one ``before``."""
    condition = article_condition(criteria)
    older, at = ("", ()) if before is None else (" AND id < ?", (before,))
    few = f"SELECT id FROM articles WHERE {condition.sql}{older} ORDER BY id DESC LIMIT ?"
    sql = f"{_ARTICLE_SELECT} WHERE id IN ({few}) ORDER BY id DESC"
    return [ArticleRow(*row) for row in store.rows(sql, (*condition.values, *at, limit))]


def awards_by_id(store: Store, ids: Iterable[int]) -> dict[int, AwardRow]:
    rows = (_award_row(row) for row in _by_id(store, f"{_AWARD_SELECT} WHERE awards.id", ids))
    return {row.id: row for row in rows}


def articles_by_id(store: Store, ids: Iterable[int]) -> dict[int, ArticleRow]:
    rows = (ArticleRow(*row) for row in _by_id(store, f"{_ARTICLE_SELECT} WHERE id", ids))
    return {row.id: row for row in rows}


def sources(store: Store) -> list[Source]:
    """Every pair of publisher and host that articles come from, or came from before they were corrected."""
    rows = store.rows("SELECT label, host FROM facet_values WHERE facet = 'source'")
    return [(label or None, host) for label, host in rows]


def names_holding(store: Store, alternatives: Sequence[Sequence[str]]) -> list[str]:
    """Names of recipients, their parents and grantors of the newest rows in which all the words (folded) of
    one of the alternatives stand, among names."""
    columns = "{recipient_folded unit_folded grantor_folded}"
    match = " OR ".join(
        "(" + " AND ".join(f'{columns} : "{word}"' for word in words) + ")" for words in alternatives
    )
    sql = """
SELECT recipient, recipient_parent, grantor FROM awards WHERE id IN (
    SELECT rowid FROM awards_fts WHERE awards_fts MATCH ? ORDER BY rowid DESC LIMIT ?
)"""
    rows = store.rows(sql, (match, _NAMES_LOOKED_AT))
    return list(dict.fromkeys(name for row in rows for name in row if name))


def _by_id(store: Store, select: str, ids: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    wanted = list(ids)
    for at in range(0, len(wanted), _BATCH):
        batch = wanted[at : at + _BATCH]
        yield from store.rows(f"{select} IN ({places(len(batch))})", batch)


def _award_row(row: tuple[Any, ...]) -> AwardRow:
    flags, *fields = row
    fields.insert(_OF_AWARD, tuple(json.loads(flags)))
    return AwardRow(*fields)
