"""Page → Article: by the paper's layout, by the family's, by general rules."""

from extractor.article.edited import change_of
from extractor.article.read import read_article
from extractor.publishers.address import canonical_address

__all__ = ["canonical_address", "change_of", "read_article"]
