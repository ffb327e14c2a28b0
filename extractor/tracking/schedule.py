"""When a source is read next. Everything here is a function of the moment it is given.

A clock may jump: a laptop wakes, a server's clock is corrected by years. A due time further ahead than this
module ever puts one was written by a clock that went wrong, and counts as due.
"""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from extractor.errors import UsageError
from extractor.ground.tracking import Source

LEAST_INTERVAL = timedelta(minutes=5)
"""What a small paper's server can well bear for years."""

LONGEST_INTERVAL = timedelta(days=30)

JITTER = 0.1
"""Share of the interval by which a round comes earlier or later, so that sources that were added together
do not come together for ever, and sites do not see us on the stroke of the hour."""

LONGEST_BACK_OFF = timedelta(hours=6)
"""A site that fails is asked four times a day at least: what it prints meanwhile must not roll past us."""

LONGEST_ASKED_FOR = timedelta(days=1)
"""A Retry-After beyond this is a slip."""

_INTERVAL = re.compile(r"(\d{1,5})\s*(m|h|d)", re.IGNORECASE)
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


def next_due(
    now: datetime, interval: timedelta, chance: float, failures: int = 0, asked_to_wait: float | None = None
) -> datetime:
    """When a source comes next that was read now; ``chance`` in [0, 1) places it within the jitter.

    ``asked_to_wait`` are the seconds of a Retry-After, heeded up to a day. All is counted from
    now, not from when the source was due: after a week without power there is one round to catch up, not
    three hundred.
    """
    wait = backed_off(interval, failures) * (1 + JITTER * (2 * chance - 1))
    asked = timedelta(seconds=min(asked_to_wait or 0.0, LONGEST_ASKED_FOR.total_seconds()))
    return now + max(wait, asked)


def backed_off(interval: timedelta, failures: int) -> timedelta:
    """The interval doubled for every failure in a row, up to the limit; longer ones stay as they are."""
    doubled = min(interval.total_seconds() * 2.0 ** min(failures, 20), LONGEST_BACK_OFF.total_seconds())
    return max(interval, timedelta(seconds=doubled))


def is_due(source: Source, now: datetime) -> bool:
    furthest = max(source.interval, LONGEST_BACK_OFF, LONGEST_ASKED_FOR) * (1 + JITTER)
    return source.next_due <= now or source.next_due > now + furthest + timedelta(seconds=1)


def due(sources: Iterable[Source], now: datetime) -> list[Source]:
    """Those that are due, the one that has waited longest first."""
    return sorted((one for one in sources if is_due(one, now)), key=lambda one: one.next_due)


def seconds_until_due(sources: Iterable[Source], now: datetime) -> float | None:
    """How long nothing is due; None when nothing is followed."""
    waits = [0.0 if is_due(one, now) else (one.next_due - now).total_seconds() for one in sources]
    return min(waits, default=None)


def interval_of(written: str) -> timedelta:
    """An interval as people write it: ``30m``, ``2h``, ``1d``. Raises ``UsageError``."""
    found = _INTERVAL.fullmatch(written.strip())
    if found is None:
        raise UsageError(
            f"--interval {written}", "is no interval", "write minutes, hours or days: 30m, 2h, 1d"
        )
    interval = int(found[1]) * _UNITS[found[2].lower()]
    if not LEAST_INTERVAL <= interval <= LONGEST_INTERVAL:
        raise UsageError(f"--interval {written}", "is too short or too long", "give 5m to 30d")
    return interval
