"""Hội thi, cuộc thi, giải đấu: happenings that rank their participants."""

from extractor.events.kinds.kind import EventKind, cues

CONTEST = EventKind(
    type="contest",
    cues=cues(
        r"(?:hội|cuộc) thi(?! đua)",
        r"hội (?:thao|diễn(?! ra| biến)|giảng)",
        r"liên hoan",
        r"(?:vòng )?chung kết",
        r"vòng (?:chung khảo|bán kết|loại|bảng|\d+(?! (?:ngày|giờ|tiếng|phút|tuần|tháng|năm|m|km)(?!\w)))",
        r"giải (?:(?:giao lưu|thi đấu|truyền thống|hữu nghị|phong trào|mời) )?(?:vô địch|bóng \w+|cầu lông"
        r"|điền kinh|chạy|quần vợt|tennis|cờ (?:vua|tướng)|việt dã|thể (?:dục )?thể thao|thể thao|bơi|đua"
        r"|kéo co|vật|võ|marathon|pickleball)",
        r"(?:kỳ thi )?olympic",
        r"kỳ thi (?:chọn )?(?:học sinh giỏi|tay nghề)",
        r"sea games",
        r"asiad",
        r"đại hội (?:thể thao|thể dục|tdtt)",
        r"cuộc vận động sáng tác",
        r"hội khỏe phù đổng",
        r"(?:thể lệ|danh sách đề cử|phát động) (?:các )?(?:giải|giải thưởng|đề cử)",
        r"danh sách đề cử",
        r"(?:công bố )?kết quả (?:xét|chấm) giải",
        r"chương trình bình (?:xét|chọn)",
        r"(?:gỡ hòa|mở tỷ số|ghi bàn)",
    ),
    sure=cues(r"(?:gỡ hòa|mở tỷ số|ghi bàn)"),
    lures=cues(
        r"ban (?:tổ chức|giám khảo) (?:các )?(?:hội|cuộc) thi",
        r"trao giải [^.]{0,160}? phát động (?:giải|(?:hội|cuộc) thi)",
        r"(?:trao|công bố) (?:giải|giải thưởng)(?:[^.;,]{0,12}| cho [^.;]{0,80}? )"
        r"(?:(?:hội|cuộc) thi|cuộc vận động sáng tác)",
        r"tổng kết[^.;]{0,25}(?:trao|công bố|khen|tuyên dương)[^.;]{0,25}(?:hội|cuộc) thi",
        r"(?:lễ|tổ chức) bế mạc[^.;]{0,6}trao giải[^.;]{0,25}(?:(?:hội|cuộc) thi|liên hoan|hội diễn)",
        r"(?:lễ|tổ chức|đêm) (?:công bố và )?trao(?: các)? giải(?: thưởng)?[^.;]{0,12}"
        r"(?:liên hoan|hội diễn|hội thao)",
        r"(?:hội|cuộc) thi [^.;]{3,120} đã trao giải",
        r"(?:hội thi|cuộc thi)[^.;]{0,20}(?:trước đó|hằng năm|các cấp)",
        r"(?:đội tuyển|ủy ban|phong trào) olympic",
        r"liên hoan (?:các )?(?:chiến s[ĩỹ] thi đua|văn nghệ chào mừng|(?:[\w-]+ ){0,2}(?:tiên tiến|điển hình"
        r"|tiêu biểu)|gương)[^.;]*",
        r"(?:cùng|nhiều|các) (?:hội|cuộc) thi",
        r"(?:tuyên dương|vinh danh|tôn vinh|khen thưởng|biểu dương|trao thưởng|tặng bằng khen|tặng giấy khen)"
        r"(?:[^.;]|\.(?=\d)){0,160}?(?:trong|tại|dự|giải) "
        r"(?:các )?(?:kỳ thi|cuộc thi|hội thi|hội thao|hội diễn|hội giảng|liên hoan|giải)(?!\w)[^.;]*",
        r"(?:tuyên dương|vinh danh|tôn vinh|khen thưởng|biểu dương|trao thưởng|thưởng nóng)[^.;]{0,120}?"
        r"(?:olympic|sea games|asiad|asian games|para games|đại hội (?:thể thao|thể dục|tdtt))[^.;]*",
        r"(?:đạt|đoạt|giành) (?:\w+ ){0,3}giải[^.;,]{0,25}(?:hội|cuộc) thi",
        r"ngày (?:hội )?chạy olympic",
    ),
    yields_to=frozenset({"pact_signing", "congress", "review_conference", "emulation_launch", "other"}),
)
