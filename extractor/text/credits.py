"""Photo credits and a paper's tags, whose names are no mentions: "(Ảnh: Hồng Nga)", "Nguồn: Báo A", "(TTXVN)
-" before the lead."""

import re
from functools import lru_cache

from extractor.ground.span import Span

_TOLD_AS = "Ảnh|Tin, ảnh|Bài, ảnh|Nguồn|Nguồn ảnh|Ảnh minh họa|Clip|Video|Đồ họa"
_CREDIT = re.compile(rf"(?:\(\s*(?:{_TOLD_AS})|{_TOLD_AS})\s*:[^\n)]*")
"""Written so that every way to begin has its own first letter: the search leaps from one to the next."""

_TAG = re.compile(r"\n\((?P<tag>[^\W\d_][^()\n]{1,20})\)(?= ?[-–] )")
_BARE_TAG = re.compile(
    r"\n(?P<tag>[A-ZĐ][A-ZĐ\d]{1,8}(?:\.(?:VN|vn))?)(?= [-–] (?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm|Vừa|Mới|Nhân"
    r"|Tại|Theo|Nhằm|Thực hiện|Hưởng ứng|Chào mừng|Trong)[ ,])"
)
"""As in "TTXVN - Sáng 30/5, …"."""

_TELLS = re.compile(r" (?:trao|tặng|trao tặng|đón nhận|phát biểu|chúc mừng) ")
"""Verbs of a caption that opens like a credit: "Ảnh: Lãnh đạo huyện **trao** Giấy khen cho các hộ"."""


@lru_cache(maxsize=2)
def find_credits(text: str) -> tuple[Span, ...]:
    """The credits of a text in NFC, in order; kept while the taggers of one article ask for them."""
    told = [Span(*match.span()) for match in _CREDIT.finditer(text) if not _TELLS.search(match.group())]
    tags = [Span(*match.span("tag")) for tag in (_TAG, _BARE_TAG) for match in tag.finditer(text)]
    return tuple(sorted([*told, *tags])) if tags else tuple(told)


def end_before_credit(text: str, begin: int, end: int, credits: tuple[Span, ...]) -> int:
    """Where a name ends that a credit follows with no stop between: "trao cho **Công ty A** Ảnh: TTXVN"."""
    for credit in credits:
        if begin < credit.start < end:
            return begin + len(text[begin : credit.start].rstrip())
    return end
