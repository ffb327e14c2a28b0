"""Memorials and the titles of those they are for: "Nhà lưu niệm Đại tướng Võ Văn A"."""

import re
from functools import cache

from extractor.text.units.tokens import PhraseTable, Tokens

MEMORIAL = re.compile(
    r"(?:tượng đài|đền thờ|(?:nhà|khu) (?:lưu|tưởng) niệm|đài tưởng niệm|khu di tích) ", re.IGNORECASE
)


def past_title(tokens: Tokens, at: int) -> int:
    """Past the title of the person a memorial is for: "Đền thờ **Chủ tịch** Hồ Chí Minh"."""
    title = _titles().longest(tokens, at)
    return title[0] if title is not None and tokens.is_capital(title[0]) else at


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
        "liệt sĩ",
        "chiến sĩ",
    )
    return PhraseTable((title, title) for title in titles)
