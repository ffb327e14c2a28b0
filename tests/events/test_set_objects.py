"""Sets told without "cho", with posts behind them, told twice, and what only seems so."""

import pytest

from tests.events.marked import awards_in, receivers

PUBLISHED = "2022-03-17T08:00:00+07:00"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Hội nghị biểu dương phong trào, 4 cá nhân {UNIT|Tỉnh đoàn} tặng {AWARD|Bằng khen}.",
            ["Bằng khen: 4 individual"],
        ),
        (
            "Hội đồng thông qua khen thưởng: {AWARD|Huân chương Lao động hạng Ba} với 1 tập thể; {AWARD"
            "|Giấy khen} với 3 tập thể, 4 cá nhân.",
            [
                "Huân chương Lao động hạng Ba: 1 collective",
                "Giấy khen: 3 collective",
                "Giấy khen: 4 individual",
            ],
        ),
        (
            "Đội tuyển đoạt {AWARD|giải Nhất} với 3 tập thể thao diễn.",
            [],
        ),
        (
            "Hội đồng xem xét khen thưởng cống hiến với 2 trường hợp ({AWARD|Huân chương Độc lập}: 2 cá "
            "nhân); khen thưởng phong trào 6 trường hợp ({AWARD|Cờ thi đua} đối với 2 tập thể; {AWARD|Bằng "
            "khen} với 1 tập thể, 3 cá nhân).",
            [
                "Huân chương Độc lập: 2 individual",
                "Cờ thi đua: 2 collective",
                "Bằng khen: 1 collective",
                "Bằng khen: 3 individual",
            ],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 5 doanh nghiệp tiêu biểu và 4 doanh nhân tiêu biểu.",
            ["Bằng khen: 5 collective", "Bằng khen: 4 individual"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 5 doanh nghiệp, tiêu biểu là {UNIT|Công ty Mù Lu}.",
            ["Bằng khen: 5 collective", "- Bằng khen: Công ty Mù Lu"],
        ),
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} và cúp tôn vinh cho 5 cá nhân.",
            ["Bằng khen: 5 individual"],
        ),
        (
            "{UNIT|Sở Mỏ} trao {AWARD|Kỷ niệm chương} cho 3 đồng chí lãnh đạo {UNIT|Quận ủy}, {UNIT|UBND}.",
            ["Kỷ niệm chương: 3 individual < Quận ủy, UBND"],
        ),
        (
            "Bộ trưởng {PERSON|Lò Văn Panh} và đại diện các doanh nghiệp nhận {AWARD|Giải thưởng Sao Mai}.",
            [],
        ),
        (
            "Em {PERSON|Lò Văn Panh} và đại diện trường nhận {AWARD|Giải thưởng Sao Mai}.",
            ["Giải thưởng Sao Mai: Lò Văn Panh"],
        ),
        (
            "{UNIT|Công đoàn tỉnh} khen thưởng cho 3 tập thể được Thủ tướng tặng {AWARD|Bằng khen}.",
            ["Bằng khen: 3 collective"],
        ),
        (
            "{UNIT|Công đoàn tỉnh} trao nhà cho 3 hộ, được Thủ tướng tặng {AWARD|Bằng khen}.",
            [],
        ),
        (
            "Bộ trưởng trao đồng chí {PERSON|Lò Văn Panh}, Ủy viên Ban Thường vụ, nguyên Giám đốc "
            "{UNIT|Sở Mỏ} {AWARD|Huân chương Độc lập hạng Nhì}; truy tặng 11 cán bộ tiền khởi "
            "nghĩa, nguyên Trưởng ban {AWARD|Huân chương Độc lập hạng Ba}.",
            [
                "Huân chương Độc lập hạng Nhì: Lò Văn Panh < Sở Mỏ",
                "Huân chương Độc lập hạng Ba: 11 individual",
            ],
        ),
    ],
)
def test_sets_without_to(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


def test_a_set_told_again_with_its_names_is_of_the_same_time() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 2 tập thể chống lụt giỏi.",
        "Cụ thể, 2 tập thể được tặng {AWARD|Bằng khen} gồm: {UNIT|Đồn Nà Hẩu}; {UNIT|Viện Mỏ}.",
        "3 tập thể được tặng {AWARD|Bằng khen} gồm: {UNIT|Trạm Mù Lu}.",
        title="Chống lụt ở đất Mường",
        published=PUBLISHED,
    )
    told = {row.recipient or row.recipient_count: row.status for row in rows}
    assert told["Đồn Nà Hẩu"] == told["Viện Mỏ"] == told[2] == "conferred"
    assert told["Trạm Mù Lu"] == told[3] == "past"


def test_many_semicolons_part_the_names_where_commas_give_too_many() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 4 tập thể gồm: {UNIT|Trường Đại học Y}, {UNIT|Bộ Y tế}; "
        "{UNIT|Trường Đại học Mỏ}, {UNIT|Bộ Công Thương}; {UNIT|Viện Mỏ}."
    )
    assert receivers(row for row in rows if row.recipient) == [
        "- Bằng khen: Trường Đại học Y < Bộ Y tế",
        "- Bằng khen: Trường Đại học Mỏ < Bộ Công Thương",
        "- Bằng khen: Viện Mỏ",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "- Nguyên Trung đoàn phó {UNIT|Trung đoàn 6}, {UNIT|Sư đoàn 3} {PERSON|Lò Văn Panh}.",
            "Lò Văn Panh < Trung đoàn 6, Sư đoàn 3",
        ),
        (
            "2. Giám đốc {UNIT|Sở Mỏ} - Ủy viên {UNIT|Hội đồng Đá} {PERSON|Vì Thị Ón};",
            "Vì Thị Ón < Sở Mỏ",
        ),
        ("- {UNIT|Sở Mỏ} và {UNIT|Viện Đá} giúp {PERSON|Vì Thị Ón}.", None),
    ],
)
def test_lines_that_tell_the_post_first(line: str, expected: str | None) -> None:
    rows = awards_in("{UNIT|Bộ Mỏ} tặng {AWARD|Bằng khen} cho 7 cá nhân gồm:", line)
    named = receivers(row for row in rows if row.recipient)
    assert named == ([f"- Bằng khen: {expected}"] if expected else [])


def test_additions_to_a_body_make_no_rule_of_the_article() -> None:
    rows = awards_in(
        "5 cá nhân được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", title="HĐND tỉnh bầu bổ sung Ủy viên"
    )
    assert receivers(rows) == ["Bằng khen: 5 individual"]
    rules = awards_in(
        "Cá nhân được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", title="Sửa đổi, bổ sung quy định khen thưởng"
    )
    assert list(rules) == []
