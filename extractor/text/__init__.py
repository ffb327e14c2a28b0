"""Articles into sentences, words and marks. spaCy and underthesea never leave this package."""

from collections.abc import Iterator

from extractor.ground.article import Article
from extractor.ground.reading import Reading

__all__ = ["read", "sentence_spans"]


def read(article: Article) -> Reading:
    """Everything the language stage finds in an article.

    The engine and its models load at the first call, so that commands that only search stay quick.
    """
    from extractor.text.spacy_import import import_spacy

    import_spacy()
    from extractor.text.engine import read_article

    return read_article(article)


def sentence_spans(passage: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence in the text of one block."""
    from extractor.text.sentences import split

    return split(passage)
