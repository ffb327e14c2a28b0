"""Key words that are watched for, and the sentences they were found in.

Each watch remembers up to which version of the articles it has looked. So a new watch goes over everything
that is stored, and articles that came in by whatever way are seen once.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from extractor.ground.tracking import Hit, Watch
from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.sql import HEADING, insert
from extractor.store.store import Store

_BATCH = 200
"""Texts in memory at a time: some megabytes."""

_WATCHES = """
SELECT watches.id, name, phrases, added_at, count(DISTINCT watch_hits.article_id), query
FROM watches LEFT JOIN watch_hits ON watch_hits.watch_id = watches.id
WHERE removed_at IS NULL GROUP BY watches.id ORDER BY watches.id"""

_HITS = f"""
SELECT watches.name, watch_hits.phrase, quote, exact, sentence, came_in, {HEADING},
    coalesce(articles.canonical_url, articles.url), articles.publisher, articles.published, articles.id
FROM watch_hits JOIN watches ON watches.id = watch_hits.watch_id
JOIN articles ON articles.id = watch_hits.article_id
WHERE came_in >= ? AND came_in < ? AND (? IS NULL OR watches.id = ?)
ORDER BY watches.id, watch_hits.article_id DESC, start_offset"""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of an article to look through; ``current`` when no later one is stored."""

    id: int
    article_id: int
    text: str
    seen_at: str
    current: bool


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit with the article it stands in; moments are ISO 8601 with their zone."""

    watch: str
    phrase: str
    quote: str
    exact: bool
    sentence: str
    came_in: str
    title: str
    url: str | None
    publisher: str | None
    published: str | None
    article: int

    @property
    def is_its_watch(self) -> bool:
        """The watch is called what it found, as one of one phrase is: the sentence tells its name."""
        return self.watch == self.phrase


def add_watch(
    store: Store, name: str, phrases: Sequence[str], now: datetime, *, query: str | None = None
) -> None:
    """Watch for the phrases, or what the query finds, from now on, and once in everything stored.

    A known name gets these phrases or this query.
    """
    with store.transaction() as conn:
        conn.execute(
            "INSERT INTO watches (name, phrases, added_at, query) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (name) DO UPDATE SET phrases = excluded.phrases, query = excluded.query, "
            "removed_at = NULL, scanned_version = 0",
            (name, json.dumps(tuple(phrases), ensure_ascii=False), stamp(now), query),
        )


def watches(store: Store) -> list[Watch]:
    """All watches that are kept, with the number of articles each was found in."""
    with store_errors(store.path):
        rows = store.conn.execute(_WATCHES).fetchall()
    return [
        Watch(number, name, tuple(json.loads(phrases)), datetime.fromisoformat(added), hits, query)
        for number, name, phrases, added, hits, query in rows
    ]


def remove_watch(store: Store, watch: Watch, now: datetime) -> None:
    """Watch for it no longer; what was found stays."""
    with store.transaction() as conn:
        conn.execute("UPDATE watches SET removed_at = ? WHERE id = ?", (stamp(now), watch.id))


def unseen_versions(store: Store, watch: Watch) -> list[Version]:
    """The next versions that the watch has not looked through, oldest first; at most one batch."""
    with store_errors(store.path):
        rows = store.conn.execute(
            "SELECT seen.id, article_id, seen.text, seen_at, seen.version = articles.version "
            "FROM article_versions AS seen JOIN articles ON articles.id = article_id WHERE seen.id > "
            "(SELECT scanned_version FROM watches WHERE watches.id = ?) ORDER BY seen.id LIMIT ?",
            (watch.id, _BATCH),
        )
        return [
            Version(number, article, text, seen_at, bool(current))
            for number, article, text, seen_at, current in rows
        ]


def note_hits(
    store: Store, watch: Watch, seen: Sequence[Version], hits: Iterable[tuple[Version, Hit]]
) -> int:
    """Keep the hits and remember how far the watch has looked; gives how many are new.

    A sentence that an article has had before is no new hit when another part of it was edited.
    """
    columns = (
        "watch_id", "article_id", "version_id", "phrase", "quote", "exact", "start_offset", "end_offset",
        "sentence", "came_in",
    )  # fmt: skip
    new = 0
    with store.transaction() as conn:
        for version, hit in hits:
            written = conn.execute(
                f"{insert('watch_hits', columns)} ON CONFLICT (watch_id, article_id, sentence) DO NOTHING",
                (
                    watch.id, version.article_id, version.id, hit.phrase, hit.quote, hit.exact, hit.start,
                    hit.end, hit.sentence, version.seen_at,
                ),
            )  # fmt: skip
            new += written.rowcount
        conn.execute("UPDATE watches SET scanned_version = ? WHERE id = ?", (seen[-1].id, watch.id))
    return new


def hit_rows(store: Store, first: datetime, end: datetime, watch: Watch | None = None) -> list[HitRow]:
    """Hits in what came in from ``first`` until before ``end``, by watch, then by article, newest first."""
    number = None if watch is None else watch.id
    with store_errors(store.path):
        rows = store.conn.execute(_HITS, (stamp(first), stamp(end), number, number)).fetchall()
    return [_hit_row(row) for row in rows]


def _hit_row(row: tuple[Any, ...]) -> HitRow:
    watch, phrase, quote, exact, *others = row
    return HitRow(watch, phrase, quote, bool(exact), *others)
