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
