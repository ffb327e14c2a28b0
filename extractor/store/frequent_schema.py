"""Tables of the rows in which frequent words stand, packed as bits: questions of these need no full text.

A part is all rows of a list in some blocks of ``facets_schema``, one after the other; the revisions of these
tell whether a row was written since the part's bits were made. ``frequent_matches`` are the words, each as
the FTS5 expression that finds it; ``frequent_rows`` holds the bits of one of them in a part, a bit for each
row in the order of ids, or nothing where none has it; its id is that of the match times ``BLOCKS`` plus the
part's first block.
"""

BLOCKS = 1 << 37
"""More than there are blocks: ids of the year 9999 lie in block 97,647,685,546."""

FREQUENT_TABLES = (
    """
CREATE TABLE frequent_matches (
    id INTEGER PRIMARY KEY,
    list TEXT NOT NULL,
    match TEXT NOT NULL,
    UNIQUE (list, match)
)""",
    "CREATE TABLE frequent_rows (id INTEGER PRIMARY KEY, rows BLOB NOT NULL)",
    """
CREATE TABLE frequent_parts (
    list TEXT NOT NULL,
    first_block INTEGER NOT NULL,
    last_block INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (list, first_block)
) WITHOUT ROWID""",
)
