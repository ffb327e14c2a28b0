"""The year that a sentence gives to the contest is that of its prizes."""

import pytest

from tests.events.marked import awards_in

PUBLISHED = "2024-02-17T08:00:00+07:00"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "Chị {PERSON|Hoa} từng đoạt {AWARD|giải Ba} hội thi cấp tập đoàn {DATE=2018|năm 2018}.",
            "2018",
        ),
        (
            "Em {PERSON|Nam} đạt {AWARD|giải Nhì} học sinh giỏi quốc gia {DATE=2021/2022|năm học 2021-2022}.",
            "2021-2022",
        ),
        (
            "Anh {PERSON|Nam} giành {AWARD|giải Cầu thủ xuất sắc} mùa giải {DATE=2022/2023|2022/23}.",
            "2022-2023",
        ),
        ("Tại Olympic Hùng Vương 2023, em {PERSON|Nam} giành {AWARD|huy chương Vàng}.", "2023"),
        ("Anh {PERSON|Nam} đoạt {AWARD|giải Ba} hội thi tay nghề ngày 20/5/2022 tại xưởng.", None),
        ("Ông {PERSON|Nam} đoạt {AWARD|giải Ba} hội thi tay nghề; {DATE=2020|năm 2020} ông nghỉ hưu.", None),
        ("Tại hội thi, ông {PERSON|Nam}, sinh {DATE=1990|năm 1990}, giành {AWARD|giải Ba}.", None),
    ],
)
def test_the_year_of_the_contest_is_that_of_the_prize(text: str, period: str | None) -> None:
    assert {row.period for row in awards_in(text, published=PUBLISHED)} == {period}


@pytest.mark.parametrize(
    ("opening", "period"),
    [
        ("trao Giải Văn học {DATE=2023|năm 2023}, phát động Giải {DATE=2024|năm 2024}", "2023"),
        ("trao Giải Văn học {DATE=2023|năm 2023} và Giải Văn học {DATE=2022|năm 2022}", None),
    ],
)
def test_a_contest_that_only_begins_has_no_prizes_yet(opening: str, period: str | None) -> None:
    rows = awards_in(
        f"{{DATE=2024-02-16|Sáng 16/2}}, {{UNIT|Hội Nhà văn A}} {opening}.",
        "Ban tổ chức trao {AWARD|giải A} cho tác giả {PERSON|Trần Lộc}.",
        published=PUBLISHED,
    )
    assert [row.period for row in rows] == [period]


def test_years_of_the_award_before_are_none_of_the_next() -> None:
    rows = awards_in(
        "Cô {PERSON|Lò Mai} đạt {AWARD|danh hiệu giáo viên giỏi} {DATE=2021/2022|năm học 2021-2022}, "
        "{AWARD|Chiến sĩ thi đua cơ sở} các {DATE=2019/2020|năm học 2019-2020}, {DATE=2020/2021|2020-2021}, "
        "được Bộ trưởng {UNIT|Bộ GD&ĐT} tặng {AWARD|Bằng khen} {DATE=2022|năm 2022}.",
        title="Cô giáo vùng cao Lò Mai",
        published=PUBLISHED,
    )
    assert [(row.period, row.date) for row in rows if row.award == "Bằng khen"] == [(None, "2022")]


@pytest.mark.parametrize(
    ("opening", "period"),
    [
        ("tổng kết Cuộc thi Sáng tạo thanh, thiếu niên, nhi đồng lần thứ 5, {DATE=2023|năm 2023}", "2023"),
        (
            "tổng kết Cuộc thi Sáng tạo lần thứ 4 và phát động Cuộc thi Sáng tạo thanh, thiếu niên, nhi đồng "
            "tỉnh A lần thứ 5, {DATE=2023|năm 2023}",
            None,
        ),
    ],
)
def test_a_numbered_contest_is_of_the_year_behind_its_number(opening: str, period: str | None) -> None:
    rows = awards_in(
        f"{{DATE=2023-10-21|Ngày 21/10/2023}}, {{UNIT|Tỉnh đoàn A}} {opening}.",
        "Ban tổ chức trao {AWARD|giải Nhất} cho em {PERSON|Trần Lộc}.",
        published="2023-10-22T08:00:00+07:00",
    )
    assert [row.period for row in rows] == [period]


@pytest.mark.parametrize(
    ("hosts", "grantor"),
    [
        ("{UNIT|Báo A}, {UNIT|Sở B} và {UNIT|Công ty C} tổ chức", None),
        ("{UNIT|Báo A} và {UNIT|Sở B} đã tổ chức", None),
        ("{UNIT|Báo A} tổ chức", "Báo A"),
    ],
)
def test_a_prize_held_together_is_of_none_alone(hosts: str, grantor: str | None) -> None:
    rows = awards_in(
        f"{{DATE=2023-10-21|Ngày 21/10/2023}}, {hosts} lễ trao giải Cuộc thi ảnh đẹp.",
        "Ban tổ chức trao {AWARD|giải Nhất} cho anh {PERSON|Trần Lộc}.",
        title="Trao giải Cuộc thi ảnh đẹp",
        published="2023-10-22T08:00:00+07:00",
    )
    assert [row.grantor for row in rows] == [grantor]
