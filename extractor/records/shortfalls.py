"""What a report finds wanting in the work of the one named, measured by a rule: "Sở A chưa lập hồ sơ đúng quy
định", "còn chậm thời gian so với quy định". No word of it alone raises a problem; the frame does."""

import re
from collections.abc import Iterator, Sequence

from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

GROUP = "shortfall"

_RULE = r"(?:quy định|quy trình|quy chế|trình tự|thủ tục|thẩm quyền|thời hạn|mẫu|luật|pháp luật|kế hoạch)"
_WANTS = (
    rf"(?:(?:chưa|không|thiếu)(?: [\w/]+){{0,7}}? (?:đúng|theo|đầy đủ|đủ|kịp thời|bảo đảm|đảm bảo)"
    rf"(?: [\w/]+){{0,5}}? {_RULE}"
    rf"|(?:chậm|trễ)(?: [\w/]+){{0,4}} so với {_RULE}"
    rf"|(?:trái|sai|ngoài) {_RULE}|vượt (?:thẩm quyền|quy định))"
)
_WANTING = re.compile(rf"\b{_WANTS}\b", re.IGNORECASE)
_MAY_WANT = leaping(rf"(?<!\w){_WANTS}(?!\w)")
_NOTHING_WANTING = re.compile(
    r"\b(?:không (?:có|còn|để|xảy ra|phát hiện|phải|trái|sai|vượt|ngoài|chỉ)|chưa (?:có|phát hiện|từng|đến)|"
    r"nếu|trường hợp|tránh|phòng|ngăn|chống|hạn chế)\b",
    re.IGNORECASE,
)
_DEALS_WITH = re.compile(
    r"\b(?:trả lại|từ chối|phát hiện|xử lý|xử phạt|kiểm tra|thanh tra|rà soát|nhắc nhở|chấn chỉnh|khắc phục|"
    r"hướng dẫn|yêu cầu|đề nghị|kiến nghị|thu hồi|tháo dỡ|tuyên truyền|giúp|hỗ trợ|quy định|phản ánh)\b",
    re.IGNORECASE,
)
"""Of the body's own work, or of what others do: "Phòng trả lại 12 hồ sơ không đúng quy định"."""
_PREDICATE = re.compile(r"\b(?:còn|vẫn|cũng|nhưng|song)\s*$", re.IGNORECASE)
"""Before words that tell of the subject and not of the noun they follow: "báo cáo kiểm tra còn chậm"."""
_REACH = 120
"""Letters between the name and what is wanting, within one part between semicolons."""


def may_fall_short(text: str) -> bool:
    """Whether any sentence of a text may tell of a shortfall."""
    return _MAY_WANT.search(lower_in_place(text)) is not None


def shortfalls(sentence: str, named: Sequence[Span]) -> Iterator[Span]:
    """Where the sentence says that the one named fell short of a rule; the name stands before it as its
    subject."""
    for found in _WANTING.finditer(sentence):
        before = [name for name in named if 0 <= found.start() - name.end <= _REACH]
        if not before:
            continue
        between = sentence[before[-1].end : found.start()]
        told = f"{between}{found[0]}"
        of_others = _DEALS_WITH.search(between) and not _PREDICATE.search(between)
        if not (";" in between or of_others or _NOTHING_WANTING.search(told)):
            yield Span(*found.span())
