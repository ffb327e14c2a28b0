"""Which names mean one receiver or giver, which only share words; and what rows make of them."""

import pytest

from extractor.events.naming.same_names import same_body, same_name, shortened
from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu", True),
        ("Công an TP.Hà Nội", "Công an thành phố Hà Nội", True),
        ("Cụm thi đua số XII", "Cụm thi đua số XII thành phố Hà Nội", True),
        ("Nhà máy Sông Gâm", "Công đoàn Nhà máy Sông Gâm", False),
        ("xã Mường Sang Trong", "Đảng bộ xã Mường Sang Trong", False),
        ("Trường Kim Đồng", "Trường Lê Văn Tám", False),
        ("Trung đoàn 917", "Trung đoàn Không quân 917", True),
        ("Lữ đoàn 229", "Lữ đoàn Công binh 229", True),
        ("Trung đoàn 917", "Sư đoàn Không quân 917", False),
        ("Trung đoàn 17", "Trung đoàn Không quân 917", False),
        ("Trung đoàn 9", "Trung đoàn 5, Sư đoàn 9", False),
        ("Đại đội 3", "Đại đội Thông tin 3", False),
        ("Sở Y tế Gò Găng", "Sở Y tế tỉnh Gò Găng", True),
        ("Cơ quan Viện kiểm sát tỉnh", "Viện kiểm sát tỉnh Gò Găng", True),
        ("Cơ quan Viện kiểm sát tỉnh", "Cơ quan Công đoàn tỉnh", False),
        ("Công an Gò Găng", "Công an thành phố Gò Găng", False),
        ("Công ty CP Than Mù Lu", "Công ty cổ phần Than Mù Lu", True),
        ("Công ty CP Than Mù Lu", "Công ty TNHH Than Mù Lu", False),
        ("Công ty Than Mù Lu", "Công ty Cổ phần Than Mù Lu", True),
        ("Công ty Than Mù Lu", "Công ty TNHH MTV Than Mù Căng", False),
        ("Công ty Than", "Công ty Cổ phần Than Mù Lu", False),
    ],
)
def test_names_of_receivers(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same is same_name(other, one)


def test_a_headline_shortens_names() -> None:
    assert shortened("Công an Hà Nội", "Công an TP.Hà Nội")
    assert not shortened("Công an Hà Nam", "Công an TP.Hà Nội")
    assert shortened("Công ty Than Sông Gâm", "Công ty TNHH MTV Than Sông Gâm Hà Giang")
    assert not shortened("Công ty Than Sông Lô", "Công ty TNHH MTV Than Sông Gâm Hà Giang")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Chủ tịch UBND tỉnh", "UBND tỉnh An Giang", True),
        ("Bộ trưởng Bộ Y tế", "Bộ Y tế", True),
        ("Chủ tịch UBND tỉnh An Giang", "Chủ tịch UBND thành phố Cần Thơ", False),
    ],
)
def test_names_of_givers(one: str, other: str, same: bool) -> None:
    assert same_body(one, other) is same is same_body(other, one)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Chủ tịch {UNIT|UBND tỉnh An Giang} tặng {AWARD|Bằng khen} cho ông {PERSON|Bùi Hữu Thành}. Chủ "
            "tịch {UNIT|UBND thành phố Cần Thơ} tặng {AWARD|Bằng khen} cho ông {PERSON|Bùi Hữu Thành}.",
            2,
        ),
        (
            "Chủ tịch {UNIT|UBND tỉnh An Giang} tặng {AWARD|Bằng khen} cho ông {PERSON|Bùi Hữu Thành}. "
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho ông {PERSON|Bùi Hữu Thành}.",
            1,
        ),
    ],
)
def test_two_givers_give_two_certificates(sentence: str, expected: int) -> None:
    assert len(awards_in(sentence)) == expected


@pytest.mark.parametrize(
    ("sentences", "givers"),
    [
        (
            "{UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 3 tập thể. {UNIT|Bộ Y tế} tặng {AWARD|Bằng khen} "
            "cho 3 tập thể.",
            ["UBND tỉnh", "Bộ Y tế"],
        ),
        (
            "Bộ trưởng {UNIT|Bộ Y tế} tặng {AWARD|Bằng khen} cho 2 cá nhân, Chủ tịch {UNIT|UBND tỉnh} tặng "
            "{AWARD|Bằng khen} cho 2 cá nhân.",
            ["Bộ trưởng Bộ Y tế", "Chủ tịch UBND tỉnh"],
        ),
        (
            "{UNIT|Sở Y tế} trao {AWARD|Bằng khen} của {UNIT|UBND tỉnh} cho 3 tập thể. {UNIT|Sở Y tế} trao "
            "{AWARD|Bằng khen} cho 3 tập thể.",
            ["UBND tỉnh"],
        ),
    ],
)
def test_two_givers_of_equal_numbers(sentences: str, givers: list[str]) -> None:
    assert [row.grantor for row in awards_in(sentences)] == givers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "3 cá nhân được trao {AWARD|bằng khen}, gồm: Đại úy {PERSON|Huỳnh Văn Út}, Phó Đội trưởng "
            "{UNIT|Đội Hình sự} ({UNIT|Công an thị xã Tân Châu}); Thiếu tá {PERSON|Đỗ Minh Tuấn} "
            "({UNIT|Công an phường Long Sơn}, {LOC|thị xã Tân Châu}) và ông {PERSON|Bùi Hữu Thành}.",
            [
                "bằng khen: 3 individual",
                "- bằng khen: Huỳnh Văn Út < Đội Hình sự (Công an thị xã Tân Châu)",
                "- bằng khen: Đỗ Minh Tuấn < Công an phường Long Sơn",
                "- bằng khen: Bùi Hữu Thành",
            ],
        ),
        (
            "{UNIT|UBND tỉnh} trao {AWARD|bằng khen} cho {UNIT|Công an thị xã Tân Châu} và {UNIT|Công an "
            "phường Long Sơn} ({UNIT|Công an thị xã Tân Châu}).",
            [
                "bằng khen: Công an thị xã Tân Châu",
                "bằng khen: Công an phường Long Sơn < Công an thị xã Tân Châu",
            ],
        ),
    ],
)
def test_bodies_in_brackets_stand_above(sentence: str, expected: list[str]) -> None:
    assert receivers(awards_in(sentence)) == expected


def test_a_headline_calls_a_federation_of_labour_the_union() -> None:
    assert shortened("Công đoàn Gò Găng", "Liên đoàn Lao động huyện Gò Găng")
    assert not shortened("Công đoàn Gò Găng", "Liên đoàn Lao động huyện Gò Dầu")
