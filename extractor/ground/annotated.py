"""An article with its marks, by whomever: what the program saved, or what annotators wrote."""

from extractor.ground.article import Article
from extractor.ground.reading import Mark
from extractor.ground.value_class import value_class


@value_class
class AnnotatedArticle:
    """``key`` names the article in the place it comes from and is kept on the way out and back again.

    ``checked`` tells marks of a person (gold) from marks of the program.
    """

    key: str
    article: Article
    marks: tuple[Mark, ...]
    checked: bool = False
