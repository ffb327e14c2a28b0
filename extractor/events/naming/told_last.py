"""Of several units of a kind the one that was spoken of last, which "Hội", "trung tâm" then stands for."""

import re
from collections.abc import Sequence

from extractor.ground.reading import Mark, Reading

_COMPANION = re.compile(r"(?<!\w)(?:với|cùng)\s+$", re.IGNORECASE)
"""As in "Trung tâm A hợp nhất với Trung tâm B": the sentence is about A."""
_GIVES = re.compile(r"\s+(?:(?:trao )?tặng|truy tặng|trao|khen thưởng|biểu dương|công nhận)(?!\w)")
_OF_ITS_DAY = re.compile(r"(?<!\w)(?:[Nn]gày (?:thành lập|truyền thống)|[Nn]gày hội)\s+$")
"""Before the body whose day is kept: "Hội CCB huyện A kỷ niệm 30 năm Ngày thành lập Hội CCB Việt Nam"."""
_BY_A_BODY = re.compile(r"(?<!\w)được (?:[^\W\d_]+ ){0,5}$")
_LONGEST_POST = 40


def last_told_of(reading: Reading, units: Sequence[Mark]) -> Mark:
    """The last of the units, but for one that only accompanies another, only honours it ("Hội Nông dân
    huyện A được Hội Nông dân tỉnh tặng Cờ thi đua; Hội còn được …"), or whose day it only keeps."""
    honoured = [unit for unit in units if not is_beside(reading, unit)] or units
    last = honoured[-1]
    text = reading.article.text
    if len(honoured) > 1 and _COMPANION.search(text, max(0, last.span.start - 6), last.span.start):
        before = honoured[-2]
        return before if sentence_start(reading, last.span.start) <= before.span.start else last
    return last


def is_beside(reading: Reading, unit: Mark) -> bool:
    """Whether the unit only honours another, or only its day is kept."""
    text, start = reading.article.text, unit.span.start
    if _OF_ITS_DAY.search(text, max(0, start - _LONGEST_POST), start):
        return True
    return (
        _GIVES.match(text, unit.span.end) is not None
        and _BY_A_BODY.search(text, max(0, start - _LONGEST_POST), start) is not None
    )


def sentence_start(reading: Reading, at: int) -> int:
    """Where the sentence begins in which an offset lies."""
    return max(s.span.start for s in reading.sentences if s.span.start <= at)
