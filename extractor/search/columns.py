"""All award rows and articles as columns of numbers in memory, kept in step with the database.

A million rows take some 60 MB and are read in some tens of milliseconds; a change of the database is read
block by block. A ``Columns`` is never changed once made, so that any number of threads may count from it.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.store import Store, facet_blocks
from extractor.store.facet_blocks import BlockTable
from extractor.store.facets_schema import ARTICLE_RECORD, AWARD_RECORD, KINDS, LEVELS, STATUSES
from extractor.store.fulltext import AWARDS_FTS, FullTextTable

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]

AWARD_TYPE = np.dtype(
    [
        ("id", "<i8"), ("article", "<i8"), ("award", "<u4"), ("unit", "<u4"), ("parent", "<u4"),
        ("grantor", "<u4"), ("source", "<u4"), ("place", "<u4"), ("day_from", "<i4"), ("day_to", "<i4"),
        ("year_from", "<u2"), ("year_to", "<u2"), ("kind", "u1"), ("level", "u1"), ("status", "u1"),
        ("recipient_kind", "u1"),
    ]
)  # fmt: skip
ARTICLE_TYPE = np.dtype([("id", "<i8"), ("day", "<i4"), ("source", "<u4")])

STANDINGS = ("press", "checked", "decided", "rejected")


@dataclass(frozen=True)
class Provinces:
    """``of_value`` leads from the number of a name or place to a place in ``codes``, 0 for no province.
    Values from ``open_from`` on may not have been looked up yet when this was read."""

    codes: tuple[str, ...]
    of_value: NDArray[np.uint16]
    open_from: int


@dataclass(frozen=True)
class State:
    """What tells whether the database has changed."""

    award_revision: int
    article_revision: int
    standings: str | None
    names: tuple[int, int | None, str | None]


@dataclass(frozen=True)
class RowsOfArticles:
    """The places of all award rows in the order of their articles, and for each article where its own begin
    there and how many they are."""

    rows: Numbers
    starts: Numbers
    counts: Numbers

    def of(self, articles: Numbers) -> tuple[Numbers, Numbers]:
        """The rows of some articles, and for each the place of its article among these."""
        counts = self.counts.take(articles)
        ends = np.cumsum(counts)
        at = np.arange(ends[-1] if len(ends) else 0) + np.repeat(
            self.starts.take(articles) - ends + counts, counts
        )
        return self.rows.take(at), np.repeat(np.arange(len(articles)), counts)


@dataclass(frozen=True)
class Columns:
    """``awards`` and ``articles`` are records in the order of their ids; columns are made when first used.
    ``counted_as`` leads from the number of a name to that of the name it is counted as: a short form's is
    that of the name in full."""

    awards: NDArray[Any]
    articles: NDArray[Any]
    state: State
    provinces: Provinces
    counted_as: NDArray[np.uint32]
    other_standings: tuple[tuple[int, str], ...]

    @cached_property
    def award_ids(self) -> Numbers:
        return np.ascontiguousarray(self.awards["id"])

    @cached_property
    def article_ids(self) -> Numbers:
        return np.ascontiguousarray(self.articles["id"])

    def ids_of(self, table: FullTextTable) -> Numbers:
        """The ids of all rows of a full-text table, ascending."""
        return self.award_ids if table is AWARDS_FTS else self.article_ids

    @cached_property
    def article_of_award(self) -> Numbers:
        """For each award row the place of its article among the articles."""
        return np.searchsorted(self.article_ids, self.awards["article"])

    @cached_property
    def has_awards(self) -> Mask:
        """Of each article whether it has an award row."""
        return self.rows_of_articles.counts > 0

    @cached_property
    def rows_of_articles(self) -> RowsOfArticles:
        counts = np.bincount(self.article_of_award, minlength=len(self.articles))
        return RowsOfArticles(
            np.argsort(self.article_of_award, kind="stable"), np.cumsum(counts) - counts, counts
        )

    def of_awards(self, name: str) -> NDArray[Any]:
        """A column of the award rows; ``standing`` and ``province`` are numbers too, names are those that
        they are counted as.

        ``other_parent`` is the parent where it is not the unit itself, else 0; ``codes`` are kind, level,
        status and standing in one number (``CODES_SHAPE``).
        """
        return self._award_columns(name)

    def counted_names(self, numbers: Iterable[int]) -> set[int]:
        """The numbers in the columns of names with these numbers."""
        return {int(self.counted_as[number]) for number in numbers if number < len(self.counted_as)}

    def of_articles(self, name: str) -> NDArray[Any]:
        return self._column(self.articles, "articles", name)

    @cached_property
    def _made(self) -> dict[tuple[str, str], NDArray[Any]]:
        return {}

    def totals(self, name: str) -> Numbers:
        """How many award rows have each value of a column."""
        made = self._made.get(("totals", name))
        if made is None:
            made = self._made["totals", name] = np.bincount(self.of_awards(name))
        return made

    def _award_columns(self, name: str) -> NDArray[Any]:
        if (make := _COMPUTED.get(name)) is None:
            return self._column(self.awards, "awards", name)
        made = self._made.get(("computed", name))
        if made is None:
            made = self._made["computed", name] = make(self)
        return made

    def _column(self, records: NDArray[Any], of: str, name: str) -> NDArray[Any]:
        made = self._made.get((of, name))
        if made is None:
            made = self._made[of, name] = np.ascontiguousarray(records[name])
        return made

    def _standing(self) -> NDArray[Any]:
        column = np.zeros(len(self.awards), np.uint8)
        if self.other_standings:
            ids = np.array([row_id for row_id, _ in self.other_standings], np.int64)
            codes = np.array([STANDINGS.index(code) for _, code in self.other_standings], np.uint8)
            at = np.minimum(np.searchsorted(self.award_ids, ids), max(len(column) - 1, 0))
            known = self.award_ids[at] == ids if len(column) else np.zeros(len(ids), bool)
            column[at[known]] = codes[known]
        return column

    def _province_column(self) -> NDArray[Any]:
        """Of the territory a row stands for, else that its grantor, parent or unit names, be it in short."""
        province = self.provinces.of_value
        column = np.zeros(len(self.awards), np.uint16)
        for name in ("unit", "parent", "grantor", "place"):
            of_name = province.take(self.of_awards(name), mode="clip")
            np.copyto(column, of_name, where=of_name != 0)
        return column

    def _other_parent(self) -> NDArray[Any]:
        parent = self.of_awards("parent")
        return np.where(parent != self.of_awards("unit"), parent, 0)

    def _counted(self, name: str) -> NDArray[Any]:
        return self.counted_as.take(self._column(self.awards, "awards", name), mode="clip")

    def _codes(self) -> NDArray[Any]:
        parts = (self.of_awards(name) for name in CODED)
        return np.ravel_multi_index(tuple(parts), CODES_SHAPE).astype(np.uint16)


CODED = ("kind", "level", "status", "standing")
CODES_SHAPE = (len(KINDS), len(LEVELS), len(STATUSES), len(STANDINGS))

_COMPUTED: Mapping[str, Callable[[Columns], NDArray[Any]]] = {
    "standing": Columns._standing,
    "province": Columns._province_column,
    "other_parent": Columns._other_parent,
    "codes": Columns._codes,
    "unit": lambda columns: columns._counted("unit"),
    "parent": lambda columns: columns._counted("parent"),
    "grantor": lambda columns: columns._counted("grantor"),
}
"""Columns that are not in the records."""


def _province(code: str) -> str:
    """The province that a place lies in: "01" of "01.phuong-ba-dinh"."""
    return code.split(".")[0]


FILES_KEPT = 4
"""Databases whose columns are kept in memory; an office has one."""

_lock = threading.Lock()
_of_stores: weakref.WeakKeyDictionary[Store, Columns] = weakref.WeakKeyDictionary()
_of_files: dict[tuple[str, int, int], Columns] = {}


def columns(store: Store) -> Columns:
    """The columns as the database has them now. Raises ``StoreError``."""
    with _lock:
        file = store.file_identity()
        known = _of_stores.get(store) if file is None else _of_files.get(file)
        made = _renewed(store, known)
        if file is None:
            _of_stores[store] = made
        else:
            _of_files.pop(file, None)
            _of_files[file] = made
            for oldest in list(_of_files)[:-FILES_KEPT]:
                del _of_files[oldest]
        return made


def _renewed(store: Store, known: Columns | None) -> Columns:
    state = State(
        facet_blocks.last_revision(store, "award_blocks"),
        facet_blocks.last_revision(store, "article_blocks"),
        facet_blocks.standings_fingerprint(store),
        facet_blocks.names_fingerprint(store),
    )
    if known is not None and known.state == state:
        return known
    if known is None or known.state.award_revision > state.award_revision:
        known = _EMPTY
    return Columns(
        _renewed_records(store, "award_blocks", known.awards, known.state.award_revision),
        _renewed_records(store, "article_blocks", known.articles, known.state.article_revision),
        state,
        # By another lexicon names that were placed before lie elsewhere.
        _renewed_provinces(store, (known if known.state.names[-1] == state.names[-1] else _EMPTY).provinces),
        known.counted_as if known.state.names == state.names else _counted_as(store),
        tuple(facet_blocks.other_standings(store)),
    )


def _renewed_provinces(store: Store, known: Provinces) -> Provinces:
    """With the names that were placed since."""
    last, first_open = facet_blocks.last_value(store), facet_blocks.first_new_name(store)
    placed = facet_blocks.named_places(store, known.open_from)
    codes = (*known.codes, *sorted({_province(code) for _, code in placed} - set(known.codes)))
    numbers = {code: number for number, code in enumerate(codes)}
    of_value = np.zeros(last + 1, np.uint16)
    kept = min(len(known.of_value), len(of_value))
    of_value[:kept] = known.of_value[:kept]
    for value, code in placed:
        of_value[value] = numbers[_province(code)]
    return Provinces(codes, of_value, first_open if first_open is not None else last + 1)


def _counted_as(store: Store) -> NDArray[np.uint32]:
    same = np.arange(facet_blocks.last_value(store) + 1, dtype=np.uint32)
    for short, whole in facet_blocks.same_names(store):
        same[short] = whole
    return same


def _renewed_records(store: Store, table: BlockTable, known: NDArray[Any], revision: int) -> NDArray[Any]:
    """The records with all blocks that changed since the revision in the place of what was there."""
    changed = facet_blocks.changed_blocks(store, table, revision)
    if not len(known):
        return np.frombuffer(b"".join(block.records for block in changed), known.dtype)
    numbers = known["id"] // facet_blocks.BLOCK_IDS
    pieces, at = [], 0
    for block in changed:
        start, end = np.searchsorted(numbers, [block.number, block.number + 1])
        pieces += [known[at : int(start)], np.frombuffer(block.records, known.dtype)]
        at = int(end)
    if not changed:
        return known
    # As bytes: a million records, which NumPy copies column after column, took 40 to 150 ms, so 6.
    return np.concatenate([piece.view(np.uint8) for piece in (*pieces, known[at:])]).view(known.dtype)


_EMPTY = Columns(
    np.zeros(0, AWARD_TYPE),
    np.zeros(0, ARTICLE_TYPE),
    State(0, 0, None, (0, None, None)),
    Provinces(("",), np.zeros(1, np.uint16), 0),
    np.zeros(1, np.uint32),
    (),
)
"""Columns of a database that nothing was read of yet."""

assert (AWARD_TYPE.itemsize, ARTICLE_TYPE.itemsize) == (AWARD_RECORD.size, ARTICLE_RECORD.size)
