"""How papers and content management systems lay out their pages, as data: one declarative file each."""

from extractor.publishers.load import Publishers, publishers
from extractor.publishers.schema import (
    FIELDS,
    Family,
    FeedRules,
    Field,
    Layout,
    ListingRules,
    Paper,
    Rules,
    Selector,
    Source,
)

__all__ = [
    "FIELDS",
    "Family",
    "FeedRules",
    "Field",
    "Layout",
    "ListingRules",
    "Paper",
    "Publishers",
    "Rules",
    "Selector",
    "Source",
    "publishers",
]
