"""Hội nghị tổng kết, sơ kết: meetings that review a year, a term, a movement."""

from extractor.events.kinds.kind import EventKind, cues

REVIEW_CONFERENCE = EventKind(
    type="review_conference",
    cues=cues(
        r"(?:hội nghị|lễ|buổi)(?: trực tuyến| toàn quốc)? (?:tổng kết|sơ kết|tổng kết,|sơ kết,)",
        r"(?:tổ chức|khai mạc|dự) (?:hội nghị )?(?:tổng kết|sơ kết)",
        r"(?:tổng kết|sơ kết)(?: \d+ năm)? (?:công tác|phong trào|năm|năm học|hoạt động|nhiệm vụ|chương trình|thực hiện|kế hoạch|tháng|đợt|giai đoạn|việc|thi đua|nhiệm kỳ|cuộc vận động)",
        r"hội nghị (?:gặp mặt, biểu dương )?điển hình tiên tiến",
        r"hội nghị triển khai (?:công tác|nhiệm vụ|phương hướng)",
        r"bế giảng năm học",
    ),
    lures=cues(r"(?:tổng kết|sơ kết)[^.;]{0,12}(?:kinh nghiệm|thực tiễn|lý luận)"),
    yields_to=frozenset({"pact_signing", "congress", "other"}),
)
