"""The work of the rounds: each address is leased by one worker, and done once.

A worker that is killed leaves its lease behind. The job is free again when the lease runs out, or when the
worker is known to be dead; a worker that comes too late finds its lease gone and what it did is undone.
"""

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from extractor.ground.outcome import OutcomeCode
from extractor.ground.tracking import JOB_REASONS, Job, Tracked
from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.rounds import end_round_without_open_jobs
from extractor.store.store import Store

LEASE = timedelta(minutes=15)
"""Longer than the slowest page may take: three attempts of a minute each, their pauses and the redirects. A
worker that lives renews its leases."""

_FREE = "(state = 'waiting' OR (state = 'leased' AND (lease_until <= :now OR lease_until > :longest)))"
"""A lease that runs longer than any lease was given by a clock that has since been put back."""


class LeaseLostError(Exception):
    """Another worker has taken the job over; what was done for it must be rolled back."""


def waiting_hosts(store: Store, now: datetime) -> list[str]:
    """The hosts with free jobs, the one whose job waits longest first."""
    with store_errors(store.path):
        rows = store.conn.execute(
            f"SELECT host FROM jobs WHERE state <> 'done' AND {_FREE} GROUP BY host ORDER BY min(id)",
            _free_at(now),
        )
        return [host for (host,) in rows]


def count_open(store: Store) -> int:
    """How many jobs are not done."""
    with store_errors(store.path):
        count: int = store.conn.execute("SELECT count(*) FROM jobs WHERE state <> 'done'").fetchone()[0]
        return count


def claim(store: Store, host: str, owner: str, now: datetime) -> Job | None:
    """Lease the host's job that waits longest; None when there is none left."""
    with store.transaction() as conn:
        row = conn.execute(
            "UPDATE jobs SET state = 'leased', lease_owner = :owner, lease_until = :until WHERE id = ("
            f"SELECT id FROM jobs WHERE state <> 'done' AND host = :host AND {_FREE} ORDER BY id LIMIT 1) "
            "RETURNING id, round_id, address, target, host, cause, attempts",
            {"owner": owner, "until": stamp(now + LEASE), "host": host, **_free_at(now)},
        ).fetchone()
        return None if row is None else _job(conn, row)


def renew(store: Store, owner: str, now: datetime) -> None:
    """Let the worker's leases run anew."""
    with store.transaction() as conn:
        conn.execute(
            "UPDATE jobs SET lease_until = ? WHERE state = 'leased' AND lease_owner = ?",
            (stamp(now + LEASE), owner),
        )


def begin_reading(store: Store, job: Job) -> None:
    """Note that the page is being read now, so that one that ends the program every time can be told."""
    with store.transaction() as conn:
        conn.execute("UPDATE jobs SET attempts = attempts + 1 WHERE id = ?", (job.id,))


def owners(store: Store) -> set[str]:
    """Who holds leases now."""
    with store_errors(store.path):
        rows = store.conn.execute("SELECT DISTINCT lease_owner FROM jobs WHERE state = 'leased'")
        return {owner for (owner,) in rows}


def release(store: Store, owner: str) -> None:
    """Free all jobs of a worker that is dead."""
    with store.transaction() as conn:
        conn.execute("UPDATE jobs SET state = 'waiting' WHERE state = 'leased' AND lease_owner = ?", (owner,))


def finish(
    store: Store,
    job: Job,
    owner: str,
    outcome: OutcomeCode,
    reason: str | None,
    state: Tracked,
    now: datetime,
) -> None:
    """Count the job's one outcome, note what is known of its address now; end the round with its last job.

    Call it inside the transaction that saves the article. Raises ``LeaseLostError``.
    """
    with store.transaction() as conn:
        ended = conn.execute(
            "UPDATE jobs SET state = 'done', outcome = ?, reason = ?, done_at = ?, lease_owner = NULL, "
            "lease_until = NULL WHERE id = ? AND state = 'leased' AND lease_owner = ?",
            (outcome, reason, stamp(now), job.id, owner),
        )
        if ended.rowcount != 1:
            raise LeaseLostError(job.address)
        _note_address(conn, state)
        end_round_without_open_jobs(conn, job.round_id, now)


def _note_address(conn: sqlite3.Connection, state: Tracked) -> None:
    conn.execute(
        "UPDATE tracked_addresses SET checked_at = ?, next_check = ?, outcome = ?, has_article = ?, "
        "idle = ?, failures = ?, etag = ?, last_modified = ?, gone_at = ? WHERE address = ?",
        (
            *_stamps(state.checked_at, state.next_check), state.outcome, state.has_article, state.idle,
            state.failures, state.validators.etag, state.validators.last_modified, *_stamps(state.gone_at),
            state.address,
        ),
    )  # fmt: skip


def _job(conn: sqlite3.Connection, row: tuple[Any, ...]) -> Job:
    number, round_id, address, target, host, cause, attempts = row
    (source,) = conn.execute(
        "SELECT name FROM sources JOIN rounds ON rounds.source_id = sources.id WHERE rounds.id = ?",
        (round_id,),
    ).fetchone()
    reason = next(known for known in JOB_REASONS if known == cause)
    return Job(number, round_id, source, address, target, host, reason, attempts)


def _free_at(now: datetime) -> dict[str, str]:
    return {"now": stamp(now), "longest": stamp(now + LEASE)}


def _stamps(*moments: datetime | None) -> Iterator[str | None]:
    return (None if moment is None else stamp(moment) for moment in moments)
