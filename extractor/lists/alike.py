"""Pairs of entries that may be one, for a person to tell: without those that were told to be two."""

import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from extractor import record_book
from extractor.ground.achievements import Entry, Row
from extractor.ground.labels import LIKENESS_LABELS
from extractor.records.alike_entries import Alike, Bearer, Likeness, alike
from extractor.records.standing import standing
from extractor.report.listing import Column, Listing
from extractor.store import Store, record_rows
from extractor.store.record_parts import articles_of_rows, entries_of_names, first_rows
from extractor.store.record_tables import bearers, entries
from extractor.store.register_names import FILES_KEPT, registry_state

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Twin:
    """An entry of a pair with one of its rows, by which acts on names know it."""

    entry: Entry
    row: Row


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries that may be one; ``is_unsure``: a person said that it cannot be told."""

    one: Twin
    other: Twin
    likeness: Likeness
    is_unsure: bool


def alike_pairs(store: Store) -> list[Alike]:
    """All pairs of which no person said that they are two, the likeliest first."""
    record_book.refresh(store)
    apart = _answered(store, ("different_name", "merged_into"))
    return [pair for pair in _likenesses(store) if _ids(pair) not in apart]


_lock = threading.Lock()
_of_files: dict[tuple[str, int, int], tuple[tuple[object, ...], list[Alike]]] = {}
"""Likenesses by database, with the state of the registry that they were found in."""


def _likenesses(store: Store) -> list[Alike]:
    """Those of the registry as it is now: fifty thousand names take half a second, so they are kept while
    no entry changes."""
    file = store.file_identity()
    with _lock, store.snapshot():
        state = registry_state(store)
        known = _of_files.pop(file, None) if file is not None else None
        if known is None or known[0] != state:
            told = (Bearer(one, kind, name, frozenset(places)) for one, kind, name, places in bearers(store))
            known = state, alike(told)
        if file is not None:
            _of_files[file] = known
        for oldest in list(_of_files)[:-FILES_KEPT]:
            del _of_files[oldest]
        return known[1]


def told_in_full(store: Store, pairs: Collection[Alike]) -> Iterator[Pair]:
    """The same with entries and rows, of some pairs at a time."""
    if not pairs:
        return
    ids = {one for pair in pairs for one in _ids(pair)}
    known = {entry.id: entry for entry in entries(store, ids)}
    first = first_rows(store, ids)
    rows = record_book.open_book(store, articles_of_rows(store, [row for row, _ in first.values()])).rows
    twins = {one: Twin(known[one], rows[key]) for one, (_, key) in first.items() if key in rows}
    unsure = _answered(store, ("unsure_name",))
    for pair in pairs:
        if _ids(pair) <= twins.keys():
            yield Pair(twins[pair.one.id], twins[pair.other.id], pair.likeness, _ids(pair) in unsure)


def alike_rows(store: Store) -> Iterator[Pair]:
    """All pairs, the likeliest first."""
    found = alike_pairs(store)
    for at in range(0, len(found), _BATCH):
        yield from told_in_full(store, found[at : at + _BATCH])


def _ids(pair: Alike) -> frozenset[str]:
    return frozenset((pair.one.id, pair.other.id))


def _answered(store: Store, answers: Collection[str]) -> set[frozenset[str]]:
    """The pairs of entries of which a person gave one of these answers."""
    said = standing(record_rows.acts(store), ()).names
    pairs = [names for names, act in said.items() if act.act in answers]
    meaning = entries_of_names(store, {name for names in pairs for name in names})
    return {
        frozenset(both)
        for one, other in pairs
        for both in product(meaning.get(one, ()), meaning.get(other, ()))
    }


def _pair_json(pair: Pair) -> dict[str, Any]:
    return {
        "likeness": pair.likeness, "unsure": pair.is_unsure,
        "one": _twin_json(pair.one), "other": _twin_json(pair.other),
    }  # fmt: skip


def _twin_json(twin: Twin) -> dict[str, Any]:
    row = twin.row
    return {
        "entry": twin.entry.id, "name": twin.entry.name, "parent": row.recipient_parent, "key": row.key,
        "award": row.award, "evidence": row.evidence,
        "article": {"title": row.title, "url": row.url, "published": row.published},
    }  # fmt: skip


ALIKE: Listing[Pair] = Listing(
    "ten-co-the-la-mot",
    "Tên có thể là một",
    "pairs",
    (
        Column("Tên thứ nhất", lambda pair: pair.one.entry.name, 40),
        Column("Đơn vị cấp trên", lambda pair: pair.one.row.recipient_parent or "", 40),
        Column("Trích dẫn", lambda pair: pair.one.row.evidence, 60),
        Column("Địa chỉ", lambda pair: pair.one.row.url or "", 60),
        Column("Tên thứ hai", lambda pair: pair.other.entry.name, 40),
        Column("Đơn vị cấp trên của tên thứ hai", lambda pair: pair.other.row.recipient_parent or "", 40),
        Column("Trích dẫn của tên thứ hai", lambda pair: pair.other.row.evidence, 60),
        Column("Địa chỉ của tên thứ hai", lambda pair: pair.other.row.url or "", 60),
        Column("Vì sao", lambda pair: LIKENESS_LABELS[pair.likeness].vi, 40),
        Column("Đã trả lời: chưa rõ", lambda pair: "có" if pair.is_unsure else "", 12),
    ),
    _pair_json,
)
