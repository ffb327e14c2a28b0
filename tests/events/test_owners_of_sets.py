"""Two sets joined by "và" belong to the body behind the second; sets apart do not."""

import pytest

from tests.events.marked import awards_in


@pytest.mark.parametrize(
    ("sets", "parents"),
    [
        ("2 tập thể và 3 cá nhân thuộc {UNIT|Công an tỉnh A}", ["Công an tỉnh A", "Công an tỉnh A"]),
        ("2 tập thể; 3 cá nhân thuộc {UNIT|Công an tỉnh A}", [None, "Công an tỉnh A"]),
        ("2 tập thể và 3 cá nhân", [None, None]),
        ("2 tập thể thuộc {UNIT|Sở B} và 3 cá nhân", ["Sở B", None]),
    ],
)
def test_joined_sets_have_one_owner(sets: str, parents: list[str | None]) -> None:
    rows = awards_in(f"Thủ tướng {{UNIT|Chính phủ}} tặng {{AWARD|Bằng khen}} cho {sets}.")
    assert [row.recipient_parent for row in rows] == parents
