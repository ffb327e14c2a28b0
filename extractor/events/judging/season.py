"""Whether an honour that no word dates is of the season an article reports: the year or school year that
has just ended, the meeting of these days.

"Bệnh viện được UBND tỉnh công nhận danh hiệu Tập thể lao động xuất sắc năm 2023" in the review of
January 2024 is news; "ông được tặng Huân chương" in the portrait of a veteran is his past.
"""

from datetime import date

from extractor.events.article_wide.reporting import DAYS_AFTER, DAYS_BEFORE
from extractor.events.article_wide.setting import Setting
from extractor.events.parts.frame import Frame
from extractor.events.parts.moments import value_of
from extractor.events.parts.pieces import Piece
from extractor.ground.dates import PartialDate

_MONTHS_OF_REVIEW = 4
"""Until the end of April the year before is reviewed, and its flags are handed over."""
_MONTHS_OF_SCHOOL_YEAR = 9
"""Until the end of September a school year that closed in May is reviewed, and its titles are given."""
_RECENT_MONTHS = 2
_FRESH_DAYS = 31
"""Days within which a meeting is reported as news."""


def of_this_season(text: str, frame: Frame, setting: Setting) -> bool:
    """Whether the clause names the season, or names no time and the article reports on the season."""
    told = [
        value
        for piece in (*frame.clause, *frame.after[:4])
        if piece.kind == "date" and (value := value_of(piece))
    ]
    today = setting.today
    if today is None:
        return setting.yearless and not told and not _is_portrayed(text, frame, setting)
    if told:
        return all(is_of_season(value, today) for value in told)
    return _reports_season(setting, today) and not _is_portrayed(text, frame, setting)


def names_season(piece: Piece, setting: Setting) -> bool:
    """Whether a date names the season the article reports on."""
    value = value_of(piece) if piece.kind == "date" else None
    return value is not None and setting.today is not None and is_of_season(value, setting.today)


def turns_to_season(frame: Frame, setting: Setting) -> bool:
    """As in "Trong 3 năm, có 42 nhà giáo được tặng A. Năm nay, Giải thưởng B tôn vinh 33 nhà giáo"."""
    first = frame.clause[0] if frame.clause else None
    return first is not None and names_season(first, setting)


def is_of_season(value: str, today: date) -> bool:
    """Whether a month, year or school year, as marks give it, is the one that runs or has just ended."""
    first, _, last = value.partition("/")
    if last:
        ended = int(last[:4]) == today.year and today.month <= _MONTHS_OF_SCHOOL_YEAR
        return _is_school_year(first, last) and ended
    told = PartialDate(value)
    if value.startswith("-"):
        return False
    if told.is_day:
        return -_FRESH_DAYS <= (date.fromisoformat(value) - today).days <= DAYS_AFTER
    if len(value) == len("2022-03"):
        ago = (today.year - int(value[:4])) * 12 + today.month - int(value[5:7])
        return 0 <= ago <= _RECENT_MONTHS
    return _is_year_of_review(int(value[:4]), today)


def _is_year_of_review(year: int, today: date) -> bool:
    return year == today.year or (year == today.year - 1 and today.month <= _MONTHS_OF_REVIEW)


def _is_school_year(first: str, last: str) -> bool:
    return len(first) == len(last) == len("2021") and int(last) == int(first) + 1


def _reports_season(setting: Setting, today: date) -> bool:
    """Whether the article tells of a meeting of these days, or reviews the season."""
    day = setting.day
    if day is not None and not day.startswith("-") and PartialDate(day).is_day:
        return -DAYS_BEFORE <= (date.fromisoformat(day) - today).days <= DAYS_AFTER
    return setting.period is not None and is_of_season(setting.period[0], today)


def _is_portrayed(text: str, frame: Frame, setting: Setting) -> bool:
    """Whether a person is honoured whom title or lead name: of such a one only a time makes news. Several
    people that are only counted have no portrait."""
    opening = text[: setting.opening_end]
    return any(
        recipient.kind == "individual"
        and (recipient.name in opening if recipient.name is not None else recipient.count == 1)
        for recipient in frame.recipients
    )
