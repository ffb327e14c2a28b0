"""Bodies that only lend their house to the meeting of another, which the guidelines leave unmarked: "Ngày
3/10, tại **Trường A**, Cụm thi đua số 2 tổ chức …", "Hội thi diễn ra tại **Công ty B**"; not where a person
hands over ("tại Công an huyện A, ông B trao Bằng khen cho …"): there its own people are met."""

import re
from collections.abc import Mapping, Sequence

from extractor.ground.reading import Mark

_REACH = 48
_HOUSE = r"(?: trụ sở| hội trường)? $"
_HELD_AT = re.compile(
    rf"(?<!\w)(?:diễn ra|bế mạc|khai mạc|được tổ chức)(?: trọng thể| long trọng)? tại{_HOUSE}", re.IGNORECASE
)
_ON_A_DAY_AT = re.compile(rf"\d\)?,? tại{_HOUSE}", re.IGNORECASE)
_BEHIND = re.compile(r"(?: \([^()\n]{1,40}\))?, ")
_MEETS = re.compile(r"[^.;\n]{0,120}?(?<!\w)(?:tổ chức|họp|ký|tổng kết|sơ kết)(?!\w)")


def without_lent_houses(text: str, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks but for those of bodies in whose house a meeting of others is told to be held."""
    bodies = {mark.span.start: mark.span.end for mark in marks if mark.label == "UNIT"}
    return tuple(mark for mark in marks if not _is_of_a_house(text, mark, bodies))


_HALLS = (" hội trường ", " nhà khách ", "Hội trường ", "Nhà khách ")
_PLACE_OF_HALL = re.compile(
    r"(?:[Hh]ội trường|[Nn]hà khách) (?:UBND|HĐND|Ủy ban nhân dân|Công an|Huyện ủy|Thành ủy|Đảng ủy|LĐLĐ) $"
)


def _is_of_a_house(text: str, mark: Mark, bodies: Mapping[int, int]) -> bool:
    """Whether a body lends its house, or a place only says whose hall it is: "tại hội trường UBND **phường
    Chợ Quán**"."""
    if mark.label == "LOC":
        return _PLACE_OF_HALL.search(text, max(0, mark.span.start - 30), mark.span.start) is not None
    return mark.label == "UNIT" and (
        text.endswith(_HALLS, 0, mark.span.start) or _lends_its_house(text, mark, bodies)
    )


def _lends_its_house(text: str, mark: Mark, bodies: Mapping[int, int]) -> bool:
    start, end = mark.span.start, mark.span.end
    if not text.endswith(("tại ", " trụ sở ", " hội trường "), 0, start):
        return False
    begin = max(0, start - _REACH)
    if _HELD_AT.search(text, begin, start):
        return True
    behind = _BEHIND.match(text, end) if _ON_A_DAY_AT.search(text, begin, start) else None
    host = bodies.get(behind.end()) if behind is not None else None
    return host is not None and _MEETS.match(text, host) is not None
