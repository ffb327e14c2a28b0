"""What was given at a meeting of years ago: "Đại hội lần thứ II diễn ra ngày 19.8.2005. Tại đại hội, …".

"Tại đại hội", "dịp này" place an act at the happening that was last told; where the sentence before dates
that happening years back, the act is of then.
"""

import re

from extractor.events.judging.case import Case
from extractor.events.parts.judgement import Judgement
from extractor.ground.beginnings import line_begin, sentence_begin
from extractor.ground.span import Span

_YEAR = re.compile(r"(?<![\d])(?:19|20)\d\d(?![\d])")
_AT_IT = re.compile(
    r"\s*(?:[-–+*] )?(?:cũng )?(?:tại )?"
    r"(?:đại hội|hội nghị|buổi lễ|lễ|hội thi|liên hoan|ngày hội)(?!\w)",
    re.IGNORECASE,
)
"""How the clause begins that goes on with the meeting: "Tại đại hội, …", "Đại hội đã tôn vinh …"."""
_HELD = re.compile(r"(?<!\w)(?:diễn ra|tổ chức|khai mạc|bế mạc|khánh thành)(?!\w)", re.IGNORECASE)
_NAMES_A_TIME = re.compile(
    r"(?<!\w)(?:kỷ niệm|thành lập|truyền thống|tổng kết|sơ kết|giai đoạn|nhiệm kỳ|từ năm|nay|vừa|qua)(?!\w)"
    r"|(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![/.-]?\d)|[(]",
    re.IGNORECASE,
)
"""Words for which a year may stand ("kỷ niệm ngày thành lập 19/8/2005"), and a day of this year ("30/5")."""
_YEARS_BACK = 2
"""Years before the news from which a day is no late report of it."""
_BLANK = "\n\n"
"""What parts two paragraphs."""
_LONE_LINE = 160
"""Characters of a line that only says when and where, above the paragraph on what was done there."""


def held_long_ago(case: Case) -> Judgement | None:
    """Past where the last happening told in the paragraph, or in the one line above it, is of years ago."""
    year, award = case.setting.year, case.frame.awards[0].span.start
    if year is None:
        return None
    here, begin = sentence_begin(case.text, award), line_begin(case.text, award)
    if _AT_IT.match(case.text, here) is None:
        return None
    if here == begin:
        above = line_begin(case.text, max(0, begin - len(_BLANK)))
        begin = above if 0 < begin - above < _LONE_LINE else begin
    told = next(iter([*_YEAR.finditer(case.text, begin, here)][-1:]), None)
    if told is None or int(told[0]) > year - _YEARS_BACK or _YEAR.search(case.text, told.end(), award):
        return None
    opens = sentence_begin(case.text, told.start())
    ends = (case.text.find(mark, told.end(), here) for mark in (". ", "\n"))
    told_in = case.text[opens : min((end for end in ends if end > 0), default=here)]
    held = _HELD.search(told_in) is not None and _YEAR.findall(told_in) == [told[0]]
    plain = held and _NAMES_A_TIME.search(told_in) is None
    return Judgement("past", Span(*told.span()), "held-long-ago") if plain else None
