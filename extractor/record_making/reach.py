"""How far a change reaches: the names that may share an entry with those that changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

from extractor.ground.achievements import EntryKind
from extractor.record_making.material import NOBODY
from extractor.record_making.since import Since
from extractor.records.name_clusters import clusters
from extractor.store import Store, record_neighbours
from extractor.store.record_neighbours import Place
from extractor.store.record_writing import MadeRow

Home = tuple[str, str]
"""A block, and a name in it."""


@dataclass
class Reach:
    """Names that a change reaches, block by block, with all that are akin to them or that somebody's word
    ties to them, before the change or after it."""

    store: Store
    since: Since
    homes: set[Home] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._clusters: dict[str, Mapping[str, frozenset[str]]] = {}
        self._ties = self._said_of()
        anew = {name for _, *pair in self.since.said ^ self.since.said_before for name in pair}
        changed = [(one.block, one.name) for one in self.since.changed.values()]
        lost = [(self.since.before[key].block, self.since.before[key].name) for key in self.since.lost]
        self.grow((*changed, *lost, *(home for name in anew for home in self._bearing[name])))

    def grow(self, homes: Iterable[Home]) -> None:
        """Reach these too, and all that hangs on them."""
        left = [home for home in homes if home[0] != NOBODY.block]
        while left:
            for block, name in left:
                self.homes |= {(block, akin) for akin in self._cluster(block, name)}
            left = [
                home
                for tie in self._ties
                if not tie.isdisjoint(self.homes)
                for home in tie - self.homes
            ]  # fmt: skip

    def made(self) -> dict[str, MadeRow]:
        """What all rows of the names reached were made into, those that are lost among them."""
        names = defaultdict[str, list[str]](list)
        for block, name in self.homes:
            names[block].append(name)
        found: dict[str, MadeRow] = {}
        for block, own in names.items():
            found |= record_neighbours.made_of_names(self.store, block, own)
        return found

    def _said_of(self) -> list[set[Home]]:
        """The homes of each two names of which something is said, or was."""
        said = self.since.said | self.since.said_before
        names = {name for _, *pair in said for name in pair}
        self._bearing = defaultdict[str, set[Home]](set)
        if names:
            for name, *home in record_neighbours.homes_of(self.store, names):
                self._bearing[name].add((home[0], home[1]))
            for key, naming in self.since.changed.items():
                for name in names & {naming.key, self.since.now.rows[key].recipient}:
                    if naming.block != NOBODY.block:
                        self._bearing[name].add((naming.block, naming.name))
        return [self._bearing[one] | self._bearing[other] for _, one, other in said]

    def _cluster(self, block: str, name: str) -> frozenset[str]:
        if block not in self._clusters:
            self._clusters[block] = self._clusters_of(block)
        return self._clusters[block][name]

    def _clusters_of(self, block: str) -> Mapping[str, frozenset[str]]:
        there = record_neighbours.names_in_block(self.store, block)
        went = {
            (row.article_id, row.ref)
            for row in (self.since.before[key] for key in self.since.lost)
            if row.block == block
        }
        came = [
            (one.name, self.since.now.places[key])
            for key, one in self.since.changed.items()
            if one.block == block
        ]
        number_of = _clusters(
            cast(EntryKind, block.partition("|")[0]),
            _first_first(there), _first_first([*((one, at) for one, at in there if at not in went), *came]),
        )  # fmt: skip
        members = defaultdict[int, set[str]](set)
        for name, number in number_of.items():
            members[number].add(name)
        return {name: frozenset(members[number]) for name, number in number_of.items()}


@lru_cache(maxsize=32)
def _clusters(kind: EntryKind, before: tuple[str, ...], now: tuple[str, ...]) -> Mapping[str, int]:
    """Mostly a further row of a block bears a name that is there already."""
    return clusters(kind, before, now)


def _first_first(names: Iterable[tuple[str, Place]]) -> tuple[str, ...]:
    """The names in the order of the rows that bear them first."""
    first: dict[str, Place] = {}
    for name, at in names:
        first[name] = min(at, first.get(name, at))
    return tuple(sorted(first, key=lambda name: (first[name], name)))
