"""Lines and sentences that begin with years one after the other speak of whom the first names."""

from tests.events.marked import awards_in

PUBLISHED = "2024-12-28T08:00:00+07:00"


def told(text: str) -> list[tuple[str | None, str | None]]:
    found = awards_in(text, title="Những dấu mốc", published=PUBLISHED)
    return [(row.award, row.recipient) for row in found]


def test_a_year_without_a_name_goes_on_about_the_one_named() -> None:
    assert told(
        "{DATE=2016|Năm 2016}, {UNIT|Trường Tiểu học Hòa Lạc} được {UNIT|UBND huyện} tặng {AWARD|Giấy khen}. "
        "{DATE=2018|Năm 2018}, đạt {AWARD|giải Nhì} hội thi văn nghệ. {DATE=2020|Năm 2020}, được tặng {AWARD"
        "|Bằng khen}."
    ) == [(award, "Trường Tiểu học Hòa Lạc") for award in ("Giấy khen", "giải Nhì", "Bằng khen")]


def test_another_name_takes_over() -> None:
    assert told(
        "{DATE=2016|Năm 2016}, {UNIT|Đội A} được tặng {AWARD|Giấy khen}. {DATE=2018|Năm 2018}, {UNIT|Đội B} "
        "được tặng {AWARD|Giấy khen}. {DATE=2020|Năm 2020}, được tặng {AWARD|Bằng khen}."
    ) == [("Giấy khen", "Đội A"), ("Giấy khen", "Đội B"), ("Bằng khen", "Đội B")]


def test_a_sentence_without_a_year_ends_the_line() -> None:
    rows = told(
        "{DATE=2016|Năm 2016}, {UNIT|Đội A} được tặng {AWARD|Giấy khen}. Phong trào lan ra toàn huyện. "
        "{DATE=2018|Năm 2018}, có nhiều tập thể đạt {AWARD|giải Nhì}."
    )
    assert ("giải Nhì", "Đội A") not in rows


def test_two_named_at_once_leave_it_open() -> None:
    rows = told(
        "{DATE=2016|Năm 2016}, {UNIT|Đội A} và {UNIT|Đội B} được tặng {AWARD|Giấy khen}. {DATE=2018"
        "|Năm 2018}, đạt {AWARD|giải Nhì}."
    )
    assert rows[:2] == [("Giấy khen", "Đội A"), ("Giấy khen", "Đội B")]
    assert not [row for row in rows if row[0] == "giải Nhì" and row[1] is not None]


def test_a_body_that_only_accompanies_is_not_the_centre_meant_next() -> None:
    (row,) = awards_in(
        "{UNIT|Trung tâm Khuyến nông tỉnh Yên Bái} hợp nhất với {UNIT|Trung tâm Khuyến nông tỉnh Lào Cai}. "
        "Trung tâm được tặng {AWARD|Huân chương Lao động hạng Ba} {DATE=2012|năm 2012}.",
        title="Về chung một nhà",
        published=PUBLISHED,
    )
    assert row.recipient == "Trung tâm Khuyến nông tỉnh Yên Bái"
