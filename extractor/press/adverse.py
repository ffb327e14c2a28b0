"""The adverse check of a nominee over a period."""

from extractor import pipeline, record_book
from extractor.press.naming import coverage_of, meant
from extractor.records.adverse import Check, findings
from extractor.search.filters import day_range
from extractor.store import Store
from extractor.store.coverage import extent
from extractor.store.criteria import ArticleCriteria


def check(store: Store, name: str, from_day: str | None = None, to_day: str | None = None) -> Check:
    """Coverage that raises problems about the unit or person, from and to days as people write them. Articles
    without a day may be of these days: what they raise is told too.

    Raises ``UsageError`` for days that are none, ``StoreError`` for a name that means several.
    """
    first, last = day_range(from_day, to_day)
    record_book.refresh(store)
    whom = meant(store, name)
    naming, naming_it = whom.naming, coverage_of(store, whom, first, last, undated=True)
    articles, papers = extent(store, ArticleCriteria(first, last, undated=True))
    raised = [
        finding
        for article in reversed(naming_it)
        for finding in findings(article, naming, pipeline.sentences)
    ]
    return Check(
        whom.label, whom.names, first, last, articles, papers, len(naming_it), tuple(raised), whom.inside
    )
