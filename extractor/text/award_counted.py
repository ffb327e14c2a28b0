"""Titles that a summary only counts: "trường có 5 giáo viên giỏi cấp tỉnh, 2 giáo viên dạy giỏi cấp huyện".

The bare words also call people ("gặp mặt 80 giáo viên giỏi cấp tỉnh"), so they are an award only where they
are had or recognised.
"""

import re
from collections.abc import Iterator

from extractor.lexicon.leaping import leaping

_LEVEL = (
    r"(?: cấp)? (?:cơ sở|trường|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|quốc gia|toàn quốc|bộ"
    r"|ngành)(?!\w)"
)
_COUNTED = leaping(
    rf"(?:giáo viên (?:dạy |chủ nhiệm (?:lớp )?)?giỏi{_LEVEL}|giảng viên (?:dạy )?giỏi{_LEVEL})"
)
_NUMBER = re.compile(r"(?<![\d/.,])\d{1,4} $")
_HAS = re.compile(r"(?<!\w)(?:có|công nhận|đạt)(?!\w)")
_CALLS = re.compile(
    r"(?<!\w)(?:cho|tặng|trao|(?<!nhận và khen )thưởng|tuyên dương|biểu dương|vinh danh|gặp mặt|cử|dự"
    r"|tham gia|tham dự|chọn|bồi dưỡng|trong số|phấn đấu|mục tiêu|chỉ tiêu)(?!\w)"
)
_REACH = 160


def find_counted(low: str) -> Iterator[tuple[int, int]]:
    """Spans of titles behind a number, in sentences that say that somebody has them."""
    for title in _COUNTED.finditer(low):
        number = _NUMBER.search(low, max(0, title.start() - 6), title.start())
        if number is not None and _is_had(low, number.start()):
            yield title.span()


def _is_had(low: str, at: int) -> bool:
    """Whether "có", "công nhận" stands before in the sentence, and nothing that only calls the people so."""
    begin = max(low.rfind("\n", 0, at) + 1, low.rfind(". ", 0, at) + 1, at - _REACH)
    has = [found.end() for found in _HAS.finditer(low, begin, at)]
    return bool(has) and _CALLS.search(low, has[-1], at) is None
