"""Rarer orders of award, verb and receiver, and words of the same look that give nothing."""

import pytest

from tests.events.marked import told

THREE = (
    "Năm 2018, {UNIT|Đoàn Vận tải Trường Giang} được Chủ tịch nước phong tặng "
    "{AWARD|danh hiệu Anh hùng} cho 3 đơn vị: {UNIT|Đại đội 2}; {UNIT|Đại đội 3}; {UNIT|Đại đội 6}."
)


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "{AWARD|Huy hiệu 55 năm tuổi Đảng} được truy tặng cho ông {PERSON|Hà Văn Chót}.",
            ["conferred Huy hiệu 55 năm tuổi Đảng: Hà Văn Chót"],
        ),
        (
            "{AWARD|Huy hiệu Tuổi trẻ dũng cảm} do {UNIT|Trung ương Đoàn} gửi về được trao tận tay em "
            "{PERSON|Lò Thị Mai}.",
            ["conferred Huy hiệu Tuổi trẻ dũng cảm: Lò Thị Mai"],
        ),
        (
            "{AWARD|Bằng khen của Bộ Y tế} được trao đến {UNIT|Trạm Y tế A} và bà {PERSON|Lò Thị Mai}.",
            [
                "conferred Bằng khen của Bộ Y tế: Trạm Y tế A",
                "conferred Bằng khen của Bộ Y tế: Lò Thị Mai",
            ],
        ),
        ("{AWARD|Bằng khen của Bộ Y tế} được trao cho các tập thể có thành tích.", []),
        ("{AWARD|Giải thưởng Hoa Ban} được tặng hằng năm cho 2 tác giả trẻ.", []),
        ("{AWARD|Bằng khen của Bộ Y tế} được đặt trang trọng ở nhà ông {PERSON|Hà Văn Chót}.", []),
        ("{AWARD|Huân chương Lao động} chưa được trao cho {UNIT|Công ty Thác Bạc}.", []),
        (
            "{UNIT|Bộ Công an} có {AWARD|thư khen} và thưởng 20 triệu đồng cho {UNIT|Công an huyện Nà Hẩu}.",
            ["conferred thư khen: Công an huyện Nà Hẩu"],
        ),
        (
            "Bí thư Tỉnh ủy {PERSON|Hà Văn Sinh} trao {AWARD|Huân chương Độc lập hạng Ba} tặng cán bộ và "
            "nhân dân các dân tộc {LOC|huyện Nà Hẩu}.",
            ["conferred Huân chương Độc lập hạng Ba: huyện Nà Hẩu"],
        ),
        (
            "Bà tặng hoa cán bộ và nhân dân {LOC|huyện Nà Hẩu}, nơi có {AWARD|Huân chương} đầu tiên.",
            [],
        ),
    ],
)
def test_awards_whose_giving_is_told_behind_them(sentence: str, rows: list[str]) -> None:
    assert told(sentence) == rows


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "Hội đồng chung khảo đã chọn ra 27 tác phẩm xuất sắc để trao {AWARD|Giải Báo chí Hoa Ban}.",
            ["conferred Giải Báo chí Hoa Ban: 27 other"],
        ),
        (
            "Tỉnh có 65 người được Hội đồng xét duyệt để tặng {AWARD|danh hiệu Thầy thuốc Ưu tú}.",
            ["proposed danh hiệu Thầy thuốc Ưu tú: 65 individual"],
        ),
        (
            "18 thợ đoạt giải được công ty công nhận {AWARD|danh hiệu Bàn tay vàng}.",
            ["conferred danh hiệu Bàn tay vàng: 18 individual"],
        ),
        ("Hội đồng đang chọn 10 tác phẩm để trao {AWARD|giải Nhất}.", []),
        ("Ban tổ chức sẽ chọn 10 tác phẩm để trao {AWARD|giải Nhất}.", []),
        ("Hội đồng xem 10 tác phẩm để trao {AWARD|giải Nhất}.", []),
    ],
)
def test_who_is_chosen_for_an_award(sentence: str, rows: list[str]) -> None:
    assert told(sentence) == rows


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "Thay mặt 14 người được nhận {AWARD|Kỷ niệm chương}, điều dưỡng {PERSON|Lò Thị Mai} xúc động kể.",
            ["conferred Kỷ niệm chương: 14 individual", "conferred Kỷ niệm chương: Lò Thị Mai"],
        ),
        (
            "Đại diện các đảng viên được nhận {AWARD|Huy hiệu Đảng}, ông {PERSON|Hà Văn Chót} cảm ơn.",
            ["conferred Huy hiệu Đảng: Hà Văn Chót"],
        ),
        (
            "Trong số 12 người được nhận {AWARD|Bằng Lao động sáng tạo}, anh {PERSON|Hà Văn Sinh} trẻ nhất.",
            [
                "conferred Bằng Lao động sáng tạo: 12 individual",
                "conferred Bằng Lao động sáng tạo: Hà Văn Sinh",
            ],
        ),
        ("Trong số 12 người được nhận {AWARD|Bằng khen}, không có anh {PERSON|Hà Văn Sinh}.", []),
        ("Đại diện các đơn vị được nhận {AWARD|Cờ thi đua}, ông {PERSON|Hà Văn Chót} phát biểu.", []),
        (
            "Thay mặt tỉnh, ông {PERSON|Hà Chót} chúc mừng các cá nhân được nhận {AWARD|Bằng khen}.",
            [],
        ),
        ("Trong số 30 hồ sơ đề nghị {AWARD|Bằng khen}, ông {PERSON|Hà Văn Chót} duyệt 5 hồ sơ.", []),
    ],
)
def test_one_who_is_named_behind_all(sentence: str, rows: list[str]) -> None:
    assert told(sentence) == rows


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "Tại {LOC|TP Việt Trì} ({LOC|Phú Thọ}), {UNIT|Công ty Thác Bạc} tổ chức lễ kỷ niệm 50 năm "
            "thành lập và đón nhận {AWARD|Huân chương Lao động hạng Nhì}.",
            ["conferred Huân chương Lao động hạng Nhì: Công ty Thác Bạc"],
        ),
        (
            "{UNIT|Huyện ủy}, {UNIT|HĐND}, {UNIT|UBND}, {UNIT|MTTQ huyện Nà Hẩu} tổ chức "
            "lễ đón nhận {AWARD|Huân chương Lao động hạng Nhì}.",
            ["conferred Huân chương Lao động hạng Nhì: huyện Nà Hẩu"],
        ),
        (
            "{UNIT|Bộ Y tế} tổ chức hội nghị và trao {AWARD|Bằng khen} cho 5 tập thể.",
            ["conferred Bằng khen: 5 collective"],
        ),
    ],
)
def test_who_holds_the_ceremony_receives(sentence: str, rows: list[str]) -> None:
    assert told(sentence) == rows


def test_parts_of_a_body_receive_what_it_is_given_for_them() -> None:
    name = "past danh hiệu Anh hùng: "
    rows = told(THREE)
    assert rows == [name + who for who in ("3 collective", "Đại đội 2", "Đại đội 3", "Đại đội 6")]


def test_each_number_goes_with_the_award_beside_it() -> None:
    before = told(
        "{UNIT|Đảng bộ phường A} có 37 đồng chí được trao tặng {AWARD|Huy hiệu Đảng}. Trong đó, có "
        "3 đồng chí {AWARD|Huy hiệu 80 năm}, 6 đồng chí {AWARD|Huy hiệu 60 năm}."
    )
    assert before[1:] == [
        "conferred Huy hiệu 80 năm: 3 individual",
        "conferred Huy hiệu 60 năm: 6 individual",
    ]
    behind = told(
        "{UNIT|Đảng bộ phường Nà Hẩu} có 4 đồng chí được trao tặng {AWARD|Huy hiệu Đảng}, trong đó: "
        "{AWARD|Huy hiệu 65 năm tuổi Đảng} có 1 đồng chí; {AWARD|Huy hiệu 55 năm tuổi Đảng} có 3 đồng chí."
    )
    assert behind == [
        "conferred Huy hiệu Đảng: 4 individual",
        "conferred Huy hiệu 65 năm tuổi Đảng: 1 individual",
        "conferred Huy hiệu 55 năm tuổi Đảng: 3 individual",
    ]


def test_what_a_prize_has_is_no_number_of_receivers() -> None:
    rows = told("{UNIT|Trường Nà Hẩu} đoạt {AWARD|giải Nhất} có 3 học sinh dự thi.")
    assert rows == ["conferred giải Nhất: Trường Nà Hẩu"]


def test_one_of_a_grade_is_the_one_named_with_it() -> None:
    rows = told(
        "Có 1 đồng chí nhận {AWARD|Huy hiệu 80 năm}, 5 đồng chí nhận {AWARD|Huy hiệu 60 năm}.",
        "Người được nhận {AWARD|Huy hiệu 80 năm tuổi Đảng} là cụ {PERSON|Lò Thị Mai}. Thay mặt các đảng viên "
        "được nhận {AWARD|Huy hiệu Đảng}, ông {PERSON|Hà Văn Chót} phát biểu.",
    )
    assert "conferred Huy hiệu 80 năm: 1 individual" not in rows
    assert "conferred Huy hiệu Đảng: Hà Văn Chót" in rows
