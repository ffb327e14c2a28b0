"""Lines that begin with their year tell of that year, whatever their sentences name."""

import pytest

from tests.events.marked import awards_in

SCHOOL = "{UNIT|Trường Nghề Sông Cầu}: thành tích tiêu biểu"
PUBLISHED = "2022-03-17T08:00:00+07:00"


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "- {DATE=2003|Năm 2003}: {AWARD|Tập thể Lao động xuất sắc}. Được {UNIT|UBND tỉnh} tặng {AWARD"
            "|Bằng khen}.",
            [(None, None, "2003"), ("UBND tỉnh", "2003", None)],
        ),
        ("{DATE=2004|Năm 2004}: Được {UNIT|Bộ A} tặng {AWARD|Bằng khen}.", [("Bộ A", "2004", None)]),
        (
            "• {DATE=2010/2011|Năm học 2010-2011}: {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}.",
            [("UBND tỉnh", None, "2010-2011")],
        ),
    ],
)
def test_what_a_line_tells_is_of_its_year_and_of_the_unit_of_the_page(
    line: str, rows: list[tuple[str | None, str | None, str | None]]
) -> None:
    found = awards_in(line, title=SCHOOL, published=PUBLISHED)
    assert [(row.grantor, row.date, row.period) for row in found] == rows
    assert {(row.recipient, row.status) for row in found} == {("Trường Nghề Sông Cầu", "past")}


def test_a_line_that_names_who_received_is_not_the_page_owners() -> None:
    (row,) = awards_in(
        "- {DATE=2003|Năm 2003}: {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Khoa Cơ khí}.",
        title=SCHOOL,
        published=PUBLISHED,
    )
    assert row.recipient == "Khoa Cơ khí"


def test_a_sentence_without_colon_behind_its_year_is_no_line_of_a_chronicle() -> None:
    rows = awards_in(
        "{DATE=2021|Năm 2021} có nhiều việc. Được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
        title=SCHOOL,
        published=PUBLISHED,
    )
    assert list(rows) == []
