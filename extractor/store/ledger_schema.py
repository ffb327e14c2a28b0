"""Tables of the sums that stay when the rows of old rounds are taken out.

``day`` is the day of Vietnam (ISO) on which the rounds began. A day whose rounds are still there in part has
both: its sums are those of these tables and of the rows together.
"""

_CLOSED_DAYS = """
CREATE TABLE closed_days (
    day TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources(id),
    rounds INTEGER NOT NULL,
    addresses INTEGER NOT NULL,
    known INTEGER NOT NULL,
    failed_rounds INTEGER NOT NULL,
    gaps INTEGER NOT NULL,
    PRIMARY KEY (day, source_id)
) WITHOUT ROWID"""

_CLOSED_OUTCOMES = """
CREATE TABLE closed_outcomes (
    day TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources(id),
    outcome TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, source_id, outcome)
) WITHOUT ROWID"""

_CLOSED_INPUTS = """
CREATE TABLE closed_inputs (
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, outcome)
) WITHOUT ROWID"""
"""The same for ``outcomes``, the line of every input whatever command read it."""

LEDGER_TABLES = (_CLOSED_DAYS, _CLOSED_OUTCOMES, _CLOSED_INPUTS)
