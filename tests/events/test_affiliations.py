"""Persons and units belong where the article says anywhere that they do, and where it is silent, nowhere."""

import pytest

from tests.events.marked import awards_in

GIVEN = "Chủ tịch nước tặng {AWARD|Huân chương Lao động hạng Ba} cho "


@pytest.mark.parametrize(
    ("lead", "told", "parent"),
    [
        (
            "Cô {PERSON|Lê Thu Hà}, Hiệu trưởng {UNIT|Trường THCS Gò Găng}, hay viết thư tay.",
            "cô {PERSON|Lê Thu Hà}",
            "Trường THCS Gò Găng",
        ),
        (
            "Anh {PERSON|Bùi Lực} (công nhân {UNIT|Tổ 3}, {UNIT|Xí nghiệp Than Khe Tam}) ít nói.",
            "anh {PERSON|Lực}",
            "Tổ 3, Xí nghiệp Than Khe Tam",
        ),
        (
            "Ông {PERSON|Bùi Lực} hiện là Chủ tịch {UNIT|LĐLĐ huyện Gò Găng}.",
            "ông {PERSON|Bùi Lực}",
            "LĐLĐ huyện Gò Găng",
        ),
        (
            "Giáo viên {UNIT|Trường THCS Gò Găng} {PERSON|Lê Thu Hà} hay viết thư tay.",
            "cô {PERSON|Lê Thu Hà}",
            "Trường THCS Gò Găng",
        ),
        (
            "{UNIT|Sở Y tế} họp. Chị {PERSON|Lê Thu Hà} về công tác tại {UNIT|Trường Gò Găng} từ năm 2009.",
            "chị {PERSON|Lê Thu Hà}",
            "Trường Gò Găng",
        ),
        (
            "Chị {PERSON|Lê Thu Hà} công tác tại {UNIT|Trường THCS Gò Găng}, rồi chuyển về {UNIT|Sở Y tế}.",
            "chị {PERSON|Lê Thu Hà}",
            None,
        ),
        (
            "{UNIT|Sở Y tế} khen {PERSON|Lê Thu Hà} và {PERSON|Bùi Lực}, cùng công tác tại {UNIT|Trường Mỏ}.",
            "cô {PERSON|Lê Thu Hà}",
            "Trường Mỏ",
        ),
        (
            "Chị {PERSON|Lê Thu Hà}, {UNIT|Sở Y tế} tặng hoa.",
            "chị {PERSON|Lê Thu Hà}",
            None,
        ),
        (
            "Ông {PERSON|Bùi Lực}, nguyên Giám đốc {UNIT|Sở Y tế}, nay trồng lan.",
            "ông {PERSON|Bùi Lực}",
            None,
        ),
        (
            "Ông {PERSON|Bùi Lực}, Giám đốc {UNIT|Sở Y tế}, đến. "
            "Ông {PERSON|Bùi Lực}, Bí thư {UNIT|Chi bộ 9}, vắng.",
            "ông {PERSON|Bùi Lực}",
            None,
        ),
        (
            "{UNIT|Trường THCS Gò Găng} kỷ niệm 30 năm thành lập.",
            "cô {PERSON|Lê Thu Hà}, tổ trưởng {UNIT|tổ Toán}",
            "tổ Toán, Trường THCS Gò Găng",
        ),
        (
            "{UNIT|Nghiệp đoàn xe ôm Gò Găng} sinh hoạt đều.",
            "ông {PERSON|Bùi Lực}, Chủ tịch Nghiệp đoàn",
            "Nghiệp đoàn xe ôm Gò Găng",
        ),
        (
            "Bà {PERSON|Lê Thu Hà} là Trưởng {UNIT|khoa Nội} của {UNIT|Bệnh viện Gò Găng}.",
            "bà {PERSON|Lê Thu Hà}",
            "khoa Nội, Bệnh viện Gò Găng",
        ),
        (
            "Thầy {PERSON|Lê Văn Hà} là tổ trưởng {UNIT|tổ Toán} của {UNIT|THPT Gò Găng}.",
            "thầy {PERSON|Lê Văn Hà}",
            "tổ Toán, THPT Gò Găng",
        ),
        (
            "{UNIT|Trường THCS Gò Găng} kỷ niệm 30 năm thành lập.",
            "thầy {PERSON|Lê Văn Hà}, Hiệu trưởng",
            "Trường THCS Gò Găng",
        ),
        (
            "{UNIT|Trường THCS Gò Găng} kỷ niệm 30 năm thành lập.",
            "nhạc sĩ {PERSON|Lê Văn Hà}",
            None,
        ),
        (
            "Năm ấy cô tốt nghiệp {UNIT|Trường Sư phạm Gò Găng} rồi theo chồng.",
            "cô {PERSON|Lê Thu Hà}",
            None,
        ),
    ],
)
def test_a_person_belongs_where_the_article_says(lead: str, told: str, parent: str | None) -> None:
    rows = awards_in(f"[lead] {lead}", f"{GIVEN}{told}.")
    assert [row.recipient_parent for row in rows] == [parent]


@pytest.mark.parametrize(
    ("lead", "parent"),
    [
        ("{UNIT|Trung đoàn 19}, {UNIT|Sư đoàn 7} ra quân.", "Sư đoàn 7"),
        ("{UNIT|Trung đoàn 19} thuộc {UNIT|Sư đoàn 7} ra quân.", "Sư đoàn 7"),
        ("{UNIT|Trung đoàn 19} ({UNIT|Sư đoàn 7}) ra quân.", "Sư đoàn 7"),
        ("{UNIT|Trung đoàn 19}, {UNIT|Sư đoàn 7}, {UNIT|Lữ đoàn 2} ra quân.", None),
        ("{UNIT|Trung đoàn 19}, {UNIT|Đại đội 7} ra quân.", None),
    ],
)
def test_a_unit_keeps_the_parent_told_beside_its_name(lead: str, parent: str | None) -> None:
    rows = awards_in(f"[lead] {lead}", GIVEN + "{UNIT|Trung đoàn 19}.")
    assert [row.recipient_parent for row in rows] == [parent]


@pytest.mark.parametrize(
    ("told", "parent"),
    [
        ("cô {PERSON|Lê Thu Hà}, giáo viên môn Văn của trường, cũng được", "Trường THCS Gò Găng"),
        ("thầy {PERSON|Lê Văn Hà}, giáo viên nhà trường được", "Trường THCS Gò Găng"),
        ("ông {PERSON|Lê Văn Hà}, Hạt trưởng được", "Hạt Kiểm lâm Gò Găng"),
        ("Hạt trưởng {PERSON|Lê Văn Hà} được", "Hạt Kiểm lâm Gò Găng"),
        ("nhạc sĩ {PERSON|Lê Văn Hà}, bạn của trường, cũng được", None),
        ("ông {PERSON|Lê Văn Hà}, Đồn trưởng được", None),
    ],
)
def test_a_post_tells_which_body_named_before_is_meant(told: str, parent: str | None) -> None:
    rows = awards_in(
        "{UNIT|Hạt Kiểm lâm Gò Găng} giao lưu với {UNIT|Trường THCS Gò Găng}.",
        f"Dịp này, {told} Chủ tịch nước tặng {{AWARD|Huân chương Lao động hạng Ba}}.",
    )
    assert [row.recipient_parent for row in rows] == [parent]


@pytest.mark.parametrize(
    ("opening", "parent"),
    [
        ("Chị {PERSON|Lê Thu Hà} tiếp quản {UNIT|Công ty May Gò Găng} năm 2013.", "Công ty May Gò Găng"),
        ("Chị {PERSON|Lê Thu Hà} thăm {UNIT|Công ty May Gò Găng} năm 2013.", None),
        ("Chị {PERSON|Lê Thu Hà} và anh {PERSON|Bùi Lực} lập {UNIT|Công ty May Gò Găng}.", None),
        ("Chị {PERSON|Lê Thu Hà} rời {UNIT|Công ty May Gò Găng} sang {UNIT|Công ty May Bến Găng}.", None),
    ],
)
def test_a_story_told_with_one_house_is_of_its_people(opening: str, parent: str | None) -> None:
    rows = awards_in(f"[lead] {opening}", f"Năm ngoái, {GIVEN}chị {{PERSON|Lê Thu Hà}}.")
    assert [row.recipient_parent for row in rows] == [parent]


def test_a_common_noun_is_no_body_but_stands_for_one() -> None:
    rows = awards_in(
        "{UNIT|Công ty May Gò Găng} họp mặt.",
        "Giám đốc {UNIT|công ty} {PERSON|Lê Thu Hà} được Chủ tịch nước tặng "
        "{AWARD|Huân chương Lao động hạng Ba}.",
    )
    assert [row.recipient_parent for row in rows] == ["Công ty May Gò Găng"]


def test_a_former_post_is_no_body() -> None:
    rows = awards_in(
        "{UNIT|Trường THCS Gò Găng} kỷ niệm 30 năm thành lập.",
        "Nguyên Hiệu trưởng {PERSON|Lê Thu Hà} được Chủ tịch nước tặng {AWARD|Huân chương Lao động hạng Ba}.",
    )
    assert [row.recipient_parent for row in rows] == [None]


def test_another_name_in_brackets_is_no_parent() -> None:
    rows = awards_in(GIVEN + "{UNIT|Công ty Điện lực Gò Găng} ({UNIT|PC Gò Găng}).")
    assert [row.recipient_parent for row in rows] == [None]


def test_two_parts_of_one_name_are_two() -> None:
    rows = awards_in(
        "{UNIT|Tiểu đoàn 1}, {UNIT|Trung đoàn 19} và {UNIT|Tiểu đoàn 1}, {UNIT|Trung đoàn 20} "
        "được Bộ trưởng {UNIT|Bộ Quốc phòng} tặng {AWARD|Bằng khen}."
    )
    assert [row.recipient_parent for row in rows] == ["Trung đoàn 19", "Trung đoàn 20"]


def test_a_hall_receives_nothing() -> None:
    rows = awards_in(
        "Tại trụ sở {UNIT|UBND quận Gò Dầu}, {UNIT|Công an quận Gò Dầu} được trao {AWARD|Bằng khen}."
    )
    assert [row.recipient for row in rows] == ["Công an quận Gò Dầu"]


@pytest.mark.parametrize(
    ("between", "parent"),
    [
        ("Chị là dự báo viên {UNIT|Đài Khí tượng Gò Găng} từ năm ngoái.", "Đài Khí tượng Gò Găng"),
        ("Chị công tác tại {UNIT|Trạm Y tế Gò Găng}.", "Trạm Y tế Gò Găng"),
        ("Chị là khách của {UNIT|Đài Khí tượng Gò Găng} và nhiều đài khác.", None),
        ("Đồng nghiệp {PERSON|Bùi Lực} cũng ghi số liệu. Chị là dự báo viên {UNIT|Đài Gò Găng}.", None),
    ],
)
def test_what_is_said_of_her_alone(between: str, parent: str | None) -> None:
    (row,) = awards_in(
        f"Bên suối, chị {{PERSON|Lê Thu Hà}} đo mưa. {between}",
        GIVEN + "chị {PERSON|Lê Thu Hà}.",
    )
    assert row.recipient_parent == parent


@pytest.mark.parametrize(
    ("opening", "parent"),
    [
        (
            "{UNIT|Cục Quản lý thị trường tỉnh Tây Ninh} tổng kết năm.",
            "Cục Quản lý thị trường tỉnh Tây Ninh",
        ),
        ("{UNIT|Cục Thuế tỉnh Tây Ninh} tổng kết năm.", None),
        (
            "{UNIT|Cục Quản lý thị trường tỉnh Tây Ninh} và {UNIT|Cục Quản lý thị trường tỉnh Nghệ An} ký "
            "kết.",
            None,
        ),
    ],
)
def test_a_numbered_part_is_of_the_one_body_of_its_trade(opening: str, parent: str | None) -> None:
    (row,) = awards_in(opening + " " + GIVEN + "{UNIT|Đội Quản lý thị trường số 3}.")
    assert row.recipient_parent == parent


def test_a_short_name_in_brackets_is_no_body_above() -> None:
    (row,) = awards_in(
        GIVEN + "{UNIT|Công ty TNHH Thủy lợi Gò Găng} (gọi tắt là {UNIT|Công ty Gò Găng}) sáng nay."
    )
    assert (row.recipient, row.recipient_parent) == ("Công ty TNHH Thủy lợi Gò Găng", None)


def test_a_short_name_that_the_article_gives_is_the_units() -> None:
    (row,) = awards_in(
        "{UNIT|Công ty TNHH Khai thác công trình thủy lợi Gò Găng} (gọi tắt là {UNIT|Công ty Thủy lợi Gò "
        "Găng}) khánh thành trạm bơm.",
        GIVEN + "{UNIT|Công ty Thủy lợi Gò Găng}.",
    )
    assert row.recipient == "Công ty TNHH Khai thác công trình thủy lợi Gò Găng"


@pytest.mark.parametrize(
    ("body", "receiver"),
    [
        ("{UNIT|Hợp tác xã Chè Bản Mù}", "Giám đốc hợp tác xã {PERSON|Giàng A Súa}"),
        ("{UNIT|Hợp tác xã Chè Bản Mù}", "{PERSON|Giàng A Súa}, Giám đốc HTX,"),
        ("{UNIT|Hạt Kiểm lâm Gò Mơ}", "{PERSON|Giàng A Súa}, kiểm lâm viên của Hạt,"),
    ],
)
def test_a_post_in_the_body_named_before(body: str, receiver: str) -> None:
    told = body[len("{UNIT|") : -1]
    rows = awards_in(f"{body} tổ chức ngày hội. " + GIVEN + f"{receiver}.")
    assert [(row.recipient, row.recipient_parent) for row in rows] == [("Giàng A Súa", told)]


def test_a_part_of_the_house_that_is_told_where_it_was_named() -> None:
    (row,) = awards_in(
        "{UNIT|Khoa Nhi}, {UNIT|BVĐK Sa Đéc} mỗi ngày đón 100 bé. Khoa được {UNIT|Sở Y tế} tặng "
        "{AWARD|Giấy khen}."
    )
    assert (row.recipient, row.recipient_parent) == ("Khoa Nhi", "BVĐK Sa Đéc")
