"""The record made of award rows and acts: whole, or only what changed since it was made.

Names are compared within blocks (``entries.block_of``), which only the word of a person or an article ties
together, and achievements within one recipient. So a change touches the blocks of its rows, the recipients
in these blocks, and the sets that may count one of them; all else stays as it is. ``tests`` prove that the
outcome is the same as that of making everything anew.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from hashlib import blake2b
from operator import attrgetter
from typing import Literal

from extractor.ground.achievements import Achievement, Row
from extractor.ground.records import RecipientKind
from extractor.records import law
from extractor.records.achieve import without_members
from extractor.records.entries import Registry, block_of, build, mention_of
from extractor.records.merging import recipient_key
from extractor.records.queue import (
    DIFFERING,
    LEAST_DOUBT,
    UNCLEAR,
    UNLAWFUL,
    WEIGHT_OF_KIND,
    WEIGHT_OF_LEVEL,
)
from extractor.records.registered import base_of
from extractor.records.renamings import JOINED, NOW_IS, RENAMED, Told, told_changes
from extractor.records.sets import may_count, members
from extractor.records.standing import Standing, standing
from extractor.records.told_beside import with_units_beside
from extractor.store import Store, record_rows, record_tables, record_writing
from extractor.store.queue_places import Weights
from extractor.store.record_writing import Change, Gone, MadeRow, Said

WEIGHTS = Weights(WEIGHT_OF_LEVEL, WEIGHT_OF_KIND, LEAST_DOUBT, UNCLEAR, DIFFERING, UNLAWFUL)

_NOBODY = ("", None)
"""Block and name of a row whose recipient has no name."""

_told = attrgetter(*(one.name for one in fields(Row)))


Step = Literal["rows", "record", "tables"]
"""Reading rows and acts, making of them what they establish, writing it down: in this order."""


def make(
    store: Store, fingerprint: str, made_of: str | None, *, whole: bool, told: Callable[[Step], None]
) -> bool:
    """Bring the tables, which were made of ``made_of``, to what rows and acts say now, in one transaction at
    the end: broken off before, all is as it was. ``told`` each step when it begins.

    False when another writer has brought them further meanwhile; then nothing is written.
    """
    told("rows")
    with store.snapshot():
        now = _Now.of(store)
        before = None if whole else _Before.of(store)
    told("record")
    change = _in_part(now, before) if before is not None else None
    change = change or _whole(now)
    told("tables")
    return record_writing.write_record(
        store,
        change,
        now.ids,
        now.stands.rejected,
        now.said,
        fingerprint,
        WEIGHTS,
        now.stands.looked_at,
        made_of,
    )


@dataclass(frozen=True)
class _Now:
    """The rows as they stand after all acts, by key and in the order of the articles."""

    rows: Mapping[str, Row]
    ids: Mapping[str, int]
    stands: Standing
    told: Told

    @classmethod
    def of(cls, store: Store) -> "_Now":
        by_id = record_rows.record_rows(store)
        stands = standing(record_rows.acts(store), by_id.values())
        rows = {row.key: row for row in with_units_beside(stands.effective(by_id.values()))}
        texts = record_rows.texts_with(store, NOW_IS, RENAMED, JOINED)
        told = told_changes(texts, {row.recipient for row in rows.values() if row.recipient})
        return cls(rows, {row.key: number for number, row in by_id.items()}, stands, told)

    @cached_property
    def said(self) -> frozenset[Said]:
        """What persons and articles say of two names, as far as entries depend on it."""
        answers = self.stands.name_answers
        changes = (
            ("renamed", answers.renamed | self.told.renamed), ("merged", answers.merged | self.told.merged),
        )  # fmt: skip
        return frozenset(
            (
                *(("same", *pair) for pair in answers.same),
                *(("different", *pair) for pair in answers.different),
                *(
                    (f"{kind} {one.day or ''}", one.former, one.present)
                    for kind, told in changes
                    for one in told
                ),
            )
        )

    @cached_property
    def signatures(self) -> Mapping[str, str]:
        """Of each row: everything that it alone brings into the record."""
        answered = defaultdict[str, list[str]](list)
        for pair, same in sorted(self.stands.awards.items()):
            for key in pair:
                answered[key].append(f"{pair} {same}")
        return {
            key: blake2b(repr((self.ids[key], _told(row), self._word(key), answered.get(key))).encode(),
                         digest_size=12).hexdigest()
            for key, row in self.rows.items()
        }  # fmt: skip

    def _word(self, key: str) -> tuple[object, ...]:
        return key in self.stands.checked, key in self.stands.accepted, self.stands.decisions.get(key)

    def registry(self, keys: Sequence[str]) -> Registry:
        return build([self.rows[key] for key in keys], self.stands.name_answers, self.told)

    def achievements(self, keys: Sequence[str], registry: Registry) -> list[Achievement]:
        """What these rows establish, but for the members of sets."""
        made = without_members([self.rows[key] for key in keys], registry, self.stands.row_answers)
        return law.judged([_with_standing(one, self.stands) for one in made])


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


def _whole(now: _Now) -> Change:
    keys = list(now.rows)
    registry = now.registry(keys)
    found = now.achievements(keys, registry)
    counted = members((one for one in found if not one.recipient), found, now.rows)
    names = {key: _block_and_name(now.rows[key]) for key in keys}
    return Change(
        gone=None, entries=registry.entries, links=registry.links,
        achievements=[replace(one, members=counted.get(one.id, ())) for one in found],
        made=_made(now, keys, names, registry, found), members={},
    )  # fmt: skip


def _in_part(now: _Now, before: _Before) -> Change | None:
    """What changed. None when ids beyond it would change too: then all is made anew."""
    changed = {
        key for key, signature in now.signatures.items()
        if key not in before.made or before.made[key].signature != signature
    }  # fmt: skip
    names = {
        key: _block_and_name(row) if key in changed else (before.made[key].block, before.made[key].name_key)
        for key, row in now.rows.items()
    }
    lost = changed & before.made.keys() | (before.made.keys() - now.rows.keys())
    blocks = {names[key][0] for key in changed} | {before.made[key].block for key in lost}
    blocks = _tied(blocks, now, before, names) - {_NOBODY[0]}
    touched = [key for key in now.rows if names[key][0] in blocks]
    registry = now.registry(touched)
    old_entries = {row.entry_id for row in before.made.values() if row.block in blocks and row.entry_id}
    bases = {base_of(one) for one in (*old_entries, *(entry.id for entry in registry.entries))}
    if any(base_of(one) in bases for one in before.entries - old_entries):
        return None

    mentioned = {*touched, *changed}
    recipients = {before.made[key].recipient for key in (*touched, *lost) if key in before.made}
    recipients |= {_recipient(now, key, registry) for key in mentioned}
    own = [
        key
        for key in now.rows
        if (_recipient(now, key, registry) if key in mentioned else before.made[key].recipient) in recipients
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
        made=_made(now, own, names, registry, found),
        members={one: told for one, told in counted.items() if one not in new},
    )


def _tied(
    blocks: set[str], now: _Now, before: _Before, names: Mapping[str, tuple[str, str | None]]
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
    now: _Now,
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


def _made(
    now: _Now, keys: Sequence[str], names: Mapping[str, tuple[str, str | None]], registry: Registry,
    found: Sequence[Achievement],
) -> list[MadeRow]:  # fmt: skip
    home = {key: one.id for one in found for key in one.rows}
    return [
        MadeRow(
            key, now.ids[key], now.signatures[key], names[key][1], now.rows[key].recipient, names[key][0],
            _recipient(now, key, registry), _entry(key, registry), home[key],
        )
        for key in keys
    ]  # fmt: skip


def _block_and_name(row: Row) -> tuple[str, str | None]:
    mention = mention_of(row)
    return (block_of(mention), mention.key) if mention is not None else _NOBODY


def _entry(key: str, registry: Registry) -> str | None:
    return registry.links[key].entry if key in registry.links else None


def _recipient(now: _Now, key: str, registry: Registry) -> str:
    return recipient_key(now.rows[key], _entry(key, registry))


def _with_standing(one: Achievement, stands: Standing) -> Achievement:
    """How far a person has established it; a decision that a person saw gives its number and day."""
    seen = next((stands.decisions[key] for key in one.rows if key in stands.decisions), None)
    if seen is not None:
        return replace(
            one, standing="decided", decision=seen.number, decision_date=seen.date, signer=seen.signer
        )
    is_checked = any(key in stands.checked or key in stands.accepted for key in one.rows)
    return replace(one, standing="checked" if is_checked else "press")
