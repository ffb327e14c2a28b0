"""Bylines: the persons who sign, without the newspaper, the labels and the remarks around them."""

import re
from collections.abc import Iterable
from itertools import pairwise

from extractor.viet.fold import fold
from extractor.viet.tidy import tidy

_LABEL = re.compile(
    r"^(?:(?:tin|bài|ảnh|clip|video|bài viết|tác giả(?: bài viết)?|người viết|thực hiện|phóng viên|"
    r"nhóm phóng viên|nhóm pv|"
    r"pv|ctv|biên tập|btv|theo|by|bởi|đăng bởi|viết bởi|người đăng)"
    r"(?:\s*(?:,|và|&|/|-|–|\+)\s*|\s*[:.]\s*|\s+(?=\S)))+",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_REMARK_WORD = re.compile(
    r"[\s,-]+(?:tổng hợp|thực hiện|ghi|lược ghi|biên dịch|lược dịch|sưu tầm|dịch)\s*$", re.IGNORECASE
)
_PHOTO = re.compile(r"\s*(?:[-–—|;,./]\s*)?\b(?:ảnh|nguồn|clip|video)\s*:.*$", re.IGNORECASE)
_AGENCY = re.compile(
    r"\s*[/|]\s*(?:TTXVN|VNA|VOV|Vietnam\+|BNEWS|[\w-]+\.(?:vn|com|net|org)\S*).*$", re.IGNORECASE
)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+")
_MORE = re.compile(r"\s+và\s+\d+\s+tác giả khác.*$", re.IGNORECASE)
_PARTING = re.compile(r"\s*(?:[,;&|/•]|\s[-–—]\s|\svà\s)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]*)*\.?")
_NAME_LENGTH = range(1, 6)
"""Syllables of a signature: "Thanh", "Phan Thanh", "Công Tằng Tôn Nữ Hoa"."""

_BODIES = re.compile(
    r"\b(?:báo|tạp chí|toà soạn|tòa soạn|online|ban|phòng|đài|ubnd|ttxvn|thông tấn xã|cổng|trang|trung tâm|"
    r"trường|hội|liên đoàn|công đoàn|công an|công ty|sở|bộ|cục|vụ|viện|nhóm|admin|administrator|editor|"
    r"quản trị|super user|biên tập viên|phóng viên|cộng tác viên|pv|ctv|btv|theo|nguồn|tổng hợp|"
    r"media|news|bot|vov|vtv|internet|facebook|tin|bài|ảnh|video|thời sự|bạn đọc|khác|chuyên mục|việt nam|"
    r"văn phòng|tác giả|xem thêm|chia sẻ|bình luận|giờ|ngày|thứ|phút)\b",
    re.IGNORECASE,
)


def read_byline(text: str, not_persons: Iterable[str] = ()) -> str | None:
    """The persons named, parted by ", "; None when the line names a paper, an agency or nobody.

    >>> read_byline("Bài, ảnh: Phan Thanh - Thu Hà")
    'Phan Thanh, Thu Hà'
    """
    line = _ADDRESS.sub(" ", tidy(text))
    line = _MORE.sub("", line)
    line = _AGENCY.sub("", _REMARK_WORD.sub("", _REMARK.sub("", line)))
    line = _LABEL.sub("", line)
    line = _REMARK_WORD.sub("", _PHOTO.sub("", line)).strip(" .,:;-–—|/")
    refused = {fold(name) for name in not_persons}
    if not line or fold(line) in refused:
        return None
    names = [
        name
        for part in _PARTING.split(line)
        if (name := _REMARK.sub("", part).strip(" .:")) and fold(name) not in refused and is_name(name)
    ]
    return ", ".join(dict.fromkeys(names)) or None


def is_name(text: str) -> bool:
    """Whether a line could be a person's name or signature: capitalised syllables and nothing else."""
    words = text.split()
    return (
        len(words) in _NAME_LENGTH
        and all(_WORD.fullmatch(word) and word[0].isupper() for word in words)
        and not _BODIES.search(text)
        and not _is_run_together(text)
        and (len(words) > 1 or len(text) < 20)
    )


def _is_run_together(text: str) -> bool:
    """Whether words are written as one, as the names of sites are: "HanoiPortal"."""
    return any(first.islower() and second.isupper() for first, second in pairwise(text))


def signs(text: str) -> bool:
    """Whether a whole line is plainly a signature: a label such as "Bài, ảnh:", or 2–5 name syllables."""
    line = tidy(text)
    if len(line) > 80 or line.endswith(":"):
        return False
    if _LABEL.match(line) and ":" in line:
        return read_byline(line) is not None
    bare = _REMARK.sub("", _REMARK_WORD.sub("", line)).strip()
    names = [part for part in _PARTING.split(bare) if part]
    return bool(names) and all(is_name(name) and len(name.split()) > 1 for name in names)
