"""Where receivers live or come from: an address behind a name, a land behind a word for people."""

import pytest

from tests.events.marked import told

BY = "{AWARD|Bằng khen của Thủ tướng Chính phủ}"


@pytest.mark.parametrize(
    ("home", "behind"),
    [
        ("ở {LOC|thôn Nà Tổng}", ""),
        ("ở {LOC|thôn Nà Tổng}, {LOC|xã Nà Hẩu}", ""),
        ("ở {LOC|thôn Nà Tổng}, {LOC|xã Nà Hẩu}, {LOC|Văn Yên}", ""),
        ("ở tổ 5, {LOC|phường Tô Hiệu}, {LOC|thành phố Sơn La}", ""),
        (", ở {LOC|thôn Nà Tổng}, {LOC|xã Nà Hẩu}", ","),
        ("ở {LOC|xã Nà Hẩu} - {LOC|huyện Văn Yên}", ""),
    ],
)
def test_an_address_stands_between_name_and_verb(home: str, behind: str) -> None:
    space = "" if home.startswith(",") else " "
    rows = told(f"Ông {{PERSON|Hà Văn Sinh}}{space}{home}{behind} được tặng {BY}.")
    assert rows == ["conferred Bằng khen của Thủ tướng Chính phủ: Hà Văn Sinh"]


def test_places_of_one_kind_are_no_address() -> None:
    rows = told(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho ông {PERSON|Hà Văn Sinh} ở {LOC|xã Nà Hẩu}, "
        "{LOC|xã Mường Lai} và {LOC|xã Hòa Cuông}."
    )
    assert rows == [f"conferred Bằng khen: {who}" for who in ("Hà Văn Sinh", "xã Mường Lai", "xã Hòa Cuông")]


def test_the_next_name_is_read_behind_an_address() -> None:
    rows = told(
        "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho ông {PERSON|Hà Văn Sinh} ở {LOC|xã Nà Hẩu}, "
        "{LOC|huyện Văn Yên} và bà {PERSON|Lò Thị Mai} ở {LOC|xã Mường Lai}."
    )
    assert rows == [f"conferred Bằng khen: {who}" for who in ("Hà Văn Sinh", "Lò Thị Mai")]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("Sau 20 năm trồng cam, anh nông dân {LOC|Hà Tĩnh} được tặng {AWARD|Huân chương Lao động}.", []),
        (
            "69 cán bộ hội thanh niên {LOC|Việt Nam} tiêu biểu được trao {AWARD|Giải thưởng Hoa Ban}.",
            ["conferred Giải thưởng Hoa Ban: 69 individual"],
        ),
        (
            "Chỉ huy các đơn vị thuộc {UNIT|Bộ đội Biên phòng Tây Ninh} và {LOC|Long An} vinh dự nhận "
            "{AWARD|Huân chương Bảo vệ Tổ quốc}.",
            [],
        ),
        (
            "Hôm nay, {LOC|huyện Văn Yên} được tặng {AWARD|Huân chương Lao động}.",
            ["conferred Huân chương Lao động: huyện Văn Yên"],
        ),
        (
            "{LOC|xã Nà Hẩu} và {LOC|xã Mường Lai} được tặng {AWARD|Huân chương Lao động}.",
            [
                "conferred Huân chương Lao động: xã Nà Hẩu",
                "conferred Huân chương Lao động: xã Mường Lai",
            ],
        ),
    ],
)
def test_a_land_behind_words_for_people_receives_nothing(sentence: str, rows: list[str]) -> None:
    assert told(sentence) == rows


@pytest.mark.parametrize("home", ["thuộc các đảng bộ", "ở các xã", "đến từ các thôn"])
def test_a_colon_behind_their_homes_lists_nobody_who_receives(home: str) -> None:
    rows = told(
        f"{{UNIT|Huyện ủy Mù Lu}} trao {{AWARD|Huy hiệu Đảng}} cho các đảng viên {home}: {{LOC|Nà Hẩu}}, "
        "{LOC|Mường Lai}."
    )
    assert rows == []


def test_a_colon_behind_those_who_receive_lists_them() -> None:
    rows = told("{UNIT|UBND huyện} trao {AWARD|Giấy khen} cho các xã: {LOC|Nà Hẩu}, {LOC|Mường Lai}.")
    assert rows == ["conferred Giấy khen: xã Nà Hẩu", "conferred Giấy khen: xã Mường Lai"]


@pytest.mark.parametrize(
    ("receivers", "who"),
    [
        ("anh {PERSON|Hà Văn Sinh}, {LOC|xã Nà Hẩu}, {LOC|huyện Văn Yên}", ["Hà Văn Sinh"]),
        ("bà {PERSON|Lò Thị Mai}, {LOC|thôn 3}, {LOC|xã Nà Hẩu}", ["Lò Thị Mai"]),
        ("bà {PERSON|Lò Thị Mai}, {UNIT|HTX Quế Nà Hẩu}", ["Lò Thị Mai"]),
        ("bà {PERSON|Lò Thị Mai} và {LOC|xã Nà Hẩu}", ["Lò Thị Mai", "xã Nà Hẩu"]),
        ("ông {PERSON|Hà Văn Sinh}, {LOC|xã Nà Hẩu} và {LOC|xã Mường Lai}",
         ["Hà Văn Sinh", "xã Nà Hẩu", "xã Mường Lai"]),
    ],
)  # fmt: skip
def test_a_merit_told_behind_does_not_make_a_home_receive(receivers: str, who: list[str]) -> None:
    rows = told(f"{{UNIT|UBND tỉnh}} tặng {{AWARD|Bằng khen}} cho {receivers} vì đã cứu ba cháu nhỏ.")
    assert rows == [f"conferred Bằng khen: {one}" for one in who]
