"""Long work that was asked for, how far it is, and what it has told."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.office.open import Office

State = Literal["waiting", "running", "done", "failed", "cancelled", "interrupted"]
"""``interrupted``: the service ended while it ran. What it had done till then is kept."""

ENDED: frozenset[State] = frozenset({"done", "failed", "cancelled", "interrupted"})

Kind = Literal["import", "round", "record"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work. ``terms`` are those of its kind; ``total`` is None while nobody knows.

    ``cancel`` tells that somebody wants it to end; ``problem`` why it failed.
    """

    id: int
    kind: Kind
    terms: Mapping[str, Any]
    who: str
    state: State
    done: int
    total: int | None
    failures: int
    cancel: bool
    problem: str | None
    added_at: str
    started_at: str | None
    ended_at: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """Something that happened; ``id`` grows with every event of all work."""

    id: int
    at: str
    name: str
    data: Mapping[str, Any]


_COLUMNS = (
    "id, kind, terms, who, state, done, total, failures, cancel, problem, added_at, started_at, ended_at"
)


def add_work(office: Office, kind: Kind, terms: Mapping[str, Any], who: str) -> Work:
    with office.transaction() as conn:
        number = conn.execute(
            "INSERT INTO work (kind, terms, who, state, added_at) VALUES (?, ?, ?, 'waiting', ?)",
            (kind, json.dumps(terms, ensure_ascii=False), who, stamp(office.moment())),
        ).lastrowid
        assert number is not None
        _tell(office, number, "waiting", {})
        return _one(office, number)


def work_of(office: Office, number: int) -> Work | None:
    with store_errors(office.path):
        row = office.conn.execute(f"SELECT {_COLUMNS} FROM work WHERE id = ?", (number,)).fetchone()
    return None if row is None else _work(row)


def all_work(office: Office, limit: int, before: int | None = None) -> list[Work]:
    """The newest first, older than ``before`` when it is given."""
    with store_errors(office.path):
        rows = office.conn.execute(
            f"SELECT {_COLUMNS} FROM work WHERE ? IS NULL OR id < ? ORDER BY id DESC LIMIT ?",
            (before, before, limit),
        )
        return [_work(row) for row in rows]


def waiting_count(office: Office) -> int:
    with store_errors(office.path):
        count: int = office.conn.execute("SELECT count(*) FROM work WHERE state = 'waiting'").fetchone()[0]
    return count


def begin_next(office: Office) -> Work | None:
    """Take the oldest work that waits; None when there is none."""
    with office.transaction() as conn:
        row = conn.execute("SELECT min(id) FROM work WHERE state = 'waiting'").fetchone()
        if row[0] is None:
            return None
        conn.execute(
            "UPDATE work SET state = 'running', started_at = ? WHERE id = ?",
            (stamp(office.moment()), row[0]),
        )
        _tell(office, row[0], "running", {})
        return _one(office, row[0])


def advance(
    office: Office,
    number: int,
    event: str,
    data: Mapping[str, Any],
    *,
    done: int = 0,
    failures: int = 0,
    total: int = 0,
) -> None:
    """Tell what happened and count it: so many more done, failed, expected."""
    with office.transaction() as conn:
        conn.execute(
            "UPDATE work SET done = done + ?, failures = failures + ?, "
            "total = CASE WHEN ? > 0 THEN coalesce(total, 0) + ? ELSE total END WHERE id = ?",
            (done, failures, total, total, number),
        )
        _tell(office, number, event, data)


def is_cancelled(office: Office, number: int) -> bool:
    with store_errors(office.path):
        return bool(office.conn.execute("SELECT cancel FROM work WHERE id = ?", (number,)).fetchone()[0])


def end(office: Office, number: int, state: State, problem: str | None = None) -> None:
    with office.transaction() as conn:
        conn.execute(
            "UPDATE work SET state = ?, problem = ?, ended_at = ? WHERE id = ?",
            (state, problem, stamp(office.moment()), number),
        )
        _tell(office, number, state, {"problem": problem} if problem else {})


def ask_to_cancel(office: Office, number: int) -> None:
    """Work that waits is cancelled at once, work that runs after the piece it is at."""
    with office.transaction() as conn:
        conn.execute("UPDATE work SET cancel = 1 WHERE id = ? AND state IN ('waiting', 'running')", (number,))
        waits = conn.execute("SELECT state = 'waiting' FROM work WHERE id = ?", (number,)).fetchone()
        if waits is not None and waits[0]:
            end(office, number, "cancelled")


INTERRUPTED = "the service ended while this ran"


def mark_interrupted(office: Office) -> list[Work]:
    """Say of work that a former service left running that it was interrupted; which that was."""
    with office.transaction() as conn:
        rows = conn.execute(f"SELECT {_COLUMNS} FROM work WHERE state = 'running'").fetchall()
        for row in rows:
            end(office, row[0], "interrupted", INTERRUPTED)
    return [_work(row) for row in rows]


def told_after(office: Office, number: int, after: int, limit: int) -> list[Told]:
    """What the work has told since the event ``after``."""
    with store_errors(office.path):
        rows = office.conn.execute(
            "SELECT id, at, name, data FROM work_events WHERE work_id = ? AND id > ? ORDER BY id LIMIT ?",
            (number, after, limit),
        )
        return [Told(one, at, name, json.loads(data)) for one, at, name, data in rows]


def newest_event(office: Office) -> int:
    """The number of the last that any work told, which all work does of every step and change; 0 for none."""
    with store_errors(office.path):
        newest: int = office.conn.execute("SELECT coalesce(max(id), 0) FROM work_events").fetchone()[0]
    return newest


def _tell(office: Office, number: int, name: str, data: Mapping[str, Any]) -> None:
    office.conn.execute(
        "INSERT INTO work_events (work_id, at, name, data) VALUES (?, ?, ?, ?)",
        (number, stamp(office.moment()), name, json.dumps(data, ensure_ascii=False)),
    )


def _one(office: Office, number: int) -> Work:
    found = work_of(office, number)
    assert found is not None
    return found


def _work(row: tuple[Any, ...]) -> Work:
    number, kind, terms, who, state, done, total, failures, cancel, *others = row
    return Work(number, kind, json.loads(terms), who, state, done, total, failures, bool(cancel), *others)
