"""Persons told with the office in which they give or speak: "Chủ tịch UBND huyện P trao Giấy khen cho …"."""

import re

from extractor.ground.span import Span

_ACTS_IN_OFFICE = re.compile(
    r", (?:Phó |Tổng |nguyên )?(?:Chủ tịch|Bí thư|Giám đốc|Bộ trưởng|Trưởng|Tư lệnh|Chủ nhiệm)"
    r"[^.;\n]{3,90}?[,)] (?:đã |vừa |trực tiếp )*"
    r"(?:trao|tặng|cho biết|thông tin|phát biểu|ghi nhận|biểu dương)(?!\w)"
)
"""Behind a name: ", Phó Giám đốc Sở A, cho biết đã trao …"."""
_IN_OFFICE = re.compile(
    r"(?:chủ tịch|bí thư|giám đốc|cục trưởng|trưởng (?:ban|phòng|đoàn|công an)"
    r"|hiệu trưởng|bộ trưởng|thứ trưởng|đoàn trưởng|thủ tướng|tổng bí thư|tư lệnh|chính ủy|viện trưởng"
    r"|chánh án)[^,.;:\n]{0,40}$",
    re.IGNORECASE,
)


def acts_in_office(text: str, name: Span) -> bool:
    """Whether the office stands before the name, or behind it with what is done in it."""
    before = _IN_OFFICE.search(text, max(0, name.start - 60), name.start)
    return before is not None or _ACTS_IN_OFFICE.match(text, name.end) is not None
