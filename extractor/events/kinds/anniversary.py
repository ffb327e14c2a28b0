"""Lễ kỷ niệm: the founding day or traditional day of a body; not the yearly day of a trade."""

from extractor.events.kinds.kind import EventKind, cues

_OF_A_BODY = (
    r"(?:ngày )?(?:thành lập|truyền thống|xây dựng|tái lập|hình thành|ra đời|hoạt động|giải phóng"
    r"|chiến thắng)"
)
_ON = (
    r"(?<!doanh )(?<!tư )(?<!công )(?<!cá )(?<!bệnh )(?<!nạn )(?<!nghệ )(?<!quân )(?<!thân )"
    r"nhân(?! (?:dân|viên|sự|tài|đạo|văn|quyền|ái|lực)(?!\w))"
)
"""Not the second syllable of "Hội Doanh nhân A tổ chức lễ kỷ niệm", nor that of "nhân dân"."""

_OCCASIONS = cues(
    rf"(?:nhân dịp|{_ON}|chào mừng|hướng tới|dịp|thiết thực|đợt)[^.;,]{{0,25}}k[ỷỉ] niệm[^.;,]{{0,40}}",
    r"(?:huy hiệu|huy chương|quà|vừa) k[ỷỉ] niệm[^.;,]{0,40}",
    r"(?<=\n)(?:[^.;,\n]{0,20}[-–] ?)?k[ỷỉ] niệm[^.;\n]{0,200}?,"
    r" (?:(?:sáng|trưa|chiều|tối|đêm) )?(?:ngày )?\d[^.;,\n]{0,20},",
)
"""What others hold something on; so is what opens a lead: "Kỷ niệm 79 năm Ngày A, tối 15/8, phường B …"."""


_NATIONAL_DAY = (
    r"(?:gặp mặt|họp mặt|gặp gỡ) k[ỷỉ] niệm(?: \d+ năm)?"
    r"(?= ngày (?:thành lập|truyền thống) [^.;,]{0,60}việt nam)"
)
"""People meeting on the day of a national body is no anniversary of their own."""

ANNIVERSARY = EventKind(
    type="anniversary",
    cues=cues(
        r"(?:lễ|mít tinh|long trọng) (?:\w+ ){0,2}k[ỷỉ] niệm(?! chương| (?:\d+ năm )?ngày (?!thành "
        r"lập|truyền thống"
        r"|hội))",
        rf"k[ỷỉ] niệm (?:lần thứ )?\d+ năm {_OF_A_BODY}",
        rf"k[ỷỉ] niệm {_OF_A_BODY}",
        r"k[ỷỉ] niệm \d+ (?:năm )?tuổi",
        r"(?:^|[:\-–] )\d+ năm (?:ngày )?(?:thành lập|truyền thống)(?!\w)",
        r"mừng (?:sinh nhật|thành lập|tuổi)",
    ),
    in_every_cue=("kỷ niệm", "kỉ niệm", "thành lập", "truyền thống", "mừng"),
    lures=cues(_OCCASIONS.pattern, _NATIONAL_DAY),
    yields_to=frozenset(
        {"pact_signing", "congress", "review_conference", "emulation_launch", "contest", "other"}
    ),
)

TRADE_DAY = EventKind(
    type="anniversary",
    cues=cues(r"k[ỷỉ] niệm (?:\d+ năm )?ngày", r"(?:lễ|buổi) k[ỷỉ] niệm"),
    sure=cues(r"lễ k[ỷỉ] niệm"),
    in_every_cue=("kỷ niệm", "kỉ niệm"),
    lures=_OCCASIONS,
)
"""The yearly day of a trade ("kỷ niệm Ngày Nhà giáo"): an anniversary when nothing more is reported."""
