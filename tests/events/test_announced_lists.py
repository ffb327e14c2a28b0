"""Lists that a number and "gồm" or a colon announce: bare names, brackets with what lies above, clauses."""

import pytest

from tests.events.marked import CEREMONY, awards_in

ANNOUNCED = [
    (
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 4 xã gồm: {LOC|Nà Hẩu}, {LOC|Tà Lài} của "
        "{LOC|huyện Mù Lu}; {LOC|Pá Lau}, {LOC|Bản Mù} của {LOC|thị xã Nghĩa Hòa}.",
        ["xã Nà Hẩu", "xã Tà Lài", "xã Pá Lau", "xã Bản Mù"],
        [None] * 4,
    ),
    (
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 3 xã: {LOC|Nà Hẩu}, {LOC|Tà Lài} ({LOC|huyện Mù Lu}); "
        "{LOC|Pá Lau} ({LOC|huyện Tà Xùa}, {LOC|tỉnh Sơn La}).",
        ["xã Nà Hẩu", "xã Tà Lài", "xã Pá Lau"],
        [None, "huyện Mù Lu", "huyện Tà Xùa, tỉnh Sơn La"],
    ),
    (
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 3 tập thể gồm {UNIT|Nhà máy X5}, "
        "{UNIT|Xí nghiệp Ba Sao}, {UNIT|Tổng cục Chế tạo}; "
        "{UNIT|Ban Quản lý rừng}, {UNIT|Hạt Kiểm lâm Tà Xùa}; {UNIT|Đồn Nà Hẩu}.",
        ["Nhà máy X5", "Ban Quản lý rừng", "Đồn Nà Hẩu"],
        ["Xí nghiệp Ba Sao, Tổng cục Chế tạo", "Hạt Kiểm lâm Tà Xùa", None],
    ),
    (
        "{UNIT|Bộ Công Thương} tặng {AWARD|Bằng khen} cho 3 đơn vị, gồm: Trạm Quan sát (QS3), "
        "{UNIT|Viện Mỏ}, Đội Thợ lặn.",
        ["Trạm Quan sát", "Viện Mỏ", "Đội Thợ lặn"],
        [None] * 3,
    ),
    (
        "{UNIT|Bộ Công Thương} tặng {AWARD|Bằng khen} cho 2 đơn vị, gồm: "
        "Theo kế hoạch đã duyệt từ đầu năm, {UNIT|Viện Mỏ}.",
        [],
        [],
    ),
]


@pytest.mark.parametrize(("sentence", "names", "parents"), ANNOUNCED)
def test_members(sentence: str, names: list[str], parents: list[str | None]) -> None:
    members = [row for row in awards_in(sentence, title=CEREMONY) if row.member_of is not None]
    assert [row.recipient for row in members] == names
    assert [row.recipient_parent for row in members] == parents


def test_a_list_behind_a_long_merit() -> None:
    long_merit = (
        "có thành tích trong việc dập tắt nhanh vụ cháy lớn xảy ra tại chợ trung tâm, cứu hàng trăm sạp hàng "
        "và đưa nhiều tiểu thương ra khỏi khu nhà lồng đầy khói vào rạng sáng đầu tuần"
    )
    told = f"{{UNIT|UBND tỉnh}} đã trao {{AWARD|Bằng khen}} cho các tập thể {long_merit}"
    rows = awards_in(f"{told} gồm: {{UNIT|Đội Nà Hẩu}}, {{UNIT|Đội Tà Lài}}.", title=CEREMONY)
    assert [row.recipient for row in rows] == ["Đội Nà Hẩu", "Đội Tà Lài"]
    assert awards_in(f"{told}, theo tin của {{UNIT|Đội Nà Hẩu}}.", title=CEREMONY) == ()


def test_a_list_in_the_next_paragraph_ends_with_its_number() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} vừa công nhận 2 xã {AWARD|đạt chuẩn nông thôn mới}.",
        "Theo đó 2 xã được công nhận lần này, gồm {LOC|Nà Hẩu} của {LOC|huyện Mù Lu}; {LOC|Pá Lau} của "
        "{LOC|thị xã Nghĩa Hòa}.",
        "{UNIT|UBND huyện Mù Lu}, {LOC|thị xã Nghĩa Hòa} và các xã có trách nhiệm giữ vững kết quả.",
        title="Công nhận 2 xã {AWARD|đạt chuẩn nông thôn mới}",
    )
    assert [row.recipient for row in rows] == [None, "xã Nà Hẩu", "xã Pá Lau"]


def test_people_and_armed_forces_of_a_place_are_one() -> None:
    rows = awards_in(
        "Chủ tịch nước tặng {AWARD|Huân chương Quân công} cho 2 đơn vị, địa phương.",
        "Các đơn vị, địa phương này gồm: Nhân dân và {UNIT|LLVT huyện Mù Lu} ({LOC|Sơn La}), {UNIT|Viện Mỏ}.",
    )
    assert [row.recipient for row in rows if row.member_of] == ["LLVT huyện Mù Lu", "Viện Mỏ"]


@pytest.mark.parametrize("opening", ["lần này có", "đợt này có Liệt sĩ", "lần này gồm các đồng chí"])
def test_persons_are_told_with_their_lives_up_to_each_semicolon(opening: str) -> None:
    rows = awards_in(
        f"Các liệt sĩ được trao {{AWARD|Bằng Tổ quốc ghi công}} {opening} {{PERSON|Hà Văn Sinh}}, quê ở "
        "{LOC|xã Nà Hẩu}, nguyên là cán bộ {UNIT|Lữ đoàn 41}; Liệt sĩ {PERSON|Lò Văn Sáo}, quê quán "
        "{LOC|xã Mường Lai}, {LOC|huyện Mù Lu}, nguyên là chiến sĩ {UNIT|Tiểu đoàn 7}; Liệt sĩ "
        "{PERSON|Kha Văn Sơ}, quê ở {LOC|xã Pá Lau}."
    )
    assert [row.recipient for row in rows] == ["Hà Văn Sinh", "Lò Văn Sáo", "Kha Văn Sơ"]
    assert [row.recipient_parent for row in rows[:2]] == ["Lữ đoàn 41", "Tiểu đoàn 7"]


def test_a_life_ends_where_another_acts() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho ông {PERSON|Hà Văn Sinh}, quê ở {LOC|xã Nà Hẩu}, nguyên "
        "là cán bộ {UNIT|Lữ đoàn 41}; ông {PERSON|Lò Văn Sáo} trao hoa chúc mừng."
    )
    assert [row.recipient for row in rows] == ["Hà Văn Sinh"]


def test_troupes_of_persons_stand_up_to_each_semicolon() -> None:
    rows = awards_in(
        "3 nghệ nhân được phong tặng {AWARD|danh hiệu NNƯT} gồm: {PERSON|Hà Văn Sinh} ở phường rối nước "
        "{LOC|xã Nà Hẩu}; {PERSON|Lò Văn Sáo} của phường rối nước {LOC|xã Mường Lai} ({LOC|Mù Lu}); "
        "{PERSON|Kha Văn Sơ}, ở {LOC|xã Pá Lau}."
    )
    assert [row.recipient for row in rows if row.recipient] == ["Hà Văn Sinh", "Lò Văn Sáo", "Kha Văn Sơ"]
