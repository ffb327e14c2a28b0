"""PERSON mentions: sentences with the names that must be found in them, and no others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.text.persons.tagger import find_persons

CALLED = [
    ("Ông Nguyễn Văn Hùng, Giám đốc Sở Y tế tỉnh Lào Cai phát biểu.", ["Nguyễn Văn Hùng"]),
    ("Đồng chí Trần Thị Mai nhận Bằng khen.", ["Trần Thị Mai"]),
    ("Đ/c Lê Quang Hưng thay mặt đơn vị.", ["Lê Quang Hưng"]),
    ("Anh Tuấn nhận giấy khen, chị Hoa vui mừng.", ["Tuấn", "Hoa"]),
    ("Nguyễn Anh Tuấn là học sinh giỏi.", ["Nguyễn Anh Tuấn"]),
    ("Má Bảy Huệ được tôn vinh.", ["Bảy Huệ"]),
    ("Trưởng thôn Nguyễn Văn Mạc, Trưởng bản Giàng A Chu nhận quà.", ["Nguyễn Văn Mạc", "Giàng A Chu"]),
    ("PGS.TS Nguyễn Lân Hùng và Th.S. Lê Mai cùng dự.", ["Nguyễn Lân Hùng", "Lê Mai"]),
    ("Thạc sĩ, bác sĩ Lê Hữu Biên và GS, TS Trần Ngọc Đường.", ["Lê Hữu Biên", "Trần Ngọc Đường"]),
    ("NSND Lan Hương và NSƯT Xuân Bắc nhận hoa.", ["Lan Hương", "Xuân Bắc"]),
    ("Nghệ sĩ Quang Thắng và Vân Dung.", ["Quang Thắng", "Vân Dung"]),
    ("Đại úy Phạm Văn Lực cứu người; anh Lực được khen.", ["Phạm Văn Lực", "Lực"]),
    ("Mẹ Việt Nam anh hùng Nguyễn Thị Thứ.", ["Nguyễn Thị Thứ"]),
    ("Bà Sáu bán vé số, sáu người mua.", ["Sáu"]),
    ("Ngân Thị Vạn Sự ghi bàn. Sự cổ vũ của khán giả giúp cả đội.", ["Ngân Thị Vạn Sự"]),
    ("Thăm mẹ Việt Nam Anh hùng, tặng quà bộ đội Cụ Hồ.", []),
    ("Vietcombank - CN Tây Đô mở cửa. CN Trần Thị Mai dự.", ["Trần Thị Mai"]),
    ("Anh hùng LLVT nhân dân Bùi Minh Kiểm.", ["Bùi Minh Kiểm"]),
    ("liệt sĩ Trần Văn Dũng và liệt sỹ Hà Văn Thư", ["Trần Văn Dũng", "Hà Văn Thư"]),
    ("Các ông: Nguyễn Văn An, Trần Bình và Lê Cường được khen.", ["Nguyễn Văn An", "Trần Bình", "Lê Cường"]),
    ("Cháu Minh Khôi 10 tuổi, cô Hoa, thầy Sơn, bé Bông.", ["Minh Khôi", "Hoa", "Sơn", "Bông"]),
    ("Hàng xóm bảo “thằng Bình” rất ngoan.", ["Bình"]),
    ("Ông TRẦN VĂN NAM nhận giải.", ["TRẦN VĂN NAM"]),
    ("Các tác giả Hà Tĩnh được trao 3 giải C.", []),
    ("Tác giả Hà Tĩnh Như được trao giải C.", ["Hà Tĩnh Như"]),
    ("Bị can khai nhận tiền của anh N.V.H, trú tại huyện.", ["N.V.H"]),
    ("Lái xe Phạm Văn Đ. khai chở thuê.", ["Phạm Văn Đ."]),
    ("Nguyễn Văn Nam (SN 1990) trú tại thôn Đoài.", ["Nguyễn Văn Nam"]),
    ("Ảnh “Chia sẻ” của Hồ Cầu; kịch bản “Mùa tôm” của Lê Hùng.", ["Hồ Cầu", "Lê Hùng"]),
    ("HS Vũ Ngọc Nhi lớp 9A7 đạt giải A.", ["Vũ Ngọc Nhi"]),
    ("Giải Nhất thuộc về Trần Văn Bình ở Huế.", ["Trần Văn Bình"]),
    ("1. Nguyễn Thị Bích - Trưởng phòng Hành chính", ["Nguyễn Thị Bích"]),
    ("Chủ tịch UBND TP.HCM Nguyễn Văn Được trao cờ.", ["Nguyễn Văn Được"]),
    ("Bà Giàng Thị Chú, Bí thư Chi bộ, phát biểu.", ["Giàng Thị Chú"]),
    ("Phó Giám đốc Sở Y tế Dương Hoàng Sum Rết cho biết.", ["Dương Hoàng Sum Rết"]),
    ("Anh Đỗ Văn Khoái làm thợ cầu. Về hưu, Khoái dạy nghề.", ["Đỗ Văn Khoái", "Khoái"]),
    ("Đại tướng Trịnh Văn Quyết dự. Phong trào thi đua Quyết thắng sôi nổi.", ["Trịnh Văn Quyết"]),
    ("Các em Liêm, Du và Hào được khen.", ["Liêm", "Du", "Hào"]),
    ("Tim của anh H.V.K., 34 tuổi, được ghép.", ["H.V.K."]),
    ("Ông Hoàng Bá Sơn (tức Ngọc Trình) dự.", ["Hoàng Bá Sơn", "Ngọc Trình"]),
    ("Ca sĩ Thanh Hà hát; chú Năm Mẫn và ông K’Brếp nghe.", ["Thanh Hà", "Năm Mẫn", "K’Brếp"]),
    ("Máy đoạt giải cao nhất.Ông Viện cho biết.", ["Viện"]),
    ("Trao Huân chương tặng ông V.Xa-khrốp và bà Hi-la-ri Clin-tơn.", ["V.Xa-khrốp", "Hi-la-ri Clin-tơn"]),
    ("Đại sứ I-ta-li-a tại Việt Nam An-tô-ni-ô A-lê-xan-đrô dự.", ["An-tô-ni-ô A-lê-xan-đrô"]),
    ("Đại sứ Nga tại Việt Nam G.S.Bezdetko; Đại sứ Ô-xtrây-li-a dự.", ["G.S.Bezdetko"]),
    ("Anh nông dân Hà Tĩnh được khen. Chị Hoa ở huyện Hương Sơn, Hà Tĩnh.", ["Hoa"]),
    ("Cô giáo Hà Giang nhận hoa. Cô Hà Giang dạy ở Hòa Bình.", ["Hà Giang", "Hà Giang"]),
    ("Chủ tịch Q.Hoàn Kiếm, Bí thư H.Nam Đàn, quê ở Phú Thọ-đất Tổ.", []),
]

POSTS = [
    ("Bí thư Tỉnh ủy Nghệ An Thái Thanh Quý trao tặng.", ["Thái Thanh Quý"]),
    ("Các đồng chí: Bùi Thanh An - Ủy viên Ban Thường vụ; Lê Tùng - Ủy viên.", ["Bùi Thanh An", "Lê Tùng"]),
    ("Chủ tịch UBND tỉnh Hà Giang Nguyễn Văn Sơn trao thưởng.", ["Nguyễn Văn Sơn"]),
    ("Bộ trưởng Bộ Công Thương Nguyễn Hồng Diên chúc mừng.", ["Nguyễn Hồng Diên"]),
    ("Giám đốc Sở Y tế Lê Quang Dũng dự.", ["Lê Quang Dũng"]),
    ("Hiệu trưởng Trường THPT Chu Văn An Trần Thị Nhiếp phát biểu.", ["Trần Thị Nhiếp"]),
    ("Thủ tướng Chính phủ Phạm Văn Đồng và Phó Thủ tướng Lê Minh Khải.", ["Phạm Văn Đồng", "Lê Minh Khải"]),
    ("Bí thư Huyện ủy Lê Văn Tám; Phó Chủ tịch UBND huyện Trần Văn Toản.", ["Lê Văn Tám", "Trần Văn Toản"]),
    ("Bí thư Đảng ủy xã Xà Hồ Mùa A Chống đề nghị.", ["Mùa A Chống"]),
    ("Chủ tịch Công đoàn Công ty Trần Minh Đức.", ["Trần Minh Đức"]),
    ("Đồng chí Bí thư Tỉnh ủy và đồng chí Trung tướng Trần Tân Cương.", ["Trần Tân Cương"]),
    ("Ủy viên Bộ Chính trị, Bí thư Thành ủy Nguyễn Văn Nên trao quà.", ["Nguyễn Văn Nên"]),
    ("Chủ tịch Hồ Chí Minh căn dặn.", ["Hồ Chí Minh"]),
]

PEOPLES = [
    ("“Chị Nguyễn Thị Hoa rất khéo”, chị Mai nói.", ["Nguyễn Thị Hoa", "Mai"]),
    ("Giám đốc Công ty Hoàng Mai Group Lê Thị Ngọc Ánh dự.", ["Lê Thị Ngọc Ánh"]),
    ("Nhóm tác giả Lê Văn Nam, Đoàn Kiên Giang nhận giải.", ["Lê Văn Nam", "Đoàn Kiên Giang"]),
    ("Em Giàng A Páo, học sinh lớp 5.", ["Giàng A Páo"]),
    ("Hoa hậu H’Hen Niê trao quà cho già làng Y Kpă.", ["H’Hen Niê", "Y Kpă"]),
    ("Em Siu H’ Nhi và cô Đặng thị Mỹ Châu.", ["Siu H’ Nhi", "Đặng thị Mỹ Châu"]),
    ("Chị Lò Thị Mai và anh Sùng Seo Chứ.", ["Lò Thị Mai", "Sùng Seo Chứ"]),
    ("BS Vì Thị Ánh, bác sĩ Rơ Châm Nanh.", ["Vì Thị Ánh", "Rơ Châm Nanh"]),
    ("HLV Park Hang-seo được tặng huân chương.", ["Park Hang-seo"]),
    ("HCĐ thuộc về Aina Sutee Wong (Singapore).", ["Aina Sutee Wong"]),
    ("Puripan Boonlert (điền kinh, Thái Lan) về nhất.", ["Puripan Boonlert"]),
    ("Máy của Zentra Pak (Thụy Điển) chạy êm.", []),
    ("nghệ sĩ đóng vai bà Hai rất ngọt", []),
    ("Tổng thống Vladimir Putin gặp Chủ tịch Tập Cận Bình.", ["Vladimir Putin", "Tập Cận Bình"]),
    ("Tổng Bí thư Thongloun Sisoulith thăm Huế.", ["Thongloun Sisoulith"]),
    ("Học trò út là Siu H’Mlơ; giải Ba của Alăng Nhớ.", ["Siu H’Mlơ", "Alăng Nhớ"]),
    ("Chủ tịch UBND xã Ksor H'Khuyên tặng giấy khen.", ["Ksor H'Khuyên"]),
    ("Ông Rob Van der Meer, du khách Hà Lan.", ["Rob Van der Meer"]),
    ("Cầu thủ Rafaelson và Jürgen Klopp.", ["Rafaelson", "Jürgen Klopp"]),
    ("Đại sứ Nhật Bản Umezawa Kunio, Thủ tướng Trung Quốc Lý Cường.", ["Umezawa Kunio", "Lý Cường"]),
    ("Ca sĩ Mỹ Linh và Giám đốc Hà Lan Hương.", ["Mỹ Linh", "Hà Lan Hương"]),
    (
        "Thượng tọa Thích Thanh Quyết, Linh mục Giuse Nguyễn Văn Bình.",
        ["Thích Thanh Quyết", "Giuse Nguyễn Văn Bình"],
    ),
]

REFUSED = [
    "Lễ trao diễn ra trên đường Lê Lợi, gần Trường THPT Chu Văn An.",
    "Giải thưởng Tôn Đức Thắng được trao cho 10 công nhân.",
    "Học tập tư tưởng Hồ Chí Minh tại TP Hồ Chí Minh.",
    "Đoàn TNCS Hồ Chí Minh và Huân chương Hồ Chí Minh.",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện và Hội Nông dân.",
    "Huyện Lê Chân, xã Nguyễn Phích, quận Hoàng Mai.",
    "Nhà ở hẻm 42 Nguyễn Thị Nhỏ.",
    "Đoàn du khách Hà Lan ghé thăm.",
    "Chủ tịch Công ty cổ phần đầu tư Phú Cường Kiên Giang vắng mặt.",
    "Châu Á - Thái Bình Dương là khu vực năng động.",
    "Chủ tịch UBND xã Hồng Thái Đông phát biểu.",
    "Sở Giáo dục và Đào tạo Hà Nội khen 10 giáo viên Trường Tiểu học Kim Đồng.",
    "Hội Liên hiệp Phụ nữ Việt Nam tặng quà bà mẹ Việt Nam anh hùng.",
    "Thành phố Hồ Chí Minh; Quảng Trị; Thừa Thiên Huế; Cao Bằng; Thái Bình.",
    "Bà Nà, Bà Rịa - Vũng Tàu, phố Hai Bà Trưng.",
    "Cờ thi đua của Chính phủ cho Công ty TNHH Hoàng Anh.",
    "Tập thể Trung đoàn Gia Định nhận Cờ thi đua.",
    "Năm 2021, Đảng bộ, Chính quyền và Nhân dân 7 huyện.",
    "Quỹ Học bổng Vừ A Dính trao 20 suất.",
    "Công an tỉnh Thanh Hóa, Trung tâm Y tế huyện Vũ Quang.",
    "Lý Sơn, Phan Thiết, Hồ Tây, Hồ Gươm.",
    "Danh hiệu Nhà giáo Ưu tú và Huân chương Lao động hạng Nhì.",
    "Phong trào Thanh niên tình nguyện; Tháng Thanh niên.",
    "HỘI LIÊN HIỆP HUYỆN NAM SÁCH TÔN VINH DOANH NHÂN TIÊU BIỂU",
    "Cháu ngoan Bác Hồ cấp tỉnh.",
    "Giải thưởng Văn học Nghệ thuật Hồ Xuân Hương lần thứ 6.",
    "Trường nằm ở số 390 Nguyễn Văn Cừ, phường Lộc Phát.",
    "Các đại biểu dự lễ. Ảnh: Nguyễn Văn Nam",
    "Đoàn Việt Nam có bốn học sinh. Đoàn Hà Giang về nhì.",
    'Phóng sự “Cô Ba Phước Tân” và vở "Chú Tư Bến Lở" đoạt giải.',
    "Hơn 5.000 công nhân Vietshine Glory trở lại làm việc.",
]


def found(text: str) -> list[str]:
    marks = find_persons(text)
    assert all(mark.span.of(text) == mark.text and mark.label == "PERSON" for mark in marks)
    return [mark.text for mark in marks]


@pytest.mark.parametrize(("text", "expected"), [*CALLED, *POSTS, *PEOPLES])
def test_names(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", REFUSED)
def test_refusals(text: str) -> None:
    assert found(text) == []


def test_headline_in_capitals_takes_the_names_of_the_body() -> None:
    text = "ĐỖ THỊ LÀNH NHẬN GIẢI THƯỞNG CỦA NĂM\n\nChị Đỗ Thị Lành làm việc ở xưởng."
    assert found(text) == ["ĐỖ THỊ LÀNH", "Đỗ Thị Lành"]


def test_given_name_alone_needs_its_full_name_or_a_calling() -> None:
    assert found("Sau buổi lễ, Quang nói rất vui.") == []
    assert found("Em Bùi Nhật Quang đoạt giải. Sau buổi lễ, Quang nói rất vui.") == [
        "Bùi Nhật Quang",
        "Quang",
    ]


def test_called_names_are_surer_than_those_by_looks() -> None:
    (called,) = find_persons("Ông Trần Văn Bình đến dự.")
    (looks,) = find_persons("Giải Nhì thuộc về Trần Văn Bình ở Huế.")
    assert called.score > looks.score
    assert called.by == "person:honorific"


WORDS = st.sampled_from(
    [
        "ông",
        "Ông",
        "Nguyễn",
        "Văn",
        "A",
        "Sở",
        "Y",
        "tế",
        "đường",
        "HÀ",
        "NỘI",
        "H’",
        "Hang-seo",
        ",",
        ":",
        "\n",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=20).map(" ".join)))
def test_marks_are_in_order_and_never_overlap(text: str) -> None:
    at = 0
    for mark in find_persons(text):
        assert at <= mark.span.start < mark.span.end
        assert mark.span.of(text) == mark.text == mark.text.strip()
        at = mark.span.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các mẹ Lương Thị Nang (phường 1), Đặng Ngọc Trước (phường 2), Nguyễn Thị Giá (phường 3)",
            ["Lương Thị Nang", "Đặng Ngọc Trước", "Nguyễn Thị Giá"],
        ),
        ("Họp ngày 3/2, Đặng Ngọc Trước (phường 2), ngày 4/2", []),
        (
            "Kết quả: giải Nhất Lò Văn Panh (Công an tỉnh), giải Nhì Hà Văn Sao.",
            ["Lò Văn Panh", "Hà Văn Sao"],
        ),
        ("Giải Báo chí Lò Văn Panh năm 2020", []),
    ],
)
def test_names_in_lists_and_behind_ranks(text: str, expected: list[str]) -> None:
    assert found(text) == expected
