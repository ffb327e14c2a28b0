"""The order of what is found, a page at a time.

By date: the newest first, which is the order of the ids. By relevance: first what has the words with the
marks typed, then the rest; of each the newest four hundred weighed by where the words stand, the others
behind them by date. The weight of a row comes from its own words alone, never from how frequent a word is in
all rows, so that no row changes its place when others are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from extractor.search.matching import Matcher
from extractor.search.paging import Place
from extractor.search.phrases import Phrase, column_match, table_match
from extractor.search.plan import All, Never, Test, Text, with_marks
from extractor.search.query import And, Node, Not, found_match, is_words, phrases_to_find, rendered
from extractor.search.request import Sort, Subject
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS

WEIGHED = 400
"""The newest rows of a stage that are weighed; the others follow by date."""

_FAR_APART = 50_000
"""Rows among which these stand, when very many match; beyond that none is weighed."""

_HEADING, _TOGETHER = 2, 1
"""What all words in a headline or in names weigh, and all words standing together."""

_HEADINGS = {
    ARTICLES_FTS.name: ("title",),
    AWARDS_FTS.name: ("award", "recipient", "unit", "grantor"),
}

_ALL, _NONE = -1, 1 << 62
"""The floors of a stage whose rows are all weighed, and of one of which none is."""

_NOT_PARTED = -2
"""The floor of the exact rows when all rows are ordered as one."""


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
        if after is None and self._needs_no_parting():
            floors[0] = _NOT_PARTED
        found: list[tuple[_Stage, int, int]] = []
        for stage in self._stages(parted=floors[0] != _NOT_PARTED):
            if after is not None and stage.number < after.stage:
                continue
            here = after if after is not None and after.stage == stage.number else None
            half = stage.number // 2
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
        exact = {row_id for stage, _, row_id in shown if stage.exact}
        if floors[0] == _NOT_PARTED:
            exact = self._exact_among([row_id for _, _, row_id in shown])
        rows = [Ranked(row_id, row_id in exact) for _, _, row_id in shown]
        if len(found) <= size:
            return rows, None
        stage, score, row_id = shown[-1]
        return rows, Place(self._about, stage.number, score, row_id, (floors[0], floors[1]))

    def _needs_no_parting(self) -> bool:
        """Whether words without any marks match very many rows: hardly one has them without marks, and
        seeking that one would take a look at all."""
        main = self._main
        assert main is not None
        return self._matcher.is_broad(main) and not self._has_marks()

    def _has_marks(self) -> bool:
        """Whether any word was typed with a mark."""
        assert self._words is not None
        return any(phrase.has_marks for phrase in phrases_to_find(self._words))

    def _part_few(self) -> None:
        """Of words that match few rows all are read once and parted into those with the marks typed and the
        others, instead of asking for each part again and again."""
        main = self._main
        assert main is not None
        if not self._matcher.is_broad(main):
            exact = replace(main, found=main.exact)
            self._matcher.part(main, exact, self._others(main))

    @staticmethod
    def _others(main: Text) -> Text:
        """The text of what is found, but not with the marks typed."""
        return replace(main, found=f"({main.found}) NOT ({main.exact})")

    def _stages(self, *, parted: bool) -> Iterator[_Stage]:
        """The stages in order, each prepared only when the ones before did not fill the page."""
        others = self._test
        if parted:
            exact = with_marks(self._test)
            yield _Stage(0, exact, exact=True, weighed=True)
            yield _Stage(1, exact, exact=True, weighed=False)
            self._part_few()
            others = self._without(exact)
        yield _Stage(2, others, exact=False, weighed=True)
        yield _Stage(3, others, exact=False, weighed=False)

    def _without(self, exact: Test) -> Test:
        """What is found, but not with the marks typed."""
        main = self._main
        assert main is not None
        others = self._others(main)
        if self._test == main:
            return others
        if isinstance(self._test, All) and main in self._test.parts:
            return All(tuple(others if part == main else part for part in self._test.parts))
        return All((self._test, Never(exact)))

    def _weighed(self, stage: _Stage, floor: int | None) -> tuple[int, list[tuple[int, int]]]:
        """The floor of the rows that are weighed, and these with their weights, the heaviest first."""
        if not stage.exact and self._has_marks():
            # Who types marks means them; what has others follows by date.
            return _NONE, []
        if floor is None:
            near = self._newest_to_weigh(stage.test)
            if near is None:
                return _NONE, []
            ids = near
            floor, ids = (ids[WEIGHED - 1], ids[:WEIGHED]) if len(ids) > WEIGHED else (_ALL, ids)
        else:
            ids = self._matcher.down_to(stage.test, None if floor == _ALL else floor)
        weights = self._weights(stage, ids)
        return floor, sorted(((weights.get(one, 0), one) for one in ids), reverse=True)

    def _newest_to_weigh(self, test: Test) -> list[int] | None:
        """The newest rows, one more than are weighed; None where they lie so far apart, among so many that
        match, that weighing them takes too long."""
        main = self._main
        assert main is not None
        if self._matcher.is_broad(main):
            return self._matcher.newest_near(test, WEIGHED + 1, _FAR_APART)
        return self._matcher.newest(test, None, None, WEIGHED + 1)

    def _weights(self, stage: _Stage, ids: list[int]) -> dict[int, int]:
        """What the words' places in each row weigh."""
        if not ids:
            return {}
        main = self._main
        assert main is not None
        match = main.exact if stage.exact else main.found
        # A row with the sign has the words anyway: asking for these too would take as long again.
        words = self._words
        is_enough = words is not None and are_plain(words) and main.found == found_match(words, main.table)
        rows, weights = np.array(ids, np.int64), np.zeros(len(ids), np.int64)
        for weight, sign in self._signs(exact=stage.exact):
            asked = replace(main, found=sign if is_enough else f"({match}) AND ({sign})")
            weights[np.isin(rows, self._matcher.between(asked, min(ids), max(ids)))] += weight
        return dict(zip(ids, weights.tolist(), strict=True))

    def _signs(self, *, exact: bool) -> Iterable[tuple[int, str]]:
        """Matches that make a row weigh more, each with its weight."""
        assert self._words is not None
        table = self._matcher.space.table
        heading = _HEADINGS[table.name]
        yield (
            _HEADING,
            rendered(self._words, table, lambda phrase: column_match(phrase, heading, exact=exact)),
        )
        if (together := side_by_side(self._words)) is not None:
            yield _TOGETHER, table_match(together, table, exact=exact)

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


def are_plain(words: Node) -> bool:
    """Whether words are only words and phrases, all of which must stand somewhere."""
    parts = words.parts if isinstance(words, And) else (words,)
    return all(isinstance(part, Phrase) and not part.prefix for part in parts)


def main_text(test: Test, matcher: Matcher) -> Text | None:
    """The text that everything found must match."""
    parts = test.parts if isinstance(test, All) else (test,)
    texts = [part for part in parts if isinstance(part, Text) and part.table is matcher.space.table]
    return texts[0] if texts else None


def side_by_side(words: Node) -> Phrase | None:
    """Single words that were typed beside one another as a phrase; None when there are not two."""
    parts = words.parts if isinstance(words, And) else ()
    single = [part for part in parts if isinstance(part, Phrase) and not part.prefix]
    if len(single) < 2:
        return None
    return Phrase(
        " ".join(phrase.text for phrase in single), tuple(word for one in single for word in one.words)
    )
