"""Phát động phong trào, đợt thi đua."""

from extractor.events.kinds.kind import EventKind, cues

EMULATION_LAUNCH = EventKind(
    type="emulation_launch",
    cues=cues(
        r"(?:lễ )?phát động(?: và [^.;,]{0,30})? (?:phong trào|đợt|cao điểm|chiến dịch|thi đua|tháng|chương trình thi đua|cuộc vận động)",
        r"lễ phát động",
        r"(?:lễ )?ra quân (?:thi đua|thực hiện)",
        r"phát động thi đua",
        r"phát động[^.;]{0,60}phong trào thi đua",
    ),
    lures=cues(r"phát động (?:phong trào|thi đua)[^.;]{0,20}(?:do|từ năm)"),
)
