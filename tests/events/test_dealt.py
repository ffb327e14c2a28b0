"""Awards dealt in turn beside those that all receivers get."""

import pytest

from tests.events.marked import awards_in, receivers

ORDERS = "{AWARD|Huân chương Lao động hạng Nhì, hạng Ba}"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"Ông {{PERSON|Đinh Công Thành}} trao {ORDERS} cho Giám đốc {{UNIT|BV Mắt}} {{PERSON|Lò Văn "
            "Panh} và nguyên Phó Giám đốc BV {PERSON|Vì Thị Ón}.",
            [
                "Huân chương Lao động hạng Nhì: Lò Văn Panh < BV Mắt",
                "Huân chương Lao động hạng Ba: Vì Thị Ón",
            ],
        ),
        (
            "Bộ trưởng trao {AWARD|Huân chương Lao động hạng Nhì}, {AWARD|Huân chương Lao động hạng Ba} cho "
            "{UNIT|Công ty Hải Âu} và {UNIT|Công ty Sao Mai}.",
            [
                "Huân chương Lao động hạng Nhì: Công ty Hải Âu",
                "Huân chương Lao động hạng Ba: Công ty Sao Mai",
            ],
        ),
        (
            f"Hai đồng chí {{PERSON|Lò Văn Panh}}, {{PERSON|Vì Thị Ón}} được trao {ORDERS}.",
            ["Huân chương Lao động hạng Nhì: Lò Văn Panh", "Huân chương Lao động hạng Ba: Vì Thị Ón"],
        ),
        (
            "{UNIT|Sở Y tế} trao {AWARD|Bằng khen của Bộ Y tế} và {AWARD|Cờ thi đua} lần lượt cho "
            "{UNIT|Khoa Nội} và {UNIT|Khoa Nhi}.",
            ["Bằng khen của Bộ Y tế: Khoa Nội", "Cờ thi đua: Khoa Nhi"],
        ),
        (
            "{UNIT|Sở Y tế} trao {AWARD|Bằng khen của Bộ Y tế} và {AWARD|Cờ thi đua} cho {UNIT|Khoa Nội} và "
            "{UNIT|Khoa Nhi}.",
            [
                "Bằng khen của Bộ Y tế: Khoa Nội",
                "Cờ thi đua: Khoa Nội",
                "Bằng khen của Bộ Y tế: Khoa Nhi",
                "Cờ thi đua: Khoa Nhi",
            ],
        ),
        (
            f"{{UNIT|Trường Kim Đồng}} được trao {ORDERS}.",
            [
                "Huân chương Lao động hạng Nhì: Trường Kim Đồng",
                "Huân chương Lao động hạng Ba: Trường Kim Đồng",
            ],
        ),
        (
            f"{{UNIT|Nhà máy Sông Gâm}} và {{UNIT|Công ty Sao Mai}} từng được tặng {ORDERS}.",
            [
                "Huân chương Lao động hạng Nhì: Nhà máy Sông Gâm",
                "Huân chương Lao động hạng Ba: Nhà máy Sông Gâm",
                "Huân chương Lao động hạng Nhì: Công ty Sao Mai",
                "Huân chương Lao động hạng Ba: Công ty Sao Mai",
            ],
        ),
    ],
)
def test_one_each_or_all_to_all(sentence: str, expected: list[str]) -> None:
    assert sorted(receivers(awards_in(sentence))) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{PERSON|Lò Văn Panh} (xã Tà Lài) đoạt {AWARD|giải Nhất}, {AWARD|giải Nhì} thuộc về "
            "{PERSON|Vì Thị Ón}, cùng đoạt {AWARD|giải Ba} là {PERSON|Cà Thị Hom} và {PERSON|Hà Văn Sen}.",
            ["giải Nhất: Lò Văn Panh", "giải Nhì: Vì Thị Ón", "giải Ba: Cà Thị Hom", "giải Ba: Hà Văn Sen"],
        ),
        (
            "{AWARD|Giải Nhất}, {AWARD|giải Nhì} thuộc về {PERSON|Vì Thị Ón} và {PERSON|Cà Thị Hom}.",
            ["Giải Nhất: Vì Thị Ón", "giải Nhì: Cà Thị Hom"],
        ),
        (
            "Em {PERSON|Lò Văn Panh}, đoạt {AWARD|giải Ba}, là con bà {PERSON|Vì Thị Ón}.",
            ["giải Ba: Lò Văn Panh"],
        ),
    ],
)
def test_prizes_told_one_after_the_other(sentence: str, expected: list[str]) -> None:
    assert sorted(receivers(awards_in(sentence))) == sorted(expected)
