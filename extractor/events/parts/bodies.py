"""A conferring or proposing body with the words that name it."""

import re

from extractor.ground.span import Span
from extractor.ground.value_class import value_class


@value_class
class Body:
    """A conferring or proposing body: its words, where they stand (None: from the law), the rule."""

    name: str
    span: Span | None
    rule: str


_ON_JURY = re.compile(
    r"(?<!\w)(?:hội đồng|ban giám khảo)(?!\w)[^;.\n]{0,40} gồm(?!\w)[^;.\n]*$", re.IGNORECASE
)


def sits_on_jury(text: str, body: Span) -> bool:
    """As in "Hội đồng gồm các nhà khoa học, Công ty A đã chọn … để trao": a member acts not alone."""
    return _ON_JURY.search(text, max(0, body.start - 150), body.start) is not None
