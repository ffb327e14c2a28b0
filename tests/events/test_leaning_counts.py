"""Counts that lean on the award just given, and counts that only look so."""

import pytest

from tests.events.marked import awards_in, receivers

GIVES = "Dịp này, {UNIT|LĐLĐ huyện} tặng {AWARD|Giấy khen} cho 5 tập thể, 12 cá nhân "


@pytest.mark.parametrize(
    ("rest", "further"),
    [
        ("có thành tích trong hoạt động; 3 tập thể và 35 cá nhân có thành tích trong hội diễn.", [3, 35]),
        ("dẫn đầu phong trào; 4 đội thi đạt kết quả cao tại hội thi.", [4]),
        ("có thành tích xuất sắc và 7 cá nhân hiến máu tiêu biểu.", [7]),
        ("có thành tích; 6 cá nhân xuất sắc và trao {AWARD|Bằng khen} cho 2 đơn vị.", [6, 2]),
        ("có thành tích; 6 cá nhân được {UNIT|UBND huyện} tặng {AWARD|Bằng khen}.", [6]),
        ("có thành tích; 3 tập thể đề nghị cấp trên xem xét.", []),
        ("giúp đỡ 20 gia đình khó khăn và 15 học sinh mồ côi.", []),
        ("có thành tích. Hội nghị có 120 đại biểu dự.", []),
        ("có thành tích; 3 tập thể được biểu dương trước hội nghị.", []),
        ("có thành tích; 10 hộ nghèo.", []),
    ],
)
def test_further_counts(rest: str, further: list[int]) -> None:
    counts = [row.recipient_count for row in awards_in(GIVES + rest)]
    assert counts == [5, 12, *further]


def test_the_award_of_a_leaning_count_is_the_one_before() -> None:
    rows = awards_in(GIVES + "có thành tích; 3 tập thể có công; 6 cá nhân nhận {AWARD|Bằng khen}.")
    assert receivers(rows)[2:] == ["Giấy khen: 3 collective", "Bằng khen: 6 individual"]
