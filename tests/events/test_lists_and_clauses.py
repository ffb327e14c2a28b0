"""Sentences in which one subject carries through several clauses, and what only looks like its receiver."""

import pytest

from tests.events.marked import awards_in, receivers


def told(*paragraphs: str, title: str = "Lễ trao tặng các phần thưởng") -> list[str]:
    rows = awards_in(*paragraphs, title=title, published="2024-01-18T08:00:00+07:00")
    return [f"{r.status} {r.award}: {r.recipient} {r.date or r.period or ''}".strip() for r in rows]


FLAG = "{AWARD|Cờ thi đua}"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Công ty Gò Mơ} được suy tôn dẫn đầu và đề nghị tặng {AWARD|Cờ thi đua của Chính phủ}.",
            ["proposed Cờ thi đua của Chính phủ: Công ty Gò Mơ"],
        ),
        (
            "Kết quả, {UNIT|LĐLĐ quận Gò Mơ} đạt số phiếu cao nhất, được bầu dẫn đầu và đề nghị "
            f"{{UNIT|Chính phủ}} tặng {FLAG}.",
            ["proposed Cờ thi đua: LĐLĐ quận Gò Mơ"],
        ),
        (
            f"{{UNIT|Lữ đoàn 29}} bắn đạn thật đạt loại giỏi, được {{UNIT|Quân khu 9}} tặng {FLAG}.",
            ["conferred Cờ thi đua: Lữ đoàn 29"],
        ),
        (
            "{UNIT|Trường Gò Mơ} có 18 giáo viên dạy giỏi, được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
            ["conferred Bằng khen: Trường Gò Mơ"],
        ),
        (
            "Chủ tịch {UNIT|UBND tỉnh} vừa công bố danh sách các trường được tặng {AWARD|Bằng khen} vì "
            "thành tích xuất sắc, trong đó có {UNIT|Trường Gò Mơ} và {UNIT|Trường Bến Mơ}.",
            ["conferred Bằng khen: Trường Gò Mơ", "conferred Bằng khen: Trường Bến Mơ"],
        ),
        (
            "Kỷ niệm Ngày truyền thống {UNIT|Bộ đội Biên phòng}, {UNIT|Đồn Gò Mơ} đón nhận "
            "{AWARD|Huân chương Chiến công hạng Ba}.",
            ["conferred Huân chương Chiến công hạng Ba: Đồn Gò Mơ"],
        ),
        (
            "Tấm {AWARD|Huân chương Lao động hạng Ba} được gắn lên lá cờ của {UNIT|Trường Gò Mơ}.",
            ["conferred Huân chương Lao động hạng Ba: Trường Gò Mơ"],
        ),
    ],
)
def test_who_receives(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


def test_the_year_behind_a_comma_is_of_the_next_clause() -> None:
    rows = told(
        "{DATE=2009|Năm 2009} {UNIT|Trường Gò Mơ} được tặng {AWARD|Huân chương Lao động hạng Nhì}, "
        "{DATE=2015|năm 2015} được tặng {AWARD|Huân chương Lao động hạng Nhất}."
    )
    assert rows == [
        "past Huân chương Lao động hạng Nhì: Trường Gò Mơ 2009",
        "past Huân chương Lao động hạng Nhất: Trường Gò Mơ 2015",
    ]


def test_a_title_told_by_is_and_the_year_of_the_award_before() -> None:
    rows = told(
        "Anh {PERSON|Lê Văn Mơ} là {AWARD|Chiến sĩ thi đua cơ sở} {DATE=2021|năm 2021}, {DATE=2022|năm 2022} "
        "được {UNIT|Quân khu 4} tặng {AWARD|Bằng khen}."
    )
    assert rows == [
        "past Chiến sĩ thi đua cơ sở: Lê Văn Mơ 2021",
        "past Bằng khen: Lê Văn Mơ 2022",
    ]


def test_several_certificates_of_which_nothing_is_told_are_none() -> None:
    assert (
        told("Ông {PERSON|Lê Văn Mơ} đã nhận nhiều {AWARD|bằng khen}, {AWARD|giấy khen của các cấp}.") == []
    )
    rows = told("Ông {PERSON|Lê Văn Mơ} đã nhận nhiều {AWARD|bằng khen của UBND tỉnh}.")
    assert [row.split(" ", 1)[1] for row in rows] == ["bằng khen của UBND tỉnh: Lê Văn Mơ"]


def test_the_title_of_the_headline_is_given_without_its_name() -> None:
    rows = told(
        "[lead] Trung ương Hội trao {AWARD|danh hiệu Nông dân Việt Nam xuất sắc} cho 100 nông dân.",
        "Chị {PERSON|Lê Thị Mơ} được trao danh hiệu dịp này.",
        title="Lễ trao danh hiệu",
    )
    assert "conferred danh hiệu Nông dân Việt Nam xuất sắc: Lê Thị Mơ" in rows


def test_a_kind_of_body_behind_a_number_is_counted() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho 02 {UNIT|liên đoàn lao động quận}, huyện dẫn đầu."
    )
    assert [(row.recipient, row.recipient_count) for row in rows] == [(None, 2)]


def test_the_last_of_a_row_of_years_counts_nobody() -> None:
    rows = awards_in("Các năm 2021, 2022 đơn vị đều đạt {AWARD|danh hiệu Đơn vị Quyết thắng}.")
    assert [row.recipient_count for row in rows] == [1]


def test_the_host_of_a_review_gives_now() -> None:
    rows = told(
        "[lead] {UNIT|LĐLĐ tỉnh Mơ} tổ chức hội nghị tổng kết hoạt động công đoàn {DATE=2023|năm 2023}.",
        "Năm qua, {UNIT|LĐLĐ huyện A} được {UNIT|Tổng Liên đoàn} tặng {AWARD|Cờ thi đua}; "
        "{UNIT|LĐLĐ huyện B} được {UNIT|LĐLĐ tỉnh} tặng {AWARD|Cờ thi đua}.",
        title="{UNIT|LĐLĐ tỉnh Mơ} tổng kết hoạt động {DATE=2023|năm 2023}",
    )
    assert [row.split()[0] for row in rows] == ["past", "conferred"]


def test_a_month_behind_the_award_is_its_day() -> None:
    rows = told(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} {DATE=2023-10|tháng 10-2023} cho {PERSON|Lê Văn Mơ}."
    )
    assert rows == ["conferred Bằng khen: Lê Văn Mơ 2023-10"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Tấm bảng ở sảnh ghi: {AWARD|Huân chương Lao động hạng Ba} ({DATE=2012|2012}), hai lần được tặng "
            "{AWARD|Cờ thi đua của Chính phủ}.",
            ["Huân chương Lao động hạng Ba 1", "Cờ thi đua của Chính phủ 2"],
        ),
        (
            "Đóng góp của nhà trường đã được ghi nhận bằng nhiều phần thưởng: {AWARD|Bằng khen của Bộ Y tế} "
            "{DATE=2012|năm 2012}.",
            ["Bằng khen của Bộ Y tế 1"],
        ),
    ],
)
def test_honours_that_a_board_or_a_word_of_thanks_lists(line: str, expected: list[str]) -> None:
    rows = awards_in(line, title="{UNIT|Trường Gò Mơ} tròn 30 năm", published="2024-01-18T08:00:00+07:00")
    assert [f"{r.award} {r.recipient_count}" for r in rows] == expected
    assert {(r.recipient, r.status) for r in rows} == {("Trường Gò Mơ", "past")}


COUNTED = ["Bằng khen: 12 collective"]


@pytest.mark.parametrize(
    ("behind", "rows"),
    [
        ("{UNIT|Trường B} là một trong số đó.", [*COUNTED, "- Bằng khen: Trường B"]),
        ("{UNIT|Trường B} là một trong những đơn vị ấy.", [*COUNTED, "- Bằng khen: Trường B"]),
        # A person among bodies, another number told since.
        ("Cô {PERSON|Lò Thị Mai} là một trong số đó.", COUNTED),
        ("Cả tỉnh có 300 trường. {UNIT|Trường B} là một trong số đó.", COUNTED),
    ],
)
def test_one_of_those_just_counted(behind: str, rows: list[str]) -> None:
    counted = "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 12 tập thể."
    assert receivers(awards_in(f"{counted} {behind}")) == rows
