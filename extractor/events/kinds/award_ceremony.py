"""Lễ trao tặng, đón nhận, tuyên dương: the handing over of awards as a happening of its own."""

from extractor.events.kinds.kind import EventKind, cues

AWARD_CEREMONY = EventKind(
    type="award_ceremony",
    cues=cues(
        r"(?:lễ|buổi lễ|chương trình|đêm gala)[^.;,]{0,25}(?:trao|đón nhận|tôn vinh|vinh danh|tuyên dương|công bố|biểu dương|mừng công|phong tặng|truy tặng|khen thưởng)",
        r"trao tặng",
        r"trao (?:thưởng|giải|danh hiệu|huân chương|huy chương|bằng khen|giấy khen|cờ|kỷ niệm chương|huy hiệu|bằng)",
        r"trao truy tặng",
        r"(?:vinh dự )?(?:được )?đón nhận",
        r"tuyên dương",
        r"vinh danh",
        r"tôn vinh",
        r"gắn huân chương",
        r"biểu dương",
        r"nhận (?:danh hiệu|huân chương|bằng khen|cờ|giải|huy hiệu|huy chương)",
        r"truy tặng",
        r"phong tặng",
        r"khen thưởng",
        r"tặng (?:bằng khen|giấy khen|huân chương|cờ|danh hiệu|kỷ niệm chương|thưởng)",
        r"trao",
    ),  # fmt: skip
    row_statuses=frozenset({"conferred"}),
    yields_to=frozenset(
        {"pact_signing", "congress", "review_conference", "emulation_launch", "contest", "anniversary"}
    ),
)
