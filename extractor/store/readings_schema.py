"""Tables of readings: by whose layout each article was read, which source gave each field, what a second
extractor said of it."""

READING_TABLES = (
    """
CREATE TABLE readings (
    article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    layouts TEXT NOT NULL,
    layout TEXT,
    letters INTEGER NOT NULL,
    agreement REAL,
    review TEXT
)""",
    "CREATE INDEX readings_review ON readings(review) WHERE review IS NOT NULL",
    """
CREATE TABLE reading_sources (
    article_id INTEGER NOT NULL REFERENCES readings(article_id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    source TEXT NOT NULL,
    choice INTEGER,
    PRIMARY KEY (article_id, field)
) WITHOUT ROWID""",
)
"""The columns are the fields of ``ground.provenance``; ``letters`` is the length of the article's text. A
field without a row had no value. Articles that were no web pages have no reading."""
