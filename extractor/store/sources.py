"""The sources that are followed: added, listed, removed, and when each is due next."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from extractor.ground.tracking import SOURCE_KINDS, Source, SourceKind
from extractor.ground.validators import Validators
from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.store import Store

_COLUMNS = (
    "id, address, kind, name, tags, interval_seconds, next_due, added_at, last_round, failures, etag, "
    "last_modified"
)


def add_source(
    store: Store,
    address: str,
    *,
    kind: SourceKind,
    name: str,
    tags: Sequence[str],
    interval: timedelta,
    now: datetime,
) -> Source:
    """Follow an address from now on, due at once. One that was removed or is followed takes the new terms.

    Its rounds of former times stay, so that reports of those days keep their sums.
    """
    with store.transaction() as conn:
        conn.execute(
            "INSERT INTO sources (address, kind, name, tags, interval_seconds, next_due, added_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET kind = excluded.kind, "
            "name = excluded.name, tags = excluded.tags, interval_seconds = excluded.interval_seconds, "
            "next_due = excluded.next_due, removed_at = NULL, failures = 0, etag = NULL, "
            "last_modified = NULL",
            (
                address, kind, name, json.dumps(tuple(tags), ensure_ascii=False),
                round(interval.total_seconds()), stamp(now), stamp(now),
            ),
        )  # fmt: skip
        row = conn.execute(f"SELECT {_COLUMNS} FROM sources WHERE address = ?", (address,)).fetchone()
    return _source(row)


def sources(store: Store) -> list[Source]:
    """All sources that are followed, in the order in which they were added."""
    with store_errors(store.path):
        rows = store.conn.execute(f"SELECT {_COLUMNS} FROM sources WHERE removed_at IS NULL ORDER BY id")
        return [_source(row) for row in rows]


def newest_addresses(store: Store) -> dict[int, datetime]:
    """By the id of each source, when an address that was never seen came from it last."""
    with store_errors(store.path):
        rows = store.conn.execute(
            "SELECT source_id, max(first_seen) FROM tracked_addresses GROUP BY source_id"
        )
        return {number: datetime.fromisoformat(moment) for number, moment in rows}


def remove_source(store: Store, source: Source, now: datetime) -> None:
    """Follow it no longer. What is in the work already is still done; articles and reports stay."""
    with store.transaction() as conn:
        conn.execute("UPDATE sources SET removed_at = ? WHERE id = ?", (stamp(now), source.id))


def note_listing_read(
    conn: sqlite3.Connection, source: Source, started: datetime, due: datetime, validators: Validators
) -> None:
    """Inside the transaction that opens the round: when the source comes next, with which validators."""
    conn.execute(
        "UPDATE sources SET last_round = ?, next_due = ?, failures = 0, etag = ?, last_modified = ? "
        "WHERE id = ?",
        (stamp(started), stamp(due), validators.etag, validators.last_modified, source.id),
    )


def note_listing_failed(conn: sqlite3.Connection, source: Source, started: datetime, due: datetime) -> None:
    """Inside the transaction that notes the failed round: one more failure in a row."""
    conn.execute(
        "UPDATE sources SET last_round = ?, next_due = ?, failures = failures + 1 WHERE id = ?",
        (stamp(started), stamp(due), source.id),
    )


def put_off(store: Store, source: Source, due: datetime) -> None:
    """Let the source come at this moment, with as many failures in a row as it had before."""
    with store.transaction() as conn:
        conn.execute(
            "UPDATE sources SET next_due = ?, failures = ? WHERE id = ?",
            (stamp(due), source.failures, source.id),
        )


def _source(row: tuple[Any, ...]) -> Source:
    (number, address, kind, name, tags, seconds, due, added, last_round, failures, etag, modified) = row
    return Source(
        id=number,
        address=address,
        kind=next(known for known in SOURCE_KINDS if known == kind),
        name=name,
        tags=tuple(json.loads(tags)),
        interval=timedelta(seconds=seconds),
        next_due=datetime.fromisoformat(due),
        added_at=datetime.fromisoformat(added),
        last_round=datetime.fromisoformat(last_round) if last_round else None,
        failures=failures,
        validators=Validators(etag, modified),
    )
