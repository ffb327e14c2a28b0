"""Parts of a counted set, sets spelled out behind a decision, votes for several, prizes only described."""

import pytest

from tests.events.marked import awards_in, receivers


def test_awards_that_add_up_to_the_set_go_to_its_kind() -> None:
    rows = awards_in(
        "Công an tỉnh trao {AWARD|Huân chương} cho 12 đồng chí cán bộ lão thành, gồm: 4 {AWARD|Huân chương "
        "Độc lập hạng Ba} và 8 {AWARD|Huân chương Bảo vệ Tổ quốc hạng Ba}."
    )
    assert receivers(rows) == [
        "Huân chương: 12 individual",
        "Huân chương Độc lập hạng Ba: 4 individual",
        "Huân chương Bảo vệ Tổ quốc hạng Ba: 8 individual",
    ]


def test_awards_that_do_not_add_up_are_only_counted() -> None:
    rows = awards_in(
        "Công an tỉnh gặp 15 đồng chí, trao 4 {AWARD|Huân chương Độc lập hạng Ba} và 8 {AWARD|Huân chương "
        "Bảo vệ Tổ quốc hạng Ba}."
    )
    assert {row.recipient_kind for row in rows} == {"other"}


def test_a_set_spelled_out_in_the_paragraph_behind_its_decision() -> None:
    rows = awards_in(
        "Chủ tịch {UNIT|UBND tỉnh} vừa ký Quyết định số 18/QĐ-UBND về việc tặng {AWARD|Bằng khen} cho các "
        "tập thể có thành tích xuất sắc.",
        "Theo đó, có 9 tập thể có thành tích xuất sắc trong phong trào gồm: {UNIT|Trường Mầm non Mù Lu}, "
        "{LOC|huyện Tà Xùa}; {UNIT|Trường Tiểu học Nà Hẩu}.",
        title="Tặng {AWARD|Bằng khen} cho các tập thể",
    )
    assert [(row.recipient, row.status) for row in rows if row.recipient] == [
        ("Trường Mầm non Mù Lu", "announced"),
        ("Trường Tiểu học Nà Hẩu", "announced"),
    ]


def test_a_paragraph_that_counts_others_spells_out_nothing() -> None:
    rows = awards_in(
        "Chủ tịch {UNIT|UBND tỉnh} vừa ký Quyết định số 18/QĐ-UBND về việc tặng {AWARD|Bằng khen} cho các "
        "tập thể có thành tích xuất sắc.",
        "Hội nghị có 9 tập thể tham dự gồm: {UNIT|Trường Mầm non Mù Lu}; {UNIT|Trường Tiểu học Nà Hẩu}.",
    )
    assert [row.recipient for row in rows if row.recipient] == []


def test_a_vote_puts_forward_each_number_for_its_award() -> None:
    rows = awards_in(
        "Các đơn vị đã suy tôn 1 đơn vị xuất sắc đề nghị nhận {AWARD|Cờ thi đua của Chính phủ} và 3 đơn vị "
        "đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}."
    )
    assert receivers(rows) == ["Cờ thi đua của Chính phủ: 1 collective", "Bằng khen: 3 collective"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("01 {AWARD|Giải Nhất}: 8.000.000 VNĐ và bằng chứng nhận.", []),
        ("02 {AWARD|Giải Nhì} trị giá 5 triệu đồng.", []),
        ("{AWARD|Giải Ba}: mỗi giải 500 USD.", []),
        ("{AWARD|Giải Nhất} (5 triệu đồng) cho {UNIT|Đội A}.", ["Giải Nhất: Đội A"]),
        ("{AWARD|Giải Nhất}: {UNIT|Đội A}.", ["Giải Nhất: Đội A"]),
    ],
)
def test_what_a_prize_is_worth_is_nobodys(line: str, expected: list[str]) -> None:
    assert receivers(awards_in(line, title="Giải thưởng của hội thi")) == expected


def test_medals_of_a_contest_are_counted_by_the_medal() -> None:
    rows = awards_in("Cả 3 học sinh dự thi mang về 1 {AWARD|Huy chương Vàng} và 2 {AWARD|Huy chương Bạc}.")
    assert {row.recipient_kind for row in rows} == {"other"}
