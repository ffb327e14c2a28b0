"""What a database holds that no page says: the ledger, a person's decisions, what is followed.

A rebuild makes all other tables anew from the raw pages and takes these over from the old database.
"""

from pathlib import Path

from extractor.errors import StoreError
from extractor.store.guard import store_errors
from extractor.store.redacting import redact_everything
from extractor.store.store import Store
from extractor.store.stories import form_all

KEPT = (
    "runs", "outcomes", "story_answers", "acts", "sources", "rounds", "jobs", "tracked_addresses",
    "taken_away", "watches", "closed_days", "closed_outcomes", "closed_inputs",
    "alert_channels", "alert_deliveries", "alert_attempts",
)  # fmt: skip
"""In an order in which rows refer to earlier tables only."""


def require_pages(old: Store, archived: set[str]) -> None:
    """Raise ``StoreError`` when articles of the database come from pages that the archive does not hold."""
    with store_errors(old.path):
        rows = old.conn.execute("SELECT DISTINCT page_digest FROM article_versions").fetchall()
    missing = sorted({row[0] for row in rows} - archived)
    if missing:
        raise StoreError(
            old.path,
            f"{len(missing)} raw pages of its articles are not in the archive, the first is {missing[0]}",
            "name the folder of its pages by --pages",
        )


def take_over(new: Store, old: Path) -> None:
    """Copy the kept tables of the old database into the new one.

    The new one's own ledger goes, with what it found missing: its inputs had their outcomes when they came.
    Raises ``StoreError``.
    """
    with store_errors(new.path):
        new.conn.execute("ATTACH DATABASE ? AS old", (f"{old.absolute().as_uri()}?mode=ro",))
        try:
            with new.transaction() as conn:
                conn.execute("PRAGMA defer_foreign_keys = ON")
                for own in ("outcomes", "taken_away"):
                    conn.execute(f"DELETE FROM {own}")
                conn.execute(
                    "UPDATE articles SET run_id = run_id + (SELECT coalesce(max(id), 0) FROM old.runs)"
                )
                conn.execute("UPDATE runs SET id = id + (SELECT coalesce(max(id), 0) FROM old.runs)")
                for table in KEPT:
                    columns = ", ".join(row[1] for row in conn.execute(f"PRAGMA old.table_info({table})"))
                    conn.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM old.{table}")
                # Their hits belong to versions that were made anew.
                conn.execute("UPDATE watches SET scanned_version = 0")
        finally:
            new.conn.execute("DETACH DATABASE old")
    form_all(new)
    redact_everything(new)


def finished(store: Store, code_version: str, lexicon_fingerprint: str) -> tuple[int, int] | None:
    """How many arrivals a stopped rebuild has behind it, and how many of them failed.

    None when another program or lexicon began it.
    """
    sql = """
SELECT count(*), count(*) FILTER (WHERE outcome NOT IN ('saved', 'updated', 'unchanged')) FROM outcomes"""
    with store_errors(store.path):
        runs = set(store.conn.execute("SELECT code_version, lexicon_fingerprint FROM runs"))
        count, failed = store.conn.execute(sql).fetchone()
    return (count, failed) if runs <= {(code_version, lexicon_fingerprint)} else None


def settle(store: Store) -> None:
    """Bring everything written into the one file, so that it may be moved. Raises ``StoreError``."""
    with store_errors(store.path):
        store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
