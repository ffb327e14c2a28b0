"""The two questions: what is written about these words, and which award rows meet these filters."""

from extractor.search.answers import ArticleHit, AwardHit, Found, Hint, SearchAnswer, Total
from extractor.search.filters import AwardFilters, article_criteria, award_criteria
from extractor.search.query import (
    Node,
    Phrase,
    QueryError,
    Wordings,
    as_typed,
    exact_match,
    found_match,
    parse,
    phrases_to_find,
    ranked_match,
    widened,
)
from extractor.search.request import SearchRequest
from extractor.search.snippets import highlighted, snippet
from extractor.store import Store, read
from extractor.store.criteria import AwardCriteria, Source
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS, FullTextTable
from extractor.store.stories import copies_of

COUNT_CEILING = 10_000
"""Counting and bm25 visit every match: 10,000 take some 20 ms (PERFORMANCE measured 2 µs each)."""

_ARTICLE_WEIGHTS = (10.0, 4.0, 2.0, 1.0)
"""Exact title, exact text, folded title, folded text: a headline says what an article is about."""

_AWARD_WEIGHTS = (8.0, 8.0, 6.0, 4.0, 4.0, 3.0, 2.0, 2.0, 1.5, 1.0, 1.0, 1.0)
"""Award, recipient, unit, grantor, decision, evidence, exact and then folded."""


def awards(store: Store, filters: AwardFilters, *, wordings: Wordings = as_typed) -> list[read.AwardRow]:
    """Every award row that meets the filters, the newest article first; complete, never capped.

    ``wordings`` knows other ways to write names (abbreviations), which are then found as well.
    Raises ``UsageError`` for an unknown code or a date that is none, ``StoreError`` for a broken file.
    """
    return read.award_rows(store, award_criteria(filters, read.sources(store), wordings))


def ask(store: Store, request: SearchRequest, *, wordings: Wordings = as_typed) -> SearchAnswer:
    """The first page of articles and of award rows for a question.

    Filters about awards restrict articles to those with such an award row. ``wordings`` knows other ways to
    write words (abbreviations), which are then found as well. A query that means nothing is
    answered by a hint. Raises ``UsageError`` for bad filters, ``StoreError`` for a broken file.
    """
    filters, words = request.filters, request.words
    known = read.sources(store)
    of_award = award_criteria(filters, known, wordings)
    try:
        query = widened(parse(words), wordings)
    except QueryError as error:
        return SearchAnswer(words, hint=Hint(str(error), 0, len(words)))
    phrases = phrases_to_find(query)
    article_hits, article_total = _best(
        store,
        ARTICLES_FTS,
        query,
        _among_articles(filters, of_award, known),
        _ARTICLE_WEIGHTS,
        request.page_size,
    )
    award_hits, award_total = _best(
        store,
        AWARDS_FTS,
        query,
        read.among_awards(of_award) if filters.given() else None,
        _AWARD_WEIGHTS,
        request.page_size,
    )
    return SearchAnswer(
        words,
        Found(_article_hits(store, article_hits, phrases), article_total),
        Found(_award_hits(store, award_hits, phrases), award_total),
    )


def _among_articles(
    filters: AwardFilters, of_award: AwardCriteria, known: list[Source]
) -> read.Restriction | None:
    if filters.asks_about_awards:
        return read.among_articles_with_awards(of_award)
    return read.among_articles(article_criteria(filters, known)) if filters.given() else None


def _best(
    store: Store,
    table: FullTextTable,
    query: Node,
    among: read.Restriction | None,
    weights: tuple[float, ...],
    limit: int,
) -> tuple[list[read.Hit], Total]:
    """Exact hits first, then by relevance; by date alone where too many rows match to weigh them."""
    found, exact = found_match(query, table), exact_match(query, table)
    count = read.count_hits(store, table, found, among, COUNT_CEILING + 1)
    if count <= COUNT_CEILING:
        hits = read.ranked_hits(store, table, ranked_match(query, table), exact, among, weights, limit)
        return hits, Total(count)
    exact_ids = read.newest_hits(store, table, exact, among, limit)
    others = read.newest_hits(store, table, f"({found}) NOT ({exact})", among, limit - len(exact_ids))
    newest = [read.Hit(row_id, True) for row_id in exact_ids]
    return newest + [read.Hit(row_id, False) for row_id in others], Total(COUNT_CEILING, "at_least")


def _article_hits(store: Store, hits: list[read.Hit], phrases: tuple[Phrase, ...]) -> tuple[ArticleHit, ...]:
    articles = read.articles_by_id(store, (hit.id for hit in hits))
    reprints = copies_of(store, articles)
    return tuple(
        ArticleHit(
            articles[hit.id],
            hit.exact,
            highlighted(articles[hit.id].title, phrases),
            snippet(articles[hit.id].text, phrases),
            reprints.get(hit.id, 0),
        )
        for hit in hits
    )


def _award_hits(store: Store, hits: list[read.Hit], phrases: tuple[Phrase, ...]) -> tuple[AwardHit, ...]:
    rows = read.awards_by_id(store, (hit.id for hit in hits))
    return tuple(AwardHit(rows[hit.id], hit.exact, snippet(rows[hit.id].evidence, phrases)) for hit in hits)
