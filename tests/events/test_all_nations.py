"""Medals counted over a whole contest of many countries are not those of our pupils."""

import pytest

from tests.events.marked import told

OLYMPIAD = "Kết quả kỳ thi Olympic Tin học quốc tế"
HELD = "Kỳ thi có 351 thí sinh đến từ 89 quốc gia và vùng lãnh thổ."


@pytest.mark.parametrize(
    ("results", "rows"),
    [
        (
            "Kết quả, 178 thí sinh đoạt huy chương (30 {AWARD|Huy chương Vàng}, 58 {AWARD|Huy chương Bạc}).",
            0,
        ),
        ("Ban Tổ chức trao 34 {AWARD|Huy chương Vàng} cho các thí sinh.", 0),
        ("Các thí sinh của đoàn Việt Nam giành 14 {AWARD|Huy chương Bạc}.", 1),
        ("Ban Tổ chức trao {AWARD|Huy chương Vàng} cho em {PERSON|Lò Văn Panh}.", 1),
    ],
)
def test_who_won_in_a_contest_of_many_countries(results: str, rows: int) -> None:
    assert len(told(f"{HELD} {results}", title=OLYMPIAD)) == rows


def test_a_contest_of_our_own_counts_its_prizes() -> None:
    rows = told("Ban Tổ chức trao 34 {AWARD|giải Nhất} cho các thí sinh.", title="Bế mạc hội thi tay nghề")
    assert len(rows) == 1
