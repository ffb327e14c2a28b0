"""The tables of alerts: receivers, what each was told, and how the attempts went."""

ALERT_TABLES = (
    """
CREATE TABLE alert_channels (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    tier TEXT NOT NULL,
    watch_id INTEGER REFERENCES watches(id),
    secret TEXT,
    added_at TEXT NOT NULL,
    removed_at TEXT
)""",
    "CREATE UNIQUE INDEX alert_channels_once ON alert_channels(target, coalesce(watch_id, 0)) "
    "WHERE removed_at IS NULL",
    """
CREATE TABLE alert_deliveries (
    channel_id INTEGER NOT NULL REFERENCES alert_channels(id),
    watch_id INTEGER NOT NULL REFERENCES watches(id),
    hit_key TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    PRIMARY KEY (channel_id, watch_id, hit_key)
) WITHOUT ROWID""",
    """
CREATE TABLE alert_attempts (
    id INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL REFERENCES alert_channels(id),
    tried_at TEXT NOT NULL,
    hits INTEGER NOT NULL,
    fault TEXT
)""",
    "CREATE INDEX alert_attempts_channel ON alert_attempts(channel_id, id)",
)
"""Row ids of hits change in a rebuild, so a delivery refers to its hit by a key of article and sentence.
``fault`` is empty for an attempt that arrived."""
