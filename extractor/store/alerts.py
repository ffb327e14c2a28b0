"""Receivers of alerts, the hits that each is still to be told, and what was tried."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from extractor.errors import NotStoredError
from extractor.ground.alerts import AlertHit, Channel, ChannelKind, Tier
from extractor.ground.tracking import Watch
from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.sql import HEADING, insert
from extractor.store.store import Store

_CHANNELS = """
SELECT alert_channels.id, kind, target, tier, watches.name, secret, alert_channels.added_at,
    (SELECT count(*) FROM alert_attempts WHERE channel_id = alert_channels.id AND fault IS NOT NULL AND id > (
        SELECT coalesce(max(id), 0) FROM alert_attempts
        WHERE channel_id = alert_channels.id AND fault IS NULL)),
    (SELECT max(tried_at) FROM alert_attempts WHERE channel_id = alert_channels.id),
    (SELECT max(tried_at) FROM alert_attempts WHERE channel_id = alert_channels.id AND fault IS NULL),
    (SELECT fault FROM alert_attempts WHERE channel_id = alert_channels.id ORDER BY id DESC LIMIT 1)
FROM alert_channels LEFT JOIN watches ON watches.id = watch_id
WHERE alert_channels.removed_at IS NULL ORDER BY alert_channels.id"""

_HITS = f"""
SELECT articles.identity, watches.name, phrase, quote, sentence, watches.query IS NOT NULL, came_in,
    articles.id, {HEADING},
    coalesce(articles.canonical_url, articles.url), coalesce(articles.publisher, articles.host), published
FROM watch_hits JOIN watches ON watches.id = watch_hits.watch_id
JOIN articles ON articles.id = watch_hits.article_id
WHERE watches.removed_at IS NULL AND came_in >= ? AND (? IS NULL OR watches.name = ?)
ORDER BY watches.id, came_in DESC, articles.id DESC, start_offset"""

_TOLD = """
SELECT watches.name, hit_key FROM alert_deliveries JOIN watches ON watches.id = watch_id
WHERE channel_id = ?"""


def add_channel(
    store: Store,
    kind: ChannelKind,
    target: str,
    tier: Tier,
    watch: Watch | None,
    secret: str | None,
    now: datetime,
) -> None:
    """Tell the target from now on; one that is told already is told in this tier and keeps its secret."""
    number = None if watch is None else watch.id
    with store.transaction() as conn:
        changed = conn.execute(
            "UPDATE alert_channels SET tier = ? WHERE target = ? AND watch_id IS ? AND removed_at IS NULL",
            (tier, target, number),
        )
        if not changed.rowcount:
            columns = ("kind", "target", "tier", "watch_id", "secret", "added_at")
            conn.execute(insert("alert_channels", columns), (kind, target, tier, number, secret, stamp(now)))


def channels(store: Store) -> list[Channel]:
    """All receivers that are kept, in the order in which they were added."""
    with store_errors(store.path):
        rows = store.conn.execute(_CHANNELS).fetchall()
    return [_channel(row) for row in rows]


def channel_numbered(store: Store, number: int) -> Channel:
    """Raises ``NotStoredError``."""
    for one in channels(store):
        if one.id == number:
            return one
    raise NotStoredError(str(number), "is the number of no receiver", "see the list: alerts list")


def change_channel(store: Store, channel: Channel, tier: Tier, watch: Watch | None) -> None:
    """Tell it in this tier, of this watch or of all; no other entry may have the same target and watch."""
    number = None if watch is None else watch.id
    with store.transaction() as conn:
        conn.execute(
            "UPDATE alert_channels SET tier = ?, watch_id = ? WHERE id = ?", (tier, number, channel.id)
        )


def remove_channel(store: Store, channel: Channel, now: datetime) -> None:
    """Tell it nothing more; what was sent stays noted."""
    with store.transaction() as conn:
        conn.execute("UPDATE alert_channels SET removed_at = ? WHERE id = ?", (stamp(now), channel.id))


def hits_since(store: Store, since: datetime, watch: str | None = None) -> list[AlertHit]:
    """Hits in what came in from then on, by watch, the newest first; of one watch, or of all."""
    with store_errors(store.path):
        rows = store.conn.execute(_HITS, (stamp(since), watch, watch)).fetchall()
    return [_hit(row) for row in rows]


def untold(store: Store, channel: Channel) -> list[AlertHit]:
    """What came in since the receiver was added and was not sent to it yet."""
    with store_errors(store.path):
        told = set(store.conn.execute(_TOLD, (channel.id,)))
    hits = hits_since(store, channel.added_at, channel.watch)
    return [hit for hit in hits if (hit.watch, hit.key) not in told]


def note_attempt(
    store: Store, channel: Channel, hits: Sequence[AlertHit], now: datetime, fault: str | None = None
) -> None:
    """Keep that the hits were sent, or why they were not, so that they are tried again."""
    with store.transaction() as conn:
        conn.execute(
            insert("alert_attempts", ("channel_id", "tried_at", "hits", "fault")),
            (channel.id, stamp(now), len(hits), fault),
        )
        if fault is None:
            _note_told(conn, channel, hits, stamp(now))


def _note_told(conn: Any, channel: Channel, hits: Iterable[AlertHit], moment: str) -> None:
    conn.executemany(
        "INSERT OR IGNORE INTO alert_deliveries (channel_id, watch_id, hit_key, sent_at) "
        "SELECT ?, id, ?, ? FROM watches WHERE name = ?",
        ((channel.id, hit.key, moment, hit.watch) for hit in hits),
    )


def _channel(row: tuple[Any, ...]) -> Channel:
    number, kind, target, tier, watch, secret, added_at, failures, last_try, last_sent, fault = row
    return Channel(
        number, kind, target, tier, watch, secret, datetime.fromisoformat(added_at), failures,
        datetime.fromisoformat(last_try) if last_try else None,
        datetime.fromisoformat(last_sent) if last_sent else None,
        fault,
    )  # fmt: skip


def _hit(row: tuple[Any, ...]) -> AlertHit:
    identity, watch, phrase, quote, sentence, is_search, *others = row
    key = hashlib.sha256(f"{identity}\n{sentence}".encode()).hexdigest()[:32]
    return AlertHit(key, watch, phrase, quote, sentence, bool(is_search), *others)
