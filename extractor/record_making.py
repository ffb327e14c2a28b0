"""The record made of award rows and acts: whole, or only what changed since it was made.

Names are compared within blocks (``entries.block_of``), which only the word of a person or an article ties
together, and achievements within one recipient. So a change touches the blocks of its rows, the recipients
in these blocks, and the sets that may count one of them; all else stays as it is. ``tests`` prove that the
outcome is the same as that of making everything anew.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractor import record_pieces
from extractor.ground.achievements import Achievement
from extractor.ground.records import RecipientKind
from extractor.record_material import NOBODY, Material, block_and_name, made_rows, recipient_of
from extractor.records.queue import (
    DIFFERING,
    LEAST_DOUBT,
    UNCLEAR,
    UNLAWFUL,
    WEIGHT_OF_KIND,
    WEIGHT_OF_LEVEL,
)
from extractor.records.registered import base_of
from extractor.records.sets import may_count, members
from extractor.store import Store, record_tables, record_writing
from extractor.store.overview import award_count
from extractor.store.queue_places import Weights
from extractor.store.record_writing import Change, Gone, MadeRow, Said, Source

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
    with store.snapshot():
        now = Material.of(store)
        before = None if whole else _Before.of(store)
    told("record")
    change = _in_part(now, before) if before is not None else None
    change = change or _whole(now)
    told("tables")
    rejected = {key: now.ids[key] for key in now.stands.rejected}
    source = Source(
        fingerprint=fingerprint, replaces=made_of, said=now.said, rejected=rejected,
        looked_at=now.stands.looked_at,
    )  # fmt: skip
    return record_writing.write_record(store, change, now.ids, source, WEIGHTS)


def _in_pieces(
    store: Store, fingerprint: str, made_of: str | None, told: Callable[[Step], None], counted: Counted
) -> bool:
    with record_pieces.begun(store, fingerprint, counted) as making:
        told("record")
        making.make_all(counted)
        told("tables")
        said = making.words
        source = Source(
            fingerprint=fingerprint, replaces=made_of, said=said.of_names, rejected=said.rejected,
            looked_at=said.stands.looked_at,
        )  # fmt: skip
        is_written = record_writing.write_staged(store, making.stage.copy_into, source, WEIGHTS)
        making.stage.remove()
        return is_written


@dataclass(frozen=True, slots=True)
class _Party:
    """What is kept of an achievement that may be a set or a member (``sets.Party``)."""

    id: str
    recipient: str
    recipient_kind: RecipientKind
    recipient_count: int
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Before:
    """What the tables hold."""

    made: Mapping[str, MadeRow]
    said: frozenset[Said]
    entries: frozenset[str]
    parties: tuple[tuple[str, str, RecipientKind, int], ...]

    @classmethod
    def of(cls, store: Store) -> "_Before":
        return cls(
            record_writing.made_rows(store), record_writing.said_before(store),
            record_tables.entry_ids(store), record_tables.parties(store),
        )  # fmt: skip


def _whole(now: Material) -> Change:
    keys = list(now.rows)
    registry = now.registry(keys)
    found = now.achievements(keys, registry)
    counted = members((one for one in found if not one.recipient), found, now.rows)
    names = {key: block_and_name(now.rows[key]) for key in keys}
    return Change(
        gone=None, entries=registry.entries, links=registry.links,
        achievements=[replace(one, members=counted.get(one.id, ())) for one in found],
        made=made_rows(now, keys, names, registry, found), members={},
    )  # fmt: skip


def _in_part(now: Material, before: _Before) -> Change | None:
    """What changed. None when ids beyond it would change too: then all is made anew."""
    changed = {
        key for key, signature in now.signatures.items()
        if key not in before.made or before.made[key].signature != signature
    }  # fmt: skip
    names = {
        key: block_and_name(row) if key in changed else (before.made[key].block, before.made[key].name_key)
        for key, row in now.rows.items()
    }
    lost = changed & before.made.keys() | (before.made.keys() - now.rows.keys())
    blocks = {names[key][0] for key in changed} | {before.made[key].block for key in lost}
    blocks = _tied(blocks, now, before, names) - {NOBODY[0]}
    touched = [key for key in now.rows if names[key][0] in blocks]
    registry = now.registry(touched)
    old_entries = {row.entry_id for row in before.made.values() if row.block in blocks and row.entry_id}
    bases = {base_of(one) for one in (*old_entries, *(entry.id for entry in registry.entries))}
    if any(base_of(one) in bases for one in before.entries - old_entries):
        return None

    mentioned = {*touched, *changed}
    recipients = {before.made[key].recipient for key in (*touched, *lost) if key in before.made}
    recipients |= {recipient_of(now, key, registry) for key in mentioned}
    own = [
        key
        for key in now.rows
        if (recipient_of(now, key, registry) if key in mentioned else before.made[key].recipient)
        in recipients
    ]
    found = now.achievements(own, registry)
    gone = {row.achievement_id for row in before.made.values() if row.recipient in recipients}
    counted = _members(now, before, found, gone, changed, is_told_anew=bool(lost))
    new = {one.id for one in found}
    return Change(
        gone=Gone(entries=old_entries, achievements=gone, links={*touched, *lost}, rows={*own, *lost}),
        entries=registry.entries,
        links=registry.links,
        achievements=[replace(one, members=counted.get(one.id, ())) for one in found],
        made=made_rows(now, own, names, registry, found),
        members={one: told for one, told in counted.items() if one not in new},
    )


def _tied(
    blocks: set[str], now: Material, before: _Before, names: Mapping[str, tuple[str, str | None]]
) -> set[str]:
    """The blocks, those of names of which something else is said than before, and all that are tied to them
    by what is said."""
    said = {name for _, *pair in now.said | before.said for name in pair}
    homes = defaultdict[str, set[str]](set)
    if said:
        bearing = [(names[key][0], names[key][1], row.recipient) for key, row in now.rows.items()]
        bearing += [(row.block, row.name_key, row.written) for row in before.made.values()]
        for block, *own in bearing:
            for name in said & set(own):
                homes[name].add(block)
    anew = {name for _, *pair in now.said ^ before.said for name in pair}
    reached = blocks | {block for name in anew for block in homes[name]}
    ties = [homes[one] | homes[other] for _, one, other in now.said | before.said]
    grown = True
    while grown:
        more = {block for tie in ties if not tie.isdisjoint(reached) for block in tie} - reached
        reached, grown = reached | more, bool(more)
    return reached


def _members(
    now: Material,
    before: _Before,
    found: Sequence[Achievement],
    gone: set[str],
    changed: set[str],
    *,
    is_told_anew: bool,
) -> dict[str, tuple[str, ...]]:
    """The members of the new sets, and of those that may count a new achievement; of all when rows that were
    there before are gone or tell something else."""
    rows_of = defaultdict[str, list[str]](list)
    for key, row in before.made.items():
        rows_of[row.achievement_id].append(key)
    others = [_Party(*told, tuple(rows_of[told[0]])) for told in before.parties if told[0] not in gone]
    sets = [one for one in others if not one.recipient]
    new = [one for one in found if set(rows_of.get(one.id, ())) != set(one.rows) or changed & set(one.rows)]
    asked = sets if is_told_anew else list(may_count(sets, new, now.rows))
    return members([*asked, *(one for one in found if not one.recipient)], [*others, *found], now.rows)
