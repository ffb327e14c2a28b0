"""Rows as they stand after all acts, and what the rules make of some of them: the material of the record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from hashlib import blake2b
from operator import attrgetter
from typing import NamedTuple

from extractor.ground.achievements import Achievement, Row
from extractor.records import law
from extractor.records.achieve import without_members
from extractor.records.entries import Registry, block_of, build
from extractor.records.mentions import mention_of
from extractor.records.merging import recipient_key
from extractor.records.renamings import Told
from extractor.records.slots import rough_marks
from extractor.records.standing import Standing
from extractor.store.record_writing import MadeRow, Said


class Naming(NamedTuple):
    """The block and the key of a row's name, and what the name is read from."""

    block: str
    key: str | None
    name: str


NOBODY = Naming("", None, "")
"""Of a row whose recipient has no name."""

_told = attrgetter(*(one.name for one in fields(Row)))


@dataclass(frozen=True)
class Material:
    """The rows as they stand after all acts, by key and in the order of the articles."""

    rows: Mapping[str, Row]
    ids: Mapping[str, int]
    places: Mapping[str, tuple[int, int]]
    stands: Standing
    told: Told

    @cached_property
    def said(self) -> frozenset[Said]:
        return said_of_names(self.stands, self.told)

    @cached_property
    def signatures(self) -> Mapping[str, str]:
        """Of each row: everything that it alone brings into the record."""
        return {
            key: blake2b(
                repr((self.ids[key], _told(row), self._word(key))).encode(), digest_size=12
            ).hexdigest()
            for key, row in self.rows.items()
        }

    def _word(self, key: str) -> tuple[object, ...]:
        return key in self.stands.checked, key in self.stands.accepted, self.stands.decisions.get(key)

    def registry(self, keys: Sequence[str], taken: set[str] | None = None) -> Registry:
        """Who is meant in these rows; ``taken`` are the ids of entries of others (``entries.build``)."""
        return build([self.rows[key] for key in keys], self.stands.name_answers, self.told, taken)

    def achievements(self, keys: Sequence[str], registry: Registry) -> list[Achievement]:
        """What these rows establish, but for the members of sets."""
        made = without_members([self.rows[key] for key in keys], registry, self.stands.row_answers)
        return law.judged([_with_standing(one, self.stands) for one in made])


def said_of_names(stands: Standing, told: Told) -> frozenset[Said]:
    """What persons and articles say of two names, as far as entries depend on it."""
    answers = stands.name_answers
    changes = (("renamed", answers.renamed | told.renamed), ("merged", answers.merged | told.merged))
    return frozenset(
        (
            *(("same", *pair) for pair in answers.same),
            *(("different", *pair) for pair in answers.different),
            *(
                (f"{kind} {one.day or ''}", one.former, one.present)
                for kind, changed in changes
                for one in changed
            ),
        )
    )


def made_rows(
    now: Material, keys: Sequence[str], names: Mapping[str, Naming], registry: Registry,
    found: Sequence[Achievement],
) -> list[MadeRow]:  # fmt: skip
    home = {key: one.id for one in found for key in one.rows}
    return [
        MadeRow(
            key, now.ids[key], *now.places[key], now.signatures[key], names[key].key, names[key].name,
            now.rows[key].recipient, names[key].block, _marks(now.rows[key]),
            recipient_of(now, key, registry), entry_of(key, registry), home[key],
        )
        for key in keys
    ]  # fmt: skip


def _marks(row: Row) -> str:
    """Numbers of eight bytes in place of words, which would take more than all else that is kept of a row."""
    told = (blake2b(mark.encode(), digest_size=8).digest() for mark in sorted(rough_marks(row)))
    return str([int.from_bytes(one, signed=True) for one in told])


def naming_of(row: Row) -> Naming:
    mention = mention_of(row)
    return Naming(block_of(mention), mention.key, mention.told) if mention is not None else NOBODY


def entry_of(key: str, registry: Registry) -> str | None:
    return registry.links[key].entry if key in registry.links else None


def recipient_of(now: Material, key: str, registry: Registry) -> str:
    return recipient_key(now.rows[key], entry_of(key, registry))


def _with_standing(one: Achievement, stands: Standing) -> Achievement:
    """How far a person has established it; a decision that a person saw gives its number and day."""
    seen = next((stands.decisions[key] for key in one.rows if key in stands.decisions), None)
    if seen is not None:
        return replace(
            one, standing="decided", decision=seen.number, decision_date=seen.date, signer=seen.signer
        )
    is_checked = any(key in stands.checked or key in stands.accepted for key in one.rows)
    return replace(one, standing="checked" if is_checked else "press")
