"""Hội nghị tổng kết, sơ kết: meetings that review a year, a term, a movement."""

from extractor.events.kinds.kind import EventKind, cues

REVIEW_CONFERENCE = EventKind(
    type="review_conference",
    cues=cues(
        r"(?:hội nghị|lễ|buổi)(?: trực tuyến| toàn quốc)? (?:tổng kết|sơ kết)",
        r"(?:tổ chức|khai mạc|dự|họp) (?:hội nghị )?(?:tổng kết|sơ kết)",
        r"(?:tổng kết|sơ kết)(?: \d+ (?:năm|tháng))?(?: công tác| phong trào| năm| năm học| hoạt động"
        r"| nhiệm vụ| chương trình"
        r"| thực hiện| kế hoạch| tháng| đợt| giai đoạn| việc| thi đua| nhiệm kỳ| giữa nhiệm kỳ"
        r"| cuộc vận động| chiến dịch| quý| nghị quyết| chỉ thị| đề án)",
        r"(?:tổng kết|sơ kết) \d+ (?:năm|tháng)",
        r"hội nghị (?:gặp mặt, biểu dương )?điển hình tiên tiến",
        r"hội nghị đánh giá (?:kết quả|công tác|việc)",
    ),
    in_every_cue=("tổng kết", "sơ kết", "điển hình tiên tiến", "hội nghị đánh giá"),
    lures=cues(
        r"(?:tổng kết|sơ kết)[^.;]{0,12}(?:kinh nghiệm|thực tiễn|lý luận)",
        r"(?:tổng kết|sơ kết)[^.;]{0,25}(?:hội thi(?! đua)|cuộc thi|hội thao|hội diễn|giải thưởng|trao giải)",
        r"báo cáo (?:tổng kết|sơ kết)",
        r"(?:của|thành viên|trưởng) ban chỉ đạo (?:tổng kết|sơ kết)",
        r"(?:khen thưởng|thành tích|xét) (?:tổng kết|sơ kết)[^.;,]{0,20}",
    ),
    yields_to=frozenset({"congress"}),
)
