"""The time that an award is for, in words: "năm 2021", "6 tháng đầu năm 2026", "quý I/2026"."""

import re

from extractor.ground.labels import Wording
from extractor.report.words import day_words

_YEAR = re.compile(r"\d{4}")
_YEARS = re.compile(r"(\d{4})[-/](\d{4})")
_MONTH = re.compile(r"\d{4}-\d{2}")
_MONTHS = re.compile(r"(\d{4})-(\d{2})/\1-(\d{2})")

_PARTS = {
    ("01", "06"): Wording("6 tháng đầu năm {year}", "first half of {year}"),
    ("07", "12"): Wording("6 tháng cuối năm {year}", "second half of {year}"),
    ("01", "09"): Wording("9 tháng đầu năm {year}", "first nine months of {year}"),
    ("01", "03"): Wording("quý I/{year}", "first quarter of {year}"),
    ("04", "06"): Wording("quý II/{year}", "second quarter of {year}"),
    ("07", "09"): Wording("quý III/{year}", "third quarter of {year}"),
    ("10", "12"): Wording("quý IV/{year}", "fourth quarter of {year}"),
}
"""First and last month of the parts of a year that offices report by."""


def period_words(period: str) -> Wording:
    """A period of the contract as people say it.

    >>> period_words("2026-01/2026-06").vi, period_words("2020/2025").vi, period_words("2021-05").vi
    ('6 tháng đầu năm 2026', 'giai đoạn 2020–2025', 'tháng 05/2021')
    >>> period_words("2016-2020").vi, period_words("2022-2023").vi
    ('giai đoạn 2016–2020', '2022–2023')
    >>> period_words("2026-02/2026-05").en, period_words("2021").en
    ('02/2026–05/2026', '2021')
    """
    years = _YEARS.fullmatch(period)
    if years:
        return _between(int(years[1]), int(years[2]))
    plain = day_words(period)
    if _YEAR.fullmatch(period):
        return Wording(f"năm {plain}", plain)
    if _MONTH.fullmatch(period):
        return Wording(f"tháng {plain}", plain)
    months = _MONTHS.fullmatch(period)
    part = _PARTS.get((months[2], months[3])) if months else None
    if months and part:
        return Wording(part.vi.format(year=months[1]), part.en.format(year=months[1]))
    return Wording(plain, plain)


def _between(first: int, last: int) -> Wording:
    """Two years in a row are more often a school year than a stage of a plan, so they are called neither."""
    plain = f"{first}–{last}"
    return Wording(plain if last == first + 1 else f"giai đoạn {plain}", plain)
