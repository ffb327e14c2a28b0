"""Times in the very words of an article."""

import unicodedata

import pytest

from extractor.viet.written_times import written_day, written_years


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("28/7/2020", "2020-07-28"), ("Ngày 28/7/2020", "2020-07-28"), ("sáng 28-07-2020", "2020-07-28"),
        ("Chiều ngày 3.2.2024", "2024-02-03"), ("ngày 28 tháng 7 năm 2020", "2020-07-28"),
        ("Sáng ngày 05 tháng 11, năm 2021", "2021-11-05"), ("mùng 3 tháng 2 năm 1930", "1930-02-03"),
        ("tháng 7/2020", "2020-07"), ("Tháng 12 năm 2019", "2019-12"), ("năm 2020", "2020"),
        ("hôm qua", None), ("28/7", None), ("2020", None), ("ngày 28/7/2020 tại Hà Nội", None), ("", None),
        ("từ 1/2/2020 đến 3/2/2020", None),
    ],
)  # fmt: skip
def test_days(words: str, day: str | None) -> None:
    assert written_day(words) == day
    assert written_day(unicodedata.normalize("NFD", words)) == day


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("năm học 2025-2026", "2025-2026"), ("Năm học 2025 – 2026", "2025-2026"),
        ("giai đoạn 2016-2020", "2016-2020"), ("từ năm 2016 đến năm 2020", "2016-2020"),
        ("nhiệm kỳ 2020/2025", "2020-2025"), ("năm 2021", "2021"), ("trong năm 2021", "2021"),
        ("2026-2025", None), ("6 tháng đầu năm 2026", None), ("năm nay", None), ("", None),
    ],
)  # fmt: skip
def test_years(words: str, years: str | None) -> None:
    assert written_years(words) == years
