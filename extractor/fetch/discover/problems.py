"""What a person should know of a listing that could be read: problems_of."""

from collections.abc import Sequence
from datetime import datetime

from extractor.fetch.discover.moments import is_stale
from extractor.ground.discovery import Entry


def problems_of(entries: Sequence[Entry], now: datetime, found: Sequence[str] = ()) -> tuple[str, ...]:
    """Codes of ``PROBLEMS``: those found while reading, and what the entries themselves show."""
    times = [entry.published or entry.updated for entry in entries]
    seen = []
    if not entries:
        seen.append("empty")
    elif not any(times):
        seen.append("undated")
    elif is_stale(times, now):
        seen.append("stale")
    return tuple(dict.fromkeys([*found, *seen]))
