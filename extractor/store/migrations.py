"""The database's history: every change of the tables is one more migration at the end of ``HISTORY``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.store.alerts_schema import ALERT_TABLES
from extractor.store.facet_rows import pack_all
from extractor.store.facets_schema import FACET_TABLES, NAMES_IN_FULL, NAMES_LOOKED_UP
from extractor.store.frequent_schema import FREQUENT_TABLES
from extractor.store.fulltext import folded_form
from extractor.store.ledger_schema import LEDGER_TABLES
from extractor.store.named_schema import NAMED_TABLES
from extractor.store.outcomes_schema import HEALTH_INDEXES
from extractor.store.readings_schema import READING_TABLES
from extractor.store.record_sums import HONOURS_TOLD_TWICE, RECORD_SUMS
from extractor.store.records_schema import (
    LATER_COLUMNS,
    QUEUE_PLACES,
    RECORD_PARTS,
    RECORD_TABLES,
    REJECTED_ROWS,
)
from extractor.store.redaction import BLOCK
from extractor.store.schema import FIRST_SCHEMA
from extractor.store.stories_schema import STORY_TABLES
from extractor.store.tracking_schema import LAST_LISTED, TAKEN_AWAY, TRACKING_SCHEMA
from extractor.store.upkeep_schema import (
    CHANGES_BY_ARTICLE,
    ENTRIES_BY_NAME,
    LIST_INDEXES,
    RECORD_UPKEEP,
    REGISTER_CHANGES,
)

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations


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


def m007_alerts(db: "Database") -> None:
    for statement in ALERT_TABLES:
        db.execute(statement)


def m008_facets(db: "Database") -> None:
    for statement in FACET_TABLES:
        db.execute(statement)
    pack_all(db.conn)


def m009_keys_of_achievement_rows(db: "Database") -> None:
    db.execute("ALTER TABLE achievement_rows ADD COLUMN row_key TEXT")
    # A database whose record has none is made anew when it is asked for next.
    db.execute("UPDATE record_state SET fingerprint = ''")


def m010_sums_of_old_rounds(db: "Database") -> None:
    for statement in LEDGER_TABLES:
        db.execute(statement)


def m011_record_in_parts(db: "Database") -> None:
    for statement in RECORD_PARTS:
        db.execute(statement)


def m012_saved_searches(db: "Database") -> None:
    db.execute("ALTER TABLE watches ADD COLUMN query TEXT")


def m013_places_in_the_queue(db: "Database") -> None:
    for statement in QUEUE_PLACES:
        db.execute(statement)


def m014_day_last_listed(db: "Database") -> None:
    db.execute(LAST_LISTED)


def m015_rows_looked_at(db: "Database") -> None:
    # Which rows a person has looked at stands in their places from now on: a record made before is made anew.
    db.execute("UPDATE record_state SET fingerprint = ''")


def m016_versions_by_page(db: "Database") -> None:
    db.execute("CREATE INDEX article_versions_page ON article_versions(page_digest)")


def m017_days_of_names_and_flags_in_english(db: "Database") -> None:
    # A record made before has no day of a renaming and its flags in Vietnamese alone: it is made anew.
    db.execute("UPDATE record_state SET fingerprint = ''")


def m018_rows_of_frequent_words(db: "Database") -> None:
    for statement in FREQUENT_TABLES:
        db.execute(statement)


def m019_names_among_frequent_words(db: "Database") -> None:
    # What was kept before knows no names in columns: all of it is made anew with the next round or `compact`.
    for table in ("frequent_parts", "frequent_rows", "frequent_matches"):
        db.execute(f"DELETE FROM {table}")


def m020_articles_taken_away(db: "Database") -> None:
    db.execute(TAKEN_AWAY)


def m021_health_of_papers(db: "Database") -> None:
    for statement in HEALTH_INDEXES:
        db.execute(statement)


def m022_sums_kept_with_the_record(db: "Database") -> None:
    for statement in RECORD_SUMS:
        db.execute(statement)
    # Counting a record of a million rows took two minutes; m023 lets it be made anew, and counted, anyway.


def m023_upkeep_of_the_record(db: "Database") -> None:
    for statement in RECORD_UPKEEP:
        db.execute(statement)


def m024_names_in_full(db: "Database") -> None:
    # Until they are looked up a short name is a value of its own.
    for statement in NAMES_IN_FULL:
        db.execute(statement)


def m025_lists_by_kind_and_day(db: "Database") -> None:
    for statement in LIST_INDEXES:
        db.execute(statement)


def m026_changes_of_the_register(db: "Database") -> None:
    db.execute(REGISTER_CHANGES)


def m027_changes_noted_by_article(db: "Database") -> None:
    for statement in CHANGES_BY_ARTICLE:
        db.execute(statement)


def m028_lexicon_of_names(db: "Database") -> None:
    db.execute(NAMES_LOOKED_UP)


def m029_redacted_names_without_marks(db: "Database") -> None:
    # Until here the search's own form of a mention ("duong thi luu") outlived the redaction of its name.
    db.conn.create_function("folded", 1, folded_form, deterministic=True)
    db.conn.execute("UPDATE entities SET text_folded = folded(text) WHERE instr(text, ?)", (BLOCK,))


def m030_honours_told_twice(db: "Database") -> None:
    # A record made before knows none: it is made anew after the upgrade.
    for statement in HONOURS_TOLD_TWICE:
        db.execute(statement)


def m031_articles_naming_units(db: "Database") -> None:
    # Until they are filled, after the next round or by `compact`, whoever asks reads the articles.
    for statement in NAMED_TABLES:
        db.execute(statement)


def m032_lists_that_a_redaction_broke(db: "Database") -> None:
    # Redacting a name of numbers ("0 5") once blocked out numbers in lists kept as JSON ("score": █.█), after
    # which no record could be made. These are made of rows and acts, so the next record has them again.
    if db.conn.execute("SELECT 1 FROM acts WHERE act = 'redact' LIMIT 1").fetchone() is None:
        return
    broken = sum(
        db.conn.execute(f"UPDATE {table} SET {lists} = '[]' WHERE NOT json_valid({lists})").rowcount
        for table, lists in (("registry_links", "candidates"), ("record_made", "marks"))
    )
    if broken:
        db.conn.execute("UPDATE record_state SET fingerprint = ''")


def m033_entries_by_name(db: "Database") -> None:
    for statement in ENTRIES_BY_NAME:
        db.execute(statement)


HISTORY: tuple[Callable[["Database"], None], ...] = (
    m001_first_tables,
    m002_stories,
    m003_tracking,
    m004_records,
    m005_readings,
    m006_quotes_decisions_rejections,
    m007_alerts,
    m008_facets,
    m009_keys_of_achievement_rows,
    m010_sums_of_old_rounds,
    m011_record_in_parts,
    m012_saved_searches,
    m013_places_in_the_queue,
    m014_day_last_listed,
    m015_rows_looked_at,
    m016_versions_by_page,
    m017_days_of_names_and_flags_in_english,
    m018_rows_of_frequent_words,
    m019_names_among_frequent_words,
    m020_articles_taken_away,
    m021_health_of_papers,
    m022_sums_kept_with_the_record,
    m023_upkeep_of_the_record,
    m024_names_in_full,
    m025_lists_by_kind_and_day,
    m026_changes_of_the_register,
    m027_changes_noted_by_article,
    m028_lexicon_of_names,
    m029_redacted_names_without_marks,
    m030_honours_told_twice,
    m031_articles_naming_units,
    m032_lists_that_a_redaction_broke,
    m033_entries_by_name,
)


@dataclass(frozen=True, slots=True)
class Series:
    """The changes of one kind of file, in order; ``name`` is noted in the file with each."""

    name: str
    changes: tuple[Callable[["Database"], None], ...]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(change.__name__ for change in self.changes)

    def migrations(self) -> "Migrations":
        """All migrations of this version of the code, ready to apply."""
        from sqlite_utils.migrations import Migrations

        history = Migrations(self.name)
        for change in self.changes:
            history(name=change.__name__)(change)
        return history


RECORDS = Series("vinhdanh", HISTORY)
