"""The body that somebody leads or works in, told by who does: "đơn vị do bà đứng đầu được tặng …"."""

import re
from collections.abc import Iterable

from extractor.events.naming.same_names import same_name
from extractor.ground.reading import Mark

_LED = re.compile(
    r"(?: do| nơi)? (?:ông|bà|anh|chị|cô|thầy|mình)"
    r" (?:đứng đầu|lãnh đạo|phụ trách|quản lý|điều hành|chỉ huy|công tác|làm việc)(?!\w)"
)
"""Behind a word for a body."""


def is_led_by_one(text: str, word_end: int) -> bool:
    return _LED.match(text, word_end) is not None


def body_led(in_posts: Iterable[Mark], before: int) -> Mark | None:
    """The one body of which the posts tell that were named before."""
    told = [mark for mark in in_posts if mark.span.end <= before]
    fullest = max(told, key=lambda mark: len(mark.text), default=None)
    one = fullest is not None and all(same_name(mark.text, fullest.text) for mark in told)
    return fullest if one else None
