"""Titles that a body praises by name and number: "tuyên dương 80 “Công nhân giỏi”"."""

import pytest

from tests.events.test_award_press_shapes import told


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        (
            "Vinh danh người lao động",
            "{UNIT|LĐLĐ tỉnh Lào Cai} đã tổ chức lễ tuyên dương 100 {AWARD|“Công nhân giỏi Thủ đô”}.",
            ["conferred “Công nhân giỏi Thủ đô”: 100 individual"],
        ),
        (
            "Biểu dương người thợ",
            "{UNIT|LĐLĐ huyện Bắc Hà} biểu dương 80 {AWARD|“Công nhân giỏi”}.",
            ["conferred “Công nhân giỏi”: 80 individual"],
        ),
        (
            "Tôn vinh gia đình",
            "{UNIT|Công đoàn ngành Y tế} tôn vinh 45 {AWARD|“Gia đình lao động tiêu biểu”}.",
            ["conferred “Gia đình lao động tiêu biểu”: 45 household"],
        ),
        (
            "Chuyện một xưởng mộc",
            "Năm 2009, {UNIT|LĐLĐ huyện Bắc Hà} biểu dương 80 {AWARD|“Công nhân giỏi”}.",
            ["past “Công nhân giỏi”: 80 individual"],
        ),
    ],
)
def test_praise_by_number(title: str, sentence: str, expected: list[str]) -> None:
    assert told(sentence, title=title, published="2022-05-25") == expected


def test_a_place_that_has_some_of_them_is_no_receiver() -> None:
    found = told(
        "Trong số đó, {LOC|tỉnh Lào Cai} vinh dự có 9 cá nhân tiêu biểu được trao thưởng.",
        title="9 cá nhân vinh dự nhận {AWARD|Giải thưởng Nguyễn Đức Cảnh}",
    )
    assert found == ["conferred Giải thưởng Nguyễn Đức Cảnh: 9 individual"]
