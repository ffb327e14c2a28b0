"""Lists that are put before a council; where its vote is told behind them, only what it voted for counts."""

import re

from extractor.events.parts.frame import Frame
from extractor.ground.beginnings import sentence_begin

_IS_READ = re.compile(
    r"(?<!\w)(?:nghe|trình bày|báo cáo)(?!\w).{0,80}"
    r"(?<!\w)(?:danh sách|đề nghị|xét|xét duyệt|thông qua)(?!\w)",
    re.IGNORECASE,
)
_VOTES = re.compile(r"(?<!\w)(?:bỏ phiếu|biểu quyết)(?!\w)", re.IGNORECASE)
_PUT_IN = re.compile(
    r"(?<!\w)có (?:hơn |trên )?\d[\d.]* [^.:\n]{0,160}?(?<!\w)(?<!được )(?<!nhất )đề nghị (?:được )?"
    r"(?:xét |công nhận |tặng |danh hiệu )*[“\"]?$",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?<!\w)hội đồng(?: [^.,;:\n]{1,40})? (?:thống nhất|nhất trí|đồng ý)(?: cao)? "
    r"(?:đề nghị|trình|thông qua|công nhận)",
    re.IGNORECASE,
)
_CONSIDERED = re.compile(
    r"(?<!\w)(?:(?:họp|tiến hành|thảo luận|đã) xét(?: duyệt)?|xem xét)(?!\w)[^.:\n]{0,120}?"
    r"(?<!\w)(?:đề nghị|trình)(?: [^\W\d]+){0,8} $|(?<!\w)được trình(?: [^\W\d]+){0,8} $",
    re.IGNORECASE,
)
_VOTED_FOR = re.compile(
    r"(?<!\w)(?:bỏ phiếu|biểu quyết|phiếu kín)(?!\w)[^.\n]{0,120}?(?<!\w)(?:đề nghị|trình)(?!\w)",
    re.IGNORECASE,
)
_RESULT = 160
"""Characters behind a vote in which the award that it proposes is told again."""


def submitted_before_vote(text: str, frame: Frame) -> bool:
    """As in "Hội đồng nghe trình bày danh sách xét tặng …. Qua bỏ phiếu, …": only the voted list counts."""
    start = frame.awards[0].span.start
    begin = sentence_begin(text, start)
    end = frame.awards[-1].span.end
    if _PUT_IN.search(text, begin, start) and _AGREED.search(text, end):
        return True
    if _IS_READ.search(text, begin, end) is not None and _VOTES.search(text, end) is not None:
        return True
    return _CONSIDERED.search(text, begin, start) is not None and _voted_again(text, frame)


def _voted_again(text: str, frame: Frame) -> bool:
    """As in "Hội đồng họp xét 5 đơn vị đề nghị tặng Cờ thi đua: …. Kết quả bỏ phiếu, đề nghị UBND tỉnh tặng
    **Cờ thi đua** cho A và B": the vote tells its own list; a vote that only agrees leaves the first one."""
    head = " ".join(frame.awards[0].text.split()[:2]).lower()
    behind = frame.awards[-1].span.end
    votes = _VOTED_FOR.finditer(text, behind)
    return any(head in text[vote.end() : vote.end() + _RESULT].lower() for vote in votes)
