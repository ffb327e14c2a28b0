"""Awards of which nothing says that they are to come or past: decided on, handed over, or told of a time.

Where a paragraph tells of a year or term, what it tells without a word of today was given then; what is an
act of today in it is told by its verb, its giver or the prize of the ceremony.
"""

import re

from extractor.events.judging.case import Case
from extractor.events.judging.counted_up import names_topic_short, prizes_of_a_year
from extractor.events.judging.decided_or_given import decided_or_given
from extractor.events.judging.past import honoured_at_the_close
from extractor.events.judging.reviews import given_by_host
from extractor.events.judging.season import names_season, turns_to_season
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement, given_by_a_body, hands_over, said_done, tells_of_today
from extractor.events.parts.moments import value_of
from extractor.ground.beginnings import line_begin
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify

_LONG_PERIOD = re.compile(
    r"(?:trong |trải qua |qua |sau )?(?:hơn |gần )?(?:\d+ năm|giai đoạn|nhiệm kỳ|cùng)(?!\w)", re.IGNORECASE
)
_IN_RECOGNITION = re.compile(r"(?:để |nhằm )?(?:ghi nhận|động viên|biểu dương|khích lệ)(?!\w)", re.IGNORECASE)


def done(case: Case) -> Judgement:
    """Decided on, handed over, or past after all by what the paragraph or the contest tells of."""
    given = decided_or_given(case.text, case.frame, case.kind, case.setting, case.before)
    if given.rule == "article-reports-a-decision" and case.at_meeting and _acts_itself(case.frame):
        return Judgement("conferred", given.cue, "given-at-the-meeting")
    if given.rule != "default-conferred":
        return given
    told = _told_of_a_time(case) or _contest_of_years_ago(case) or prizes_of_a_year(case)
    return told or _in_a_list_of_honours(case) or given


_LIST_OF_HONOURS = re.compile(
    r"(?:những |các |một số )?(?:thành tích|danh hiệu|phần thưởng|giải thưởng|khen thưởng)(?!\w)[^\n]{0,60}"
    r"(?<!\w)đã (?:đạt|được|nhận)(?!\w)",
    re.IGNORECASE,
)


def _in_a_list_of_honours(case: Case) -> Judgement | None:
    """As in a body's page "Những phần thưởng cao quý Viện đã đạt được", which tells of no day."""
    if case.setting.day is not None or _LIST_OF_HONOURS.match(case.text) is None:
        return None
    return Judgement("past", None, "list-of-honours")


def _told_of_a_time(case: Case) -> Judgement | None:
    frame, setting, told_of = case.frame, case.setting, case.told_of
    if told_of is None or hands_over(frame) or _names_the_day(case) or _is_of_opening(case):
        return None
    if not setting.ceremony and _is_line_of_chronicle(case.text, told_of):
        return Judgement("past", told_of, "line-of-a-chronicle")
    in_season = any(told_of.covers(p.span) and names_season(p, setting) for p in frame.clause)
    in_season = in_season or turns_to_season(frame, setting)
    if in_season or given_by_host(frame, setting) or tells_of_today(frame):
        return None
    if _is_fresh_act(case, told_of) or _is_given_now(case, told_of):
        return None
    return Judgement("past", told_of, "paragraph-tells-of-a-time")


_YEAR_LINE = re.compile(r"^(?:[-–+*•] ?)?(?:trong )?năm (?:học )?(?:19|20)\d\d", re.IGNORECASE | re.MULTILINE)
_LINES_OF_A_CHRONICLE = 2


def _is_line_of_chronicle(text: str, told_of: Span) -> bool:
    """As in the last of the lines "- Năm 2019: …", "- Năm 2020: …", "- Năm 2021: …" of a body's honours: what
    the years brought, the last of them too."""
    begin = line_begin(text, told_of.start)
    if _YEAR_LINE.match(text, begin) is None:
        return False
    return len(_YEAR_LINE.findall(text[:begin])) >= _LINES_OF_A_CHRONICLE


def _is_of_opening(case: Case) -> bool:
    """As in "Qua 20 năm phát triển, trường được tặng Huân chương A" below a headline of that very award."""
    opening = case.text[: case.setting.opening_end].lower()
    of_state = case.kind in {"order", "medal", "state_title"}
    return (
        of_state
        and case.setting.ceremony
        and any(award.text.lower() in opening for award in case.frame.awards)
    )


def _names_the_day(case: Case) -> bool:
    day = case.setting.day
    return day is not None and any(
        p.kind == "date" and p.mark is not None and p.mark.value == day for p in case.frame.clause
    )


def _is_fresh_act(case: Case, told_of: Span) -> bool:
    """Whether the time was told in a sentence before, and this one tells an act, not what was counted up."""
    act = _is_an_act(case.frame, case.kind) or (case.setting.ceremony and _gives(case.frame))
    return act and _told_in_earlier_sentence(case.text, told_of, case.frame)


def _is_given_now(case: Case, told_of: Span) -> bool:
    text, frame, setting = case.text, case.frame, case.setting
    this_year = setting.year is not None and str(setting.year) in told_of.of(text)
    return (
        _given_in_recognition(text, frame)
        or honoured_at_the_close(text, frame, setting)
        or (_is_prize_of_the_ceremony(case) and not _given_over_years(text, told_of, frame))
        or (this_year and names_topic_short(text, frame))
    )


def _told_in_earlier_sentence(text: str, told_of: Span, frame: Frame) -> bool:
    if "lượt" in told_of.of(text) or _LONG_PERIOD.match(told_of.of(text)):
        return False
    start = frame.clause[0].span.start if frame.clause else frame.awards[0].span.start
    return told_of.start < start and re.search(r"[.!?…]\s", text[told_of.end : start]) is not None


def _is_an_act(frame: Frame, kind: Kind) -> bool:
    """As in "UBND xã tặng Giấy khen cho …", "giải Nhất thuộc về …": told as done, not as counted up."""
    turns = any(r.by_turns for r in frame.recipients)
    return not turns and (given_by_a_body(frame) or (kind == "prize" and frame.direction == "forward"))


def _given_in_recognition(text: str, frame: Frame) -> bool:
    """As in "Để ghi nhận phong trào, Hội tặng Bằng khen cho …" behind a report on a term: given now."""
    opens = bool(frame.clause) and _IN_RECOGNITION.match(text, frame.clause[0].span.start) is not None
    return opens and given_by_a_body(frame) and not said_done(frame)


def _is_prize_of_the_ceremony(case: Case) -> bool:
    """As in "Năm 2017, cả nước có 73 doanh nghiệp đạt Giải thưởng A" under a headline that reports it:
    the year is the prize's."""
    named = {identify(award.text).award_id for award in case.frame.awards} - {None}
    return case.kind == "prize" and case.setting.ceremony and not named.isdisjoint(case.setting.topic_ids)


_YEARS_GONE = re.compile(r"(?:trong |qua |hơn )*\d+ năm qua", re.IGNORECASE)


def _given_over_years(text: str, told_of: Span, frame: Frame) -> bool:
    """As in "17 năm qua, … 80 tập thể đã được nhận Giải thưởng A": all who have ever got it."""
    already = re.search(r"(?<!\w)đã(?!\w)", text[told_of.end : frame.awards[0].span.start]) is not None
    return already and _YEARS_GONE.match(told_of.of(text)) is not None


def _gives(frame: Frame) -> bool:
    """As in a ceremony's "Năm 2023, tỉnh có … Đối với cấp tỉnh, UBND tỉnh tặng 45 Cờ": given there."""
    return frame.verb is not None and frame.verb.plays("give") and not frame.passive and not said_done(frame)


def _acts_itself(frame: Frame) -> bool:
    """As in "Tại hội nghị, Công đoàn ngành tặng Giấy khen cho …": given there, whatever else was decided."""
    verb = frame.verb
    bodies = any(piece.kind in {"office", "unit"} for piece in frame.subject)
    return verb is not None and verb.plays("give") and not frame.passive and bodies


def _contest_of_years_ago(case: Case) -> Judgement | None:
    """As in "đã đạt giải Nhất hội thi thợ giỏi năm 2021", told in 2024: prizes are handed over in the year of
    their contest or in the next, unless the headline tells of them."""
    frame, setting = case.frame, case.setting
    told = next((p for p in frame.after if p.kind not in {"gap", "place", "unit"}), None)
    value = value_of(told) if told is not None else None
    of_topic = any(identify(award.text).award_id in setting.topic_ids for award in frame.awards)
    if told is None or value is None or case.kind != "prize" or setting.year is None or of_topic:
        return None
    long_ago = value[:4].isdigit() and int(value[:4]) < setting.year - 1 and "/" not in value
    return Judgement("past", told.span, "contest-of-years-ago") if long_ago else None
