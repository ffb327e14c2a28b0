"""Phát động phong trào, đợt thi đua."""

from extractor.events.kinds.kind import EventKind, cues

_MOVEMENT = r"(?:phong trào|đợt|cao điểm|chiến dịch|thi đua|tháng|chương trình thi đua|cuộc vận động)"

EMULATION_LAUNCH = EventKind(
    type="emulation_launch",
    cues=cues(
        rf"phát động(?: và [^.;,]{{0,30}})? {_MOVEMENT}",
        r"lễ (?:\w+ ){0,4}phát động",
        r"(?:lễ )?ra quân (?:thi đua|thực hiện)",
        r"phát động[^.;]{0,60}phong trào thi đua",
    ),
    in_body=cues(
        r"(?:dịp này|cũng|tại hội nghị|tại buổi lễ"
        r"|kết thúc)[^.;]{0,60}(?:đã )?phát động (?:\w+ ){0,3}thi đua",
        r"(?:hội nghị|đại hội|đại biểu|phát biểu|chủ tịch|giám đốc|bí thư"
        r"|(?:cục|vụ|viện|hiệu|chi cục|thủ|bộ) trưởng)[^.;]{0,120} phát động (?:phong trào|đợt"
        r"|thi đua)(?: thi đua)?",
        r"phát động thi đua (?:năm|quý|đợt)[^.;,]{0,20}, [^.;]{0,60}(?:kêu gọi|đề nghị|yêu cầu|nhấn mạnh)",
    ),
    in_every_body="phát động",
    in_every_cue=("phát động", "ra quân"),
    lures=cues(
        r"(?:do|được|hưởng ứng)[^.;,]{0,60} phát động[^.;,]{0,30}",
        r"phát động (?:phong trào|thi đua)[^.;]{0,20}(?:do|từ năm)",
        r"cuộc vận động sáng tác",
        r"trong (?:việc |công tác )?(?:phối hợp|tham mưu|tổ chức|xây dựng|lãnh đạo)[^.;]{0,40}"
        r" phát động[^.;]{0,30}",
        r"phát động (?:các )?(?:giải|giải thưởng|cuộc thi|hội thi|chương trình bình (?:xét|chọn))",
    ),
)
