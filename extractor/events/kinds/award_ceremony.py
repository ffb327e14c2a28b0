"""Lễ trao tặng, đón nhận, tuyên dương: the handing over of awards as a happening of its own."""

from extractor.events.kinds.kind import EventKind, cues

_AWARD = (
    r"(?:huân,? (?:huy )?chương|huy chương|danh hiệu|bằng khen|giấy khen"
    r"|cờ(?! tổ quốc| đỏ sao vàng| tướng| vua)|huy hiệu|kỷ niệm chương|phần thưởng"
    r"|hình thức khen thưởng|tặng thưởng(?! quà| tiền| \d)"
    r"|giải(?! ngân| pháp| quyết| trí)|bằng (?:công nhận|lao động sáng tạo|tổ quốc ghi công))"
)
_HONOUR = r"(?:tuyên dương|tôn vinh|vinh danh|biểu dương|mừng công|khen thưởng|phong tặng|truy tặng)"
_STAGE = r"(?:lễ|buổi lễ|chương trình|đêm gala|hội nghị|buổi)"
_GIVE = r"(?:trao(?: tặng| truy tặng)?|đón nhận|đón|(?<!công )nhận|gắn|truy tặng|phong tặng|tặng|công bố)"
_PRAISING_FEAST = (
    r"liên hoan (?:các )?(?:chiến s[ĩỹ] thi đua|(?:[\w-]+ ){0,2}(?:tiên tiến|điển hình|tiêu biểu)|gương)"
)

AWARD_CEREMONY = EventKind(
    type="award_ceremony",
    cues=cues(
        rf"{_STAGE}[^.;,]{{0,25}} (?:{_GIVE}|{_HONOUR})",
        rf"{_GIVE}(?: các| những)? {_AWARD}",
        r"trao(?: tặng| truy tặng| thưởng)?",
        r"phát (?:phần )?thưởng",
        r"đón nhận",
        r"thưởng nóng",
        _PRAISING_FEAST,
        r"công bố (?:các )?quyết định",
        _HONOUR,
    ),
    lures=cues(
        r"(?:sẽ|dự kiến|sắp|chuẩn bị)[^.;,]{0,40}(?:trao|đón nhận|tôn vinh|vinh danh|tuyên dương"
        r"|lễ)[^.;,]{0,20}",
        r"(?:lễ|chương trình|buổi|đêm) [^.;,]{0,60}(?:sẽ|dự kiến) (?:được )?(?:diễn ra|tổ chức)",
        r"trao (?:đổi|quà|học bổng|nhà|quyền|tiền|xe|đi|cho nhau|gửi)",
        r"(?:trao|phát) (?:phần )?thưởng[^.;]{0,60}(?:khách hàng|trúng (?:thưởng|giải)|khuyến m[ạã]i)[^.;]*",
        r"công tác thi đua[\s,–-]*(?:và )?khen thưởng",
        r"thi đua[\s,–-]*(?:và )?khen thưởng",
    ),
    row_statuses=frozenset({"conferred"}),
    sure=cues(
        _PRAISING_FEAST,
        rf"(?:lễ|buổi lễ|chương trình|đêm gala|hội nghị) (?:\w+ ){{0,3}}{_HONOUR}",
        rf"(?:lễ|buổi lễ) {_GIVE}(?: [^\W\d]+){{0,8}} {_AWARD}",
        r"(?:trao|công bố) (?:giải|giải thưởng)[^.;,]{0,12}(?:hội thi|cuộc thi|báo chí|cuộc vận động)",
        r"(?:lễ|tổ chức|hội nghị) (?:tổng kết|bế mạc)[^.;]{0,6}trao giải",
        r"(?:lễ|tổ chức|đêm) (?:công bố và )?trao(?: các)? giải(?: thưởng)?[^.;]{0,12}"
        r"(?:liên hoan|hội diễn|hội thao)",
        r"(?:hội|cuộc) thi [^.;]{3,120} đã trao giải",
        r"(?:lễ )?đón (?:nhận )?bằng công nhận",
        r"(?:lễ|tổ chức|chương trình) (?:trao|phát) (?:phần )?thưởng",
        rf"tại (?:buổi )?lễ[^.;]{{0,90}} đã (?:trao|gắn)(?: tặng)?(?: các)? {_AWARD}",
        rf"tổ chức (?:{_GIVE}(?: các| những)? {_AWARD}|{_HONOUR})",
        rf"(?:gặp mặt|họp mặt|gặp gỡ)[^.;]{{0,30}} (?:{_GIVE} {_AWARD}|trao thưởng)",
        rf"(?:gặp mặt|họp mặt|gặp gỡ)(?:(?! được )[^.;]){{0,60}}?(?:,| và) {_HONOUR}",
    ),
    yields_to=frozenset(
        {
            "pact_signing", "congress", "review_conference", "emulation_launch", "contest", "anniversary",
            "other",
        }
    ),
)  # fmt: skip
