"""Tables of stories: which articles are near-copies of one another, and what a person said of it."""

STORY_TABLES = (
    "ALTER TABLE articles ADD COLUMN story_id INTEGER REFERENCES articles(id)",
    "CREATE INDEX articles_story ON articles(story_id)",
    """
CREATE TABLE story_bands (
    band INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    PRIMARY KEY (band, article_id)
) WITHOUT ROWID""",
    "CREATE INDEX story_bands_article ON story_bands(article_id)",
    """
CREATE TABLE story_links (
    one_id INTEGER NOT NULL REFERENCES articles(id),
    other_id INTEGER NOT NULL REFERENCES articles(id),
    words REAL NOT NULL,
    names REAL NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
) WITHOUT ROWID""",
    "CREATE INDEX story_links_other ON story_links(other_id)",
    """
CREATE TABLE story_answers (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    same INTEGER NOT NULL,
    answered_at TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
)""",
    "CREATE INDEX story_answers_other ON story_answers(other)",
)
"""``articles.story_id`` is the first article of the story an article belongs to, its own id when it stands
alone, NULL until it was compared. A link is what the texts say (shares of the shorter one, 0 to 1); an
answer is what a person says, keyed by ``articles.identity`` so that it outlives a rebuilt database."""
