"""How many each body may put forward: a rule, by which nobody has been counted."""

import re

from extractor.events.parts.frame import Frame
from extractor.ground.beginnings import sentence_begin
from extractor.viet.letters import lower_in_place

_EACH_BODY = re.compile(
    r"(?<!\w)mỗi (?:cụm|khối|đơn vị|cơ quan|địa phương|ngành|lĩnh vực|xã|phường|huyện|quận|tỉnh|trường"
    r"|chi hội|chi đoàn|chi bộ|cơ sở)(?!\w)[^.;\n]{0,80}?"
    r"(?<!\w)(?:chọn|bình xét|suy tôn|giới thiệu|đề nghị|xét)(?!\w)",
    re.IGNORECASE,
)
_EACH_HAS = re.compile(
    r"(?<!\w)mỗi (?!năm|tháng|quý|kỳ|đợt|lần|dịp|khi)[^.;:\n\d]{2,60} (?:có|gồm|chọn) $", re.IGNORECASE
)
_HAS = ("có ", "gồm ", "chọn ")
_AT_MOST = ("không quá ", "tối đa ", "không vượt quá ")


def is_quota(text: str, frame: Frame) -> bool:
    """As in "mỗi khối bình chọn 1 đơn vị để đề nghị tặng Cờ thi đua", "đề nghị tặng Bằng khen cho không quá 3
    tập thể": what may be proposed; "mỗi trường có 5 em được tặng Giấy khen": so many of each, all told
    together elsewhere."""
    first = frame.recipients[0].span.start if frame.recipients else 0
    if text.endswith(_HAS, 0, first) and _EACH_HAS.search(text, max(0, first - 80), first):
        return True
    if any(r.name for r in frame.recipients) or frame.roles.isdisjoint(("propose", "vote")):
        return False
    if any(text.endswith(_AT_MOST, 0, r.span.start) for r in frame.recipients):
        return True
    award = frame.awards[0].span.start
    begin = sentence_begin(text, award)
    each = lower_in_place(text).find("mỗi ", begin, award) >= 0
    return each and _EACH_BODY.search(text, begin, award) is not None
