"""Spans of AWARD mentions: every text with the mentions expected in it, in order."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.text.awards.tagger import find_awards

MENTIONS = [
    # a standard with its short form in brackets; for which movement a certificate is
    ("xã đạt chuẩn nông thôn mới (NTM) nâng cao năm 2023", ["đạt chuẩn nông thôn mới (NTM) nâng cao"]),
    ("đạt chuẩn nông thôn mới (NTM), đón Cờ thi đua", ["đạt chuẩn nông thôn mới", "Cờ thi đua"]),
    ("45 xã được công nhận hoàn thành xây dựng NTM", ["hoàn thành xây dựng NTM"]),
    (
        "trao Bằng khen phong trào toàn dân bảo vệ an ninh cho xã; Bằng khen phong trào",
        ["Bằng khen", "Bằng khen phong trào"],
    ),
    # medals under one head, prizes for teams
    ("Trao 17 bộ huy chương vàng, bạc, đồng cho các đội.", ["huy chương vàng, bạc, đồng"]),
    ("Anh giành huy chương vàng, đồng thời phá kỷ lục.", ["huy chương vàng"]),
    ("2 giải tập thể thuộc về Huyện đoàn Tam Nông", ["giải tập thể"]),
    # a title before degrees and a name is a form of address
    ("Thầy thuốc Ưu tú, tiến sĩ, bác sĩ Lò Văn Panh dự.", []),
    # prizes for a cause, prizes on the side
    (
        "trao Giải thưởng Thương hiệu xanh vì cộng đồng cho 3 hãng",
        ["Giải thưởng Thương hiệu xanh vì cộng đồng"],
    ),
    ("trao Giải thưởng Sao Khuê vì thành tích xuất sắc", ["Giải thưởng Sao Khuê"]),
    ("trao 2 giải chuyên đề cho thí sinh trẻ; có 3 giải chuyên đề về rừng", ["giải chuyên đề"]),
    ("Kỷ niệm chương ngành Tổ chức xây dựng Đảng", ["Kỷ niệm chương ngành Tổ chức xây dựng Đảng"]),
    # orders and medals
    ("Nhà máy nhận Huân chương Lao động hạng Nhì.", ["Huân chương Lao động hạng Nhì"]),
    ("Ông có huân chương kháng chiến hạng II.", ["huân chương kháng chiến hạng II"]),
    ("Trao Huân chương Độc lập (hạng Ba) cho trường.", ["Huân chương Độc lập (hạng Ba)"]),
    ("Có Huân chương Lao động hạng Nhất, Nhì, Ba.", ["Huân chương Lao động hạng Nhất, Nhì, Ba"]),
    (
        "Huân chương Lao động hạng Nhất (2010), hạng Nhì (2005)",
        ["Huân chương Lao động hạng Nhất", "hạng Nhì"],
    ),
    ("truy tặng Huân chương, Huy chương cho liệt sĩ", ["Huân chương", "Huy chương"]),
    (
        "Huân chương Tự do hạng Nhất của Nhà nước Lào",
        ["Huân chương Tự do hạng Nhất của Nhà nước Lào"],
    ),
    ("TRAO HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA CHO CÔNG TY", ["HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA"]),
    # only a state confers an order: whoever else stands behind "của" has received it
    ("lễ đón nhận Huân chương Lao động hạng Ba của Trường THPT Sông Đà", ["Huân chương Lao động hạng Ba"]),
    ("đón nhận danh hiệu Anh hùng Lao động của Công ty Hoa Lư", ["danh hiệu Anh hùng Lao động"]),
    ("nhận Huân chương Lao động của Chủ tịch nước", ["Huân chương Lao động của Chủ tịch nước"]),
    ("nhận Huân chương Công trạng của Pháp", ["Huân chương Công trạng của Pháp"]),
    # how many medals the team has by now is no edition
    ("Tấm HCV thứ hai thuộc về chị Mận.", ["HCV"]),
    ("Giải thưởng Văn học lần thứ hai", ["Giải thưởng Văn học lần thứ hai"]),
    # behind an active verb the hospital receives, before "cho" and behind "được" it gives
    ("UBND tỉnh tặng Bằng khen Bệnh viện Nậm Cơi.", ["Bằng khen"]),
    ("Hiệu trưởng trao Giấy khen Trường THPT Sông Đà cho 2 em.", ["Giấy khen Trường THPT Sông Đà"]),
    ("Chị Mận được tặng Giấy khen Công ty Hoa Lư.", ["Giấy khen Công ty Hoa Lư"]),
    ("UBND tỉnh tặng Bằng khen Bộ Y tế", ["Bằng khen Bộ Y tế"]),
    # titles
    ("Lớp 9A đạt danh hiệu tập thể lớp xuất sắc.", ["danh hiệu tập thể lớp xuất sắc"]),
    ("chi đoàn đạt danh hiệu chi đoàn vững mạnh 3 năm", ["danh hiệu chi đoàn vững mạnh"]),
    (
        "danh hiệu đơn vị vững mạnh toàn diện “Mẫu mực, tiêu biểu” của Quân khu",
        ["danh hiệu đơn vị vững mạnh toàn diện “Mẫu mực, tiêu biểu” của Quân khu"],
    ),
    ("Đội Sáo giành danh hiệu vô địch.", ["danh hiệu vô địch"]),
    # titles of culture, given yearly by every commune, without "danh hiệu"
    ("17 hộ được công nhận gia đình văn hóa", ["gia đình văn hóa"]),
    ("Năm 2021 có 170 hộ đạt chuẩn gia đình văn hóa.", ["gia đình văn hóa"]),
    ("Bản được công nhận là bản văn hóa du lịch.", []),
    ("3 thôn được UBND huyện công nhận là thôn văn hóa", ["thôn văn hóa"]),
    ("6 dòng họ đạt tiêu chuẩn dòng họ hiếu học", ["dòng họ hiếu học"]),
    ("74 xã đạt “Cộng đồng học tập” cấp xã", ["“Cộng đồng học tập”"]),
    ("Đảng ủy công nhận 5 chi bộ đạt trong sạch, vững mạnh tiêu biểu.", ["trong sạch, vững mạnh tiêu biểu"]),
    ("Đảng bộ xây dựng tổ chức trong sạch, vững mạnh; mở lớp học tập cộng đồng.", []),
    ("Xã vận động bà con xây dựng gia đình văn hóa, đăng ký làng văn hóa.", []),
    ("Danh hiệu của xã, danh hiệu cho công nhân vùng mỏ.", []),
    ("Ông nhận danh hiệu Công dân danh dự thành phố Huế.", ["danh hiệu Công dân danh dự thành phố Huế"]),
    (
        "tặng Cờ truyền thống của UBND tỉnh; lá cờ truyền thống của xã",
        ["Cờ truyền thống của UBND tỉnh"],
    ),
    ("Cờ thi đua cấp Quân khu 2 tặng", ["Cờ thi đua cấp Quân khu 2"]),
    (
        "nhận danh hiệu “Anh hùng Lao động” thời kỳ đổi mới",
        ["danh hiệu “Anh hùng Lao động” thời kỳ đổi mới"],
    ),
    (
        "phong tặng danh hiệu “Nhà giáo Nhân dân”, “Nhà giáo Ưu tú” cho 20 thầy cô",
        ["danh hiệu “Nhà giáo Nhân dân”", "“Nhà giáo Ưu tú”"],
    ),
    ("danh hiệu Nghệ sĩ Nhân dân (NSND) năm 2019", ["danh hiệu Nghệ sĩ Nhân dân"]),
    ("được truy tặng danh hiệu Bà mẹ VN Anh hùng", ["danh hiệu Bà mẹ VN Anh hùng"]),
    ('danh hiệu cao quý "Thầy thuốc ưu tú"', ['danh hiệu cao quý "Thầy thuốc ưu tú"']),
    ("đạt danh hiệu «Giáo viên giỏi» cấp tỉnh", ["danh hiệu «Giáo viên giỏi» cấp tỉnh"]),
    ("Chiến sỹ thi đua thành phố Hà Nội năm 2020", ["Chiến sỹ thi đua thành phố Hà Nội"]),
    ("có 3 CSTĐ cơ sở, 5 lao động tiên tiến", ["CSTĐ cơ sở", "lao động tiên tiến"]),
    ("danh hiệu Doanh nghiệp tiêu biểu năm 2021", ["danh hiệu Doanh nghiệp tiêu biểu"]),
    ("Đại đội là đơn vị Anh hùng LLVT nhân dân", ["đơn vị Anh hùng LLVT nhân dân"]),
    ("Nhà máy, đơn vị Anh hùng Lao động, khánh thành", ["đơn vị Anh hùng Lao động"]),
    ("trao 2 giải I, 3 giải II và 4 giải III cho các đội", ["giải I", "giải II", "giải III"]),
    # two bodies of one award, and a contest behind the field
    (
        "16 người nhận Bằng khen của Bộ Quốc phòng và Quân khu 2.",
        ["Bằng khen của Bộ Quốc phòng và Quân khu 2"],
    ),
    (
        "Giấy khen của UBND huyện Gò Mơ và Liên đoàn Lao động huyện Gò Mơ vì có thành tích",
        ["Giấy khen của UBND huyện Gò Mơ và Liên đoàn Lao động huyện Gò Mơ"],
    ),
    ("nhận Bằng khen của UBND tỉnh và Sở Y tế nhận Cờ thi đua", ["Bằng khen của UBND tỉnh", "Cờ thi đua"]),
    ("trao Bằng khen của UBND tỉnh và Sở Y tế phát động phong trào", ["Bằng khen của UBND tỉnh"]),
    (
        "giải Nhất môn Vật lý kỳ thi học sinh giỏi quốc gia",
        ["giải Nhất môn Vật lý kỳ thi học sinh giỏi quốc gia"],
    ),
    # places in a contest told without "giải"
    (
        "Hạng nhất toàn đoàn thuộc về xã Tà Lài, hạng nhì thuộc về xã Pá Lau.",
        ["Hạng nhất toàn đoàn", "hạng nhì"],
    ),
    ("hạng ba môn kéo co nữ thuộc về đơn vị bản Nà Hẩu", ["hạng ba môn kéo co nữ"]),
    (
        "Đội Nà Hẩu giành hạng Nhì đồng đội, đạt hạng ba nội dung bắn súng",
        ["hạng Nhì đồng đội", "hạng ba nội dung bắn súng"],
    ),
    ("Bệnh viện Sông Ba đạt hạng Nhất. Xã xếp hạng nhất về chuyển đổi số.", []),
    ("CLB Sông Ba thăng hạng Nhất, chơi ở giải hạng Nhất, quyết định thuộc về huấn luyện viên.", []),
    ("trao 6 giải Xuất sắc và 12 giải Khá cho các đoàn", ["giải Xuất sắc", "giải Khá"]),
    ("Cách lý giải khá mới. Tuyên truyền, hòa giải khá tốt.", []),
    ("trao giải Nhất Vòng chung kết Liên hoan cho đội Nà Hẩu", ["giải Nhất"]),
    # prizes called by who did best
    (
        "trao giải Tác giả xuất sắc nhất cho ông Lò Văn Panh; Đạo diễn xuất sắc dành cho bà Vi Mẩy",
        ["giải Tác giả xuất sắc nhất", "Đạo diễn xuất sắc"],
    ),
    ("Nam diễn viên chính ấn tượng nhất thuộc về Hà Sinh", ["Nam diễn viên chính ấn tượng nhất"]),
    (
        "Giải nữ diễn viên chính xuất sắc thuộc về Lò Mai, nam diễn viên chính xuất sắc là Hà Sinh",
        ["Giải nữ diễn viên chính xuất sắc", "nam diễn viên chính xuất sắc"],
    ),
    ("trao giải Music video của năm cho Lò Mai", ["giải Music video của năm"]),
    (
        "giành giải thiết kế trang trí sân khấu xuất sắc nhất",
        ["giải thiết kế trang trí sân khấu xuất sắc nhất"],
    ),
    ("Đây là giải đấu hay nhất và giải bóng đá hấp dẫn nhất", []),
    ("giải nhất đơn ca thuộc về Lò Mai", ["giải nhất đơn ca"]),
    (
        "giải Video được bạn đọc yêu thích nhất trao cho lớp 9A; anh là người được yêu thích nhất lớp",
        ["giải Video được bạn đọc yêu thích nhất"],
    ),
    ("Anh là cầu thủ xuất sắc nhất đội. Đạo diễn xuất sắc của nhà hát đã nghỉ hưu.", []),
    ("Huy chương Vàng (HCV) thuộc về Hà Sinh", ["Huy chương Vàng"]),
    ("Huy chương Vàng (HCB là của Lò Mai)", ["Huy chương Vàng", "HCB"]),
    # flags, certificates, letters
    ("Ban tổ chức trao cờ Nhất cho đội Ba Chẽ, cờ nhì cho đội Tiên Yên", ["cờ Nhất", "cờ nhì"]),
    ("Chức vô địch thuộc về đội xã Tà Lài", ["Chức vô địch"]),
    ("Đội Than Núi Xám giành chức vô địch; ban tổ chức trao cúp vô địch", ["chức vô địch", "cúp vô địch"]),
    ("Hai đội tranh chức vô địch; đội A vô địch, đội B xếp thứ nhì", []),
    ("Đội Than Núi Xám lên ngôi vô địch sau ba năm bảo vệ ngôi vô địch", []),
    ("Cờ Nhất toàn đoàn thuộc về Đội 3; Cờ Ba: xã Tà Lài", ["Cờ Nhất toàn đoàn", "Cờ Ba"]),
    ("Trường đón Băng khen của Bộ Y tế, hai cô nhận Giấy khên", ["Băng khen của Bộ Y tế", "Giấy khên"]),
    ("Hội tặng thưởng “Tấm lòng vàng” cho ông Lò Văn Panh", ["“Tấm lòng vàng”"]),
    ("biểu dương 80 “Công nhân giỏi” huyện Đông Anh", ["“Công nhân giỏi”"]),
    (
        "tôn vinh “Người thợ tận tụy” và “Cán bộ trẻ xuất sắc”",
        ["“Người thợ tận tụy”", "“Cán bộ trẻ xuất sắc”"],
    ),
    ("Vinh danh 90 “Công nhân giỏi” Thủ đô", ["“Công nhân giỏi” Thủ đô"]),
    ("gia đình trao tặng thưởng “Trang đầu” cho em Vì Thị Ón", ["tặng thưởng “Trang đầu”"]),
    ("giải nhì cho Đội 2 và giải 3 cho Đội 5", ["giải nhì", "giải 3"]),
    ("Hai tàu được tặng cờ: “Tuổi trẻ giữ biển”, căng cờ “Đất nước”", ["cờ: “Tuổi trẻ giữ biển”"]),
    ("Cờ thi đua xuất sắc của UBND tỉnh cho 3 đơn vị", ["Cờ thi đua xuất sắc của UBND tỉnh"]),
    ("Cờ Thi đua của Chính phủ cho 01 đơn vị", ["Cờ Thi đua của Chính phủ"]),
    (
        "Cờ “Đơn vị xuất sắc trong phong trào thi đua” của Bộ Công an năm 2020",
        ["Cờ “Đơn vị xuất sắc trong phong trào thi đua” của Bộ Công an"],
    ),
    ("Liên đoàn tặng Cờ cho 2 đơn vị", ["Cờ"]),
    (
        "cờ thi đua và bằng khen của Chủ tịch UBND tỉnh Nghệ An",
        ["cờ thi đua", "bằng khen của Chủ tịch UBND tỉnh Nghệ An"],
    ),
    ("Bằng khen của Bộ trưởng Bộ Y tế vì thành tích", ["Bằng khen của Bộ trưởng Bộ Y tế"]),
    (
        "Bằng khen của Bộ trưởng Bộ Y tế và Chủ tịch UBND tỉnh Hòa Bình cho 3 tập thể",
        ["Bằng khen của Bộ trưởng Bộ Y tế và Chủ tịch UBND tỉnh Hòa Bình"],
    ),
    (
        "nhận Bằng khen của Bộ Y tế và Chủ tịch UBND tỉnh trao hoa",
        ["Bằng khen của Bộ Y tế"],
    ),
    ("Trao cờ và bằng khen của Công đoàn Than", ["cờ", "bằng khen của Công đoàn Than"]),
    ("khen thưởng (Cờ và Bằng khen) các đội", ["Cờ", "Bằng khen"]),
    ("tặng cờ của Liên hiệp Hội Việt Nam cho đội A", ["cờ của Liên hiệp Hội Việt Nam"]),
    ("các đội đạt giải Nhất, Nhì, Ba của hội thi", ["giải Nhất, Nhì, Ba"]),
    ("trao cho Anh hùng Lao động, nghệ nhân Trần Văn Sen", []),
    ("treo cờ và bằng khen trên tường", ["bằng khen"]),
    (
        "Bằng khen của Bộ Văn hoá, Thể thao và Du lịch, Bộ Y tế tặng Giấy khen",
        ["Bằng khen của Bộ Văn hoá, Thể thao và Du lịch", "Giấy khen"],
    ),
    (
        "Bằng khen của Thủ tướng Chính phủ và Bộ trưởng Bộ Công an cho 3 tập thể",
        ["Bằng khen của Thủ tướng Chính phủ và Bộ trưởng Bộ Công an"],
    ),
    ("bằng khen của UBND tỉnh và Sở Y tế tặng giấy khen", ["bằng khen của UBND tỉnh", "giấy khen"]),
    ("Bằng khen Thủ tướng, Bằng khen Bộ GD&ĐT", ["Bằng khen Thủ tướng", "Bằng khen Bộ GD&ĐT"]),
    ("TẶNG BẰNG KHEN CỦA UBND TỈNH NGHỆ AN CHO 5 TẬP THỂ", ["BẰNG KHEN CỦA UBND TỈNH NGHỆ AN"]),
    (
        "Giấy khen của Liên đoàn Lao động quận Cầu Giấy cho chị",
        ["Giấy khen của Liên đoàn Lao động quận Cầu Giấy"],
    ),
    ("Giấy khen của Công ty Xi măng Bỉm Sơn do", ["Giấy khen của Công ty Xi măng Bỉm Sơn"]),
    ("trao Giấy khen cho 2 em; thư khen của Bộ trưởng", ["Giấy khen", "thư khen của Bộ trưởng"]),
    ("Bằng “Tổ quốc ghi công” cho gia đình", ["Bằng “Tổ quốc ghi công”"]),
    # commemorative medals and badges
    ("Kỷ niệm chương “Vì sự nghiệp giáo dục” cho cô", ["Kỷ niệm chương “Vì sự nghiệp giáo dục”"]),
    (
        "KNC Vì sự nghiệp Văn hóa, Thể thao và Du lịch cho bà",
        ["KNC Vì sự nghiệp Văn hóa, Thể thao và Du lịch"],
    ),
    (
        'Kỷ niệm chương "Vì sự nghiệp nhân đạo cho 5 người',
        ['Kỷ niệm chương "Vì sự nghiệp nhân đạo'],
    ),
    (
        "Trao Kỷ niệm chương Vì sự nghiệp công đoàn và sơ kết công tác quý I",
        ["Kỷ niệm chương Vì sự nghiệp công đoàn"],
    ),
    (
        "Kỷ niệm chương Vì thế hệ trẻ và Bằng khen cho anh",
        ["Kỷ niệm chương Vì thế hệ trẻ", "Bằng khen"],
    ),
    ("Huy hiệu 45 năm tuổi Đảng cho bác", ["Huy hiệu 45 năm tuổi Đảng"]),
    ("2 đảng viên nhận Huy hiệu 55 năm và 14 đảng viên nhận huy hiệu khác", ["Huy hiệu 55 năm"]),
    (
        "tặng Giấy khen đột xuất của Giám đốc Công an tỉnh cho tổ tuần tra",
        ["Giấy khen đột xuất của Giám đốc Công an tỉnh"],
    ),
    ("công nhận Mường Ảng đạt chuẩn huyện nông thôn mới", ["đạt chuẩn huyện nông thôn mới"]),
    (
        "ký quyết định công nhận thị xã Mường Lay hoàn thành nhiệm vụ xây dựng nông thôn mới",
        ["hoàn thành nhiệm vụ xây dựng nông thôn mới"],
    ),
    (
        "Huân chương Lao động hạng Nhất cho huyện Tủa Chùa, hạng Nhì, Ba cho 11 cá nhân",
        ["Huân chương Lao động hạng Nhất", "hạng Nhì, Ba"],
    ),
    (
        "Huân chương Lao động hạng Nhất cho Thảo, về đích hạng Nhì, Ba là hai bạn cùng lớp",
        ["Huân chương Lao động hạng Nhất"],
    ),
    ("Huy hiệu 50, 45 và 30 năm tuổi Đảng", ["Huy hiệu 50, 45 và 30 năm tuổi Đảng"]),
    (
        "Huy hiệu “Tuổi trẻ dũng cảm” của Trung ương Đoàn",
        ["Huy hiệu “Tuổi trẻ dũng cảm” của Trung ương Đoàn"],
    ),
    # prizes
    ("đoạt giải Ba thể loại truyện ngắn cho tác phẩm", ["giải Ba thể loại truyện ngắn"]),
    ("giải Nhất cuộc thi viết “Quê tôi” năm 2020", ["giải Nhất cuộc thi viết “Quê tôi”"]),
    ("giải Nhì Hội thi Lái xe an toàn cấp tỉnh", ["giải Nhì Hội thi Lái xe an toàn cấp tỉnh"]),
    ("giải nhất kỳ thi học sinh giỏi", ["giải nhất"]),
    # the contest belongs when it has a name, or says what is done and how far it reaches
    ("đoạt giải Nhất học sinh giỏi quốc gia năm học 2023-2024", ["giải Nhất học sinh giỏi quốc gia"]),
    ("em đạt giải Nhất tin học trẻ toàn quốc", ["giải Nhất tin học trẻ toàn quốc"]),
    (
        "đoạt giải Nhất cuộc thi tiểu thuyết lần thứ 5 (2016-2019)",
        ["giải Nhất cuộc thi tiểu thuyết lần thứ 5"],
    ),
    (
        "giành giải Nhất cuộc thi hùng biện tiếng Anh cấp tỉnh",
        ["giải Nhất cuộc thi hùng biện tiếng Anh cấp tỉnh"],
    ),
    ("đoạt giải Nhất cuộc thi lần thứ 5", ["giải Nhất"]),
    ("11 giải khuyến khích kỳ thi HSG lớp 12 cấp tỉnh", ["giải khuyến khích kỳ thi HSG lớp 12 cấp tỉnh"]),
    ("giành giải nhất cuộc thi Robot Nậm Cơi ở Huế", ["giải nhất cuộc thi Robot Nậm Cơi"]),
    (
        "đạt giải Nhì cuộc thi Viết về thầy cô và mái trường năm 2024",
        ["giải Nhì cuộc thi Viết về thầy cô và mái trường"],
    ),
    (
        "giải Ba hội thi sáng tạo kỹ thuật tỉnh Nam Hà, giải Nhì hội thi này",
        ["giải Ba hội thi sáng tạo kỹ thuật tỉnh Nam Hà", "giải Nhì"],
    ),
    ("giải Nhất Hội thi Bí thư chi bộ giỏi", ["giải Nhất Hội thi Bí thư chi bộ giỏi"]),
    (
        "giải Ba Liên hoan tiếng hát công nhân, viên chức, lao động năm 2024",
        ["giải Ba Liên hoan tiếng hát công nhân, viên chức, lao động"],
    ),
    ("giải Nhất hội thi cấp huyện; giải Nhì cuộc thi do xã tổ chức", ["giải Nhất", "giải Nhì"]),
    (
        "giải nhất cấp Tiểu học cho cô Thận, giải Nhất bóng đá nữ cho đội Sáo",
        ["giải nhất cấp Tiểu học", "giải Nhất bóng đá nữ"],
    ),
    ("giải Nhất cá nhân và giải Nhì đồng đội", ["giải Nhất cá nhân", "giải Nhì đồng đội"]),
    ("giải cầu thủ tấn công xuất sắc cho anh Nam", ["giải cầu thủ tấn công xuất sắc"]),
    ("giành giải phong cách. Trận này thuộc giải phong trào.", ["giải phong cách"]),
    ("đạt giải học sinh giỏi cấp tỉnh, giải Cánh diều Bạc", ["giải Cánh diều Bạc"]),
    ("Giải bóng chuyền tranh Cúp Báo Sao Mai; Giải cầu lông Cúp Đài Nậm Cơi", []),
    ("trao giải đồng đội nam cho xã Pá Lau", ["giải đồng đội nam"]),
    ("Giải A Giải Báo chí Quốc gia lần thứ XV", ["Giải A Giải Báo chí Quốc gia lần thứ XV"]),
    ("có 1 giải Nhất, 2 Nhì và 3 Ba.", ["giải Nhất", "Nhì", "Ba"]),
    ("Đoàn giành 9 huy chương vàng, 4 bạc và 12 đồng.", ["huy chương vàng", "bạc", "đồng"]),
    ("Với một HC vàng, hai bạc, cô xếp thứ nhì.", ["HC vàng", "bạc"]),
    ("Cô giành HC bạc nội dung nhảy cao.", ["HC bạc nội dung nhảy cao"]),
    ("Tiệm có 2 huy chương vàng, 3 bạc hà và 5 đồng xu.", ["huy chương vàng"]),
    ("Bảng tổng sắp huy chương SEA Games sáng nay", []),
    ("Bộ Công an gửi thư khen Công an tỉnh A", ["thư khen"]),
    ("Đội nhận Thư khen của Bộ Công an", ["Thư khen của Bộ Công an"]),
    ("các em giành huy chương vàng môn Toán bao gồm Hoa và Mai", ["huy chương vàng môn Toán"]),
    ("đoạt giải nhất môn Sinh học dù thi cùng lớp trên", ["giải nhất môn Sinh học"]),
    ("Huy chương để trong tủ, câu hát để ngoài đời.", []),
    ("Đoàn có 7 huy chương (2HCV, 3HCB, 2HCĐ).", ["HCV", "HCB", "HCĐ"]),
    ("Mã thẻ 2HCVX không hợp lệ.", []),
    ("1 HCV ở nội dung 51kg của VĐV Lê Văn An", ["HCV ở nội dung 51kg"]),
    ("HC vàng của Lê Văn An và HC bạc của đoàn Huế", ["HC vàng", "HC bạc"]),
    ("giải Nhì của Hội đồng Anh", ["giải Nhì của Hội đồng Anh"]),
    ("Hai HC bạc của Sáo đến từ môn bơi", ["HC bạc"]),
    ("giải Ba của Bộ Y tế", ["giải Ba của Bộ Y tế"]),
    (
        "phong tặng danh hiệu “Nghệ nhân nhân dân”, “Nghệ nhân ưu tú” (NNND, NNƯT) cho 628 người",
        ["danh hiệu “Nghệ nhân nhân dân”", "“Nghệ nhân ưu tú”"],
    ),
    ("Giải thưởng văn xuôi được trao cho tiểu thuyết Bến lặng", ["Giải thưởng văn xuôi"]),
    ("Hội trao giải thưởng thơ cho tập Mưa nguồn", ["giải thưởng thơ"]),
    ("Các giải thưởng văn học cho người trẻ còn ít.", []),
    (
        "Nhà trường có 5 giáo viên giỏi cấp tỉnh, 12 giáo viên dạy giỏi cấp huyện.",
        ["giáo viên giỏi cấp tỉnh", "giáo viên dạy giỏi cấp huyện"],
    ),
    ("Có 04 giáo viên giỏi cơ sở: cô An, cô Bình", ["giáo viên giỏi cơ sở"]),
    ("Huyện gặp mặt 80 giáo viên giỏi cấp tỉnh.", []),
    (
        "12 cô được công nhận giáo viên dạy giỏi cấp huyện; 3 em đạt học sinh giỏi cấp tỉnh.",
        ["giáo viên dạy giỏi cấp huyện", "học sinh giỏi cấp tỉnh"],
    ),
    ("Ông được công nhận là nông dân sản xuất giỏi cấp tỉnh.", ["nông dân sản xuất giỏi cấp tỉnh"]),
    ("Cô đạt điểm cao ở hội thi giáo viên dạy giỏi cấp huyện.", []),
    ("Hồ sơ công nhận giáo viên dạy giỏi cấp huyện gồm ba loại giấy.", []),
    ("Sở có quỹ thưởng cho 3 giáo viên giỏi cấp tỉnh.", []),
    ("Trường phấn đấu có thêm giáo viên giỏi cấp tỉnh.", []),
    ("Giải thưởng văn học là đề tài của buổi tọa đàm.", []),
    ("người lên nhận thay là NNƯT Phạm Văn Bảo", []),
    ("ông là Nghệ sĩ Ưu tú từ năm 1997", ["Nghệ sĩ Ưu tú"]),
    ("Truy tặng Huân chương, Huy chương cho liệt sĩ", ["Huân chương", "Huy chương"]),
    ("Khách tham quan bốc thăm trúng giải Nhất là xe đạp.", []),
    ("Mẫu huy chương Olympic đúc bằng hc vàng tái chế.", []),
    ("phóng sự viết về Thầy thuốc Nhân dân, Phó Giám đốc bệnh viện huyện", []),
    (
        "được phong tặng Thầy thuốc Nhân dân, Huân chương Lao động",
        ["Thầy thuốc Nhân dân", "Huân chương Lao động"],
    ),
    ("giải nhất, nhì, ba trong kỳ thi", ["giải nhất, nhì, ba"]),
    ("4 HCV, 2 HCB, huy chương đồng", ["HCV", "HCB", "huy chương đồng"]),
    (
        "Giải thưởng Hồ Chí Minh về văn học nghệ thuật",
        ["Giải thưởng Hồ Chí Minh về văn học nghệ thuật"],
    ),
    ("trao “Giải thưởng 28/7” cho 26 người", ["“Giải thưởng 28/7”"]),
    ("Anh nhận Giải thưởng 26/3.", ["Giải thưởng 26/3"]),
    ("trao giải thưởng cán bộ Hội tiêu biểu cho 4 người", ["giải thưởng cán bộ Hội tiêu biểu"]),
    ("Giải thưởng Chi hội phụ nữ tiêu biểu năm 2012", ["Giải thưởng Chi hội phụ nữ tiêu biểu"]),
    ("trao giải thưởng Bí thư chi bộ giỏi cho 9 người", ["giải thưởng Bí thư chi bộ giỏi"]),
    ("trao giải thưởng thanh niên của tỉnh cho người giỏi", []),
    ("trao giải thưởng cho cán bộ Đoàn xuất sắc", []),
    ("giải phụ “Nụ cười đẹp” cho chị", ["giải phụ “Nụ cười đẹp”"]),
    ("em Hoa môn Lý giải Ba, em Mai xin bằng khen", ["giải Ba", "bằng khen"]),
    ("nghệ sĩ đoạt giải Mai Vàng", ["giải Mai Vàng"]),
    ("giải B cuộc thi truyện ngắn Báo Biển Xanh", ["giải B cuộc thi truyện ngắn Báo Biển Xanh"]),
    ("nhận giải thưởng Sao tháng Giêng năm 2022", ["giải thưởng Sao tháng Giêng"]),
    ("Giải thưởng L’Oréal - UNESCO chọn chị", ["Giải thưởng L’Oréal - UNESCO"]),
    ("được bình chọn là “Best Rice Mill” năm qua", ["“Best Rice Mill”"]),
    ("lọt Top 5 Doanh nghiệp xanh", ["Top 5 Doanh nghiệp xanh"]),
    ("lễ trao Giải thưởng Sao Biển, Top 10 Sao Biển gồm A", ["Giải thưởng Sao Biển", "Top 10 Sao Biển"]),
    ("Giải Nữ ca sĩ triển vọng thuộc về Lan Chi", ["Giải Nữ ca sĩ triển vọng"]),
    ("nhận Giải thưởng mang tên nhà văn Tô Hoài", ["Giải thưởng mang tên nhà văn Tô Hoài"]),
    ("12 đảng viên nhận Huy hiệu từ 30 đến 55 năm tuổi Đảng", ["Huy hiệu từ 30 đến 55 năm tuổi Đảng"]),
    ("tặng cờ xuất sắc cho 10 đoàn", ["cờ xuất sắc"]),
    ("vào Top 100 Bệnh viện xanh", ["Top 100 Bệnh viện xanh"]),
    ("có tên trong “Top 10 Thương hiệu mạnh”", ["“Top 10 Thương hiệu mạnh”"]),
    ("được vinh danh Top 10 doanh nghiệp bán lẻ uy tín năm 2023", ["Top 10 doanh nghiệp bán lẻ uy tín"]),
    ("vinh danh trong Top 100 doanh nghiệp Sao Vàng đất Việt", ["Top 100 doanh nghiệp Sao Vàng đất Việt"]),
    ("đạo diễn giành Cành Mơ Bạc", ["Cành Mơ Bạc"]),
    ("giấy chứng nhận “Bàn tay thơm thảo” cho hội", ["giấy chứng nhận “Bàn tay thơm thảo”"]),
    ("Huân chương Quân công hạng Nhì, 3 bằng khen", ["Huân chương Quân công hạng Nhì", "bằng khen"]),
    (
        "Huân chương Kháng chiến chống Mỹ cứu nước hạng Ba",
        ["Huân chương Kháng chiến chống Mỹ cứu nước hạng Ba"],
    ),
    ("nhận BK của UBND tỉnh, GK Giám đốc Sở Y tế", ["BK của UBND tỉnh", "GK Giám đốc Sở Y tế"]),
    ("hộ đạt danh hiệu vững mạnh xuất sắc", ["danh hiệu vững mạnh xuất sắc"]),
    (
        "danh hiệu Nông dân sản xuất, kinh doanh giỏi các cấp",
        ["danh hiệu Nông dân sản xuất, kinh doanh giỏi các cấp"],
    ),
    ("“Chiến sĩ thi đua Bộ, ban, ngành, tỉnh” năm qua", ["“Chiến sĩ thi đua Bộ, ban, ngành, tỉnh”"]),
    ("nhận Cúp vàng “Thương hiệu Việt”", ["Cúp vàng “Thương hiệu Việt”"]),
    # recognitions
    ("xã đạt chuẩn nông thôn mới nâng cao năm 2021", ["đạt chuẩn nông thôn mới nâng cao"]),
    ("trường đạt chuẩn quốc gia mức độ 1", ["đạt chuẩn quốc gia mức độ 1"]),
    ("trở thành xã nông thôn mới kiểu mẫu", ["xã nông thôn mới kiểu mẫu"]),
    ("Huy hiệu 80 năm, 5 đồng chí 60 năm, 3 đồng chí 55 năm.", ["Huy hiệu 80 năm", "60 năm", "55 năm"]),
]

REFUSALS = [
    "công tác thi đua khen thưởng và hình thức khen thưởng",
    "phần thưởng cho người thắng cuộc",
    "các hình thức bằng khen được quy định",
    "danh hiệu thi đua được xét hằng năm",
    "NSND Trần Văn Bình và NSƯT Lê Thị Hoa biểu diễn",
    "Bà mẹ Việt Nam anh hùng Đoàn Thị Cúc kể chuyện",
    "phong trào thi đua “Lao động giỏi, lao động sáng tạo”",
    "gương “Người tốt, việc tốt” được nhân rộng",
    "cuộc vận động Gia đình văn hóa",
    "người lao động tiên tiến của thời đại mới",
    "cờ Tổ quốc, cờ tướng, cờ vua, cờ đỏ",
    "bằng đại học, bằng lái xe, bằng chứng, bằng cấp",
    "quán cờ nhất định đông khách, lá cờ ba màu, ván cờ nhì nhằng",
    "giải 2 triệu đồng, giải 3 bài toán, giải 2.000 đồng; trao tặng “Mái ấm công đoàn” cho anh",
    "phim “Người vợ tốt” tôn vinh “Người mẹ cầm súng”, “người tốt”; gặp “Công nhân giỏi”",
    "giải thưởng xổ số và giải đặc biệt của vé số",
    "giải pháp, giải ngân, giải phóng, giải quyết, giải thích",
    "giải Ngoại hạng Anh, giải bóng đá, giải vô địch",
    "Cúp Quốc gia, Cúp C1, cúp điện, cúp học",
    "huy hiệu Đoàn, huy hiệu Đội, huy hiệu cũ",
    "xây dựng nông thôn mới, chuẩn bị, tiêu chuẩn",
    "huyện dồn sức hoàn thành nhiệm vụ xây dựng nông thôn mới",
    "xây dựng xã nông thôn mới kiểu mẫu; 5 đồng chí 60 năm tuổi nghề",
    "quận Ba Đình giải tỏa chợ cóc; hòa giải nhất trí",
    "tặng quà, tặng hoa, trao học bổng, trao nhà",
    "giấy phép, giấy khai sinh, giấy khám sức khỏe",
    "đội giành huy chương ở nội dung tiếp sức",
    "giải nhất định phải tìm, giải ba môn phối hợp",
    "danh hiệu không quan trọng bằng tấm lòng",
    "kỷ niệm 10 năm ngày cưới",
    "giải báo chí, đoạt giải, trao giải",
    "đội chơi giải Hồ Xuân Hương, tổ chuyên trách lý giải ba điều",
    "thăm Mẹ Việt Nam anh hùng, viếng đài Tổ quốc ghi công",
    "đường Anh hùng Lao động, trường Lao động tiên tiến",
    "Anh hùng LLVT nhân dân Ngô Văn Đăng và các anh hùng lao động",
    "anh Hùng lao động ở bến cảng",
    "bình chọn bài hát “Bến đợi”, vinh danh những người thợ",
    "bk, gk và học trò ĐH BK Hà Nội",
    "top 10 doanh nghiệp nộp thuế lớn nhất",
    "Top 10 Châu Á là mục tiêu của đội bóng",
    "công ty nằm trong top 500 doanh nghiệp lớn nhất nước",
    "vinh danh top 10 doanh nghiệp đến sớm",
    "rước cờ xuất sắc nhất hội làng",
    "Giải Ngoại hạng Anh trở lại",
    "khách sạn Bông Sen Vàng, quả cam vàng, trống đồng",
    "giấy chứng nhận “Quyền sử dụng đất”, giấy chứng nhận kết hôn",
    "bác ghi thư khen ngợi các cháu; khách sạn đạt 4 sao",
]


@pytest.mark.parametrize(("text", "expected"), MENTIONS)
def test_mentions(text: str, expected: list[str]) -> None:
    assert [mark.text for mark in find_awards(text)] == expected


@pytest.mark.parametrize("text", REFUSALS)
def test_refusals(text: str) -> None:
    assert [mark.text for mark in find_awards(text)] == []


def test_a_continued_grade_keeps_the_award_of_its_head() -> None:
    marks = find_awards("Huân chương Lao động hạng Nhất (2010), hạng Nhì (2005)")
    assert [mark.id for mark in marks] == ["huan-chuong-lao-dong"] * 2
    assert marks[1].by == "award:grade"


PIECES = st.sampled_from(
    [text for text, _ in MENTIONS]
    + REFUSALS
    + [
        " ",
        "\n\n",
        ", ",
        "“",
        "”",
        '"',
        "(",
        ")",
        " và ",
        " của ",
        "hạng Nhất",
        "giải",
        "danh hiệu ",
        "bình chọn là ",
        "top 10 ",
        "giấy chứng nhận ",
        "“Tổ quốc ghi công",
        "Ð",
        "İ",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
@example("giải nhất kỳ thi học sinh giỏi tỉnh ")
def test_spans_hold(text: str) -> None:
    end = 0
    for mark in find_awards(text):
        assert mark.span.of(text) == mark.text
        assert mark.text == mark.text.strip()
        assert "\n" not in mark.text
        assert mark.span.start >= end
        assert mark.label == "AWARD"
        end = mark.span.end


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(MENTIONS))
def test_other_tone_places_find_the_same(case: tuple[str, list[str]]) -> None:
    text, expected = case
    other = text.replace("hóa", "hoá").replace("ỷ niệm", "ỉ niệm").replace("sĩ", "sỹ")
    assert len(find_awards(other)) == len(expected)
