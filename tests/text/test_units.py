"""UNIT mentions: whole names in running text, what stays outside of them, and what is no unit."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.text.units.tagger import find_units

NAMES = """
Chính phủ
Bộ Tư lệnh (BTL) Vùng Cảnh sát biển 1
Bộ Chỉ huy (BCH) Bộ đội Biên phòng tỉnh Nghệ An
Ủy ban nhân dân (UBND) huyện Con Cuông
Cụm CĐCS số 5
Công ty TNHH MTV Mỏ và Luyện kim Tĩnh Túc
Trung tâm Bảo tồn di tích Thành nhà Hồ
Quốc hội
Ủy ban Thường vụ Quốc hội
Văn phòng Chính phủ
Bộ Y tế
Bộ Giáo dục và Đào tạo
Bộ Văn hóa, Thể thao và Du lịch
Bộ Lao động - Thương binh và Xã hội
Bộ Nông nghiệp và Môi trường
Bộ Tổng Tham mưu
Ban Tổ chức Trung ương
Tòa án nhân dân tối cao
Kiểm toán nhà nước
Đài Truyền hình Việt Nam
Sở Y tế
Sở Tư pháp tỉnh Hòa Bình
Sở GD&ĐT Thanh Hóa
Sở Văn hoá, Thể thao và Du lịch tỉnh Lai Châu
Sở NN&PTNT
Cục Thuế tỉnh Nam Định
Cục Đăng kiểm Việt Nam
Chi cục Kiểm lâm tỉnh Kon Tum
Thanh tra tỉnh
UBND tỉnh
UBND huyện Gia Lâm
UBND TP Cần Thơ
UBND quận 7
UBND phường 14
Ủy ban nhân dân Thành phố
HĐND thị xã Phú Thọ
Văn phòng HĐND và UBND huyện Sóc Sơn
Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Nà Hẩu
Đoàn Khối Cơ quan và Doanh nghiệp tỉnh
Công đoàn Cơ quan Bộ Y tế
Tổng công ty CP Xuất nhập khẩu và xây dựng Nà Hẩu
Trung tâm Văn hóa, Thể thao và Truyền thông huyện Nà Hẩu
Đoàn ĐBQH tỉnh Cao Bằng
Ban Quản lý các khu công nghiệp tỉnh Hà Nam
Ban Thi đua - Khen thưởng tỉnh
Hội đồng Thi đua - Khen thưởng thành phố
Hội đồng thi đua khen thưởng Thành phố
Cụm thi đua số IV
Cụm thi đua số 7 tỉnh Yên Bái
Cụm thi đua 5 thành phố trực thuộc Trung ương
Khối thi đua các cơ quan Đảng
Cụm thi đua các tỉnh Bắc Trung Bộ
Khối thi đua Doanh nghiệp
Tỉnh ủy
Thành ủy Đà Nẵng
Huyện ủy Mê Linh
Đảng ủy phường Tràng Tiền
Đảng bộ tỉnh
Đảng bộ Bệnh viện Nhi Trung ương
Chi bộ 3
Ban Thường vụ Tỉnh ủy
Ban Tuyên giáo Tỉnh ủy Sơn La
Ủy ban Kiểm tra Huyện ủy
Liên đoàn Lao động Thành phố
Liên đoàn Lao động tỉnh Ninh Thuận
LĐLĐ quận Cầu Giấy
Tổng Liên đoàn Lao động Việt Nam
Công đoàn Trường THPT Chu Văn An
Công đoàn ngành Y tế tỉnh Lâm Đồng
Công đoàn Công ty TNHH Ánh Mai
Hội Liên hiệp Phụ nữ Việt Nam
TAND hai cấp tỉnh Bình Thuận
Ngân hàng Chính sách xã hội huyện
Tòa Hình sự
Ban chuyên án A920
Chính phủ Nhật Bản
Hội LHPN huyện Như Xuân
Hội Cựu chiến binh (CCB) tỉnh Bắc Kạn
Hội Nông dân xã Tân Hưng
Hội Chữ thập đỏ TP Hạ Long
Hội Khuyến học huyện Vũ Thư
Hội Nhà báo Việt Nam
Trung ương Đoàn
Trung ương Hội Nông dân Việt Nam
Tỉnh đoàn Hà Tĩnh
Thành đoàn Hà Nội
Đoàn Thanh niên Công an tỉnh
Đoàn phường Láng Hạ
Ủy ban MTTQ Việt Nam tỉnh Tây Ninh
Liên minh HTX tỉnh
Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Thái Bình
Liên đoàn Bóng đá Việt Nam
Công an tỉnh
Công an huyện Kỳ Anh
Công an phường Bến Nghé
Phòng Tham mưu Công an tỉnh Hà Giang
Phòng Tham mưu - Công an tỉnh Hà Giang
Phòng Cảnh sát hình sự
Phòng PC07
Cục C04
Trung đoàn 148
Sư đoàn 320
Lữ đoàn Đặc công 198
Bộ Tư lệnh Quân khu 4
Bộ Tư lệnh Thủ đô Hà Nội
Quân chủng Phòng không - Không quân
Vùng 3 Hải quân
Đồn Biên phòng Cửa khẩu Lao Bảo
Bộ CHQS tỉnh Long An
Ban CHQS huyện Đông Anh
Nhà máy Z111
Trường THPT Nguyễn Trãi
Trường THPT chuyên Lê Quý Đôn
Trường Tiểu học số 2 Hưng Lộc
Trường Mầm non 20/10
Trường THCS & THPT Hai Bà Trưng
Trường PTDTBT THCS Nậm Cắn
Trường Chính trị tỉnh Bắc Giang
Trường Đại học Sư phạm Kỹ thuật Hưng Yên
Trường Đại học Khoa học Xã hội và Nhân văn
Đại học Bách khoa Hà Nội
Đại học Quốc gia TP.HCM
Học viện Báo chí và Tuyên truyền
Trường THPT chuyên Hà Nội - Amsterdam
Bệnh viện Bạch Mai
Bệnh viện 108
Bệnh viện Đa khoa tỉnh Phú Thọ
Bệnh viện Nguyễn Tri Phương
Khoa Hồi sức tích cực
Khoa Ngoại Bệnh viện Việt Đức
Trung tâm Y tế huyện Đông Anh
Trạm Y tế xã Xuân Nộn
Viện Huyết học - Truyền máu Trung ương
Công ty TNHH MTV Môi trường Đô thị Hà Nội
Công ty CP “Ánh Dương Xanh”
Công ty Cổ phần Bóng đèn Phích nước Rạng Đông
Công ty TNHH Canon Việt Nam
Tổng Công ty May 10
Tổng công ty Điện lực miền Bắc
Tập đoàn Công nghiệp - Viễn thông Quân đội
Ngân hàng TMCP Ngoại thương Việt Nam
Ngân hàng Chính sách xã hội tỉnh Hà Giang
Vingroup
Samsung Việt Nam
VNPT Nghệ An
HTX Dịch vụ Nông nghiệp Tân Minh Đức
CLB “Ông bà cháu”
Nhà hát Chèo Hà Nội
Báo Nhân Dân
UNESCO
Liên hợp quốc
""".strip().split("\n")

FRAMES = (
    "Sáng nay, {} được biểu dương vì thành tích phòng dịch.",
    "Bằng khen được trao cho {}, theo một thông báo.",
    "{} đã tổ chức hội nghị.",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", NAMES)
def test_whole_name_is_one_unit(name: str, frame: str) -> None:
    text = frame.format(name)
    assert [mark.text for mark in find_units(text)] == [name]


IN_CONTEXT = [
    ("ông Lê Minh, Giám đốc Sở Tư pháp tỉnh Hà Nam, dự lễ", ["Sở Tư pháp tỉnh Hà Nam"]),
    ("Chủ tịch UBND huyện Ba Vì Trần Văn Bình phát biểu", ["UBND huyện Ba Vì"]),
    ("Bí thư Tỉnh ủy Nghệ An Phan Văn Dũng trao cờ", ["Tỉnh ủy Nghệ An"]),
    ("Phó Chủ tịch Liên đoàn Lao động Thành phố Lê Thị Hoa", ["Liên đoàn Lao động Thành phố"]),
    ("Hiệu trưởng Trường THPT Nguyễn Trãi Lê Văn Bình", ["Trường THPT Nguyễn Trãi"]),
    ("Phó Chủ tịch Thường trực UBND thị xã Ninh Hòa", ["UBND thị xã Ninh Hòa"]),
    ("Bộ trưởng Bộ Công an ký quyết định", ["Bộ Công an"]),
    ("Thủ tướng Chính phủ ký quyết định", ["Chính phủ"]),
    ("Sáng 5/9, tại Trường THPT Kim Liên, lễ diễn ra", ["Trường THPT Kim Liên"]),
    ("Huyện ủy, HĐND, UBND huyện Mê Linh", ["Huyện ủy", "HĐND", "UBND huyện Mê Linh"]),
    ("Đảng ủy, HĐND, UBND, Ủy ban MTTQ xã Đồng Tâm", ["Đảng ủy", "HĐND", "UBND", "Ủy ban MTTQ xã Đồng Tâm"]),
    ("Trung đoàn 66A. Năm 1972, đơn vị hành quân", ["Trung đoàn 66A"]),
    ("Sư đoàn 324 tổ chức lễ ra quân", ["Sư đoàn 324"]),
    ("Thành đoàn Vinh tặng quà", ["Thành đoàn Vinh"]),
    ("Phòng Công chứng số 1 và Phòng Quản lý thu", ["Phòng Công chứng số 1", "Phòng Quản lý thu"]),
    ("Công ty CP Khai thác đá Cùa nhận cờ", ["Công ty CP Khai thác đá Cùa"]),
    ("Nhà máy Tinh bột sắn Hướng Lộc được khen", ["Nhà máy Tinh bột sắn Hướng Lộc"]),
    ("Xí nghiệp Cơ giới 2, Đội Bốc xếp 4", ["Xí nghiệp Cơ giới 2", "Đội Bốc xếp 4"]),
    ("HTX Cam sành Phong Lưu và Trạm Khuyến nông", ["HTX Cam sành Phong Lưu", "Trạm Khuyến nông"]),
    ("Công ty Hoa Sen trao Bằng khen cho công nhân", ["Công ty Hoa Sen"]),
    ("Công ty Sao tuyển Kỹ sư mới", ["Công ty Sao"]),
    ("bà Ngân, kỹ sư Đoàn Xuân Ý", []),
    ("Huyện đoàn tổ chức đối thoại", ["Huyện đoàn"]),
    (
        "Báo và Phát thanh, Truyền hình Hòa Lâm đưa tin",
        ["Báo và Phát thanh, Truyền hình Hòa Lâm"],
    ),
    ("TRƯỜNG ĐẠI HỌC VINH", ["TRƯỜNG ĐẠI HỌC VINH"]),
    ("CÔNG TY VINH DỰ ĐÓN NHẬN CỜ", []),
    ("Trưởng Phòng GD-ĐT Quận 3 Phạm Đăng Khoa", ["Phòng GD-ĐT Quận 3"]),
    ("Agribank Chi nhánh Hà Tĩnh II", ["Agribank Chi nhánh Hà Tĩnh II"]),
    ("Trung tâm Dự báo nguồn nước, đơn vị mới", ["Trung tâm Dự báo nguồn nước"]),
    ("Công ty lãi 1,4 tỷ đồng, làm lợi cho Công ty 1,4 tỷ đồng", []),
    ("các nhà khoa học Viện Sinh học Biển Đông", ["Viện Sinh học Biển Đông"]),
    ("Công đoàn ngành tặng Giấy khen", ["Công đoàn ngành"]),
    ("Giám đốc Sở Trương Quốc Kiệt phát biểu", []),
    ("Chủ tịch Công đoàn Công ty phát biểu", ["Công đoàn Công ty"]),
    ("Sở Y tế trao quà cho huyện Ba Vì", ["Sở Y tế"]),
    ("Trưởng ban Ban Dân tộc tỉnh Sóc Trăng", ["Ban Dân tộc tỉnh Sóc Trăng"]),
    ("Chủ tịch HĐQT Công ty CP Hoa Sen", ["Công ty CP Hoa Sen"]),
    ("Đại đội 3, Tiểu đoàn 7, Trung đoàn 88", ["Đại đội 3", "Tiểu đoàn 7", "Trung đoàn 88"]),
    ("Sở Y tế, Công an tỉnh, Báo Lao động", ["Sở Y tế", "Công an tỉnh", "Báo Lao động"]),
    ("Sở Nội vụ và Sở Tài chính phối hợp", ["Sở Nội vụ", "Sở Tài chính"]),
    ("Tập đoàn Điện lực Việt Nam (EVN) tặng quà", ["Tập đoàn Điện lực Việt Nam"]),
    ("Bộ Giáo dục và Đào tạo (GD&ĐT) tặng", ["Bộ Giáo dục và Đào tạo"]),
    ("Phòng Cảnh sát giao thông thuộc Công an tỉnh", ["Phòng Cảnh sát giao thông", "Công an tỉnh"]),
    ("liên đoàn lao động quận Ba Đình", ["liên đoàn lao động quận Ba Đình"]),
    ("sở Y tế Hà Nội và công an phường Hàng Bạc", ["sở Y tế Hà Nội", "công an phường Hàng Bạc"]),
    ("phòng giáo dục huyện Gia Lâm", ["phòng giáo dục huyện Gia Lâm"]),
    ("trường tiểu học Lê Lợi", ["trường tiểu học Lê Lợi"]),
    ("Cờ thi đua của UBND tỉnh cho 5 tập thể", ["UBND tỉnh"]),
    ("các Trường THPT Kim Liên, Việt Đức", ["Trường THPT Kim Liên", "Việt Đức"]),
    ("Sở Y tế, Giáo dục và Đào tạo, Công Thương", ["Sở Y tế", "Giáo dục và Đào tạo", "Công Thương"]),
    ("Ông công tác tại Bệnh viện Bạch Mai từ lâu", ["Bệnh viện Bạch Mai"]),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH NGHỆ AN TỔNG KẾT", ["LIÊN ĐOÀN LAO ĐỘNG TỈNH NGHỆ AN"]),
    ("TRƯỜNG THPT NGUYỄN TRÃI ĐÓN NHẬN CỜ THI ĐUA", ["TRƯỜNG THPT NGUYỄN TRÃI"]),
    ("CỤM THI ĐUA SỐ XII THÀNH PHỐ HÀ NỘI KÝ GIAO ƯỚC", ["CỤM THI ĐUA SỐ XII THÀNH PHỐ HÀ NỘI"]),
    ("Uỷ ban nhân dân huyện Thuỷ Nguyên", ["Uỷ ban nhân dân huyện Thuỷ Nguyên"]),
    ("Công ty Than Mạo Khê - TKV", ["Công ty Than Mạo Khê - TKV"]),
    ("Trung tâm Huấn luyện thể thao quốc gia Cần Thơ", ["Trung tâm Huấn luyện thể thao quốc gia Cần Thơ"]),
    ("Đội Quản lý vận hành lưới điện cao thế trực đêm", ["Đội Quản lý vận hành lưới điện cao thế"]),
    ("Khoa Phòng chống bệnh truyền nhiễm, Sở Y tế", ["Khoa Phòng chống bệnh truyền nhiễm", "Sở Y tế"]),
    ("Tổ Nuôi dưỡng và tổ Hóa - Sinh", ["Tổ Nuôi dưỡng", "tổ Hóa - Sinh"]),
    ("chuyền 14 hát, tổ 5 nghe", ["chuyền 14"]),
    ("Sở Y tế kiểm tra bếp ăn", ["Sở Y tế"]),
    (
        "Công ty TNHH Thương mại, Sản xuất và Dịch vụ Lá Xanh",
        ["Công ty TNHH Thương mại, Sản xuất và Dịch vụ Lá Xanh"],
    ),
    ("Tổng công ty May Sông Lam - CTCP đón cờ", ["Tổng công ty May Sông Lam - CTCP"]),
    (
        "Ngân hàng Công thương Việt Nam - Chi nhánh Lai Châu",
        ["Ngân hàng Công thương Việt Nam - Chi nhánh Lai Châu"],
    ),
    ("Đại sứ quán Việt Nam tại Lào", ["Đại sứ quán Việt Nam tại Lào"]),
    ("Ban Chỉ đạo Trung ương về Phòng chống thiên tai", ["Ban Chỉ đạo Trung ương về Phòng chống thiên tai"]),
    (
        "Ban chỉ đạo vận động hiến máu tình nguyện TP.HCM - Hội Chữ thập đỏ TP.HCM",
        ["Ban chỉ đạo vận động hiến máu tình nguyện TP.HCM", "Hội Chữ thập đỏ TP.HCM"],
    ),
    ("Cụm thi đua 7 LĐLĐ tỉnh Đông Nam Bộ ký giao ước", ["Cụm thi đua 7 LĐLĐ tỉnh Đông Nam Bộ"]),
    ("Chủ tịch UBND TP.HCM Nguyễn Văn Được", ["UBND TP.HCM"]),
    ("Chủ tịch UBND tỉnh Cao Văn Trọng - Chủ tịch Hội đồng", ["UBND tỉnh"]),
    ("các đồng chí Huyện ủy viên phụ trách xã", []),
    ("Chánh Văn phòng Huyện ủy", ["Huyện ủy"]),
    ("đại diện các công ty Minh Sơn, Lam Kiều và Sao Khuê", ["Minh Sơn", "Lam Kiều", "Sao Khuê"]),
    ("các trường THCS Lê Lợi và THCS Kim Đồng", ["THCS Lê Lợi", "THCS Kim Đồng"]),
    ("công ty Minh Sơn, thuộc các công ty con", ["công ty Minh Sơn"]),
    ("Chủ tịch Hội đồng quản trị Công ty May Lam Kiều phát biểu", ["Công ty May Lam Kiều"]),
    (
        "Giám đốc Công ty Cổ phần Tập đoàn Hoàng Mai Group Lê Hoa",
        ["Công ty Cổ phần Tập đoàn Hoàng Mai Group"],
    ),
    (
        "Than Khe Lim thưởng thợ lò. Công ty CP Than Khe Lim có 900 thợ.",
        ["Than Khe Lim", "Công ty CP Than Khe Lim"],
    ),
    ("Du lịch Hà Giang khởi sắc. Công ty Du lịch Hà Giang vui", ["Công ty Du lịch Hà Giang"]),
    ("80 năm Ngày thành lập Hội LHPN Việt Nam", ["Hội LHPN Việt Nam"]),
    ("kỷ niệm Ngày truyền thống BĐBP", []),
    (
        "Phòng CSĐT tội phạm về trật tự xã hội đã khám phá vụ án",
        ["Phòng CSĐT tội phạm về trật tự xã hội"],
    ),
    (
        "Phòng Cảnh sát ĐTTP về TTXH và Đội CSĐTTP về KT&MT Công an TP Vinh",
        ["Phòng Cảnh sát ĐTTP về TTXH", "Đội CSĐTTP về KT&MT Công an TP Vinh"],
    ),
    ("Xí nghiệp Khai thác - Vận hành nhận cờ", ["Xí nghiệp Khai thác - Vận hành"]),
    ("Công đoàn trường và Công đoàn Sở", ["Công đoàn trường", "Công đoàn Sở"]),
    (
        "Công đoàn bệnh viện được khen, Chi bộ nhà trường cũng vậy",
        ["Công đoàn bệnh viện", "Chi bộ nhà trường"],
    ),
    ("Đoàn bệnh viện đến thăm, Đoàn trường đón", ["Đoàn trường"]),
    ("Công đoàn công ty con, CĐCS trường học giúp nhau", []),
    ("VKSND khu vực 3 - Hà Nội", ["VKSND khu vực 3 - Hà Nội"]),
    ("Chi cục Hải quan khu vực V, Thuế tỉnh Đồng Nai", ["Chi cục Hải quan khu vực V", "Thuế tỉnh Đồng Nai"]),
    ("Sao Mai Group tặng quà", ["Sao Mai Group"]),
    (
        "Công ty TNHH Hiramatsu Việt Nam lãi to. Hiramatsu tuyển người",
        ["Công ty TNHH Hiramatsu Việt Nam", "Hiramatsu"],
    ),
    ("Ngân hàng Biển Xanh (Bien Xanh Bank) khai trương", ["Ngân hàng Biển Xanh"]),
    ("Tổ chức Nước Sạch (Trung tâm VWA) và nền tảng Facebook", ["Trung tâm VWA"]),
    ("Trang web của sở ở tòa nhà số 88", []),
    (
        "Bộ tư lệnh Vùng 5 hải quân và Quân chủng hải quân",
        ["Bộ tư lệnh Vùng 5 hải quân", "Quân chủng hải quân"],
    ),
    ("Tổng Giám đốc Tổng công ty May 10 Thân Đức Việt", ["Tổng công ty May 10"]),
    ("các phòng Giáo dục và Đào tạo các huyện", []),
    ("Trưởng phòng Nhân sự họp, Trưởng ban Tuyên giáo Tỉnh ủy dự", ["ban Tuyên giáo Tỉnh ủy"]),
    ("Hội Cựu chiến binh cơ quan BHXH Việt Nam", ["Hội Cựu chiến binh cơ quan BHXH Việt Nam"]),
    ("Trung tâm Y tế nhận cờ của Hội Nông dân các cấp", ["Trung tâm Y tế"]),
    ("Giám đốc Bệnh viện Phạm Ngọc Thạch mời hội chẩn", ["Bệnh viện Phạm Ngọc Thạch"]),
    ("tặng hoa cho Giám đốc Bệnh viện Đàm Ngọc Quế", []),
    ("bác sĩ Hà, khoa ngoại chấn thương, và chị Mai, khoa dược", ["khoa ngoại chấn thương", "khoa dược"]),
    ("khoa gây mê hồi sức Bệnh viện Chợ Lớn", ["khoa gây mê hồi sức Bệnh viện Chợ Lớn"]),
    ("tổ toán - tin, tổ hàn 5 được khen", ["tổ toán - tin", "tổ hàn 5"]),
    ("đội thi công số 2, phân xưởng cán nóng", ["đội thi công số 2", "phân xưởng cán nóng"]),
    ("tổ hàn 5 người và trưởng phòng kế hoạch, các phòng kế hoạch, dây chuyền may", []),
    ("khoa nội soi dạ dày, phòng kế toán các huyện", []),
    (
        "Phòng Cảnh sát hình sự (PC02) - Công an tỉnh; Đồn Biên phòng Lộc Tấn - Bộ đội Biên phòng tỉnh",
        [
            "Phòng Cảnh sát hình sự (PC02) - Công an tỉnh",
            "Đồn Biên phòng Lộc Tấn - Bộ đội Biên phòng tỉnh",
        ],
    ),
    ("nghị sĩ Quốc hội Thụy Điển Magnus Lind", ["Quốc hội Thụy Điển"]),
    ("Chính phủ Anh và Phủ Tổng thống Pháp", ["Chính phủ Anh", "Phủ Tổng thống Pháp"]),
    ("Phó Thủ tướng Chính phủ Đức Tuấn", ["Chính phủ"]),
    ("nhóm tác giả Liên Chi hội Nhà báo Báo Nhân Dân", ["Liên Chi hội Nhà báo Báo Nhân Dân"]),
    ("Đoàn 3 đã bắt giữ, Đoàn 30 sinh viên ra quân", ["Đoàn 3"]),
    (
        "Đội Cảnh sát PCCC và cứu nạn, cứu hộ (PC07) Công an quận Ba Đình",
        ["Đội Cảnh sát PCCC và cứu nạn, cứu hộ (PC07) Công an quận Ba Đình"],
    ),
    ("Sở Thông tin và Truyền thông (TTTT) Nguyễn Văn An", ["Sở Thông tin và Truyền thông"]),
    ("UBND huyện giao Sở Nội vụ, xã giao là phép lịch sự", ["UBND huyện", "Sở Nội vụ"]),
    (
        "Đoàn khối DNCN TW tại TP.HCM và Đoàn Khối CCQ & DN tỉnh Hà Nam",
        ["Đoàn khối DNCN TW tại TP.HCM", "Đoàn Khối CCQ & DN tỉnh Hà Nam"],
    ),
    (
        "Chủ tịch Ủy ban Quốc gia phòng, chống AIDS và phòng, chống tệ nạn ma túy, mại dâm",
        ["Ủy ban Quốc gia phòng, chống AIDS và phòng, chống tệ nạn ma túy, mại dâm"],
    ),
    ("Ban Chỉ đạo quốc gia về phòng thủ dân sự", ["Ban Chỉ đạo quốc gia về phòng thủ dân sự"]),
    ("thừa ủy quyền của Ban Bí thư T.Ư Đoàn, Tỉnh đoàn trao", ["Ban Bí thư T.Ư Đoàn", "Tỉnh đoàn"]),
    ("Trung đoàn 5 và Sư đoàn Anh hùng nhận cờ", ["Trung đoàn 5"]),
    ("Đoàn Hà Giang thắng, Đoàn xã Hà Giang mừng", ["Đoàn xã Hà Giang"]),
    ("Trung tâm chỉ huy Công an TP Hà Nội", ["Trung tâm chỉ huy Công an TP Hà Nội"]),
    ("Trường THPT Bến Xanh Vinh Dự Đón Nhận Cờ Thi Đua", ["Trường THPT Bến Xanh"]),
    ("Kết quả, đội Sở Nội vụ tỉnh Hà Nam thắng đội Khoa Nhi", ["Sở Nội vụ tỉnh Hà Nam", "Khoa Nhi"]),
    ("Đội Công ty TNHH Lam Kiều vô địch", ["Công ty TNHH Lam Kiều"]),
    ("Đội Quản lý điện Đông Anh và Đội 5", ["Đội Quản lý điện Đông Anh", "Đội 5"]),
    ("thắng đội Công ty TNHH Lam Kiều 3-1, Công ty 26-3 dự", ["Công ty TNHH Lam Kiều", "Công ty 26-3"]),
    (
        "Ban Chỉ đạo Trung ương về cải cách tiền lương và hưu trí, Chính phủ",
        ["Ban Chỉ đạo Trung ương về cải cách tiền lương và hưu trí", "Chính phủ"],
    ),
    (
        "Ban Chỉ đạo Trung ương về cải cách tiền lương đã họp",
        ["Ban Chỉ đạo Trung ương về cải cách tiền lương"],
    ),
    ("Ban Chỉ đạo Trung ương về thăm", ["Ban Chỉ đạo Trung ương"]),
    ("vở do Nhà hát Kịch Hà Nội dàn dựng", ["Nhà hát Kịch Hà Nội"]),
    ("thưởng Ban chuyên án 719X 50 triệu đồng", ["Ban chuyên án 719X"]),
    ("tặng Bằng khen cho Thanh tra Sở và 5 cá nhân", ["Thanh tra Sở"]),
    ("kịch bản do Nhà hát Kịch nói Quân đội dàn dựng, công diễn", ["Nhà hát Kịch nói Quân đội"]),
    ("Công ty Sao Khuê Tổ Chức Lễ Trao Giải", ["Công ty Sao Khuê"]),
    ("Trưởng Phòng Tổ Chức - Hành Chính", ["Phòng Tổ Chức - Hành Chính"]),
]


@pytest.mark.parametrize(("text", "expected"), IN_CONTEXT)
def test_units_in_context(text: str, expected: list[str]) -> None:
    assert [mark.text for mark in find_units(text)] == expected


SENTENCES = (Path(__file__).parent / "unit_sentences.txt").read_text(encoding="utf-8").splitlines()
"""Plain sentences of the press by head noun, the names in braces; some sentences have none."""


@pytest.mark.parametrize("marked", SENTENCES)
def test_units_of_plain_sentences(marked: str) -> None:
    plain = marked.replace("{", "").replace("}", "")
    assert [mark.text for mark in find_units(plain)] == re.findall(r"\{([^}]*)\}", marked)


NO_UNITS = """
Đảng và Nhà nước ta luôn quan tâm
Chủ tịch nước trao tặng phần thưởng
nhà trường đã phát động phong trào
các đơn vị ký giao ước thi đua
Công ty vừa trao thưởng cho công nhân
Sở đã trình hồ sơ
đây là một công ty xây dựng lớn
bệnh viện tuyến dưới còn thiếu bác sĩ
hội nghị tổng kết năm học
Hội nghị diễn ra trong hai ngày
Hội thi tay nghề giỏi
bộ phận một cửa và cục diện mới
ban hành quyết định khen thưởng
trụ sở mới khang trang
tổ chức nhiều hoạt động thiết thực
hội viên và đoàn viên tham gia
cầu thủ Đoàn Văn Hậu ghi bàn
anh Trường Giang và chị Hải Phòng
quân đội và bộ đội giúp dân
thành phố Hải Phòng phát triển
chuyến bay tới Đài Loan
quần đảo Trường Sa
phòng chống dịch bệnh
Công đoàn cơ sở là gì
các cấp công đoàn chăm lo
trường học xanh, sạch, đẹp
đội ngũ cán bộ trẻ
Ảnh: TTXVN
(Ảnh: Công an tỉnh)
Lễ trao giải tại Trung tâm Hội nghị Quốc gia
Lễ ra quân ở Nhà Văn hóa Lao động
Hội nghị tổ chức tại hội trường UBND huyện
ba sở, ngành và năm phòng, ban
Khối lượng công việc lớn
Cụm từ này đã cũ
lớp học tình thương
khoa học và công nghệ phát triển
viện trợ cho vùng lũ
Vụ việc được làm rõ
Cục diện đã đổi khác
Tổ quốc ghi công
Đoàn Việt Nam và Đoàn Lào cùng bước vào sân
Ủy ban quốc gia đã họp, Ban Chỉ đạo quốc gia kiểm tra
""".strip().split("\n")


@pytest.mark.parametrize("text", NO_UNITS)
def test_no_unit(text: str) -> None:
    assert [mark.text for mark in find_units(text)] == []


PIECES = st.sampled_from(
    [
        *NAMES[::5],
        "và",
        ",",
        ".",
        "\n\n",
        "(",
        ")",
        "-",
        "“",
        "”",
        "của",
        "Nguyễn Văn Nam",
        "huyện",
        "Thành phố",
        "số",
        "12",
        "3/4",
        "XII",
        "đã",
        "tặng",
        "TP.",
        "Ủy",
        "thị xã Sơn Tây",
        "&",
        "ngành",
        "các",
        "Đ",
        "😀",
        "tỉnh",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=14).map(" ".join) | st.text(max_size=80))
def test_spans_are_exact_ordered_and_apart(text: str) -> None:
    marks = find_units(text)
    for mark in marks:
        assert text[mark.span.start : mark.span.end] == mark.text
        assert mark.text == mark.text.strip() != ""
        assert "\n" not in mark.text
    assert all(a.span.end <= b.span.start for a, b in pairwise(marks))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_the_same_wherever_the_text_begins(name: str) -> None:
    prefix = "Một dòng khác.\n\n"
    shifted = [(mark.span.start - len(prefix), mark.text) for mark in find_units(prefix + name)]
    assert shifted == [(mark.span.start, mark.text) for mark in find_units(name)]


@pytest.mark.parametrize(
    "repeated", ["HĐND, ", "Công đoàn ", "Sở Y tế tỉnh ", "Phòng - ", "“Công ty ", "xã A, "]
)
def test_long_repetitions_are_read_to_their_end(repeated: str) -> None:
    text = repeated * 1500
    assert all(text[mark.span.start : mark.span.end] == mark.text for mark in find_units(text))
