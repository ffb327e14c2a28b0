"""Đại hội: patriotic emulation congresses and those of unions, associations, Party bodies."""

from extractor.events.kinds.kind import EventKind, cues

_GAMES = r"(?:thể thao|thể dục|tdtt)"
"""Games, a contest: no congress ("Đại hội Thể dục thể thao")."""

CONGRESS = EventKind(
    type="congress",
    cues=cues(
        r"đại hội (?:đại biểu|thi đua(?: yêu nước| quyết thắng| vì an ninh tổ quốc)?|điển hình tiên tiến"
        r"|công đoàn|đoàn|hội|đảng bộ|chi bộ|thành lập|liên đoàn|toàn thể|lần thứ|mặt trận|cổ đông)",
        rf"đại hội (?!{_GAMES}|đồng )[^.;,:“”]{{3,60}} (?:lần thứ|nhiệm kỳ|khóa|khoá)",
        rf"(?:tổ chức|khai mạc|bế mạc|dự|tại) đại hội(?! {_GAMES})",
        r"hội nghị đại biểu",
    ),
    in_every_cue=("đại hội", "hội nghị đại biểu"),
    lures=cues(
        r"đại hội đồng(?: cổ đông)?",
        r"(?:nhân|nhân dịp|nghị quyết|trước thềm|sau|thành công) đại hội",
        r"(?:chào mừng|hướng tới|tiến tới) đại hội(?:[^.;,]|, (?=đại hội))*",
        r"(?:tổng kết|sơ kết|rút kinh nghiệm|đánh giá|công tác|phục vụ|chuẩn bị|kế hoạch)[^.;,]{0,30}?"
        r" đại hội[^.;,]*",
        r"hoàn thành (?:việc )?tổ chức đại hội[^.;,]*",
        r"(?:chào mừng|hướng tới)(?:(?!tổ chức)[^.;]){0,200}? và đại hội[^.;,]*",
        r"(?:gặp mặt|gặp gỡ|gặp|tiếp|tiễn|lên đường)(?:(?! đã )[^.;]){0,80}? dự đại hội[^.;]*",
        r"(?:đoàn đại biểu|đại biểu|gương|điển hình(?: tiên tiến)?)(?:(?! đã )[^.;,]){0,40} (?:đi|về) dự"
        r" đại hội[^.;]*",
        r"hội nghị đại biểu (?:người lao động|cán bộ|công nhân)",
        r"(?:trong khuôn khổ|bên lề)(?: \w+){0,3}? đại hội[^.;,]{0,60}",
        r"(?:\d+|các|những) kỳ đại hội[^.;,]*",
        r"(?:vào (?:dịp|năm)|mỗi (?:dịp|kỳ)|\d+ năm một lần[^.;]{0,30}) (?:diễn ra |tổ chức )?đại hội",
        r"đại hội đại biểu[^.;]{0,30}(?:đề ra|vừa qua)",
    ),
)
