"""Details told of a name in brackets by a label and a colon: stock codes, addresses, birthplaces."""

import pytest

from tests.events.marked import told


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "{UNIT|Công ty Sao Biển} (Mã CK: SBX) được trao {AWARD|Bằng khen của {UNIT|Bộ A}}.",
            ["conferred Bằng khen của Bộ A: Công ty Sao Biển"],
        ),
        (
            "{UNIT|Công ty Sao Biển} (địa chỉ: 25 phố Hàng Lược, {LOC|phường Nậm Cắn}) được {UNIT|Bộ A} tặng "
            "{AWARD|Bằng khen}.",
            ["conferred Bằng khen: Công ty Sao Biển"],
        ),
        (
            "{UNIT|Bộ A} tặng {AWARD|Bằng khen} cho ông {PERSON|Lò Văn Panh} (quê: {LOC|xã Nậm Mòn}), bà "
            "{PERSON|Hà Thị Sao} (nghề nghiệp: giáo viên).",
            ["conferred Bằng khen: Lò Văn Panh", "conferred Bằng khen: Hà Thị Sao"],
        ),
        (
            "{UNIT|Bộ A} tặng {AWARD|Bằng khen} cho 2 đơn vị (gồm: {UNIT|Công ty Sao Biển}, "
            "{UNIT|Công ty B}).",
            [
                "conferred Bằng khen: 2 collective",
                "conferred Bằng khen: Công ty Sao Biển",
                "conferred Bằng khen: Công ty B",
            ],
        ),
    ],
)
def test_labels_in_brackets(line: str, rows: list[str]) -> None:
    assert told(line) == rows


def test_a_bracket_that_is_never_closed_ends_no_list() -> None:
    rows = told(
        "{UNIT|Bộ A} tặng {AWARD|Bằng khen} cho bác sĩ {PERSON|Lò Văn Panh}; bác sĩ {PERSON|Hà Thị Sao} "
        "(nguyên Trưởng {UNIT|Khoa Nội}, {UNIT|Bệnh viện B}; bác sĩ {PERSON|Vàng A Páo}."
    )
    names = ("Lò Văn Panh", "Hà Thị Sao", "Vàng A Páo")
    assert rows == [f"conferred Bằng khen: {name}" for name in names]
