"""Times as feeds, sitemaps and lists write them → times in +07:00, never in the future: Clock."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from extractor.fetch.discover.limits import LONGEST_TIME
from extractor.viet.relative_times import read_relative
from extractor.viet.times import VIETNAM, is_of_the_web, read_moment

AHEAD = timedelta(minutes=15)
"""How far another clock may be ahead of ours; a later time is no time of publication."""

STALE_AFTER = timedelta(days=365)

_SLASHED = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])M)?)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clock:
    """Reads the times of one listing at the moment ``now``.

    ``month_first``: ``10/5/2026`` is of October. ``ahead`` notes whether a time was in the future.
    """

    now: datetime
    month_first: bool = False

    def read(self, written: str | None) -> datetime | None:
        """The time; None when none is written, it cannot be read, or it is in the future."""
        moment = self.any_time(written)
        return moment if moment is not None and moment <= self.now + AHEAD else None

    def is_ahead(self, written: str | None) -> bool:
        moment = self.any_time(written)
        return moment is not None and moment > self.now + AHEAD

    def any_time(self, written: str | None) -> datetime | None:
        if not written or len(written) > LONGEST_TIME:
            return None
        if (slashed := _SLASHED.fullmatch(written.strip())) is not None:
            return _slashed(slashed, month_first=self.month_first)
        moment = read_moment(written)
        return moment.value if moment else read_relative(written, self.now)


def clock_for(written: Iterable[str | None], now: datetime, *, month_first: bool | None = None) -> Clock:
    """The clock that makes most sense of all times of one listing.

    ``10/5/2026 3:42:00 PM`` is written month first by the programs of Tuổi Trẻ and Báo Chính phủ, day first
    by people. Of the two orders the one is taken that yields fewer impossible days and times in the future;
    then what is known of the paper (``month_first``); then the order in which the listing spans less time,
    for feeds hold the news of days, not months; then month first only where AM or PM is written.
    """
    short = (text.strip() for text in written if text and len(text) <= LONGEST_TIME)
    slashed = [match for text in short if (match := _SLASHED.fullmatch(text))]
    if not slashed:
        return Clock(now)
    halves = any(match[7] for match in slashed)

    def doubts(order: bool) -> tuple[int, bool, timedelta, bool]:
        read = [_slashed(match, month_first=order) for match in slashed]
        possible = [moment for moment in read if moment is not None and moment <= now + AHEAD]
        span = max(possible) - min(possible) if possible else timedelta.max
        known_otherwise = month_first is not None and order != month_first
        return len(read) - len(possible), known_otherwise, span, order != halves

    return Clock(now, month_first=min((False, True), key=doubts))


def is_stale(times: Iterable[datetime | None], now: datetime) -> bool:
    """Whether the newest of the known times is years old."""
    newest = max((time for time in times if time is not None), default=None)
    return newest is not None and now - newest > STALE_AFTER


def _slashed(match: re.Match[str], *, month_first: bool) -> datetime | None:
    first, second, year = int(match[1]), int(match[2]), int(f"20{match[3]}"[-4:])
    month, day = (first, second) if month_first else (second, first)
    hour = int(match[4] or 0)
    if match[7]:
        hour = hour % 12 + (12 if match[7] in "pP" else 0)
    try:
        moment = datetime(year, month, day, hour, int(match[5] or 0), int(match[6] or 0), tzinfo=VIETNAM)
    except ValueError:
        return None
    return moment if is_of_the_web(moment) else None
