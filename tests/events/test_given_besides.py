"""What else is given or told around the award: flowers, a bracket behind the giver, the head of the firm."""

import pytest

from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Bí thư trao {AWARD|Huy hiệu 40 năm tuổi Đảng} và tặng hoa chúc mừng bà {PERSON|Vì Thị Ón}.",
            ["Huy hiệu 40 năm tuổi Đảng: Vì Thị Ón"],
        ),
        (
            "Lãnh đạo huyện trao {AWARD|Bằng khen}, tặng hoa chúc mừng anh {PERSON|Lò Văn Panh}.",
            ["Bằng khen: Lò Văn Panh"],
        ),
        ("Ông trao {AWARD|Bằng khen} và tặng hoa cho 5 tập thể.", ["Bằng khen: 5 collective"]),
        ("Ông trao {AWARD|Bằng khen} và tặng hoa chúc mừng các cá nhân.", []),
        ("Ông trao {AWARD|Bằng khen} và tặng 10 suất quà chúc mừng 10 em nghèo.", []),
    ],
)
def test_flowers_with_the_award(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Anh {PERSON|Lò Văn Panh} được {UNIT|Công ty A} thưởng nóng 10 triệu đồng.", "Lò Văn Panh"),
        (
            "Tập thể lao động {UNIT|Nông trường B} vừa được {UNIT|Công ty A} (thuộc {UNIT|Tập đoàn C}) "
            "thưởng nóng 70 triệu đồng.",
            "Nông trường B",
        ),
    ],
)
def test_rewarded_at_once_by_whom(sentence: str, expected: str) -> None:
    (row,) = awards_in(sentence)
    assert (row.award, row.recipient, row.grantor) == ("thưởng nóng", expected, "Công ty A")


def test_a_bracket_behind_the_giver_does_not_part_it_from_its_verb() -> None:
    (row,) = awards_in(
        "{UNIT|Đội xe 3} được {UNIT|Công ty A} (thuộc {UNIT|Tập đoàn C}) tặng {AWARD|Giấy khen}."
    )
    assert (row.recipient, row.grantor) == ("Đội xe 3", "Công ty A")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Hợp tác xã Rau A} của bà {PERSON|Vì Thị Ón} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Hợp tác xã Rau A"],
        ),
        (
            "Tiết mục “Bến nước” của bà {PERSON|Vì Thị Ón} đoạt {AWARD|giải Nhất}.",
            ["giải Nhất: Vì Thị Ón"],
        ),
    ],
)
def test_the_firm_receives_and_not_its_head(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


def test_a_title_behind_the_giver_is_no_receiver() -> None:
    rows = awards_in(
        "Quận có 7 đơn vị được nhận {AWARD|cờ thi đua của {UNIT|UBND thành phố}} tặng Đơn vị xuất sắc."
    )
    assert receivers(rows) == ["cờ thi đua của UBND thành phố: 7 collective"]
