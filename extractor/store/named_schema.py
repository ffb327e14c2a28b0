"""Tables of the articles that name a unit, kept for those that thousands may name.

``naming`` and ``longer`` stand for names by their hashes alone, so that no name outlives its redaction here;
``revision`` is that of ``article_blocks`` which ``articles`` were told of. ``named_state`` holds at which
revision, and by which edition of the record, units were last looked for that are to be kept.
"""

NAMED_TABLES = (
    """
CREATE TABLE named_articles (
    naming BLOB PRIMARY KEY,
    longer BLOB NOT NULL,
    revision INTEGER NOT NULL,
    articles BLOB NOT NULL
)""",
    """
CREATE TABLE named_state (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    revision INTEGER NOT NULL,
    edition TEXT NOT NULL
)""",
)
