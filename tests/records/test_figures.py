"""What is counted for charts, and what is not."""

from typing import Any

import pytest

from extractor.ground.achievements import Achievement
from extractor.ground.coverage import Coverage
from extractor.records.figures import Chart, award_charts, by_paper, coverage_charts, in_years, tally


def an_achievement(number: int, **fields: Any) -> Achievement:
    settings: dict[str, Any] = {
        "entry": "don-vi", "recipient": "Đơn vị", "recipient_kind": "collective", "recipient_count": 1,
        "award": "Bằng khen", "award_id": None, "kind": "certificate_of_merit", "level": "province",
        "status": "conferred", "year": 2020,
    }  # fmt: skip
    return Achievement(id=f"a{number}", **(settings | fields))


def an_article(number: int, **fields: Any) -> Coverage:
    settings: dict[str, Any] = {"title": "Tin", "lead": None, "text": "Tin", "url": None, "paper": "Báo A",
                                "published": "2024-03-01", "story": number}  # fmt: skip
    return Coverage(id=number, **(settings | fields))


def table(chart: Chart) -> dict[str, dict[str, int]]:
    return {one.name: dict(zip(chart.categories, one.values, strict=True)) for one in chart.series}


def test_years_without_awards_stand_between_those_with_some_and_unknown_ones_last() -> None:
    found = [an_achievement(1), an_achievement(2, year=2022, level="state"), an_achievement(3, year=None)]
    by_level, _ = award_charts(found)
    assert by_level.categories == ("2020", "2021", "2022", "không rõ năm")
    assert table(by_level) == {
        "Nhà nước": {"2020": 0, "2021": 0, "2022": 1, "không rõ năm": 0},
        "Tỉnh, thành phố": {"2020": 1, "2021": 0, "2022": 0, "không rõ năm": 1},
    }
    assert by_level.totals == (1, 0, 1, 1)


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 1),
        ({"status": "announced"}, 1),
        ({"status": "past"}, 1),
        ({"status": "proposed"}, 0),
        ({"status": "target"}, 0),
        ({"entry": None, "recipient_count": 3}, 1),
        ({"entry": None, "recipient_count": 3, "members": ("x", "y")}, 1),
        ({"entry": None, "recipient_count": 3, "members": ("x", "y", "z")}, 0),
    ],
)
def test_what_counts_as_one_award(fields: dict[str, Any], count: int) -> None:
    assert [sum(chart.totals) for chart in award_charts([an_achievement(1, **fields)])] == [count, count]


def test_kinds_in_the_order_of_the_law() -> None:
    _, by_kind = award_charts([an_achievement(1, kind="prize"), an_achievement(2, kind="order")])
    assert [one.name for one in by_kind.series] == ["Huân chương", "Giải thưởng"]


def test_months_run_on_and_undated_articles_are_counted_as_such() -> None:
    days = ("2023-11-30", "2024-01-01", "2024-01-31", None)
    by_month, _ = coverage_charts(tally(an_article(number, published=day) for number, day in enumerate(days)))
    assert table(by_month) == {"Số lượng": {"11/2023": 1, "12/2023": 0, "01/2024": 2, "không rõ ngày": 1}}


def test_months_are_told_as_years() -> None:
    days = ("2023-11-30", "2024-01-01", "2024-12-31", None)
    by_month, _ = coverage_charts(tally(an_article(number, published=day) for number, day in enumerate(days)))
    by_year = in_years(by_month)
    assert (by_year.title, by_year.heading) == ("Bài báo theo năm", "Năm")
    assert table(by_year) == {"Số lượng": {"2023": 1, "2024": 2, "không rõ ngày": 1}}
    assert by_year.totals and sum(by_year.totals) == sum(by_month.totals)


def test_papers_by_number_then_by_name() -> None:
    papers = ["Báo B", "Báo A", "Báo C", "Báo C", None]
    chart = by_paper([an_article(number, paper=paper) for number, paper in enumerate(papers)])
    assert chart.categories == ("Báo C", "Báo A", "Báo B", "không rõ báo")
    assert chart.totals == (2, 1, 1, 1)


def test_nothing_is_nothing() -> None:
    assert all(
        chart.categories == () and chart.totals == ()
        for chart in award_charts([]) + coverage_charts(tally([]))
    )


def test_an_absurd_date_does_not_make_a_chart_of_thousands_of_bars() -> None:
    days = ("0001-01-05", "2024-03-01", "9999-12-31")
    by_month, _ = coverage_charts(tally(an_article(number, published=day) for number, day in enumerate(days)))
    assert by_month.categories == ("01/0001", "03/2024", "12/9999")
    found = [an_achievement(number, year=year) for number, year in enumerate((1, 2020, 2022, 9999))]
    assert award_charts(found)[0].categories == ("1", "2020", "2022", "9999")
