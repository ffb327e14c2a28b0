"""Times told from the present, as lists of articles print them ("2 giờ trước", "hôm qua 14:05")."""

import re
from datetime import datetime, timedelta

from extractor.viet.times import VIETNAM

_UNITS = {
    "giây": timedelta(seconds=1), "phút": timedelta(minutes=1), "giờ": timedelta(hours=1),
    "tiếng": timedelta(hours=1), "ngày": timedelta(days=1), "hôm": timedelta(days=1),
    "tuần": timedelta(weeks=1), "tháng": timedelta(days=30), "năm": timedelta(days=365),
    "second": timedelta(seconds=1), "minute": timedelta(minutes=1), "min": timedelta(minutes=1),
    "hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1),
    "month": timedelta(days=30), "year": timedelta(days=365),
}  # fmt: skip
_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "vài": 1, "a": 1, "an": 1}
_AGO = re.compile(
    rf"(?<!\w)(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+(?:đồng hồ\s+)?(?P<unit>{'|'.join(_UNITS)})s?"
    r"(?:\s+đồng hồ)?\s+(?:trước|ago|qua)(?!\w)",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"(?<!\w)cách đây\s+(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+(?P<unit>{'|'.join(_UNITS)})(?!\w)",
    re.IGNORECASE,
)
_JUST_NOW = re.compile(r"(?<!\w)(?:vừa xong|mới đây|vừa đăng|ngay bây giờ|just now)(?!\w)", re.IGNORECASE)
_DAYS = {"hôm nay": 0, "today": 0, "hôm qua": 1, "yesterday": 1, "hôm kia": 2}
_NAMED_DAY = re.compile(rf"(?<!\w)(?P<day>{'|'.join(_DAYS)})(?!\w)", re.IGNORECASE)
_CLOCK = re.compile(r"(?<![\d:])(?P<hour>\d{1,2})(?::|h|\s*giờ\s*)(?P<minute>\d{2})?(?!\d)", re.IGNORECASE)


def read_relative(text: str, now: datetime) -> datetime | None:
    """The latest moment that such words can mean at ``now``; None when the text has none.

    Lists cut down what they print: "1 tháng trước" is anything from one month to two. A day without a clock
    is told as its beginning.

    >>> read_relative("Hôm qua, 14:05", datetime(2026, 11, 28, 8, tzinfo=VIETNAM)).isoformat()
    '2026-11-27T14:05:00+07:00'
    """
    present = now.astimezone(VIETNAM)
    if (ago := _AGO.search(text) or _SINCE.search(text)) is not None:
        word = ago["number"].lower()
        number = int(word) if word.isdigit() else _NUMBERS[word]
        return (present - number * _UNITS[ago["unit"].lower()]).replace(microsecond=0)
    if _JUST_NOW.search(text):
        return present.replace(microsecond=0)
    if (named := _NAMED_DAY.search(text)) is not None:
        return _on(present - timedelta(days=_DAYS[named["day"].lower()]), text)
    return None


def _on(day: datetime, text: str) -> datetime | None:
    clock = _CLOCK.search(text)
    hour, minute = (int(clock["hour"]), int(clock["minute"] or 0)) if clock else (0, 0)
    if hour > 23 or minute > 59:
        return None
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)
