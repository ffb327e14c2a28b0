"""Rounds: one reading of a source's listing, with a job for each address that needs a look.

A round is written with all its jobs in one transaction, so that a process that dies has either planned it
whole or not at all.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from extractor.ground.outcome import OUTCOMES, OutcomeCode
from extractor.ground.tracking import JobReason, Listed, Source, Tracked, reaches_back
from extractor.ground.validators import Validators
from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.sources import note_listing_failed, note_listing_read
from extractor.store.sql import insert, places
from extractor.store.store import Store

Decide = Callable[[Listed, Tracked | None], JobReason | None]
"""Why an address that a listing holds is to be fetched now; None when it needs no look."""

IN_THE_WORK = "is fetched for another source"

_OPEN_ROUNDS = "SELECT source_id FROM rounds WHERE ended_at IS NULL"
_BATCH = 500
_TRACKED = (
    "address, first_seen, checked_at, next_check, stated, outcome, has_article, idle, failures, etag, "
    "last_modified, gone_at"
)
_ROUND_COLUMNS = ("source_id", "started_at", "ended_at", "addresses", "known", "not_modified", "gap")


@dataclass(frozen=True, slots=True)
class Listing:
    """What a listing gave: its addresses, each once; how it is to be asked next; whether it said "as before".

    ``due`` is when the source comes next.
    """

    addresses: Sequence[Listed]
    due: datetime
    validators: Validators
    not_modified: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A round as planned: ``addresses`` = ``known`` + ``jobs`` + ``duplicates``."""

    id: int
    addresses: int
    known: int
    jobs: int
    duplicates: int
    gap: bool


def open_round(
    store: Store, source: Source, listing: Listing, decide: Decide, *, now: datetime, horizon: datetime
) -> Opened | None:
    """Plan the round: a job for every address that ``decide`` gives a reason for, and for those whose time
    to be looked at again has come though the listing holds them no longer.

    A check that lies beyond the ``horizon`` was put there by a clock that went wrong, and is due too. None
    when another worker has opened a round of this source since.
    """
    with store.transaction() as conn:
        if conn.execute(f"{_OPEN_ROUNDS} AND source_id = ?", (source.id,)).fetchone():
            return None
        writer = _RoundWriter(conn, source, now)
        known_before = tracked(conn, [one.address for one in listing.addresses])
        gap = _is_gap(conn, source, listing, known_before)
        wanted = [(one, decide(one, known_before.get(one.address))) for one in listing.addresses]
        again = _due_elsewhere(conn, source, (now, horizon), known_before)
        jobs = [(one, reason) for one, reason in wanted if reason] + [(one, "revisit") for one in again]
        total = len(wanted) + len(again)
        writer.begin(total, total - len(jobs), listing.not_modified, gap)
        opened = writer.add_jobs(jobs)
        _note_listed(conn, known_before, now)
        note_listing_read(conn, source, now, listing.due, listing.validators)
        end_round_without_open_jobs(conn, writer.id, now)
    return Opened(writer.id, total, total - len(jobs), opened, len(jobs) - opened, gap)


def _note_listed(conn: sqlite3.Connection, known: Iterable[str], now: datetime) -> None:
    """The day of addresses that a listing still holds, written once a day; a new one's is its first."""
    day = stamp(now)[:10]
    conn.executemany(
        "UPDATE tracked_addresses SET last_listed = ? WHERE address = ? AND coalesce(last_listed, '') < ?",
        ((day, address, day) for address in known),
    )


def fail_round(
    store: Store, source: Source, outcome: OutcomeCode, reason: str, *, now: datetime, due: datetime
) -> None:
    """Note a round whose listing could not be read; it has no addresses to account for."""
    with store.transaction() as conn:
        conn.execute(
            insert("rounds", (*_ROUND_COLUMNS, "outcome", "reason")),
            (source.id, stamp(now), stamp(now), 0, 0, False, False, outcome, reason),
        )
        note_listing_failed(conn, source, now, due)


def known_addresses(store: Store, addresses: Iterable[str]) -> dict[str, Tracked]:
    """What is known of those addresses that were ever seen."""
    with store_errors(store.path):
        return tracked(store.conn, list(addresses))


def tracked(conn: sqlite3.Connection, addresses: Sequence[str]) -> dict[str, Tracked]:
    """The same inside a transaction."""
    found: dict[str, Tracked] = {}
    for start in range(0, len(addresses), _BATCH):
        batch = addresses[start : start + _BATCH]
        rows = conn.execute(
            f"SELECT {_TRACKED} FROM tracked_addresses WHERE address IN ({places(len(batch))})", batch
        )
        found.update((row[0], _tracked(row)) for row in rows)
    return found


def end_round_without_open_jobs(conn: sqlite3.Connection, round_id: int, now: datetime) -> None:
    """Close the round when the last of its jobs is done."""
    conn.execute(
        "UPDATE rounds SET ended_at = ? WHERE id = ? AND ended_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM jobs WHERE round_id = rounds.id AND state <> 'done')",
        (stamp(now), round_id),
    )


def sources_in_the_work(store: Store) -> set[int]:
    """The ids of sources with a round that has not ended: it is finished before the next one begins."""
    with store_errors(store.path):
        return {number for (number,) in store.conn.execute(_OPEN_ROUNDS)}


class _RoundWriter:
    """Writes one round on a connection whose transaction the caller opens and ends."""

    def __init__(self, conn: sqlite3.Connection, source: Source, now: datetime) -> None:
        self._conn = conn
        self._source = source
        self._now = stamp(now)
        self.id = 0

    def begin(self, addresses: int, known: int, not_modified: bool, gap: bool) -> None:
        cursor = self._conn.execute(
            insert("rounds", _ROUND_COLUMNS),
            (self._source.id, self._now, None, addresses, known, not_modified, gap),
        )
        assert cursor.lastrowid is not None
        self.id = cursor.lastrowid

    def add_jobs(self, jobs: Iterable[tuple[Listed, str]]) -> int:
        """A job for each; how many are to be fetched. Where another source has the address in the work, this
        one's is done at once, as a duplicate.
        """
        count = 0
        for listed, reason in jobs:
            self._see(listed)
            if self._is_in_the_work(listed.address):
                self._add(listed, reason, "done", "duplicate", IN_THE_WORK, self._now)
            else:
                self._add(listed, reason, "waiting", None, None, None)
                count += 1
        return count

    def _see(self, listed: Listed) -> None:
        self._conn.execute(
            "INSERT INTO tracked_addresses (address, target, host, source_id, first_seen, stated) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET "
            "stated = coalesce(excluded.stated, stated)",
            (listed.address, listed.target, listed.host, self._source.id, self._now, listed.stated),
        )

    def _is_in_the_work(self, address: str) -> bool:
        found = self._conn.execute("SELECT 1 FROM jobs WHERE address = ? AND state <> 'done'", (address,))
        return found.fetchone() is not None

    def _add(
        self,
        listed: Listed,
        cause: str,
        state: str,
        outcome: str | None,
        reason: str | None,
        done: str | None,
    ) -> None:
        self._conn.execute(
            insert(
                "jobs",
                ("round_id", "address", "target", "host", "cause", "state", "outcome", "reason", "done_at"),
            ),
            (self.id, listed.address, listed.target, listed.host, cause, state, outcome, reason, done),
        )


def _is_gap(conn: sqlite3.Connection, source: Source, listing: Listing, known: dict[str, Tracked]) -> bool:
    """Whether a source that was read before now holds nothing that was known then. One that could never be
    read until now, as its server was down, had nothing to be missed.
    """
    if source.last_round is None or not listing.addresses:
        return False
    latest = conn.execute(
        "SELECT max(started_at) FROM rounds WHERE source_id = ? AND outcome IS NULL", (source.id,)
    ).fetchone()[0]
    if latest is None:
        return False
    # A clock that was put back for a while makes of the last round an earlier one.
    return not reaches_back(known.values(), max(source.last_round, datetime.fromisoformat(latest)))


def _due_elsewhere(
    conn: sqlite3.Connection, source: Source, due: tuple[datetime, datetime], listed: dict[str, Tracked]
) -> list[Listed]:
    """Addresses that this source brought, that are due, and that its listing holds no longer."""
    now, horizon = due
    rows = conn.execute(
        "SELECT address, target, host FROM tracked_addresses "
        "WHERE source_id = ? AND (next_check <= ? OR next_check > ?) ORDER BY next_check",
        (source.id, stamp(now), stamp(horizon)),
    )
    return [Listed(*row) for row in rows if row[0] not in listed]


def _tracked(row: tuple[Any, ...]) -> Tracked:
    (
        address,
        first,
        checked,
        following,
        stated,
        outcome,
        has_article,
        idle,
        failures,
        etag,
        modified,
        gone,
    ) = row
    return Tracked(
        address=address,
        first_seen=datetime.fromisoformat(first),
        checked_at=_moment(checked),
        next_check=_moment(following),
        stated=stated,
        outcome=next((code for code in OUTCOMES if code == outcome), None),
        has_article=bool(has_article),
        idle=idle,
        failures=failures,
        validators=Validators(etag, modified),
        gone_at=_moment(gone),
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
