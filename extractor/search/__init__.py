"""Questions to the database and typed answers: ``search`` by words, ``awards`` by filters."""

from extractor.search.answers import SearchAnswer, answer_json, award_row_json
from extractor.search.ask import awards, search
from extractor.search.filters import AwardFilters
from extractor.store.read import AwardRow

__all__ = ["AwardFilters", "AwardRow", "SearchAnswer", "answer_json", "award_row_json", "awards", "search"]
