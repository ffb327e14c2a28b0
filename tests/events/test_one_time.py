"""One award has one time in an article: in its name, behind its name elsewhere, at another row of it."""

import pytest

from tests.events.marked import awards_in

PUBLISHED = "2024-02-17T08:00:00+07:00"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("{UNIT|Ngân hàng A} nhận {AWARD|giải thưởng “Ngân hàng số tiêu biểu 2023”}.", "2023"),
        ("{UNIT|Ngân hàng A} nhận {AWARD|giải thưởng “Ngân hàng số tiêu biểu”}.", None),
        ("{UNIT|Ngân hàng A} nhận {AWARD|giải thưởng “Hà Nội 1946 - 2016”}.", None),
    ],
)
def test_a_prize_is_of_the_year_in_its_name(text: str, period: str | None) -> None:
    assert {row.period for row in awards_in(text, published=PUBLISHED)} == {period}


@pytest.mark.parametrize(
    ("lead", "period"),
    [
        ("Tỉnh đoàn tổ chức lễ tuyên dương “Gương mặt trẻ tiêu biểu” {DATE=2023|năm 2023}.", "2023"),
        ("Tỉnh đoàn tổ chức lễ tuyên dương “Gương mặt trẻ tiêu biểu” lần thứ V.", None),
        ("Anh Nam từng là “Gương mặt trẻ tiêu biểu” {DATE=2015|năm 2015}.", None),
        (
            "Tỉnh đoàn có 9 “Gương mặt trẻ tiêu biểu” {DATE=2023|năm 2023}, "
            "9 “Gương mặt trẻ tiêu biểu” {DATE=2024|năm 2024}.",
            None,
        ),
    ],
)
def test_the_year_behind_its_name_is_that_of_a_title(lead: str, period: str | None) -> None:
    rows = awards_in(
        lead,
        "{UNIT|Tỉnh đoàn} trao {AWARD|danh hiệu “Gương mặt trẻ tiêu biểu”} cho 10 cá nhân.",
        published=PUBLISHED,
    )
    assert [row.period for row in rows if row.recipient_count == 10] == [period]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("10 doanh nhân nhận giải thưởng Sao Đỏ 2023", "2023"),
        ("10 doanh nhân nhận giải thưởng Sao Đỏ", None),
        ("Từng nhận giải thưởng Sao Đỏ 2011, nay ông dẫn dắt người trẻ", None),
        ("Sao Đỏ 20 lần vào chung kết, 2023 lượt người xem", None),
    ],
)
def test_a_prize_is_called_by_its_own_name_and_year_without_a_word_between(
    title: str, period: str | None
) -> None:
    rows = awards_in(
        "Ban tổ chức trao {AWARD|giải thưởng Sao Đỏ} cho 10 doanh nhân.", title=title, published=PUBLISHED
    )
    assert [row.period for row in rows if row.recipient_count == 10] == [period]


def test_a_rank_is_no_name_of_a_prize() -> None:
    rows = awards_in(
        "Ban tổ chức trao {AWARD|giải Nhất} cho anh {PERSON|Nam}.",
        title="Đội A nhất 2023 trận liền",
        published=PUBLISHED,
    )
    assert [row.period for row in rows] == [None]


FLAG = "Thủ tướng {UNIT|Chính phủ} tặng {AWARD|Cờ thi đua} {DATE=2023|năm 2023} cho {UNIT|Báo A}."


@pytest.mark.parametrize(
    ("behind", "period"),
    [
        ("Dịp này, Thủ tướng {UNIT|Chính phủ} tặng {AWARD|Cờ thi đua} cho 5 tập thể khác.", "2023"),
        ("Dịp này, Thủ tướng {UNIT|Chính phủ} tặng {AWARD|Bằng khen} cho 5 tập thể khác.", None),
        (
            "Dịp này, Thủ tướng {UNIT|Chính phủ} tặng {AWARD|Cờ thi đua} {DATE=2024|năm 2024} cho "
            "{UNIT|Sở B}, tặng {AWARD|Cờ thi đua} cho 5 tập thể khác.",
            None,
        ),
    ],
)
def test_a_flag_told_again_is_of_the_same_year(behind: str, period: str | None) -> None:
    rows = awards_in(FLAG, behind, published=PUBLISHED)
    assert [row.period for row in rows if row.recipient_count == 5] == [period]


@pytest.mark.parametrize(
    ("block", "period"),
    [("[caption] Trao {AWARD|Giấy khen} cho {UNIT|Tổ 3}.", "2023"), ("", None)],
)
def test_a_caption_shows_the_certificates_told_a_rescue_is_another_merit(
    block: str, period: str | None
) -> None:
    other = "Ông trao {AWARD|Giấy khen} cho {UNIT|Tổ 3} do dũng cảm cứu 2 người."
    rows = awards_in(
        "{UNIT|Công an huyện B} tặng {AWARD|Giấy khen} cho 4 tập thể vì có thành tích {DATE=2023|năm 2023}.",
        block or other,
        published=PUBLISHED,
    )
    assert [row.period for row in rows if row.recipient == "Tổ 3"] == [period]
