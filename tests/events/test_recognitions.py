"""Recognitions of a standard: the body, year and day that the report tells once are those of all rows."""

import pytest

from extractor.ground.records import Award
from tests.events.marked import awards_in

PUBLISHED = "2022-06-10T08:00:00+07:00"
TITLE = "Thêm nhiều trường được nhận bằng"
STANDARD = "{AWARD|đạt chuẩn quốc gia mức độ 1}"


def recognised(*paragraphs: str) -> list[Award]:
    rows = awards_in(*paragraphs, title=TITLE, published=PUBLISHED)
    return [row for row in rows if row.recipient == "Trường Mầm non Sao Sáng"]


ANNOUNCED = (
    "{UNIT|UBND tỉnh} vừa ban hành quyết định về việc công nhận 2 trường "
    + STANDARD
    + " và mức độ 2 (đợt 1) {DATE=2021|năm 2021}."
)


def test_the_year_and_body_of_the_decision_are_those_of_the_schools_named_behind_it() -> None:
    (row,) = recognised(ANNOUNCED, "Cụ thể, {UNIT|Trường Mầm non Sao Sáng} " + STANDARD + ".")
    assert (row.grantor, row.period, row.status) == ("UBND tỉnh", "2021", "announced")
    assert {c.field: c.rule for c in row.claims}["grantor"] == "told-of-the-recognition"


@pytest.mark.parametrize(
    ("told", "grantor"),
    [
        ("Thừa ủy quyền của Chủ tịch {UNIT|UBND tỉnh}, bà {PERSON|Hà Thị Mến} trao Bằng công nhận.",
        "Chủ tịch UBND tỉnh"),
        ("Bà {PERSON|Hà Thị Mến} trao Bằng công nhận của {UNIT|UBND tỉnh} cho nhà trường.", "UBND tỉnh"),
        ("Bà {PERSON|Mến} công bố Quyết định số 12/QĐ-UBND của {UNIT|UBND tỉnh} công nhận.", "UBND tỉnh"),
        ("Phó Chủ tịch {UNIT|UBND tỉnh} {PERSON|Lò Văn Hom} đã ký quyết định công nhận.", "UBND tỉnh"),
        ("{UNIT|UBND huyện} tổ chức lễ công bố quyết định công nhận.", None),
        ("{UNIT|Sở Giáo dục và Đào tạo} thẩm định hồ sơ công nhận.", None),
        ("Năm 2012, trường được {UNIT|UBND huyện} công nhận trường tiên tiến.", None),
        (
            "{UNIT|UBND tỉnh} ra quyết định công nhận. {UNIT|Bộ Xây dựng} ký quyết định công nhận đô thị.",
            None,
        ),
    ],
)  # fmt: skip
def test_who_recognises_is_told_anywhere_in_the_body(told: str, grantor: str | None) -> None:
    lead = (
        "{DATE=2022-06-09|Ngày 9/6}, {UNIT|Trường Mầm non Sao Sáng} đón Bằng công nhận trường "
        + STANDARD
        + "."
    )
    assert {row.grantor for row in recognised(lead, told)} == {grantor}


def test_the_day_of_the_signing_is_that_of_what_is_only_announced() -> None:
    signed = (
        "{DATE=2022-06-02|Ngày 2/6}, Phó Chủ tịch {UNIT|UBND tỉnh} ký các quyết định công nhận nhiều trường."
    )
    (row,) = recognised(
        signed, "Quyết định số 12/QĐ-UBND công nhận {UNIT|Trường Mầm non Sao Sáng} " + STANDARD + "."
    )
    assert (row.status, row.date) == ("announced", "2022-06-02")


def test_two_years_told_leave_a_third_row_without_one() -> None:
    (row,) = recognised(
        "{UNIT|UBND tỉnh} ban hành quyết định công nhận {UNIT|Trường Nà Bó} "
        + STANDARD
        + " {DATE=2021|năm 2021}.",
        "{UNIT|UBND tỉnh} ban hành quyết định công nhận {UNIT|Trường Nà Ớt} "
        + STANDARD
        + " {DATE=2020|năm 2020}.",
        "Cụ thể, {UNIT|Trường Mầm non Sao Sáng} " + STANDARD + ".",
    )
    assert row.period is None
