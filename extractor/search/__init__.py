"""Questions to the database and typed answers: ``ask`` by words and filters, ``awards`` by filters alone."""

from extractor.search.answers import (
    ArticleHit,
    AwardHit,
    Facet,
    FacetValue,
    Found,
    Hint,
    SearchAnswer,
    Suggestion,
    Total,
    answer_json,
    article_hit_json,
    award_hit_json,
    award_row_json,
    found_json,
)
from extractor.search.asking import all_awards, ask, award_page, awards
from extractor.search.facet_names import ALL_FACETS, FACET_LABELS, FacetName
from extractor.search.filters import AwardFilters
from extractor.search.knowledge import Knowledge
from extractor.search.request import SearchRequest, Sort, Subject
from extractor.store.read import AwardRow

__all__ = [
    "ALL_FACETS",
    "FACET_LABELS",
    "ArticleHit",
    "AwardFilters",
    "AwardHit",
    "AwardRow",
    "Facet",
    "FacetName",
    "FacetValue",
    "Found",
    "Hint",
    "Knowledge",
    "SearchAnswer",
    "SearchRequest",
    "Sort",
    "Subject",
    "Suggestion",
    "Total",
    "all_awards",
    "answer_json",
    "article_hit_json",
    "ask",
    "award_hit_json",
    "award_page",
    "award_row_json",
    "awards",
    "found_json",
]
