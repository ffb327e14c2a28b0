"""Times of publication as the press prints them, in +07:00, which is also meant when no zone is given."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from extractor.viet.month_words import in_figures

VIETNAM = timezone(timedelta(hours=7))
_EARLIEST_YEAR = 1995
"""No newspaper of the country stood on the web before."""
_LATEST_YEAR = 9998
"""Databases write the last moment of 9999 for "never"; in our zone it would lie beyond all dates."""
_YEAR_OF_NOTHING = re.compile(r"\s0\d{3}\s")
""".NET writes the first moment of year 0001 for "never", which by the rule of mails would be 2001."""

_ISO = re.compile(
    r"(?<![\d/])(\d{4})(?P<parting>[-/])(\d\d?)(?P=parting)(\d\d?)(?![\d/])"
    r"(?:[T ]\s*(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?<!\d)(\d{1,2})( ?[/.-] ?)(\d{1,2})\2(\d{4})(?!\d)")
_SHORT_YEAR = re.compile(
    r"(?P<before>\D{0,20}|(?:thứ\s|T)[2-7]\D{1,5}|\D{0,20}\d{1,2}[:hg]\d{2}\D{1,5})"
    r"(?P<day>\d{1,2}/\d{1,2}/|\d{2}([.-])\d{2}\3)(?P<year>\d{2})"
    r"(?P<behind>\s*|\D{1,5}\d{1,2}[:hg]\d{2}.{0,20})",
    re.IGNORECASE,
)
"""A text that is nothing but such a day ("30/11/26 08:00"): within others the figures may mean anything."""
_DAY_IN_WORDS = re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})(?::|h[\s:]?|g|\s*giờ\s*)(\d{2})(?::(\d{2}))?(?!\d)(?:\s*(AM|PM|SA|CH|sáng|chiều|tối)\b)?",
    re.IGNORECASE,
)
_DOTTED_CLOCK = re.compile(r"\D{0,20}([01]?\d|2[0-3])\.([0-5]\d)\D{0,20}")
"""A clock beside a day that is dotted as well, where nothing else is told: "14.10.2024, 16.42"."""
_ZONE = re.compile(r"(?:GMT|UTC)\s*([+-])\s*(\d{1,2})(?::?(\d\d))?", re.IGNORECASE)
_DIGITS = re.compile(r"(20\d\d|\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")
_EPOCH = re.compile(r"(?:/Date\()?(1\d{9})(?:\d{3})?(?:[+-]\d{4})?(?:\)/)?")
"""Seconds or milliseconds since 1970; ``/Date(1764460800000+0700)/`` is how .NET writes them as JSON, where
the zone behind them changes nothing of the moment."""
_AFTERNOON = {"pm", "ch", "chiều", "tối"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A time, and whether it is exact to the minute; midnight sharp is how systems store a bare day."""

    value: datetime
    to_minute: bool


def read_moment(text: str) -> Moment | None:
    """The first time that a printed, meta or address text names; None when it names none.

    >>> read_moment("19:07 | 25/05/2022").value.isoformat()
    '2022-05-25T19:07:00+07:00'
    """
    for reader in (_iso, _digits, _printed, _worded, _short_year, _mail, _worded_mail):
        if (moment := reader(text.strip())) is not None:
            if not is_of_the_web(moment.value):
                return None
            return Moment(moment.value.astimezone(VIETNAM), moment.to_minute)
    return None


def is_of_the_web(moment: datetime) -> bool:
    return _EARLIEST_YEAR <= moment.year <= _LATEST_YEAR


def _iso(text: str) -> Moment | None:
    match = _ISO.search(text)
    if match is None:
        return None
    zone = VIETNAM
    if match[8]:
        zone = _zone(match[8])
    return _moment(match[1], match[3], match[4], match[5], match[6], match[7], zone)


def _zone(offset: str) -> timezone:
    if offset in "Zz":
        return UTC
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    total = timedelta(hours=hours, minutes=minutes)
    return timezone(-total if offset[0] == "-" else total) if total < timedelta(hours=24) else VIETNAM


def _digits(text: str) -> Moment | None:
    """The inside of an address: ``20220317163000`` or ``220317163000``; or seconds since 1970."""
    if (match := _DIGITS.fullmatch(text)) is not None:
        year = match[1] if len(match[1]) == 4 else f"20{match[1]}"
        return _moment(year, match[2], match[3], match[4], match[5], match[6], VIETNAM)
    if (match := _EPOCH.fullmatch(text)) is not None:
        return Moment(datetime.fromtimestamp(int(match[1]), VIETNAM), to_minute=True)
    return None


def _printed(text: str) -> Moment | None:
    if (day := _DAY.search(text)) is not None:
        first, second, year = day[1], day[3], day[4]
    elif (day := _DAY_IN_WORDS.search(text)) is not None:
        first, second, year = day[1], day[2], day[3]
    else:
        return None
    if int(second) > 12 >= int(first):
        first, second = second, first
    zone = VIETNAM
    if (offset := _ZONE.search(text)) is not None:
        zone = _zone(f"{offset[1]}{int(offset[2]):02}{offset[3] or '00'}")
    beside = text[: day.start()] + " " + text[day.end() :]
    clock = _CLOCK.search(beside)
    if clock is None and "." in day[0] and (dotted := _DOTTED_CLOCK.fullmatch(beside)) is not None:
        clock = _CLOCK.match(f"{dotted[1]}:{dotted[2]}")
    if clock is None:
        return _moment(year, second, first, None, None, None, zone)
    hour = int(clock[1])
    half = (clock[4] or "").lower()
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half and half not in _AFTERNOON and hour == 12:
        hour = 0
    return _moment(year, second, first, str(hour), clock[2], clock[3], zone)


def _short_year(text: str) -> Moment | None:
    if (match := _SHORT_YEAR.fullmatch(text)) is None:
        return None
    return _printed(f"{match['before']}{match['day']}20{match['year']}{match['behind']}")


def _worded(text: str) -> Moment | None:
    figures = in_figures(text)
    return _printed(figures) if figures is not None else None


def _worded_mail(text: str) -> Moment | None:
    """ "14 Oct 2024" without a clock, which is no date of a mail."""
    figures = in_figures(text, mail=True)
    return _printed(figures) if figures is not None else None


def _mail(text: str) -> Moment | None:
    """RFC 822, and the near miss ``GMT+7`` of some feeds."""
    offset = _ZONE.search(text)
    if offset is not None:
        text = text[: offset.start()] + f"{offset[1]}{int(offset[2]):02}{offset[3] or '00'}"
    if _YEAR_OF_NOTHING.search(text):
        return None
    try:
        value = parsedate_to_datetime(text)
    except ValueError:
        return None
    return Moment(value if value.tzinfo else value.replace(tzinfo=VIETNAM), to_minute=True)


def _moment(
    year: str, month: str, day: str, hour: str | None, minute: str | None, second: str | None, zone: timezone
) -> Moment | None:
    try:
        value = datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), tzinfo=zone
        )
    except ValueError:
        return None
    midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
    return Moment(value, to_minute=hour is not None and not midnight)
