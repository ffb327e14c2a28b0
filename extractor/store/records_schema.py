"""Tables of the achievement record: what was made of all award rows, and every act of a person on them."""

RECORD_TABLES = (
    "DROP VIEW achievements",
    """
CREATE TABLE registry_entries (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    aliases TEXT NOT NULL,
    parent TEXT,
    places TEXT NOT NULL,
    since TEXT,
    until TEXT,
    successors TEXT NOT NULL
)""",
    """
CREATE TABLE registry_links (
    award_row INTEGER PRIMARY KEY REFERENCES awards(id) ON DELETE CASCADE,
    row_key TEXT NOT NULL,
    name_key TEXT,
    entry_id TEXT REFERENCES registry_entries(id) DEFERRABLE INITIALLY DEFERRED,
    candidates TEXT NOT NULL
)""",
    """
CREATE TABLE achievements (
    id TEXT PRIMARY KEY,
    entry_id TEXT REFERENCES registry_entries(id) DEFERRABLE INITIALLY DEFERRED,
    recipient TEXT NOT NULL,
    recipient_kind TEXT NOT NULL,
    recipient_count INTEGER NOT NULL,
    award TEXT NOT NULL,
    award_id TEXT,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    grade TEXT,
    period TEXT,
    year INTEGER,
    date TEXT,
    decision TEXT,
    grantor TEXT,
    status TEXT NOT NULL,
    standing TEXT NOT NULL,
    sources INTEGER NOT NULL,
    confidence REAL NOT NULL,
    steps TEXT NOT NULL,
    members TEXT NOT NULL,
    contradictions TEXT NOT NULL,
    flags TEXT NOT NULL
)""",
    """
CREATE TABLE achievement_rows (
    award_row INTEGER PRIMARY KEY REFERENCES awards(id) ON DELETE CASCADE,
    achievement_id TEXT NOT NULL REFERENCES achievements(id) DEFERRABLE INITIALLY DEFERRED
)""",
    """
CREATE TABLE acts (
    id INTEGER PRIMARY KEY,
    done_at TEXT NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    other TEXT,
    article TEXT,
    evidence TEXT,
    field TEXT,
    old TEXT,
    new TEXT,
    why TEXT
)""",
    "CREATE TRIGGER acts_are_never_changed BEFORE UPDATE ON acts "
    "BEGIN SELECT RAISE(ABORT, 'acts are never changed'); END",
    "CREATE TRIGGER acts_are_never_deleted BEFORE DELETE ON acts "
    "BEGIN SELECT RAISE(ABORT, 'acts are never deleted'); END",
    """
CREATE TABLE record_state (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    fingerprint TEXT NOT NULL
)""",
    "CREATE INDEX registry_entries_name ON registry_entries(name_folded)",
    "CREATE INDEX registry_links_entry ON registry_links(entry_id)",
    "CREATE INDEX registry_links_key ON registry_links(row_key)",
    "CREATE INDEX achievements_entry ON achievements(entry_id, year)",
    "CREATE INDEX achievement_rows_of ON achievement_rows(achievement_id)",
)
"""Entries, links and achievements are made anew from award rows and acts; ``record_state`` tells from which.
An act refers to a row by a key that a new reading gives it again, and keeps article and evidence in case it
does not. What stands is what the acts say when they are gone through in order."""

REJECTED_ROWS = """
CREATE TABLE IF NOT EXISTS rejected_rows (
    award_row INTEGER PRIMARY KEY REFERENCES awards(id) ON DELETE CASCADE,
    row_key TEXT NOT NULL
)"""

LATER_COLUMNS = (("achievements", "decision_date"), ("achievements", "signer"), ("acts", "quote"))
"""What the first form of these tables had not. For a while the columns, and ``rejected_rows``, were put into
that first form, so a database may have any of them already."""

RECORD_PARTS = (
    "ALTER TABLE registry_entries ADD COLUMN seen TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE registry_entries ADD COLUMN former TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE registry_entries ADD COLUMN merged_into TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE registry_entries ADD COLUMN merged_from TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE record_state ADD COLUMN said TEXT NOT NULL DEFAULT '[]'",
    """
CREATE TABLE record_made (
    row_key TEXT PRIMARY KEY,
    award_row INTEGER NOT NULL,
    signature TEXT NOT NULL,
    name_key TEXT,
    written TEXT,
    block TEXT NOT NULL,
    recipient TEXT NOT NULL,
    entry_id TEXT,
    achievement_id TEXT NOT NULL
)""",
    "DELETE FROM record_state",
)
"""When the press used which name, what became of a body, and of what each row was made into what, so that a
further article changes only what it touches."""

QUEUE_PLACES = (
    "ALTER TABLE achievement_rows ADD COLUMN place REAL",
    "ALTER TABLE achievement_rows ADD COLUMN day TEXT",
    "CREATE INDEX achievement_rows_queue ON achievement_rows(place, day, row_key)",
    "CREATE INDEX achievements_order ON achievements(coalesce(year, 9999), coalesce(date, ''), id)",
    "UPDATE record_state SET fingerprint = ''",
)
"""Where each row stands in the queue, found when the record is made: sorting took 80 ms for 20,000 rows.
A record made before is made anew when it is asked for next."""
