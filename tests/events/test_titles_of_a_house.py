"""Counted teachers who attain a title in the account of one school are its own.

Whom the school gives a letter is left open."""

import pytest

from tests.events.marked import awards_in


@pytest.mark.parametrize(
    ("sentence", "parent"),
    [
        ("Trường có 7 giáo viên đạt {AWARD|danh hiệu Chiến sĩ thi đua cơ sở}.", "Trường THPT Gò Mơ"),
        ("Trường có 41 cán bộ, giáo viên đạt {AWARD|danh hiệu Lao động tiên tiến}.", "Trường THPT Gò Mơ"),
        ("Nhà trường tặng {AWARD|Giấy khen} cho 7 giáo viên.", None),
        ("Dịp này, 7 nông dân đạt {AWARD|danh hiệu Chiến sĩ thi đua cơ sở}.", None),
    ],
)
def test_counted_people_of_the_house_attain_their_titles_there(sentence: str, parent: str | None) -> None:
    rows = awards_in(
        "{DATE=2024-05-31|Ngày 31/5/2024}, {UNIT|Trường THPT Gò Mơ} tổ chức lễ tổng kết năm học.",
        sentence,
        title="{UNIT|Trường THPT Gò Mơ} tổng kết năm học",
        published="2024-06-01T08:00:00+07:00",
    )
    assert [row.recipient_parent for row in rows] == [parent]
