"""Bylines as papers write them: who is named in a line, and whether the line alone shows that it signs."""

import pytest

from extractor.article.bylines import names_nobody, read_byline, signs


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("PV Lê Hiếu", "Lê Hiếu"),
        ("Phóng viên Thanh Huyền", "Thanh Huyền"),
        ("PV Thanh Huyền và nhóm PV", "Thanh Huyền"),
        ("Mai Anh - Lê Na - Nhóm PV", "Mai Anh, Lê Na"),
        ("Mai Anh - CTV", "Mai Anh"),
        ("Mai Anh và cộng sự", "Mai Anh"),
        ("Mai Anh + Lê Na", "Mai Anh, Lê Na"),
        ("Nhóm tác giả: [Mai Anh, Lê Na]", "Mai Anh, Lê Na"),
        ("Yến Chi,Bùi Ngọc", "Yến Chi, Bùi Ngọc"),
        ("Tin-ảnh: M.Chi", "M.Chi"),
        ("Bài & ảnh: Lê Giang Nam", "Lê Giang Nam"),
        ("Lời và ảnh: Hồng Gấm", "Hồng Gấm"),
        ("Nội dung và hình ảnh: Đức Thọ", "Đức Thọ"),
        ("Ảnh và chú thích: Đức Thọ", "Đức Thọ"),
        ("Bài: MINH TUỆ, Ảnh: TRUNG KIÊN", "MINH TUỆ"),
        ("Mai Anh (thực hiện) - Ảnh: Lê Na", "Mai Anh"),
        ("Ghi chép: Lê Quân - Hà My", "Lê Quân, Hà My"),
        ("Bài dự thi của Lê Quân", "Lê Quân"),
        ("Hải Yến (T/h)", "Hải Yến"),
        ("SÔNG CHẢY (Theo The Straits Times)", "SÔNG CHẢY"),
        ("Hải Yến t/h", "Hải Yến"),
        ("Nguyễn Oanh - Thanh Sang (TTXVN)", "Nguyễn Oanh, Thanh Sang"),
        ("Đức Thọ-TTXVN", "Đức Thọ"),
        ("Theo Đức Thọ/Người Quan Sát", "Đức Thọ"),
        ("Theo Đức Thọ - Báo Lao Động", "Đức Thọ"),
        ("Người đưa tin: Nguyễn Thị Lan", "Nguyễn Thị Lan"),
        ("Được viết bởi Mai Anh", "Mai Anh"),
        ("Posted by Mai Anh", "Mai Anh"),
        ("H'Phik Êban", "H'Phik Êban"),
    ],
)
def test_a_line_that_signs(line: str, names: str) -> None:
    assert read_byline(line) == names
    assert signs(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ảnh: Đức Thọ",
        "Clip: Đức Thọ",
        "Hình ảnh, video: Đức Thọ",
        "Chú thích của Đức Thọ",
        "Theo Lao Động",
        "Theo VietNamNet",
        "Theo TTXVN/Báo Tin tức",
        "Nhóm PV Thời sự",
        "BBT",
        "Phóng viên Thể thao",
        "Lời cảm ơn",
        "SÔNG CHẢY (Bản in)",
        "Nội dung Chương Trình",
        "By Night",
        "Theo đó, Đức Thọ (Hà Nội)",
    ],
)
def test_a_line_that_signs_nothing(line: str) -> None:
    assert not signs(line)


def test_the_letters_of_an_office_are_no_second_author() -> None:
    assert read_byline("Mai Anh – P. CTCT") == "Mai Anh"
    assert read_byline("Mai Anh – N.T.H") == "Mai Anh, N.T.H"


@pytest.mark.parametrize(
    ("line", "nobody"),
    [
        ("Tin: PV; ảnh: Đức Thọ", True),
        ("Bài, ảnh: Trung tâm Văn hóa huyện", True),
        ("Tin, ảnh: Đức Thọ", False),
        ("Bài: Chi bộ thôn 4 đã làm xong 14 km đường.", False),
        ("Nội dung gồm ba phần", False),
    ],
)
def test_a_byline_without_a_person(line: str, nobody: bool) -> None:
    assert names_nobody(line) is nobody
