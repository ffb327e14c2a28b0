"""The year of an honour told by the one before: "năm 2021 anh được tặng A. Cũng trong năm ấy, B được …"."""

import re

from extractor.events.clauses.chains import own_part
from extractor.events.parts.frame import Frame
from extractor.events.parts.moments import Moment
from extractor.ground.span import Span

_CUES = ("ăm đó", "ăm ấy", "ùng năm")
"""Words without which nothing points back, but for the letter that may be a capital."""
_SAME_YEAR = re.compile(r"(?<!\w)(?:năm (?:đó|ấy)|cùng năm(?= đó| ấy|,))(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\w)năm (?P<year>(?:19|20)\d\d)(?![\w/]| ?[-–] ?\d)", re.IGNORECASE)
_NEAR = 250
"""Characters between the year and the words that point back at it."""


def year_told_before(text: str, frame: Frame) -> Moment | None:
    """The year last told before words of the clause that point back at it."""
    start, far = frame.clause[0].span.start, (frame.after or frame.clause)[-1].span.end
    if all(text.find(words, start, far) < 0 for words in _CUES):
        return None
    last = (*frame.clause, *own_part(frame.after))[-1]
    points = _SAME_YEAR.search(text, start, last.span.end)
    if points is None:
        return None
    told = list(_YEAR.finditer(text, max(0, points.start() - _NEAR), points.start()))
    return Moment(told[-1]["year"], Span(*points.span()), "year-told-before") if told else None
