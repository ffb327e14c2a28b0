"""The tables of entries, links and achievements, as whoever shows them reads them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.ground.achievements import (
    Achievement,
    Candidate,
    Contradiction,
    Entry,
    EntryKind,
    LawFlag,
    Link,
    Seen,
    Step,
)
from extractor.store.guard import store_errors
from extractor.store.register_names import EntryKey
from extractor.store.sql import AMONG, listed
from extractor.store.store import Store

ENTRY_COLUMNS = (
    "id", "kind", "name", "name_folded", "aliases", "parent", "places", "since", "until", "successors",
    "seen", "former", "merged_into", "merged_from",
)  # fmt: skip
ACHIEVEMENT_COLUMNS = (
    "id", "entry_id", "recipient", "recipient_kind", "recipient_count", "award", "award_id", "kind", "level",
    "grade", "period", "year", "date", "decision", "decision_date", "signer", "grantor", "status", "standing",
    "sources", "confidence", "steps", "members", "contradictions", "flags",
    "retells", "is_counted",
)  # fmt: skip

_OWN = ", ".join(name for name in ENTRY_COLUMNS if name != "name_folded")

_LISTS = ("steps", "members", "contradictions", "flags", "retells")


def source_fingerprint(store: Store) -> str:
    """Changes with every article saved or taken out, and every act done.

    Every page of the record asks for it: counting a million rows took half a second.
    """
    sql = """
SELECT (SELECT max(revision) FROM award_blocks), (SELECT max(revision) FROM article_blocks),
    (SELECT max(id) FROM acts), (SELECT count(*) FROM story_answers),
    (SELECT max(answered_at) FROM story_answers)"""
    with store_errors(store.path):
        return json.dumps(store.conn.execute(sql).fetchone())


def written_fingerprint(store: Store) -> str | None:
    """Of what the tables were made; None when they never were."""
    with store_errors(store.path):
        row = store.conn.execute("SELECT fingerprint FROM record_state").fetchone()
    return None if row is None else str(row[0])


def forget_fingerprint(store: Store) -> None:
    """Let the tables be made anew the next time, whatever came since; until then they are those of a record,
    not of none."""
    with store.transaction() as conn:
        conn.execute("UPDATE record_state SET fingerprint = 'to be made anew'")


def entries(store: Store, ids: Iterable[str] | None = None) -> list[Entry]:
    """All entries by name, or those with some ids."""
    where, values = ("", ()) if ids is None else (f"WHERE id {AMONG}", (listed(ids),))
    sql = f"SELECT {_OWN} FROM registry_entries {where} ORDER BY name_folded, id"
    return [entry_of(row) for row in store.rows(sql, values)]


def entry(store: Store, number: str) -> Entry | None:
    """The entry with this id; None for an unknown one."""
    with store_errors(store.path):
        row = store.conn.execute(f"SELECT {_OWN} FROM registry_entries WHERE id = ?", (number,)).fetchone()
    return None if row is None else entry_of(row)


def links(store: Store, rows: Iterable[int] | None = None) -> dict[str, Link]:
    """What the name in each row means, by row key; of some award rows, or of all."""
    where, values = ("", ()) if rows is None else (f"WHERE award_row {AMONG}", (listed(rows),))
    sql = f"SELECT row_key, entry_id, candidates FROM registry_links {where}"
    with store_errors(store.path):
        found = store.conn.execute(sql, values).fetchall()
    return {
        key: Link(
            key,
            entry,
            tuple(Candidate(one["entry"], one["score"], tuple(one["reasons"])) for one in json.loads(told)),
        )
        for key, entry, told in found
    }


def achievements(
    store: Store,
    entry: str | None = None,
    *,
    award: str | None = None,
    ids: Iterable[str] | None = None,
    rows_of: Iterable[int] | None = None,
    holding: Iterable[str] | None = None,
) -> list[Achievement]:
    """All achievements, or those of one entry, of one award of the catalogue, with some ids, made of some
    award rows, sets that hold some members, in the order of their years; undated ones last."""
    given = {
        "entry_id = ?": entry,
        "award_id = ?": award,
        f"id {AMONG}": None if ids is None else listed(ids),
        f"id IN (SELECT achievement_id FROM achievement_rows WHERE award_row {AMONG})": (
            None if rows_of is None else listed(rows_of)
        ),
        f"id IN (SELECT set_id FROM set_members WHERE member_id {AMONG})": (
            None if holding is None else listed(holding)
        ),
    }  # fmt: skip
    wanted = {condition: value for condition, value in given.items() if value is not None}
    where = f"WHERE {' AND '.join(wanted)}" if wanted else ""
    columns = ", ".join(ACHIEVEMENT_COLUMNS)
    sql = f"SELECT {columns} FROM achievements {where} ORDER BY year IS NULL, year, date, id"
    rows = f"""
SELECT achievement_id, row_key FROM achievement_rows
{f"WHERE achievement_id IN (SELECT id FROM achievements {where})" if wanted else ""}
ORDER BY award_row"""
    values = tuple(wanted.values())
    with store_errors(store.path):
        found = store.conn.execute(sql, values).fetchall()
        keys = dict[str, list[str]]()
        for one, key in store.conn.execute(rows, values):
            keys.setdefault(one, []).append(key)
    return [_achievement(dict(zip(ACHIEVEMENT_COLUMNS, row, strict=True)), keys) for row in found]


def achievement_outlines(store: Store, entry: str) -> list[Achievement]:
    """The achievements of an entry in the same order, without what is told of each at length: stages, rows,
    members, contradictions and flags."""
    slots = [name for name in ACHIEVEMENT_COLUMNS if name not in _LISTS]
    order = "year IS NULL, year, date, id"
    sql = f"SELECT {', '.join(slots)} FROM achievements WHERE entry_id = ? ORDER BY {order}"
    names = ["entry" if name == "entry_id" else name for name in slots]
    return [Achievement(**dict(zip(names, row, strict=True))) for row in store.rows(sql, (entry,))]


def entry_of(row: tuple[Any, ...]) -> Entry:
    """The entry of a row of ``ENTRY_COLUMNS`` without ``name_folded``."""
    one, kind, name, aliases, parent, places, since, until, after, seen, *changes = row
    return Entry(
        one, kind, name, _strings(aliases), parent, _strings(places), since, until, _strings(after),
        tuple(Seen(**told) for told in json.loads(seen)), *map(_strings, changes),
    )  # fmt: skip


def _achievement(told: dict[str, Any], keys: Mapping[str, list[str]]) -> Achievement:
    lists = {name: json.loads(told.pop(name)) for name in _LISTS}
    told["entry"] = told.pop("entry_id")
    told["is_counted"] = bool(told["is_counted"])
    return Achievement(
        **told,
        rows=tuple(keys.get(told["id"], ())),
        steps=tuple(Step(one["status"], one["date"], tuple(one["rows"])) for one in lists["steps"]),
        members=tuple(lists["members"]),
        retells=tuple(lists["retells"]),
        contradictions=tuple(Contradiction(**one) for one in lists["contradictions"]),
        flags=tuple(LawFlag(**one) for one in lists["flags"]),
    )


def _strings(told: str) -> tuple[str, ...]:
    """Most lists of most entries are empty: reading those as JSON took a third of reading the register."""
    return () if told == "[]" else tuple(json.loads(told))


@dataclass(frozen=True, slots=True)
class EntryCount:
    """A unit or person with how many achievements it has, and the years of the first and the last."""

    entry: Entry
    achievements: int
    first: int | None
    last: int | None


def entry_counts_of(store: Store, ids: Sequence[str]) -> list[EntryCount]:
    """Some entries in the order of their ids; those that are no more are left out."""
    rows = store.rows(f"{_COUNTED} WHERE id {AMONG}", (listed(ids),))
    found = {one.entry.id: one for one in map(_entry_count, rows)}
    return [found[one] for one in ids if one in found]


def all_entry_counts(
    store: Store, kind: EntryKind | None, *, by_count: bool, limit: int = -1, offset: int = 0
) -> Iterator[EntryCount]:
    """Every entry of a kind or of all, by name or the most honoured first, or a part of them."""
    where, given = _of_kind(kind)
    order = _BY_COUNT if by_count else _BY_NAME
    sql = f"{_COUNTED} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    with store_errors(store.path):
        yield from map(_entry_count, store.conn.execute(sql, (*given, limit, offset)))


def number_of_entries(store: Store, kind: EntryKind | None) -> int:
    where, given = _of_kind(kind)
    return int(store.rows(f"SELECT count(*) FROM registry_entries WHERE {where}", given)[0][0])


def entries_by_name(
    store: Store, kind: EntryKind | None, after: EntryKey | None, limit: int
) -> list[tuple[EntryKey, Entry]]:
    """The first entries behind ``after``, each with its place in the order."""
    where, given = _of_kind(kind)
    behind = " AND (name_folded, id) > (?, ?)" if after is not None else ""
    sql = f"{_PLACED} WHERE {where}{behind} ORDER BY {_BY_NAME} LIMIT ?"
    return _placed(store.rows(sql, (*given, *(after or ()), limit)))


def entries_by_name_of(store: Store, ids: Iterable[str]) -> list[tuple[EntryKey, Entry]]:
    """The same of some entries."""
    return _placed(store.rows(f"{_PLACED} WHERE id {AMONG} ORDER BY {_BY_NAME}", (listed(ids),)))


def _placed(rows: Iterable[tuple[Any, ...]]) -> list[tuple[EntryKey, Entry]]:
    return [((row[0], row[1]), entry_of(row[1:])) for row in rows]


def _of_kind(kind: EntryKind | None) -> tuple[str, tuple[object, ...]]:
    return ("1", ()) if kind is None else ("kind = ?", (kind,))


_BY_COUNT, _BY_NAME = "given DESC, name_folded, id", "name_folded, id"
_COUNTED = f"SELECT {_OWN}, given, first_year, last_year FROM registry_entries"
_PLACED = f"SELECT name_folded, {_OWN} FROM registry_entries"


def _entry_count(row: tuple[Any, ...]) -> EntryCount:
    return EntryCount(entry_of(row[:-3]), *row[-3:])


def entry_names(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """What some entries are called, by id."""
    return dict(store.rows(f"SELECT id, name FROM registry_entries WHERE id {AMONG}", (listed(ids),)))


def bearers(store: Store) -> Iterator[tuple[str, EntryKind, str, tuple[str, ...]]]:
    """Of every entry its id, kind and name, and the places it may lie in."""
    with store_errors(store.path):
        for one, kind, name, places in store.conn.execute(
            "SELECT id, kind, name, places FROM registry_entries"
        ):
            yield one, kind, name, _strings(places)
