"""What is listed in an account of a time was won for it; meetings and plans are no accounts."""

import pytest

from tests.events.marked import awards_in

PUBLISHED = "2024-06-17T08:00:00+07:00"
ITEM = "[list] - 2 giáo viên được {UNIT|Sở GD&ĐT} tặng {AWARD|Giấy khen}."


@pytest.mark.parametrize(
    ("opening", "period"),
    [
        ("{DATE=2023/2024|Năm học 2023-2024}, {UNIT|Trường A} đạt được những kết quả sau:", "2023-2024"),
        ("I. Kết quả thi đua {DATE=2023/2024|năm học 2023-2024}", "2023-2024"),
        ("Kết quả {DATE=2022/2023|năm học 2022-2023} và {DATE=2023/2024|năm học 2023-2024}:", None),
        ("{UNIT|Trường A} công bố danh sách của mình:", None),
        ("Hội nghị tổng kết thi đua {DATE=2023|năm 2023} đã trao các phần thưởng sau:", None),
    ],
)
def test_a_list_of_results_is_of_their_time(opening: str, period: str | None) -> None:
    (row,) = awards_in(opening, ITEM, published=PUBLISHED)
    assert row.period == period


def test_an_order_listed_in_an_account_is_for_many_years() -> None:
    (row,) = awards_in(
        "{DATE=2023/2024|Năm học 2023-2024}, {UNIT|Trường A} đạt được những kết quả sau:",
        "[list] - Thầy {PERSON|Lê Nam} được tặng {AWARD|Huân chương Lao động hạng Ba}.",
        published=PUBLISHED,
    )
    assert row.period is None


def test_the_account_ends_with_the_next_heading() -> None:
    rows = awards_in(
        "[heading] Kết quả {DATE=2022/2023|năm học 2022-2023}",
        ITEM,
        "[heading] Những bông hoa đẹp",
        "Cô {PERSON|Mai} được {UNIT|Công đoàn ngành} tặng {AWARD|Bằng khen}.",
        published=PUBLISHED,
    )
    assert [(row.award, row.period) for row in rows] == [("Giấy khen", "2022-2023"), ("Bằng khen", None)]
