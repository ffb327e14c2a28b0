"""Whose deed it was: "Cô P phát bài tận nhà. Việc làm ấy được C tặng Giấy khen" honours P."""

import re
from collections.abc import Callable, Sequence

from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span

_PRONOUN = re.compile(r"(?<!\w)(?:ông|bà|anh|chị|cô|thầy|em|cụ)(?!\w)", re.IGNORECASE)


def doer_of(
    reading: Reading,
    persons: Sequence[Mark],
    full_name: Callable[[str], str],
    protagonist: Callable[[int], tuple[str, Span] | None],
    before: int,
) -> tuple[str, Span] | None:
    """The one person of the sentence before, or whom its "anh", "cô" means; None where it names several."""
    told = [s.span for s in reading.sentences if s.span.end <= before]
    named = [mark for mark in persons if told and told[-1].covers(mark.span)]
    if len({full_name(mark.text) for mark in named}) == 1:
        return full_name(named[0].text), named[0].span
    meant = not named and told and _PRONOUN.search(told[-1].of(reading.article.text))
    return protagonist(before) if meant else None
