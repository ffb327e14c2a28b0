"""Awards that a body is said to have, counted up: a state of things or a year's results, no act of today."""

import re

from extractor.events.judging.case import Case
from extractor.events.judging.season import turns_to_season
from extractor.events.parts.frame import Frame, is_attained
from extractor.events.parts.judgement import Judgement, tells_of_today, words_of
from extractor.ground.beginnings import sentence_begin
from extractor.ground.records import Kind
from extractor.lexicon.award_catalogue import catalogue
from extractor.lexicon.award_linker import identify

_OF_A_HOUSE = "counts-of-a-house"
_GIVEN_BY_ONE: frozenset[Kind] = frozenset({"commemorative_medal", "badge", "state_title"})
"""Awards of which a short name under the headline's means the very same."""
_HAS = re.compile(r"(?<=\w )có\s+$")
"""Behind who has them: "Có 40 tập thể được Bộ trưởng tặng Bằng khen" tells of no house."""
_SO_FAR = re.compile(
    r"(?<!\w)(?:trên địa bàn"
    r"|(?:toàn|cả) (?:tỉnh|huyện|thành phố|thị xã|quận|xã|nước|khu vực|vùng|ngành))(?!\w)",
    re.IGNORECASE,
)

_STANDS_NOW = re.compile(
    r"\s*(?:(?:tính |cho )?đến nay|hiện(?: nay| tại)?)(?!\w)[^.\n]*?(?<!\w)có(?!\w)", re.IGNORECASE
)
"""How a sentence begins that sums up: "**Hiện nay, Đảng bộ có** 2.685 đảng viên được tặng A"."""


def has_so_many(case: Case) -> Judgement | None:
    """As in "Toàn tỉnh có 45 xã đạt chuẩn nông thôn mới": a state of things, no act of today."""
    frame = case.frame
    stands = frame.verb is None and is_attained(frame.awards[0]) and _had(case)
    if not stands or _SO_FAR.search(words_of(case.text, frame.clause)) is None or tells_of_today(frame):
        return None
    return Judgement("past", frame.recipients[0].span, "counts-so-far")


def counted_up_to_now(case: Case) -> Judgement | None:
    """As in "Đến nay, tỉnh có 8/9 huyện …, 40 xã đạt chuẩn A", "Hiện Đảng bộ có 2.685 đảng viên được tặng B":
    the sentence sums up how things stand."""
    frame = case.frame
    if case.kind == "prize" or frame.direction != "backward" or not frame.recipients:
        return None
    first = frame.recipients[0]
    begin = sentence_begin(case.text, first.span.start)
    summed = _STANDS_NOW.match(case.text, begin, first.span.start)
    if first.name is not None or first.count <= 1 or summed is None or tells_of_today(frame):
        return None
    return Judgement("past", first.span, "counts-so-far")


def counts_of_a_house(case: Case) -> Judgement | None:
    """As in "Trường có 74 cá nhân được tỉnh tặng bằng khen" beside the order that the headline tells of."""
    frame, setting = case.frame, case.setting
    if not setting.topic_ids or not _had(case) or frame.recipients[0].count <= 1:
        return None
    prizes = all(identify(award.text).kind == "prize" for award in frame.awards)
    of_topic = any(identify(award.text).award_id in setting.topic_ids for award in frame.awards)
    of_topic = of_topic or (prizes and setting.topic_prize is not None)
    of_topic = of_topic or names_topic_short(case.text, frame)
    picked = "list_partial" in frame.roles
    if of_topic or picked or tells_of_today(frame) or _given_beside_topic(case):
        return None
    return Judgement("past", frame.recipients[0].span, _OF_A_HOUSE)


def _given_beside_topic(case: Case) -> bool:
    """As in a ceremony's "Năm nay, cả nước có 39 người được trao danh hiệu A và 687 người …": titles of
    one kind with that of the headline, given in the same round."""
    entries = (catalogue().by_id.get(known or "") for known in case.setting.topic_ids)
    kinds = {entry.kind for entry in entries if entry is not None}
    named = {identify(award.text).kind for award in case.frame.awards}
    round_told = case.setting.ceremony and turns_to_season(case.frame, case.setting)
    return round_told and "state_title" in kinds & named


def is_title_of_year(before: Judgement, case: Case) -> bool:
    """Behind the prizes that pupils won elsewhere in the year reviewed, a title is one of its results."""
    return before.rule == _OF_A_HOUSE and case.kind != "prize" and case.setting.period is not None


def prizes_of_a_year(case: Case) -> Judgement | None:
    """As in "Năm học này, trường có 11 học sinh đạt giải cấp tỉnh" in a report on the year: won elsewhere; a
    report on a contest tells of its own prizes."""
    setting = case.setting
    of_a_year = setting.period is not None or _opens_with_a_year(case)
    reviewed = case.kind == "prize" and of_a_year and setting.contest_time is None
    if not reviewed or not _had(case) or tells_of_today(case.frame):
        return None
    return Judgement("past", case.frame.recipients[0].span, _OF_A_HOUSE)


_PRIZES = re.compile(r"(?<!\w)(?:giải|huy chương|hc[vbđ])(?!\w)", re.IGNORECASE)


def _opens_with_a_year(case: Case) -> bool:
    """As in "Năm học vừa qua, trường có 12 học sinh đạt giải quốc gia" at a school's opening, below a
    headline that tells of no prizes."""
    first = case.frame.clause[0] if case.frame.clause else None
    year = first is not None and first.kind == "date" and first.text.lower().startswith("năm")
    return year and _PRIZES.search(case.text, 0, case.text.find("\n")) is None


def names_topic_short(text: str, frame: Frame) -> bool:
    """As in "huyện có 10 người được trao Kỷ niệm chương" under "Trao Kỷ niệm chương “Vì sự nghiệp A”"."""
    title = text.split("\n", 1)[0].lower()
    return any(
        identify(award.text).kind in _GIVEN_BY_ONE and award.text.lower() in title for award in frame.awards
    )


def _had(case: Case) -> bool:
    """Whether those who have received are counted as a body's own: "Trường **có** 74 cá nhân …"."""
    frame = case.frame
    if not frame.recipients or frame.direction != "backward":
        return False
    first = frame.recipients[0]
    counted = first.name is None and first.stands_for is None
    return counted and _HAS.search(case.text, max(0, first.span.start - 6), first.span.start) is not None
