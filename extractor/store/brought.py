"""Articles that a person brought from addresses which refuse this program: note_brought."""

import sqlite3

_BROUGHT = """
UPDATE tracked_addresses SET next_check = NULL, failures = 0
WHERE outcome IN ('blocked', 'robots') AND NOT has_article AND address IN (
    SELECT canonical_url FROM articles WHERE identity = :identity
    UNION SELECT url FROM articles WHERE identity = :identity)"""


def note_brought(conn: sqlite3.Connection, identity: str) -> None:
    """Note, in the caller's transaction, that the article with this identity is here: its address is known,
    and is visited again only where a listing states a change.

    Else the page would be refused again each time, and the person asked to save what she has saved.
    """
    conn.execute(_BROUGHT, {"identity": identity})
