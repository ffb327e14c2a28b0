"""What the press writes: articles, and the award rows that they assert."""

from collections.abc import Iterator
from typing import Any

from extractor.questions import knowledge
from extractor.report.columns import AWARDS
from extractor.report.listing import Column, Listing
from extractor.search import AwardFilters, AwardRow, all_awards
from extractor.search.filters import article_criteria
from extractor.store import Store, read
from extractor.store.criteria import ArticleCriteria
from extractor.store.read import ArticleRow

__all__ = ["ARTICLES", "AWARDS", "article_rows", "award_rows"]

_ARTICLES_AT_ONCE = 200


def award_rows(store: Store, filters: AwardFilters) -> Iterator[AwardRow]:
    """All award rows that meet the filters as they are at one moment, the newest article first; some thousand
    are in memory at a time. Raises ``UsageError`` for bad filters, ``StoreError``."""
    return all_awards(store, filters, knowledge())


def article_rows(store: Store, filters: AwardFilters) -> Iterator[ArticleRow]:
    """All articles of the days and papers asked for, the newest first. Raises as ``award_rows`` does.

    Files tell of them without their texts, which are the papers' own and stay in this house.
    """
    return _articles(store, article_criteria(filters, read.sources(store), knowledge()))


def _articles(store: Store, criteria: ArticleCriteria) -> Iterator[ArticleRow]:
    with store.snapshot():
        before: int | None = None
        while batch := read.article_page(store, criteria, before, _ARTICLES_AT_ONCE):
            yield from batch
            before = batch[-1].id


def _article_json(row: ArticleRow) -> dict[str, Any]:
    return {
        "id": row.id, "title": row.title, "url": row.url, "publisher": row.publisher, "author": row.author,
        "published": row.published, "version": row.version,
    }  # fmt: skip


ARTICLES: Listing[ArticleRow] = Listing(
    "bai-bao",
    "Bài báo",
    "articles",
    (
        Column("Mã bài", lambda row: str(row.id), 20),
        Column("Bài báo", lambda row: row.heading, 60),
        Column("Báo", lambda row: row.publisher or "", 20),
        Column("Tác giả", lambda row: row.author or "", 20),
        Column("Ngày đăng", lambda row: (row.published or "")[: len("2022-03-17")], 12),
        Column("Địa chỉ", lambda row: row.url or "", 60),
        Column("Số lần sửa", lambda row: row.version - 1, 8),
    ),
    _article_json,
)
