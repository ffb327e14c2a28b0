"""LOC mentions: known and unknown places, lists under a type word, and what only looks like a place."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.text.places.tagger import find_places

HITS = [
    ("hội nghị tại thị xã Sơn Tây", ["thị xã Sơn Tây"]),
    ("đoàn về thăm tỉnh Hoà Bình", ["tỉnh Hoà Bình"]),
    ("lễ diễn ra ở Hà Nội", ["Hà Nội"]),
    ("nhân dân Thủ đô Hà Nội hưởng ứng", ["Thủ đô Hà Nội"]),
    ("TP.HCM dẫn đầu", ["TP.HCM"]),
    ("TPHCM dẫn đầu", ["TPHCM"]),
    ("Thành phố Hồ Chí Minh dẫn đầu", ["Thành phố Hồ Chí Minh"]),
    ("TP. Hồ Chí Minh dẫn đầu", ["TP. Hồ Chí Minh"]),
    ("ở TP Vinh và TX Ba Đồn", ["TP Vinh", "TX Ba Đồn"]),
    ("Bà Rịa - Vũng Tàu và BR-VT", ["Bà Rịa - Vũng Tàu", "BR-VT"]),
    ("Thừa Thiên - Huế sau bão", ["Thừa Thiên - Huế"]),
    ("trên địa bàn tỉnh Thừa Thiên - Huế", ["tỉnh Thừa Thiên - Huế"]),
    ("Robocon châu Á - Thái Bình Dương", ["châu Á - Thái Bình Dương"]),
    ("đoàn đến thăm chùa Prek Chru", ["chùa Prek Chru"]),
    ("quận 1, phường 14, khu phố 3", ["quận 1", "phường 14", "khu phố 3"]),
    ("cấp xã 9.393 lượt hộ, cấp phường 1.200 hộ", []),
    ("tổ dân phố số 7 phường Trung Liệt", ["tổ dân phố số 7 phường Trung Liệt"]),
    ("thôn Đông, xã Tân Lập, huyện Đan Phượng", ["thôn Đông", "xã Tân Lập", "huyện Đan Phượng"]),
    ("ấp Bình Hòa, bản Pa Khôm, buôn Ako Dhong", ["ấp Bình Hòa", "bản Pa Khôm", "buôn Ako Dhong"]),
    ("số 12 đường Lê Lợi, phố Hàng Bài", ["đường Lê Lợi", "phố Hàng Bài"]),
    ("đặc khu Phú Quốc", ["đặc khu Phú Quốc"]),
    ("tỉnh Hà Tây (cũ)", ["tỉnh Hà Tây"]),
    ("vùng Tây Nguyên và miền Trung", ["Tây Nguyên", "miền Trung"]),
    ("Đồng bằng sông Cửu Long", ["Đồng bằng sông Cửu Long"]),
    ("sông Hồng, đèo Hải Vân, đảo Song Tử Tây", ["sông Hồng", "đèo Hải Vân", "đảo Song Tử Tây"]),
    ("sang Nhật Bản và Hàn Quốc", ["Nhật Bản", "Hàn Quốc"]),
    ("Việt Nam, Lào và Campuchia", ["Việt Nam", "Lào", "Campuchia"]),
    ("học tập tại Mỹ", ["Mỹ"]),
    ("Ở xã Nghi Thiết có bãi biển. Dân ở Nghi Thiết hiền hòa", ["xã Nghi Thiết", "Nghi Thiết"]),
    ("Ở xã Nghi Thiết có ông Nghi Thiết", ["xã Nghi Thiết"]),
    ("chuyên gia nước ngoài (Đức)", ["Đức"]),
    ("thôn Lộng Khê 3, xã An Khê", ["thôn Lộng Khê 3", "xã An Khê"]),
    ("Ðài Loan và Ba Lan", ["Ðài Loan", "Ba Lan"]),
    ("tại quảng trường Nguyễn Tất Thành", ["quảng trường Nguyễn Tất Thành"]),
    ("xã Cam Hiệp An làm Cụm phó", ["xã Cam Hiệp An"]),
    (
        "gồm các huyện: Quốc Oai, Hoài Đức, Ba Vì và thị xã Sơn Tây.",
        ["Quốc Oai", "Hoài Đức", "Ba Vì", "thị xã Sơn Tây"],
    ),
    (
        "5 xã được công nhận đợt này, gồm Tam Mỹ Đông, Tam Giang (huyện Núi Thành); Nà Hẩu của huyện Văn Yên",
        ["Tam Mỹ Đông", "Tam Giang", "huyện Núi Thành", "Nà Hẩu", "huyện Văn Yên"],
    ),
    ("bao gồm các xã: Dương Xá (huyện Gia Lâm); Đại Đồng", ["Dương Xá", "huyện Gia Lâm", "Đại Đồng"]),
    ("các tỉnh Hà Giang, Tuyên Quang, Cao Bằng", ["Hà Giang", "Tuyên Quang", "Cao Bằng"]),
    ("các quận Ba Đình, Hoàn Kiếm; huyện Gia Lâm", ["Ba Đình", "Hoàn Kiếm", "huyện Gia Lâm"]),
    ("hai xã Nậm Hà, Nậm Hạ", ["Nậm Hà", "Nậm Hạ"]),
    ("huyện Ba Vì, Quốc Oai và Thạch Thất", ["huyện Ba Vì", "Quốc Oai", "Thạch Thất"]),
    ("xã Hùng Sơn Nguyễn Văn An", ["xã Hùng Sơn"]),
    ("phường Bến Nghé (quận 1)", ["phường Bến Nghé", "quận 1"]),
    ("KHEN THƯỞNG TẠI TỈNH NGHỆ AN VÀ HÀ NỘI", ["TỈNH NGHỆ AN", "HÀ NỘI"]),
    ("Đảng bộ, chính quyền và nhân dân huyện Mê Linh", ["huyện Mê Linh"]),
    ("lũ quét ở Thu Lũm và bà con quê Châu Thành, Long An", ["Thu Lũm", "Châu Thành", "Long An"]),
    ("nhà ở số 88 phố Hàng Than, hẻm 42 Lê Thị Hoa", ["số 88 phố Hàng Than", "hẻm 42 Lê Thị Hoa"]),
    ("trên cao tốc Vĩnh Hảo - Phan Thiết", ["cao tốc Vĩnh Hảo - Phan Thiết"]),
    ("tại Km202 cao tốc A Lưới - Nam Đông", ["Km202 cao tốc A Lưới - Nam Đông"]),
    ("đến km 35 quốc lộ 6, đi 5 km đường Lê Lợi", ["km 35 quốc lộ 6", "đường Lê Lợi"]),
    ("cao nguyên đá Đồng Văn, cố đô Huế", ["cao nguyên đá Đồng Văn", "cố đô Huế"]),
    ("Liên hoan Phim Việt Nam lần thứ 24 ở Việt Nam", ["Việt Nam"]),
    ("Việt Nam lần thứ hai vô địch", ["Việt Nam"]),
    ("TT.Thích Đạt Đức về TT. Yên Châu", ["TT. Yên Châu"]),
    ("Đại sứ Áo tại Việt Nam, Đại sứ Cộng hòa Áo", ["Áo", "Việt Nam", "Cộng hòa Áo"]),
    ("đọc bản Tuyên ngôn độc lập ở bản Nà Lốc", ["bản Nà Lốc"]),
    ("tại quảng trường 30/10, đường 2 Tháng 9", ["quảng trường 30/10", "đường 2 Tháng 9"]),
    ("KCN Sóng Thần 2 và cầu Trà Khúc 2", ["KCN Sóng Thần 2", "cầu Trà Khúc 2"]),
    ("xóm Chiềng Vang 1 bày tỏ, thôn Đông 20 hộ", ["xóm Chiềng Vang 1", "thôn Đông"]),
    ("dâng hương ở Đền thờ Chủ tịch Hồ Chí Minh", ["Đền thờ Chủ tịch Hồ Chí Minh"]),
    ("ngã ba Cò Nòi, dốc Cư Jang, hang Én", ["ngã ba Cò Nòi", "dốc Cư Jang", "hang Én"]),
    ("năm huyện biên giới gồm: Văn Lãng, Tràng Định và Cao Lộc", ["Văn Lãng", "Tràng Định", "Cao Lộc"]),
    ("cao tốc Trường Phong - Hòa Mỹ, đường Bản Mù", ["cao tốc Trường Phong - Hòa Mỹ", "đường Bản Mù"]),
    ("dự án thành phần đoạn Quảng Ngãi - Hoài Nhơn", ["Quảng Ngãi", "Hoài Nhơn"]),
    ("Hà Nội - trái tim của cả nước", ["Hà Nội"]),
    ("trú tại Bản Tha Sy Da, huyện Mường Phìn", ["Bản Tha Sy Da", "huyện Mường Phìn"]),
    ("nhận Bản Tin Sáng mỗi ngày", []),
    ("hội chợ OCOP, điểm cầu Hà Nội, ba huyện miền núi Ba Tơ", ["Hà Nội", "Ba Tơ"]),
    ("Bà mẹ Việt Nam anh hùng, giọng nói tiếng Huế", []),
    ("Tại Cung thể thao dưới nước Mỹ Đình, đội bơi thắng.", ["Cung thể thao dưới nước Mỹ Đình"]),
    ("Tại Sân vận động Tự Do, đội khách thua.", ["Sân vận động Tự Do"]),
    (
        "tàu cập cảng cá Lạch Bạng, về nguồn tại Khu căn cứ Tà Thiết",
        ["cảng cá Lạch Bạng", "Khu căn cứ Tà Thiết"],
    ),
    (
        "qua cửa khẩu quốc tế Mộc Bài và cửa khẩu phụ Nà Lạn",
        ["cửa khẩu quốc tế Mộc Bài", "cửa khẩu phụ Nà Lạn"],
    ),
    ("người dân P.12, Q.10 và Q.Tân Bình nhận quà", ["P.12", "Q.10", "Q.Tân Bình"]),
    ("văn bản số 23/BTĐKT-P.I, xem P. Nam", []),
    ("Tại trạm thu phí Nam Bình, xe xếp hàng qua các cảng cá.", ["trạm thu phí Nam Bình"]),
    ("đến xã miền núi Hòa Bắc, 2 xã biên giới Sơn Kim 1 và Sơn Kim 2", ["Hòa Bắc", "Sơn Kim 1", "Sơn Kim 2"]),
    ("Các xã Tam Hợp (Tương Dương) và Môn Sơn", ["Tam Hợp", "Tương Dương", "Môn Sơn"]),
    ("các xã miền núi của huyện, vùng cao Tây Bắc", ["Tây Bắc"]),
    (
        "diễn ra tại Nhà hát Sông Trăng, Nhà thi đấu tỉnh Hà Nam",
        ["Nhà hát Sông Trăng", "Nhà thi đấu tỉnh Hà Nam"],
    ),
    ("Bộ trưởng Quốc phòng Mỹ Jack Talbot, Thứ trưởng Ngoại giao Nhật Bản Sato Ken", ["Mỹ", "Nhật Bản"]),
    ("Tổng thống Pháp Alain Morel gặp Thủ tướng Canada Jean Talbot", ["Pháp", "Canada"]),
    ("chiếu ở rạp Đông Ba (187 Bạch Đằng, Huế)", ["rạp Đông Ba", "187 Bạch Đằng", "Huế"]),
    ("họp tại 42 Hàng Chuối, phường Phạm Đình Hổ", ["42 Hàng Chuối", "phường Phạm Đình Hổ"]),
    ("Đoàn Hà Giang về nhì, Đoàn Lào về ba", ["Hà Giang", "Lào"]),
    ("Chủ tịch nước CHDCND Lào sang thăm Xin-ga-po", ["CHDCND Lào", "Xin-ga-po"]),
    (
        "trú tổ 9, phường Nà Hẩu; ở tổ dân phố 4 phường Nà Hẩu",
        ["tổ 9", "phường Nà Hẩu", "tổ dân phố 4 phường Nà Hẩu"],
    ),
    ("Trưởng bản Giàng A Chu và Trưởng khu phố Lê Minh nhận quà", []),
    ("Trưởng thôn Cao Thắng, trưởng bản Nậm Khao", ["thôn Cao Thắng", "bản Nậm Khao"]),
    ("tại Ga Nà Hẩu, tổ 9 của xưởng", ["Ga Nà Hẩu"]),
    ("Bahrain, Morocco và Sudan thuộc khu vực Trung Đông", ["Bahrain", "Morocco", "Sudan", "Trung Đông"]),
]


@pytest.mark.parametrize(("text", "expected"), HITS)
def test_places(text: str, expected: list[str]) -> None:
    assert [mark.text for mark in find_places(text)] == expected


REFUSALS = """
Chủ tịch Hồ Chí Minh sinh năm 1890
Trường THPT Lê Lợi nhận cờ
UBND huyện Ba Vì tổ chức
Cụm thi đua số XII thành phố Hà Nội
chị Hà Giang và ông Hà Nam
cô giáo Nguyễn Thanh Xuân
nhân dân 7 huyện, thị
63 tỉnh, thành phố
kinh tế - xã hội của địa phương
xã hội hóa giáo dục
huyện ủy và tỉnh đoàn
toàn tỉnh nhà
bản chất và bản lĩnh
làng văn hóa tiêu biểu
đường lối của Đảng
Thái Bình Dương rộng lớn
anh Đức và chị Nga
cuộc sống hòa bình
phố xá đông vui
hồ sơ đề nghị khen thưởng
cầu thủ Mai Châu ghi bàn
sách Tiếng Anh lớp 5
(Ảnh: Hà Giang)
ba xã hoàn thành chương trình
năm 2022 và quý 3
Bình Minh rực rỡ
Thủ tướng yêu cầu Viện nghiên cứu
Ngày Thầy thuốc Việt Nam
kháng chiến chống Pháp
có văn bản số 23/BTĐKT-P.I về việc lấy ý kiến
đối tượng Đ.B.H.C. khai nhận
danh hiệu Thôn Nông thôn mới kiểu mẫu
Bộ trưởng Ngoại giao Anh Tuấn và Bộ trưởng Công an Nga Sơn
Trung đoàn Anh hùng và đoàn Anh hùng lao động
trao thưởng (5 Huy chương Vàng, 3 Huy chương Bạc)
có mặt tại 12 Trường THPT, mỗi trường một ngày
""".strip().split("\n")


@pytest.mark.parametrize("text", REFUSALS)
def test_no_place(text: str) -> None:
    assert [mark.text for mark in find_places(text)] == []


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("tại TP HCM", "79"),
        ("nhân dân Thủ đô Hà Nội", "01"),
        ("thị xã Sơn Tây", "01.thi-xa-son-tay"),
        ("tỉnh Hoà Bình", "17"),
        ("xã Tân Tiến", None),
    ],
)
def test_places_link_to_the_tables_only_when_one_fits(text: str, identifier: str | None) -> None:
    assert [mark.id for mark in find_places(text)] == [identifier]


PIECES = st.sampled_from(
    [
        "tỉnh",
        "Nghệ An",
        "các huyện:",
        "Quốc Oai",
        ",",
        "và",
        "TP.",
        "HCM",
        "quận",
        "1",
        "số 7",
        "\n\n",
        "phường",
        "Hà",
        "Nội",
        "Nguyễn Văn An",
        "-",
        ".",
        "xã",
        "Đ",
        "thôn",
        "7 xã",
        "Bà Rịa",
        "đã",
        "Lào",
        "TỈNH",
        "😀",
        "UBND",
        "Huế",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=14).map(" ".join) | st.text(max_size=80))
def test_spans_are_exact_ordered_and_apart(text: str) -> None:
    marks = find_places(text)
    for mark in marks:
        assert text[mark.span.start : mark.span.end] == mark.text
        assert mark.text == mark.text.strip() != ""
        assert "\n" not in mark.text
    assert all(a.span.end <= b.span.start for a, b in pairwise(marks))
