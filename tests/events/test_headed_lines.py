"""Lines below a heading tell of whom the heading names; lines of a list of receivers do not."""

import pytest

from tests.events.marked import awards_in, receivers

PAGE = "Thành tích đạt được - {UNIT|Bệnh viện Sông Cầu}"
PUBLISHED = "2022-03-17T08:00:00+07:00"


def rows_of_page(*lines: str, title: str = PAGE) -> list[str]:
    return receivers(awards_in(*lines, title=title, published=PUBLISHED))


def test_headings_tell_whose_the_lines_below_them_are() -> None:
    assert rows_of_page(
        "1. BỆNH VIỆN",
        "- {DATE=1991|Năm 1991}: Nhà nước tặng {AWARD|Huân chương Lao động hạng Ba}",
        "2. TỔ MỔ ĐÊM (nay là {UNIT|Khoa Ngoại 2})",
        "- {DATE=1984|Năm 1984}: Nhà nước tặng {AWARD|Huân chương Lao động hạng Nhì}",
        "3. CÁ NHÂN",
        "* Bác sĩ {PERSON|Lò Văn Panh} – Trưởng khoa Ngoại:",
        "- {DATE=1999|Năm 1999}: được phong tặng {AWARD|danh hiệu Thầy thuốc Ưu tú}",
        "* Dược sĩ {PERSON|Vì Thị Ón}:",
        "- {DATE=2004|Năm 2004}: {AWARD|Giải thưởng Khoa học tỉnh}.",
        "- {DATE=2005|Năm 2005}: là gương mặt tiêu biểu của ngành.",
    ) == [
        "Huân chương Lao động hạng Ba: Bệnh viện Sông Cầu",
        "Huân chương Lao động hạng Nhì: TỔ MỔ ĐÊM < Bệnh viện Sông Cầu",
        "danh hiệu Thầy thuốc Ưu tú: Lò Văn Panh < Bệnh viện Sông Cầu",
        "Giải thưởng Khoa học tỉnh: Vì Thị Ón < Bệnh viện Sông Cầu",
    ]


def test_lines_below_a_heading_of_honours_are_the_units_of_the_page() -> None:
    assert rows_of_page(
        "Những danh hiệu nổi bật:",
        "- {DATE=2003/2004|Năm 2003-2004} được {UNIT|Bộ Y tế} tặng {AWARD|Bằng khen}",
        "- 5 năm liền đạt {AWARD|danh hiệu Tập thể Lao động xuất sắc}.",
    ) == [
        "Bằng khen: Bệnh viện Sông Cầu",
        "danh hiệu Tập thể Lao động xuất sắc: Bệnh viện Sông Cầu",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Danh sách khen thưởng:",
            "1. {AWARD|Bằng khen của {UNIT|UBND tỉnh}}",
            "- Ông {PERSON|Lò Văn Panh}",
            "2. {AWARD|Giấy khen của {UNIT|Sở Y tế}}:",
            "- Bà {PERSON|Vì Thị Ón}",
        ),
        (
            "Danh sách khen thưởng:",
            "1. {AWARD|Bằng khen của {UNIT|UBND tỉnh}}:",
            "- Ông {PERSON|Lò Văn Panh}:",
            "2. {AWARD|Giấy khen của {UNIT|Sở Y tế}}:",
            "- Bà {PERSON|Vì Thị Ón}",
        ),
    ],
)
def test_a_name_in_a_list_of_receivers_heads_nothing(lines: tuple[str, ...]) -> None:
    found = rows_of_page(*lines)
    assert found == ["Bằng khen của UBND tỉnh: Lò Văn Panh", "Giấy khen của Sở Y tế: Vì Thị Ón"]


def test_honours_of_many_below_a_heading_are_nobodys() -> None:
    assert (
        rows_of_page(
            "Thành tích của học sinh:",
            "- {DATE=2010|Năm 2010}: {AWARD|Giải Nhất} thi hùng biện.",
        )
        == []
    )


def test_a_page_without_honours_in_headings_gives_its_unit_nothing() -> None:
    assert (
        rows_of_page(
            "Hướng dẫn hồ sơ:",
            "- Báo cáo đề nghị {AWARD|Huân chương Lao động}: mỗi loại hai bộ.",
            title="Hồ sơ gửi {UNIT|Bệnh viện Sông Cầu}",
        )
        == []
    )


def test_the_first_cell_of_a_row_is_its_year() -> None:
    rows = awards_in(
        "Danh hiệu thi đua:",
        "[row] Năm | Danh hiệu | Quyết định",
        "[row] 2007 | {AWARD|Tập thể Lao động xuất sắc} | Quyết định số 746/QĐ-UBND ngày "
        "{DATE=2008-02-25|25/02/2008} của {UNIT|UBND tỉnh Mù Lu}",
        "[row] 2 | 2009-2010 | {AWARD|Cờ thi đua của Chính phủ}",
        title=PAGE,
        published=PUBLISHED,
    )
    assert [(r.recipient, r.period, r.status, r.grantor) for r in rows] == [
        ("Bệnh viện Sông Cầu", "2007", "past", "UBND tỉnh Mù Lu"),
        ("Bệnh viện Sông Cầu", "2009-2010", "past", "Chính phủ"),
    ]


def test_bare_awards_below_are_received_when_the_heading_says_so() -> None:
    assert rows_of_page(
        "Tập thể được Đảng và Nhà nước tặng thưởng nhiều danh hiệu cao quý.",
        "• {AWARD|Huân chương Sao Vàng}",
        "• {AWARD|Huân chương Hồ Chí Minh}",
        "• Nhiều cán bộ đã được {UNIT|Bộ Y tế} tặng {AWARD|Bằng khen}.",
        title="Giới thiệu {UNIT|Bệnh viện Sông Cầu}",
    ) == ["Huân chương Sao Vàng: Bệnh viện Sông Cầu", "Huân chương Hồ Chí Minh: Bệnh viện Sông Cầu"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Danh hiệu thi đua:", "- {AWARD|Lao động tiên tiến}", "- {AWARD|Chiến sĩ thi đua cơ sở}"),
        ("Đơn vị được khen thưởng:", "- {AWARD|Lao động tiên tiến}: 500.000 đồng", "- Tiền mặt"),
    ],
)
def test_kinds_of_honours_and_their_worth_are_nobodys(lines: tuple[str, ...]) -> None:
    assert rows_of_page(*lines, title="Danh hiệu, khen thưởng - {UNIT|Bệnh viện Sông Cầu}") == []
