"""Titles that only count people or bodies, short forms behind a number, awards of persons and their homes."""

import pytest

from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Sở A} trao {AWARD|Giấy khen} cho 4 {AWARD|tập thể lao động tiên tiến} và 10 "
            "{AWARD|lao động tiên tiến}.",
            ["Giấy khen: 4 collective", "Giấy khen: 10 individual"],
        ),
        (
            "{UNIT|Sở A} tặng {AWARD|Giấy khen} cho 2 cá nhân và 5 {AWARD|tập thể lao động tiên tiến}.",
            ["Giấy khen: 2 individual", "tập thể lao động tiên tiến: 5 collective"],
        ),
        (
            "{UNIT|Sở A} công nhận 61 {AWARD|tập thể lao động tiên tiến}, 676 {AWARD|lao động tiên tiến}.",
            ["tập thể lao động tiên tiến: 61 collective", "lao động tiên tiến: 676 individual"],
        ),
    ],
)
def test_who_holds_a_title_is_counted(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{UNIT|Huyện ủy A} trao {AWARD|Huy hiệu Đảng} cho đảng viên {LOC|xã Nà Tấu}.", []),
        (
            "{UNIT|Hội tỉnh} trao {AWARD|Kỷ niệm chương “Vì giai cấp nông dân”} cho hội viên {LOC|huyện A}.",
            [],
        ),
        (
            "{UNIT|Tỉnh ủy} trao {AWARD|Huân chương Lao động hạng Ba} cho cán bộ, nhân dân {LOC|xã Nà Tấu}.",
            ["Huân chương Lao động hạng Ba: xã Nà Tấu"],
        ),
    ],
)
def test_the_commune_of_its_members(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


def test_a_brand_stands_for_the_firm_that_the_article_names() -> None:
    title = "{UNIT|Hải Âu} nhận {AWARD|Huân chương Lao động hạng Nhất}"
    lead = (
        "Sáng 19/8, Thủ tướng trao {AWARD|Huân chương Lao động hạng Nhất} cho {UNIT|Tập đoàn Hải Âu}. "
        "{UNIT|Hải Âu} đón nhận {AWARD|Huân chương Lao động hạng Nhất} vì đã xây cầu."
    )
    assert {r.recipient for r in awards_in(lead, title=title)} == {"Tập đoàn Hải Âu"}


def test_a_brand_that_two_firms_share_stays_as_it_is() -> None:
    lead = (
        "{UNIT|Hải Âu} nhận {AWARD|Bằng khen}. {UNIT|Tập đoàn Hải Âu} và {UNIT|Công ty Xe Hải Âu} vui mừng."
    )
    assert [r.recipient for r in awards_in(lead)] == ["Hải Âu"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Bà {PERSON|Vì Thị Ón} là một trong 12 cá nhân được {UNIT|Bộ A} tặng {AWARD|Bằng khen}.",
            ["- Bằng khen: Vì Thị Ón", "Bằng khen: 12 individual"],
        ),
        (
            "{UNIT|Sở A} vinh dự là 1 trong 08 tập thể xuất sắc của ngành nhận {AWARD|Cờ thi đua}.",
            ["- Cờ thi đua: Sở A", "Cờ thi đua: 8 collective"],
        ),
        (
            "{UNIT|Sở A} là một trong những tập thể xuất sắc nhận {AWARD|Cờ thi đua}.",
            ["Cờ thi đua: Sở A"],
        ),
    ],
)
def test_one_of_a_set_tells_the_set_too(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Đoàn cơ sở A} là tập thể duy nhất trong khối của {LOC|tỉnh B} nhận {AWARD|Bằng khen}.",
            ["Bằng khen: Đoàn cơ sở A"],
        ),
        (
            "{LOC|Xã Nà Tấu} là xã đầu tiên của {LOC|huyện B} {AWARD|đạt chuẩn nông thôn mới}.",
            ["đạt chuẩn nông thôn mới: Xã Nà Tấu"],
        ),
        (
            "Bà {PERSON|Vì Thị Ón} là nông dân thứ hai ở miền núi {LOC|tỉnh B} được tặng {AWARD|Bằng khen}.",
            ["Bằng khen: Vì Thị Ón"],
        ),
        (
            "Điểm mới là năm đầu tiên {UNIT|Sở A} tặng {AWARD|Bằng khen} cho {PERSON|Vì Thị Ón}.",
            ["Bằng khen: Vì Thị Ón"],
        ),
    ],
)
def test_the_only_one_of_its_kind(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected
