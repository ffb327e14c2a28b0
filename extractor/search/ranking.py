"""The order of what is found, a page at a time.

By date: the newest first, which is the order of the ids. By relevance: first what has the words with the
marks typed, then the rest; of each the newest four hundred weighed by where the words stand, and with them
those that have the words side by side as typed, from farther back; the others behind them by date. The
weight of a row comes from its own words alone, never from how frequent a word is in all rows, so that no
row changes its place when others are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, replace

import numpy as np

from extractor.search.columns import Mask, Numbers
from extractor.search.matching import Matcher
from extractor.search.paging import Bounds, Place
from extractor.search.phrases import Phrase, column_match, table_match
from extractor.search.plan import All, Never, Test, Text, with_marks
from extractor.search.query import (
    And,
    Node,
    Not,
    Wordings,
    as_typed,
    found_match,
    in_all_wordings,
    is_words,
    phrases_to_find,
    rendered,
)
from extractor.search.request import Sort, Subject
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS

WEIGHED = 400
"""The newest rows of a stage that are weighed; the others follow by date."""

_FAR_APART = 50_000
"""Rows among which these stand, when very many match; beyond that none is weighed."""

_HEADED, _TOGETHER, _HEADING, _OWN = 4, 2, 1, 1
"""What words weigh that stand together in a headline or name, that stand together anywhere, and that all
stand in the headline or in names, be it apart: "công đoàn" is no "Lữ đoàn Công binh"; and what it weighs more
that they name who was honoured: the school before its teachers."""

MOST_TOGETHER = 2_000
"""Rows from farther back, with the words together, that are weighed."""

_HEADINGS = {
    ARTICLES_FTS.name: ("title",),
    AWARDS_FTS.name: ("award", "recipient", "unit", "grantor"),
}

_HONOURED = {AWARDS_FTS.name: ("recipient",)}

_ALL, _NONE = -1, 1 << 62
"""The floors of a stage whose rows are all weighed, and of one of which none is."""

_NOT_PARTED = Bounds(-2, -2)
"""The bounds of the exact rows when all rows are ordered as one."""


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
    """The order of one list. ``words`` is the query as typed, ``widened`` with its other wordings; None when
    only filters were given."""

    def __init__(
        self,
        matcher: Matcher,
        test: Test,
        words: Node | None,
        widened: Node | None,
        about: Subject,
        sort: Sort,
        wordings: Wordings = as_typed,
    ) -> None:
        self._matcher = matcher
        self._test = test
        self._about = about
        self._words = None if words is None else words_alone(words)
        self._widened = None if widened is None else words_alone(widened)
        self._main = main_text(test, matcher)
        together = None if self._words is None else side_by_side(self._words)
        self._together = () if together is None else in_all_wordings(together, wordings)
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
        bounds: list[Bounds | None] = [None, None] if after is None else list(after.bounds)
        if after is None and self._needs_no_parting():
            bounds[0] = _NOT_PARTED
        found: list[tuple[_Stage, int, int]] = []
        for stage in self._stages(parted=bounds[0] != _NOT_PARTED):
            if after is not None and stage.number < after.stage:
                continue
            here = after if after is not None and after.stage == stage.number else None
            half = stage.number // 2
            if stage.weighed:
                if bounds[half] is None and self._is_behind_the_exact(stage, found, after):
                    bounds[half] = Bounds(_NONE, _NONE)
                bounds[half], weighed = self._weighed(stage, bounds[half])
                told = [one for one in weighed if here is None or one < (here.score, here.id)]
            elif (bound := bounds[half]) is None or bound.floor == _ALL:
                continue
            else:
                below = bound.floor if here is None else here.id
                told = [
                    (0, row_id) for row_id in self._by_date_of(stage, bound, below, size + 1 - len(found))
                ]
            found += ((stage, score, row_id) for score, row_id in told)
            if len(found) > size:
                break
        shown = found[:size]
        exact = {row_id for stage, _, row_id in shown if stage.exact}
        if bounds[0] == _NOT_PARTED:
            exact = self._exact_among([row_id for _, _, row_id in shown])
        rows = [Ranked(row_id, row_id in exact) for _, _, row_id in shown]
        if len(found) <= size:
            return rows, None
        stage, score, row_id = shown[-1]
        return rows, Place(self._about, stage.number, score, row_id, (bounds[0], bounds[1]))

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

    def _tell_exact_of_few(self) -> None:
        main = self._main
        assert main is not None
        if not self._matcher.is_broad(main):
            self._matcher.part_few(main, replace(main, found=main.exact))

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
            self._tell_exact_of_few()
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

    def _is_behind_the_exact(self, stage: _Stage, found: Sized, after: Place | None) -> bool:
        """Whether a stage's rows follow by date alone: who types marks means them, and there are rows with
        these. Where there are none ("chuơng"), the marks were mistyped."""
        if stage.exact or not self._has_marks():
            return False
        return len(found) > 0 or (after is not None and after.stage < stage.number)

    def _weighed(self, stage: _Stage, bounds: Bounds | None) -> tuple[Bounds, list[tuple[int, int]]]:
        """The bounds of the rows that are weighed, and these with their weights, the heaviest first."""
        if bounds is None:
            near = self._newest_to_weigh(stage.test)
            if near is None:
                floor, near = _NONE, []
            else:
                floor, near = (near[WEIGHED - 1], near[:WEIGHED]) if len(near) > WEIGHED else (_ALL, near)
            bounds = Bounds(floor, self._reach(floor))
            older = self._older(stage, bounds)
            if len(older) > MOST_TOGETHER:
                older = older[:MOST_TOGETHER]
                bounds = replace(bounds, reach=older[-1])
        else:
            floor = bounds.floor
            near = (
                [] if floor == _NONE else self._matcher.down_to(stage.test, None if floor == _ALL else floor)
            )
            older = self._older(stage, bounds)
        weights = self._weights(stage, near) | self._weights_of_older(stage, older)
        return bounds, sorted(((weight, one) for one, weight in weights.items()), reverse=True)

    def _reach(self, floor: int) -> int:
        """The id down to which rows with the words together are sought."""
        main = self._main
        assert main is not None
        return floor if floor == _ALL or not self._together else self._matcher.reach(main)

    def _older(self, stage: _Stage, bounds: Bounds) -> list[int]:
        """Rows under the floor that have the words together, down to the reach, the newest first."""
        if not self._together or bounds.floor == _ALL or bounds.reach >= bounds.floor:
            return []
        test = self._narrowed(stage, self._together_match(exact=stage.exact))
        ids: list[int] = self._matcher.within(test, bounds.reach, bounds.floor - 1)[::-1].tolist()
        return ids

    def _by_date_of(self, stage: _Stage, bounds: Bounds, below: int, count: int) -> list[int]:
        """The newest of a stage that are not weighed."""
        weighed = set(self._older(stage, bounds))
        newest = self._matcher.newest(stage.test, below, None, count + len(weighed))
        return [one for one in newest if one not in weighed][:count]

    def _narrowed(self, stage: _Stage, match: str) -> Test:
        """The stage's rows that also match this."""
        own = main_text(stage.test, self._matcher)
        assert own is not None
        sign = replace(own, found=match if self._signs_tell_all(own) else f"({own.found}) AND ({match})")
        if isinstance(stage.test, All):
            return All(tuple(sign if part == own else part for part in stage.test.parts))
        return sign

    def _signs_tell_all(self, text: Text) -> bool:
        """Whether a row with a sign of its weight matches this text anyway: asking for it too would take as
        long again."""
        main, words = self._main, self._words
        assert main is not None
        if words is None or not are_plain(words) or main.found != found_match(words, main.table):
            return False
        return text.found in (main.found, main.exact)

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
        rows = np.array(ids, np.int64)
        weights = _HEADING * self._matching(stage, self._heading_match(exact=stage.exact), rows).astype(int)
        if self._together:
            together = self._matching(stage, self._together_match(exact=stage.exact), rows)
            weights[together] += _TOGETHER + self._headed(stage, rows[together])
        return dict(zip(ids, weights.tolist(), strict=True))

    def _weights_of_older(self, stage: _Stage, ids: list[int]) -> dict[int, int]:
        """What rows weigh that have the words together: of these only the headline is to be looked at."""
        if not ids:
            return {}
        headed = self._headed(stage, np.array(ids, np.int64))
        weights = _TOGETHER + headed + _HEADING * (headed > 0)
        return dict(zip(ids, weights.tolist(), strict=True))

    def _headed(self, stage: _Stage, rows: Numbers) -> Numbers:
        """What rows with the words together weigh more that have them together in a headline or name."""
        headed = self._matching(stage, self._headed_match(_HEADINGS, exact=stage.exact), rows)
        weights = _HEADED * headed.astype(int)
        if self._matcher.space.table.name in _HONOURED:
            own = self._headed_match(_HONOURED, exact=stage.exact)
            weights[headed] += _OWN * self._matching(stage, own, rows[headed])
        return weights

    def _matching(self, stage: _Stage, sign: str, rows: Numbers) -> Mask:
        """Which of some rows of a stage have a sign."""
        if not len(rows):
            return np.zeros(0, bool)
        main = self._main
        assert main is not None
        own = replace(main, found=main.exact if stage.exact else main.found)
        # The rows are of the stage already: asking for its own match too would take as long again.
        asked = replace(own, found=sign)
        return self._matcher.are_matching(asked, rows)

    def _heading_match(self, *, exact: bool) -> str:
        """All words in the headline or in names, in whatever wording."""
        assert self._widened is not None
        table = self._matcher.space.table
        heading = _HEADINGS[table.name]
        return rendered(self._widened, table, lambda phrase: column_match(phrase, heading, exact=exact))

    def _headed_match(self, fields: Mapping[str, tuple[str, ...]], *, exact: bool) -> str:
        columns = fields[self._matcher.space.table.name]
        return _any(column_match(one, columns, exact=exact) for one in self._together)

    def _together_match(self, *, exact: bool) -> str:
        table = self._matcher.space.table
        return _any(table_match(one, table, exact=exact) for one in self._together)

    def _exact_among(self, ids: list[int]) -> set[int]:
        """Which rows have the words with the marks typed; all, when there are no words."""
        if self._main is None or self._words is None:
            return set(ids)
        return self._matcher.among(replace(self._main, found=self._main.exact), ids)


def _any(matches: Iterable[str]) -> str:
    """The FTS5 expression for one of some."""
    return f"({' OR '.join(matches)})"


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
