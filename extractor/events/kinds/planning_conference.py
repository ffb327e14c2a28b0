"""Hội nghị triển khai nhiệm vụ: the yearly meeting that looks ahead; mere part of a pact signing. One on a
single task ("triển khai công tác xây dựng phường kiểu mẫu", "tuyển quân") is any meeting."""

from extractor.events.kinds.kind import EventKind, cues

PLANNING_CONFERENCE = EventKind(
    type="review_conference",
    cues=cues(
        r"hội nghị [^.;,]{0,40}và triển khai (?:công tác|nhiệm vụ|phương hướng)",
        r"hội nghị triển khai (?:\w+ )?(?:công tác|nhiệm vụ|phương hướng|kế hoạch)(?: công tác)?",
        r"bế giảng(?: năm học)?",
    ),
    in_every_cue=("và triển khai", "hội nghị triển khai", "bế giảng"),
    lures=cues(
        r"triển khai (?:\w+ )?(?:công tác|kế hoạch|nhiệm vụ) (?:xây dựng|tuyển|bầu cử|phòng|tổ chức|kiểm tra"
        r"|thanh tra|giải phóng|cấp|rà soát|điều tra|tiêm|sắp xếp|bồi thường|phối hợp)(?!\w)",
    ),
    yields_to=frozenset({"pact_signing", "congress", "other"}),
)
