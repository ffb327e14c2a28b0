"""Tables behind facets: what award rows and articles can be counted by, packed into blocks of numbers.

A block is all rows whose ids share ``id // BLOCK_IDS``, as fixed records in the order of their ids; whoever
counts reads a million rows in some tens of milliseconds, and a save rewrites one or two small blocks. Texts
are numbered in ``facet_values``: ``label`` as first written, ``key`` the form under which spellings are one
(for a catalogued award its id). ``place`` of a name is the code of the province that it names, "" for none,
NULL until that was looked up by someone who knows the places; ``in_full`` is its key with abbreviations
written out, "" for a name that has none, NULL as long. ``revision`` grows with every change.
"""

from struct import Struct

from extractor.ground.records import Kind, Level, RecipientKind, Status

BLOCK_IDS = 1024

AWARD_RECORD = Struct("<qqIIIIIIiiHHBBBB")
"""Id, article, award, unit, parent unit, grantor, source, place, first day, last day (yyyymmdd), first year,
last year, kind, level, status, kind of recipient; 0 is for unknown. ``unit`` is a recipient that is no
person, ``parent`` the unit a recipient belongs to."""

ARTICLE_RECORD = Struct("<qiI")
"""Id, day of publication (yyyymmdd, 0 unknown), source."""

KINDS: tuple[Kind, ...] = (
    "order", "medal", "state_title", "emulation_title", "emulation_flag", "certificate_of_merit",
    "letter_of_commendation", "commemorative_medal", "badge", "prize", "other",
)  # fmt: skip
LEVELS: tuple[Level, ...] = (
    "state", "government", "ministry", "province", "district_commune", "mass_organisation", "unit",
    "international", "other",
)  # fmt: skip
STATUSES: tuple[Status, ...] = ("conferred", "announced", "proposed", "past", "target")
RECIPIENT_KINDS: tuple[RecipientKind, ...] = ("collective", "individual", "household", "other")
"""A record holds the place of a code in these: they may only grow, at their ends."""

FACET_TABLES = (
    """
CREATE TABLE facet_values (
    id INTEGER PRIMARY KEY,
    facet TEXT NOT NULL CHECK (facet IN ('name', 'award', 'place', 'source')),
    key TEXT NOT NULL,
    label TEXT NOT NULL,
    host TEXT,
    place TEXT,
    UNIQUE (facet, key)
)""",
    "CREATE INDEX facet_values_not_placed ON facet_values(id) WHERE facet = 'name' AND place IS NULL",
    "CREATE INDEX facet_values_placed ON facet_values(id) WHERE facet = 'name' AND place <> ''",
    """
CREATE TABLE award_blocks (
    block INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    records BLOB NOT NULL
)""",
    "CREATE INDEX award_blocks_revision ON award_blocks(revision)",
    """
CREATE TABLE article_blocks (
    block INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    records BLOB NOT NULL
)""",
    "CREATE INDEX article_blocks_revision ON article_blocks(revision)",
    "CREATE INDEX achievements_standing ON achievements(standing) WHERE standing <> 'press'",
)
"""A source is a pair of publisher and host: its ``label`` is the publisher ("" for none)."""

NAMES_LOOKED_UP = """
CREATE TABLE names_looked_up (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    lexicon TEXT NOT NULL
)"""
"""By which lexicon names were looked up: another one knows other places and abbreviations."""

NAMES_IN_FULL = (
    "ALTER TABLE facet_values ADD COLUMN in_full TEXT",
    "DROP INDEX facet_values_not_placed",
    "CREATE INDEX facet_values_not_looked_up ON facet_values(id) "
    "WHERE facet = 'name' AND (place IS NULL OR in_full IS NULL)",
    "CREATE INDEX facet_values_short ON facet_values(id) WHERE facet = 'name' AND in_full <> ''",
)
