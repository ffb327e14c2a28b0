"""Times told from the present."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.viet.relative_times import read_relative
from extractor.viet.times import VIETNAM

NOW = datetime(2026, 11, 28, 8, 15, 30, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2 giờ trước", "2026-11-28T06:15:30"),
        ("Cách đây 15 phút", "2026-11-28T08:00:30"),
        ("Thời sự | một giờ trước", "2026-11-28T07:15:30"),
        ("2 tiếng trước", "2026-11-28T06:15:30"),
        ("3 ngày trước", "2026-11-25T08:15:30"),
        ("1 tuần trước", "2026-11-21T08:15:30"),
        ("2 tháng trước", "2026-09-29T08:15:30"),
        ("5 hours ago", "2026-11-28T03:15:30"),
        ("Vừa xong", "2026-11-28T08:15:30"),
        ("hôm qua 14:05", "2026-11-27T14:05:00"),
        ("14h05, hôm qua", "2026-11-27T14:05:00"),
        ("Hôm nay lúc 7 giờ 30", "2026-11-28T07:30:00"),
        ("Hôm kia", "2026-11-26T00:00:00"),
    ],
)
def test_relative_time(text: str, moment: str) -> None:
    read = read_relative(text, NOW)
    assert read is not None
    assert read.isoformat() == f"{moment}+07:00"


@pytest.mark.parametrize(
    "text",
    ["", "hôm sau", "2 giờ", "trước 2 giờ chiều", "mùa trước", "hôm qua 25:10", "12 đơn vị", "năm ngoái"],
)
def test_no_relative_time(text: str) -> None:
    assert read_relative(text, NOW) is None


@given(st.text(max_size=40), st.integers(0, 999), st.sampled_from(["phút", "giờ", "ngày", "tháng", "năm"]))
def test_what_was_is_never_to_come(words: str, number: int, unit: str) -> None:
    read = read_relative(f"{words} {number} {unit} trước", NOW)
    assert read is None or read <= NOW + timedelta(days=1)
