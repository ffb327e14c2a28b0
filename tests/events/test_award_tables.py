"""Rows of tables: the first cell that names somebody receives, the bodies of later cells are above."""

import pytest

from tests.events.marked import awards_in, receivers


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "[row] {PERSON|Lò Văn Panh} | lớp 11, {UNIT|Trường THPT Mường Ảng} | {AWARD|HCV}",
            ["HCV: Lò Văn Panh < Trường THPT Mường Ảng"],
        ),
        (
            "[row] 4 | Bà {PERSON|Vì Thị Ón} | {UNIT|Trạm Y tế xã Chiềng Pha} | {AWARD|Giấy khen}",
            ["Giấy khen: Vì Thị Ón < Trạm Y tế xã Chiềng Pha"],
        ),
        ("[row] {UNIT|Trường THPT Mường Ảng} | {AWARD|Cờ thi đua}", ["Cờ thi đua: Trường THPT Mường Ảng"]),
        (
            "[row] 7 | 12 cá nhân (có danh sách kèm theo) | {AWARD|Lao động tiên tiến}",
            ["Lao động tiên tiến: 12 individual"],
        ),
        ("[row] Họ và tên | Trường | {AWARD|Huy chương Vàng}", []),
        ("[row] 1 | Nội dung chạy 100 m | {AWARD|HCV}", []),
    ],
)
def test_the_first_cell_that_names_receives(row: str, expected: list[str]) -> None:
    assert receivers(awards_in(row)) == expected
