"""The tables of the tracker as first created: sources, rounds, jobs, addresses, key words and their hits.

Moments are ISO 8601 to the second with Vietnam's zone, so that their text order is their time order.
"""

_SOURCES = """
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    tags TEXT NOT NULL,
    interval_seconds INTEGER NOT NULL,
    next_due TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    last_round TEXT,
    failures INTEGER NOT NULL DEFAULT 0
)"""

_ROUNDS = """
CREATE TABLE rounds (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources(id),
    started_at TEXT NOT NULL,
    ended_at TEXT,
    addresses INTEGER NOT NULL,
    known INTEGER NOT NULL,
    not_modified INTEGER NOT NULL,
    gap INTEGER NOT NULL,
    outcome TEXT,
    reason TEXT
)"""
"""``addresses`` is how many the round had to account for: ``known`` ones that needed no look, and one job for
each of the others. ``outcome`` and ``reason`` say why the listing itself could not be read. ``gap``: nothing
of the listing was known, so that something may have slipped by since the last round."""

_JOBS = """
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES rounds(id),
    address TEXT NOT NULL,
    target TEXT NOT NULL,
    host TEXT NOT NULL,
    cause TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'leased', 'done')),
    attempts INTEGER NOT NULL DEFAULT 0,
    lease_owner TEXT,
    lease_until TEXT,
    outcome TEXT CHECK ((outcome IS NOT NULL) = (state = 'done')),
    reason TEXT,
    done_at TEXT,
    UNIQUE (round_id, address)
)"""

_ADDRESSES = """
CREATE TABLE tracked_addresses (
    address TEXT PRIMARY KEY,
    target TEXT NOT NULL,
    host TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources(id),
    first_seen TEXT NOT NULL,
    checked_at TEXT,
    next_check TEXT,
    stated TEXT,
    outcome TEXT,
    has_article INTEGER NOT NULL DEFAULT 0,
    idle INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    etag TEXT,
    last_modified TEXT,
    gone_at TEXT
) WITHOUT ROWID"""

_WATCHES = """
CREATE TABLE watches (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    phrases TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    scanned_version INTEGER NOT NULL DEFAULT 0
)"""

_HITS = """
CREATE TABLE watch_hits (
    watch_id INTEGER NOT NULL REFERENCES watches(id),
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES article_versions(id) ON DELETE CASCADE,
    phrase TEXT NOT NULL,
    quote TEXT NOT NULL,
    exact INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    came_in TEXT NOT NULL,
    PRIMARY KEY (watch_id, article_id, version_id, start_offset),
    UNIQUE (watch_id, article_id, sentence)
) WITHOUT ROWID"""
"""``came_in`` is when the version was read, which may be before the key word was watched for: so hits are
listed on the day of their article, and a rebuilt database has the same."""

_INDEXES = (
    "CREATE INDEX rounds_source ON rounds(source_id, started_at)",
    "CREATE INDEX rounds_started ON rounds(started_at)",
    # An address is in the work once, whichever sources list it.
    "CREATE UNIQUE INDEX jobs_open ON jobs(address) WHERE state <> 'done'",
    "CREATE INDEX jobs_open_host ON jobs(host, id) WHERE state <> 'done'",
    "CREATE INDEX tracked_addresses_due ON tracked_addresses(source_id, next_check)",
    "CREATE INDEX tracked_addresses_gone ON tracked_addresses(gone_at) WHERE gone_at IS NOT NULL",
    "CREATE INDEX watch_hits_article ON watch_hits(article_id)",
    "CREATE INDEX watch_hits_version ON watch_hits(version_id)",
    "CREATE INDEX watch_hits_came_in ON watch_hits(came_in)",
)

LAST_LISTED = "ALTER TABLE tracked_addresses ADD COLUMN last_listed TEXT"
"""The last day on which a listing held the address; what no listing has held for long may be forgotten."""

TAKEN_AWAY = """
CREATE TABLE taken_away (
    identity TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    since TEXT NOT NULL
) WITHOUT ROWID"""
"""By ``articles.identity``, which outlives a rebuild as numbers need not."""

TRACKING_SCHEMA = (_SOURCES, _ROUNDS, _JOBS, _ADDRESSES, _WATCHES, _HITS, *_INDEXES)
