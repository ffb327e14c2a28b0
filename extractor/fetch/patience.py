"""Whether an address that failed is worth another visit, and when."""

from extractor.errors import FetchError

MINUTE = 60.0
HOUR = 3600.0

FAULTS = (5 * MINUTE, 20 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR)
"""Waits after network errors, 5xx and an unreadable robots.txt: most pass within the hour."""

TOO_FAST = (15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR)
"""Waits after 429 without a word of its own."""

REFUSALS = (6 * HOUR, 24 * HOUR, 72 * HOUR)
"""Waits after 401, 403 and challenge pages: some are moods of a firewall, most are meant."""


def next_visit(error: FetchError, tries: int) -> float | None:
    """Seconds to wait before an address is visited again after ``tries`` failures in a row, at least one.

    None when it should be left alone: it is gone, robots.txt forbids it, its content is none that is read,
    or it has failed often enough. What the site itself asked for is heeded when it is longer.
    """
    waits = _waits(error)
    if tries > len(waits):
        return None
    return max(waits[tries - 1], error.retry_after or 0.0)


def _waits(error: FetchError) -> tuple[float, ...]:
    if error.outcome == "blocked":
        asked_to_wait = error.status == 429 or error.retry_after is not None
        return TOO_FAST if asked_to_wait else REFUSALS
    if error.outcome == "robots":
        return FAULTS if error.status is not None else ()
    if error.outcome == "failed":
        return FAULTS if error.status is None or error.status >= 500 else ()
    return ()
