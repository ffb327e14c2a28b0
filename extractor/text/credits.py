"""Photo credits, whose names are no mentions: "(Ảnh: Hồng Nga)", "Nguồn: Báo A"."""

import re

from extractor.ground.span import Span

_CREDIT = re.compile(
    r"(?:\(\s*)?(?:Ảnh|Tin, ảnh|Bài, ảnh|Nguồn|Nguồn ảnh|Ảnh minh họa|Clip|Video|Đồ họa)\s*:[^\n)]*"
)


def find_credits(text: str) -> list[Span]:
    """The credits of a text in NFC, in order."""
    return [Span(*match.span()) for match in _CREDIT.finditer(text)]
