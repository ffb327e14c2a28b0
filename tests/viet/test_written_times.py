"""Times in the very words of an article."""

import unicodedata

import pytest

from extractor.viet.written_times import day_of_paper, written_day, written_years


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


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        (" ngày 11/2/2022 của Chủ tịch nước", "2022-02-11"), (", ngày 11-2-2022,", "2022-02-11"),
        (" (ký ngày 11/02/2022)", "2022-02-11"), (" ngày 11 tháng 2 năm 2022 về việc", "2022-02-11"),
        (" của Thủ tướng Chính phủ ngày 16.8.2023 tặng Bằng khen", "2023-08-16"),
        (" được ban hành ngày 3/1/2024.", "2024-01-03"),
        (" ngày 11/2, Trường THPT A đón nhận", None), (" ngày 31/2/2022", None), ("", None),
        (" tặng Bằng khen ngày 3/1/2024", None), (" của Chủ tịch nước tặng Trường A ngày 3/1/2024", None),
        (". Ngày 3/1/2024, trường", None), (" của Chủ tịch nước. Ngày 3/1/2024", None),
        (" ngày 11/2/20223", None),
    ],
)  # fmt: skip
def test_days_of_papers(behind: str, day: str | None) -> None:
    assert day_of_paper(behind) == day
    assert day_of_paper(unicodedata.normalize("NFD", behind)) == day
