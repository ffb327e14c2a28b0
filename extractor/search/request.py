"""What is asked: words with filters in them, filters beside them, facet values chosen, an order, a page."""

from dataclasses import dataclass, field
from typing import Literal

from extractor.search.facet_names import FacetName
from extractor.search.filters import AwardFilters

Subject = Literal["articles", "awards"]
"""What is looked for: articles, or the award rows that they assert."""

Sort = Literal["relevance", "date"]
"""``relevance``: exact words first, then words in headlines and names, then words that stand together, then
the newest. ``date``: the newest first. Both are stable: a row keeps its place among the others."""

DEFAULT_PAGE_SIZE = 20
MAX_PAGE_SIZE = 200
DEFAULT_FACET_VALUES = 10
MOST_FACET_VALUES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """One question.

    ``words`` are in the query language (``search.query``), field filters included; empty words list what
    meets the filters. ``filters`` and ``chosen`` narrow it further: of the values chosen in one facet
    (``FacetValue.value``) one must hold, of each facet that has any. ``facets`` are the ones to count, with
    their ``facet_values`` most frequent values and all that are chosen, ``MOST_FACET_VALUES`` for the one
    that is ``unfolded``. ``cursor`` is ``Found.next_cursor`` of the page before; it belongs to one of the
    two lists and only that is answered then.
    Of ``counted_only`` lists nothing but the total is told, as the name of a page's other list needs it.
    ``exact_counts`` counts every match, however many there are, where otherwise very many are estimated.
    """

    words: str = ""
    filters: AwardFilters = field(default_factory=AwardFilters)
    chosen: tuple[tuple[FacetName, str], ...] = ()
    about: tuple[Subject, ...] = ("articles", "awards")
    counted_only: tuple[Subject, ...] = ()
    sort: Sort = "relevance"
    page_size: int = DEFAULT_PAGE_SIZE
    cursor: str | None = None
    facets: tuple[FacetName, ...] = ()
    facet_values: int = DEFAULT_FACET_VALUES
    unfolded: FacetName | None = None
    exact_counts: bool = False
