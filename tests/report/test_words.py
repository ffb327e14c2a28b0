"""Dates as Vietnamese papers write them."""

import pytest

from extractor.report.words import day_words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (None, ""),
        ("", ""),
        ("2026-03-17", "17/03/2026"),
        ("2026-03-17T08:00:00+07:00", "17/03/2026"),
        ("2026-03", "03/2026"),
        ("2026", "2026"),
        ("--03-17", "17/03"),
        ("2020/2025", "2020–2025"),
        ("2020-09/2021-05", "09/2020–05/2021"),
    ],
)
def test_a_date_in_words(date: str | None, words: str) -> None:
    assert day_words(date) == words
