"""Whether certificates handed out at a meeting are for the time that the meeting looks back on.

Flags and yearly titles of a review are for the year reviewed. A certificate may be for any merit, and the
time of a merit is that of the award or its reason, not that of the meeting: it is for the time reviewed only
where the text builds it on the results just told, where the reason names the very matter reviewed, or where
the meeting is itself the honouring ("lễ tuyên dương 40 hộ sản xuất giỏi giai đoạn 2017-2022").
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span
from extractor.viet.letters import lower_in_place

_HONOURS_THE_TIME = re.compile(
    r"(?<!\w)(?:biểu dương|tuyên dương|tôn vinh|vinh danh|(?<!thi đua )(?<!thi đua, )(?<!thi đua[-–])"
    r"(?<!thi đua [-–] )(?<!công tác )khen thưởng|hội nghị điển hình tiên tiến)(?!\w)[^.;\n]{0,80}$",
    re.IGNORECASE,
)
"""Before the time they make it that of the merit honoured: "biểu dương điển hình giai đoạn 2017-2022", while
"tổng kết công tác thi đua, khen thưởng năm 2021" is a review."""
_FOR_THE_RESULTS = re.compile(
    r"(?<!\w)với (?:những |các )?(?:kết quả|thành tích|nỗ lực)[^,.;\n]{0,40}"
    r"(?:đó|trên|ấy|này|đạt được)(?!\w)[^\n]*$",
    re.IGNORECASE,
)
"""Earlier in the paragraph, as in "Với kết quả đó, …": its awards are for the time reviewed."""
_OF_THE_GOVERNMENT = re.compile(r"(?<!\w)(?:thủ tướng|chính phủ)(?!\w)", re.IGNORECASE)
"""Certificates of the Prime Minister are for five years' merit (law of 2022, article 71), not the year's."""
_IN_THE_TIME = re.compile(
    r"(?<!\w)(?:trong|của) (?:năm(?: học)?(?: vừa)? qua|nhiệm kỳ(?: vừa)? qua|giai đoạn(?: vừa)? qua|năm)"
    r"(?=[.,;]|$)",
    re.IGNORECASE,
)
_DONE_IN_THE_TIME = re.compile(
    r"(?<!\w)thành tích[^.;,\n]{0,30} (?:trong|của) (?:năm(?: học)?|nhiệm kỳ|giai đoạn)(?: vừa)?(?: qua)?"
    r"(?= (?:đã |vinh dự |cũng )*được(?!\w))",
    re.IGNORECASE,
)
"""Before the verb, as in "5 tập thể có thành tích xuất sắc trong năm được tặng Giấy khen"."""
_ANY_MERIT = re.compile(
    r"(?:vì |do )?(?:đã )?có (?:nhiều )?(?:thành tích|đóng góp)(?: xuất sắc| tiêu biểu| tốt| nổi bật)*\W*",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"(?<!\w)(?:tổng kết|sơ kết|nhìn lại|kết quả|đánh giá)(?!\w)((?:(?!tổng kết|sơ kết)[^.;\n])*)$",
    re.IGNORECASE,
)
_EMPTY_PAIRS = frozenset(
    {
        ("phong", "trào"), ("công", "tác"), ("hoạt", "động"), ("thực", "hiện"), ("nhiệm", "vụ"),
        ("thành", "tích"), ("xuất", "sắc"), ("triển", "khai"), ("phương", "hướng"),
    }
)  # fmt: skip
"""Pairs of syllables that stand in reviews and reasons of every kind."""


def is_of_the_time_reviewed(text: str, frame: Frame, reviewed: Span) -> bool:
    """Whether a certificate of the frame is for the time at ``reviewed``, which the report looks back on."""
    start = frame.awards[0].span.start
    far = max(0, start - 700)
    if lower_in_place(text).find("với ", far, start) >= 0 and _FOR_THE_RESULTS.search(text, far, start):
        return True
    reason = _reason(text, frame.after)
    if reason is not None:
        return not is_for_another_merit(text, frame, reviewed)
    words = text[frame.span.start : frame.span.end]
    if _DONE_IN_THE_TIME.search(words):
        return True
    if _OF_THE_GOVERNMENT.search(words):
        return False
    return _HONOURS_THE_TIME.search(text, max(0, reviewed.start - 120), reviewed.start) is not None


def is_for_another_merit(text: str, frame: Frame, reviewed: Span) -> bool:
    """Whether the reason told is none of the matter reviewed: "lập thành tích đột xuất trong ứng phó bão"."""
    reason = _reason(text, frame.after)
    if reason is None or _IN_THE_TIME.search(reason):
        return False
    return not _names_the_matter(text, reason, reviewed)


def _reason(text: str, after: Sequence[Piece]) -> str | None:
    """The words from the reason behind the award to the end of its part; None when it tells none, or only
    "có thành tích xuất sắc"."""
    begun: int | None = None
    end = 0
    for piece in after:
        if piece.kind == "award" or piece.is_mark(";"):
            break
        if begun is None and piece.kind == "cue" and piece.plays("reason"):
            begun = piece.span.start
        end = piece.span.end
    told = text[begun:end] if begun is not None else ""
    return told if told and not _ANY_MERIT.fullmatch(told) else None


def _names_the_matter(text: str, reason: str, reviewed: Span) -> bool:
    """As in "có thành tích trong hoạt động công đoàn" at "tổng kết hoạt động công đoàn năm 2022"."""
    told = [
        matter
        for again in re.finditer(re.escape(reviewed.of(text)), text, re.IGNORECASE)
        if (matter := _MATTER.search(text, max(0, again.start() - 120), again.start())) is not None
    ]
    return any(_is_of_the_matter(_pairs(matter[1]), reason) for matter in told)


def _is_of_the_matter(matter: set[tuple[str, str]], reason: str) -> bool:
    return bool((matter - _EMPTY_PAIRS) & _pairs(reason)) or (matter <= _EMPTY_PAIRS and _is_of_work(reason))


_WORK = re.compile(
    r"(?:trong )?(?:thực hiện |hoàn thành (?:tốt |xuất sắc )?)?(?:nhiệm vụ|công tác)(?: được giao)?\W*$",
    re.IGNORECASE,
)


def _is_of_work(reason: str) -> bool:
    """As in "hoàn thành xuất sắc nhiệm vụ được giao": the work as such."""
    return _WORK.search(reason) is not None


def _pairs(words: str) -> set[tuple[str, str]]:
    syllables = re.findall(r"\w+", words.lower())
    return set(pairwise(syllables))
