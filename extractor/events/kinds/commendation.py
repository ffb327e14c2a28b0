"""A decision to commend that is reported without any meeting."""

from extractor.events.kinds.kind import EventKind, cues

COMMENDATION = EventKind(
    type="commendation",
    cues=cues(
        r"(?:đã |vừa )?ký(?: các)? quyết định",
        r"ban hành(?: các)? quyết định",
        r"quyết định (?:tặng|trao|truy tặng|phong tặng|khen thưởng|công nhận|thưởng)",
        r"thưởng nóng",
        r"thưởng đột xuất",
        r"khen thưởng",
        r"có quyết định",
        r"tặng (?:bằng khen|giấy khen|thưởng|huân chương|danh hiệu)",
        r"truy tặng",
        r"phong tặng",
        r"công nhận",
        r"biểu dương",
        r"gửi thư khen",
    ),  # fmt: skip
    row_statuses=frozenset({"announced", "conferred"}),
    yields_to=frozenset(
        {
            "pact_signing",
            "congress",
            "review_conference",
            "emulation_launch",
            "contest",
            "anniversary",
            "award_ceremony",
            "other",
        }
    ),
)
