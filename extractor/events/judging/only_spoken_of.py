"""Awards that words only speak of: what a prize is, what a movement is for, what an old picture shows."""

import re

from extractor.events.judging.retold import only_told_of
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement, tells_of_today
from extractor.lexicon.award_linker import identify

_ILLUSTRATES = re.compile(
    r"[^\n]{0,200}?(?<!\w)ảnh:? (?:có tính |chỉ mang tính )?(?:chất )?minh h(?:ọa|oạ)", re.IGNORECASE
)
"""Behind an award: "Trao Bằng khen cho 2 cá nhân (Ảnh minh họa)" shows another ceremony."""
_IS_A_PRIZE = re.compile(
    r" (?:\([^()\n]{1,40}\) )?là (?:một (?:trong những )?)?(?:giải thưởng|danh hiệu|phần thưởng|hình thức"
    r"|huân chương|giải (?:của|do|thường niên|hằng năm)|hoạt động|sự kiện)(?!\w)",
    re.IGNORECASE,
)
_THE_PRIZE_IS = re.compile(
    r"(?:^|[.\n] ?)(?:Giải|Danh hiệu|Huân chương|Cúp)(?! (?:Nhất|Nhì|Ba|A|B|C)(?!\w))[^.,;:\n]{2,70} là "
    r"(?:một )?$"
)
_LAUNCHES = re.compile(
    r"(?<!\w)phát động (?:[^.,;:\n]{1,60} )?(?:thi đua|phong trào|xây dựng)(?: [^.,;:\n]{1,60})? $",
    re.IGNORECASE,
)


_ITS_USE = re.compile(
    r"\s(?:thì|chỉ (?:là|để)|cũng chỉ|đâu phải|không phải|để (?:treo|làm gì|đâu))(?!\w)", re.IGNORECASE
)
"""Behind an award that no verb gives: "Bằng khen thì treo ở trụ sở cho anh em vui"."""


_MOST_OF_THEM = re.compile(r"[^.,;:\n]{0,30}(?<!\w)(?:nhiều|cao|ít) nhất(?!\w)", re.IGNORECASE)
_NUMBER_OF = re.compile(r"(?<!\w)số(?: lượng)? $", re.IGNORECASE)
"""As in "2 huyện đạt số lượng giải Nhất, Nhì, Ba nhiều nhất": who has most, no award."""
_TITLED = re.compile(r"(?:, |\s(?:ông|bà|anh|chị|cô|thầy) )$", re.IGNORECASE)
"""Before a title that is but what one is called."""


def only_spoken_of(text: str, frame: Frame, verb_at: int) -> Judgement | None:
    """The judgement that such words give nobody the award; None when they are no such words."""
    behind = frame.awards[-1].span.end
    if "minh h" in text[behind : behind + 220].lower() and _ILLUSTRATES.match(text, behind):
        return Judgement(None, None, "picture-of-another-day")
    if frame.verb is None and _is_explained(text, frame):
        return Judgement(None, None, "what-a-prize-is")
    if frame.verb is None and not frame.inherited and _ITS_USE.match(text, behind):
        return Judgement(None, None, "what-becomes-of-it")
    if _is_called_so(text, frame):
        return Judgement(None, None, "title-before-name")
    if _MOST_OF_THEM.match(text, behind) and _counts_them(text, frame):
        return Judgement(None, None, "who-has-most")
    if _is_called_for(text, frame, verb_at):
        return Judgement(None, None, "called-for")
    return only_told_of(text, frame)


def _is_explained(text: str, frame: Frame) -> bool:
    """As in "Giải thưởng A là giải thưởng khu vực gồm sáu tỉnh: B, C …": what the prize is, nobody's."""
    start, end = frame.awards[0].span.start, frame.awards[-1].span.end
    explained = _IS_A_PRIZE.match(text, end) or _THE_PRIZE_IS.search(text, max(0, start - 90), start)
    return explained is not None


def _counts_them(text: str, frame: Frame) -> bool:
    award = frame.awards[0].span.start
    return _NUMBER_OF.search(text, max(0, award - 12), award) is not None


def _is_called_for(text: str, frame: Frame, verb_at: int) -> bool:
    """As in "Hội A phát động phong trào thi đua đạt danh hiệu B": what the movement is for; who launches it
    has not attained it."""
    near = max(0, verb_at - 140)
    if text.find("phát động", near, verb_at) < 0:
        return False
    told = _LAUNCHES.search(text, near, verb_at)
    return told is not None and all(r.span.end <= told.start() for r in frame.recipients)


def _is_called_so(text: str, frame: Frame) -> bool:
    """As in "Giám đốc HTX, Nghệ nhân ưu tú P, vừa dạy nghề …": what P is called, no news of the day."""
    alone = frame.verb is None and not frame.inherited and len(frame.awards) == len(frame.recipients) == 1
    if not alone or identify(frame.awards[0].text).kind != "state_title" or tells_of_today(frame):
        return False
    title, bearer = frame.awards[0].span, frame.recipients[0].span
    called = bearer.start == title.end + 1 and _TITLED.search(text, max(0, title.start - 8), title.start)
    return bool(called)
