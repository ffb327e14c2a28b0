"""Lễ kỷ niệm ngày thành lập, ngày truyền thống, ngày lễ."""

from extractor.events.kinds.kind import EventKind, cues

ANNIVERSARY = EventKind(
    type="anniversary",
    cues=cues(
        r"(?:lễ|buổi|tổ chức|gặp mặt|chương trình|long trọng)[^.;,]{0,20}kỷ niệm(?! (?:\d+ năm )?ngày (?!thành lập|truyền thống|hội))",
        r"kỷ niệm (?:lần thứ )?\d+ năm (?:ngày )?(?:thành lập|truyền thống|ngày thành lập|ngày truyền thống|xây dựng|tái lập|hình thành|ra đời|hoạt động)",
        r"mừng (?:sinh nhật|thành lập)",
        r"mít tinh kỷ niệm",
    ),
    lures=cues(
        r"(?:nhân dịp|nhân|chào mừng|hướng tới|nhân ngày|dịp|thiết thực|lập thành tích chào mừng|huy hiệu|kỷ niệm chương)[^.;]{0,10}kỷ niệm"
    ),
    yields_to=frozenset({"pact_signing", "congress", "review_conference", "emulation_launch", "contest"}),
)
