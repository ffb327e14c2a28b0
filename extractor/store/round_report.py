"""What became of every address, by source and day."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.store import Store

_ROUNDS = """
SELECT substr(started_at, 1, 10), sources.id, sources.name, count(*), sum(addresses), sum(known),
    sum(outcome IS NOT NULL), sum(gap), sum(ended_at IS NULL)
FROM rounds JOIN sources ON sources.id = rounds.source_id
WHERE started_at >= ? AND started_at < ?
GROUP BY 1, 2 ORDER BY 1, 2"""

_OUTCOMES = """
SELECT substr(started_at, 1, 10), source_id, coalesce(jobs.outcome, jobs.state), count(*)
FROM jobs JOIN rounds ON rounds.id = jobs.round_id
WHERE started_at >= ? AND started_at < ?
GROUP BY 1, 2, 3"""

_CLOSED = """
SELECT day, sources.id, sources.name, rounds, addresses, known, closed_days.failed_rounds, gaps
FROM closed_days JOIN sources ON sources.id = source_id WHERE day >= ? AND day < ?"""

_CLOSED_OUTCOMES = """
SELECT day, source_id, outcome, count FROM closed_outcomes WHERE day >= ? AND day < ?"""

_GONE = """
SELECT tracked_addresses.address, gone_at AS since, sources.name
FROM tracked_addresses JOIN sources ON sources.id = source_id
WHERE gone_at >= :first AND gone_at < :end
UNION ALL
SELECT taken_away.address, since, coalesce(publisher, '') FROM taken_away JOIN articles USING (identity)
WHERE since >= :first AND since < :end AND NOT EXISTS (
    SELECT 1 FROM tracked_addresses WHERE gone_at IS NOT NULL
        AND (target IN (canonical_url, url) OR tracked_addresses.address IN (canonical_url, url)))
ORDER BY since"""


@dataclass(slots=True)
class SourceDay:
    """One source on one day (of Vietnam; ISO), by the day on which its rounds began.

    ``addresses`` = ``known`` + all of ``outcomes``, always. ``outcomes`` counts by outcome code, and
    ``waiting`` or ``leased`` while a round has not ended. ``failed_rounds`` could not read the listing.
    ``gaps`` are rounds that knew none of the addresses listed; ``open_rounds`` have not ended.
    """

    day: str
    source: str
    rounds: int
    addresses: int
    known: int
    failed_rounds: int
    gaps: int
    open_rounds: int
    outcomes: Counter[str] = field(default_factory=Counter)

    def add(self, rounds: int, addresses: int, known: int, failed_rounds: int, gaps: int) -> None:
        """Count rounds that have ended in addition."""
        self.rounds += rounds
        self.addresses += addresses
        self.known += known
        self.failed_rounds += failed_rounds
        self.gaps += gaps


@dataclass(frozen=True, slots=True)
class Gone:
    """An address that had given an article and was found missing (404 or 410) at a later check.

    ``source`` is that which leads to it, or the paper where it was read by hand.
    """

    address: str
    gone_at: str
    source: str


def source_days(store: Store, first: datetime, end: datetime) -> list[SourceDay]:
    """The sums of all rounds that began from ``first`` until before ``end``, in order of day and source.

    Both are beginnings of days in Vietnam. Rounds that were made into sums count as before.
    """
    between = (stamp(first), stamp(end))
    whole_days = tuple(moment[:10] for moment in between)
    with store_errors(store.path):
        days = {(row[0], row[1]): SourceDay(row[0], *row[2:]) for row in store.conn.execute(_ROUNDS, between)}
        for day, source_id, name, *sums in store.conn.execute(_CLOSED, whole_days):
            days.setdefault((day, source_id), SourceDay(day, name, 0, 0, 0, 0, 0, 0)).add(*sums)
        outcomes = [
            *store.conn.execute(_OUTCOMES, between),
            *store.conn.execute(_CLOSED_OUTCOMES, whole_days),
        ]
        for day, source_id, outcome, count in outcomes:
            days[day, source_id].outcomes[outcome] += count
    return [days[key] for key in sorted(days)]


def gone_addresses(store: Store, first: datetime, end: datetime) -> list[Gone]:
    """Addresses first found missing from ``first`` until before ``end``."""
    with store_errors(store.path):
        between = {"first": stamp(first), "end": stamp(end)}
        return [Gone(*row) for row in store.conn.execute(_GONE, between)]
