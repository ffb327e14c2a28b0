"""A conferring or proposing body with the words that name it."""

from extractor.ground.span import Span
from extractor.ground.value_class import value_class


@value_class
class Body:
    """A conferring or proposing body: its words, where they stand (None: from the law), the rule."""

    name: str
    span: Span | None
    rule: str
