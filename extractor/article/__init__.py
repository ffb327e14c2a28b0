"""Page → Article: by the paper's layout, by the family's, by general rules."""

from extractor.article.read import read_article
from extractor.publishers.address import canonical_address

__all__ = ["canonical_address", "read_article"]
