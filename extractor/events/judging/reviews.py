"""Meetings that look back: what bodies above gave in the year told is past, what is handed out there not.

Source: the domain notes on events §2 and the guidelines of the corpus ("what higher bodies gave during the
year reviewed: past").
"""

import re

from extractor.events.article_wide.setting import Setting
from extractor.events.judging.case import Case
from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.ground.beginnings import line_begin
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping
from extractor.viet.fold import fold

AT_THE_MEETING = leaping(
    r"(?<!\w)(?:(?:nhân )?dịp này|nhân dịp|đợt này|lần này|(?:cũng )?tại (?:đây|buổi|chương trình|lễ|hội nghị"
    r"|đại hội|cuộc họp|phiên họp)|hôm nay|(?:sáng|chiều|tối) nay|thay mặt|thừa ủy quyền)(?!\w)"
    r"|(?<!\w)(?:khen thưởng|biểu dương|tuyên dương)(?: cho)? \d"
    r"|(?<!\w)(?:ghi nhận|với|từ)(?: những| các)? (?:thành tích|đóng góp|kết quả|nỗ lực)(?: \w+){0,4}"
    r" (?:trên|đó|này|ấy)(?!\w)",
)
"""Words that place an act at the meeting itself, in lower case."""


_ORGAN = re.compile(r"^ban (?:chap hanh|thuong vu|thuong truc|lanh dao|giam doc) ")
"""Organs that hold a body's meetings, without their marks: "Ban Chấp hành LĐLĐ tỉnh"."""


def given_from_above(case: Case) -> Piece | None:
    """As in a review's "4 tập thể được Quân khu tặng Cờ": the body above that gave it; None when the host
    gives, when the sentences tell of the meeting itself, or when the headline tells of this very award."""
    text, frame, setting, at_meeting = case.text, case.frame, case.setting, case.at_meeting
    agent = frame.agent
    if not setting.looks_back or at_meeting or frame.verb is None:
        return None
    if not frame.passive and not frame.verb.text.lower().startswith("được nhận"):
        return None
    if in_a_paragraph_on_the_honoured(text, frame) or _opens_with_the_day(frame, setting):
        return None
    if any(identify(award.text).award_id in setting.topic_ids - {None} for award in frame.awards):
        return None
    if agent is None:
        of_state = identify(frame.awards[0].text).kind == "state_title"
        return frame.verb if of_state or _is_of_the_time_told(case) else None
    if frame.verb.plays("hand_over") or _is_host(agent, setting):
        return None
    return agent


_OF_A_BODY = re.compile(r" của (\S.*)$")
_OPENS_WITH_TIME = re.compile(
    r"(?:trong |qua )?(?:(?:\d{1,2}|ba|bốn) )?năm (?:qua|vừa qua|(?:học )?(?:19|20)\d\d)(?!\w)", re.IGNORECASE
)


def _is_of_the_time_told(case: Case) -> bool:
    """As in a paragraph "Năm 2023, Khối phát động 12 phong trào. Kết quả, 3 tập thể được tặng Huân chương, 42
    cá nhân được tặng Bằng khen của UBND tỉnh": what the year brought from above the host."""
    award = case.frame.awards[0]
    begin = line_begin(case.text, award.span.start)
    if case.setting.organiser is None or _OPENS_WITH_TIME.match(case.text, begin) is None:
        return False
    of_body = _OF_A_BODY.search(award.text)
    above = of_body is not None and not _is_of_host(of_body[1], case.setting.organiser.text)
    return above or identify(award.text).kind in {"order", "medal"}


def _opens_with_the_day(frame: Frame, setting: Setting) -> bool:
    """As in "Sáng 30/5, ông P đã được UBND tỉnh tặng A", of the day of the report."""
    first = frame.clause[0].mark if frame.clause else None
    return first is not None and first.label == "DATE" and first.value == setting.day


_OPENS_WITH_COUNT = re.compile(r"(?:[-–+*•] ?)?(?:có |đã có )?\d", re.IGNORECASE)
_TELLS_A_TIME = re.compile(r"(?<!\w)(?:lượt|báo cáo|trong năm|năm qua)(?!\w)", re.IGNORECASE)
_ENDS_LINE = re.compile(r"[^.;\d\n]{0,60}:\s*\n")


def in_a_paragraph_on_the_honoured(text: str, frame: Frame) -> bool:
    """As in a paragraph of its own "5 tập thể được Thủ tướng tặng Bằng khen; 20 cá nhân được …", which tells
    of no time: that is who is honoured at the meeting, not what the year brought."""
    told = frame.recipients[0].span.start if frame.recipients else frame.awards[0].span.start
    begin = line_begin(text, told)
    opening = _OPENS_WITH_COUNT.match(text, begin)
    counted = bool(frame.recipients) and all(
        r.name is None and r.stands_for is None for r in frame.recipients
    )
    timeless = _TELLS_A_TIME.search(text, begin, frame.awards[-1].span.start) is None
    return counted and opening is not None and timeless


def heads_a_list_of_honoured(text: str, frame: Frame) -> bool:
    """As in the line "5 tập thể được Thủ tướng tặng Bằng khen:" above their names: a report of who is
    honoured, whatever else the article tells."""
    ends_line = _ENDS_LINE.match(text, frame.awards[-1].span.end) is not None
    return ends_line and in_a_paragraph_on_the_honoured(text, frame)


def given_by_host(frame: Frame, setting: Setting) -> bool:
    """As in a union's own review "…; Công đoàn B được LĐLĐ tỉnh tặng Cờ": given at the meeting itself."""
    return setting.looks_back and frame.agent is not None and _is_host(frame.agent, setting)


def _is_host(agent: Piece, setting: Setting) -> bool:
    if setting.organiser is None:
        return False
    return _is_of_host(agent.mark.text if agent.mark is not None else agent.text, setting.organiser.text)


def _is_of_host(words: str, organiser: str) -> bool:
    host, body = _ORGAN.sub("", fold(organiser)), fold(words)
    return host.startswith(body) or body.startswith(host)
