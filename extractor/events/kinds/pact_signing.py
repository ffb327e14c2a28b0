"""Ký kết giao ước thi đua: members of a cluster or units under one body sign their pledge."""

from extractor.events.kinds.kind import EventKind, cues

_SIGN = r"(?:lễ |hội nghị )?(?:tổ chức )?ký(?: kết)?(?: bản)? giao ước(?: thi đua)?"
_DUE = r"(?![^.;]{0,50} (?:trong tháng|trong quý|trước ngày|trước tháng) \d)"
"""A term behind makes it a task of a plan: "tổ chức ký giao ước thi đua trong tháng 3"."""

PACT_SIGNING = EventKind(
    type="pact_signing",
    cues=cues(_SIGN, r"giao ước thi đua", r"ký(?: kết)? cam kết thi đua"),
    in_body=cues(
        rf"(?:đã|cũng|tiến hành|tổ chức|dịp này|tại hội nghị|tại buổi)[^.;]{{0,60}}{_SIGN}{_DUE}",
        rf"hội nghị [^.;]{{0,120}} và {_SIGN}",
        r"(?:các|đại diện|\d+) (?:\d+ )?(?:đơn vị|đội|phòng|khoa|thành viên|tập thể"
        r"|cơ sở)[^.;]{0,60}ký(?: kết)?(?: bản)? giao ước(?: thi đua)?",
        r"\d+ (?:đơn vị|tập thể|thành viên|địa phương) (?:gồm|là)[^.;]{3,240}ký(?: kết)?(?: bản)? giao ước",
    ),
    in_every_body="giao ước",
    in_every_cue=("giao ước", "cam kết thi đua"),
    lures=cues(
        r"(?:bản )?giao ước thi đua (?:đã ký|(?:đã )?được ký|đề ra|đã đề ra)",
        r"(?:nội dung|chỉ tiêu|tiêu chí|mục tiêu) (?:của |trong |theo )?(?:bản )?giao ước(?: thi đua)?",
        r"(?:thực hiện|kết quả|theo|khối) (?:bản |các )?giao ước(?: thi đua)?",
        r"(?:đầu năm|trước đó|hằng năm|năm ngoái)[^.;]{0,80}ký(?: kết)?[^.;]{0,30}",
        r"(?:nội dung|chỉ tiêu|kết quả|mục tiêu)(?: đã)? ký(?: kết)?(?: bản)? giao ước[^.;,]{0,12}",
        r"(?:sẽ|chuẩn bị|tiến tới) (?:tổ chức )?ký(?: kết)?[^.;]{0,30}",
    ),
)
