"""How the last articles of each publisher were read, for the health of its file."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from extractor.ground.provenance import Field, ReviewReason
from extractor.store.guard import store_errors
from extractor.store.identity import host_of
from extractor.store.moments import stamp
from extractor.store.store import Store

_READINGS = """
SELECT publisher, changed_at, layouts, layout, letters, review, choices FROM (
    SELECT articles.publisher, articles.changed_at, readings.layouts, readings.layout, readings.letters,
        readings.review,
        (SELECT json_group_object(field, choice) FROM reading_sources
         WHERE reading_sources.article_id = articles.id) AS choices,
        row_number() OVER (
            PARTITION BY articles.publisher ORDER BY articles.changed_at DESC, articles.id DESC
        ) AS place
    FROM readings JOIN articles ON articles.id = readings.article_id
    WHERE articles.publisher IS NOT NULL
) WHERE place <= ? ORDER BY publisher, place"""

_PAGES = """
SELECT articles.publisher, coalesce(articles.canonical_url, articles.source), articles.changed_at,
    article_versions.page_digest, articles.text
FROM articles JOIN article_versions
    ON article_versions.article_id = articles.id AND article_versions.version = articles.version
JOIN readings ON readings.article_id = articles.id
WHERE articles.publisher = ? ORDER BY articles.changed_at DESC, articles.id DESC LIMIT ?"""

_HOSTS = "SELECT DISTINCT host, publisher FROM articles WHERE host IS NOT NULL AND publisher IS NOT NULL"
_OUTCOMES = """
SELECT CASE instr(substr(input, 9), '/') WHEN 0 THEN input
    ELSE substr(input, 1, 8 + instr(substr(input, 9), '/')) END AS site, outcome, count(*)
FROM outcomes WHERE recorded_at >= ? GROUP BY site, outcome"""
"""The site is all up to the first slash behind "https://", so that a host is told once, not 200,000 times."""


@dataclass(frozen=True, slots=True)
class PastReading:
    """How one article was read when it was read last, at ``read_at`` (ISO 8601).

    ``layout`` is None when general rules found the body. ``choices`` holds, for every field that has a
    value, which of the publisher's sources gave it, 0 the first; None for a general rule.
    """

    publisher: str
    read_at: str
    layouts: str
    layout: str | None
    letters: int
    review: str | None
    choices: dict[Field, int | None]


@dataclass(frozen=True, slots=True)
class StoredPage:
    """The raw page of an article as it is now, and the text that was read from it at ``read_at``."""

    publisher: str
    address: str
    read_at: str
    digest: str
    text: str


def stored_pages(store: Store, publisher: str, count: int) -> list[StoredPage]:
    """The pages of the publisher's ``count`` articles that were read last, the newest first."""
    with store_errors(store.path):
        return [StoredPage(*row) for row in store.conn.execute(_PAGES, (publisher, count))]


def past_readings(store: Store, count: int) -> Iterator[PastReading]:
    """The ``count`` articles of each publisher that were read last, the newest first, by publisher."""
    with store_errors(store.path):
        for row in store.conn.execute(_READINGS, (count,)):
            publisher, read_at, layouts, layout, letters, review, choices = row
            yield PastReading(publisher, read_at, layouts, layout, letters, review, json.loads(choices))


def outcomes_by_publisher(store: Store, since: datetime) -> dict[str, Counter[str]]:
    """How often addresses of each publisher had which outcome; a host without articles stands for itself."""
    found: dict[str, Counter[str]] = {}
    with store_errors(store.path):
        publishers: dict[str, str] = dict(store.conn.execute(_HOSTS))
        for site, outcome, count in store.conn.execute(_OUTCOMES, (stamp(since),)):
            if (host := host_of(site)) is not None:
                found.setdefault(publishers.get(host, host), Counter())[outcome] += count
    return found


def review_of(store: Store, article_id: int) -> ReviewReason | None:
    """Why a person should look at how the article was read; None when nothing speaks against it."""
    said = {
        review for (review,) in store.rows("SELECT review FROM readings WHERE article_id = ?", (article_id,))
    }
    return next((reason for reason in get_args(ReviewReason) if reason in said), None)
