"""How papers and content management systems lay out their pages, as data: one declarative file each.

Beside the files stands what every reader of pages needs to use them: ``address`` tells whose an address is,
``tree`` finds in a page what a selector means, ``bounds`` refuses pages that no reader could bear.
"""

from extractor.publishers.load import Publishers, publishers, using
from extractor.publishers.schema import (
    Family,
    FeedRules,
    Layout,
    ListingRules,
    Paper,
    Rules,
    Selector,
    Source,
)

__all__ = [
    "Family",
    "FeedRules",
    "Layout",
    "ListingRules",
    "Paper",
    "Publishers",
    "Rules",
    "Selector",
    "Source",
    "publishers",
    "using",
]
