"""Whose head a bare post is: "Thứ trưởng Bộ Y tế trao Bằng khen của Bộ trưởng", which is of that ministry."""

import re
from dataclasses import replace

from extractor.events.parts.bodies import Body
from extractor.events.parts.frame import Frame
from extractor.ground.reading import Reading
from extractor.ground.span import Span

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


_POST = re.compile(rf"(?<!\w)(?P<post>{'|'.join(_BODY_OF)}) $", re.IGNORECASE)


def giver_by_post(frame: Frame, reading: Reading) -> Body | None:
    """As in "Bộ trưởng P tặng Bằng khen cho R" of an article that calls P "Bộ trưởng Bộ A P" elsewhere."""
    gives = frame.verb is not None and frame.verb.plays("give") and not frame.passive
    if not gives or len(frame.subject) != 1 or frame.subject[0].kind != "person":
        return None
    text, giver = reading.article.text, frame.subject[0]
    called = _POST.search(text, max(0, giver.span.start - 20), giver.span.start)
    if called is None:
        return None
    units = {mark.span.end: mark for mark in reading.marks if mark.label == "UNIT"}
    for mark in reading.marks:
        unit = units.get(mark.span.start - 1) if mark.label == "PERSON" and mark.text == giver.text else None
        post = _POST.search(text, max(0, unit.span.start - 20), unit.span.start) if unit is not None else None
        if unit is None or post is None or post["post"].lower() != called["post"].lower():
            continue
        if _BODY_OF[post["post"].lower()].match(unit.text):
            span = Span(post.start("post"), unit.span.end)
            return Body(span.of(text), span, "post-told-elsewhere")
    return None
