"""Bylines, credits, lead signs, text hygiene: one table each, as many refusals as hits."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.article.bylines import is_name, read_byline, signs
from extractor.article.captions import has_credit, split_credit
from extractor.article.leads import split_lead
from extractor.ground.article import Caption
from extractor.viet.tidy import tidy, unescape


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Phan Thanh", "Phan Thanh"),
        ("Bài, ảnh: Phan Thanh - Thu Hà", "Phan Thanh, Thu Hà"),
        ("Bài và ảnh: LƯU TRINH", "LƯU TRINH"),
        ("Tin, ảnh: Duy Hiển", "Duy Hiển"),
        ("Theo Thanh Sang (TTXVN)", "Thanh Sang"),
        ("Thanh Sang/TTXVN", "Thanh Sang"),
        ("CTV Thái Bình/VOV-Miền Trung", "Thái Bình"),
        ("PV Minh Anh", "Minh Anh"),
        ("Nhật Minh (tổng hợp)", "Nhật Minh"),
        ("Nhật Minh thực hiện", "Nhật Minh"),
        ("Ngọc Lan và Tiến Đạt", "Ngọc Lan, Tiến Đạt"),
        ("HOÀNG TÁO và 2 tác giả khác", "HOÀNG TÁO"),
        ("Thùy Dương; Mỹ Hà", "Thùy Dương, Mỹ Hà"),
        ("Hà Minh-Hồng Nhung", "Hà Minh, Hồng Nhung"),
        ("Lê Thị Kim-Anh", "Lê Thị Kim-Anh"),
        ("Ng. Hùng", "Ng. Hùng"),
        ("Phong", "Phong"),
        ("Trung Kiên", "Trung Kiên"),
        ("Thu Trang", "Thu Trang"),
        ("Bài, ảnh: XUÂN TRƯỜNG", "XUÂN TRƯỜNG"),
        ("Vũ Hội - Ngọc Viện", "Vũ Hội, Ngọc Viện"),
        ("Nguyễn Việt Nam", "Nguyễn Việt Nam"),
        ("TS Trần Hữu Hiệp", "TS Trần Hữu Hiệp"),
        ("ThS. Nguyễn Văn Lâm", "ThS. Nguyễn Văn Lâm"),
        ("Đại tá, PGS, TS LÊ VĂN BA", "Đại tá PGS TS LÊ VĂN BA"),
        ("Quang Vũ - Sở TT&TT", "Quang Vũ"),
        ("Đức Huy - Thiết kế: Minh Sơn", "Đức Huy"),
        ("N.T.H", "N.T.H"),
        ("Tin, ảnh: B.NG", "B.NG"),
        ("Bài và ảnh: Lê Thu Hà – P.TCCB-LĐ", "Lê Thu Hà"),
        ("P.KHTH", None),
        ("QUYẾT ĐỊNH", None),
        ("P.V", None),
        ("PV/Vietnam+", None),
        ("Theo Hà Nội Mới", None),
        ("Ngọc Thành / VnExpress", "Ngọc Thành"),
        ("Tú Anh và Reuters", "Tú Anh"),
        ("Biên soạn: Tô Thị Mai", "Tô Thị Mai"),
        ("Người dịch: Tú Anh", "Tú Anh"),
        ("Tú Anh st", "Tú Anh"),
        ("Đức Minh theo BBC", "Đức Minh"),
        ("Đức Minh - từ Tokyo", "Đức Minh"),
        ("Tin: Khoa Dược; Ảnh: Phòng CNTT", None),
        ("Khoa Nguyên", "Khoa Nguyên"),
        ("Câu chuyện và ảnh: Lê Thu Hà", "Lê Thu Hà"),
        ("Ghi chép của Lê Thu Hà", "Lê Thu Hà"),
        ("", None),
        ("Trang thông tin điện tử", None),
        ("TRANG TIN ĐIỆN TỬ", None),
        ("Trường THPT Lê Lợi", None),
        ("Hội Nông Dân", None),
        ("Việt Nam", None),
        ("TT", None),
        ("Ông Nguyễn Văn Á", None),
        ("Theo Báo Lao động", None),
        ("TUỔI TRẺ ONLINE", None),
        ("PV", None),
        ("Nhóm PV", None),
        ("TTXVN", None),
        ("(Theo TTXVN)", None),
        ("admin", None),
        ("Super User", None),
        ("Ban biên tập", None),
        ("baochinhphu.vn", None),
        ("https://www.facebook.com/baotuoitre", None),
        ("16:30", None),
        ("Sở Nội vụ", None),
        ("Công đoàn Đường sắt", None),
        ("Buổi lễ kết thúc lúc 11 giờ cùng ngày.", None),
    ],
)
def test_byline(line: str, names: str | None) -> None:
    assert read_byline(line) == names


def test_byline_of_the_paper_itself_is_nobody() -> None:
    assert read_byline("Lao Động Thủ Đô", ["Lao động Thủ đô"]) is None


@pytest.mark.parametrize(
    "line",
    [
        "Bài, ảnh: Thu",
        "Phan Thanh",
        "Thu Trang - Văn Tiến",
        "Hà Thu (tổng hợp)",
        "Thượng tá Lê Ba",
        "Theo Thu Hà/TTXVN",
        "Hà Minh-Hồng Nhung",
        "Ngọc Thành / VnExpress",
        "Đức Minh theo BBC",
        "Người dịch: Tú Anh",
        "Bài và ảnh Tú Anh",
    ],
)
def test_line_signs(line: str) -> None:
    assert signs(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ảnh",
        "Thanh",
        "Danh sách gồm:",
        "Ngày 17/3, tại Sơn Tây",
        "Trân trọng cảm ơn",
        "Văn phòng Sở",
        "Theo TTXVN",
        "Tuổi trẻ làm theo Bác",
        "Bài và ảnh triển lãm",
        "Nguyễn Văn Á - từ thôn Đoài năm 2020",
        "PV TTXVN tại Lào",
    ],
)
def test_line_does_not_sign(line: str) -> None:
    assert not signs(line)


def test_names_are_capitalised_syllables() -> None:
    assert is_name("Công Tằng Tôn Nữ Hoa")
    assert not is_name("Nguyễn Văn A và các cộng sự")
    assert not is_name("3 tập thể")


@pytest.mark.parametrize(
    ("printed", "words", "credit"),
    [
        ("Các đội nhận cờ. (Ảnh: Thu Hà)", "Các đội nhận cờ.", "Thu Hà"),
        ("Các đội nhận cờ (Ảnh: Thu Hà).", "Các đội nhận cờ", "Thu Hà"),
        ("Các đội nhận cờ. Ảnh: Thu Hà", "Các đội nhận cờ.", "Thu Hà"),
        ("Các đội nhận cờ - Ảnh: THU HÀ", "Các đội nhận cờ", "THU HÀ"),
        ("Các đội nhận cờ | Ảnh: VGP/Nhật Minh", "Các đội nhận cờ", "VGP/Nhật Minh"),
        ("Các đội nhận cờ. Nguồn: TTXVN", "Các đội nhận cờ.", "TTXVN"),
        ("Các đội nhận cờ Ảnh: S.L", "Các đội nhận cờ", "S.L"),
        ("Các đội nhận cờ. Ảnh NVCC", "Các đội nhận cờ.", "NVCC"),
        ("Ảnh: Thu Hà", "Ảnh: Thu Hà", "Thu Hà"),
        ("Các đội nhận cờ.", "Các đội nhận cờ.", None),
        ("Các đội nhận cờ (Ảnh: minh họa)", "Các đội nhận cờ (Ảnh: minh họa)", None),
        ("Triển lãm ảnh về Trường Sa", "Triển lãm ảnh về Trường Sa", None),
        ("Nguồn nước sạch về bản", "Nguồn nước sạch về bản", None),
    ],
)
def test_credit(printed: str, words: str, credit: str | None) -> None:
    assert split_credit(printed) == Caption(words, credit)


@pytest.mark.parametrize(
    "prose",
    [
        "Ông nói: ảnh hưởng của dịch là rất lớn đối với công nhân.",
        "Kinh phí lấy từ ba nguồn: ngân sách, doanh nghiệp và nhân dân đóng góp.",
        "Mời bạn đọc xem clip: cảnh trao cờ thi đua",
    ],
)
def test_prose_about_pictures_has_no_credit(prose: str) -> None:
    assert not has_credit(prose)


@pytest.mark.parametrize(
    ("text", "prefixes", "lead", "prefix"),
    [
        ("(LĐTĐ) Ngày 17/3, hội nghị diễn ra.", ["LĐTĐ"], "Ngày 17/3, hội nghị diễn ra.", "(LĐTĐ)"),
        ("(Chinhphu.vn) - Thủ tướng vừa ký.", [], "Thủ tướng vừa ký.", "(Chinhphu.vn) -"),
        ("Kinhtedothi - Sáng 18/11, quận họp.", [], "Sáng 18/11, quận họp.", "Kinhtedothi -"),
        ("TPO - Tối 24/3, lễ trao diễn ra.", [], "Tối 24/3, lễ trao diễn ra.", "TPO -"),
        ("PTTH-LC - Tối 24/3, lễ trao diễn ra.", [], "Tối 24/3, lễ trao diễn ra.", "PTTH-LC -"),
        ("TP.HCM - Sáng nay, 5 tổ nhận cờ.", [], "TP.HCM - Sáng nay, 5 tổ nhận cờ.", None),
        ("(NLĐO)- Sáng nay, 5 tổ nhận cờ.", [], "Sáng nay, 5 tổ nhận cờ.", "(NLĐO)-"),
        ("(Dân trí) - Sáu học sinh nhận thưởng.", ["Dân trí"], "Sáu học sinh nhận thưởng.", "(Dân trí) -"),
        ("Hà Nội - Sáng nay, 5 tổ nhận cờ.", [], "Hà Nội - Sáng nay, 5 tổ nhận cờ.", None),
        ("Ban Tổ chức - đơn vị đăng cai - cho biết.", [], "Ban Tổ chức - đơn vị đăng cai - cho biết.", None),
        ("(Hà Nội) Sáng nay, 5 tổ nhận cờ.", [], "(Hà Nội) Sáng nay, 5 tổ nhận cờ.", None),
        ("(LĐTĐ)", ["LĐTĐ"], "(LĐTĐ)", None),
    ],
)
def test_lead_sign(text: str, prefixes: list[str], lead: str, prefix: str | None) -> None:
    assert split_lead(text, prefixes) == (lead, prefix)


def test_tidy() -> None:
    assert tidy("Ða\u0323i\u00a0\u00a0hội\u200b\ufeff Đảng\u00ad\n bộ ") == "Đại hội Đảng bộ"


@given(st.text(max_size=80))
def test_tidy_is_stable_and_composed(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_escapes_are_undone_until_nothing_changes() -> None:
    assert unescape("C&amp;#7901; thi &amp;amp;#273;ua") == "Cờ thi đua"
    assert unescape("Q&A & R&D") == "Q&A & R&D"
