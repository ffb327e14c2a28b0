"""An honour is counted once, however many lines tell it."""

from extractor.ground.achievements import Achievement, Row
from extractor.records.achieve import achievements
from extractor.records.entries import Answers, build
from extractor.records.figures import award_charts
from extractor.records.merging import RowAnswers
from extractor.records.timeline import record_of
from extractor.report.record.wording import doubts, note_words, retold_words
from tests.records.rows import a_flag, a_row, an_order

UNIT = "Công ty Sao Mai"
LOOKING_BACK = {"status": "past", "published": "2023-05-10"}


def made(*rows: Row, answers: RowAnswers | None = None) -> list[Achievement]:
    return achievements(rows, build(rows, Answers()), answers or RowAnswers())


def counted(*rows: Row) -> dict[str, int]:
    """How many awards the chart by year shows."""
    chart = award_charts(made(*rows))[0]
    return dict(zip(chart.categories, chart.totals, strict=True))


def flags(*years: str) -> list[Row]:
    return [a_flag(UNIT, year, published=f"{int(year) + 1}-01-20") for year in years]


def test_years_that_a_paper_tells_together_count_where_they_stand() -> None:
    run = a_flag(UNIT, "2019-2021", **LOOKING_BACK)
    assert counted(*flags("2019", "2020", "2021"), run) == {"2019": 1, "2020": 1, "2021": 1}
    assert counted(*flags("2019", "2020"), run)["2021"] == 1
    assert counted(run) == {"2021": 1}


def test_a_school_year_is_one_time() -> None:
    rows = [*flags("2021"), a_flag(UNIT, "2021-2022", **LOOKING_BACK)]
    assert counted(*rows) == {"2021": 1, "2022": 1}
    assert not any(one.retells for one in made(*rows))


def test_so_many_times_hold_the_flags_that_stand_by_themselves() -> None:
    often = a_flag(UNIT, None, recipient_count=3, **LOOKING_BACK)
    whole = counted(*flags("2018", "2019", "2021"), often)
    assert whole == {"2018": 1, "2019": 1, "2020": 0, "2021": 1}
    assert counted(*flags("2018", "2019"), often) == {"2018": 1, "2019": 1, "không rõ năm": 1}


def test_what_came_later_or_is_another_award_is_none_of_them() -> None:
    often = a_flag(UNIT, None, recipient_count=2, **LOOKING_BACK)
    assert counted(*flags("2021", "2024"), often)["không rõ năm"] == 1
    other = [a_row(UNIT, award_id="bang-khen-cap-tinh", date=year) for year in ("2019", "2021")]
    assert counted(*other, often)["không rõ năm"] == 1
    aimed = a_flag(UNIT, "2020", status="proposed", published="2021-01-20")
    assert counted(*flags("2021"), aimed, often)["không rõ năm"] == 1


def test_an_order_told_in_two_grades_is_one_that_most_papers_tell() -> None:
    rows = [
        an_order(UNIT, "Nhì", date="2020-07-28", publisher="Báo A"),
        *(an_order(UNIT, "Ba", date="2020-07-28", publisher=paper) for paper in ("Báo B", "Báo C")),
    ]
    assert counted(*rows) == {"2020": 1}
    assert {one.grade: one.is_counted for one in made(*rows)} == {"Nhì": False, "Ba": True}
    assert counted(*rows[:2]) == {"2020": 1}


def test_of_two_grades_told_by_one_paper_each_that_with_its_year_counts() -> None:
    for dated, undated in (("Ba", "Nhì"), ("Nhì", "Ba")):
        told = an_order(UNIT, dated, date="2019-11-17", published="2019-11-18", publisher="Báo A")
        other = an_order(UNIT, undated, published="2019-11-19", publisher="Báo B", article="hai")
        assert {one.grade: one.is_counted for one in made(told, other)} == {dated: True, undated: False}


def test_what_may_be_two_honours_counts_twice() -> None:
    week = {"published": "2022-03-01"}
    assert counted(a_flag(UNIT, "2020", **week), a_flag(UNIT, "2021", **week)) == {"2020": 1, "2021": 1}
    givers = [a_row(UNIT, date="2022-03-01", grantor=body, **week) for body in ("Bộ Y tế", "Bộ Công an")]
    assert counted(*givers) == {"2022": 2}
    years = [
        an_order(UNIT, "Ba", date=year, status="past", published="2023-11-18") for year in ("2008", "2009")
    ]
    assert sum(counted(*years).values()) == 1


def test_the_line_that_looks_back_says_what_it_tells_again() -> None:
    rows = [*flags("2018", "2021"), a_flag(UNIT, None, recipient_count=6, **LOOKING_BACK)]
    (entry,) = build(rows, Answers()).entries
    record = record_of(entry, made(*rows), (), {row.key: row for row in rows})
    told = {retold_words(line) for line in record.titles}
    assert told == {"", "gồm cả 2 lần ghi riêng (2018, 2021)"}
    assert "theo báo chí; gồm cả 2 lần ghi riêng (2018, 2021)" in map(note_words, record.titles)


def test_what_a_person_joined_still_tells_which_grade_each_paper_writes() -> None:
    rows = [
        an_order(UNIT, grade, date="2020-07-28", publisher=paper)
        for grade, paper in (("Ba", "Báo A"), ("Ba", "Báo B"), ("Nhì", "Báo C"))
    ]
    same = RowAnswers(same=frozenset({tuple(sorted((rows[0].key, rows[2].key)))}))
    (entry,) = build(rows, Answers()).entries
    found = made(*rows, answers=same)
    (line,) = record_of(entry, found, (), {row.key: row for row in rows}).honours
    assert list(doubts(line)) == ["báo viết khác nhau về hạng: Ba (Báo A, Báo B) / Nhì (Báo C)"]
