"""The adverse check of a nominee over a period."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor import pipeline, record_book
from extractor.ground.coverage import Coverage
from extractor.press.named import articles_naming
from extractor.press.naming import meant
from extractor.press.raising import raising_among
from extractor.records.adverse import Check, findings, may_raise
from extractor.search.coverage import Wanted, covering_ids, of_days
from extractor.search.filters import day_range
from extractor.store import Store
from extractor.store.coverage import coverage_by_id, extent
from extractor.store.criteria import ArticleCriteria


def check(store: Store, name: str, from_day: str | None = None, to_day: str | None = None) -> Check:
    """Coverage that raises problems about the unit or person, from and to days as people write them. Articles
    without a day may be of these days: what they raise is told too.

    Raises ``UsageError`` for days that are none, ``StoreError`` for a name that means several.
    """
    asked = _Asked(store, name, from_day, to_day)
    with store.snapshot():
        named = of_days(store, articles_naming(store, asked.whom.naming), asked.first, asked.last)
        found = coverage_by_id(store, raising_among(store, named))
    return asked.check(found, len(named))


_MOST_COUNTED = 3_000
"""Articles further back that are counted: to count all in which a body's name stands takes as long as to look
through hundreds."""


@dataclass(frozen=True, slots=True)
class CheckPart:
    """A check of so many articles, behind ``start`` newer ones, of the ``count`` that hold the words of the
    name, or of more when ``is_more``."""

    check: Check
    start: int
    count: int
    is_more: bool


def check_part(
    store: Store, name: str, from_day: str | None, to_day: str | None, start: int, most: int
) -> CheckPart:
    """The same of the newest articles alone, or of some further back: a body that thousands of articles name
    takes seconds as a whole."""
    asked = _Asked(store, name, from_day, to_day)
    wanted = Wanted(asked.first, asked.last, asked.whom.names, undated=True)
    ids = covering_ids(store, wanted, start + _MOST_COUNTED)
    found, naming = coverage_by_id(store, ids[start : start + most]), asked.whom.naming
    named = [one for one in found if naming.names(one.text)]
    check = asked.check(named, len(named))
    return CheckPart(check, start, len(ids), len(ids) == start + _MOST_COUNTED)


def judge_ahead(store: Store, most: int) -> None:
    """Look through the newest articles for what may raise a problem, whoever is named: those that hold a
    common name are among them, and a hundred took a third of the first check's time."""
    for one in coverage_by_id(store, covering_ids(store, Wanted(undated=True), most)):
        may_raise(one.text)


class _Asked:
    """Whom and which days a check is about."""

    def __init__(self, store: Store, name: str, from_day: str | None, to_day: str | None) -> None:
        self.first, self.last = day_range(from_day, to_day)
        record_book.refresh(store)
        self.whom = meant(store, name)
        self._extent = extent(store, ArticleCriteria(self.first, self.last, undated=True))

    def check(self, naming_it: Sequence[Coverage], count: int) -> Check:
        """What these articles raise, the oldest first, of so many that name whom is meant."""
        whom = self.whom
        naming = whom.naming
        raised = [
            finding
            for article in reversed(naming_it)
            for finding in findings(article, naming, pipeline.sentences)
        ]
        return Check(
            whom.label, whom.names, self.first, self.last, *self._extent, count, tuple(raised), whom.inside,
        )  # fmt: skip
