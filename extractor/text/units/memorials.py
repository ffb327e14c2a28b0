"""Places called after somebody: memorials with titles ("Nhà lưu niệm Đại tướng Võ Văn A"), addresses."""

import re
from functools import cache

from extractor.text.units.tokens import PhraseTable, Tokens

CALLED_AFTER = re.compile(
    r"(?:tượng đài|đền thờ|(?:nhà|khu) (?:lưu|tưởng) niệm|đài tưởng niệm|khu di tích"
    r"|(?:số|hẻm|ngõ|ngách) \d+) ",
    re.IGNORECASE,
)
"""What may stand before a person's name that a place bears."""


def past_title(tokens: Tokens, at: int) -> int:
    """Past the titles of the person a memorial is for: "Đền thờ **Chủ tịch** Hồ Chí Minh", "Khu di tích
    **Danh nhân văn hóa** Trạng Trình Nguyễn Bỉnh Khiêm"."""
    past = at
    while (title := _titles().longest(tokens, past)) is not None:
        past = title[0]
    return past if tokens.is_capital(past) else at


@cache
def _titles() -> PhraseTable[str]:
    titles = (
        "Chủ tịch",
        "Đại tướng",
        "Bác",
        "Vua",
        "nhà bác học",
        "nhà thơ",
        "nhà cách mạng",
        "Anh hùng",
        "Anh hùng dân tộc",
        "Nữ tướng",
        "Tổng Bí thư",
        "Danh nhân",
        "Danh nhân văn hóa",
        "Đại thi hào",
        "liệt sĩ",
        "liệt sỹ",
        "chiến sĩ",
    )
    return PhraseTable((title, title) for title in titles)
