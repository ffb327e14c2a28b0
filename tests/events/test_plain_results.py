"""Plain sentences on results of contests and honours: whose the prizes are, which tell of no award at all."""

import pytest

from tests.events.marked import told


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Kết quả, em {PERSON|Lò Thị Mai}, học sinh lớp 12A1, {AWARD|Huy chương Vàng}; "
            "{PERSON|Vàng A Páo}, lớp 11A2, {AWARD|Huy chương Bạc}.",
            ["conferred Huy chương Vàng: Lò Thị Mai", "conferred Huy chương Bạc: Vàng A Páo"],
        ),
        (
            "Nội dung 100 m nữ: {PERSON|Lò Thị Mai} ({LOC|Quảng Ninh}) {AWARD|HCV}, {PERSON|Hà Thị Sao} "
            "({LOC|Thanh Hóa}) {AWARD|HCB}.",
            ["conferred HCV: Lò Thị Mai", "conferred HCB: Hà Thị Sao"],
        ),
        (
            "Với 3 {AWARD|HCV}, 2 {AWARD|HCB}, {UNIT|Trường THPT Bản Liền} xếp thứ nhất toàn đoàn.",
            ["conferred HCV: Trường THPT Bản Liền", "conferred HCB: Trường THPT Bản Liền"],
        ),
        (
            "{PERSON|Lò Thị Mai} giành {AWARD|HCV}, {AWARD|HCB} {LOC|châu Á}.",
            ["conferred HCV: Lò Thị Mai", "conferred HCB: Lò Thị Mai"],
        ),
        (
            "Với 1 {AWARD|HCV}, {PERSON|Lò Thị Mai} là người về đích đầu tiên.",
            ["conferred HCV: Lò Thị Mai"],
        ),
        (
            "Các {AWARD|HCV} của {LOC|Quảng Ninh} do {PERSON|Lò Thị Mai} và {PERSON|Vàng A Páo} giành được.",
            ["conferred HCV: Lò Thị Mai", "conferred HCV: Vàng A Páo"],
        ),
        (
            "{LOC|Quảng Ninh} giành 24 huy chương: Vật (8 {AWARD|HCV}), Bắn nỏ (6 {AWARD|HCĐ}).",
            ["conferred HCV: Quảng Ninh", "conferred HCĐ: Quảng Ninh"],
        ),
        (
            "Chủ nhân {AWARD|giải Đặc biệt} {DATE=2024|năm nay} là em {PERSON|Vàng A Páo}.",
            ["conferred giải Đặc biệt: Vàng A Páo"],
        ),
        (
            "Trong số 25 học sinh được tuyên dương có em {PERSON|Lò Thị Mai} đạt {AWARD|giải Nhất}.",
            ["conferred giải Nhất: Lò Thị Mai"],
        ),
        (
            "Tập thể lớp 9A {UNIT|Trường THCS Bản Liền} được nhận {AWARD|Giấy khen}.",
            ["conferred Giấy khen: lớp 9A Trường THCS Bản Liền"],
        ),
        (
            "Tặng {AWARD|Huy hiệu 75 năm tuổi Đảng} cho cụ bà {PERSON|Hà Thị Sao}, 95 tuổi.",
            ["conferred Huy hiệu 75 năm tuổi Đảng: Hà Thị Sao"],
        ),
        (
            "Có 3 mẹ được phong tặng và 9 mẹ được truy tặng {AWARD|danh hiệu Bà mẹ Việt Nam anh hùng}.",
            [
                "conferred danh hiệu Bà mẹ Việt Nam anh hùng: 3 individual",
                "conferred danh hiệu Bà mẹ Việt Nam anh hùng: 9 individual",
            ],
        ),
        (
            "Đại diện gia đình mẹ {PERSON|Hà Thị Sao} đón nhận danh hiệu truy tặng {AWARD|Bà mẹ Việt Nam anh "
            "hùng}.",
            ["conferred Bà mẹ Việt Nam anh hùng: Hà Thị Sao"],
        ),
        (
            "{AWARD|Giải Nhất toàn đoàn} thuộc về đoàn VĐV {UNIT|Trường THCS Bản Liền}.",
            ["conferred Giải Nhất toàn đoàn: Trường THCS Bản Liền"],
        ),
        (
            "{PERSON|Lò Thị Mai}, người từng dự giải {LOC|châu Á}, giành {AWARD|HCV}.",
            ["conferred HCV: Lò Thị Mai"],
        ),
        (
            "{PERSON|Vàng A Páo} giành {AWARD|HCB} (kỷ lục trước đó là 45 giây), còn {PERSON|Hà Văn Sơn} "
            "đoạt {AWARD|HCĐ}.",
            ["conferred HCB: Vàng A Páo", "conferred HCĐ: Hà Văn Sơn"],
        ),
        (
            "Ngày đầu, đoàn {LOC|Hòa Bình} đoạt 6 {AWARD|HCV}; ngày cuối, các vận động viên mang về 7 "
            "{AWARD|HCB}.",
            ["conferred HCV: Hòa Bình", "conferred HCB: 7 other"],
        ),
        (
            "Có 5 trường {AWARD|đạt chuẩn quốc gia mức độ 1}, 2 trường mức độ 2. Các trường chuẩn mức độ "
            "1 gồm: {UNIT|Trường Tiểu học Bản Liền}, {UNIT|Trường Tiểu học Nậm Cắn}.",
            [
                "conferred đạt chuẩn quốc gia mức độ 1: 5 collective",
                "conferred đạt chuẩn quốc gia mức độ 1: Trường Tiểu học Bản Liền",
                "conferred đạt chuẩn quốc gia mức độ 1: Trường Tiểu học Nậm Cắn",
                "conferred đạt chuẩn quốc gia mức độ 2: 2 collective",
            ],
        ),
        (
            "Binh nhất {PERSON|Vàng A Páo} đã cứu 2 người bị đuối nước và được tặng {AWARD|Bằng khen}.",
            ["conferred Bằng khen: Vàng A Páo"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} và thưởng 20 triệu đồng cho em {PERSON|Lò Thị Mai}, "
            "đoạt {AWARD|Huy chương Bạc}.",
            ["conferred Bằng khen: Lò Thị Mai", "conferred Huy chương Bạc: Lò Thị Mai"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 35 học sinh đoạt giải quốc gia, 12 huấn luyện viên.",
            ["conferred Bằng khen: 35 individual", "conferred Bằng khen: 12 individual"],
        ),
        (
            "Thầy {PERSON|Hà Văn Sơn} có 5 học sinh đoạt {AWARD|giải Nhất} và được tặng {AWARD|Bằng khen}.",
            ["conferred giải Nhất: 5 individual", "conferred Bằng khen: Hà Văn Sơn"],
        ),
        (
            "Em {PERSON|Lò Thị Mai} đạt điểm cao nhất của kỳ thi và được tặng {AWARD|Bằng khen}.",
            ["conferred Bằng khen: Lò Thị Mai"],
        ),
        (
            "{PERSON|Lò Thị Mai} trở thành một trong số ít học sinh giành {AWARD|giải Nhất}.",
            ["conferred giải Nhất: Lò Thị Mai"],
        ),
        (
            "{UNIT|Trường THCS Bản Liền} được 3 {AWARD|giải Nhất}; {UNIT|Trường THCS Nậm Cắn} 2 "
            "{AWARD|giải Ba}.",
            ["conferred giải Nhất: Trường THCS Bản Liền", "conferred giải Ba: Trường THCS Nậm Cắn"],
        ),
        (
            "Ban Tổ chức trao cho đoàn {LOC|tỉnh Hòa Bình} 2 {AWARD|HCV}, 1 {AWARD|HCB}.",
            ["conferred HCV: tỉnh Hòa Bình", "conferred HCB: tỉnh Hòa Bình"],
        ),
        (
            "Ban Tổ chức trao 1 {AWARD|HCV}, 2 {AWARD|HCB} cho {UNIT|Nhà hát Chèo Hòa Bình}.",
            ["conferred HCV: Nhà hát Chèo Hòa Bình", "conferred HCB: Nhà hát Chèo Hòa Bình"],
        ),
        (
            "{UNIT|Nhà hát Chèo Hòa Bình 3} {AWARD|HCV}, 2 {AWARD|HCB}.",
            ["conferred HCV: Nhà hát Chèo Hòa Bình", "conferred HCB: Nhà hát Chèo Hòa Bình"],
        ),
        ("{UNIT|Trường THCS Bản Liền} có nhiều học sinh đoạt {AWARD|giải Nhất}.", []),
        (
            "{UNIT|Công ty Hoa Lư} có nhiều đóng góp được tặng {AWARD|Bằng khen}.",
            ["conferred Bằng khen: Công ty Hoa Lư"],
        ),
        (
            "Đoàn {LOC|Hòa Bình} có 20 vận động viên tham dự, giành 3 {AWARD|HCV}.",
            ["conferred HCV: Hòa Bình"],
        ),
    ],
)
def test_whose_the_award_is(line: str, rows: list[str]) -> None:
    assert told(line) == rows


@pytest.mark.parametrize(
    "line",
    [
        "Ban Tổ chức sẽ trao 1 {AWARD|giải Nhất}, 2 {AWARD|giải Nhì} cho các thí sinh.",
        "Cơ cấu giải thưởng gồm 1 {AWARD|giải Nhất}, 2 {AWARD|giải Nhì}, 3 {AWARD|giải Ba}.",
        "Giải thưởng của cuộc thi gồm 1 {AWARD|giải Nhất}, 2 {AWARD|giải Nhì}.",
        "Theo thể lệ, giải thưởng sẽ được chọn theo tổng điểm. Bao gồm: 1 {AWARD|giải Nhất}, 2 "
        "{AWARD|giải Nhì}.",
        "Cơ cấu giải thưởng gồm 1 {AWARD|giải Nhất} trị giá 10 triệu đồng, 2 {AWARD|giải Nhì}, mỗi giải 5 "
        "triệu đồng.",
    ],
)
def test_prizes_that_are_to_be_won_are_no_rows(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Toàn tỉnh có 45 xã {AWARD|đạt chuẩn nông thôn mới}.", "past"),
        ("Trên địa bàn xã có 4/4 trường {AWARD|đạt chuẩn quốc gia}.", "past"),
        ("Năm lớp 10, {PERSON|Lò Thị Mai} giành {AWARD|Huy chương Bạc}.", "past"),
        ("{PERSON|Lò Thị Mai} giành {AWARD|Huy chương Bạc} năm lớp 10.", "past"),
        ("Em {PERSON|Lò Thị Mai}, lớp 10, giành {AWARD|Huy chương Bạc}.", "conferred"),
        ("{UNIT|Trường THPT Bản Liền} luôn đạt {AWARD|danh hiệu Tập thể Lao động xuất sắc}.", "past"),
        ("Mới đây, {PERSON|Lò Thị Mai} giành {AWARD|Huy chương Bạc}.", "conferred"),
        ("Ban Tổ chức trao 1 {AWARD|giải Nhất}, 2 {AWARD|giải Nhì} cho các thí sinh.", "conferred"),
    ],
)
def test_when_it_was_won(line: str, status: str) -> None:
    rows = told(line)
    assert rows and {row.split()[0] for row in rows} == {status}


def test_prizes_of_a_contest_are_its_own_in_a_report_on_it() -> None:
    rows = told(
        "Sáng {DATE=2024-05-26|26/5/2024}, {UNIT|Sở Giáo dục và Đào tạo} tổng kết kỳ thi học sinh giỏi "
        "{DATE=2023/2024|năm học 2023-2024}. {UNIT|Trường THPT Bản Liền} có 12 học sinh đoạt {AWARD|giải Ba}."
    )
    assert rows == ["conferred giải Ba: 12 individual"]


def test_a_list_of_honours_goes_on_behind_its_semicolons() -> None:
    rows = told(
        "Thành tích của {PERSON|Lò Thị Mai} gồm: {AWARD|giải Nhì} học sinh giỏi {DATE=2020|năm 2020}; "
        "{AWARD|Bằng khen của Chủ tịch UBND tỉnh}."
    )
    assert [row.split(" ", 1)[1] for row in rows] == [
        "giải Nhì: Lò Thị Mai",
        "Bằng khen của Chủ tịch UBND tỉnh: Lò Thị Mai",
    ]
