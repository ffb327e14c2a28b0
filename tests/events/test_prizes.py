"""Prizes and medals as the press tells them: makers of works, tallies by colour, rivals."""

import pytest

from tests.events.marked import awards_in, receivers

CONTEST = "Lễ bế mạc và trao giải liên hoan"


def told(sentence: str) -> set[tuple[str, str | None, int]]:
    return {(r.award, r.recipient, r.recipient_count) for r in awards_in(sentence, title=CONTEST)}


@pytest.mark.parametrize(
    ("sentence", "makers"),
    [
        (
            "Ba tác phẩm đoạt {AWARD|giải A} gồm truyện “Nước lũ” của nhà văn {PERSON|Mùa A Páo} (văn xuôi), "
            "kịch “Bến cũ” của {PERSON|Lý Thị Nhài} và kịch múa “Lửa”, tác giả {PERSON|Đinh Bảo}.",
            ["Mùa A Páo", "Lý Thị Nhài", "Đinh Bảo"],
        ),
        (
            "{AWARD|Giải A} được trao cho các tác phẩm ở hai thể loại: Tiểu thuyết “Đèo gió” của tác giả "
            "{PERSON|Mùa A Páo}; ca khúc “Hạt muối” của {PERSON|Lý Thị Nhài}.",
            ["Mùa A Páo", "Lý Thị Nhài"],
        ),
        (
            "{AWARD|Giải B} thuộc về tập thơ Mưa trên đồi chè của tác giả {PERSON|Mùa A Páo}.",
            ["Mùa A Páo"],
        ),
        (
            "{AWARD|Giải B} trao cho ông {PERSON|Mùa A Páo}, diễn viên {UNIT|Nhà hát B}.",
            ["Mùa A Páo"],
        ),
    ],
)
def test_every_work_of_a_list_gives_its_maker(sentence: str, makers: list[str]) -> None:
    assert [r.recipient for r in awards_in(sentence, title=CONTEST) if r.recipient] == makers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Đội cờ A} giành 5 {AWARD|huy chương vàng}, 3 {AWARD|bạc} và 1 {AWARD|đồng}.",
            {("huy chương vàng", "Đội cờ A", 5), ("huy chương bạc", "Đội cờ A", 3)}
            | {("huy chương đồng", "Đội cờ A", 1)},
        ),
        (
            "{UNIT|Đội cờ A} khép lại giải với 2 {AWARD|HC vàng}, 6 {AWARD|HC bạc}.",
            {("HC vàng", "Đội cờ A", 2), ("HC bạc", "Đội cờ A", 6)},
        ),
        (
            "{UNIT|Trường A} đoạt 4 {AWARD|giải Nhất}, 2 {AWARD|Nhì}.",
            {("giải Nhất", "Trường A", 4), ("giải Nhì", "Trường A", 2)},
        ),
        (
            "{UNIT|Đoàn thể thao Việt Nam} giành 7 {AWARD|HCV}.",
            {("HCV", None, 7)},
        ),
        (
            "{PERSON|Lê Văn Bảo} thắng chủ nhà ở chung kết để mang về {AWARD|HCV}.",
            {("HCV", "Lê Văn Bảo", 1)},
        ),
        ("{PERSON|Lê Văn Bảo} tập thêm buổi tối để giành {AWARD|HCV}.", set()),
    ],
)
def test_medals_by_colour(sentence: str, expected: set[tuple[str, str | None, int]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Vượt qua 14 đội của {LOC|Gia Lai} và {LOC|Kon Tum}, {UNIT|Đội A} đoạt {AWARD|giải Nhất}.",
            {"Đội A"},
        ),
        ("{UNIT|Đội B}, {UNIT|Đội A} đoạt {AWARD|giải Nhất}.", {"Đội A", "Đội B"}),
        (
            "Cô {PERSON|Cà Thị Hom} và cô {PERSON|Lò Thị Sen} là hai giáo viên đạt {AWARD|giải Nhì}.",
            {"Cà Thị Hom", "Lò Thị Sen"},
        ),
        ("{AWARD|HCV} thứ hai của đoàn là em {PERSON|Cà Thị Hom}.", {"Cà Thị Hom"}),
        (
            "Hai chủ nhân của tấm {AWARD|HCV} là học sinh lớp 11: {PERSON|Cà Thị Hom} và {PERSON|Lò Sen}.",
            {"Cà Thị Hom", "Lò Sen"},
        ),
        (
            "{AWARD|HCV} tiếp sức thuộc về “bộ ba” {PERSON|Cà Thị Hom}, {PERSON|Lò Thị Sen}, {PERSON|Vì Ón}.",
            {"Cà Thị Hom", "Lò Thị Sen", "Vì Ón"},
        ),
        (
            "Một học sinh lớp 10 đoạt {AWARD|giải Nhất}. Đó là em {PERSON|Cà Thị Hom}.",
            {"Cà Thị Hom"},
        ),
        (
            "{UNIT|Đoàn A} đoạt {AWARD|giải Nhất} với bài: Bóng {LOC|Trường Sơn}; 2 {AWARD|giải Nhì} "
            "với ca khúc “{LOC|Trường Sơn} ngày ấy”.",
            {"Đoàn A", None},
        ),
    ],
)
def test_who_has_won(sentence: str, expected: set[str | None]) -> None:
    assert {row.recipient for row in awards_in(sentence, title=CONTEST)} == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("{UNIT|Đội bơi A} liên tiếp giành 3 {AWARD|HCV} trong sáng 9/5.", "conferred"),
        ("{UNIT|Đội bơi A} 3 năm liên tiếp giành {AWARD|HCV}.", "past"),
        ("{UNIT|Đoàn A} đã có 12 {AWARD|HCV}.", "conferred"),
        ("{UNIT|Trường A} đã có {AWARD|Huân chương Lao động hạng Ba}.", "past"),
    ],
)
def test_whether_a_meet_goes_on(sentence: str, status: str) -> None:
    assert [r.status for r in awards_in(sentence, title=CONTEST)] == [status]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Chủ tịch nước tặng {AWARD|danh hiệu “Nghệ sĩ Nhân dân”} cho 42 {AWARD|Nghệ sĩ Ưu tú}.",
            ["danh hiệu “Nghệ sĩ Nhân dân”: 42 individual"],
        ),
        (
            "Chủ tịch nước tặng {AWARD|danh hiệu “Nghệ sĩ Nhân dân”} cho ông {PERSON|Lý Bảo}, trao 42 "
            "{AWARD|danh hiệu Nghệ sĩ Ưu tú}.",
            ["danh hiệu “Nghệ sĩ Nhân dân”: Lý Bảo", "danh hiệu Nghệ sĩ Ưu tú: 42 individual"],
        ),
        (
            "Đợt trao tặng {AWARD|Nghệ sĩ Ưu tú} này, Chủ tịch nước tặng {AWARD|danh hiệu Nghệ sĩ Nhân dân} "
            "cho 42 nghệ sĩ.",
            ["danh hiệu Nghệ sĩ Nhân dân: 42 individual"],
        ),
    ],
)
def test_titles_that_count_people(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "grantor", "recipient"),
    [
        (
            "Thủ tướng {PERSON|Lê Văn Bảo} đã có {AWARD|thư khen} gửi {UNIT|Ban chuyên án 12T}.",
            "Thủ tướng",
            "Ban chuyên án 12T",
        ),
        (
            "{UNIT|Bộ Công an} vừa có {AWARD|thư khen} gửi {UNIT|Công an tỉnh A}.",
            "Bộ Công an",
            "Công an tỉnh A",
        ),
        (
            "{UNIT|Công an tỉnh A} nhận {AWARD|thư khen của {UNIT|Bộ Công an}}.",
            "Bộ Công an",
            "Công an tỉnh A",
        ),
        (
            "{UNIT|UBND tỉnh} thưởng “nóng” {UNIT|Đội 3} 20 triệu đồng.",
            "UBND tỉnh",
            "Đội 3",
        ),
    ],
)
def test_letters_and_rewards(sentence: str, grantor: str, recipient: str) -> None:
    assert {(r.grantor, r.recipient) for r in awards_in(sentence)} == {(grantor, recipient)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{UNIT|Lữ đoàn 9} ({UNIT|Quân khu A}) tổ chức lễ đón nhận {AWARD|Huân chương Bảo vệ Tổ quốc}.",
            {"Lữ đoàn 9"},
        ),
        ("Khách mời chụp ảnh tại lễ đón nhận {AWARD|Huân chương Bảo vệ Tổ quốc}.", {None}),
    ],
)
def test_a_ceremony_of_receiving(sentence: str, expected: set[str | None]) -> None:
    assert {r.recipient for r in awards_in(sentence)} <= expected
