"""Ceremonies that are only planned: the meeting that prepares them hands nothing over.

As in "UBND huyện họp bàn kế hoạch tổ chức lễ đón nhận Huân chương", "Trường sẽ tổ chức lễ kỷ niệm và đón nhận
Cờ": what is to be received is announced.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement, said_done, tells_of_today
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination

RULE = "ceremony-planned"

_FILLERS = (
    r"(?:,| (?:về|việc|công tác|các|những|nội dung|phần việc|công việc|tiến độ|chương trình|kịch bản"
    r"|nhiệm vụ|phục vụ|kế hoạch|cho|chuẩn bị|triển khai|và))*"
)
_BEFORE_A_CEREMONY = re.compile(
    r"(?<!\w)(?:"
    r"(?:sẽ|dự kiến) (?:long trọng |trọng thể )?(?:tổ chức|diễn ra) [^.;\n]*"
    r"|kế hoạch(?: số [\w/.-]+)?(?: ngày [\d/.-]+)?(?: về| về việc)?"
    r"(?: và)?(?: tổ chức)?(?: long trọng| trọng thể)?(?: buổi)?(?: lễ(?!\w)[^.;\n]*| )"
    r"|hướng dẫn [^.,;\n]{0,40}tổ chức [^.;\n]*"
    r"|họp ban (?:tổ chức|chỉ đạo)(?: lễ)? [^.;\n]*"
    r"|(?:rà soát|chuẩn bị|kiểm tra|(?:sơ|tổng) duyệt)"
    rf"{_FILLERS}(?: (?:tổ chức|buổi|lễ)(?!\w)[^.;\n]*| )"
    r"|(?:kính mời|trân trọng mời|triệu tập) [^.;\n]*"
    r")$",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?:nằm )?trong (?:khuôn khổ|chương trình|chuỗi hoạt động|các hoạt động)(?!\w)", re.IGNORECASE
)
_STILL_TO_COME = re.compile(r",[^.;\n]{0,100}(?<!\w)(?:sẽ|dự kiến)(?!\w)", re.IGNORECASE)
"""As in "Trong chương trình lễ kỷ niệm và đón nhận A, trường sẽ tổ chức cắm trại": around the award."""
_AS_FAR_BACK = 200
"""Characters before a ceremony in which its planning is told."""


def is_planned(text: str, at: int, start: int = 0) -> bool:
    """Whether the words before the ceremony at ``at``, from ``start`` on, tell that it is to come."""
    return _plan_before(text, at, start) is not None


def _plan_before(text: str, at: int, start: int) -> int | None:
    """Where the words that plan the ceremony begin."""
    plan = _BEFORE_A_CEREMONY.search(text, max(start, at - _AS_FAR_BACK), at)
    return plan.start() if plan is not None else None


def planned(text: str, frame: Frame) -> Judgement | None:
    """Announced, where the clause only plans the ceremony at which the award will be handed over."""
    told = frame.verb or frame.awards[0]
    if not frame.clause or tells_of_today(frame) or said_done(frame):
        return None
    if _WITHIN.match(text, frame.clause[0].span.start) and _STILL_TO_COME.match(
        text, frame.awards[-1].span.end
    ):
        return Judgement("announced", told.span, RULE)
    if frame.verb is not None and not frame.verb.plays("hand_over"):
        return None
    chained = frame.clause[0].is_mark("và", ",")
    start = 0 if chained else frame.clause[0].span.start
    plan = _plan_before(text, told.span.start, start) if start < told.span.start else None
    if plan is None or _somebody_acts(frame, plan, told.span.start):
        return None
    return Judgement("announced", told.span, RULE)


def _somebody_acts(frame: Frame, plan: int, until: int) -> bool:
    """As in "Theo kế hoạch tổ chức lễ kỷ niệm, sáng 12/5 trường đón nhận …": behind the comma it happens."""
    behind = [piece for piece in frame.clause if plan <= piece.span.start < until]
    return any(
        mark.is_mark(",") and piece.kind in {"unit", "person", "place", "date", "count", "anaphor"}
        for mark, piece in pairwise(behind)
    )


def goes_on_planning(frame: Frame, before: Judgement | None) -> bool:
    """As in "Huyện sẽ tổ chức lễ đón nhận A và công bố quyết định công nhận …", "sẽ tặng A cho R1,
    tặng B cho R2": behind "và", or a comma and the verb, nobody else acts, and it is of the same plan."""
    if before is None or before.rule not in {"future-cue", RULE} or len(frame.clause) < 2:
        return False
    link, following = frame.clause[:2]
    goes_on = link.is_mark("và") and following.kind in {"gap", "cue"}
    goes_on = goes_on or (link.is_mark(",", ";") and following is frame.verb)
    return goes_on and not said_done(frame) and not tells_of_today(frame)


_PREPARES = re.compile(
    r"(?<!\w)(?:họp|bàn|kế hoạch|kiểm tra|rà soát|(?:sơ|tổng) duyệt|công tác chuẩn bị|chỉ đạo)(?!\w)",
    re.IGNORECASE,
)
_DIRECTS = re.compile(r"(?<!\w)(?:kiểm tra|chỉ đạo|hướng dẫn|giao|làm việc với)(?!\w)", re.IGNORECASE)
_HANDLES = re.compile(
    r"(?<!\w)(?:hướng dẫn|trình bày|thẩm định|tiếp nhận|tham mưu|phổ biến|quán triệt|rà soát)(?!\w)",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"(?<!\w)tổ chức(?!\w)", re.IGNORECASE)
_RECEPTION = "lễ đón nhận"


def only_prepares(text: str, pieces: Sequence[Piece], found: Coordination, verb: int) -> bool:
    """As in "Ông P chủ trì cuộc họp bàn kế hoạch tổ chức lễ đón nhận A", "Ông P nhấn mạnh, lễ đón nhận A …",
    "Sở B hướng dẫn các xã đón nhận A", "Ông P hướng dẫn hồ sơ xét tặng A": who prepares the ceremony or the
    files of others or speaks of it."""
    if pieces[verb].plays("propose"):
        named = found.recipients[-1].span.end
        return _HANDLES.search(text, named, pieces[verb].span.start) is not None
    if found.end >= verb or "đón nhận" not in pieces[verb].text.lower():
        return False
    between = text[pieces[found.end].span.start : pieces[verb].span.start]
    if any(r.kind != "individual" for r in found.recipients):
        return _DIRECTS.search(between) is not None
    speaks = pieces[verb].text.lower() == _RECEPTION and _HOLDS.search(between) is None
    return speaks or _PREPARES.search(between) is not None
