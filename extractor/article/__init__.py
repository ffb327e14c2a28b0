"""Page → Article: by the paper's layout, by the family's, by general rules."""

from extractor.article.read import read_article

__all__ = ["read_article"]
