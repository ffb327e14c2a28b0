"""Who only speaks of the honoured, whose years go on, who attains behind a list, whose home is named."""

import pytest

from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (
            "Ông {PERSON|Lò Văn Panh} mong rằng các đồng chí được nhận {AWARD|Huy hiệu Đảng} luôn gương mẫu.",
            [],
        ),
        ("Bà {PERSON|Vì Thị Ón} khẳng định, những tập thể được tặng {AWARD|Bằng khen} là điển hình.", []),
        (
            "Bà {PERSON|Vì Thị Ón} tin tưởng vào nghề và được tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Vì Thị Ón"],
        ),
        (
            "{DATE=2017|Năm 2017}, {UNIT|Trường A} được tặng {AWARD|Huân chương Lao động hạng Ba}. "
            "{DATE=2019|Năm 2019} được {UNIT|Chính phủ} tặng {AWARD|Cờ thi đua}.",
            ["Huân chương Lao động hạng Ba: Trường A", "Cờ thi đua: Trường A"],
        ),
        ("{DATE=2019|Năm 2019} được {UNIT|Chính phủ} tặng {AWARD|Cờ thi đua}.", []),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho 9 tập thể, 5 đơn vị đạt "
            "{AWARD|Tập thể lao động xuất sắc}.",
            ["Cờ thi đua: 9 collective", "Tập thể lao động xuất sắc: 5 collective"],
        ),
        ("Lãnh đạo trao {AWARD|Bằng khen} cho học sinh {LOC|Hà Tĩnh} cứu bạn.", []),
        (
            "Lãnh đạo trao {AWARD|Bằng khen} cho cán bộ và nhân dân {LOC|Hà Tĩnh}.",
            ["Bằng khen: Hà Tĩnh"],
        ),
    ],
)
def test_receivers(paragraph: str, expected: list[str]) -> None:
    assert receivers(awards_in(paragraph)) == expected


def test_a_dot_behind_the_type_of_a_place_makes_no_other_name() -> None:
    rows = awards_in(
        "Tối 25-5, {LOC|TP. Vinh} đón nhận {AWARD|Huân chương Lao động hạng Nhất}.",
        title="{LOC|TP Vinh} nhận {AWARD|Huân chương Lao động hạng Nhất}",
    )
    assert len(rows) == 1
