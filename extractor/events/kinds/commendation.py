"""A decision to commend that is reported without any meeting."""

from extractor.events.kinds.kind import EventKind, cues

_TO_COMMEND = r"(?:tặng|trao|truy tặng|phong tặng|khen thưởng|công nhận|thưởng|tuyên dương|biểu dương)"
_NUMBER = r"(?: số [\w/-]+)?(?: ngày [\d/.-]+)?"

COMMENDATION = EventKind(
    type="commendation",
    cues=cues(
        r"(?:đã |vừa )?ký(?: các)? quyết định",
        r"ban hành(?: các)? quyết định",
        rf"quyết định {_TO_COMMEND}",
        r"có quyết định",
        r"thưởng (?:nóng|đột xuất)",
        r"khen thưởng",
        r"khen tặng",
        r"tặng (?:bằng khen|giấy khen|thưởng|huân chương|danh hiệu|cờ thi đua|kỷ niệm chương)",
        r"(?:có|gửi) thư khen",
        r"đã trao thưởng cho",
        r"truy tặng",
        r"phong tặng",
        r"công nhận",
        r"biểu dương",
    ),
    lures=cues(
        r"(?:sẽ|dự kiến|sắp)[^.;,]{0,40}(?:tặng|công nhận|khen thưởng|biểu dương)",
        r"(?:(?:ban hành |ký )?quyết định[^.;]{0,80}? )?công nhận (?:[^\W\d]+ ){0,3}(?:\d+ )?"
        r"(?:sản phẩm|sáng kiến|di tích|bảo vật|di sản)",
        r"thi đua[\s,–-]*(?:và )?khen thưởng",
    ),
    row_statuses=frozenset({"announced", "conferred"}),
    sure=cues(
        rf"(?:ký|ban hành|có)(?: các)? quyết định{_NUMBER}(?: về việc| về)? {_TO_COMMEND}",
        rf"(?:đã|vừa) quyết định {_TO_COMMEND}",
        rf"quyết định {_TO_COMMEND} (?:đột xuất|nóng|bằng khen|giấy khen|huân chương|thưởng)",
        r"thưởng nóng",
        r"(?:có|gửi) thư khen",
        r"khen thưởng đột xuất",
        r"(?:đã|vừa) khen tặng",
        r"đã trao thưởng cho",
    ),
    yields_to=frozenset(
        {
            "pact_signing", "congress", "review_conference", "emulation_launch", "contest", "anniversary",
            "award_ceremony", "other",
        }
    ),
)  # fmt: skip
