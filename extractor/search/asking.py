"""The questions: what is written about these words, and which award rows meet these filters."""

from extractor.search.answers import SearchAnswer
from extractor.search.filters import AwardFilters, award_criteria
from extractor.search.knowledge import NOTHING_KNOWN, Knowledge
from extractor.search.request import SearchRequest
from extractor.store import Store, read


def awards(store: Store, filters: AwardFilters, knowledge: Knowledge = NOTHING_KNOWN) -> list[read.AwardRow]:
    """Every award row that meets the filters, the newest article first; complete, never capped.

    Raises ``UsageError`` for an unknown code or a date that is none, ``StoreError`` for a broken file.
    """
    return read.award_rows(store, award_criteria(filters, read.sources(store), knowledge.wordings))


def ask(store: Store, request: SearchRequest, knowledge: Knowledge = NOTHING_KNOWN) -> SearchAnswer:
    """A page of articles and of award rows for a question, with their totals and facets.

    Filters about awards restrict articles to those with such an award row. What ``knowledge`` can rewrite
    (abbreviations) is found in either form. A query that means nothing is answered by a hint. Raises
    ``UsageError`` for bad filters, ``NotStoredError`` for a cursor of another search, ``StoreError`` for a
    broken file.
    """
    # Counting takes NumPy, which only a search should have to load.
    from extractor.search.answering import answer

    return answer(store, request, knowledge)
