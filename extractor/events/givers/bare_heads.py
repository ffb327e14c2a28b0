"""Whose head a bare post is: "Thứ trưởng Bộ Y tế trao Bằng khen của Bộ trưởng", which is of that ministry."""

import re
from dataclasses import replace

from extractor.events.parts.bodies import Body
from extractor.events.parts.frame import Frame
from extractor.ground.reading import Reading

_BODY_OF = {
    "bộ trưởng": re.compile(r"Bộ (?!đội|Chỉ huy|CHQS)"),
    "cục trưởng": re.compile(r"(?:Tổng c|C)ục "),
    "hiệu trưởng": re.compile(r"(?:Trường|Học viện) "),
    "viện trưởng": re.compile(r"Viện "),
    "giám đốc": re.compile(r"(?:Sở|Công an|Công ty|Bệnh viện|Trung tâm|Học viện|Đại học|Điện lực|Bảo hiểm) "),
    "chủ tịch": re.compile(r"(?:UBND|Ủy ban|Hội|LĐLĐ|Liên đoàn|Liên minh|Liên hiệp|Công đoàn) "),
}


def with_its_body(giver: Body, frame: Frame, reading: Reading) -> Body:
    """The giver with the body that the clause's subject names, if one of its kind stands there."""
    fits = _BODY_OF.get(giver.name.lower())
    if fits is None or not frame.subject:
        return giver
    bodies = {
        mark.text
        for piece in frame.subject
        for mark in reading.marks_in(piece.span, "UNIT")
        if fits.match(mark.text)
    }
    return replace(giver, name=f"{giver.name} {bodies.pop()}") if len(bodies) == 1 else giver
