"""Phrases of the press that hide, double or misplace receivers, each beside a like one that does not."""

import pytest

from tests.events.marked import awards_in, receivers
from tests.events.test_award_press_shapes import told

HEADED = "Trao Huy hiệu Đảng cho đảng viên lớn tuổi"
PUPILS = "Học sinh đoạt giải học sinh giỏi quốc gia"
PRIZE = "{AWARD|Giải thưởng Hoa Ban} năm nay"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Đặc biệt, cụ {PERSON|Lò Văn Panh} sinh {DATE=1936|năm 1936}, vào Đảng "
            "{DATE=1961-02-03|ngày 3/2/1961} được trao {AWARD|Huy hiệu 60 năm tuổi Đảng}.",
            ["conferred Huy hiệu 60 năm tuổi Đảng: Lò Văn Panh"],
        ),
        (
            "Cụ {PERSON|Lò Văn Panh} sinh {DATE=1936|năm 1936} vào Đảng {DATE=1961-02-03|ngày 3/2/1961} và "
            "cụ {PERSON|Vì Thị Ón} sinh {DATE=1930|năm 1930} đã vinh dự được trao {AWARD|Huy hiệu Đảng}.",
            ["conferred Huy hiệu Đảng: Lò Văn Panh", "conferred Huy hiệu Đảng: Vì Thị Ón"],
        ),
        (
            "{DATE=1996|Năm 1996}, cụ {PERSON|Lò Văn Panh} được trao {AWARD|Huy hiệu 30 năm tuổi Đảng}.",
            ["past Huy hiệu 30 năm tuổi Đảng: Lò Văn Panh"],
        ),
    ],
)
def test_days_of_a_life_are_none_of_the_award(sentence: str, expected: list[str]) -> None:
    assert told(sentence, published="2022-03-17") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Dự án của chị {PERSON|Vì Thị Ón} đoạt từ {AWARD|giải Ba} trở lên.", []),
        ("Dự án của chị {PERSON|Vì Thị Ón} đoạt {AWARD|giải Ba}.", ["giải Ba: Vì Thị Ón"]),
        (
            "{UNIT|Công đoàn Cảng} cũng vinh dự cùng 2 cá nhân được {UNIT|LĐLĐ tỉnh} tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Công đoàn Cảng", "Bằng khen: 2 individual"],
        ),
        (
            "{UNIT|Công đoàn Cảng} cử 2 cá nhân dự; {UNIT|Công đoàn Cảng} được tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Công đoàn Cảng"],
        ),
        (
            "{UNIT|Trường A} được tặng {AWARD|Cờ thi đua}. Học sinh trường này đạt 22 {AWARD|giải Nhất}.",
            ["Cờ thi đua: Trường A", "giải Nhất: 22 other"],
        ),
    ],
)
def test_who_is_meant(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        (PUPILS, "Tỉnh có 5 {AWARD|giải Nhất} và 8 {AWARD|giải Nhì}.", {"individual"}),
        ("Hội diễn bế mạc", "Hội diễn có 5 {AWARD|giải Nhất} và 8 {AWARD|giải Nhì}.", {"other"}),
        (PUPILS, "Có 9 dự án dự thi, gồm 5 {AWARD|giải Nhất} và 8 {AWARD|giải Nhì}.", {"other"}),
    ],
)
def test_whom_prizes_only_counted_go_to(title: str, sentence: str, expected: set[str]) -> None:
    assert {row.recipient_kind for row in awards_in(sentence, title=title)} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Có 3 tập thể vinh dự nhận giải.", ["Giải thưởng Hoa Ban: 3 collective"]),
        ("Giải thưởng này được trao cho 12 cá nhân.", ["Giải thưởng Hoa Ban: 12 individual"]),
        ("Có 3 tập thể nhận giải pháp mới.", []),
        ("Năm nay có 3 tập thể dự giải.", []),
    ],
)
def test_a_bare_prize_is_that_of_the_headline(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence, title=PRIZE)) == expected


def test_some_of_a_set_come_from_a_place() -> None:
    rows = awards_in(
        "{UNIT|Hội Nông dân} tặng {AWARD|danh hiệu “Nông dân giỏi”} cho 63 nông dân. Trong số này, "
        "{LOC|tỉnh Gia Lai} có 2 đại diện.",
        "Trong số này có bà {PERSON|Vì Thị Ón}.",
    )
    assert receivers(rows) == [
        "danh hiệu “Nông dân giỏi”: 63 individual",
        "- danh hiệu “Nông dân giỏi”: Vì Thị Ón",
    ]


@pytest.mark.parametrize(
    ("title", "lead", "status"),
    [
        (HEADED, "Theo Quyết định số 219 của {UNIT|Tỉnh ủy}, 13 đảng viên được trao", "conferred"),
        (HEADED, "{UNIT|Tỉnh ủy} vừa ban hành quyết định, 13 đảng viên được tặng", "announced"),
        ("Tin vắn", "Theo Quyết định số 219 của {UNIT|Tỉnh ủy}, 13 đảng viên được tặng", "announced"),
    ],
)
def test_a_decision_as_ground_of_a_handing_over(title: str, lead: str, status: str) -> None:
    rows = awards_in(f"[lead] {lead} {{AWARD|Huy hiệu Đảng}}.", title=title)
    assert [row.status for row in rows] == [status]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Tập thể {UNIT|Vùng 4} và hai cá nhân đã được Đại tướng {PERSON|Phan Văn Sơn} - Ủy viên {UNIT|Bộ "
            "Chính trị}, Phó Bí thư {UNIT|Quân ủy Trung ương}, Bộ trưởng {UNIT|Bộ Quốc phòng}, tặng "
            "{AWARD|Bằng khen}.",
            ["Bằng khen: Vùng 4", "Bằng khen: 2 individual"],
        ),
        (
            "Dịp này, {UNIT|Vùng 4} được {UNIT|Bộ A} tặng {AWARD|bằng khen}; 12 tập thể, cá nhân của đơn vị "
            "cũng đã được {UNIT|Bộ B}, {UNIT|Ủy ban C} tặng {AWARD|bằng khen}.",
            ["bằng khen: Vùng 4", "bằng khen: 12 other"],
        ),
        (
            "{UNIT|Vùng 4} được giao nhiệm vụ, ông {PERSON|Phan Văn Sơn}, Phó Giám đốc {UNIT|Sở A}, bà "
            "{PERSON|Vì Thị Ón}, {UNIT|Sở B}, tặng {AWARD|Giấy khen} cho 5 tập thể.",
            ["Giấy khen: 5 collective"],
        ),
    ],
)
def test_a_giver_with_all_posts(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{LOC|Hà Nội} xếp nhất toàn đoàn với 23 huy chương, gồm 10 {AWARD|HCV}, 3 {AWARD|HCB}.",
            ["HCV: Hà Nội x10", "HCB: Hà Nội x3"],
        ),
        ("Xếp nhì là {LOC|Nam Định} với 7 {AWARD|HCV}.", ["HCV: Nam Định x7"]),
        ("Khách mời là {LOC|Nam Định} với 7 {AWARD|HCV}.", ["HCV: 7 other"]),
        ("Giải có 23 bộ huy chương, gồm 10 {AWARD|HCV}.", ["HCV: 10 other"]),
    ],
)
def test_whose_the_medals_of_a_table_are(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence, title="Bế mạc giải điền kinh trẻ")) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "[list] - Loạt 3 kỳ: Gạo Việt: hai mặt của một hạt của nhóm tác giả {PERSON|Lò Văn Panh}, "
            "{PERSON|Vì Thị Ón} – {UNIT|Báo Biên Cương}.",
            ["- Giải B: Lò Văn Panh", "- Giải B: Vì Thị Ón < Báo Biên Cương"],
        ),
        ("[list] - Loạt 3 kỳ: Gạo Việt của chúng ta.", []),
    ],
)
def test_makers_of_works_in_a_list(line: str, expected: list[str]) -> None:
    rows = awards_in("[heading] 3 {AWARD|Giải B}:", line, title="12 tác phẩm đoạt giải báo chí")
    assert receivers(rows) == ["Giải B: 3 other", *expected]


def test_a_place_that_has_some_of_the_honoured_is_none_of_them() -> None:
    rows = awards_in(
        "[lead] Hội công bố 100 cán bộ nhận {AWARD|Giải thưởng Hoa Ban}. Trong đó, {LOC|Phú Thọ} vinh dự "
        "có 2 cán bộ được nhận giải thưởng này.",
        title=PRIZE,
    )
    assert receivers(rows) == ["Giải thưởng Hoa Ban: 100 individual", "Giải thưởng Hoa Ban: 2 individual"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{LOC|huyện A} được Chủ tịch nước truy tặng {AWARD|danh hiệu “Bà mẹ Việt Nam anh hùng”} cho các "
            "bà mẹ: {PERSON|Vì Thị Lý} quê ở {LOC|xã Ngọc Sơn}, {PERSON|Cà Thị Xin} quê ở {LOC|xã Mỹ Sơn}.",
            [
                "danh hiệu “Bà mẹ Việt Nam anh hùng”: Vì Thị Lý",
                "danh hiệu “Bà mẹ Việt Nam anh hùng”: Cà Thị Xin",
            ],
        ),
        (
            "{UNIT|Trường A} được {UNIT|Bộ B} tặng {AWARD|Bằng khen} cho những đóng góp của 12 giáo viên.",
            ["Bằng khen: Trường A"],
        ),
        (
            "Huyện truy tặng danh hiệu vinh dự Nhà nước cho 7 Mẹ Việt Nam anh hùng, gồm: mẹ {PERSON|Vì Thị "
            "Lý}, mẹ {PERSON|Cà Thị Xin}.",
            [
                "danh hiệu vinh dự Nhà nước Mẹ Việt Nam anh hùng: 7 individual",
                "- danh hiệu vinh dự Nhà nước Mẹ Việt Nam anh hùng: Vì Thị Lý",
                "- danh hiệu vinh dự Nhà nước Mẹ Việt Nam anh hùng: Cà Thị Xin",
            ],
        ),
        ("Huyện tặng quà cho 7 Mẹ Việt Nam anh hùng.", []),
    ],
)
def test_mothers_and_the_districts_that_honour_them(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


def test_mothers_named_in_the_next_sentence() -> None:
    rows = awards_in(
        "Huyện truy tặng {AWARD|danh hiệu “Bà mẹ Việt Nam anh hùng”} cho 2 mẹ.",
        "Các mẹ gồm: mẹ {PERSON|Vì Thị Lý}, sinh {DATE=1897|năm 1897}, có con liệt sĩ là {PERSON|Lò Hiền}; "
        "mẹ {PERSON|Cà Thị Xin}, {LOC|xã Mỹ Sơn} (mẹ liệt sĩ {PERSON|Lò Văn Lan}).",
    )
    assert [row.recipient for row in rows if row.member_of] == ["Vì Thị Lý", "Cà Thị Xin"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Thủ tướng tặng 15 {AWARD|giải Vàng} và 62 {AWARD|giải Bạc} cho 77 doanh nghiệp.",
            ["giải Vàng: 15 collective", "giải Bạc: 62 collective"],
        ),
        (
            "Ban tổ chức trao 2 {AWARD|giải Nhì}, 4 {AWARD|giải Ba} cho các giáo viên.",
            ["giải Nhì: 2 individual", "giải Ba: 4 individual"],
        ),
        ("Ban tổ chức trao 6 {AWARD|giải Ba toàn đoàn}.", ["giải Ba toàn đoàn: 6 collective"]),
        ("Ban tổ chức trao 6 {AWARD|giải Ba}.", ["giải Ba: 6 other"]),
    ],
)
def test_numbers_of_prizes_and_whom_they_go_to(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence, title="Hội thi bế mạc")) == expected


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ("Thủ tướng vừa quyết định tặng {AWARD|Cờ thi đua của Chính phủ} cho 22 đơn vị.", "announced"),
        ("Sáng nay, Thủ tướng trao {AWARD|Cờ thi đua của Chính phủ} cho 22 đơn vị.", "conferred"),
    ],
)
def test_a_headline_says_no_more_than_the_body(lead: str, status: str) -> None:
    rows = awards_in(f"[lead] {lead}", title="{UNIT|Công ty Sao Mai} nhận {AWARD|Cờ thi đua của Chính phủ}")
    assert {row.status for row in rows} == {status}
    assert "Công ty Sao Mai" in [row.recipient for row in rows]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Trong số này có 40 đơn vị được trao {AWARD|Cờ thi đua}.", "conferred"),
        ("Trường có 40 người được tỉnh tặng {AWARD|Cờ thi đua}.", "past"),
        ("Huyện hiện có 245 mẹ được tặng {AWARD|danh hiệu “Bà mẹ Việt Nam anh hùng”}.", "past"),
    ],
)
def test_numbers_of_today_and_numbers_of_a_house(sentence: str, status: str) -> None:
    rows = awards_in(sentence, title="{UNIT|Trường A} đón nhận {AWARD|Huân chương Lao động hạng Ba}")
    assert [row.status for row in rows if row.recipient_count > 1] == [status]


def test_a_title_before_a_name_is_what_one_is_called_and_no_news() -> None:
    called = "Giám đốc HTX, {AWARD|Nghệ nhân ưu tú} {PERSON|Lô Thị Hoa}, vừa dạy nghề vừa bán hàng."
    given = "Chủ tịch nước phong tặng {AWARD|danh hiệu Nghệ nhân ưu tú} cho bà {PERSON|Lô Thị Hoa}."
    assert awards_in(called, title="Sợi chỉ nối") == ()
    assert [award.recipient for award in awards_in(given)] == ["Lô Thị Hoa"]
