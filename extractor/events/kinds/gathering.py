"""Any other meeting that the opening reports: a consultation, a school-year opening, a get-together."""

from extractor.events.kinds.kind import EventKind, cues

GATHERING = EventKind(
    type="other",
    cues=cues(
        r"(?:tổ chức|diễn ra|khai mạc|dự|tại|chủ trì) (?:buổi |lễ |chương trình |hội nghị |hội thảo |tọa đàm |phiên |cuộc )"
        r"(?:\w+ )?",
        r"lễ khai giảng",
        r"góp ý",
        r"lấy ý kiến",
        r"(?:buổi )?(?:gặp mặt|tiếp xúc|làm việc|tọa đàm|hội thảo|tập huấn)",
    ),
    yields_to=frozenset(
        {
            "pact_signing", "congress", "review_conference", "emulation_launch", "contest", "anniversary", "award_ceremony",
            "commendation",
        }
    ),
)  # fmt: skip
