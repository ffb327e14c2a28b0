"""Who has won what the lines below tell: "Trường A dự hội thao và đạt kết quả như sau:", "Kết quả đơn vị đạt
được:" above "1. Giải Nhất bóng chuyền nữ".
"""

import re

from extractor.events.parts.recipient import Recipient
from extractor.ground.article import Block
from extractor.ground.beginnings import sentence_begin
from extractor.ground.reading import Reading
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span

_WINS = re.compile(
    r"(?<!\w)(?:đạt|giành|đoạt|gặt hái|mang về)(?: được)?"
    r"(?: (?:[^\W\d]+ ){0,3}?(?:kết quả|thành tích|giải|giải thưởng)(?!\w)[^.;:\n]{0,60})?"
    r"(?:,? (?:như sau|cụ thể|gồm|sau))*\s*:\s*$",
    re.IGNORECASE,
)
_REACH = 160
"""Characters before the colon in which the verb is looked for."""
_HOUSE = re.compile(
    r"(?<!\w)(?P<word>nhà trường|trường|đơn vị|bệnh viện|công ty|trung tâm|xã|phường|cơ quan)"
    r"(?: ta| nhà| đã| chúng tôi| xuất sắc)*\s*$",
    re.IGNORECASE,
)
_AIMS = re.compile(r"(?<!\w)(?:phấn đấu|quyết tâm|mục tiêu|chỉ tiêu|đăng ký|sẽ|nhằm|để)(?!\w)", re.IGNORECASE)
_BY = re.compile(r"(?<!\w)(?:do|của|tại|với|từ)(?: \w+)? $", re.IGNORECASE)
"""Before a body these make it the host, or whose something is."""


def winner_of_lines(reading: Reading, block: Block) -> Recipient | None:
    """The body or person that the block's last sentence says to have won what follows; None when it opens no
    such lines."""
    text, end = reading.article.text, block.span.end
    if not text[:end].rstrip().endswith(":"):
        return None
    wins = _WINS.search(text, max(block.span.start, end - _REACH), end)
    if wins is None:
        return None
    begin = max(block.span.start, sentence_begin(text, wins.start()))
    if _AIMS.search(text, begin, wins.start()) is not None:
        return None
    house = _HOUSE.search(text, begin, wins.start())
    if house is not None:
        span = Span(*house.span("word"))
        return Recipient("collective", span, stands_for=house["word"].lower())
    return _first_named(reading, Span(begin, wins.start()))


def _first_named(reading: Reading, before: Span) -> Recipient | None:
    text = reading.article.text
    marks = reading.marks_in(before, "UNIT", "PERSON") if before.start < before.end else ()
    for mark in marks:
        if _BY.search(text, max(before.start, mark.span.start - 12), mark.span.start) is None:
            kind: RecipientKind = "collective" if mark.label == "UNIT" else "individual"
            return Recipient(kind, mark.span, mark.text)
    return None
