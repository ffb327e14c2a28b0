"""How the last articles of each publisher were read, for the health of its file."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import get_args

from extractor.ground.provenance import Field, ReviewReason
from extractor.store.guard import store_errors
from extractor.store.identity import host_of
from extractor.store.moments import stamp
from extractor.store.outcomes_schema import DAY, SITE
from extractor.store.sql import listed
from extractor.store.store import Store

_PAPERS = """
WITH RECURSIVE papers (paper) AS (
    SELECT min(publisher) FROM articles UNION ALL
    SELECT (SELECT min(publisher) FROM articles WHERE publisher > paper) FROM papers WHERE paper IS NOT NULL
)"""
"""The papers by steps through the index, one for each of them, not one for each of their articles."""

_READINGS = """
WITH papers AS (SELECT value AS paper FROM json_each(?))
SELECT articles.publisher, articles.changed_at, readings.layouts, readings.layout, readings.letters,
    readings.review,
    (SELECT json_group_object(field, choice) FROM reading_sources
     WHERE reading_sources.article_id = articles.id)
FROM papers JOIN articles ON articles.id IN (
    SELECT own.id FROM articles AS own JOIN readings ON readings.article_id = own.id
    WHERE own.publisher = paper ORDER BY own.changed_at DESC, own.id DESC LIMIT ?
)
JOIN readings ON readings.article_id = articles.id
ORDER BY articles.publisher, articles.changed_at DESC, articles.id DESC"""
_PAGES = """
SELECT articles.publisher, coalesce(articles.canonical_url, articles.source), articles.changed_at,
    article_versions.page_digest, articles.text
FROM articles JOIN article_versions
    ON article_versions.article_id = articles.id AND article_versions.version = articles.version
JOIN readings ON readings.article_id = articles.id
WHERE articles.publisher = ? ORDER BY articles.changed_at DESC, articles.id DESC LIMIT ?"""

_FOR_PHONES = ("m.", "amp.", "mobile.")

_HOSTS = f"""
{_PAPERS}, hosts (paper, site) AS (
    SELECT paper, (SELECT min(host) FROM articles WHERE publisher = paper) FROM papers UNION ALL
    SELECT paper, (SELECT min(host) FROM articles WHERE publisher = paper AND host > site) FROM hosts
    WHERE site IS NOT NULL
)
SELECT site, paper FROM hosts WHERE site IS NOT NULL ORDER BY paper, site"""

_OUTCOMES = f"""
SELECT {SITE}, outcome, count(*) FROM outcomes WHERE {DAY} >= substr(:since, 1, 10) AND recorded_at >= :since
GROUP BY {DAY}, {SITE}, outcome"""
"""In the order of the index ``outcomes_site``, which holds all of it: 200,000 rows are only counted."""


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


PaperState = tuple[int, str]
"""How many articles there are of a paper, and when one was read last."""


def paper_states(store: Store) -> dict[str, PaperState]:
    """What changes with every article of a publisher that is saved or goes."""
    sql = """
SELECT publisher, count(*), max(changed_at) FROM articles WHERE publisher IS NOT NULL GROUP BY publisher"""
    return {paper: (count, last) for paper, count, last in store.rows(sql)}


def past_readings(store: Store, count: int, papers: Iterable[str]) -> Iterator[PastReading]:
    """The ``count`` articles of each of these publishers that were read last, the newest first, by
    publisher."""
    parsed = cache(json.loads)  # Articles of a paper are read alike: of 20,000 choices few differ.
    with store_errors(store.path):
        for row in store.conn.execute(_READINGS, (listed(papers), count)):
            publisher, read_at, layouts, layout, letters, review, choices = row
            yield PastReading(publisher, read_at, layouts, layout, letters, review, parsed(choices))


def outcomes_by_publisher(store: Store, since: datetime) -> dict[str, Counter[str]]:
    """How often addresses of each publisher had which outcome; a host without articles stands for itself."""
    found: dict[str, Counter[str]] = {}
    with store_errors(store.path):
        publishers: dict[str, str] = dict(store.conn.execute(_HOSTS))
        for site, outcome, count in store.conn.execute(_OUTCOMES, {"since": stamp(since)}):
            if (host := host_of(site)) is not None:
                found.setdefault(_publisher(host, publishers), Counter())[outcome] += count
    return found


def _publisher(host: str, publishers: dict[str, str]) -> str:
    """Whose host it is, its pages for phones among them: they are kept under the paper's own host."""
    if host in publishers:
        return publishers[host]
    bare = next((host.removeprefix(sign) for sign in _FOR_PHONES if host.startswith(sign)), host)
    return publishers.get(bare, host)


def review_of(store: Store, article_id: int) -> ReviewReason | None:
    """Why a person should look at how the article was read; None when nothing speaks against it."""
    said = {
        review for (review,) in store.rows("SELECT review FROM readings WHERE article_id = ?", (article_id,))
    }
    return next((reason for reason in get_args(ReviewReason) if reason in said), None)
