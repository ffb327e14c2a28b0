"""Whether one body can be the parent of another, by the heads of their names.

A comma chain is either one recipient with its parents ("Đội 1, Công an quận A") or a list ("Sở Y tế, Công an
tỉnh, Báo B"). The test of the domain notes: a parent must be able to contain the part before it.
"""

import re

from extractor.viet.fold import old_tone_placement

_RANKS: tuple[tuple[int, str], ...] = (
    (95, r"chính phủ|quốc hội|ban chấp hành trung ương"),
    (90, r"bộ (?!môn|phận|chỉ huy|tư lệnh|chqs)|ủy ban trung ương|trung ương|tổng liên đoàn|ban tổ chức trung ương|tổng lđlđ"),
    (85, r"quân khu|quân chủng|tổng cục|binh chủng|quân đoàn|bộ tư lệnh|bđbp việt nam|tập đoàn|tổng công ty|đại học"),
    (80, r"ubnd (?:tỉnh|thành phố|tp)|ủy ban nhân dân (?:tỉnh|thành phố|tp)|tỉnh ủy|thành ủy|tỉnh|bộ chỉ huy|bộ chqs|sư đoàn|binh đoàn|vùng"),
    (75, r"thành phố|tp\b"),
    (70, r"sở|công an (?:tỉnh|thành phố|tp)|liên đoàn lao động (?:tỉnh|thành phố)|lđlđ|cục|viện|vụ|lữ đoàn|trung đoàn|hải đoàn|học viện|ban "),
    (60, r"quận|huyện|thị xã|công an|ubnd|ủy ban nhân dân|huyện ủy|quận ủy|ban chỉ huy|ban chqs|trung tâm y tế|chi cục"),
    (50, r"trường|bệnh viện|công ty|ngân hàng|nhà máy|hợp tác xã|tiểu đoàn|hải đội|nhà hát|báo|đài|đồn|htx|ctcp"),
    (45, r"xã|phường|thị trấn|đặc khu"),
    (42, r"trung tâm"),
    (40, r"chi nhánh|xí nghiệp|đại đội|đảng bộ|công đoàn|đoàn|hội|văn phòng"),
    (32, r"phòng|ban|khoa|phân xưởng|chi hội|chi bộ|chi đoàn|câu lạc bộ|clb|thôn|bản|ấp|khu phố|xóm|làng|khu"),
    (25, r"tàu|giàn|đội|trạm|bộ môn|trung đội|tổ dân phố"),
    (20, r"tổ|nhóm|lớp|kíp|ca"),
)  # fmt: skip
_RANK_PATTERNS = tuple((rank, re.compile(rf"(?:{heads})(?!\w)")) for rank, heads in _RANKS)

_DEPENDENT = re.compile(
    r"(?:phòng|đội|tổ|khoa|phân xưởng|trạm|bộ môn|chi bộ|chi hội|chi đoàn|trung đội|lớp|kíp|chi nhánh|xí nghiệp|đại đội|tiểu đoàn|trung đoàn"
    r"|lữ đoàn|sư đoàn|đồn|hải đội|hải đoàn|ban chỉ huy|ban chqs|văn phòng|cục|vụ|nhóm|ban|trung tâm|viện|chi cục|công an xã|công an phường|đoàn thanh niên"
    r"|công đoàn|đảng bộ|nhà máy|ca|hội|bộ phận|tàu|giàn|mỏ|nông trường|đội tàu|hải đội)(?!\w)"
)
"""Heads that need a parent to be identified; only these take a body behind a bare comma as their parent."""

_TERRITORY = re.compile(
    r"(?:tỉnh|thành phố|tp|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu|thôn|bản|ấp|khu phố)(?!\w)"
)


_ENTERPRISE = re.compile(
    r"(?:công ty|ctcp|htx|hợp tác xã|trường|bệnh viện|ngân hàng|báo|đài|nhà hát|tập đoàn|tổng công ty)(?!\w)"
)
_INNER = re.compile(
    r"(?:phòng|tổ|đội|khoa|phân xưởng|ban|bộ môn|chi bộ|chi hội|chi đoàn|công đoàn|đảng bộ|lớp|ca|kíp|nhóm|xí nghiệp|chi nhánh|nhà máy"
    r"|trung tâm|viện|văn phòng|đoàn thanh niên|hội|nông trường|chuyền|bộ phận|mỏ)(?!\w)"
)


def _plain(name: str) -> str:
    return old_tone_placement(name.lower())


def rank_of(name: str) -> int | None:
    """How high a body stands, None when its head is not in the table."""
    plain = old_tone_placement(name.lower())
    for rank, pattern in _RANK_PATTERNS:
        if pattern.match(plain):
            return rank
    return None


def can_contain(parent: str, child: str) -> bool:
    """Whether ``parent`` written after a comma is the parent of ``child``.

    >>> can_contain("Công an quận Cầu Giấy", "Đội Cảnh sát giao thông số 6")
    True
    >>> can_contain("Công an tỉnh", "Sở Y tế")
    False
    """
    parent_rank, child_rank = rank_of(parent), rank_of(child)
    if _ENTERPRISE.match(_plain(parent)) and not _INNER.match(_plain(child)):
        return False
    if parent_rank is None or child_rank is None or parent_rank <= child_rank:
        return False
    return _DEPENDENT.match(old_tone_placement(child.lower())) is not None


def is_territory(name: str) -> bool:
    return _TERRITORY.match(old_tone_placement(name.lower())) is not None
