"""Lists in groups, names with their branches, clauses that leave their verb to the first of the chain."""

import pytest

from tests.events.marked import awards_in


def names(*paragraphs: str) -> list[str | None]:
    return [row.recipient for row in awards_in(*paragraphs)]


def test_names_under_the_places_where_they_lie() -> None:
    assert names(
        "{UNIT|UBND tỉnh} công nhận 3 trường {AWARD|đạt chuẩn quốc gia}, gồm: {LOC|huyện Mù Lu}: "
        "{UNIT|Trường THCS Nà Hẩu}, {UNIT|Trường Mầm non Tà Lài}; {LOC|huyện Tà Xùa}: "
        "{UNIT|Trường THCS Bản Mo}."
    ) == [None, "Trường THCS Nà Hẩu", "Trường Mầm non Tà Lài", "Trường THCS Bản Mo"]


def test_names_under_groups() -> None:
    assert names(
        "{UNIT|UBND huyện Mù Lu} tặng {AWARD|Giấy khen} cho các đơn vị: khối doanh nghiệp: "
        "{UNIT|Công ty Nà Hẩu}, {UNIT|Công ty Tà Lài}; khối xã, thị trấn: {LOC|xã Bản Mo}, "
        "{LOC|thị trấn Tà Xùa}."
    ) == ["Công ty Nà Hẩu", "Công ty Tà Lài", "xã Bản Mo", "thị trấn Tà Xùa"]


def test_what_heads_no_group_stays() -> None:
    assert names(
        "{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho 2 tập thể: {UNIT|Trạm Y tế Nà Hẩu}; {UNIT|Khoa Nội Tà "
        "Lài}. Thông điệp của năm: {LOC|huyện Mù Lu} sạch."
    ) == [None, "Trạm Y tế Nà Hẩu", "Khoa Nội Tà Lài"]


def test_groups_of_a_set_in_the_next_sentences() -> None:
    rows = awards_in(
        "{AWARD|Giải Vàng} được trao cho 5 doanh nghiệp.",
        "Cụ thể, hai doanh nghiệp sản xuất lớn là {UNIT|Công ty Nà Hẩu} và {UNIT|Công ty Tà Lài}.",
        "Ba doanh nghiệp sản xuất nhỏ và vừa gồm {UNIT|Công ty Bản Mo}; {UNIT|Công ty Tà Xùa}; "
        "{UNIT|Công ty Ea Sup}.",
    )
    assert [row.recipient for row in rows if row.recipient] == [
        "Công ty Nà Hẩu",
        "Công ty Tà Lài",
        "Công ty Bản Mo",
        "Công ty Tà Xùa",
        "Công ty Ea Sup",
    ]
    assert {row.member_of for row in rows if row.recipient} == {rows[0].ref}


def test_of_them_means_those_told_right_before() -> None:
    given = "{UNIT|Cục thuế} tặng {AWARD|Giấy khen} cho 5 doanh nghiệp."
    among = "Trong đó, các đơn vị nộp nhiều nhất có: {UNIT|Công ty Nà Hẩu}, {UNIT|Công ty Tà Lài}."
    assert names(given, among) == [None, "Công ty Nà Hẩu", "Công ty Tà Lài"]
    assert names(given, "Năm qua, các công ty trong tỉnh nộp ngân sách 90 tỉ đồng.", among) == [None]


@pytest.mark.parametrize(
    ("set_", "told"),
    [
        (
            "6 đoàn viên thuộc {UNIT|Đoàn Công ty Nà Hẩu}, {UNIT|Công ty Tà Lài}, {UNIT|Công ty Bản Mo}",
            [None],
        ),
        (
            "6 đoàn viên, {UNIT|Công ty Tà Lài}, {UNIT|Công ty Bản Mo}",
            [None, "Công ty Tà Lài", "Công ty Bản Mo"],
        ),
    ],
)
def test_bodies_where_counted_persons_are_from(set_: str, told: list[str | None]) -> None:
    assert names(f"{{UNIT|Tỉnh đoàn}} tặng {{AWARD|Bằng khen}} cho {set_}.") == told


@pytest.mark.parametrize(
    "later",
    [
        "Cụ thể, 2 doanh nghiệp lớn là {UNIT|Công ty Nà Hẩu} và {UNIT|Công ty Tà Lài} đã ký cam kết thi đua.",
        "Cụ thể, 2 doanh nghiệp xin rút gồm {UNIT|Công ty Nà Hẩu}.",
        "Hai doanh nghiệp phối hợp tổ chức là {UNIT|Công ty Nà Hẩu} và {UNIT|Công ty Tà Lài} cùng tham gia.",
    ],
)
def test_who_does_something_else_is_no_group(later: str) -> None:
    assert names("{AWARD|Giải Vàng} được trao cho 5 doanh nghiệp.", later) == [None]


def test_members_of_members() -> None:
    assert names(
        "3 trường được công nhận {AWARD|đạt chuẩn quốc gia}, trong đó có 2 trường được công nhận mới gồm: "
        "{UNIT|Trường THCS Nà Hẩu}, {UNIT|Trường THCS Tà Lài}; 1 trường được công nhận lại là "
        "{UNIT|Trường THCS Bản Mo}."
    ) == [None, "Trường THCS Nà Hẩu", "Trường THCS Tà Lài", "Trường THCS Bản Mo"]


def test_those_put_forward_in_a_sentence_of_their_own() -> None:
    rows = awards_in(
        "Hội đồng đã trình Chủ tịch nước tặng {AWARD|danh hiệu Nhà giáo Ưu tú} cho 2 cá nhân.",
        "Các nhà giáo được đề nghị xét tặng gồm: {PERSON|Lò Văn Páo}, Hiệu trưởng {UNIT|Trường THCS Nà Hẩu}; "
        "{PERSON|Lý Thị Mẩy}, giáo viên {UNIT|Trường THCS Tà Lài}.",
        title="Xét danh hiệu nhà giáo",
    )
    assert [(row.recipient, row.status) for row in rows] == [
        (None, "proposed"),
        ("Lò Văn Páo", "proposed"),
        ("Lý Thị Mẩy", "proposed"),
    ]


def test_guests_in_a_sentence_of_their_own_are_not_honoured() -> None:
    assert names(
        "{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho 2 cá nhân.",
        "Các khách mời được giới thiệu gồm: {PERSON|Lò Văn Páo}, {PERSON|Lý Thị Mẩy}.",
    ) == [None]


def test_prizes_share_the_verb_of_the_first() -> None:
    rows = awards_in(
        "Kết quả, {AWARD|giải Nhất} thuộc về {UNIT|đội Nà Hẩu}, {AWARD|giải Nhì} {LOC|thôn Tà Lài}, "
        "{AWARD|giải Ba} {UNIT|Chi hội Bản Mo}."
    )
    assert [(row.award, row.recipient) for row in rows] == [
        ("giải Nhất", "đội Nà Hẩu"),
        ("giải Nhì", "thôn Tà Lài"),
        ("giải Ba", "Chi hội Bản Mo"),
    ]


def test_without_a_first_verb_nobody_wins() -> None:
    assert names("Cơ cấu gồm {AWARD|giải Nhất}, {AWARD|giải Nhì} {LOC|thôn Tà Lài}.") == []


def test_those_only_counted_are_put_forward() -> None:
    rows = awards_in(
        "Hội đồng bỏ phiếu. Trong đó có 2 tập thể, 3 cá nhân đề nghị tặng thưởng {AWARD|Huân chương Lao động "
        "hạng Nhì}; 4 tập thể đề nghị tặng {AWARD|Cờ thi đua của Chính phủ}.",
        title="Xét khen thưởng",
    )
    assert [(row.recipient_kind, row.recipient_count, row.status) for row in rows] == [
        ("collective", 2, "proposed"),
        ("individual", 3, "proposed"),
        ("collective", 4, "proposed"),
    ]


def test_the_branch_is_the_body() -> None:
    assert names(
        "{AWARD|Giải Nhất} thuộc về {UNIT|Ngân hàng Nà Hẩu} - {UNIT|Chi nhánh Tà Lài}; {AWARD|giải Nhì} "
        "thuộc về {UNIT|Ngân hàng Bản Mo} (BMBank) {UNIT|Chi nhánh Tà Xùa}; {AWARD|giải Ba} thuộc về Hội sở "
        "{UNIT|Ngân hàng Mù Lu}."
    ) == [
        "Ngân hàng Nà Hẩu - Chi nhánh Tà Lài",
        "Ngân hàng Bản Mo (BMBank) Chi nhánh Tà Xùa",
        "Hội sở Ngân hàng Mù Lu",
    ]


def test_a_head_with_its_task_in_small_letters() -> None:
    assert names(
        "{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho: Trung tâm hỗ trợ hoạt động {UNIT|Thanh niên Nà Hẩu}; "
        "{UNIT|Khoa Nội Tà Lài}."
    ) == ["Trung tâm hỗ trợ hoạt động Thanh niên Nà Hẩu", "Khoa Nội Tà Lài"]


def test_a_hamlet_in_a_list_of_communes_keeps_its_type() -> None:
    assert names(
        "{UNIT|UBND huyện} tặng {AWARD|Giấy khen} cho: Nhân dân và cán bộ {LOC|xã Nà Hẩu}; Nhân dân và cán "
        "bộ {LOC|xóm 6}, {LOC|xã Tà Lài}."
    ) == ["xã Nà Hẩu", "xóm 6"]


def test_the_kind_of_school_is_told_once() -> None:
    assert names(
        "2 trường tiểu học {AWARD|đạt chuẩn quốc gia} gồm: {UNIT|Tiểu học Nà Hẩu}, {UNIT|Tiểu học Tà Lài}."
    ) == [None, "trường Tiểu học Nà Hẩu", "trường Tiểu học Tà Lài"]


def test_the_commune_to_be_built_receives_nothing() -> None:
    assert names(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 4 cá nhân của {LOC|xã Nà Hẩu} đã có thành tích trong "
        "công tác xây dựng xã {AWARD|đạt chuẩn nông thôn mới nâng cao}."
    ) == [None]


def test_the_listed_are_not_of_the_kind_where_they_lie() -> None:
    rows = awards_in(
        "Theo đó, 3 xã thuộc 2 huyện được UBND tỉnh công nhận {AWARD|đạt chuẩn nông thôn mới} gồm: {LOC|Nà "
        "Hẩu}, {LOC|Tà Lài} ({LOC|Mù Lu}); {LOC|Bản Mo} ({LOC|Tà Xùa})."
    )
    assert [row.recipient for row in rows] == [None, "xã Nà Hẩu", "xã Tà Lài", "xã Bản Mo"]


def test_the_kind_before_its_names_behind() -> None:
    assert names(
        "Các xã {AWARD|đạt chuẩn nông thôn mới nâng cao} gồm: {LOC|Nà Hẩu} ({LOC|huyện Mù Lu}), {LOC|Tà Lài}."
    ) == ["xã Nà Hẩu", "xã Tà Lài"]


def test_a_kind_without_names_receives_nothing() -> None:
    assert (
        names("Các xã {AWARD|đạt chuẩn nông thôn mới nâng cao} được ưu tiên vốn ở {LOC|huyện Mù Lu}.") == []
    )


def test_works_and_their_makers_behind_dashes() -> None:
    rows = awards_in(
        "Kết quả: {AWARD|Giải Nhất}: “Nước lên” – {PERSON|Lò Văn Páo}; 2 {AWARD|giải Nhì}: “Lửa rừng” – "
        "{PERSON|Lý Thị Mẩy} và “Gió núi” – {PERSON|Sùng A Tủa}."
    )
    assert [(row.award, row.recipient) for row in rows if row.recipient] == [
        ("Giải Nhất", "Lò Văn Páo"),
        ("giải Nhì", "Lý Thị Mẩy"),
        ("giải Nhì", "Sùng A Tủa"),
    ]


def test_what_each_has_won_with_parts_no_list() -> None:
    rows = awards_in(
        "2 tập thể vinh dự nhận thưởng gồm: {UNIT|Hội Nà Hẩu} với mô hình “Trại hè”; {UNIT|Đoàn xã Tà Lài} "
        "với mô hình “Nước sạch, rừng xanh”.",
        title="2 tập thể nhận {AWARD|giải thưởng Sao Khuê}",
    )
    assert [row.recipient for row in rows if row.recipient] == ["Hội Nà Hẩu", "Đoàn xã Tà Lài"]


def test_those_of_one_place_among_the_counted() -> None:
    rows = awards_in(
        "UBND tỉnh đề nghị Chủ tịch nước truy tặng {AWARD|danh hiệu Bà mẹ Việt Nam anh hùng} cho 7 cá nhân.",
        "Cụ thể, {LOC|huyện Mù Lu} có 2 trường hợp: bà {PERSON|Lý Thị Mẩy} (SN 1912, {LOC|xã Nà Hẩu}) và bà "
        "{PERSON|Lò Thị Páo} (SN 1908).",
        title="Đề nghị truy tặng danh hiệu",
    )
    assert [(row.recipient, row.status) for row in rows] == [
        (None, "proposed"),
        ("Lý Thị Mẩy", "proposed"),
        ("Lò Thị Páo", "proposed"),
    ]


def test_cases_of_something_else_are_not_honoured() -> None:
    assert names(
        "{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho 7 cá nhân.",
        "{LOC|Huyện Mù Lu} ghi nhận 2 trường hợp mắc bệnh: bà {PERSON|Lý Thị Mẩy} và bà {PERSON|Lò Thị Páo}.",
    ) == [None]


def test_towns_with_their_provinces_keep_one_type() -> None:
    assert names(
        "2 địa phương được công nhận {AWARD|đạt chuẩn nông thôn mới} gồm: {LOC|thị xã Nà Hẩu}, {LOC|tỉnh Mù "
        "Lu}; {LOC|thành phố Tà Lài}, {LOC|tỉnh Tà Xùa}."
    ) == [None, "thị xã Nà Hẩu", "thành phố Tà Lài"]


def test_where_the_news_stands_is_no_receiver() -> None:
    assert names(
        "Có 7 tập thể đạt {AWARD|danh hiệu Tập thể Lao động xuất sắc}.",
        "Đó là thông tin tại quyết định của {UNIT|UBND tỉnh Nà Hẩu} về việc khen thưởng năm 2019.",
    ) == [None]


def test_a_plural_begins_a_type_of_its_own() -> None:
    assert names(
        "{AWARD|Giải Nhì} thuộc về {UNIT|Công an phường Nà Hẩu}, {LOC|Tà Lài} và Công an các xã {LOC|Bản "
        "Mo}, {LOC|Tà Xùa}."
    ) == ["Công an phường Nà Hẩu", "Công an phường Tà Lài", "Công an xã Bản Mo", "Công an xã Tà Xùa"]


def test_of_those_that_a_place_has_the_place_is_no_member() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 20 hợp tác xã. Trong đó, {LOC|miền Trung} có {UNIT"
        "|Hợp tác xã Nhơn Lộc} và {UNIT|Hợp tác xã An Mỹ}."
    )
    assert [row.recipient for row in rows] == [None, "Hợp tác xã Nhơn Lộc", "Hợp tác xã An Mỹ"]
