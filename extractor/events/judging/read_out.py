"""Decisions read out at a meeting: given where the meeting is the award's own, else only made known.

"Lễ công bố và trao …", "lễ tuyên dương" are the ceremony of what is read out there; a review of the year at
which "Chánh Văn phòng công bố Quyết định tặng Bằng khen cho …" tells no handing over, but where one follows.
"""

import re
from enum import Enum, auto

from extractor.events.article_wide.setting import Setting
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import words_of
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place


class Reading(Enum):
    """What the reading out of a decision amounts to."""

    GIVEN = auto()
    MADE_KNOWN = auto()


_READ_OUT = re.compile(r"(?<!\w)(?:công bố|trao)\s+(?:các\s+)?quyết định", re.IGNORECASE)
_NAMED_ONLY = re.compile(r"(?<!\w)công bố\s+(?:các\s+)?quyết định(?![^.;\n]*(?:,| và| cùng)$)", re.IGNORECASE)
_AT_THE_MEETING = re.compile(
    r"(?<!\w)(?:tại đây|thay mặt|tại (?:buổi|lễ|hội nghị|đại hội)|cũng tại"
    r"|(?:đại hội|hội nghị|buổi lễ)(?: (?:đã|cũng|còn|nghe|được nghe))* công bố)(?!\w)",
    re.IGNORECASE,
)
_ITS_CEREMONY = leaping(
    r"(?<!\w)lễ (?:công bố|trao|đón|truy tặng|phong tặng|tuyên dương|biểu dương|tôn vinh|vinh danh|mừng công"
    r"|gắn|khen thưởng)(?!\w)"
    r"|(?<!\w)(?:hội nghị|buổi|chương trình|họp mặt|gặp mặt|tổ chức)"
    r" (?:tuyên dương|biểu dương|tôn vinh|vinh danh|khen thưởng|trao)(?!\w)"
    r"|(?<!\w)(?:đại hội thi đua|điển hình tiên tiến)(?!\w)"
    r"|(?<!\w)(?<!sẽ )(?:trao(?! đổi)|đón nhận|thưởng nóng)(?!\w)",
)
_HANDED_LATER = leaping(
    r"(?<!\w)(?:trao|nhận|đón nhận) (?:các )?(?:phần thưởng|thưởng|quyết định|danh hiệu cao quý)(?!\w)"
)


def reading_of(text: str, frame: Frame, setting: Setting) -> Reading | None:
    """Given, made known, or None where no decision is read out to those present."""
    words = words_of(text, frame.clause)
    if _READ_OUT.search(words) is None:
        return None
    if _is_only_named(text, frame) and not _is_of_its_ceremony(text, frame, setting):
        return Reading.MADE_KNOWN
    return Reading.GIVEN if _AT_THE_MEETING.search(words) is not None or setting.handed_over else None


_HONOURS = "(?:các )?(?:phần thưởng|thưởng|khen thưởng|quyết định|bằng khen|giấy khen)"
_MEETING = "(?:hội nghị|buổi lễ|lễ|đại hội|đây)"
_DOES_SO = r"(?:(?:dự|chủ trì|phát biểu|chỉ đạo|chúc mừng) và|đã|trực tiếp) trao"
_HANDED_AT_IT = leaping(
    rf"{_DOES_SO} {_HONOURS}(?!\w)[^.\n]{{0,60}} tại {_MEETING}(?!\w)"
    rf"|tại {_MEETING}(?!\w)[^.\n]{{0,80}}(?<!\w){_DOES_SO} {_HONOURS}(?!\w)"
)


def is_handed_over_later(text: str, frame: Frame) -> bool:
    """As in "Sư đoàn trưởng ký quyết định công nhận … cho 9 tập thể. Chính ủy Sư đoàn dự và trao phần thưởng
    tại hội nghị.": what was decided before is handed over there."""
    return _HANDED_AT_IT.search(lower_in_place(text), frame.awards[-1].span.end) is not None


def _is_only_named(text: str, frame: Frame) -> bool:
    """Not "công bố quyết định và tặng Bằng khen", which goes on to the giving, nor "trao quyết định tặng"."""
    verb = frame.verb
    before = tuple(p for p in frame.clause if verb is None or p.span.end <= verb.span.start)
    return _NAMED_ONLY.search(words_of(text, before)) is not None


def _is_of_its_ceremony(text: str, frame: Frame, setting: Setting) -> bool:
    """What the opening says of the meeting before the sentence itself, or a handing over told later on."""
    lower = lower_in_place(text)
    if _ITS_CEREMONY.search(lower, 0, setting.opening_end) is not None:
        return True
    opening = lower[: min(setting.opening_end, frame.clause[0].span.start)]
    return (
        any(award.text.lower() in opening for award in frame.awards)
        or _HANDED_LATER.search(lower, frame.awards[-1].span.end) is not None
    )
