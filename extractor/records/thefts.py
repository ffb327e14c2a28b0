"""What people of the body named took: "nhân viên Công ty A trộm cắp dây đồng". The word alone raises nothing,
since most often the body is the one robbed ("trộm cắp tài sản của Công ty A")."""

import re
from collections.abc import Iterator, Sequence

from extractor.ground.span import Span
from extractor.viet.letters import lower_in_place

GROUP = "criminal"

_TAKES = r"(?:trộm cắp|lấy cắp|lấy trộm|ăn cắp|ăn trộm|đánh cắp(?! trái tim)|rút ruột)"
_WORD_OF_EACH = ("cắp", "trộm", "ruột")
_TAKEN = re.compile(
    rf"\s*(?:\([^()]*\)\s*)?(?:(?:đã|liên tục|nhiều lần|cùng nhau|bị (?:phát hiện|tố|bắt quả tang)) )*"
    rf"(?:(?:lợi dụng|câu kết|thông đồng|lén lút|đột nhập)[^,.;:]{{0,60}}?,? )?(?P<deed>{_TAKES})(?!\w)",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?<!\w)(?:cán bộ|nhân viên|công nhân|công chức|viên chức|bảo vệ|kế toán|thủ quỹ|thủ kho|lái xe|tài xế|"
    r"giám đốc|quản lý|lãnh đạo|người của)(?: [^\s,.;:]+){0,3}? (?:của |thuộc |tại |ở )?$",
    re.IGNORECASE,
)
_REACH = 40


def may_take(text: str) -> bool:
    """Whether any sentence of a text may tell of what somebody took."""
    lower = lower_in_place(text)
    return any(word in lower for word in _WORD_OF_EACH) and re.search(_TAKES, lower) is not None


def thefts(sentence: str, named: Sequence[Span], *, is_person: bool) -> Iterator[Span]:
    """Where the sentence says that people of the body named, or the person named, took something."""
    for name in named:
        taken = _TAKEN.match(sentence, name.end)
        before = sentence[max(0, name.start - _REACH) : name.start]
        if taken is not None and (is_person or _STAFF.search(before) is not None):
            yield Span(*taken.span("deed"))
