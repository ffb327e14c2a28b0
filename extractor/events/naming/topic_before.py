"""Whom a sentence goes on about that names nobody: "Công ty A hoạt động từ năm 1990. Năm 2008 vinh dự được
Chủ tịch nước tặng thưởng …" is still about A."""

import re
from itertools import pairwise

from extractor.events.parts.frame import Frame
from extractor.events.parts.recipient import Recipient
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.records import RecipientKind

_GOES_ON = re.compile(
    r"(?:(?:đến|trong|từ|vào|riêng) )?(?:các |hai )?(?:năm|tháng|ngày)\s[\d/., -]+(?:(?:và|đến) [\d/]+)?,?\s*"
    r"(?:(?:đã|cũng|từng|còn|lại|vinh dự|tiếp tục|liên tục|vừa)\s+)*được(?!\w)",
    re.IGNORECASE,
)
"""A time, and at once the verb: no word between tells who."""
_CALLED = re.compile(r"(?:(?:ông|bà|anh|chị|em|cô|thầy|đồng chí|Tập thể|Đơn vị)\s+)?", re.IGNORECASE)
_ACTS = re.compile(r"\s*(?:\([^()\n]{1,60}\)\s*)?(?![\s,;:/–-]|và(?!\w)|cùng(?!\w))")
"""Behind the name its verb follows, no second name."""
_LABELS: dict[str, RecipientKind] = {"UNIT": "collective", "PERSON": "individual"}


def topic_before(reading: Reading, frame: Frame) -> Recipient | None:
    """The body or person with whose name the sentence before begins; None where this one names somebody, or
    the one before does not begin with a name and its verb."""
    if frame.direction != "none" or frame.recipients or not frame.passive:
        return None
    at = frame.awards[0].span.start
    near = [pair for pair in pairwise(reading.sentences) if pair[1].span.start <= at < pair[1].span.end]
    if not near or near[0][0].block_index != near[0][1].block_index:
        return None
    before, own = near[0]
    if _GOES_ON.match(reading.article.text, own.span.start) is None:
        return None
    topic = _first_name(reading, before)
    return Recipient(_LABELS[topic.label], topic.span, topic.text) if topic is not None else None


def _first_name(reading: Reading, sentence: Sentence) -> Mark | None:
    text = reading.article.text
    first = next((m for m in reading.marks_in(sentence.span) if m.label in _LABELS), None)
    if first is None or _ACTS.match(text, first.span.end) is None:
        return None
    called = _CALLED.match(text, sentence.span.start)
    return first if called is not None and called.end() == first.span.start else None
