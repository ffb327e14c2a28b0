"""How the articles of each publisher were read, now and before; kept as long as none of its articles changes.

Going through the last readings of ninety papers took a third of a second for every look at their health.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from extractor.ground.provenance import FIELDS, Field
from extractor.store.facet_blocks import last_revision
from extractor.store.reading_history import PaperState, PastReading, paper_states, past_readings
from extractor.store.store import Store

RECENT = 20
"""Articles that show how a paper's pages are read now."""

NEWEST = 5
"""Articles in a row that show a break while most of the recent ones are still from before it: a paper with
two articles a day would need a week to fill half of those."""

BEFORE = 200
"""Articles before those that show how they were read."""

FILES_KEPT = 4
"""Databases whose readings are kept in memory; an office has one."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """0 to 1; None of nothing."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class Window:
    """How a run of articles was read: ``first`` by field, of the articles that have the field at all."""

    articles: int
    first: dict[Field, Share]
    fallback: Share
    review: Share
    letters: float | None


@dataclass(frozen=True, slots=True)
class Readings:
    """The last articles of a publisher: ``layouts`` is whose file the newest was read by, None where none was
    a page. ``newest`` and ``older`` part the same articles elsewhere than ``recent`` and ``before``."""

    layouts: str | None
    read_at: str | None
    recent: Window
    before: Window
    newest: Window
    older: Window


@dataclass(frozen=True, slots=True)
class _Kept:
    """The readings of each paper with the state that they are of, as known at a revision of the articles."""

    revision: int
    told: Mapping[str, tuple[PaperState, Readings]]


_File = tuple[str, int, int]
_NOTHING = _Kept(-1, {})
_lock = threading.Lock()
_of_files: dict[_File, _Kept] = {}


def readings_of_all(store: Store) -> dict[str, Readings]:
    """Of every publisher with articles that were pages. Raises ``StoreError``."""
    file = store.file_identity()
    with _lock:
        kept = _of_files.pop(file, _NOTHING) if file is not None else _NOTHING
    with store.snapshot():
        # Whoever saves an article writes its block; the states of all papers are told from all articles.
        revision = last_revision(store, "article_blocks")
        if kept.revision != revision:
            kept = _Kept(revision, _told(store, kept.told))
    if file is not None:
        _keep(file, kept)
    return {paper: own for paper, (_, own) in kept.told.items() if own.recent.articles}


def _told(
    store: Store, known: Mapping[str, tuple[PaperState, Readings]]
) -> dict[str, tuple[PaperState, Readings]]:
    states = paper_states(store)
    changed = [paper for paper, state in states.items() if paper not in known or known[paper][0] != state]
    read = _read(store, changed) if changed else {}
    return {
        paper: (state, read.get(paper, NOT_READ) if paper in changed else known[paper][1])
        for paper, state in states.items()
    }


def _keep(file: _File, kept: _Kept) -> None:
    with _lock:
        _of_files[file] = kept
        for oldest in list(_of_files)[:-FILES_KEPT]:
            del _of_files[oldest]


def _read(store: Store, papers: Iterable[str]) -> Mapping[str, Readings]:
    rows = past_readings(store, RECENT + BEFORE, papers)
    return {paper: summed(list(run)) for paper, run in groupby(rows, key=lambda one: one.publisher)}


def summed(readings: Sequence[PastReading]) -> Readings:
    """``readings`` are the newest first."""
    newest = readings[0] if readings else None
    return Readings(
        newest.layouts if newest else None, newest.read_at if newest else None,
        _window(readings[:RECENT]), _window(readings[RECENT:]),
        _window(readings[:NEWEST]), _window(readings[NEWEST:]),
    )  # fmt: skip


def _window(readings: Sequence[PastReading]) -> Window:
    return Window(
        len(readings),
        {name: _first_choice(readings, name) for name in FIELDS},
        Share(sum(one.layout is None for one in readings), len(readings)),
        Share(sum(one.review is not None for one in readings), len(readings)),
        median(one.letters for one in readings) if readings else None,
    )


def _first_choice(readings: Iterable[PastReading], name: Field) -> Share:
    choices = [one.choices[name] for one in readings if name in one.choices]
    return Share(sum(choice == 0 for choice in choices), len(choices))


NOT_READ = summed(())
