"""News of a decision that also tells what another body handed over before it."""

import pytest

from tests.events.marked import awards_in

PUBLISHED = "2024-10-02T08:00:00+07:00"
DECIDED = "[lead] {UNIT|UBND tỉnh} vừa ký quyết định tặng {AWARD|Bằng khen} cho 3 cá nhân cứu người."


def _statuses(second: str) -> list[str]:
    rows = awards_in(DECIDED, second, title="Khen 3 cá nhân cứu người", published=PUBLISHED)
    return [row.status for row in rows]


@pytest.mark.parametrize(
    "second",
    [
        "Trước đó, {UNIT|Sở A} đã trao {AWARD|Giấy khen} cho 2 cá nhân.",
        "Trước đó, {DATE=2024-09-20|ngày 20/9}, {UNIT|Sở A} đã trao {AWARD|Giấy khen} cho 2 cá nhân.",
        "Các em còn rất nhỏ. Trước đó, {UNIT|Sở A} đã trao tặng {AWARD|Giấy khen} cho 2 cá nhân.",
    ],
)
def test_what_was_handed_over_before_makes_no_ceremony_of_the_decision(second: str) -> None:
    assert _statuses(second) == ["announced", "conferred"]


@pytest.mark.parametrize(
    "second",
    [
        "Sáng nay, {UNIT|UBND tỉnh} đã trao {AWARD|Bằng khen} cho 3 cá nhân.",
        "Trước đó, mưa cuốn trôi 3 nhà. Sáng nay, {UNIT|UBND tỉnh} đã trao {AWARD|Bằng khen} cho 3 cá nhân.",
    ],
)
def test_what_is_handed_over_now_does(second: str) -> None:
    assert set(_statuses(second)) == {"conferred"}
