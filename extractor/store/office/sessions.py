"""Sessions of people who have signed in."""

from dataclasses import dataclass
from datetime import timedelta

from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.office.open import Office
from extractor.store.office.people import Role

_NOTED_EVERY = timedelta(minutes=1)
"""A session in use is written down once a minute, not with each request."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a session may lie idle, and how long it lasts at most."""

    idle: timedelta
    whole: timedelta


@dataclass(frozen=True, slots=True)
class Session:
    """A session and whose it is."""

    id: int
    person: int
    name: str
    role: Role
    begun_at: str
    used_at: str
    address: str
    agent: str


_SELECT = """
SELECT sessions.id, people.id, people.name, people.role, begun_at, used_at, address, agent
FROM sessions JOIN people ON people.id = person_id"""


def begin(office: Office, person: int, word_hash: str, address: str, agent: str) -> None:
    with office.transaction() as conn:
        now = stamp(office.moment())
        conn.execute(
            "INSERT INTO sessions (hash, person_id, begun_at, used_at, address, agent) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (word_hash, person, now, now, address, agent),
        )


def of_word(office: Office, word_hash: str, limits: Limits) -> Session | None:
    """The session of this word if it still lasts; used now. One that is over is removed."""
    with store_errors(office.path):
        row = office.conn.execute(
            f"{_SELECT} WHERE hash = ? AND disabled_at IS NULL", (word_hash,)
        ).fetchone()
    if row is None:
        return None
    found, now = Session(*row), office.moment()
    if found.used_at < stamp(now - limits.idle) or found.begun_at < stamp(now - limits.whole):
        end(office, found.id)
        return None
    if found.used_at < stamp(now - _NOTED_EVERY):
        with office.transaction() as conn:
            conn.execute("UPDATE sessions SET used_at = ? WHERE id = ?", (stamp(now), found.id))
    return found


def of_person(office: Office, person: int) -> list[Session]:
    with store_errors(office.path):
        rows = office.conn.execute(f"{_SELECT} WHERE person_id = ? ORDER BY used_at DESC", (person,))
        return [Session(*row) for row in rows]


def end(office: Office, number: int) -> None:
    with office.transaction() as conn:
        conn.execute("DELETE FROM sessions WHERE id = ?", (number,))


def end_word(office: Office, word_hash: str) -> None:
    with office.transaction() as conn:
        conn.execute("DELETE FROM sessions WHERE hash = ?", (word_hash,))


def end_all(office: Office, person: int) -> int:
    """Sign the person out everywhere; tells how many sessions that were."""
    with office.transaction() as conn:
        return conn.execute("DELETE FROM sessions WHERE person_id = ?", (person,)).rowcount


def sweep(office: Office, limits: Limits) -> None:
    """Remove all sessions that are over; one whose word nobody sends any more would be shown as open."""
    now = office.moment()
    with office.transaction() as conn:
        conn.execute(
            "DELETE FROM sessions WHERE used_at < ? OR begun_at < ?",
            (stamp(now - limits.idle), stamp(now - limits.whole)),
        )
