"""Numbers of decisions that may confer: with their sign ("512/QĐ-TTg") or bare ("Quyết định số 449")."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.authorities import find_decisions as find_signed_numbers

_BARE = re.compile(
    r"quyết định\s+(?:số\s+)?(?P<number>\d{1,5})(?![\w/.,-])(?!\s*(?:tập thể|cá nhân|đơn vị|người))",
    re.IGNORECASE,
)
_OTHER_MATTER = re.compile(
    r",? (?:ngày (?:[\d/.-]+|\d{1,2} tháng \d{1,2} năm \d{4}) ?)?(?:của [^,.;]{3,60}? )?"
    r"(?:về (?:việc )?|v/v )?(?:chuyển|thành lập|tái lập|giao|nâng cấp|đổi tên|sáp nhập|hợp nhất|chia tách"
    r"|giải thể|bổ nhiệm|điều động|luân chuyển"
    r"|phê duyệt(?! (?:danh sách|kết quả))|tuyển dụng|tiếp nhận|kiện toàn|nghỉ hưu|khởi tố|xử phạt|kiểm tra"
    r"|ban hành|cho phép|phân bổ|thu hồi|quy định|xếp hạng|công bố dịch)(?!\w)",
    re.IGNORECASE,
)
"""Behind a number: what it decides confers nothing ("Quyết định số 53/QĐ-UBND chuyển trường thành …")."""
_CONFERRING = ("QĐ", "KT", "LCT")
"""One of these stands in the number of every paper that may confer."""
_HEAD = re.compile(r"(?:quyết định|qđ)\s*(?:số\s*)?:?\s*$", re.IGNORECASE)


@value_class
class Decision:
    """A decision number as the record holds it; the span takes in "Quyết định số" when it stands before. One
    on another matter confers nothing."""

    span: Span
    number: str
    confers: bool


@lru_cache(maxsize=64)
def find_decisions(text: str) -> Sequence[Decision]:
    """Decision numbers of a text in order; submissions, plans and rules of law are left out. Kept, for the
    stages of a sentence ask one after the other.

    >>> [d.number for d in find_decisions("theo Quyết định số 512/QĐ-TTg ngày 4/6, Tờ trình số 7/TTr-SNV")]
    ['512/QĐ-TTg']
    """
    found: list[Decision] = []
    for paper in find_signed_numbers(text) if any(sign in text for sign in _CONFERRING) else ():
        if paper.may_confer:
            head = _HEAD.search(text, max(0, paper.span.start - 20), paper.span.start)
            start = head.start() if head else paper.span.start
            found.append(_decision(text, Span(start, paper.span.end), re.sub(r"\s+", "", paper.text)))
    for match in _BARE.finditer(text) if "quyết định" in text.lower() else ():
        span = Span(match.start(), match.end())
        if not any(span.overlaps(other.span) for other in found):
            found.append(_decision(text, span, match["number"]))
    return tuple(sorted(found, key=lambda decision: decision.span))


def _decision(text: str, span: Span, number: str) -> Decision:
    return Decision(span, number, _OTHER_MATTER.match(text, span.end) is None)
