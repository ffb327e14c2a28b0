"""Offices that confer by law or hand over: "Chủ tịch UBND tỉnh", "Bộ trưởng Bộ Y tế", "Thủ tướng Chính phủ".

An office is the holder's post with the body it heads. When a personal name follows, the person acts; the
office still names the conferrer when the act is a signature (Luật 06/2022/QH15 Đ77-81).
"""

import re
from collections.abc import Iterator, Sequence

from extractor.ground.span import Span

HEADS = (
    "quyền chủ tịch", "chủ tịch", "bộ trưởng", "tổng giám đốc", "giám đốc", "thủ trưởng", "tư lệnh", "chính ủy", "hiệu trưởng",
    "viện trưởng", "chánh án", "thống đốc", "tổng thanh tra", "tổng kiểm toán", "chủ nhiệm", "tổng cục trưởng", "cục trưởng",
    "chỉ huy trưởng", "bí thư", "trưởng ban", "tổng biên tập", "trưởng phòng", "chi cục trưởng", "tổng tham mưu trưởng", "tỉnh trưởng", "chủ tịch hội đồng quản trị", "chủ tịch hđqt", "chủ tịch hội đồng thành viên", "đại sứ", "tổng lãnh sự",
)  # fmt: skip

_STATE = re.compile(
    r"(?<!\w)(?:quyền\s+)?(?:(?:tổng bí thư\s*,\s*)?chủ tịch nước(?:\s+(?:CHXHCN|CHDCND|Cộng hòa[\w ]{0,25}?|Cộng hoà[\w ]{0,25}?)?\s*(?:Việt Nam|Lào|Cuba|Trung Quốc))?|thủ tướng(?:\s+chính phủ)?|chủ tịch (?:tp|thành phố|tỉnh|huyện|quận|thị xã|xã|phường)(?= (?:đã |cũng |vừa |ký |tặng|trao|gửi|quyết))|chủ tịch quốc hội|tổng bí thư"
    r"|(?:nhà vua|tổng thống|quốc vương|nữ hoàng|thiên hoàng)(?:\s+[A-ZĐ]\w+){0,3})(?!\w)",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"(?:phó|nguyên|cựu)\s+$", re.IGNORECASE)
_POST = re.compile(
    r"(?<!\w)(?P<deputy>(?:phó|nguyên|cựu|thứ)\s+)?(?:" + "|".join(HEADS) + r")\s+$", re.IGNORECASE
)


def find_offices(text: str, span: Span, units: Sequence[Span]) -> Iterator[Span]:
    """Offices inside ``span``: state offices by name, others as a post right before one of ``units``."""
    for match in _STATE.finditer(text, span.start, span.end):
        if not _DEPUTY.search(text, max(span.start, match.start() - 8), match.start()):
            yield Span(match.start(), match.end())
    for unit in units:
        begin = max(span.start, unit.start - 30)
        post = _POST.search(text[begin : unit.start])
        if post and not post["deputy"]:
            yield Span(begin + post.start(), unit.end)
