"""The time of a merit that stands outside the clause of its award: in the sentence behind, in a decision
spelled
out, at the head of the paragraph, in the term under review."""

import pytest

from tests.events.marked import CEREMONY, awards_in

PUBLISHED = "2022-03-17T08:00:00+07:00"
GIVEN = "{UNIT|Sở A} trao {AWARD|Bằng khen} cho 2 tập thể."


@pytest.mark.parametrize(
    ("behind", "period"),
    [
        ("Đây là những tập thể có thành tích xuất sắc trong công tác dân vận {DATE=2021|năm 2021}.", "2021"),
        ("Đây đều là các đơn vị tiêu biểu {DATE=2016/2020|giai đoạn 2016-2020}.", "2016-2020"),
        (
            "Ông Nam cho biết đây là phần thưởng ghi nhận thành tích chống dịch {DATE=2021|năm 2021}.",
            "2021",
        ),
        ("Các tập thể này có nhiều đóng góp cho phong trào {DATE=2021|năm 2021}.", "2021"),
        ("Đây là những tập thể được thành lập {DATE=2015|năm 2015}.", None),
        (
            "Đây là các tập thể có thành tích {DATE=2019|năm 2019} và sẽ dự hội thi {DATE=2022|năm 2022}.",
            None,
        ),
        ("Ngành y tế có thành tích xuất sắc trong chống dịch {DATE=2021|năm 2021}.", None),
        (
            "Đây là những tập thể tiêu biểu nhân kỷ niệm 10 năm thành lập ({DATE=2012/2022|2012 - 2022}).",
            None,
        ),
    ],
)
def test_the_sentence_behind_tells_the_time(behind: str, period: str | None) -> None:
    (row,) = awards_in(f"{GIVEN} {behind}", published=PUBLISHED)
    assert row.period == period


def test_the_sentence_behind_is_of_the_award_right_before_it() -> None:
    rows = awards_in(
        "{UNIT|Sở B} trao {AWARD|Giấy khen} cho 5 cá nhân.",
        f"{GIVEN} Đây là những tập thể có thành tích {{DATE=2021|năm 2021}}.",
        published=PUBLISHED,
    )
    assert [(row.award, row.period) for row in rows] == [("Giấy khen", None), ("Bằng khen", "2021")]


@pytest.mark.parametrize(
    ("begins", "period"),
    [("Theo đó, ", "2016-2020"), ("Ngoài ra, ", None)],
)
def test_parts_spelled_out_have_the_merit_of_the_whole(begins: str, period: str | None) -> None:
    rows = awards_in(
        "Chủ tịch nước tặng {AWARD|Huân chương Lao động} cho 2 cá nhân có thành tích "
        "{DATE=2016/2020|giai đoạn "
        "2016-2020}.",
        begins + "bà {PERSON|Lò Thị Mây} được trao {AWARD|Huân chương Lao động hạng Nhì}.",
        published=PUBLISHED,
    )
    assert [row.period for row in rows if row.recipient == "Lò Thị Mây"] == [period]


def test_an_honour_for_a_term_just_ended_is_no_past_one() -> None:
    (row,) = awards_in(
        "4 cá nhân có thành tích {DATE=2016/2020|giai đoạn 2016-2020} đã vinh dự được Chủ tịch nước "
        "trao tặng "
        "{AWARD|Huân chương Lao động hạng Ba}.",
        published=PUBLISHED,
    )
    assert (row.status, row.period) == ("conferred", "2016-2020")


def test_an_honour_for_a_term_long_ago_is_past() -> None:
    (row,) = awards_in(
        "4 cá nhân có thành tích {DATE=2006/2010|giai đoạn 2006-2010} đã vinh dự được Chủ tịch nước "
        "trao tặng "
        "{AWARD|Huân chương Lao động hạng Ba}.",
        published=PUBLISHED,
    )
    assert row.status == "past"


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        (
            "{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} vì có thành tích trong triển khai "
            "Chiến dịch "
            "tình nguyện hè {DATE=2021|2021}.",
            "2021",
        ),
        (
            "{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} vì có thành tích trong phong trào "
            "thi đua do "
            "tỉnh phát động {DATE=2021|năm 2021}.",
            "2021",
        ),
        (
            "{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} có thành tích tốt và triển khai nhiệm vụ "
            "{DATE=2022|năm 2022}.",
            None,
        ),
        (
            "{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} có thành tích tốt tại hội nghị "
            "triển khai "
            "nhiệm vụ {DATE=2022|năm 2022}.",
            None,
        ),
        (
            "{UNIT|Trường B} khai giảng {DATE=2021/2022|năm học 2021-2022} và đón nhận {AWARD|Huân "
            "chương Lao "
            "động hạng Ba}.",
            None,
        ),
    ],
)
def test_what_only_begins_or_turns_away_is_no_time_of_merit(sentence: str, period: str | None) -> None:
    (row,) = awards_in(sentence, published=PUBLISHED)
    assert row.period == period


@pytest.mark.parametrize(
    ("paragraph", "title", "status", "period"),
    [
        (
            "Tính từ {DATE=2022|đầu năm 2022} đến nay, {UNIT|Đảng bộ huyện} đã có 214 đảng viên được tặng "
            "{AWARD|Huy hiệu Đảng}.",
            CEREMONY,
            "past",
            "2022",
        ),
        (
            "{UNIT|Trung đoàn 9} liên tục được tặng {AWARD|Cờ thi đua của Bộ Quốc phòng}.",
            "Tổng kết phong trào {DATE=2017/2022|giai đoạn 2017-2022}",
            "past",
            "2017-2022",
        ),
        (
            "{UNIT|Trung đoàn 9} từng được tặng {AWARD|Cờ thi đua của Bộ Quốc phòng}.",
            "Tổng kết phong trào {DATE=2017/2022|giai đoạn 2017-2022}",
            "past",
            None,
        ),
    ],
)
def test_past_honours_are_of_the_time_reviewed(
    paragraph: str, title: str, status: str, period: str | None
) -> None:
    (row,) = awards_in(paragraph, title=title, published=PUBLISHED)
    assert (row.status, row.period) == (status, period)


@pytest.mark.parametrize(
    ("opened", "period"), [("{DATE=2021|Năm 2021}", "2021"), ("{DATE=1972|Năm 1972}", None)]
)
def test_what_bodies_above_gave_is_of_the_year_that_the_paragraph_tells_of(
    opened: str, period: str | None
) -> None:
    (row,) = awards_in(
        "[lead] {UNIT|Cụm thi đua số 2} tổ chức ký giao ước thi đua {DATE=2022|năm 2022}.",
        f"{opened}, các hội giúp 300 hội viên thoát nghèo. Kết thúc năm, {{UNIT|Hội CCB huyện B}} được "
        "{UNIT|Trung ương Hội CCB Việt Nam} tặng {AWARD|Bằng khen}.",
        title="Cụm thi đua số 2 ký giao ước thi đua",
        published=PUBLISHED,
    )
    assert (row.status, row.period) == ("past", period)
