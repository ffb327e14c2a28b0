"""The award that an article is about: what title and lead name, what "danh hiệu này" means further down."""

import re

from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

TITLES_OF_HONOUR = ("emulation_title", "state_title")


def topic_award(reading: Reading) -> Mark | None:
    """The one award that title and lead speak of, in its fullest wording; None when they name several. Party
    badges of several years ("lễ trao huy hiệu 50, 40 năm tuổi Đảng") are one where they are called "Huy hiệu
    Đảng" too."""
    opening = [b.span for b in reading.article.blocks[:2]]
    awards = [m for m in reading.marks if m.label == "AWARD" and any(s.covers(m.span) for s in opening)]
    if awards and all(_is_so_many_of_a_grade(reading.article.text, m) for m in awards):
        return None
    named = [(identify(m.text).award_id, identify(m.text).grade) for m in awards]
    if ("huy-hieu-dang", None) in named and {award_id for award_id, _ in named} == {"huy-hieu-dang"}:
        return awards[named.index(("huy-hieu-dang", None))]
    if len(set(named)) != 1:
        return None
    return max(awards, key=lambda m: len(m.text)) if identify(awards[0].text).kind != "other" else None


_SO_MANY = re.compile(r"(?<!\w)(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) $", re.IGNORECASE)


def _is_so_many_of_a_grade(text: str, award: Mark) -> bool:
    """As in "Hải Dương giành 2 giải nhất": those who "đoạt giải" won others too."""
    graded = identify(award.text).grade is not None and identify(award.text).kind == "prize"
    return graded and _SO_MANY.search(text, max(0, award.span.start - 5), award.span.start) is not None


def topic_prize(reading: Reading) -> str | None:
    """The catalogue id of the one prize with an entry of its own that title and lead name; None without."""
    opening = [b.span for b in reading.article.blocks[:2]]
    named = {
        identity.award_id
        for m in reading.marks
        if m.label == "AWARD" and any(s.covers(m.span) for s in opening)
        if (identity := identify(m.text)).kind == "prize" and identity.award_id and identity.grade is None
    }
    return named.pop() if len(named) == 1 else None


def topic_ids(reading: Reading) -> frozenset[str | None]:
    """The catalogue ids of the awards that the title names."""
    title = len(reading.article.title)
    named = (m for m in reading.marks if m.label == "AWARD" and m.span.end <= title)
    return frozenset(identify(m.text).award_id for m in named)


_THIS_HONOUR = leaping(
    r"(?<!\w)(?:giải(?: thưởng)? (?:này|năm nay|lần này)|danh hiệu (?:cao quý |vinh dự )?(?:này|trên))(?!\w)"
)
_NEAR = 300
"""Characters before a sentence in which the prize or title that it calls "này" is named."""


def topic_here(reading: Reading, sentence: Sentence, topic: Mark | None) -> Mark | None:
    """The award that "giải thưởng này", "danh hiệu này" mean here: the prize, the title last named in the
    sentences before, else the topic."""
    text = reading.article.text
    if topic is not None and _are_given_something_else(reading, sentence, topic):
        return None
    told = _THIS_HONOUR.search(lower_in_place(text), sentence.span.start, sentence.span.end)
    if told is None:
        return topic
    kinds = ("prize",) if told[0].startswith("giải") else TITLES_OF_HONOUR
    block = reading.article.blocks[sentence.block_index].span
    near = Span(max(0, min(block.start, sentence.span.start - _NEAR)), sentence.span.start)
    named = [m for m in reading.marks_in(near, "AWARD") if identify(m.text).kind in kinds]
    return named[-1] if named else topic


_SO_MANY_HONOURED = re.compile(
    r"\s*(\d{1,4}) [^.,;:\n]{2,60}? được (?:vinh danh|tôn vinh|tuyên dương|biểu dương)(?!\w)", re.IGNORECASE
)


def _are_given_something_else(reading: Reading, sentence: Sentence, topic: Mark) -> bool:
    """As in "tặng biểu trưng cho 5 cán bộ lão thành; tặng bằng khen cho 81 người. 5 cán bộ được vinh danh
    gồm: …": what those five were given is no bằng khen."""
    told = _SO_MANY_HONOURED.match(reading.article.text, sentence.span.start)
    where = next((s.span for s in reading.sentences if s.span.covers(topic.span)), None)
    if told is None or where is None:
        return False
    before = Span(where.start, topic.span.start).of(reading.article.text)
    return re.search(rf" cho (?:\w+ )?{told[1]} ", before) is not None
