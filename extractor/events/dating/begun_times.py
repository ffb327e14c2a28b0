"""Times at which a body or a life began: "Thành lập năm 1994", "hoạt động từ tháng 7/2025", "sinh năm 1936".

They are told of whoever receives, never of the award.
"""

import re

from extractor.events.parts.moments import value_of
from extractor.events.parts.pieces import Piece
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_BEGAN = leaping(
    r"(?<!\w)(?:(?:tái |mới )?thành lập(?: lại)?|ra đời|đi vào hoạt động|khánh thành|khai trương|khởi công"
    r"|hợp nhất|sáp nhập|chia tách|tách ra|đổi tên|sinh|nhập ngũ|xuất ngũ|vào ngành|vào nghề|vào đảng"
    r"|kết nạp(?: đảng| vào đảng)?|tốt nghiệp|nghỉ hưu|về hưu|bén duyên)"
    r"(?: (?!kỷ niệm)[^\W\d]+){0,4}? ?(?:(?:từ|kể từ|vào|hồi) )?$"
)
_GOES_ON = leaping(
    r"(?<!\w)(?:hoạt động|công tác|làm việc|gắn bó|tham gia|bắt đầu|dạy học|giảng dạy|phục vụ|làm nghề"
    r"|theo nghề|triển khai|duy trì|đảm nhiệm|giữ chức|giữ cương vị|làm)(?: [^\W\d]+){0,6}? (?:từ|kể từ) $"
)
"""Work that goes on "từ năm 1993": "công tác năm 2021" is a year of merit."""
_FROM = re.compile(r"từ\s", re.IGNORECASE)
_REACH = 70


def is_begun(text: str, date: Piece) -> bool:
    """Whether the date is that of a beginning; "công tác từ năm 2016 đến năm 2020" has an end too."""
    if "/" in (value_of(date) or ""):
        return False
    lower = lower_in_place(text)
    before = lower[max(0, date.span.start - _REACH) : date.span.start].rsplit("\n", 1)[-1]
    if _BEGAN.search(before):
        return True
    return _GOES_ON.search(f"{before}từ " if _FROM.match(date.text) else before) is not None
