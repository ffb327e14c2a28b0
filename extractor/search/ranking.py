"""The order of what is found, a page at a time.

By date: the newest first, which is the order of the ids. By relevance: first what has the words with the
marks typed, then the rest; of each the newest four hundred weighed by where the words stand, the others
behind them by date. The weight of a row comes from its own words alone, never from how frequent a word is in
all rows, so that no row changes its place when others are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.search.matching import Matcher
from extractor.search.paging import Place
from extractor.search.phrases import Phrase, column_match, table_match
from extractor.search.plan import All, Never, Test, Text, with_marks
from extractor.search.query import And, Node, Not, is_words, rendered
from extractor.search.request import Sort, Subject
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS

WEIGHED = 400
"""The newest rows of a stage that are weighed; the others follow by date."""

_WEIGHED_IN_A_BROAD_SPREAD = 100
"""Where these lie far apart among very many matches, each must be looked up by itself."""

_FAR_APART = 50_000
_MOST_PAIRS = 5
_HEADING = 8
"""What all words in a headline or in names weigh against one pair of words that stand side by side."""

_HEADINGS = {
    ARTICLES_FTS.name: ("title",),
    AWARDS_FTS.name: ("award", "recipient", "unit", "grantor"),
}

_NO_MORE = 1 << 62
_ALL = -1
"""The floor of a stage whose rows are all weighed."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A row of the page; ``exact`` when the words stand in it with the marks typed."""

    id: int
    exact: bool


@dataclass(frozen=True, slots=True)
class _Stage:
    """A part of the order: rows that pass ``test``, weighed or by date."""

    number: int
    test: Test
    exact: bool
    weighed: bool


class Ranking:
    """The order of one list. ``words`` is the query as typed, None when only filters were given."""

    def __init__(self, matcher: Matcher, test: Test, words: Node | None, about: Subject, sort: Sort) -> None:
        self._matcher = matcher
        self._test = test
        self._about = about
        self._words = None if words is None else words_alone(words)
        self._main = main_text(test, matcher)
        self._by_date = sort == "date" or self._main is None or self._words is None

    def page(self, after: Place | None, size: int) -> tuple[list[Ranked], Place | None]:
        """The next ``size`` rows and the place where they end, None when nothing follows."""
        if self._by_date:
            ids = self._matcher.newest(self._test, None if after is None else after.id, None, size + 1)
            shown = ids[:size]
            exact = self._exact_among(shown)
            rows = [Ranked(one, one in exact) for one in shown]
            return rows, Place(self._about, 0, 0, shown[-1]) if len(ids) > size else None
        return self._relevant(after, size)

    def _relevant(self, after: Place | None, size: int) -> tuple[list[Ranked], Place | None]:
        floors: list[int | None] = [None, None] if after is None else list(after.floors)
        found: list[tuple[_Stage, int, int]] = []
        for stage in self._stages():
            if after is not None and stage.number < after.stage:
                continue
            here = after if after is not None and after.stage == stage.number else None
            half = stage.number // 2
            self._read_whole_if_few(stage)
            if stage.weighed:
                floors[half], weighed = self._weighed(stage, floors[half])
                told = [one for one in weighed if here is None or one < (here.score, here.id)]
            elif (floor := floors[half]) is None or floor == _ALL:
                continue
            else:
                below = floor if here is None else here.id
                newest = self._matcher.newest(stage.test, below, None, size + 1 - len(found))
                told = [(0, row_id) for row_id in newest]
            found += ((stage, score, row_id) for score, row_id in told)
            if len(found) > size:
                break
        shown = found[:size]
        rows = [Ranked(row_id, stage.exact) for stage, _, row_id in shown]
        if len(found) <= size:
            return rows, None
        stage, score, row_id = shown[-1]
        return rows, Place(self._about, stage.number, score, row_id, (floors[0], floors[1]))

    def _read_whole_if_few(self, stage: _Stage) -> None:
        """Of words that match few rows, beside filters, all rows are read at once and not bit by bit."""
        main = self._main
        assert main is not None
        if self._test != main and not self._matcher.is_broad(main):
            for text in self._matcher.own_texts(stage.test):
                self._matcher.is_broad(text)

    def _stages(self) -> tuple[_Stage, ...]:
        exact = with_marks(self._test)
        others = self._without(exact)
        return (
            _Stage(0, exact, exact=True, weighed=True),
            _Stage(1, exact, exact=True, weighed=False),
            _Stage(2, others, exact=False, weighed=True),
            _Stage(3, others, exact=False, weighed=False),
        )

    def _without(self, exact: Test) -> Test:
        """What is found, but not with the marks typed."""
        main = self._main
        assert main is not None
        others = replace(main, found=f"({main.found}) NOT ({main.exact})")
        if self._test == main:
            return others
        if isinstance(self._test, All) and main in self._test.parts:
            return All(tuple(others if part == main else part for part in self._test.parts))
        return All((self._test, Never(exact)))

    def _weighed(self, stage: _Stage, floor: int | None) -> tuple[int, list[tuple[int, int]]]:
        """The floor of the rows that are weighed, and these with their weights, the heaviest first."""
        if floor is None:
            most = self._most_weighed(stage)
            ids = self._matcher.newest(stage.test, None, None, most + 1)
            floor, ids = (ids[most - 1], ids[:most]) if len(ids) > most else (_ALL, ids)
        else:
            ids = self._matcher.newest(stage.test, None, None if floor == _ALL else floor, _NO_MORE)
        weights = self._weights(stage, ids)
        return floor, sorted(((weights.get(one, 0), one) for one in ids), reverse=True)

    def _most_weighed(self, stage: _Stage) -> int:
        newest = self._matcher.newest(stage.test, None, None, WEIGHED)
        return _WEIGHED_IN_A_BROAD_SPREAD if newest and self._is_spread(newest) else WEIGHED

    def _is_spread(self, ids: Sequence[int]) -> bool:
        """Whether rows lie so far apart, among so many that match, that each must be looked up by itself."""
        main = self._main
        assert main is not None
        return self._matcher.is_broad(main) and self._matcher.rows_between(min(ids), max(ids)) > _FAR_APART

    def _weights(self, stage: _Stage, ids: Sequence[int]) -> dict[int, int]:
        """What the words' places in each row weigh."""
        weights: dict[int, int] = {}
        if not ids:
            return weights
        main = self._main
        assert main is not None
        match = main.exact if stage.exact else main.found
        is_spread = self._is_spread(ids)
        for weight, sign in self._signs(exact=stage.exact):
            both = replace(main, found=f"({match}) AND ({sign})")
            having: Iterable[int] = (
                self._matcher.among(both, ids)
                if is_spread
                else self._matcher.between(both, min(ids), max(ids))
            )
            for row_id in having:
                weights[row_id] = weights.get(row_id, 0) + weight
        return weights

    def _signs(self, *, exact: bool) -> Iterable[tuple[int, str]]:
        """Matches that make a row weigh more, each with its weight."""
        assert self._words is not None
        table = self._matcher.space.table
        heading = _HEADINGS[table.name]
        yield (
            _HEADING,
            rendered(self._words, table, lambda phrase: column_match(phrase, heading, exact=exact)),
        )
        for pair in pairs(self._words)[:_MOST_PAIRS]:
            yield 1, table_match(pair, table, exact=exact)

    def _exact_among(self, ids: list[int]) -> set[int]:
        """Which rows have the words with the marks typed; all, when there are no words."""
        if self._main is None or self._words is None:
            return set(ids)
        return self._matcher.among(replace(self._main, found=self._main.exact), ids)


def words_alone(query: Node) -> Node | None:
    """The words of a query whose filters narrow all of it; None when there are none to weigh."""
    if is_words(query):
        return None if isinstance(query, Not) else query
    if isinstance(query, And):
        words = tuple(part for part in query.parts if is_words(part))
        if any(not isinstance(part, Not) for part in words):
            return And(words) if len(words) > 1 else words[0]
    return None


def main_text(test: Test, matcher: Matcher) -> Text | None:
    """The text that everything found must match."""
    parts = test.parts if isinstance(test, All) else (test,)
    texts = [part for part in parts if isinstance(part, Text) and part.table is matcher.space.table]
    return texts[0] if texts else None


def pairs(words: Node) -> list[Phrase]:
    """Words typed beside one another, each pair as a phrase."""
    if not isinstance(words, And):
        return []
    return [
        Phrase(f"{one.text} {other.text}", (*one.words, *other.words))
        for one, other in pairwise(words.parts)
        if isinstance(one, Phrase) and isinstance(other, Phrase) and not (one.prefix or other.prefix)
    ]
