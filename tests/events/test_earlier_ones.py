"""Earlier ones of an award just told, by their years alone."""

import pytest

from tests.events.marked import awards_in

PUBLISHED = "2024-01-18T08:00:00+07:00"
FLAG = "{UNIT|Cảng Sông Mơ} nhận {AWARD|Cờ thi đua của Chính phủ} {DATE=2023|năm 2023}."


def told(*paragraphs: str) -> list[str]:
    rows = awards_in(*paragraphs, published=PUBLISHED)
    return [f"{r.status} {r.recipient} {r.period or r.date}" for r in rows if r.status == "past"]


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Ba lá cờ trước là của các năm 2019, 2020 và 2021.", ["2019", "2020", "2021"]),
        ("Đây là lá cờ thứ hai sau cờ năm 2019.", ["2019"]),
        ("Lần trước là năm 2018.", ["2018"]),
        ("Lá cờ đầu tiên nhận năm 2015.", ["2015"]),
        ("Hai lá cờ trước là của các năm 2019, 2020 và 2021.", []),
        ("Tấm bằng khen trước là của năm 2019.", []),
        ("Lần trước là năm 2024.", []),
        ("Đoàn khách tới thăm lần đầu năm 1996.", []),
        ("Nhà máy đầu tiên xây năm 2015.", []),
        ("Lá cờ bay trên nóc cảng từ năm 2015.", []),
    ],
)
def test_earlier_years_are_rows_of_their_own(sentence: str, years: list[str]) -> None:
    assert told(f"{FLAG} {sentence}") == [f"past Cảng Sông Mơ {year}" for year in years]


def test_two_receivers_leave_it_open_whose_they_were() -> None:
    both = FLAG.replace("nhận", "và {UNIT|Cảng Núi Mơ} nhận")
    assert told(f"{both} Lá cờ trước là của năm 2019.") == []


def test_what_stands_a_sentence_further_is_of_something_else() -> None:
    assert told(f"{FLAG} Cảng có 200 thợ. Lần trước là năm 2018.") == []
