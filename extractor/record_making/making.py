"""The record made of award rows and acts: whole, or only what changed since it was made (``record_part``)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from extractor.record_making import pieces
from extractor.record_making.ground import material_of, sayings_of_all, told_by
from extractor.record_making.material import Material, made_rows, naming_of
from extractor.record_making.part import Part
from extractor.records.queue import (
    DIFFERING,
    LEAST_DOUBT,
    UNCLEAR,
    UNLAWFUL,
    WEIGHT_OF_KIND,
    WEIGHT_OF_LEVEL,
)
from extractor.records.renamings import NOTHING_TOLD
from extractor.records.sets import members
from extractor.store import Store, record_journal, record_writing
from extractor.store.overview import award_count
from extractor.store.queue_places import Weights
from extractor.store.record_writing import Change, Source

WEIGHTS = Weights(WEIGHT_OF_LEVEL, WEIGHT_OF_KIND, LEAST_DOUBT, UNCLEAR, DIFFERING, UNLAWFUL)

VERY_MANY_ROWS = 50_000
"""Award rows from which on all of a record is made piece by piece, in a file beside the database: a million
rows at once would take seven gigabytes."""

Step = Literal["rows", "record", "tables"]
"""Reading rows and acts, making of them what they establish, writing it down: in this order."""

Counted = Callable[[int, int], None]
"""Told how many of how many rows are through a step."""


def nobody_counts(_done: int, _total: int) -> None:
    """Nobody watches."""


def make(
    store: Store,
    fingerprint: str,
    made_of: str | None,
    *,
    whole: bool,
    told: Callable[[Step], None],
    counted: Counted = nobody_counts,
) -> bool:
    """Bring the tables, which were made of ``made_of``, to what rows and acts say now, in one transaction at
    the end: broken off before, all is as it was, and of very many rows what was made so far is made no second
    time. ``told`` each step when it begins.

    False when another writer has brought them further meanwhile; then nothing is written.
    """
    told("rows")
    if whole and award_count(store) >= VERY_MANY_ROWS:
        return _in_pieces(store, fingerprint, made_of, told, counted)
    if whole:
        return _at_once(store, fingerprint, made_of, told)
    part = Part(store)
    told("record")
    change = part.change()
    told("tables")
    return record_writing.write_record(store, change, part.ids, part.source(fingerprint, made_of), WEIGHTS)


def _at_once(store: Store, fingerprint: str, made_of: str | None, told: Callable[[Step], None]) -> bool:
    with store.snapshot():
        rows = material_of(store, None, NOTHING_TOLD)
        sayings = sayings_of_all(store, {row.recipient for row in rows.rows.values() if row.recipient})
        last_change, last_act = record_journal.last_change(store), record_journal.last_act(store)
    now = replace(rows, told=told_by(one for own in sayings.values() for one in own))
    told("record")
    change = _whole(now)
    told("tables")
    source = Source(
        fingerprint=fingerprint, replaces=made_of, last_change=last_change, last_act=last_act, said=now.said,
        sayings=sayings, rejected={key: now.ids[key] for key in now.stands.rejected},
        looked_at=now.stands.looked_at,
    )  # fmt: skip
    return record_writing.write_record(store, change, now.ids, source, WEIGHTS)


def _in_pieces(
    store: Store, fingerprint: str, made_of: str | None, told: Callable[[Step], None], counted: Counted
) -> bool:
    with pieces.begun(store, fingerprint, counted) as making:
        told("record")
        making.make_all(counted)
        told("tables")
        said = making.words
        source = Source(
            fingerprint=fingerprint, replaces=made_of, last_change=making.stage.last_change,
            last_act=said.last_act, said=said.of_names, sayings=said.sayings, rejected=said.rejected,
            looked_at=said.stands.looked_at,
        )  # fmt: skip
        is_written = record_writing.write_staged(store, making.stage.copy_into, source, WEIGHTS)
        making.stage.remove()
        return is_written


def _whole(now: Material) -> Change:
    keys = list(now.rows)
    registry = now.registry(keys)
    found = now.achievements(keys, registry)
    counted = members((one for one in found if not one.recipient), found, now.rows)
    names = {key: naming_of(now.rows[key]) for key in keys}
    return Change(
        gone=None, entries=registry.entries, links=registry.links,
        name_keys={key: naming.key for key, naming in names.items()}, achievements=found,
        made=made_rows(now, keys, names, registry, found),
        members=lambda: {one: (count.members, count.is_overfull) for one, count in counted.items()},
    )  # fmt: skip
