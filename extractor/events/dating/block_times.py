"""The time that a paragraph began to tell of: what follows in it happened then."""

import re
from collections.abc import Set

from extractor.events.parts.judgement import HERE_AND_NOW
from extractor.ground.reading import Reading, Sentence
from extractor.ground.span import Span

_PERIOD_OPENS = re.compile(
    r"(?:trong |qua |từ |tính đến )?(?:hơn )?(?:năm (?:học )?\d{4}(?:\s?[-–]\s?\d{4})?"
    r"|năm qua|năm vừa qua|năm học qua"
    r"|năm học vừa qua"
    r"|cùng (?:thời gian|kỳ|giai đoạn)(?: này| đó)?(?!\w)"
    r"|thời gian qua|những năm qua|\d+ năm qua|giai đoạn|nhiệm kỳ|\d+ năm thực hiện)"
    r"|(?:qua|trải qua|sau) (?:hơn |gần )?\d+ năm"
    r"(?=,| (?:xây dựng|hình thành|thành lập|phát triển|hoạt động)(?!\w))",
)
_GOES_ON = re.compile(r"trong (?:tổng )?số đó(?!\w)|trong đó(?!\w)")
"""A paragraph that opens so counts parts of what the one before told of its time ("Năm 2018, có 819 …")."""
_BY_TURNS = re.compile(
    r"\d\s+lượt\s+(?:tập thể|cá nhân|đơn vị|cán bộ|đoàn viên|hội viên)"
    r"(?![^.;:\n]{0,60}(?:tham gia|dự thi|tham dự|tập huấn|truy cập|làm bài))"
)
"""Statistics of years count by turns: what else the paragraph counts was given in those years; those who
come to a contest ("2.300 lượt đoàn viên dự thi") are no such statistics."""


def time_of_block(reading: Reading, lower: str, sentence: Sentence) -> Span | None:
    """Where the paragraph of a sentence began to tell of a time ("Năm 2018, …"); None where it tells of now.

    ``lower`` is the text of the article in lower case.
    """
    if sentence.block == "title" or _opens_lead(reading, sentence):
        return None
    if HERE_AND_NOW.search(lower, sentence.span.start, sentence.span.end) is not None:
        return None
    block = reading.article.blocks[sentence.block_index].span
    by_turns = lower.find("lượt", block.start, block.end) >= 0
    turns = _BY_TURNS.search(lower, block.start, block.end) if by_turns else None
    if turns is not None:
        return Span(turns.start(), turns.end())
    goes_on = _GOES_ON.match(lower, block.start) is not None
    told_in = {sentence.block_index, sentence.block_index - 1} if goes_on else {sentence.block_index}
    return _time_begun(reading, lower, sentence, told_in) or _account_gone_on_with(reading, lower, sentence)


def _opens_lead(reading: Reading, sentence: Sentence) -> bool:
    """The first sentence of a lead tells the news; news of one paragraph goes on to look back: "Sáng 30/5,
    Đoàn xã tổ chức đại hội. Nhiệm kỳ qua, …"."""
    block = reading.article.blocks[sentence.block_index].span
    return sentence.block == "lead" and sentence.span.start == block.start


_YEARS = re.compile(r"(?:trong |qua |từ )?(?:hơn )?(?:\d+ năm|giai đoạn|nhiệm kỳ)")
_AT_THE_MEETING = re.compile(
    r"(?<!\w)(?:tại|nhân dịp|dịp) (?:hội nghị|đại hội|buổi lễ|lễ|này)(?!\w)[^.\n]{0,160}"
    r"(?<!\w)(?:tặng|trao|khen thưởng|biểu dương|tuyên dương)(?!\w)"
)


def _account_gone_on_with(reading: Reading, lower: str, sentence: Sentence) -> Span | None:
    """As in "Trong 5 năm qua, Hội được tặng A. ¶ UBND tỉnh tặng B cho 78 tập thể. ¶ Tại hội nghị, …": honours
    of the years, told on in the next paragraph, since the article has yet to come to its meeting."""
    blocks = reading.article.blocks
    before, own = blocks[sentence.block_index - 1].span, blocks[sentence.block_index].span
    told = _YEARS.match(lower, before.start)
    if told is None or blocks[sentence.block_index - 1].kind not in {"lead", "paragraph"}:
        return None
    if not any(reading.marks_in(before, "AWARD")) or HERE_AND_NOW.search(lower, before.start, own.end):
        return None
    comes = _AT_THE_MEETING.search(lower, own.end) is not None
    return Span(told.start(), told.end()) if comes else None


def _time_begun(reading: Reading, lower: str, sentence: Sentence, told_in: Set[int]) -> Span | None:
    """The time with which a sentence of these paragraphs opened, up to one that comes back to the day: "Những
    năm qua, Hội được tặng A. Nhân dịp đại hội, Hội được tặng B. Ông P được tặng C"."""
    begun: Span | None = None
    for other in reading.sentences:
        if other.block_index not in told_in or other.span.start > sentence.span.start:
            continue
        if _opens_lead(reading, other):
            continue
        told = _PERIOD_OPENS.match(lower, other.span.start, other.span.end)
        if begun is None and told is not None:
            begun = Span(told.start(), told.end())
        elif begun is not None and HERE_AND_NOW.search(lower, other.span.start, other.span.end):
            begun = None
    return begun
