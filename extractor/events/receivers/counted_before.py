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
_HAS = re.compile(r"(?<!\w)có $", re.IGNORECASE)
"""As in "Đảng bộ **có** 6.640 đảng viên và 2.685 đảng viên được tặng A"."""


def without_those_counted_before(text: str, found: Sequence[Recipient]) -> tuple[Recipient, ...]:
    """Those honoured: what stands behind the last number that only tells of how many they are."""
    first = 0
    for index, (one, following) in enumerate(pairwise(found)):
        if not _is_counted(one) or not _is_counted(following):
            continue
        between = text[one.span.end : following.span.start]
        plain = between.strip() in {",", ";"}
        gathers = plain and _GATHERS.search(text, max(0, one.span.start - 50), one.span.start) is not None
        among = plain or (
            between.strip() == "và" and _HAS.search(text, max(0, one.span.start - 4), one.span.start)
        )
        if gathers or _COMES.match(between) or (among and _is_among(text, one, found[index + 1 :])):
            first = index + 1
    picked = _picked_from_praised(text, found[first]) if first == len(found) - 1 else ()
    return picked or tuple(found[first:])


_PRAISE = r"(?:khen thưởng|tuyên dương|biểu dương|tôn vinh|vinh danh|khen ngợi)"
_PRAISES = re.compile(rf"(?<!\w){_PRAISE}(?: (?:cho|gần|hơn|trên))*\s$", re.IGNORECASE)
_ARE_PRAISED = re.compile(rf"\s(?:đã )?được (?:\w+ ){{0,3}}{_PRAISE},", re.IGNORECASE)
_THEY_GET = re.compile(r"(?:[^,.;:()\n]){0,60}?(?<!\w)(?:được|nhận|đạt)(?!\w)", re.IGNORECASE)


def _picked_from_praised(text: str, one: Recipient) -> tuple[Recipient, ...]:
    """As in "tuyên dương 18 cá nhân, trong đó có ông P được tặng A": the 18 are praised, A is P's."""
    if one.name is not None or not one.members or not all(member.name for member in one.members):
        return ()
    praised = _PRAISES.search(text, max(0, one.span.start - 30), one.span.start)
    praised = praised or _ARE_PRAISED.match(text, one.span.end)
    gets = _THEY_GET.match(text, one.members[-1].span.end)
    return one.members if praised is not None and gets is not None else ()


def _is_counted(one: Recipient) -> bool:
    return one.name is None and one.stands_for is None and not one.members


def _is_among(text: str, one: Recipient, behind: Sequence[Recipient]) -> bool:
    """As in "có 500 hội viên, 20 hội viên đạt A": the same people counted again, and fewer."""
    people = _people(text, one)
    return any(_is_counted(r) and r.count < one.count and _people(text, r) == people for r in behind)


def _people(text: str, one: Recipient) -> str:
    return _NUMBER.sub("", one.span.of(text).lower(), count=1)
