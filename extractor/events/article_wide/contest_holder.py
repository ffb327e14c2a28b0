"""Who holds a contest by the words about it: behind "do", or as part of the contest's own name.

Its patterns are for text in lower case.
"""

import re
from itertools import pairwise

from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_CONTEST = r"(?<!\w)(?:cuộc thi|hội thi|hội thao|hội diễn|hội khỏe|ngày hội|liên hoan)(?!\w)"
_HELD_BY = re.compile(rf"(?:{_CONTEST}|giải)[^.;:]{{0,60}}? do (?=[^.;]{{4,80}} tổ chức)")
_SHARED = leaping(r"(?<!\w)(?:phối hợp|cùng tổ chức|đồng tổ chức|liên kết)(?!\w)")
_BY_SEVERAL = leaping(r"(?<!\w)do [^.;]{4,160}? tổ chức(?!\w)")
"""As in "do Hội A và Tạp chí B tổ chức"."""
_TOGETHER = re.compile(r"(?:(?:đã|vừa|cùng|long trọng|trọng thể) ){0,3}tổ chức(?!\w)")
_NAMED_AFTER = leaping(
    rf"{_CONTEST} (?:(?!(?:tại|ở|do|của|với|cho|có|là|đã|được|tổ chức|và|giữa)(?!\w))[\w&-]+ )"
    r"{0,12}(?:của )?$"
)
"""As in "Hội thi quân nhu Vùng 6", "Ngày hội Sáng kiến lần thứ 3 của Công ty A", the body next."""
_OPENING_BLOCKS = 2


def holder_of_contest(reading: Reading) -> Mark | None:
    """The one body that holds the article's contest; None when none or several are told.

    As in "Cuộc thi do Thành đoàn A tổ chức", told anywhere, or "Hội thi nấu ăn Lữ đoàn B" in the opening.
    """
    lower = lower_in_place(reading.article.text)
    for sentence in reading.sentences:
        held = _HELD_BY.match(lower, sentence.span.start, sentence.span.end)
        if held is None or is_shared(reading, sentence.span):
            continue
        return next((m for m in reading.marks if m.label == "UNIT" and m.span.start == held.end()), None)
    return _named_in_contest(reading, lower)


def is_shared(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells of several who hold a contest together: none of them alone confers."""
    lower = lower_in_place(reading.article.text)
    if _SHARED.search(lower, sentence.start, sentence.end) is not None:
        return True
    if _is_held_together(reading, lower, sentence):
        return True
    held = _BY_SEVERAL.search(lower, sentence.start, sentence.end)
    if held is None:
        return False
    bodies = reading.marks_in(Span(held.start(), held.end()), "UNIT")
    gaps = [lower[one.span.end : other.span.start] for one, other in pairwise(bodies)]
    return any(gap.strip() == "và" for gap in gaps)


def _is_held_together(reading: Reading, lower: str, sentence: Span) -> bool:
    """As in "Báo A, Sở B và Công ty C đã tổ chức lễ trao giải"."""
    holds = _TOGETHER.search(lower, sentence.start, sentence.end)
    if holds is None:
        return False
    bodies = list(reading.marks_in(Span(sentence.start, holds.start()), "UNIT"))[-2:]
    if len(bodies) < 2 or lower[bodies[1].span.end : holds.start()].strip():
        return False
    return lower[bodies[0].span.end : bodies[1].span.start].strip() == "và"


def _named_in_contest(reading: Reading, lower: str) -> Mark | None:
    """The lead before the headline, which shortens names."""
    for block in reversed(reading.article.blocks[:_OPENING_BLOCKS]):
        for mark in reading.marks_in(block.span, "UNIT"):
            if _NAMED_AFTER.search(lower, max(block.span.start, mark.span.start - 90), mark.span.start):
                return mark
    return None
