"""The tables of entries, links and achievements: written whole, read by whoever shows them."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from extractor.ground.achievements import (
    Achievement,
    Candidate,
    Contradiction,
    Entry,
    LawFlag,
    Link,
    Row,
    Step,
)
from extractor.store.fulltext import folded_form
from extractor.store.guard import store_errors
from extractor.store.sql import insert
from extractor.store.store import Store

_ENTRY_COLUMNS = (
    "id", "kind", "name", "name_folded", "aliases", "parent", "places", "since", "until", "successors",
)  # fmt: skip
_ACHIEVEMENT_COLUMNS = (
    "id", "entry_id", "recipient", "recipient_kind", "recipient_count", "award", "award_id", "kind", "level",
    "grade", "period", "year", "date", "decision", "decision_date", "signer", "grantor", "status", "standing",
    "sources", "confidence", "steps", "members", "contradictions", "flags",
)  # fmt: skip
_DERIVED = (
    "rejected_rows",
    "achievement_rows",
    "achievements",
    "registry_links",
    "registry_entries",
    "record_state",
)


def source_fingerprint(store: Store) -> str:
    """Changes with every award row saved and every act done."""
    sql = """
SELECT (SELECT count(*) FROM awards), (SELECT max(id) FROM awards), (SELECT max(changed_at) FROM articles),
    (SELECT max(id) FROM acts), (SELECT count(*) FROM story_answers),
    (SELECT max(answered_at) FROM story_answers)"""
    with store_errors(store.path):
        return json.dumps(store.conn.execute(sql).fetchone())


def written_fingerprint(store: Store) -> str | None:
    """Of what the tables were made; None when they never were."""
    with store_errors(store.path):
        row = store.conn.execute("SELECT fingerprint FROM record_state").fetchone()
    return None if row is None else str(row[0])


def write_record(
    store: Store,
    rows: Mapping[int, Row],
    entries: Iterable[Entry],
    links: Mapping[str, Link],
    name_keys: Mapping[str, str],
    achievements: Sequence[Achievement],
    rejected: Collection[str],
    fingerprint: str,
) -> None:
    """Put everything in place of what was there, in one transaction."""
    ids = {row.key: row_id for row_id, row in rows.items()}
    with store.transaction() as conn:
        for table in _DERIVED:
            conn.execute(f"DELETE FROM {table}")
        conn.executemany(insert("registry_entries", _ENTRY_COLUMNS), map(_entry_row, entries))
        conn.executemany(
            insert("registry_links", ("award_row", "row_key", "name_key", "entry_id", "candidates")),
            (
                (
                    ids[key],
                    key,
                    name_keys.get(key),
                    link.entry,
                    _json([asdict(one) for one in link.candidates]),
                )
                for key, link in links.items()
            ),
        )
        conn.executemany(insert("achievements", _ACHIEVEMENT_COLUMNS), map(_achievement_row, achievements))
        conn.executemany(
            insert("achievement_rows", ("award_row", "achievement_id")),
            ((ids[key], one.id) for one in achievements for key in one.rows),
        )
        conn.executemany(
            insert("rejected_rows", ("award_row", "row_key")), ((ids[key], key) for key in rejected)
        )
        conn.execute(insert("record_state", ("only_one", "fingerprint")), (1, fingerprint))


def entries(store: Store) -> list[Entry]:
    """All entries by name."""
    columns = ", ".join(name for name in _ENTRY_COLUMNS if name != "name_folded")
    with store_errors(store.path):
        rows = store.conn.execute(
            f"SELECT {columns} FROM registry_entries ORDER BY name_folded, id"
        ).fetchall()
    return [
        Entry(one, kind, name, _strings(aliases), parent, _strings(places), since, until, _strings(after))
        for one, kind, name, aliases, parent, places, since, until, after in rows
    ]


def links(store: Store) -> dict[str, Link]:
    """What the name in each row means, by row key."""
    with store_errors(store.path):
        rows = store.conn.execute("SELECT row_key, entry_id, candidates FROM registry_links").fetchall()
    return {
        key: Link(
            key,
            entry,
            tuple(Candidate(one["entry"], one["score"], tuple(one["reasons"])) for one in json.loads(told)),
        )
        for key, entry, told in rows
    }


def achievements(store: Store, entry: str | None = None) -> list[Achievement]:
    """All achievements, or those of one entry, in the order of their years; undated ones last."""
    where, values = ("WHERE entry_id = ? ", (entry,)) if entry is not None else ("", ())
    order = "ORDER BY year IS NULL, year, date, id"
    sql = f"SELECT {', '.join(_ACHIEVEMENT_COLUMNS)} FROM achievements {where}{order}"
    with store_errors(store.path):
        found = store.conn.execute(sql, values).fetchall()
        keys = dict[str, list[str]]()
        for one, key in store.conn.execute(
            "SELECT achievement_id, row_key FROM achievement_rows LEFT JOIN registry_links USING (award_row)"
        ):
            keys.setdefault(one, []).append(key)
    return [_achievement(dict(zip(_ACHIEVEMENT_COLUMNS, row, strict=True)), keys) for row in found]


def _entry_row(entry: Entry) -> tuple[Any, ...]:
    return (
        entry.id, entry.kind, entry.name, folded_form(entry.name), _json(entry.aliases), entry.parent,
        _json(entry.places), entry.since, entry.until, _json(entry.successors),
    )  # fmt: skip


def _achievement_row(one: Achievement) -> tuple[Any, ...]:
    lists = {
        "steps": [asdict(step) for step in one.steps],
        "members": one.members,
        "contradictions": [asdict(other) for other in one.contradictions],
        "flags": [asdict(flag) for flag in one.flags],
    }
    told = {name: _json(value) for name, value in lists.items()} | {"entry_id": one.entry}
    return tuple(told[name] if name in told else getattr(one, name) for name in _ACHIEVEMENT_COLUMNS)


def _achievement(told: dict[str, Any], keys: Mapping[str, list[str]]) -> Achievement:
    lists = {name: json.loads(told.pop(name)) for name in ("steps", "members", "contradictions", "flags")}
    told["entry"] = told.pop("entry_id")
    return Achievement(
        **told,
        rows=tuple(keys.get(told["id"], ())),
        steps=tuple(Step(one["status"], one["date"], tuple(one["rows"])) for one in lists["steps"]),
        members=tuple(lists["members"]),
        contradictions=tuple(Contradiction(**one) for one in lists["contradictions"]),
        flags=tuple(LawFlag(**one) for one in lists["flags"]),
    )


def _strings(told: str) -> tuple[str, ...]:
    return tuple(json.loads(told))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
