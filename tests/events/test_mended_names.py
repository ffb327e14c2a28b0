"""Mentions of bodies that hold two names, or leave the first word of one out."""

from tests.events.marked import awards_in


def test_a_union_of_chapters_is_one_body() -> None:
    rows = awards_in(
        "{UNIT|Hội Nhà báo} trao {AWARD|Giấy khen} cho Liên {UNIT|Chi hội Nhà báo Nà Hẩu}; Liên "
        "{UNIT|Chi hội Nhà báo Tà Lài}."
    )
    assert [row.recipient for row in rows] == [
        "Liên Chi hội Nhà báo Nà Hẩu",
        "Liên Chi hội Nhà báo Tà Lài",
    ]


def test_a_name_holds_no_semicolon() -> None:
    rows = awards_in(
        "{UNIT|Hội Nhà báo} trao {AWARD|Giấy khen} cho {UNIT|Khối Báo chí; Đài Truyền thanh Nà Hẩu}."
    )
    assert [row.recipient for row in rows] == ["Khối Báo chí", "Đài Truyền thanh Nà Hẩu"]


def test_other_words_before_a_chapter_stay_out() -> None:
    rows = awards_in("{UNIT|Hội Nhà báo} trao {AWARD|Giấy khen} cho tập thể {UNIT|Chi hội Nhà báo Nà Hẩu}.")
    assert [row.recipient for row in rows] == ["Chi hội Nhà báo Nà Hẩu"]


def test_the_sum_and_the_adverb_behind_a_name_stay_out() -> None:
    (reward,) = awards_in("Chủ tịch {UNIT|UBND tỉnh} thưởng nóng {UNIT|Ban chuyên án 50} triệu đồng.")
    (prize,) = awards_in(
        "{UNIT|Đội 5} đạt {AWARD|giải Nhì}; {UNIT|Khoa Nhi xuất sắc} giành {AWARD|giải Nhất}."
    )[1:]
    assert (reward.recipient, prize.recipient) == ("Ban chuyên án", "Khoa Nhi")


def test_branches_counted_are_no_names() -> None:
    rows = awards_in(
        "2 {UNIT|Phòng Tư pháp} được tặng {AWARD|Giấy khen}. Đội 2 {UNIT|Phòng Hình sự} được tặng "
        "{AWARD|Bằng khen}."
    )
    assert [(row.recipient, row.recipient_count) for row in rows] == [(None, 2), ("Phòng Hình sự", 1)]
