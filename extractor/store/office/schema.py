"""The tables of the office's file. An applied migration is never edited: changes are appended as new ones.

Moments are ISO 8601 to the second on Vietnam's clock, so that their text order is their time order. Secrets
(session and token words) stand here only as SHA-256, passwords only as argon2id.
"""

from typing import TYPE_CHECKING

from extractor.store.migrations import Series

if TYPE_CHECKING:
    from sqlite_utils import Database

_PEOPLE = """
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('viewer', 'reviewer', 'admin')),
    password_hash TEXT NOT NULL,
    added_at TEXT NOT NULL,
    disabled_at TEXT
)"""
"""``name_key`` is the name in NFC and lower case: "Lan" and "lan" are one person."""

_SESSIONS = """
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    person_id INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
    begun_at TEXT NOT NULL,
    used_at TEXT NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL
)"""

_TOKENS = """
CREATE TABLE tokens (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    person_id INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('viewer', 'reviewer', 'admin')),
    added_at TEXT NOT NULL,
    expires_at TEXT,
    used_at TEXT
)"""

_FAILURES = """
CREATE TABLE sign_in_failures (
    subject TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at REAL NOT NULL
) WITHOUT ROWID"""
"""``subject`` is an account from one address, or an address alone; ``last_at`` seconds since 1970."""

_AUDIT = """
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    done_at TEXT NOT NULL,
    who TEXT NOT NULL,
    via TEXT NOT NULL,
    address TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT,
    outcome TEXT NOT NULL
)"""

_NEVER_CHANGED = """
CREATE TRIGGER audit_is_kept BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END"""

_NEVER_REMOVED = """
CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END"""

_WORK = """
CREATE TABLE work (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    terms TEXT NOT NULL,
    who TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    cancel INTEGER NOT NULL DEFAULT 0,
    problem TEXT,
    added_at TEXT NOT NULL,
    started_at TEXT,
    ended_at TEXT
)"""
"""Long work that was asked for; ``terms`` is JSON, ``total`` is known only for some work."""

_WORK_EVENTS = """
CREATE TABLE work_events (
    id INTEGER PRIMARY KEY,
    work_id INTEGER NOT NULL REFERENCES work(id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    data TEXT NOT NULL
)"""

_SECRETS = "CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"

_INDEXES = (
    "CREATE INDEX sessions_person ON sessions(person_id)",
    "CREATE INDEX tokens_person ON tokens(person_id)",
    "CREATE INDEX work_state ON work(state)",
    "CREATE INDEX work_events_work ON work_events(work_id, id)",
)


def o001_first_tables(db: "Database") -> None:
    for statement in (
        _PEOPLE, _SESSIONS, _TOKENS, _FAILURES, _AUDIT, _NEVER_CHANGED, _NEVER_REMOVED, _WORK, _WORK_EVENTS,
        _SECRETS, *_INDEXES,
    ):  # fmt: skip
        db.execute(statement)


OFFICE = Series("vinhdanh-office", (o001_first_tables,))
