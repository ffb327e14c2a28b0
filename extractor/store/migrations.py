"""The database's history: every change of the tables is one more migration at the end of ``HISTORY``."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from extractor.store.readings_schema import READING_TABLES
from extractor.store.records_schema import LATER_COLUMNS, RECORD_TABLES, REJECTED_ROWS
from extractor.store.schema import FIRST_SCHEMA
from extractor.store.stories_schema import STORY_TABLES
from extractor.store.tracking_schema import TRACKING_SCHEMA

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

MIGRATION_SET = "vinhdanh"


def m001_first_tables(db: "Database") -> None:
    for statement in FIRST_SCHEMA:
        db.execute(statement)


def m002_stories(db: "Database") -> None:
    for statement in STORY_TABLES:
        db.execute(statement)


def m003_tracking(db: "Database") -> None:
    for statement in TRACKING_SCHEMA:
        db.execute(statement)


def m004_records(db: "Database") -> None:
    for statement in RECORD_TABLES:
        db.execute(statement)


def m005_readings(db: "Database") -> None:
    for statement in READING_TABLES:
        db.execute(statement)


def m006_quotes_decisions_rejections(db: "Database") -> None:
    for table, column in LATER_COLUMNS:
        if column not in db[table].columns_dict:
            db.execute(f"ALTER TABLE {table} ADD COLUMN {column} TEXT")
    db.execute(REJECTED_ROWS)


HISTORY: tuple[Callable[["Database"], None], ...] = (
    m001_first_tables,
    m002_stories,
    m003_tracking,
    m004_records,
    m005_readings,
    m006_quotes_decisions_rejections,
)
NAMES = frozenset(migration.__name__ for migration in HISTORY)


def migrations() -> "Migrations":
    """All migrations of this version of the code, ready to apply."""
    from sqlite_utils.migrations import Migrations

    history = Migrations(MIGRATION_SET)
    for migration in HISTORY:
        history(name=migration.__name__)(migration)
    return history
