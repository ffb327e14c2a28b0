"""Whom "mỗi em", "mỗi tập thể" means; the year of the prize in the headline; vague flags of headlines."""

import pytest

from tests.events.marked import awards_in, receivers, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Tại buổi lễ, 50 gia đình được tuyên dương. Mỗi gia đình được tặng {AWARD|Giấy khen}.",
            ["Giấy khen: 50 household"],
        ),
        (
            "Hội khen thưởng 5 tập thể và 12 cá nhân. Mỗi tập thể, cá nhân được tặng {AWARD|Giấy khen}.",
            ["Giấy khen: 5 collective", "Giấy khen: 12 individual"],
        ),
        (
            "Ban tổ chức tuyên dương 30 học sinh giỏi, mỗi em được nhận {AWARD|Giấy khen} và vở.",
            ["Giấy khen: 30 individual"],
        ),
        (
            "188 học sinh được khen thưởng, gồm 8 em loại xuất sắc, 180 em loại giỏi. Mỗi em được trao "
            "{AWARD|giấy khen}.",
            ["giấy khen: 188 individual"],
        ),
        ("Buổi lễ rất vui. Mỗi em được trao {AWARD|giấy khen} và hoa.", []),
        (
            "Hội tuyên dương 9 cá nhân. Mỗi năm, {UNIT|Sở A} tặng {AWARD|Bằng khen} cho 2 tập thể.",
            ["Bằng khen: 2 collective"],
        ),
    ],
)
def test_each_of_those_praised(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


def test_each_who_gets_money_with_the_title_is_no_new_row() -> None:
    rows = awards_in(
        "Quận chọn 100 người để trao {AWARD|danh hiệu “Thợ giỏi”}. Chủ tịch tặng {AWARD|Bằng khen} cho 10 "
        "người trong số được tôn vinh. Mỗi người được tôn vinh nhận kèm 3 triệu đồng.",
        title="Tôn vinh 100 {AWARD|“Thợ giỏi”}",
    )
    assert receivers(rows).count("Bằng khen: 10 individual") == 1
    assert not any("Thợ giỏi" in row and "10 individual" in row for row in receivers(rows))


def test_the_year_of_the_prize_that_the_headline_reports_is_no_past() -> None:
    rows = told(
        "Sáng 22/4, lễ trao {AWARD|Giải thưởng Chất lượng Quốc gia} {DATE=2017|năm 2017} diễn ra tại Hà Nội.",
        "{DATE=2017|Năm 2017}, cả nước có 58 doanh nghiệp đạt {AWARD|giải Bạc Chất lượng Quốc gia}.",
        title="Trao {AWARD|Giải thưởng Chất lượng Quốc gia} {DATE=2017|năm 2017}",
        published="2018-04-23T08:00:00+07:00",
    )
    assert rows == ["conferred giải Bạc Chất lượng Quốc gia: 58 collective"]


def test_a_vague_flag_of_the_headline_is_the_one_of_the_body() -> None:
    rows = awards_in(
        "{UNIT|Sở Tư pháp tỉnh A} vinh dự nhận {AWARD|danh hiệu “Cờ thi đua ngành Tư pháp”}.",
        title="{UNIT|Sở Tư pháp tỉnh A} nhận {AWARD|Cờ thi đua xuất sắc trong phong trào thi đua}",
    )
    assert receivers(rows) == ["danh hiệu “Cờ thi đua ngành Tư pháp”: Sở Tư pháp tỉnh A"]
