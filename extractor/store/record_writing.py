"""Putting entries, links and achievements into their tables: all anew, or those that a change touched."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, fields
from typing import Any

from extractor.ground.achievements import Achievement, Entry, Link
from extractor.store.fulltext import folded_form
from extractor.store.guard import store_errors
from extractor.store.queue_places import Weights, find_places, forget_places
from extractor.store.record_sums import SUMMED, SumsOf, change_sums, count_entries, keep_sums, sums_of
from extractor.store.record_tables import ACHIEVEMENT_COLUMNS, ENTRY_COLUMNS, written_fingerprint
from extractor.store.sql import AMONG, insert, listed
from extractor.store.store import Store

_DERIVED = (
    *SUMMED, "record_marks", "overfull_sets", "record_told",
    "rejected_rows", "achievement_rows", "achievements", "registry_links", "registry_entries", "record_made",
    "record_state",
)  # fmt: skip

Saying = tuple[str, str, str, str | None]
"""What an article says became of a body: "renamed" or "merged", the former name, the present one, the day."""

Said = tuple[str, str, str]
"""What a person or article says of two names: the kind of word, and the two names."""


@dataclass(frozen=True, slots=True)
class MadeRow:
    """What a row was made into. ``article_id`` and ``ref`` tell where it stands; ``signature`` changes with
    everything it was made of; ``name_key`` is None for a row that names nobody, ``name`` what its name was
    read from, ``written`` its recipient as written; ``marks`` (JSON) are those by which sets and members find
    each other; ``recipient`` is shared by the rows that may be one achievement."""

    row_key: str
    award_row: int
    article_id: int
    ref: int
    signature: str
    name_key: str | None
    name: str
    written: str | None
    block: str
    marks: str
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

    ``name_keys`` are those of the rows with links. ``members`` counts, when all else is written down, the
    members of the sets that may have others now, and tells which of these sets are overfull.
    """

    gone: Gone | None
    entries: Iterable[Entry]
    links: Mapping[str, Link]
    name_keys: Mapping[str, str | None]
    achievements: Sequence[Achievement]
    made: Sequence[MadeRow]
    members: Callable[[], Mapping[str, tuple[Sequence[str], bool]]]


def said_before(store: Store) -> frozenset[Said]:
    """What persons and articles had said of names when the tables were made."""
    with store_errors(store.path):
        row = store.conn.execute("SELECT said FROM record_state").fetchone()
    return frozenset((kind, one, other) for kind, one, other in json.loads(row[0])) if row else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Of what the tables are made: its ``fingerprint``, and that of what it ``replaces``; the last change of
    an article and the last act that it knows; what is ``said`` of names, and what articles say of them, by
    article; the ids of ``rejected`` rows by key; the keys of rows ``looked_at``, which wait for nobody. Where
    the tables are made anew in part, the last three tell of some articles, and of ``rows`` by key."""

    fingerprint: str
    replaces: str | None
    last_change: int
    last_act: int
    said: Collection[Said]
    sayings: Mapping[int, Collection[Saying]]
    rejected: Mapping[str, int]
    looked_at: Collection[str]
    rows: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class _Sums:
    """The entries whose achievements changed, and by how much each sum of achievements did."""

    entries: Collection[str]
    counts: SumsOf


def write_record(
    store: Store, change: Change, ids: Mapping[str, int], source: Source, weights: Weights
) -> bool:
    """Put the change into the tables, in one transaction. ``ids`` are those of all award rows by key.

    Writes nothing and says so when the tables are not those that the source replaces: somebody else has
    written them meanwhile, and what was to go and to come is no longer true.
    """

    def put(conn: sqlite3.Connection) -> _Sums | None:
        gone, there = change.gone, _still_there(conn, ids)
        if gone is None:
            _take_out_all(conn)
            put_in(conn, change, there)
            put_marks(conn)
            put_members(conn, change.members())
            return None
        entries = _entries_touched(conn, change, gone)
        sums = Counter[tuple[object, ...]]()
        sums.subtract(sums_of(conn, gone.achievements))
        _take_out(conn, gone)
        put_in(conn, change, there)
        _note_entries(conn, {*gone.entries, *(one.id for one in change.entries)})
        put_marks(conn, [row.row_key for row in change.made])
        forget_places(conn, (there[key] for key in change.links if key in there))
        sums.update(sums_of(conn, (one.id for one in change.achievements)))
        found = change.members()
        sums.subtract(sums_of(conn, found))
        put_members(conn, found)
        sums.update(sums_of(conn, found))
        return _Sums(entries, sums)

    return _write(store, source, weights, put)


def write_staged(
    store: Store, copy_into: Callable[[sqlite3.Connection], None], source: Source, weights: Weights
) -> bool:
    """Put what was made piece by piece into the tables, as ``write_record`` does."""

    def put(conn: sqlite3.Connection) -> None:
        _take_out_all(conn)
        copy_into(conn)
        put_marks(conn)

    return _write(store, source, weights, put)


def _write(
    store: Store,
    source: Source,
    weights: Weights,
    put: Callable[[sqlite3.Connection], _Sums | None],
) -> bool:
    """``put`` tells what is to be counted anew, None for all."""
    with store.transaction() as conn:
        if written_fingerprint(store) != source.replaces:
            return False
        sums = put(conn)
        find_places(conn, weights, source.looked_at, source.rows)
        _put_rejected(conn, source)
        _put_state(conn, source)
        if sums is None:
            keep_sums(conn)
        else:
            _note_entries(conn, count_entries(conn, sums.entries))
            change_sums(conn, sums.counts)
    return True


def _still_there(conn: sqlite3.Connection, ids: Mapping[str, int]) -> dict[str, int]:
    """Those of award rows that were not replaced since they were read; the next making knows what did it."""
    found = conn.execute(f"SELECT id FROM awards WHERE id {AMONG}", (listed(ids.values()),))
    there = {one for (one,) in found}
    return {key: number for key, number in ids.items() if number in there}


def _put_rejected(conn: sqlite3.Connection, source: Source) -> None:
    conn.execute(f"DELETE FROM rejected_rows WHERE row_key {AMONG}", (listed(source.rows),))
    there = _still_there(conn, source.rejected)
    conn.executemany(
        insert("rejected_rows", ("award_row", "row_key")), ((number, key) for key, number in there.items())
    )


def _put_state(conn: sqlite3.Connection, source: Source) -> None:
    state = (1, source.fingerprint, _json(sorted(source.said)), source.last_act)
    columns = ("only_one", "fingerprint", "said", "last_act")
    conn.execute(
        f"{insert('record_state', columns)} ON CONFLICT (only_one) DO UPDATE "
        "SET (fingerprint, said, last_act) = (excluded.fingerprint, excluded.said, excluded.last_act)",
        state,
    )
    conn.execute("DELETE FROM record_changes WHERE at <= ?", (source.last_change,))
    conn.execute(f"DELETE FROM record_told WHERE article_id {AMONG}", (listed(source.sayings),))
    conn.executemany(
        insert("record_told", ("article_id", "kind", "former", "present", "day")),
        ((article, *one) for article, told in source.sayings.items() for one in sorted(told, key=repr)),
    )


def _entries_touched(conn: sqlite3.Connection, change: Change, gone: Gone) -> set[str]:
    sql = f"SELECT DISTINCT entry_id FROM achievements WHERE entry_id IS NOT NULL AND id {AMONG}"
    before = {one for (one,) in conn.execute(sql, (listed(gone.achievements),))}
    now = {one.entry for one in change.achievements if one.entry is not None}
    return before | now | {one.id for one in change.entries}


def _take_out_all(conn: sqlite3.Connection) -> None:
    for table in (*_DERIVED, "register_changes"):
        conn.execute(f"DELETE FROM {table}")
    _note_entries(conn, ("",))


_CHANGES_KEPT = 20_000


def _note_entries(conn: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Let those who keep names, and how often each was honoured, in memory know which entries to read
    again."""
    conn.executemany(insert("register_changes", ("entry_id",)), ((one,) for one in ids))
    conn.execute(
        "DELETE FROM register_changes WHERE at <= (SELECT max(at) FROM register_changes) - ?",
        (_CHANGES_KEPT,),
    )


def _take_out(conn: sqlite3.Connection, gone: Gone) -> None:
    conn.executemany(
        "DELETE FROM record_marks WHERE (is_set, mark, award_row) = (?, ?, ?)",
        conn.execute(f"{_MARKS} WHERE row_key {AMONG}", (listed(gone.rows),)).fetchall(),
    )
    for sql, keys in (
        ("DELETE FROM overfull_sets WHERE set_id = ?", gone.achievements),
        ("DELETE FROM achievement_rows WHERE achievement_id = ?", gone.achievements),
        ("DELETE FROM achievements WHERE id = ?", gone.achievements),
        ("DELETE FROM registry_links WHERE row_key = ?", gone.links),
        ("DELETE FROM registry_entries WHERE id = ?", gone.entries),
        ("DELETE FROM record_made WHERE row_key = ?", gone.rows),
    ):
        conn.executemany(sql, ((key,) for key in keys))


_MARKS = """
SELECT substr(recipient, 1, 4) = 'set:', value, award_row FROM record_made, json_each(record_made.marks)"""


def put_marks(conn: sqlite3.Connection, keys: Iterable[str] | None = None) -> None:
    """Let sets and achievements find each other by what was made of some rows, or of all."""
    where, values = ("", ()) if keys is None else (f"WHERE row_key {AMONG}", (listed(keys),))
    conn.execute(f"INSERT OR IGNORE INTO record_marks {_MARKS} {where} ORDER BY 1, 2, 3", values)


def put_members(conn: sqlite3.Connection, found: Mapping[str, tuple[Sequence[str], bool]]) -> None:
    """Write down which achievements some sets count, and which of the sets are overfull."""
    conn.executemany(
        "UPDATE achievements SET members = ? WHERE id = ?",
        ((_json(members), one) for one, (members, _) in found.items()),
    )
    conn.executemany("DELETE FROM overfull_sets WHERE set_id = ?", ((one,) for one in found))
    conn.executemany(
        insert("overfull_sets", ("set_id",)),
        ((one,) for one, (_, is_overfull) in found.items() if is_overfull),
    )


def put_in(conn: sqlite3.Connection, change: Change, ids: Mapping[str, int]) -> None:
    """Put what is new into the tables, but for members of sets; of rows those that have ``ids``."""
    name_keys = change.name_keys
    conn.executemany(insert("registry_entries", ENTRY_COLUMNS), map(_entry_row, change.entries))
    conn.executemany(
        insert("registry_links", ("award_row", "row_key", "name_key", "entry_id", "candidates")),
        (
            (ids[key], key, name_keys[key], link.entry, _json([asdict(one) for one in link.candidates]))
            for key, link in change.links.items()
            if key in ids
        ),
    )
    conn.executemany(insert("achievements", ACHIEVEMENT_COLUMNS), map(_achievement_row, change.achievements))
    conn.executemany(
        insert("achievement_rows", ("award_row", "row_key", "achievement_id")),
        ((ids[key], key, one.id) for one in change.achievements for key in one.rows if key in ids),
    )
    conn.executemany(insert("record_made", (one.name for one in fields(MadeRow))), map(astuple, change.made))


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
        "retells": one.retells,
        "contradictions": [asdict(other) for other in one.contradictions],
        "flags": [asdict(flag) for flag in one.flags],
    }
    told = {name: _json(value) for name, value in lists.items()} | {"entry_id": one.entry}
    return tuple(told[name] if name in told else getattr(one, name) for name in ACHIEVEMENT_COLUMNS)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
