"""Putting entries, links and achievements into their tables: all anew, or those that a change touched."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, fields
from typing import Any

from extractor.ground.achievements import Achievement, Entry, Link
from extractor.store.fulltext import folded_form
from extractor.store.guard import store_errors
from extractor.store.queue_places import Weights, find_places, forget_places
from extractor.store.record_sums import SUMMED, keep_sums
from extractor.store.record_tables import ACHIEVEMENT_COLUMNS, ENTRY_COLUMNS, written_fingerprint
from extractor.store.sql import AMONG, insert, listed
from extractor.store.store import Store

_DERIVED = (
    *SUMMED,
    "rejected_rows", "achievement_rows", "achievements", "registry_links", "registry_entries", "record_made",
    "record_state",
)  # fmt: skip

Said = tuple[str, str, str]
"""What a person or article says of two names: the kind of word, and the two names."""


@dataclass(frozen=True, slots=True)
class MadeRow:
    """What a row was made into. ``signature`` changes with everything it was made of; ``name_key`` is None
    for a row that names nobody, ``written`` its recipient as written; ``recipient`` is shared by the rows
    that may be one achievement."""

    row_key: str
    award_row: int
    signature: str
    name_key: str | None
    written: str | None
    block: str
    recipient: str
    entry_id: str | None
    achievement_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What is taken out before what is new is put in: entries and achievements by id, links of rows and what
    was noted of rows by key."""

    entries: Collection[str]
    achievements: Collection[str]
    links: Collection[str]
    rows: Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is put into the tables, in place of what is ``gone`` (None: of everything).

    ``members`` are those of sets that stay as they are in all else.
    """

    gone: Gone | None
    entries: Iterable[Entry]
    links: Mapping[str, Link]
    achievements: Sequence[Achievement]
    made: Sequence[MadeRow]
    members: Mapping[str, Sequence[str]]


def made_rows(store: Store) -> dict[str, MadeRow]:
    """What each row was made into, by its key.

    A row of an article that was saved anew has no signature: its links went with what it replaced.
    """
    columns = ", ".join(f"record_made.{one.name}" for one in fields(MadeRow))
    columns = columns.replace(
        "record_made.signature", "iif(achievement_rows.award_row IS NULL, '', record_made.signature)"
    )
    sql = f"SELECT {columns} FROM record_made LEFT JOIN achievement_rows USING (award_row)"
    with store_errors(store.path):
        found = store.conn.execute(sql).fetchall()
    return {row[0]: MadeRow(*row) for row in found}


def said_before(store: Store) -> frozenset[Said]:
    """What persons and articles had said of names when the tables were made."""
    with store_errors(store.path):
        row = store.conn.execute("SELECT said FROM record_state").fetchone()
    return frozenset((kind, one, other) for kind, one, other in json.loads(row[0])) if row else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Of what the tables are made: its ``fingerprint``, and that of what it ``replaces``; what is ``said`` of
    names; the ids of ``rejected`` rows by key; the keys of rows ``looked_at``, which wait for nobody."""

    fingerprint: str
    replaces: str | None
    said: Collection[Said]
    rejected: Mapping[str, int]
    looked_at: Collection[str]


def write_record(
    store: Store, change: Change, ids: Mapping[str, int], source: Source, weights: Weights
) -> bool:
    """Put the change into the tables, in one transaction. ``ids`` are those of all award rows by key.

    Writes nothing and says so when the tables are not those that the source replaces: somebody else has
    written them meanwhile, and what was to go and to come is no longer true.
    """

    def put(conn: sqlite3.Connection) -> Collection[str] | None:
        touched = None if change.gone is None else _entries_touched(conn, change, change.gone)
        if change.gone is None:
            _take_out_all(conn)
        else:
            _take_out(conn, change.gone)
        put_in(conn, change, ids, {row.row_key: row.name_key for row in change.made})
        forget_places(conn, (ids[key] for key in change.links))
        return touched

    return _write(store, source, weights, put)


def write_staged(
    store: Store, copy_into: Callable[[sqlite3.Connection], None], source: Source, weights: Weights
) -> bool:
    """Put what was made piece by piece into the tables, as ``write_record`` does."""

    def put(conn: sqlite3.Connection) -> None:
        _take_out_all(conn)
        copy_into(conn)

    return _write(store, source, weights, put)


def _write(
    store: Store,
    source: Source,
    weights: Weights,
    put: Callable[[sqlite3.Connection], Collection[str] | None],
) -> bool:
    """``put`` tells the entries whose achievements changed, None for all."""
    with store.transaction() as conn:
        if written_fingerprint(store) != source.replaces:
            return False
        touched = put(conn)
        find_places(conn, weights, source.looked_at)
        conn.execute("DELETE FROM rejected_rows")
        conn.executemany(
            insert("rejected_rows", ("award_row", "row_key")),
            ((number, key) for key, number in source.rejected.items()),
        )
        conn.execute("DELETE FROM record_state")
        state = (1, source.fingerprint, _json(sorted(source.said)))
        conn.execute(insert("record_state", ("only_one", "fingerprint", "said")), state)
        keep_sums(conn, touched)
    return True


def _entries_touched(conn: sqlite3.Connection, change: Change, gone: Gone) -> set[str]:
    sql = f"SELECT DISTINCT entry_id FROM achievements WHERE entry_id IS NOT NULL AND id {AMONG}"
    before = {one for (one,) in conn.execute(sql, (listed(gone.achievements),))}
    now = {one.entry for one in change.achievements if one.entry is not None}
    return before | now | {one.id for one in change.entries}


def _take_out_all(conn: sqlite3.Connection) -> None:
    for table in _DERIVED:
        conn.execute(f"DELETE FROM {table}")


def _take_out(conn: sqlite3.Connection, gone: Gone) -> None:
    for sql, keys in (
        ("DELETE FROM achievement_rows WHERE achievement_id = ?", gone.achievements),
        ("DELETE FROM achievements WHERE id = ?", gone.achievements),
        ("DELETE FROM registry_links WHERE row_key = ?", gone.links),
        ("DELETE FROM registry_entries WHERE id = ?", gone.entries),
        ("DELETE FROM record_made WHERE row_key = ?", gone.rows),
    ):
        conn.executemany(sql, ((key,) for key in keys))


def put_in(
    conn: sqlite3.Connection, change: Change, ids: Mapping[str, int], name_keys: Mapping[str, str | None]
) -> None:
    """Put what is new into the tables; ``name_keys`` are those of the rows with links."""
    conn.executemany(insert("registry_entries", ENTRY_COLUMNS), map(_entry_row, change.entries))
    conn.executemany(
        insert("registry_links", ("award_row", "row_key", "name_key", "entry_id", "candidates")),
        (
            (ids[key], key, name_keys[key], link.entry, _json([asdict(one) for one in link.candidates]))
            for key, link in change.links.items()
        ),
    )
    conn.executemany(insert("achievements", ACHIEVEMENT_COLUMNS), map(_achievement_row, change.achievements))
    conn.executemany(
        insert("achievement_rows", ("award_row", "row_key", "achievement_id")),
        ((ids[key], key, one.id) for one in change.achievements for key in one.rows),
    )
    conn.executemany(insert("record_made", (one.name for one in fields(MadeRow))), map(astuple, change.made))
    conn.executemany(
        "UPDATE achievements SET members = ? WHERE id = ?",
        ((_json(members), one) for one, members in change.members.items()),
    )


def _entry_row(entry: Entry) -> tuple[Any, ...]:
    lists = {
        name: _json(getattr(entry, name))
        for name in ("aliases", "places", "successors", "former", "merged_into", "merged_from")
    }
    told = lists | {
        "name_folded": folded_form(entry.name), "seen": _json([asdict(one) for one in entry.seen]),
    }  # fmt: skip
    return tuple(told[name] if name in told else getattr(entry, name) for name in ENTRY_COLUMNS)


def _achievement_row(one: Achievement) -> tuple[Any, ...]:
    lists = {
        "steps": [asdict(step) for step in one.steps],
        "members": one.members,
        "contradictions": [asdict(other) for other in one.contradictions],
        "flags": [asdict(flag) for flag in one.flags],
    }
    told = {name: _json(value) for name, value in lists.items()} | {"entry_id": one.entry}
    return tuple(told[name] if name in told else getattr(one, name) for name in ACHIEVEMENT_COLUMNS)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
