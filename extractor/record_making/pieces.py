"""The whole record of very many rows, made piece by piece in a file beside the database.

A piece are the blocks of some ten thousand rows (``entries.block_of``), with those that somebody's word ties
to them. What names nobody, or nobody surely, is made of story by story when all pieces are there, and last of
all come the members of sets. ``tests`` prove that the outcome is that of making everything at once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from extractor.ground.achievements import Row
from extractor.record_making.ground import sayings_of_all, told_by
from extractor.record_making.material import Material, Naming, entry_of, made_rows, naming_of, said_of_names
from extractor.records.entries import Registry
from extractor.records.renamings import Told
from extractor.records.sets import are_near, members, sought
from extractor.records.standing import Standing, articles_acted_on, standing
from extractor.records.told_beside import with_units_beside
from extractor.store import Store, record_journal, record_parts, record_rows
from extractor.store.record_stage import RecordStage, StagedRow
from extractor.store.record_writing import Change, Said, Saying

ROWS_AT_ONCE = 25_000
"""Rows of a piece, unless one block has more."""

ARTICLES_AT_ONCE = 2_000
STORIES_AT_ONCE = 5_000


@dataclass(frozen=True)
class Words:
    """What persons said of rows and names, up to the ``last_act``, and articles of names; ids of ``rejected``
    rows by key."""

    stands: Standing
    sayings: Mapping[int, frozenset[Saying]]
    rejected: Mapping[str, int]
    last_act: int

    @cached_property
    def told(self) -> Told:
        return told_by(one for own in self.sayings.values() for one in own)

    @property
    def of_names(self) -> frozenset[Said]:
        return said_of_names(self.stands, self.told)


@contextmanager
def begun(store: Store, made_of: str, counted: Callable[[int, int], None]) -> Iterator["Making"]:
    """The making of the record of ``made_of``, begun now or broken off before; all rows are read."""
    with RecordStage(store, made_of) as stage:
        with store.snapshot():
            words = _read(store, stage, counted)
        yield Making(stage, words)


def _read(store: Store, stage: RecordStage, counted: Callable[[int, int], None]) -> Words:
    """What was said; before, where that was not done, all rows into the stage, parted into pieces."""
    stands, rejected = _standing(store)
    is_there = stage.is_parted
    if not is_there:
        stage.fill(_rows_as_they_stand(store, stands, counted))
    sayings = sayings_of_all(store, stage.recipients())
    words = Words(stands, sayings, rejected, record_journal.last_act(store))
    if not is_there:
        stage.part(_pieces(stage, words.of_names), record_journal.last_change(store))
    return words


def _standing(store: Store) -> tuple[Standing, dict[str, int]]:
    """What stands after all acts, and the rejected rows: only articles on which somebody acted are read."""
    acts = record_rows.acts(store)
    by_id = record_rows.record_rows(store, record_parts.articles_called(store, articles_acted_on(acts)))
    stands = standing(acts, by_id.values())
    return stands, {row.key: number for number, row in by_id.items() if row.key in stands.rejected}


def _rows_as_they_stand(
    store: Store, stands: Standing, counted: Callable[[int, int], None]
) -> Iterator[StagedRow]:
    articles = record_rows.articles_with_rows(store)
    for start in range(0, len(articles), ARTICLES_AT_ONCE):
        by_id = record_rows.record_rows(store, articles[start : start + ARTICLES_AT_ONCE])
        ids = {row.key: row_id for row_id, row in by_id.items()}
        places = record_rows.places_of(store, articles[start : start + ARTICLES_AT_ONCE])
        for row in with_units_beside(stands.effective(by_id.values())):
            yield StagedRow(ids[row.key], places[ids[row.key]], *naming_of(row), row)
        counted(min(start + ARTICLES_AT_ONCE, len(articles)), len(articles))


def _pieces(stage: RecordStage, said: frozenset[Said]) -> Iterator[list[str]]:
    """Blocks that are made together, in the order in which they first come."""
    counts = dict(stage.blocks())
    tied = _tied(stage, said)
    piece, size = list[str](), 0
    seen = set[str]()
    for block in counts:
        own = [one for one in tied.get(block, [block]) if one not in seen]
        seen.update(own)
        piece += own
        size += sum(counts[one] for one in own)
        if size >= ROWS_AT_ONCE:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece


def _tied(stage: RecordStage, said: frozenset[Said]) -> dict[str, list[str]]:
    """Blocks that somebody's word ties together, each with all of its own."""
    homes = defaultdict[str, set[str]](set)
    for name, block in stage.blocks_of({name for _, *pair in said for name in pair}):
        homes[name].add(block)
    together: dict[str, list[str]] = {}
    for _, one, other in sorted(said):
        joined = sorted({
            block for home in homes[one] | homes[other] for block in together.get(home, [home])
        })  # fmt: skip
        together |= dict.fromkeys(joined, joined)
    return together


@dataclass(frozen=True, slots=True)
class Making:
    """Pieces as they are made."""

    stage: RecordStage
    words: Words

    def make_all(self, counted: Callable[[int, int], None]) -> None:
        """Make what is not made yet; ``counted`` of all rows after every piece."""
        total, taken = self.stage.count(), self.stage.entry_ids()
        for piece in self.stage.pieces_left():
            self._make_piece(piece, taken)
            counted(total - self.stage.count_left(), total)
        while rows := self.stage.stories_left(STORIES_AT_ONCE):
            self._make_left(rows)
            counted(total - self.stage.count_left(), total)
        self._count_members()

    def _make_piece(self, piece: int, taken: set[str]) -> None:
        staged = self.stage.rows_of_piece(piece)
        now = self._material(staged)
        registry = now.registry(list(now.rows), taken)
        named = [key for key in now.rows if entry_of(key, registry) is not None]
        self._put(now, staged, named, registry, piece)

    def _make_left(self, staged: Sequence[StagedRow]) -> None:
        now = self._material(staged)
        self._put(now, staged, list(now.rows), Registry((), {}), None)

    def _material(self, staged: Sequence[StagedRow]) -> Material:
        rows = {one.row.key: one.row for one in staged}
        ids = {one.row.key: one.award_row for one in staged}
        places = {one.row.key: one.place for one in staged}
        return Material(rows, ids, places, self.words.stands, self.words.told)

    def _put(
        self, now: Material, staged: Sequence[StagedRow], keys: Sequence[str], registry: Registry,
        piece: int | None,
    ) -> None:  # fmt: skip
        found = now.achievements(keys, registry)
        names = {one.row.key: Naming(one.block, one.name_key, one.name) for one in staged}
        change = Change(
            gone=None, entries=registry.entries, links=registry.links,
            name_keys={key: naming.key for key, naming in names.items()}, achievements=found,
            made=made_rows(now, keys, names, registry, found), members=dict,
        )  # fmt: skip
        self.stage.put(change, now.ids, piece)

    def _count_members(self) -> None:
        rows = dict[str, Row]()
        sets = []
        for one, own in self.stage.parties(named=False):
            sets.append(one)
            rows |= {row.key: row for row in own}
        if not sets:
            return
        places, near = sought(sets, rows), []
        for one, own in self.stage.parties(named=True):
            if are_near(own, one, places):
                near.append(one)
                rows |= {row.key: row for row in own}
        counted = members(sets, near, rows)
        self.stage.put_members({one: (count.members, count.is_overfull) for one, count in counted.items()})
