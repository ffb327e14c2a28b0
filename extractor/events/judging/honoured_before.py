"""Honours that an aside tells of those who are honoured now: "chị P, người từng đoạt giải Nhất năm 2021, được
tặng Giấy khen"."""

import re
from dataclasses import replace

from extractor.events.parts.frame import Frame

_ASIDE = re.compile(r", (?:người |đơn vị |nơi |vốn )?(?:đã |cũng )?từng [^,;.:\n]{1,160}$")
_LONGEST = 200


def behind_aside(text: str, frame: Frame) -> Frame:
    """The frame without what its clause still holds of an aside before it, the year of the honour told there;
    the frame itself when no aside ends there."""
    comma = next((at for at, p in enumerate(frame.clause[:4]) if p.is_mark(",")), None)
    if comma is None or any(p.kind == "award" for p in frame.clause[:comma]):
        return frame
    end = frame.clause[comma].span.start
    if _ASIDE.search(text, max(0, end - _LONGEST), end) is None:
        return frame
    return replace(frame, clause=frame.clause[comma:])
