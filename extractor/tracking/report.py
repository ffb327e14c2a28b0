"""What became of every address, by source and day, as rows for a table, for JSON and for a spreadsheet."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from extractor.ground.outcome import OUTCOMES
from extractor.store.round_report import Gone, SourceDay
from extractor.viet.times import VIETNAM

STILL_OPEN = ("waiting", "leased")


def between(first: date, last: date) -> tuple[datetime, datetime]:
    """The moments from the beginning of the first day until before the day after the last, in Vietnam."""
    begin = datetime.combine(first, time(), VIETNAM)
    return begin, datetime.combine(last, time(), VIETNAM) + timedelta(days=1)


def open_jobs(day: SourceDay) -> int:
    """Addresses whose round has not ended."""
    return sum(day.outcomes[state] for state in STILL_OPEN)


def gone_json(one: Gone) -> dict[str, Any]:
    return {"address": one.address, "source": one.source, "since": one.gone_at}


def day_json(day: SourceDay) -> dict[str, Any]:
    """``addresses`` = ``known`` + the sum of ``outcomes`` + ``open``."""
    return {
        "day": day.day,
        "source": day.source,
        "rounds": day.rounds,
        "failed_rounds": day.failed_rounds,
        "gaps": day.gaps,
        "addresses": day.addresses,
        "known": day.known,
        "outcomes": {outcome: day.outcomes[outcome] for outcome in OUTCOMES},
        "open": open_jobs(day),
    }


def report_json(days: Sequence[SourceDay], gone: Sequence[Gone], first: date, last: date) -> dict[str, Any]:
    """The whole report as one document."""
    return {
        "schema_version": 1,
        "from": first.isoformat(),
        "to": last.isoformat(),
        "days": [day_json(day) for day in days],
        "total": day_json(total_of(days)),
        "gone": [gone_json(one) for one in gone],
    }


def total_of(days: Sequence[SourceDay]) -> SourceDay:
    """All days and sources as one; its day and source are empty."""
    outcomes: Counter[str] = Counter()
    for day in days:
        outcomes.update(day.outcomes)
    sums = {
        name: sum(getattr(day, name) for day in days)
        for name in ("rounds", "addresses", "known", "failed_rounds", "gaps", "open_rounds")
    }
    return SourceDay("", "", **sums, outcomes=outcomes)
