"""Reports printed behind the turn of the year: "now" is the year of the day that they tell of."""

import pytest

from tests.events.marked import awards_in

IN_JANUARY = "2024-01-04T08:00:00+07:00"
AT_YEARS_END = (
    "[lead] {DATE=2023-12-28|Ngày 28/12/2023}, {UNIT|Trường A} tổ chức lễ kỷ niệm 60 năm thành lập."
)
IN_THE_NEW_YEAR = (
    "[lead] {DATE=2024-01-03|Ngày 3/1/2024}, {UNIT|Trường A} tổ chức lễ kỷ niệm 60 năm thành lập."
)


def _status(*paragraphs: str) -> str:
    (award,) = awards_in(*paragraphs, title="Trường A tròn 60 tuổi", published=IN_JANUARY)
    return award.status


@pytest.mark.parametrize(
    "sentence",
    [
        "{DATE=2023-12-28|Ngày 28/12/2023}, {UNIT|Trường A} đón nhận {AWARD|Huân chương Lao động hạng Ba}.",
        "Năm {DATE=2023|2023}, {UNIT|Trường A} vinh dự đón nhận {AWARD|Huân chương Lao động hạng Ba}.",
    ],
)
def test_an_order_of_a_ceremony_held_in_december_is_conferred_in_january(sentence: str) -> None:
    assert _status(AT_YEARS_END, sentence) == "conferred"


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (
            AT_YEARS_END,
            "{DATE=2022-11-20|Ngày 20/11/2022}, {UNIT|Trường A} đón nhận {AWARD|Huân chương Lao động "
            "hạng Ba}.",
        ),
        (
            IN_THE_NEW_YEAR,
            "{DATE=2023-11-20|Ngày 20/11/2023}, {UNIT|Trường A} đón nhận {AWARD|Huân chương Lao động "
            "hạng Ba}.",
        ),
    ],
)
def test_an_order_of_the_year_before_the_day_reported_is_past(lead: str, sentence: str) -> None:
    assert _status(lead, sentence) == "past"


def test_a_ceremony_over_the_turn_of_the_year_is_of_the_new_year() -> None:
    lead = (
        "[lead] {DATE=2023-12-31/2024-01-02|Từ ngày 31/12/2023 đến ngày 2/1/2024}, {UNIT|Trường A} tổ "
        "chức lễ kỷ niệm 60 năm thành lập."
    )
    sentence = "Năm {DATE=2023|2023}, {UNIT|Trường A} được tặng {AWARD|Huân chương Lao động hạng Ba}."
    assert _status(lead, sentence) == "past"


REVIEW = "[lead] {UNIT|UBND huyện A} vừa tổ chức hội nghị tổng kết phong trào thi đua {DATE=2023|năm 2023}."
FROM_ABOVE = (
    "Theo đó, {DATE=2023|năm 2023}, {UNIT|Phòng Nội vụ} được tặng {AWARD|Bằng khen của Thủ tướng Chính phủ}; "
    "{UNIT|Công an huyện} được {UNIT|Bộ Công an} tặng {AWARD|Cờ thi đua}."
)


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Phòng Nội vụ nhận {AWARD|Bằng khen của Thủ tướng Chính phủ}", "conferred"),
        ("Huyện A tổng kết phong trào thi đua", "past"),
    ],
)
def test_what_came_from_above_in_the_year_reviewed_is_news_where_the_headline_tells_it(
    title: str, status: str
) -> None:
    rows = awards_in(REVIEW, FROM_ABOVE, title=title, published=IN_JANUARY)
    assert [row.status for row in rows] == [status, status]
