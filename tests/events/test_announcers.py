"""Who announces what later lines and sentences spell out: the body, and the day of the announcing."""

import pytest

from extractor.ground.records import Award
from tests.events.marked import awards_in

PUBLISHED = "2022-03-17T08:00:00+07:00"


def spelt_out(announcing: str, *lines: str) -> list[Award]:
    return list(awards_in(announcing, *lines, title="Thông báo khen thưởng", published=PUBLISHED))


@pytest.mark.parametrize(
    ("announcing", "grantor", "date"),
    [
        (
            "{DATE=2022-03-02|Ngày 2/3}, Chủ tịch {UNIT|UBND tỉnh} đã ban hành các quyết định khen thưởng.",
            "Chủ tịch UBND tỉnh",
            "2022-03-02",
        ),
        (
            "Phó Giám đốc {UNIT|Sở Xây dựng} {PERSON|Lò Văn Hom} đã ký quyết định khen thưởng.",
            "Sở Xây dựng",
            None,
        ),
        ("{UNIT|Sở Xây dựng} và {UNIT|Sở Y tế} trình hồ sơ khen thưởng, chưa có quyết định.", None, None),
        ("{UNIT|Sở Xây dựng} đã ban hành quyết định về giá đất.", None, None),
        ("{UNIT|Sở Xây dựng} tổ chức họp về quyết định khen thưởng.", None, None),
    ],
)
def test_lines_take_body_and_day_of_the_announcing(
    announcing: str, grantor: str | None, date: str | None
) -> None:
    (row,) = spelt_out(announcing, "[row] {UNIT|Đội Quản lý trật tự} | {AWARD|Bằng khen}")
    assert row.grantor == grantor
    assert row.date == date or row.status != "announced"


def test_a_sentence_that_spells_out_takes_who_honoured_in_the_one_before() -> None:
    told = "Trong đó, {UNIT|Hội huyện A} là một trong 8 đơn vị được tặng {AWARD|Cờ thi đua}."
    rows = spelt_out("{UNIT|Trung ương Hội B} đã khen thưởng nhiều tập thể.", told)
    assert {row.grantor for row in rows if row.recipient} == {"Trung ương Hội B"}


def test_another_sentence_does_not() -> None:
    told = "{UNIT|Hội huyện A} cũng được tặng {AWARD|Cờ thi đua}."
    rows = spelt_out("{UNIT|Trung ương Hội B} đã khen thưởng nhiều tập thể.", told)
    assert {row.grantor for row in rows if row.recipient} == {None}


def test_prizes_in_a_list_are_not_the_announcers() -> None:
    (row,) = spelt_out(
        "Chủ tịch {UNIT|UBND tỉnh} đã ban hành các quyết định khen thưởng.",
        "[row] {UNIT|Đội Quản lý trật tự} | {AWARD|giải Nhất}",
    )
    assert row.grantor is None
