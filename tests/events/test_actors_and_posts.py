"""Who acts in a clause without a subject, former posts, whom a deed served, days whose year nobody knows."""

from tests.events.marked import CEREMONY, awards_in
from tests.events.test_award_press_shapes import told


def test_who_acted_before_the_semicolon_acts_behind_it() -> None:
    (row,) = awards_in(
        "Sáng nay, Giám đốc {UNIT|Công an tỉnh Lào Cai} khen thưởng {UNIT|Phòng Hình sự}; tặng "
        "{AWARD|Giấy khen} cho 12 cá nhân.",
        title=CEREMONY,
    )
    assert (row.grantor, row.status) == ("Giám đốc Công an tỉnh Lào Cai", "conferred")


def test_a_former_post_does_not_make_the_honour_past() -> None:
    assert told(
        "Theo Quyết định số 2364/QĐ-CTN, đại úy {PERSON|Lò Văn Panh}, nguyên Chỉ huy trưởng "
        "{UNIT|Đồn Nà Hẩu}, được truy tặng {AWARD|Huân chương Dũng cảm}.",
        title="Truy tặng {AWARD|Huân chương Dũng cảm}",
    ) == ["announced Huân chương Dũng cảm: Lò Văn Panh"]


def test_whom_a_deed_served_receives_nothing() -> None:
    told_of_school = "{UNIT|Trường THPT Nà Hẩu} tổ chức lễ trao {AWARD|Giấy khen} cho 2 thầy giáo."
    rows = awards_in(
        told_of_school,
        "Trao {AWARD|Bằng khen của Chủ tịch UBND tỉnh} cho các cá nhân có nhiều đóng góp cho nhà trường.",
        title=CEREMONY,
    )
    assert [row.recipient for row in rows if row.award.startswith("Bằng khen")] == []


def test_the_day_of_a_report_without_year_is_no_other_day_of_the_article() -> None:
    (row, *_) = awards_in(
        "{DATE=--12-20|Ngày 20/12}, {UNIT|Lữ đoàn 5} tổ chức lễ đón nhận {AWARD|Huân chương Quân công}.",
        "Lữ đoàn thành lập {DATE=1945-10-16|ngày 16-10-1945}.",
        title=CEREMONY,
    )
    assert row.date is None


def test_the_head_of_a_part_receives_and_not_the_part() -> None:
    assert told(
        "Ông {PERSON|Lò Văn Panh}, Cụm trưởng {UNIT|Cụm thủy nông Nà Hẩu}, được {UNIT|UBND tỉnh} tặng "
        "{AWARD|Bằng khen}.",
        title=CEREMONY,
    ) == ["conferred Bằng khen: Lò Văn Panh"]
