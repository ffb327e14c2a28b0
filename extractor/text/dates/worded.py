"""Dates told by words: quarters, parts of a year, decades, lunar days, and days told from today."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from extractor.text.dates import patterns
from extractor.text.dates.written import Parts, Written

_RELATIVE = re.compile(
    r"(?<!\w)(?:hôm (?P<day>nay|qua|kia)|(?:sáng|trưa|chiều|tối|đêm) (?P<part>qua|mai)"
    r"|ngày (?P<next>mai)(?= ?[,.(]| \d)"
    r"|tháng (?P<month>này|trước|tới|sau)|năm (?P<year>nay|ngoái|trước|qua|tới|sau)"
    rf"|(?P<weekday>{patterns.WEEKDAY}) tuần (?P<week>trước|này|qua|tới|sau))(?!\w)"
)
_IN_RELATIVE = (
    *("hôm ", " mai", "tháng này", "tháng trước", "tháng tới", "tháng sau", " tuần "),
    *("sáng qua", "trưa qua", "chiều qua", "tối qua", "đêm qua"),
    *("năm nay", "năm ngoái", "năm trước", "năm qua", "năm tới", "năm sau"),
)
"""One of these is in every such date."""
_DAYPART_LEFT = re.compile(rf"(?<!\w){patterns.DAYPART} \Z")
_DAY_LEFT = re.compile(rf"(?<!\w)(?:{patterns.DAYPART} )?(?:ngày )?\Z")
_MONTH_LEFT = re.compile(r"(?<!\w)(?:(?:đầu|giữa|cuối) )?\Z")
_COUNTED_LEFT = re.compile(
    r"(?:\d|(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục|trăm|nghìn|vài|mấy|nhiều|những|các|bao|hàng"
    r"|mỗi|từng|lăm|mươi)) \Z"
)
"""Before "năm nay", "tháng trước" these make a length of time: "hai năm nay", "ba tháng trước"."""
_CLAUSE_LEFT = re.compile(r"(?:^|[.,;:!?…\n(\-“\"‘'] ?|(?<!\w)(?:trong|vào|và|từ|bắt đầu) )\Z")
"""Where "hôm nay" is a day; elsewhere it is a manner of speaking ("cuộc sống hôm nay")."""
_DATE_RIGHT = re.compile(r" ?\(?,? ?(?:ngày )?\d{1,2}[/.-]\d")

_DAYS = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}
_MONTHS = {"này": 0, "trước": -1, "tới": 1, "sau": 1}
_WEEKS = {"trước": -1, "qua": -1, "này": 0, "tới": 1, "sau": 1}
_LEFT_REACH = 24


def find_worded(canvas: str, published: date | None) -> Iterator[Written]:
    """All dates told by words, in no order; they may overlap numeric ones."""
    for words, find in _BY_WORDS:
        if any(word in canvas for word in words):
            yield from find(canvas)
    if "năm học " in canvas:
        yield from _school_years(canvas, published)
    if any(words in canvas for words in _IN_RELATIVE):
        yield from _relative(canvas, published)


def _year_of(found: re.Match[str]) -> int | None:
    return int(found["y"]) if found["y"] else None


def _quarters(canvas: str) -> Iterator[Written]:
    for found in patterns.QUARTER.finditer(canvas):
        first = patterns.QUARTERS[found["first"]]
        last = patterns.QUARTERS[found["last"]] if found["last"] else first
        year = _year_of(found)
        yield Written(
            found.start(),
            found.end(),
            "dates.quarter",
            Parts(year, first * 3 - 2),
            Parts(year, last * 3),
            told_year=found["told"],
            is_known=first <= last,
        )


def _months_of_year(canvas: str) -> Iterator[Written]:
    for found in patterns.MONTHS_OF_YEAR.finditer(canvas):
        year = _year_of(found)
        if found["end"] is None and year is None:
            continue
        count = patterns.MONTHS_COUNT[found["n"]]
        first, last = (13 - count, 12) if found["end"] == "cuối" else (1, count)
        yield Written(
            found.start(),
            found.end(),
            "dates.months_of_year",
            Parts(year, first),
            Parts(year, last),
            told_year=found["told"],
        )


def _halves_of_year(canvas: str) -> Iterator[Written]:
    for found in patterns.HALF_OF_YEAR.finditer(canvas):
        year = _year_of(found)
        first = 7 if found["end"] == "cuối" else 1
        ends = Parts(year, first), Parts(year, first + 5)
        yield Written(found.start(), found.end(), "dates.months_of_year", *ends, told_year=found["told"])


def _school_years(canvas: str, published: date | None) -> Iterator[Written]:
    """ "năm học này", "năm học vừa qua": a school year is over in June."""
    for found in patterns.SCHOOL_YEAR_TOLD.finditer(canvas):
        if published is None:
            yield Written(found.start(), found.end(), "dates.told_year", is_known=False)
            continue
        begun = published.year - (published.month < 8)
        past = found["told"] == "vừa qua" and published.month not in (5, 6, 7)
        ends = Parts(begun - past), Parts(begun - past + 1)
        yield Written(found.start(), found.end(), "dates.years", *ends)


def _decades(canvas: str) -> Iterator[Written]:
    for found in patterns.DECADE.finditer(canvas):
        decade = int(found["decade"])
        start = decade if decade > 99 else 1900 + decade
        yield Written(found.start(), found.end(), "dates.decade", Parts(start), Parts(start + 9))


def _lunar_days(canvas: str) -> Iterator[Written]:
    for found in patterns.LUNAR.finditer(canvas):
        yield Written(found.start(), found.end(), "dates.lunar", is_known=False)


_BY_WORDS: tuple[tuple[tuple[str, ...], Callable[[str], Iterator[Written]]], ...] = (
    (("quý ", "quí "), _quarters),
    (("nửa đầu", "nửa cuối"), _halves_of_year),
    (("tháng năm", "tháng đầu", "tháng cuối"), _months_of_year),
    (("những năm", "thập niên", "thập k"), _decades),
    (("rằm", "mùng", "mồng", "giêng", "chạp"), _lunar_days),
)
"""Forms with the words of which each has one: most articles hold none, and a word is quickly looked for."""


def _relative(canvas: str, published: date | None) -> Iterator[Written]:
    for found in _RELATIVE.finditer(canvas):
        left = canvas[max(0, found.start() - _LEFT_REACH) : found.start()]
        end = found.end()
        if found["day"]:
            start = found.start() - len(_extension(_DAY_LEFT, left))
            if found["day"] != "nay" or _is_day_of_today(canvas, start, end, left):
                yield Written(start, end, "dates.today", days_from_publication=_DAYS[found["day"]])
        elif found["part"]:
            yield Written(found.start(), end, "dates.today", days_from_publication=_DAYS[found["part"]])
        elif found["next"]:
            if not left.endswith("vì "):
                yield Written(found.start(), end, "dates.today", days_from_publication=_DAYS[found["next"]])
        elif found["weekday"]:
            yield _weekday(found, left, published)
        elif not _COUNTED_LEFT.search(left):
            start = found.start() - len(_extension(_MONTH_LEFT, left))
            yield from _month_or_year(found, start, published)


def _extension(pattern: re.Pattern[str], left: str) -> str:
    found = pattern.search(left)
    return found[0] if found else ""


def _is_day_of_today(canvas: str, start: int, end: int, left: str) -> bool:
    if _DAYPART_LEFT.search(left) or _DATE_RIGHT.match(canvas, end):
        return True
    return _CLAUSE_LEFT.search(canvas[max(0, start - _LEFT_REACH) : start]) is not None


def _weekday(found: re.Match[str], left: str, published: date | None) -> Written:
    start = found.start() - len(_extension(_DAYPART_LEFT, left))
    if published is None:
        return Written(start, found.end(), "dates.weekday", is_known=False)
    monday = published - timedelta(days=published.weekday())
    day = monday + timedelta(days=patterns.WEEKDAYS[found["weekday"]] + 7 * _WEEKS[found["week"]])
    return Written(start, found.end(), "dates.weekday", days_from_publication=(day - published).days)


def _month_or_year(found: re.Match[str], start: int, published: date | None) -> Iterator[Written]:
    if found["month"]:
        if published is None:
            yield Written(start, found.end(), "dates.told_month", is_known=False)
            return
        shift = published.year * 12 + published.month - 1 + _MONTHS[found["month"]]
        year, month = divmod(shift, 12)
        yield Written(
            start,
            found.end(),
            "dates.told_month",
            Parts(None, month + 1),
            told_year=_told_word(year, published),
        )
    elif found["year"] != "qua":
        yield Written(start, found.end(), "dates.told_year", told_year=found["year"])
    elif published is not None and (told := _last_year_or_this(published)):
        yield Written(start, found.end(), "dates.told_year", told_year=told)


def _last_year_or_this(published: date) -> str | None:
    """What "năm qua" means: last year in a new year's first months, this year at its end, else unknown."""
    if published.month <= 3:
        return "ngoái"
    return "nay" if published.month >= 11 else None


def _told_word(year: int, published: date) -> str:
    if year == published.year:
        return "nay"
    return "ngoái" if year < published.year else "sau"
