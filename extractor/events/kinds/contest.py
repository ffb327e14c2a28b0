"""Hội thi, cuộc thi, giải đấu: happenings that rank their participants."""

from extractor.events.kinds.kind import EventKind, cues

CONTEST = EventKind(
    type="contest",
    cues=cues(
        r"hội thi",
        r"cuộc thi",
        r"hội thao",
        r"hội diễn",
        r"liên hoan",
        r"hội giảng",
        r"chung kết",
        r"vòng chung khảo",
        r"giải (?:vô địch|bóng đá|bóng chuyền|cầu lông|bóng bàn|điền kinh|chạy|quần vợt|cờ vua|việt dã|thể thao|bơi|đua|marathon|bóng rổ|pickleball)",
        r"kỳ thi (?:olympic|chọn học sinh giỏi|học sinh giỏi|tay nghề)",
        r"olympic",
        r"sea games",
        r"asiad",
        r"đại hội thể thao",
        r"cuộc vận động sáng tác",
        r"đấu trường",
        r"hội khỏe phù đổng",
    ),  # fmt: skip
    lures=cues(r"(?:hội thi|cuộc thi)[^.;]{0,20}(?:trước đó|hằng năm|các cấp)"),
    yields_to=frozenset({"pact_signing", "congress", "review_conference", "emulation_launch"}),
)
