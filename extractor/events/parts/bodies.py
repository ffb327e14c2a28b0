"""A conferring or proposing body with the words that name it."""

from dataclasses import dataclass

from extractor.ground.span import Span


@dataclass(frozen=True, slots=True)
class Body:
    """A conferring or proposing body: its words, where they stand (None: from the law), the rule."""

    name: str
    span: Span | None
    rule: str
