"""Sums that pages of the record show of all of it, kept with the record: counting a million rows for every
page took seconds.

Which achievements a set counts, and which rows a name that is unclear stands in, is kept by triggers.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable

from extractor.ground.records import GIVEN
from extractor.store.sql import AMONG, insert, listed

RECORD_SUMS = (
    "ALTER TABLE registry_entries ADD COLUMN given INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE registry_entries ADD COLUMN first_year INTEGER",
    "ALTER TABLE registry_entries ADD COLUMN last_year INTEGER",
    "ALTER TABLE record_state ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0",
    """
CREATE TABLE achievement_sums (
    award_id TEXT,
    award TEXT NOT NULL,
    year INTEGER,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    is_named INTEGER NOT NULL,
    count INTEGER NOT NULL
)""",
    """
CREATE TABLE press_sums (
    month TEXT NOT NULL,
    paper TEXT,
    count INTEGER NOT NULL
)""",
    """
CREATE TABLE set_members (
    member_id TEXT NOT NULL,
    set_id TEXT NOT NULL,
    PRIMARY KEY (member_id, set_id)
) WITHOUT ROWID""",
    """
CREATE TABLE unclear_links (
    entry_id TEXT NOT NULL,
    award_row INTEGER NOT NULL,
    PRIMARY KEY (entry_id, award_row)
) WITHOUT ROWID""",
    """
CREATE TRIGGER set_members_come AFTER INSERT ON achievements WHEN new.members <> '[]' BEGIN
    INSERT OR IGNORE INTO set_members SELECT value, new.id FROM json_each(new.members);
END""",
    """
CREATE TRIGGER set_members_change AFTER UPDATE OF members ON achievements BEGIN
    DELETE FROM set_members WHERE set_id = old.id AND member_id IN (SELECT value FROM json_each(old.members));
    INSERT OR IGNORE INTO set_members SELECT value, new.id FROM json_each(new.members);
END""",
    """
CREATE TRIGGER set_members_go AFTER DELETE ON achievements WHEN old.members <> '[]' BEGIN
    DELETE FROM set_members WHERE set_id = old.id AND member_id IN (SELECT value FROM json_each(old.members));
END""",
    """
CREATE TRIGGER unclear_links_come AFTER INSERT ON registry_links
WHEN new.entry_id IS NULL AND new.candidates <> '[]' BEGIN
    INSERT OR IGNORE INTO unclear_links
    SELECT json_extract(value, '$.entry'), new.award_row FROM json_each(new.candidates);
END""",
    """
CREATE TRIGGER unclear_links_go AFTER DELETE ON registry_links
WHEN old.entry_id IS NULL AND old.candidates <> '[]' BEGIN
    DELETE FROM unclear_links WHERE award_row = old.award_row
        AND entry_id IN (SELECT json_extract(value, '$.entry') FROM json_each(old.candidates));
END""",
    "CREATE INDEX registry_links_unclear ON registry_links(award_row) "
    "WHERE entry_id IS NULL AND candidates <> '[]'",
    "CREATE INDEX registry_entries_given ON registry_entries(given DESC, name_folded, id)",
    "CREATE INDEX registry_entries_kind ON registry_entries(kind, name_folded, id)",
    "CREATE INDEX achievements_of_award ON achievements(award_id, (year IS NULL), year DESC, recipient, id)",
)
"""``is_named`` tells of a counted set whose members all stand in the record by name, and of what is not
counted beside others of its recipient. ``paper`` is the
publisher or the host, ``month`` empty where the day of publication is unknown."""

SUMMED = ("achievement_sums", "press_sums", "set_members", "unclear_links")
"""Tables that are filled from others."""

_IS_GIVEN = f"status IN ({', '.join(map(repr, GIVEN))})"


HONOURS_TOLD_TWICE = (
    "ALTER TABLE achievements ADD COLUMN retells TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE achievements ADD COLUMN is_counted INTEGER NOT NULL DEFAULT 1",
)

IS_NAMED = "NOT is_counted OR members <> '[]' AND json_array_length(members) >= recipient_count"
_GROUP = ("award_id", "year", "level", "kind", "status", "is_named")


SumsOf = Counter[tuple[object, ...]]
"""How many achievements there are of each group, and in it of each wording of the award; below zero where
they go."""


def sums_of(conn: sqlite3.Connection, achievements: Iterable[str]) -> SumsOf:
    """The groups of some achievements, by id."""
    found = conn.execute(
        f"""
SELECT award_id, year, level, kind, status, ({IS_NAMED}) AS is_named, award, count(*)
FROM achievements WHERE id {AMONG} GROUP BY 1, 2, 3, 4, 5, 6, 7""",
        (listed(achievements),),
    )
    return Counter({tuple(group): count for *group, count in found})


def change_sums(conn: sqlite3.Connection, change: SumsOf) -> None:
    """Add to the sums of achievements what came, and take off what went."""
    own = " AND ".join(f"{name} IS ?" for name in _GROUP)
    for (*group, award), count in sorted(change.items(), key=lambda one: -one[1]):
        if count == 0:
            continue
        known = conn.execute(f"SELECT award FROM achievement_sums WHERE {own}", group).fetchone()
        if known is None:
            values = (*group, award, count)
            conn.execute(insert("achievement_sums", (*_GROUP, "award", "count")), values)
            continue
        conn.execute(f"UPDATE achievement_sums SET count = count + ? WHERE {own}", (count, *group))
        if count < 0 and award == known[0]:
            # Another achievement of the group may be told in the same words. Where all of them go, those told
            # in other words are taken off next.
            first = f"""
SELECT min(award) FROM achievements
WHERE award_id IS ? AND year IS ? AND level = ? AND kind = ? AND status = ? AND ({IS_NAMED}) = ?
    AND (year IS NULL) = ?"""
            award = conn.execute(first, (*group, group[1] is None)).fetchone()[0]
            kept = "UPDATE achievement_sums SET award = coalesce(?, award)"
            conn.execute(f"{kept} WHERE {own} AND count > 0", (award, *group))
        elif count > 0 and award < known[0]:
            conn.execute(f"UPDATE achievement_sums SET award = ? WHERE {own}", (award, *group))
    conn.execute("DELETE FROM achievement_sums WHERE count = 0")


def keep_sums(conn: sqlite3.Connection) -> None:
    """Count anew all that is shown of all."""
    count_entries(conn, None)
    for table in ("achievement_sums", "press_sums"):
        conn.execute(f"DELETE FROM {table}")
    conn.execute(
        """
INSERT INTO achievement_sums SELECT award_id, min(award), year, level, kind, status,
    ("""
        + IS_NAMED
        + """) AS is_named, count(*)
FROM achievements GROUP BY award_id, year, level, kind, status, is_named"""
    )
    conn.execute("""
INSERT INTO press_sums SELECT coalesce(substr(published_day, 1, 7), ''), coalesce(publisher, host), count(*)
FROM articles GROUP BY 1, 2""")
    conn.execute("UPDATE record_state SET waiting = (SELECT count(*) FROM achievement_rows WHERE place <= 0)")


def count_entries(conn: sqlite3.Connection, entries: Collection[str] | None) -> list[str]:
    """Count what entries were given: all, or those with some ids; of these tell whose number is another."""
    if entries is None:
        conn.execute(_COUNT)
        return []
    given = f"SELECT id, given FROM registry_entries WHERE id {AMONG}"
    among = (listed(entries),)
    before = dict(conn.execute(given, among))
    conn.execute(f"{_COUNT} WHERE id {AMONG}", among)
    return [one for one, number in conn.execute(given, among) if before[one] != number]


_COUNT = f"""
UPDATE registry_entries SET (given, first_year, last_year) = (
    SELECT coalesce(sum(is_counted), 0), min(year), max(year) FROM achievements
    WHERE entry_id = registry_entries.id AND {_IS_GIVEN}
)"""
