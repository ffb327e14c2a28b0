"""Ngày hội toàn dân bảo vệ an ninh Tổ quốc, ngày hội đại đoàn kết: neighbours meet; what is given there is
part of it."""

from extractor.events.kinds.kind import EventKind, cues

PEOPLE_FESTIVAL = EventKind(
    type="other",
    cues=cues(
        r"(?:tổ chức|diễn ra|khai mạc|dự|tại)(?: lễ| buổi)? [“\"]?ngày hội [“\"]?(?:toàn dân|đại đoàn kết"
        r"|quốc phòng toàn dân)",
    ),
    lures=cues(
        r"(?:sẽ|dự kiến|kế hoạch|công tác|chuẩn bị|hằng năm)[^.;,]{0,30} (?:tổ chức|diễn ra)[^.;,]{0,20} ngày"
        r" hội[^.;,]{0,20}",
    ),
    in_every_cue=("ngày hội",),
    yields_to=frozenset({"congress", "review_conference", "emulation_launch"}),
)
