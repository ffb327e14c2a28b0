"""Page → Article: by the paper's layout, by the family's, by general rules."""

from extractor.article.address import canonical_address
from extractor.article.read import read_article

__all__ = ["canonical_address", "read_article"]
