"""The decision by which an honour was given, told in the sentence behind it."""

import pytest

from tests.events.marked import awards_in

ORDER = "{DATE=2023-09-13|Ngày 13/9}, {UNIT|Trường A} đón nhận {AWARD|Huân chương Lao động hạng Ba}."


@pytest.mark.parametrize(
    ("behind", "number"),
    [
        ("Số quyết định được công bố tại buổi lễ là 621/QĐ-CTN.", "621/QĐ-CTN"),
        ("Quyết định tặng thưởng mang số 118/QĐ-CTN, ký ngày 10/2.", "118/QĐ-CTN"),
        ("Quyết định số 118/QĐ-CTN được ký ngày 10/2.", "118/QĐ-CTN"),
        ("Phần thưởng được trao theo Quyết định số 118/QĐ-CTN ngày 10/2.", "118/QĐ-CTN"),
        ("Đây là hình thức khen thưởng theo Quyết định số 118/QĐ-CTN.", "118/QĐ-CTN"),
        # Signed by another, of another matter, of two, about something else, or no paper that confers.
        ("Quyết định khen thưởng mang số 118/QĐ-UBND.", None),
        ("Quyết định số 118/QĐ-CTN về việc thành lập trường được đọc lại.", None),
        ("Số quyết định là 118/QĐ-CTN và 119/QĐ-CTN.", None),
        ("Trường mới được xây theo Quyết định số 118/QĐ-CTN.", None),
        ("Số công văn là 118/CV-CTN.", None),
    ],
)
def test_the_sentence_behind_tells_the_decision(behind: str, number: str | None) -> None:
    (row,) = awards_in(f"{ORDER} {behind}")
    assert row.decision == number


def test_of_two_honours_before_it_none_is_meant() -> None:
    rows = awards_in(
        "{DATE=2023-09-13|Ngày 13/9}, {UNIT|Trường A} đón nhận {AWARD|Huân chương Lao động hạng Ba} và "
        "{AWARD|Cờ thi đua của Chính phủ}. Số quyết định là 621/QĐ-CTN.",
    )
    assert [row.decision for row in rows] == [None, None]
