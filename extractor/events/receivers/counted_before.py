"""Numbers of those who only come, or among whom the honoured are, told before the number of the honoured.

As in "Hội thi thu hút 200 thí sinh, 5 em được trao giải Nhất", "Có 300 đại biểu dự hội nghị, 5 cá nhân được
tặng A", "Hội có 500 hội viên, 20 hội viên đạt danh hiệu A": neither the 200 nor the 300 nor the 500 receive.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.events.parts.recipient import Recipient

_NUMBER = re.compile(r"(?:\d[\d.]*|[^\W\d]+)\s+")
_COMES = re.compile(
    r" (?:(?:đã|về|cùng|cử (?:đại biểu|đại diện)|đăng ký) )*(?:tham )?(?:dự|gia)(?: tranh tài)?"
    r"(?: (?:hội|lễ|buổi|cuộc thi|chương trình|đại hội|giải|liên hoan|ngày hội|sự kiện|vòng)[^.;\n]{0,60})?"
    r"[,;]\s*$",
    re.IGNORECASE,
)
"""Behind a number: "300 đại biểu **dự hội nghị,** 5 cá nhân"."""
_GATHERS = re.compile(
    r"(?<!\w)(?:thu hút|quy tụ|gặp mặt|tập hợp|huy động|với sự (?:tham gia|góp mặt|có mặt) của|quản lý)"
    r"(?: (?:được|gần|hơn|trên|khoảng|tổng số|tổng cộng))* $",
    re.IGNORECASE,
)


def without_those_counted_before(text: str, found: Sequence[Recipient]) -> tuple[Recipient, ...]:
    """Those honoured: what stands behind the last number that only tells of how many they are."""
    first = 0
    for index, (one, following) in enumerate(pairwise(found)):
        if not _is_counted(one) or not _is_counted(following):
            continue
        between = text[one.span.end : following.span.start]
        plain = between.strip() in {",", ";"}
        gathers = plain and _GATHERS.search(text, max(0, one.span.start - 50), one.span.start) is not None
        if gathers or _COMES.match(between) or (plain and _is_among(text, one, found[index + 1 :])):
            first = index + 1
    return tuple(found[first:])


def _is_counted(one: Recipient) -> bool:
    return one.name is None and one.stands_for is None and not one.members


def _is_among(text: str, one: Recipient, behind: Sequence[Recipient]) -> bool:
    """As in "có 500 hội viên, 20 hội viên đạt A": the same people counted again, and fewer."""
    people = _people(text, one)
    return any(_is_counted(r) and r.count < one.count and _people(text, r) == people for r in behind)


def _people(text: str, one: Recipient) -> str:
    return _NUMBER.sub("", one.span.of(text).lower(), count=1)
