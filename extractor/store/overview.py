"""What lies in the database, in a few numbers, and what is newest in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.ground.records import GIVEN
from extractor.store.guard import store_errors
from extractor.store.record_sums import IS_NAMED
from extractor.store.sql import AMONG, HEADING, listed
from extractor.store.store import Store


@dataclass(frozen=True, slots=True)
class Extent:
    """How much there is of what. ``papers`` counts publishers, or hosts where a publisher is not known."""

    articles: int
    papers: int
    awards: int
    entries: int


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An article with the number of its award rows; ``published`` is ISO 8601 with its zone."""

    id: int
    title: str
    publisher: str | None
    published: str | None
    awards: int


@dataclass(frozen=True, slots=True)
class AwardCount:
    """How often an award of the catalogue was given, by achievements; ``award`` as the press writes it."""

    award_id: str
    award: str
    kind: str
    level: str
    count: int


def extent(store: Store) -> Extent:
    # The papers by steps through an index, one for each of them, not one for each of their articles.
    sql = """
WITH RECURSIVE papers (paper) AS (
    SELECT min(publisher) FROM articles UNION ALL
    SELECT (SELECT min(publisher) FROM articles WHERE publisher > paper) FROM papers WHERE paper IS NOT NULL
)
SELECT (SELECT count(*) FROM articles),
    (SELECT count(*) FROM (SELECT paper FROM papers WHERE paper IS NOT NULL UNION
        SELECT host FROM articles WHERE publisher IS NULL)),
    (SELECT count(*) FROM awards), (SELECT count(*) FROM registry_entries)"""
    with store_errors(store.path):
        return Extent(*store.conn.execute(sql).fetchone())


def award_count(store: Store) -> int:
    """How many award rows there are."""
    return int(store.rows("SELECT count(*) FROM awards")[0][0])


def achievement_count(store: Store) -> int:
    """How many achievements there are."""
    return int(store.rows("SELECT count(*) FROM achievements")[0][0])


def awards_given(
    store: Store, statuses: Sequence[str], first_year: int | None, last_year: int | None
) -> dict[tuple[int | None, str, str], int]:
    """How many achievements of some statuses there are by year, level and kind, those without a year always;
    a counted set whose members all stand in the record by name is none."""
    sql = f"""
SELECT year, level, kind, sum(count) FROM achievement_sums
WHERE status {AMONG} AND NOT is_named
    AND (year IS NULL OR (? IS NULL OR year >= ?) AND (? IS NULL OR year <= ?))
GROUP BY year, level, kind"""
    found = store.rows(sql, (listed(statuses), first_year, first_year, last_year, last_year))
    return {(year, level, kind): count for year, level, kind, count in found}


def awards_given_to(
    store: Store, entry: str, statuses: Sequence[str], first_year: int | None, last_year: int | None
) -> dict[tuple[int | None, str, str], int]:
    """The same of one entry."""
    sql = f"""
SELECT year, level, kind, count(*) FROM achievements
WHERE entry_id = ? AND status {AMONG} AND NOT ({IS_NAMED})
    AND (year IS NULL OR (? IS NULL OR year >= ?) AND (? IS NULL OR year <= ?))
GROUP BY year, level, kind"""
    found = store.rows(sql, (entry, listed(statuses), first_year, first_year, last_year, last_year))
    return {(year, level, kind): count for year, level, kind, count in found}


def state_of(store: Store) -> tuple[object, ...]:
    """Changes with all that is saved and done: articles, award rows, acts, rounds and their outcomes."""
    sql = """
SELECT (SELECT max(revision) FROM award_blocks), (SELECT max(revision) FROM article_blocks),
    (SELECT max(id) FROM acts), (SELECT max(fingerprint) FROM record_state),
    (SELECT max(id) FROM outcomes), (SELECT max(id) FROM rounds), (SELECT max(ended_at) FROM rounds),
    (SELECT max(id) FROM jobs), (SELECT count(*) FROM jobs WHERE state IN ('waiting', 'leased'))"""
    return tuple(store.rows(sql)[0])


def newest_articles(store: Store, limit: int) -> list[Newcomer]:
    """The articles published last: their ids are in the order of publication."""
    sql = f"""
SELECT id, {HEADING}, coalesce(publisher, host), published,
    (SELECT count(*) FROM awards WHERE article_id = articles.id)
FROM articles ORDER BY id DESC LIMIT ?"""
    with store_errors(store.path):
        return [Newcomer(*row) for row in store.conn.execute(sql, (limit,))]


def day_with_articles(store: Store, until: str) -> str | None:
    """The last day (ISO) until this one on which a paper published what is saved, else the first after it."""
    before = "SELECT max(published_day) FROM articles WHERE published_day <= ?"
    after = "SELECT min(published_day) FROM articles WHERE published_day > ?"
    found: str | None = store.rows(before, (until,))[0][0] or store.rows(after, (until,))[0][0]
    return found


def award_counts(store: Store) -> list[AwardCount]:
    """All awards that achievements tell of and the catalogue knows, the most frequent first."""
    sql = f"""
SELECT award_id, min(award), min(kind), min(level),
    coalesce(sum(count) FILTER (WHERE status {AMONG}), 0) AS given
FROM achievement_sums WHERE award_id IS NOT NULL GROUP BY award_id ORDER BY given DESC, award_id"""
    return [AwardCount(*row) for row in store.rows(sql, (listed(GIVEN),))]
