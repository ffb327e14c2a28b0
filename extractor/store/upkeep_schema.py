"""What is kept beside the record so that a further article costs what it touches, no look at all rows."""


def _counted(row: str, step: int) -> str:
    """One article more, or less, of its month and paper."""
    paper = f"coalesce({row}.publisher, {row}.host)"
    own = f"month = coalesce(substr({row}.published_day, 1, 7), '') AND paper IS {paper}"
    return (
        f"INSERT INTO press_sums SELECT coalesce(substr({row}.published_day, 1, 7), ''), {paper}, 0 "
        f"WHERE NOT EXISTS (SELECT 1 FROM press_sums WHERE {own}); "
        f"UPDATE press_sums SET count = count + {step} WHERE {own}; "
        f"DELETE FROM press_sums WHERE {own} AND count <= 0; "
    )


RECORD_UPKEEP = (
    """
CREATE TABLE record_changes (
    at INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL UNIQUE
)""",
    *(
        f"CREATE TRIGGER {name} AFTER {what} BEGIN "
        f"INSERT OR REPLACE INTO record_changes (article_id) VALUES ({article}); END"
        for name, what, article in (
            ("record_changes_rows_come", "INSERT ON awards", "new.article_id"),
            ("record_changes_rows_change", "UPDATE ON awards", "new.article_id"),
            ("record_changes_rows_go", "DELETE ON awards", "old.article_id"),
            ("record_changes_articles", "UPDATE ON articles", "new.id"),
        )
    ),
    "DROP TABLE record_made",
    """
CREATE TABLE record_made (
    row_key TEXT PRIMARY KEY,
    award_row INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    ref INTEGER NOT NULL,
    signature TEXT NOT NULL,
    name_key TEXT,
    name TEXT NOT NULL,
    written TEXT,
    block TEXT NOT NULL,
    marks TEXT NOT NULL,
    recipient TEXT NOT NULL,
    entry_id TEXT,
    achievement_id TEXT NOT NULL
)""",
    "CREATE INDEX record_made_article ON record_made(article_id)",
    "CREATE INDEX record_made_block ON record_made(block, name, article_id, ref)",
    "CREATE INDEX record_made_recipient ON record_made(recipient)",
    "CREATE INDEX record_made_key ON record_made(name_key)",
    "CREATE INDEX record_made_written ON record_made(written)",
    """
CREATE TABLE record_marks (
    is_set INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    award_row INTEGER NOT NULL,
    PRIMARY KEY (is_set, mark, award_row)
) WITHOUT ROWID""",
    "CREATE TABLE overfull_sets (set_id TEXT PRIMARY KEY) WITHOUT ROWID",
    """
CREATE TABLE record_told (
    article_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    former TEXT NOT NULL,
    present TEXT NOT NULL,
    day TEXT
)""",
    "CREATE INDEX record_told_article ON record_told(article_id)",
    "CREATE INDEX record_told_former ON record_told(former)",
    "CREATE INDEX record_told_present ON record_told(present)",
    "CREATE INDEX acts_article ON acts(article)",
    "CREATE INDEX acts_subject ON acts(subject)",
    "CREATE INDEX acts_other ON acts(other)",
    "ALTER TABLE record_state ADD COLUMN last_act INTEGER NOT NULL DEFAULT 0",
    "DELETE FROM record_state",
    "CREATE INDEX press_sums_paper ON press_sums(month, paper)",
    "CREATE INDEX achievement_sums_award ON achievement_sums(award_id, year)",
    *(
        f"CREATE TRIGGER {name} AFTER {what} BEGIN {does} END"
        for name, what, does in (
            ("waiting_rows_come", "INSERT ON achievement_rows WHEN new.place <= 0",
             "UPDATE record_state SET waiting = waiting + 1;"),
            ("waiting_rows_change",
             "UPDATE OF place ON achievement_rows WHEN (old.place <= 0) IS NOT (new.place <= 0)",
             "UPDATE record_state SET waiting = waiting + (new.place IS NOT NULL AND new.place <= 0) "
             "- (old.place IS NOT NULL AND old.place <= 0);"),
            ("waiting_rows_go", "DELETE ON achievement_rows WHEN old.place <= 0",
             "UPDATE record_state SET waiting = waiting - 1;"),
        )
    ),
    *(
        f"CREATE TRIGGER {name} AFTER {what} BEGIN {does} END"
        for name, what, does in (
            ("press_sums_come", "INSERT ON articles", _counted("new", 1)),
            ("press_sums_go", "DELETE ON articles", _counted("old", -1)),
            ("press_sums_change", "UPDATE OF published_day, publisher, host ON articles",
             _counted("old", -1) + _counted("new", 1)),
        )
    ),
)  # fmt: skip
"""``record_changes`` are the articles of which something came, changed or went since the record was made;
``record_told`` is what each article says became of a body. ``marks`` are those by which sets and achievements
that they may count find each other. A record made before has none of this: it is made anew."""

REGISTER_CHANGES = """
CREATE TABLE register_changes (
    at INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id TEXT NOT NULL
)"""
"""The entries written, taken out or honoured otherwise since all were made, the last of them; empty for all:
whoever keeps the names in memory reads no others again."""

CHANGES_BY_ARTICLE = (
    *(f"DROP TRIGGER record_changes_{name}" for name in ("rows_come", "rows_change", "rows_go", "articles")),
    *(
        f"CREATE TRIGGER record_changes_articles_{name} AFTER {what} ON articles BEGIN "
        "INSERT OR REPLACE INTO record_changes (article_id) VALUES (new.id); END"
        for name, what in (("come", "INSERT"), ("change", "UPDATE"))
    ),
)
"""Rows come and go with their article alone (``write.ArticleWriter``): noted for each of them, saving was a
quarter slower."""

LIST_INDEXES = (
    "CREATE INDEX registry_entries_kind_given ON registry_entries(kind, given DESC, name_folded, id)",
    "CREATE INDEX articles_day_paper ON articles(published_day, publisher, host)",
    "DROP INDEX articles_published_day",
    "CREATE INDEX achievements_award_order "
    "ON achievements(award_id, coalesce(year, 9999), coalesce(date, ''), id)",
)
"""Persons alone, the most honoured first; articles of some years, and by their papers; achievements of an
award by year: of a million rows these were read from the tables themselves."""

ENTRIES_BY_NAME = (
    "DROP INDEX registry_entries_name",
    "CREATE INDEX registry_entries_name ON registry_entries(name_folded, id)",
)
"""In the whole order in which they are listed: page 6,000 of six hundred thousand took 300 ms, for each entry
before it was read from the table itself for its id."""
