"""Articles into sentences, words and marks. spaCy and underthesea never leave this package."""

from extractor.ground.article import Article
from extractor.ground.reading import Reading

__all__ = ["read"]


def read(article: Article) -> Reading:
    """Everything the language stage finds in an article.

    The engine and its models load at the first call, so that commands that only search stay quick.
    """
    from extractor.text.engine import read_article

    return read_article(article)
