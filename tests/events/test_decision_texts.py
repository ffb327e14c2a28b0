"""The text of a decision announces what it gives; a report of the ceremony hands it over."""

import pytest

from tests.events.marked import awards_in

GIVEN = "{AWARD|Bằng khen của Chủ tịch UBND tỉnh} cho 23 tập thể vì có thành tích xuất sắc."


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (f"Điều 1. Tặng thưởng {GIVEN}", "announced"),
        (f"Điều 1: Nay tặng {GIVEN}", "announced"),
        (f"Tại buổi lễ, tỉnh tặng {GIVEN}", "conferred"),
    ],
)
def test_an_article_of_a_decision_announces(told: str, status: str) -> None:
    (row,) = awards_in("QUYẾT ĐỊNH:", told, title="Về việc tặng thưởng Bằng khen")
    assert (row.recipient_count, row.status) == (23, status)


@pytest.mark.parametrize(
    ("decided", "number"),
    [("chuyển trường thành trường công lập", None), ("tặng thưởng cho các nhà giáo", "53/QĐ-UBND")],
)
def test_a_decision_on_another_matter_gives_nothing_further_on(decided: str, number: str | None) -> None:
    (row,) = awards_in(
        f"Ngày 27/2, UBND tỉnh đã ra Quyết định số 53/QĐ-UBND {decided}.",
        "Có 18 giáo viên được công nhận {AWARD|Chiến sĩ thi đua cơ sở}.",
        title="Trường Ba Vân",
    )
    assert row.decision == number
