"""Who holds what the opening of an article tells of.

Its patterns are for text in lower case.
"""

import re

from extractor.events.article_wide.contest_holder import holder_of_contest
from extractor.events.parts.bodies import is_remembered, sits_on_jury, wins_at_a_feast
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_HOLDS = leaping(
    r"(?<!\w)(?:tổ chức|phối hợp|khai mạc|(?<!được )(?:tuyên dương|trao|biểu dương)|long trọng|công bố|bế mạc"
    r"|tổng kết)(?!\w)",
)
_OF_A_FEAST = re.compile(r"(?<!\w)(?:thành lập|truyền thống|ra đời|ngày hội)(?: của)? $")
"""Before a body whose feast is kept: "Kỷ niệm 90 năm thành lập Công đoàn Việt Nam, LĐLĐ A tổ chức …"."""
_ON_AN_OCCASION = re.compile(r"(?<!\w)(?:mừng|hướng (?:tới|đến)|tiến tới) [^,;.]{0,60}$")
"""As in "Chào mừng Đại hội **Công đoàn Việt Nam**, ngày 7/3, Công đoàn Trường A tổ chức …"."""
_IS_GIVEN = re.compile(r"[^.;]{0,30}(?<!\w)được(?: \w+){0,2} (?:ban )?$")
"""Between a body and the verb: "Thư viện A được Ban | tổ chức trao giải": it wins."""
_PLACE_OR_POST = re.compile(r"(?<!\w)(?:tại|ở|chủ tịch|giám đốc|bí thư|trưởng|phó|[uủ][ỷy] viên)(?!\w)")


def organiser_of(reading: Reading) -> Mark | None:
    """The body that stands before "tổ chức" or the like in the opening; None when it stands behind "tại"."""
    lower = lower_in_place(reading.article.text)
    for sentence in reading.sentences:
        if sentence.block not in {"lead", "paragraph"} or sentence.block_index > 2:
            continue
        verb = _HOLDS.search(lower, sentence.span.start, sentence.span.end)
        if verb is None:
            continue
        bodies = list(reading.marks_in(Span(sentence.span.start, verb.start()), "UNIT"))
        for mark in bodies:
            if _IS_GIVEN.match(lower, mark.span.end, verb.start()) or wins_at_a_feast(lower, mark.span):
                continue
            if mark is not bodies[-1] and is_remembered(reading.article.text, mark.span):
                continue
            before = lower[sentence.span.start : mark.span.start]
            if before.count("“") > before.count("”"):
                continue  # in the name of what is held: "hội thi “Vinh quang CĐ Việt Nam”"
            if _OF_A_FEAST.search(before) or _ON_AN_OCCASION.search(before):
                continue
            before = before.rsplit(",", 1)[-1]
            if _PLACE_OR_POST.search(before) is None and not sits_on_jury(reading.article.text, mark.span):
                return mark
    return holder_of_contest(reading)
