"""Times of the store: Vietnam's clock, days and years that a value covers, ids in date order."""

import re
from datetime import date, datetime, timedelta

from extractor.ground.records import Award
from extractor.viet.times import VIETNAM

IDS_PER_DAY = 1_000_000

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def now() -> datetime:
    """The present moment on Vietnam's clock, to the second."""
    return datetime.now(VIETNAM).replace(microsecond=0)


def stamp(moment: datetime) -> str:
    """A moment as the tables keep it: ISO 8601 to the second on Vietnam's clock."""
    return moment.astimezone(VIETNAM).isoformat(timespec="seconds")


def vietnam_day(moment: datetime) -> date:
    """The calendar day in Vietnam; a moment without time zone is taken as Vietnam's own."""
    return moment.astimezone(VIETNAM).date() if moment.tzinfo else moment.date()


def first_id_of_day(day: date) -> int:
    """Where the ids of a day begin: 2022-03-17 gives 20220317000000."""
    return int(day.strftime("%Y%m%d")) * IDS_PER_DAY


def days_covered(value: str | None) -> tuple[str, str] | None:
    """First and last day that a date value of the contract can mean, None when its year is unknown.

    >>> days_covered("2022-02"), days_covered("2020/2025"), days_covered("--03-17")
    (('2022-02-01', '2022-02-28'), ('2020-01-01', '2025-12-31'), None)
    """
    if not value:
        return None
    ends = [_days_of_one(end) for end in value.split("/")]
    first, last = ends[0], ends[-1]
    return (first[0], last[1]) if first and last else None


def _days_of_one(value: str) -> tuple[str, str] | None:
    parts = value.split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3:
        return None
    numbers = [int(part) for part in parts]
    try:
        if len(numbers) == 3:
            day = date(*numbers)
            return day.isoformat(), day.isoformat()
        if len(numbers) == 2:
            first = date(numbers[0], numbers[1], 1)
            last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            return first.isoformat(), last.isoformat()
        return date(numbers[0], 1, 1).isoformat(), date(numbers[0], 12, 31).isoformat()
    except ValueError:
        return None


def award_years(award: Award, published: date | None) -> tuple[int, int] | None:
    """The years a row counts for: those of its period, else of its date, else the article's."""
    for value in (award.period, award.date):
        years = [int(year) for year in _YEAR.findall(value or "")]
        if years:
            return min(years), max(years)
    return (published.year, published.year) if published else None


def award_days(award: Award, published: date | None) -> tuple[str, str] | None:
    """First and last day the conferral may lie on: by its date, else the day the article was published."""
    covered = days_covered(award.date)
    if covered is None and published is not None:
        return published.isoformat(), published.isoformat()
    return covered
