"""Counting facets: how many of what was found have each value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS, STANDING_LABELS, STATUS_LABELS, Wording
from extractor.search.answers import Facet, FacetValue, Precision
from extractor.search.columns import STANDINGS, Numbers
from extractor.search.facet_names import FacetName
from extractor.search.knowledge import Knowledge
from extractor.search.matching import Selection
from extractor.search.spaces import ArticleSpace, AwardSpace, Space
from extractor.store import facet_blocks
from extractor.store.facets_schema import KINDS, LEVELS, STATUSES

_CODES: Mapping[str, tuple[tuple[str, ...], Mapping[str, Wording]]] = {
    "kind": (KINDS, KIND_LABELS),
    "level": (LEVELS, LEVEL_LABELS),
    "status": (STATUSES, STATUS_LABELS),
    "standing": (STANDINGS, STANDING_LABELS),
}
_TELLING_DIGITS = 2
"""Of an estimate: "khoảng 42.000"."""


def estimate(count: int, share: float) -> int:
    """How many there are when ``count`` are among a share of all, to as many digits as that can tell."""
    if share == 1.0 or count == 0:
        return count
    return rounded(count / share)


def rounded(number: float) -> int:
    whole = round(number)
    return round(whole, _TELLING_DIGITS - len(str(whole))) if whole >= 10 else whole


@dataclass(frozen=True, slots=True)
class _Counts:
    """Values, as numbers, and how many of what was found have each; only those that any has."""

    values: Numbers
    counts: Numbers


class FacetCounter:
    """Counts the facets of one list, of its award rows or of its articles."""

    def __init__(self, space: Space, knowledge: Knowledge) -> None:
        self._space = space
        self._columns = space.columns
        self._store = space.store
        self._knowledge = knowledge

    def facet(self, name: FacetName, selection: Selection, chosen: Sequence[str], most: int) -> Facet:
        """The ``most`` frequent values, and all that are chosen."""
        counted = self._publishers(selection) if name == "publisher" else self._counts(name, selection)
        if isinstance(counted, _Counts):
            named = self._named(name, counted, chosen, most)
        else:
            named = _most_frequent(counted, chosen, most)
        values = tuple(
            FacetValue(value, label, estimate(count, selection.share), value in chosen)
            for value, label, count in named
        )
        distinct = len(counted.values) if isinstance(counted, _Counts) else len(counted)
        shown = sum(1 for _, _, count in named if count)
        precision: Precision = "exact" if selection.is_exact else "about"
        return Facet(name, values, distinct - shown, precision)

    def _counts(self, name: FacetName, selection: Selection) -> _Counts:
        rows = self._rows(selection)
        if name == "year":
            return self._years(rows)
        columns = ("unit", "parent") if name == "unit" else ("province",) if name == "place" else (name,)
        found = [self._columns.of_awards(column)[rows] for column in columns]
        if isinstance(self._space, AwardSpace):
            counts = _histogram(found[0], _top(found))
            for column in found[1:]:
                counts += _histogram(column[column != found[0]], _top(found))
        else:
            counts = self._of_articles(rows, found)
        values = np.flatnonzero(counts)
        if name not in _CODES:
            values = values[values > 0]
        return _Counts(values, counts[values])

    def _of_articles(self, rows: Numbers, found: Sequence[NDArray[Any]]) -> Numbers:
        """Of each value the articles that have it in one of the rows."""
        top = _top(found)
        articles = self._columns.article_of_award[rows]
        pairs = np.concatenate([articles * top + column for column in found])
        pairs.sort(kind="stable")
        first = np.ones(len(pairs), bool)
        np.not_equal(pairs[1:], pairs[:-1], out=first[1:])
        return _histogram(pairs[first] % top, top)

    def _years(self, rows: Numbers) -> _Counts:
        """Every year that a row counts for, as the filter ``year`` meets it."""
        first = self._columns.of_awards("year_from")[rows].astype(np.int64)
        last = self._columns.of_awards("year_to")[rows].astype(np.int64)
        dated = first > 0
        first, last, rows = first[dated], last[dated], rows[dated]
        if not len(first):
            return _Counts(np.zeros(0, np.int64), np.zeros(0, np.int64))
        low, top = int(first.min()), int(last.max()) + 2
        if isinstance(self._space, AwardSpace):
            steps = _histogram(first, top) - _histogram(last + 1, top)
            counts = np.cumsum(steps)
        else:
            counts = self._articles_by_year(rows, first, last, low, top)
        values = np.flatnonzero(counts)
        return _Counts(values, counts[values])

    def _articles_by_year(self, rows: Numbers, first: Numbers, last: Numbers, low: int, top: int) -> Numbers:
        articles = self._columns.article_of_award[rows]
        spans = last - first + 1
        years = np.arange(int(spans.sum())) - np.repeat(np.cumsum(spans) - spans, spans)
        pairs = np.repeat(articles, spans) * (top - low) + years + np.repeat(first, spans) - low
        pairs = np.unique(pairs)
        counts = np.zeros(top, np.int64)
        counts[low:] = _histogram(pairs % (top - low), top - low)
        return counts

    def _rows(self, selection: Selection) -> Numbers:
        """The award rows that the facets of the selection count."""
        if isinstance(self._space, ArticleSpace):
            return np.flatnonzero(selection.mask[self._columns.article_of_award])
        return np.flatnonzero(selection.mask[: len(self._columns.awards)])

    def _publishers(self, selection: Selection) -> dict[str, tuple[Wording, int]]:
        """Papers by name; one may have several hosts."""
        if isinstance(self._space, AwardSpace):
            column = self._columns.of_awards("source")[selection.mask]
        else:
            column = self._columns.of_articles("source")[self._space.found(selection.mask)]
        counts = _histogram(column, _top([column]))
        numbers = np.flatnonzero(counts).tolist()
        papers: dict[str, tuple[Wording, int]] = {}
        for number, text in facet_blocks.texts(self._store, numbers).items():
            if text.label:
                before = papers.get(text.label, (None, 0))[1]
                papers[text.label] = (Wording(text.label, text.label), before + int(counts[number]))
        return papers

    def _named(
        self, name: FacetName, counted: _Counts, chosen: Sequence[str], most: int
    ) -> list[tuple[str, Wording, int]]:
        """The most frequent values with their labels, then those chosen that are not among them."""
        order = np.lexsort((counted.values, -counted.counts))
        if name == "year":
            order = order[:most][np.argsort(-counted.values[order[:most]])]
        shown = [
            *((int(counted.values[at]), int(counted.counts[at])) for at in order[:most]),
        ]
        named = self._labelled(name, shown)
        missing = [value for value in chosen if all(value != known for known, _, _ in named)]
        if missing:
            rest = [(int(counted.values[at]), int(counted.counts[at])) for at in order[most:]]
            numbers = self._numbers(name, missing)
            named += self._labelled(name, [one for one in rest if one[0] in numbers])
            left = [value for value in missing if all(value != known for known, _, _ in named)]
            named += [(value, self._label_of(name, value), 0) for value in left]
        return named

    def _labelled(
        self, name: FacetName, counted: Sequence[tuple[int, int]]
    ) -> list[tuple[str, Wording, int]]:
        if name in _CODES:
            codes, labels = _CODES[name]
            return [(codes[number], labels[codes[number]], count) for number, count in counted]
        if name == "year":
            return [(str(year), Wording(str(year), str(year)), count) for year, count in counted]
        if name == "place":
            known = self._columns.provinces
            return [(known[number], self._label_of(name, known[number]), count) for number, count in counted]
        texts = facet_blocks.texts(self._store, (number for number, _ in counted))
        return [
            (texts[number].key, Wording(texts[number].label, texts[number].label), count)
            for number, count in counted
            if number in texts
        ]

    def _numbers(self, name: FacetName, values: Sequence[str]) -> set[int]:
        """The numbers that chosen values have in the columns."""
        if name in _CODES:
            return {_CODES[name][0].index(value) for value in values if value in _CODES[name][0]}
        if name == "year":
            return {int(value) for value in values if value.isdecimal()}
        if name == "place":
            known = self._columns.provinces
            return {known.index(value) for value in values if value in known}
        return set(facet_blocks.numbers_of(self._store, "award" if name == "award" else "name", values))

    def _label_of(self, name: FacetName, value: str) -> Wording:
        """What a value is called of which nothing was found."""
        if name in _CODES and value in _CODES[name][1]:
            return _CODES[name][1][value]
        told = self._knowledge.place_name(value) if name == "place" else value
        return Wording(told, told)


def _most_frequent(
    counted: Mapping[str, tuple[Wording, int]], chosen: Sequence[str], most: int
) -> list[tuple[str, Wording, int]]:
    ordered = sorted(counted, key=lambda value: (-counted[value][1], value))
    shown = [*ordered[:most], *(value for value in chosen if value not in ordered[:most])]
    return [(value, *counted.get(value, (Wording(value, value), 0))) for value in shown]


def _top(columns: Sequence[NDArray[Any]]) -> int:
    """One more than the largest number in the columns."""
    return max(int(column.max(initial=0)) for column in columns) + 1


def _histogram(column: NDArray[Any], top: int) -> Numbers:
    """How often each number below ``top`` stands in the column."""
    return np.bincount(column, minlength=top)
