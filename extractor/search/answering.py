"""One question answered: read, planned, matched, counted, ordered and shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

import numpy as np

from extractor.search.answers import (
    ArticleHit,
    AwardHit,
    Facet,
    Found,
    Hint,
    HitT,
    SearchAnswer,
    Suggestion,
    Total,
)
from extractor.search.columns import Columns, columns
from extractor.search.facet_names import FacetName
from extractor.search.facets import FacetCounter, estimate
from extractor.search.filters import award_criteria
from extractor.search.frequent import Frequent, marked
from extractor.search.knowledge import Knowledge
from extractor.search.lexemes import QueryError
from extractor.search.matching import Matcher
from extractor.search.meanings import with_columns
from extractor.search.occurring import occurs
from extractor.search.paging import cursor, place_of
from extractor.search.phrases import Phrase, rewritten_part, table_match
from extractor.search.plan import Chosen, Planner, Test, Text, all_of, asks_about_awards
from extractor.search.query import (
    MAX_ENDINGS,
    Node,
    Wordings,
    found_match,
    parse,
    widened,
    with_endings,
    without_missing,
)
from extractor.search.ranking import Ranked, Ranking
from extractor.search.request import MOST_FACET_VALUES, SearchRequest, Subject
from extractor.search.runs import Runs
from extractor.search.selection import Selection
from extractor.search.shown import Shown, shown
from extractor.search.snippets import highlighted, snippet
from extractor.search.spaces import ArticleByRowSpace, ArticleSpace, AwardSpace, Space
from extractor.search.suggesting import (
    known_values,
    parted,
    respelt,
    shorter_names,
    suggestion,
    whole_exclusion,
)
from extractor.store import Store, read
from extractor.store.beside import reader_beside
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS, FullTextTable, words_beginning
from extractor.store.guard import store_errors
from extractor.store.stories import copies_of

WORTH_A_THREAD = 50_000
"""Award rows from which on both lists are read at the same time; of fewer each takes a few milliseconds."""


def answer(store: Store, request: SearchRequest, knowledge: Knowledge) -> SearchAnswer:
    """See ``asking.ask``."""
    with store.snapshot():
        try:
            return _Answering(store, request, knowledge).answer()
        except QueryError as error:
            hint = Hint(str(error), error.place.start, error.place.end, error.remedy)
            return SearchAnswer(request.words, hint=hint)


@dataclass(frozen=True, slots=True)
class FoundAmong:
    """Of a few articles those that a question finds, and the ``phrases`` to show in them; where it has none,
    only filters, the award ``rows`` that these chose."""

    articles: frozenset[int]
    phrases: tuple[Phrase, ...]
    rows: frozenset[int] = frozenset()


def found_among(
    store: Store, request: SearchRequest, knowledge: Knowledge, ids: Collection[int]
) -> FoundAmong:
    """Which of these articles the words of a question find, and by what.

    Raises ``QueryError`` for a question that means nothing.
    """
    with store.snapshot():
        return _Answering(store, request, knowledge).found_among(ids)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A page of rows of one list, not yet shown."""

    rows: list[Ranked]
    total: Total
    facets: tuple[Facet, ...]
    next_cursor: str | None


_TABLES: Mapping[Subject, FullTextTable] = {"awards": AWARDS_FTS, "articles": ARTICLES_FTS}

_NOTHING = _Listed([], Total(0), (), None)


class _Answering:
    """A search in work; what both lists need is read once."""

    def __init__(self, store: Store, request: SearchRequest, knowledge: Knowledge) -> None:
        self._store = store
        self._request = request
        self._knowledge = knowledge
        self._columns: Columns = columns(store)
        self._frequent = Frequent(Runs(store, self._columns.state), self._columns)
        self._after = place_of(request)
        self._sources = tuple(read.sources(store))
        # Filters given beside the words are checked first: a wrong option is a wrong call.
        award_criteria(request.filters, self._sources)
        self._query = parse(request.words) if request.words.strip() else None

    def answer(self) -> SearchAnswer:
        articles, awards = self.answer_lists()
        answered = SearchAnswer(self._request.words, articles, awards)
        if self._query is None:
            return answered
        whole = whole_exclusion(self._request.words)
        if whole is not None or articles.total.count or awards.total.count:
            return replace(answered, suggestion=whole)
        return replace(answered, suggestion=self._suggestion(self._query))

    def _suggestion(self, query: Node) -> Suggestion | None:
        """What was probably meant by a query that finds nothing."""
        words = self._request.words
        likely = (
            respelt(self._store, words, query),
            parted(self._store, words, query),
            known_values(self._store, words, query, self._knowledge),
        )
        for other in chain(*likely, shorter_names(words, query)):
            request = replace(self._request, words=other.words, cursor=None, page_size=1, facets=())
            articles, awards = _Answering(self._store, request, self._knowledge).answer_lists()
            if articles.total.count or awards.total.count:
                return other
        return suggestion(self._store, words, query)

    def answer_lists(self) -> tuple[Found[ArticleHit], Found[AwardHit]]:
        """Both lists, of very many rows at the same time where they can be read so."""
        highlights = self.shown()
        other = None
        if len(self._wanted()) > 1 and len(self._columns.awards) >= WORTH_A_THREAD:
            other = reader_beside(self._store)
        if other is None:
            return self.articles(highlights), self.awards(highlights)
        with ThreadPoolExecutor(1) as pool:
            asked = pool.submit(_articles_read_by, other, self._request, self._knowledge, self._columns)
            awards = self.awards(highlights)
            articles = asked.result()
        return articles or self.articles(highlights), awards

    def articles(self, highlights: Shown) -> Found[ArticleHit]:
        listed = self._listed("articles")
        return _found(listed, self._article_hits(listed.rows, highlights))

    def awards(self, highlights: Shown) -> Found[AwardHit]:
        listed = self._listed("awards")
        return _found(listed, self._award_hits(listed.rows, highlights))

    def reads_as(self, columns: Columns) -> bool:
        """Whether the database is read in the state of these columns."""
        return self._columns is columns

    def _wanted(self) -> tuple[Subject, ...]:
        return self._request.about if self._after is None else (self._after.about,)

    def found_among(self, ids: Collection[int]) -> FoundAmong:
        articles = self._passing("articles", ids)
        if phrases := self.phrases():
            return FoundAmong(articles, phrases)
        at = np.flatnonzero(marked(self._columns.article_ids, np.fromiter(articles, np.int64)))
        rows, _ = self._columns.rows_of_articles.of(at)
        return FoundAmong(articles, (), self._passing("awards", self._columns.award_ids.take(rows).tolist()))

    def _passing(self, about: Subject, ids: Collection[int]) -> frozenset[int]:
        """Which of these few are found."""
        table = _TABLES[about]
        test = self._asked(table, self._widened_for(table, self._typed(table)))
        return Matcher(self._space(about, test), self._frequent).passing(test, ids)

    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases that stand in what is found."""
        return self.shown().phrases

    def shown(self) -> Shown:
        """What is highlighted in what is found."""
        return shown(self._query, self._request.filters, self._knowledge)

    def _typed(self, table: FullTextTable) -> Node | None:
        """The query as it is asked of one of the two lists."""
        if self._query is None:
            return None
        typed = with_endings(self._query, self._words_of(table))
        return with_columns(typed) if table is AWARDS_FTS else typed

    def _widened_for(self, table: FullTextTable, typed: Node | None) -> Node | None:
        """The query with the other wordings that stand in a list."""
        if typed is None:
            return None
        words = self._widened(typed, self._knowledge_of(table))
        return without_missing(words, lambda part: self._stands(table, found_match(part, table)))

    def _asked(self, table: FullTextTable, words: Node | None) -> Test:
        """The words and filters as tests on one of the two lists."""
        # Filters ask the award rows, also where articles are listed.
        knowledge = self._knowledge_of(AWARDS_FTS)
        return Planner(table, self._sources, knowledge).tree(words, self._request.filters)

    def _space(self, about: Subject, test: Test) -> Space:
        if about == "awards":
            return AwardSpace(self._store, self._columns)
        by_row = asks_about_awards(test)
        return (ArticleByRowSpace if by_row else ArticleSpace)(self._store, self._columns)

    def _listed(self, about: Subject) -> _Listed:
        if about not in self._wanted():
            return _NOTHING
        table = _TABLES[about]
        typed = self._typed(table)
        words = self._widened_for(table, typed)
        asked = self._asked(table, words)
        chosen = self._chosen()
        test = all_of([asked, *chosen.values()])
        space = self._space(about, test)
        counter = Matcher(space, self._frequent, counts_all=self._request.exact_counts)
        selection = counter.select(test)
        count = int(np.count_nonzero(selection.found))
        if about in self._request.counted_only:
            return replace(_NOTHING, total=_total(count, selection))
        # The order is the same however exactly the rows are counted.
        matcher = Matcher(space, self._frequent) if self._request.exact_counts else counter
        ranking = Ranking(matcher, test, typed, words, about, self._request.sort, self._other_wordings(table))
        rows, end = ranking.page(self._after, self._request.page_size)
        total = _total(count, selection, at_least=len(rows))
        if self._after is None and end is None:
            total = Total(len(rows))
        return _Listed(
            rows,
            total,
            self._facets(counter, asked, chosen, selection),
            None if end is None else cursor(end, self._request),
        )

    @staticmethod
    def _widened(query: Node, knowledge: Knowledge) -> Node:
        return widened(query, knowledge.wordings, knowledge.short_forms)

    def _knowledge_of(self, table: FullTextTable) -> Knowledge:
        """Without the wordings that stand nowhere in a table: full text would seek them to its end."""

        def stands(typed: str, wording: str) -> bool:
            phrase = Phrase.of(wording)
            # What stands for the abbreviation is looked for first: where it is missing, that is known for
            # every phrase with the abbreviation.
            parts = dict.fromkeys((rewritten_part(Phrase.of(typed), phrase), phrase))
            return bool(phrase.words) and all(
                self._stands(table, table_match(part, table, exact=False)) for part in parts
            )

        def standing(wordings: Wordings) -> Wordings:
            return lambda words: (one for one in wordings(words) if stands(words, one))

        return replace(
            self._knowledge,
            wordings=standing(self._knowledge.wordings),
            short_forms=standing(self._knowledge.short_forms),
        )

    def _other_wordings(self, table: FullTextTable) -> Wordings:
        """Other ways to write words that were typed beside one another: longer and shorter ones."""
        known = self._knowledge_of(table)
        return lambda words: (*known.wordings(words), *known.short_forms(words))

    def _stands(self, table: FullTextTable, match: str) -> bool:
        if " " in match and (rows := self._frequent.of(table)).keeps(match):
            told = rows.matching(Text(table, match, match))
            if told is not None:
                return bool(told.any())
        return occurs(self._store, table, match, self._columns.state)

    def _words_of(self, table: FullTextTable) -> Callable[[str], tuple[str, ...]]:
        def beginning(letters: str) -> tuple[str, ...]:
            with store_errors(self._store.path):
                return words_beginning(self._store.conn, table, letters, MAX_ENDINGS + 1)

        return cache(beginning)

    def _chosen(self) -> dict[FacetName, Chosen]:
        """For each facet in which values are chosen that one of them must hold."""
        values: dict[FacetName, list[str]] = {}
        for name, value in self._request.chosen:
            values.setdefault(name, []).append(value)
        return {name: Chosen(name, tuple(dict.fromkeys(each))) for name, each in values.items()}

    def _facets(
        self, matcher: Matcher, asked: Test, chosen: dict[FacetName, Chosen], selection: Selection
    ) -> tuple[Facet, ...]:
        counter = FacetCounter(matcher.space, self._knowledge, counts_all=self._request.exact_counts)
        facets = []
        for name in self._request.facets:
            counted = selection
            if name in chosen:
                counted = matcher.select(
                    all_of([asked, *(one for key, one in chosen.items() if key != name)])
                )
            values = chosen[name].values if name in chosen else ()
            is_unfolded = name == self._request.unfolded
            most = MOST_FACET_VALUES if is_unfolded else self._request.facet_values
            facets.append(counter.facet(name, counted, values, most))
        return tuple(facets)

    def _article_hits(self, rows: Sequence[Ranked], highlights: Shown) -> tuple[ArticleHit, ...]:
        articles = read.articles_by_id(self._store, (row.id for row in rows))
        reprints = copies_of(self._store, articles)
        return tuple(
            ArticleHit(
                articles[row.id],
                row.exact,
                highlighted(articles[row.id].heading, highlights.within(articles[row.id].heading)),
                snippet(articles[row.id].text, highlights.within(articles[row.id].text)),
                reprints.get(row.id, 0),
            )
            for row in rows
        )

    def _award_hits(self, rows: Sequence[Ranked], highlights: Shown) -> tuple[AwardHit, ...]:
        awards = read.awards_by_id(self._store, (row.id for row in rows))
        return tuple(
            AwardHit(
                awards[row.id],
                row.exact,
                snippet(awards[row.id].evidence, highlights.within(awards[row.id].evidence)),
            )
            for row in rows
        )


def _articles_read_by(
    store: Store, request: SearchRequest, knowledge: Knowledge, columns: Columns
) -> Found[ArticleHit] | None:
    """The list of articles as another connection reads it; None where that sees another state."""
    with store.snapshot():
        answering = _Answering(store, request, knowledge)
        return answering.articles(answering.shown()) if answering.reads_as(columns) else None


def _total(count: int, selection: Selection, at_least: int = 0) -> Total:
    """How many are found, where so many are in what was looked at."""
    if selection.is_exact:
        return Total(count)
    return Total(max(estimate(count, selection.share), at_least), "about")


def _found(listed: _Listed, hits: tuple[HitT, ...]) -> Found[HitT]:
    return Found(hits, listed.total, listed.facets, listed.next_cursor)
