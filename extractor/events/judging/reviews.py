"""Meetings that look back: what bodies above gave in the year told is past, what is handed out there not.

Source: the domain notes on events §2 and the guidelines of the corpus ("what higher bodies gave during the
year reviewed: past").
"""

import re

from extractor.events.article_wide.setting import Setting
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


def given_from_above(text: str, frame: Frame, setting: Setting, *, at_meeting: bool) -> Piece | None:
    """As in a review's "4 tập thể được Quân khu tặng Cờ": the body above that gave it; None when the host
    gives, when the sentences tell of the meeting itself, or when the headline tells of this very award."""
    agent = frame.agent
    if not setting.looks_back or at_meeting or not frame.passive or frame.verb is None:
        return None
    if in_a_paragraph_on_the_honoured(text, frame) or _opens_with_the_day(frame, setting):
        return None
    if any(identify(award.text).award_id in setting.topic_ids - {None} for award in frame.awards):
        return None
    if agent is None:
        of_state = identify(frame.awards[0].text).kind == "state_title"
        return frame.verb if of_state else None
    if frame.verb.plays("hand_over") or _is_host(agent, setting):
        return None
    return agent


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
    host = _ORGAN.sub("", fold(setting.organiser.text))
    body = fold(agent.mark.text if agent.mark is not None else agent.text)
    return host.startswith(body) or body.startswith(host)
