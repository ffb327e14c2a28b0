"""Old rows of the ledger made into sums by day, so that a database followed for years stays small."""

from dataclasses import dataclass
from datetime import date

from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS
from extractor.store.guard import store_errors
from extractor.store.store import Store

_OLD = "ended_at IS NOT NULL AND substr(started_at, 1, 10) < :before"

_SUM_DAYS = f"""
INSERT INTO closed_days
SELECT substr(started_at, 1, 10), source_id, count(*), sum(addresses), sum(known), sum(outcome IS NOT NULL),
    sum(gap)
FROM rounds WHERE {_OLD} GROUP BY 1, 2
ON CONFLICT DO UPDATE SET rounds = rounds + excluded.rounds, addresses = addresses + excluded.addresses,
    known = known + excluded.known, failed_rounds = failed_rounds + excluded.failed_rounds,
    gaps = gaps + excluded.gaps"""

_SUM_OUTCOMES = f"""
INSERT INTO closed_outcomes
SELECT substr(started_at, 1, 10), source_id, jobs.outcome, count(*)
FROM jobs JOIN rounds ON rounds.id = jobs.round_id WHERE {_OLD} GROUP BY 1, 2, 3
ON CONFLICT DO UPDATE SET count = count + excluded.count"""

_SUM_INPUTS = """
INSERT INTO closed_inputs
SELECT substr(recorded_at, 1, 10), outcome, count(*)
FROM outcomes WHERE substr(recorded_at, 1, 10) < :before GROUP BY 1, 2
ON CONFLICT DO UPDATE SET count = count + excluded.count"""


_SEEN = "substr(coalesce(last_listed, checked_at, first_seen), 1, 10)"
_FORGET = f"""
DELETE FROM tracked_addresses WHERE address IN (
    WITH newest AS (SELECT source_id, max({_SEEN}) AS seen FROM tracked_addresses GROUP BY source_id)
    SELECT address FROM tracked_addresses JOIN newest USING (source_id)
    WHERE next_check IS NULL AND gone_at IS NULL AND {_SEEN} < :before AND {_SEEN} < newest.seen
        AND NOT EXISTS (
            SELECT 1 FROM jobs WHERE jobs.address = tracked_addresses.address AND jobs.state <> 'done'))"""
"""What is known of an address is needed as long as a listing holds it, it is to be looked at again, or it is
told as gone. A source whose listing says "as before" still holds what it held when it was read last."""


@dataclass(frozen=True, slots=True)
class Compacted:
    """How many rows were made into sums: rounds, their addresses, and lines of the ledger of inputs; and how
    many addresses were forgotten that no listing holds any more.
    """

    rounds: int
    jobs: int
    inputs: int
    forgotten: int = 0


def compact(store: Store, before: date) -> Compacted:
    """Make the ended rounds that began before a day, and inputs read before it, into sums by day.

    The report says the same before and after: the sums and the taking out are one transaction. The articles
    stay, and what is known of the addresses that may come again. Raises ``StoreError``.
    """
    day = {"before": before.isoformat()}
    old_rounds = f"SELECT id FROM rounds WHERE {_OLD}"
    with store.transaction() as conn:
        for summing in (_SUM_DAYS, _SUM_OUTCOMES, _SUM_INPUTS):
            conn.execute(summing, day)
        jobs = conn.execute(f"DELETE FROM jobs WHERE round_id IN ({old_rounds})", day).rowcount
        rounds = conn.execute(f"DELETE FROM rounds WHERE {_OLD}", day).rowcount
        inputs = conn.execute("DELETE FROM outcomes WHERE substr(recorded_at, 1, 10) < :before", day).rowcount
        forgotten = conn.execute(_FORGET, day).rowcount
    return Compacted(rounds, jobs, inputs, forgotten)


def merge_full_text(store: Store) -> None:
    """Make one part of each full-text index, in which a word is sought once instead of in a dozen.

    A minute for a million award rows. Raises ``StoreError``.
    """
    with store.transaction() as conn:
        for table in (ARTICLES_FTS.name, AWARDS_FTS.name):
            conn.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")


def has_rows_before(store: Store, before: date) -> bool:
    """Whether there is anything to make into sums."""
    sql = f"""
SELECT EXISTS (SELECT 1 FROM rounds WHERE {_OLD})
    OR EXISTS (SELECT 1 FROM outcomes WHERE substr(recorded_at, 1, 10) < :before)"""
    with store_errors(store.path):
        (found,) = store.conn.execute(sql, {"before": before.isoformat()}).fetchone()
    return bool(found)
