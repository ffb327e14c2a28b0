"""Prizes called by who did best: "giải Đạo diễn xuất sắc nhất", "Nữ diễn viên chính xuất sắc thuộc về …"."""

import re
from collections.abc import Iterator

from extractor.lexicon.leaping import leaping

_ROLE = (
    r"(?:(?:nam |nữ )?diễn viên(?: chính| phụ| trẻ)?|tác giả|đạo diễn|(?:nam |nữ )?(?:ca sĩ|nghệ sĩ)"
    r"|h(?:ọa|oạ) s[ĩỹ]|nhạc s[ĩỹ]|nhạc công|biên kịch|quay phim|biên đạo(?: múa)?|giọng (?:ca|hát)"
    r"|thủ môn|(?:nam |nữ )?cầu thủ"
    r"|huấn luyện viên|hlv|vận động viên|vđv|chủ công|phụ công|chuyền hai|đối chuyền|libero"
    r"|phim(?: truyện| ngắn| tài liệu| hoạt hình| điện ảnh| truyền hình)?|bộ phim|vở diễn|vở kịch|kịch bản"
    r"|chương trình|tiết mục|thiết kế(?: mỹ thuật| sân khấu)?|âm nhạc|âm thanh|ánh sáng|dựng phim|thí sinh"
    r"|gương mặt|ca khúc|album|mv|trang phục|phần thi|bài thi|thuyết minh viên|hướng dẫn viên"
    r"|dẫn chương trình)"
)
_PRAISE = (
    r" (?:xuất sắc|triển vọng|ấn tượng|tiêu biểu|hay|đẹp|trẻ|tài năng|tiềm năng|sáng tạo|phong cách"
    r"|được (?:[^\W\d]+ ){0,2}yêu thích)(?: nhất)?(?: của năm| trong năm)?(?!\w)"
)
_BEST = re.compile(_ROLE + _PRAISE)
_BARE_BEST = leaping(rf"(?<!\w){_ROLE}{_PRAISE}")
_GOES_TO = re.compile(
    r" ?(?:\([^()\n]{1,30}\) ?)?"
    r"(?:(?:đã |được )*(?:thuộc về|trao cho|trao|dành cho|gọi tên|xướng tên)(?!\w)|:|[-–—] )"
)


def role_prize(low: str, at: int) -> int:
    """End of the name that begins at ``at``, behind "giải "; ``at`` itself when there is none."""
    best = _BEST.match(low, at)
    return best.end() if best is not None else at


def bare_role_prizes(text: str, low: str) -> Iterator[tuple[int, int]]:
    """As in "…; Đạo diễn xuất sắc nhất dành cho P": without "giải", in a capital, with its winner behind."""
    for best in _BARE_BEST.finditer(low):
        if text[best.start()].isupper() and _GOES_TO.match(low, best.end()) is not None:
            yield best.span()
