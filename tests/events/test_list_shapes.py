"""Lists as the press sets them: counts side by side, titles of one count, works without quotation marks."""

import pytest

from extractor.ground.records import Award
from tests.events.marked import awards_in


def told(rows: tuple[Award, ...]) -> list[tuple[str, str | None, str, int]]:
    return [(row.award, row.recipient, row.recipient_kind, row.recipient_count) for row in rows]


def test_counts_without_a_comma_are_two_sets() -> None:
    rows = awards_in("{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho 07 cá nhân 02 tập thể có thành tích.")
    assert told(rows) == [("Giấy khen", None, "individual", 7), ("Giấy khen", None, "collective", 2)]


def test_the_people_of_one_school_are_one_set() -> None:
    rows = awards_in("{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho 9 cán bộ một trường của tỉnh.")
    assert [row.recipient_count for row in rows] == [9]


def test_titles_after_one_number_are_one_row() -> None:
    rows = awards_in(
        "Dịp này, {UNIT|UBND tỉnh} vinh danh 18 {AWARD|Thầy thuốc Nhân dân}, {AWARD|Thầy thuốc Ưu tú}."
    )
    assert told(rows) == [("Thầy thuốc Nhân dân, Thầy thuốc Ưu tú", None, "individual", 18)]
    assert rows[0].grantor == "Chủ tịch nước"


def test_titles_with_numbers_of_their_own_are_two_rows() -> None:
    rows = awards_in(
        "Dịp này, {UNIT|UBND tỉnh} vinh danh 2 {AWARD|Thầy thuốc Nhân dân}, 16 {AWARD|Thầy thuốc Ưu tú}."
    )
    assert [row.recipient_count for row in rows] == [2, 16]


def test_schools_of_a_set_before_the_verb() -> None:
    rows = awards_in(
        "Bên cạnh đó, 2 tập thể là {UNIT|Trường THCS Nà Hẩu} ({LOC|Mù Lu}), {UNIT|Trường THCS Tà Lài} "
        "({LOC|Nghĩa Hòa}) và 12 cá nhân nhận {AWARD|Bằng khen của UBND tỉnh}."
    )
    assert [(row.recipient, row.recipient_count) for row in rows] == [
        (None, 2),
        ("Trường THCS Nà Hẩu", 1),
        ("Trường THCS Tà Lài", 1),
        (None, 12),
    ]


def test_whom_the_winner_leaves_behind_stays_out() -> None:
    rows = awards_in("Bên cạnh {UNIT|Trường THCS Nà Hẩu}, {UNIT|Trường THCS Tà Lài} đoạt {AWARD|giải Nhất}.")
    assert [row.recipient for row in rows] == ["Trường THCS Tà Lài"]


@pytest.mark.parametrize(
    "words", ["trân trọng giới thiệu danh sách các tác phẩm", "công bố kết quả: các tác giả"]
)
def test_who_prints_the_list_wins_nothing(words: str) -> None:
    rows = awards_in("{UNIT|Báo Nà Hẩu} " + words + " đoạt {AWARD|Giải báo chí tỉnh}.")
    assert [row.recipient for row in rows if row.recipient] == []


MAKERS = [
    "Loạt 5 bài: Giữ rừng, giữ cả mùa nước của nhóm tác giả {PERSON|Lê Văn Tám}, {PERSON|Đỗ Thị Ban}",
    "Tác phẩm: Chợ họp trên sông để nhớ của tác giả: {PERSON|Lê Văn Tám} (Tám Lê), {PERSON|Đỗ Thị Ban}",
]


@pytest.mark.parametrize("work", MAKERS)
def test_makers_behind_a_title_without_quotation_marks(work: str) -> None:
    in_line = awards_in("1 {AWARD|giải A}: " + work + ".")
    below = awards_in("3 {AWARD|giải B}:", "[list]- " + work + ".")
    for rows in (in_line, below):
        assert [row.recipient for row in rows if row.recipient] == ["Lê Văn Tám", "Đỗ Thị Ban"]


def test_a_prize_that_belongs_to_a_body() -> None:
    rows = awards_in(
        "{AWARD|giải nhất đơn ca} thuộc về {UNIT|Công đoàn Nà Hẩu}; {AWARD|giải nhất song ca} và tốp ca "
        "thuộc {UNIT|Công đoàn Tà Lài}."
    )
    assert [(row.award, row.recipient) for row in rows] == [
        ("giải nhất đơn ca", "Công đoàn Nà Hẩu"),
        ("giải nhất song ca", "Công đoàn Tà Lài"),
    ]


def test_a_prize_of_a_contest_belongs_to_nobody() -> None:
    rows = awards_in("{AWARD|Giải nhất} thuộc {UNIT|Liên hoan tỉnh Hòa Minh} là tiết mục múa quạt.")
    assert [row.recipient for row in rows if row.recipient] == []


def test_works_are_counted_by_lines_not_by_makers() -> None:
    rows = awards_in(
        "2 {AWARD|giải B}:",
        "[list]- Loạt bài “Nước lên” của nhóm tác giả {PERSON|Lê Văn Tám}, {PERSON|Đỗ Thị Ban}.",
        "[list]- Loạt bài “Nước xuống” của tác giả {PERSON|Phan Văn Sáu}.",
    )
    assert [row.recipient for row in rows if row.recipient] == ["Lê Văn Tám", "Đỗ Thị Ban", "Phan Văn Sáu"]


def test_honours_in_brackets_tell_who_the_listed_are() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 3 tập thể gồm: {UNIT|Công ty Sữa Nà Hẩu} "
        "({AWARD|Huân chương Lao động hạng Ba}), {UNIT|Trường THCS Tà Lài} ({AWARD|Cờ thi đua của tỉnh}), "
        "{UNIT|Hợp tác xã Mù Lu}."
    )
    assert [(row.award, row.recipient) for row in rows] == [
        ("Bằng khen", None),
        ("Bằng khen", "Công ty Sữa Nà Hẩu"),
        ("Bằng khen", "Trường THCS Tà Lài"),
        ("Bằng khen", "Hợp tác xã Mù Lu"),
    ]


def test_prizes_in_brackets_are_those_given() -> None:
    rows = awards_in(
        "Ban tổ chức trao giải cho {UNIT|Đội Nà Hẩu} ({AWARD|giải Nhất}), {UNIT|Đội Tà Lài} "
        "({AWARD|giải Nhì})."
    )
    assert [(row.award, row.recipient) for row in rows] == [
        ("giải Nhất", "Đội Nà Hẩu"),
        ("giải Nhì", "Đội Tà Lài"),
    ]


def test_pen_names_between_dashes() -> None:
    rows = awards_in(
        "Loạt bài Nước lên của nhóm tác giả {PERSON|Lê Văn Tám} – Nắng Chiều – {LOC|Nà Hẩu} đăng trên báo "
        "đạt {AWARD|giải A}."
    )
    assert [row.recipient for row in rows] == ["Lê Văn Tám", "Nắng Chiều", "Nà Hẩu"]


def test_a_dash_behind_one_maker_tells_where_he_is() -> None:
    rows = awards_in(
        "{AWARD|Giải A} thuộc về tác giả {PERSON|Lê Văn Tám} - {UNIT|Báo Nà Hẩu}; {AWARD|giải B} thuộc về "
        "tác giả {PERSON|Đỗ Thị Ban}."
    )
    assert [(row.recipient, row.recipient_parent) for row in rows] == [
        ("Lê Văn Tám", "Báo Nà Hẩu"),
        ("Đỗ Thị Ban", None),
    ]


def test_a_word_for_a_body_that_is_named_behind() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} vừa công nhận {UNIT|Trường THCS Nà Hẩu} {AWARD|đạt chuẩn quốc gia mức độ 1}.",
        "Trường {AWARD|đạt chuẩn quốc gia mức độ 2} là {UNIT|Trường THCS Tà Lài}.",
    )
    assert [(row.award[-1], row.recipient) for row in rows] == [
        ("1", "Trường THCS Nà Hẩu"),
        ("2", "Trường THCS Tà Lài"),
    ]


def test_bodies_behind_a_set_that_did_something_are_above_it() -> None:
    rows = awards_in(
        "{UNIT|Chính phủ} tặng {AWARD|Bằng khen} cho 3 cá nhân thuộc {UNIT|Công an tỉnh Hòa Minh}, "
        "{UNIT|Bộ Công an}, đã có thành tích trong công tác."
    )
    assert [(row.recipient, row.recipient_count) for row in rows] == [(None, 3)]


def test_where_one_works_before_the_verb() -> None:
    rows = awards_in(
        "Có 2 đồng chí gồm {PERSON|Lê Văn Tám} sinh hoạt tại {UNIT|Chi bộ 6}, {PERSON|Đỗ Thị Ban} công tác "
        "tại {UNIT|Chi bộ 7} được trao {AWARD|Huy hiệu 50 năm tuổi Đảng}."
    )
    assert [(row.recipient, row.recipient_parent) for row in rows] == [
        (None, None),
        ("Lê Văn Tám", "Chi bộ 6"),
        ("Đỗ Thị Ban", "Chi bộ 7"),
    ]


def test_those_named_below_are_no_time() -> None:
    rows = awards_in(
        "{UNIT|Chính phủ} vừa có quyết định công nhận các địa phương.",
        "{UNIT|Chính phủ} công nhận 2 địa phương sau {AWARD|đạt chuẩn nông thôn mới} gồm: {LOC|huyện Mù Lu}, "
        "{LOC|huyện Tà Xùa}.",
        title="Công nhận 2 huyện {AWARD|đạt chuẩn nông thôn mới}",
    )
    assert {row.status for row in rows if row.recipient} == {"announced"}


def test_what_came_before_another_award_is_past() -> None:
    rows = awards_in("Sau {AWARD|Huân chương Lao động hạng Ba}, {UNIT|Công ty Sữa Nà Hẩu} phát triển mạnh.")
    assert {row.status for row in rows} <= {"past"}


def test_names_between_the_count_and_what_they_attain() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} công nhận thêm 2 xã, gồm {LOC|Nà Hẩu} ({LOC|Mù Lu}) và {LOC|Tà Lài} "
        "({LOC|Tà Xùa}) {AWARD|đạt chuẩn nông thôn mới}."
    )
    assert [row.recipient for row in rows if row.recipient] == ["xã Nà Hẩu", "xã Tà Lài"]


def test_the_second_half_of_a_name_behind_a_dash() -> None:
    rows = awards_in(
        "{UNIT|Bộ Y tế} tặng {AWARD|Bằng khen} cho 3 đơn vị, gồm: {UNIT|Viện Sốt rét} – Ký sinh trùng "
        "Nà Hẩu, {UNIT|Trạm Y tế Tà Lài} - {UNIT|Sở Y tế}, {UNIT|Viện Bỏng}."
    )
    named = [row.recipient for row in rows if row.recipient]
    assert named[0] == "Viện Sốt rét – Ký sinh trùng Nà Hẩu"
    assert named[1:] == ["Trạm Y tế Tà Lài", "Viện Bỏng"]


def test_a_unit_named_by_its_place() -> None:
    rows = awards_in(
        "{AWARD|Giải nhất} thuộc về {UNIT|Đoàn xã Nà Hẩu}, {AWARD|giải nhì} được trao cho đơn vị "
        "{LOC|xã Tà Lài}."
    )
    assert [(row.award, row.recipient) for row in rows] == [
        ("Giải nhất", "Đoàn xã Nà Hẩu"),
        ("giải nhì", "xã Tà Lài"),
    ]


def test_makers_of_further_works_of_one_prize() -> None:
    rows = awards_in(
        "Có 3 {AWARD|giải A}, trong đó 2 tác phẩm của tác giả: {PERSON|Lê Văn Tám} với tác phẩm “Nước”, "
        "{PERSON|Đỗ Thị Ban} với tác phẩm “Lửa”; 1 tác phẩm của nhóm tác giả {PERSON|Hồ Thị Na}, "
        "{PERSON|Phan Văn Sáu} với tác phẩm “Gió”."
    )
    assert [(row.recipient, row.recipient_count) for row in rows] == [
        (None, 3),
        ("Lê Văn Tám", 1),
        ("Đỗ Thị Ban", 1),
        ("Hồ Thị Na", 1),
        ("Phan Văn Sáu", 1),
    ]
    assert {row.member_of for row in rows[1:]} == {rows[0].ref}


def test_makers_behind_another_prize_win_that() -> None:
    rows = awards_in(
        "{AWARD|Giải A} thuộc về tác giả {PERSON|Lê Văn Tám}; {AWARD|giải B} thuộc về phim của nhóm tác giả "
        "{PERSON|Hồ Thị Na}."
    )
    assert [(row.award, row.recipient) for row in rows] == [("Giải A", "Lê Văn Tám"), ("giải B", "Hồ Thị Na")]


def test_a_heading_with_parts_below_it() -> None:
    rows = awards_in(
        "[heading]II. {AWARD|Bằng khen của UBND tỉnh}",
        "[list]A. Tập thể",
        "[list]1. {UNIT|Trường THCS Nà Hẩu}",
        "[list]B. Cá nhân",
        "[list]1. Ông {PERSON|Lê Văn Tám}, Giám đốc {UNIT|Sở Y tế}",
    )
    assert [(row.recipient, row.recipient_parent) for row in rows] == [
        ("Trường THCS Nà Hẩu", None),
        ("Lê Văn Tám", "Sở Y tế"),
    ]


def test_two_titles_before_a_name() -> None:
    rows = awards_in(
        "Tỉnh có 2 cá nhân được tặng {AWARD|danh hiệu Thầy thuốc Ưu tú} là Tiến sĩ, Bác sĩ {PERSON|Lê Văn "
        "Tám} và Dược sĩ chuyên khoa I {PERSON|Hồ Thị Na}."
    )
    assert [row.recipient for row in rows if row.recipient] == ["Lê Văn Tám", "Hồ Thị Na"]


def test_what_is_done_with_a_list_names_nobody() -> None:
    rows = awards_in(
        "Tỉnh có 2 cá nhân được đề nghị tặng {AWARD|danh hiệu Thầy thuốc Ưu tú}.",
        "Danh sách này được công bố để các nơi góp ý, gửi về {UNIT|Thường trực Hội đồng}.",
    )
    assert [row.recipient for row in rows] == [None]
