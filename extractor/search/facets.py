"""Counting facets: how many of what was found have each value."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS, STANDING_LABELS, STATUS_LABELS, Wording
from extractor.search.answers import Facet, FacetValue
from extractor.search.columns import CODED, CODES_SHAPE, STANDINGS, Mask, Numbers
from extractor.search.counting import (
    NOTHING_COUNTED,
    Counts,
    added,
    articles_by_value,
    dense,
    factors,
    fewer,
    greatest,
    in_runs,
)
from extractor.search.facet_names import FacetName
from extractor.search.knowledge import Knowledge
from extractor.search.selection import Sample, Selection
from extractor.search.spaces import ArticleSpace, AwardSpace, Space
from extractor.store import facet_blocks
from extractor.store.facet_blocks import FacetText
from extractor.store.facets_schema import KINDS, LEVELS, STATUSES

_CODES: Mapping[str, tuple[tuple[str, ...], Mapping[str, Wording]]] = {
    "kind": (KINDS, KIND_LABELS),
    "level": (LEVELS, LEVEL_LABELS),
    "status": (STATUSES, STATUS_LABELS),
    "standing": (STANDINGS, STANDING_LABELS),
}
MOST_ROWS = 24_000
"""Award rows up to which articles, and rows that words find, are counted exactly; of more a part is counted,
a run of them here and there, and the counts are estimates."""

_RUN, _ROW_RUN = 16, 64
"""Articles of a run, and award rows: rows that stand together in memory are read many times faster."""

_MOST_SAMPLED = 150_000
"""Award rows in windows up to which each value's own share of them is told: of more the share of all does."""

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
class _Rows:
    """The award rows of a selection, and where articles are counted the article of each. ``selection`` is
    kept so that no other one can come to stand at its address.

    Of more than half of all rows ``rows`` are those left out: their counts are taken from all rows' counts.
    """

    selection: Selection
    rows: Numbers
    articles: Numbers | None
    share: float = 1.0
    are_left_out: bool = False


class FacetCounter:
    """Counts the facets of one list, of its award rows or of its articles.

    With ``counts_all`` no part stands for the whole, however many rows there are.
    """

    def __init__(self, space: Space, knowledge: Knowledge, *, counts_all: bool = False) -> None:
        self._space = space
        self._columns = space.columns
        self._store = space.store
        self._knowledge = knowledge
        self._counts_all = counts_all
        self._counted_codes: dict[int, Numbers] = {}
        self._counted_rows: dict[int, _Rows] = {}

    def facet(self, name: FacetName, selection: Selection, chosen: Sequence[str], most: int) -> Facet:
        """The ``most`` frequent values, and all that are chosen."""
        if name == "publisher":
            papers, is_exact = self._publishers(selection)
            named, distinct = _most_frequent(papers, chosen, most), len(papers)
        else:
            rows = self._rows(selection)
            is_exact = selection.is_exact and rows.share == 1.0
            counted = self._whole(name, self._by_value(name, rows), rows)
            named, distinct = self._named(name, counted, chosen, most), len(counted.values)
        values = tuple(
            FacetValue(value, label, count if is_exact else rounded(count), value in chosen)
            for value, label, count in named
        )
        shown = sum(1 for _, _, count in named if count)
        return Facet(name, values, distinct - shown, "exact" if is_exact else "about")

    def _whole(self, name: FacetName, counted: Counts, rows: _Rows) -> Counts:
        """How many there are in all when some were counted in a part."""
        selection = rows.selection
        if selection.is_exact and rows.share == 1.0:
            return counted
        counts = counted.counts / rows.share
        sampled = self._sampled_rows(selection.sample) if name == "year" else None
        if sampled is None:
            return Counts(counted.values, np.rint(counts / selection.share))
        left, looked_at = (dense(self._years(one), counted.values) for one in sampled)
        return Counts(counted.values, np.rint(counts * factors(left, looked_at, selection.share)))

    def _sampled_rows(self, sample: Sample | None) -> tuple[_Rows, _Rows] | None:
        """The award rows left over for looking up, and those looked up; None where these are so many that
        the share of all tells enough."""
        if sample is None:
            return None
        looked_at = self._award_rows(sample.looked_at)
        if np.count_nonzero(looked_at) > _MOST_SAMPLED:
            return None
        left = np.ones(len(looked_at), bool) if sample.left.all() else self._award_rows(sample.left)
        made = []
        for mask in (left, looked_at):
            places, are_left_out = fewer(mask)
            made.append(_Rows(Selection(mask, mask), places, None, are_left_out=are_left_out))
        return made[0], made[1]

    def _award_rows(self, places: Mask) -> Mask:
        """The award rows of some places of the space."""
        if isinstance(self._space, AwardSpace):
            return places
        if isinstance(self._space, ArticleSpace):
            return places.take(self._columns.article_of_award)
        return places[: len(self._columns.awards)]

    def _by_value(self, name: FacetName, rows: _Rows) -> Counts:
        return self._years(rows) if name == "year" else self._values(name, rows)

    def _rows(self, selection: Selection) -> _Rows:
        """The award rows that the facets of the selection count."""
        known = self._counted_rows.get(id(selection))
        if known is None:
            known = self._counted_rows[id(selection)] = self._rows_of(selection)
        return known

    def _rows_of(self, selection: Selection) -> _Rows:
        if isinstance(self._space, AwardSpace):
            return self._award_rows_of(selection)
        rows_of_articles = self._columns.rows_of_articles
        mask = None if isinstance(self._space, ArticleSpace) else self._award_rows(selection.mask)
        count = int(
            rows_of_articles.counts[selection.found].sum() if mask is None else np.count_nonzero(mask)
        )
        every = self._every(count)
        counted = in_runs(len(self._columns.articles), _RUN, every)
        rows, articles = rows_of_articles.of(np.flatnonzero(selection.found & counted))
        if mask is not None:
            passing = mask.take(rows)
            rows, articles = rows[passing], articles[passing]
        return _Rows(selection, rows, articles, float(counted.mean()) if len(counted) else 1.0)

    def _award_rows_of(self, selection: Selection) -> _Rows:
        every = self._every(int(np.count_nonzero(selection.mask))) if selection.is_of_words else 1
        if every > 1:
            counted = in_runs(len(selection.mask), _ROW_RUN, every)
            return _Rows(selection, np.flatnonzero(selection.mask & counted), None, float(counted.mean()))
        rows, are_left_out = fewer(selection.mask)
        return _Rows(selection, rows, None, are_left_out=are_left_out)

    def _every(self, count: int) -> int:
        """Every how many runs of rows are counted when there are so many."""
        return 1 if self._counts_all else max(1, -(-count // MOST_ROWS))

    def _values(self, name: FacetName, rows: _Rows) -> Counts:
        names = ("unit", "other_parent") if name == "unit" else ("province",) if name == "place" else (name,)
        if rows.articles is not None:
            columns = [self._columns.of_awards(one).take(rows.rows) for one in names]
            counts = articles_by_value(rows.articles, columns)
        elif name in CODED:
            others = tuple(axis for axis, one in enumerate(CODED) if one != name)
            counts = self._codes(rows).sum(axis=others)
        else:
            counts = added([self._rows_by_value(one, rows) for one in names])
        values = np.flatnonzero(counts)
        if name not in _CODES:
            values = values[values > 0]
        return Counts(values, counts[values])

    def _codes(self, rows: _Rows) -> Numbers:
        """How many rows have each kind, level, status and standing together."""
        known = self._counted_codes.get(id(rows.selection))
        if known is None:
            counts = self._rows_by_value("codes", rows)
            counts = np.pad(counts, (0, math.prod(CODES_SHAPE) - len(counts)))
            known = self._counted_codes[id(rows.selection)] = counts.reshape(CODES_SHAPE)
        return known

    def _rows_by_value(self, name: str, rows: _Rows) -> Numbers:
        """Of each value of a column how many of the rows have it."""
        counts = np.bincount(self._columns.of_awards(name).take(rows.rows))
        if not rows.are_left_out:
            return counts
        totals = self._columns.totals(name)
        return totals - np.pad(counts, (0, len(totals) - len(counts)))

    def _years(self, rows: _Rows) -> Counts:
        """Every year that a row counts for, as the filter ``year`` meets it."""
        if rows.articles is None:
            begun, ended = (self._rows_by_value(name, rows) for name in ("year_from", "year_to"))
            # Rows without a year stand at 0 and leave at 1.
            counts = np.cumsum(added([begun, -np.concatenate([[0], ended])]))
            counts[:1] = 0
        else:
            first, last = (self._columns.of_awards(name).take(rows.rows) for name in ("year_from", "year_to"))
            dated = np.flatnonzero(first)
            first = first[dated].astype(np.int64)
            spans = last[dated] - first + 1
            years = np.repeat(first, spans)
            years += np.arange(len(years)) - np.repeat(np.cumsum(spans) - spans, spans)
            if not len(years):
                return NOTHING_COUNTED
            counts = articles_by_value(np.repeat(rows.articles[dated], spans), [years])
        values = np.flatnonzero(counts)
        return Counts(values, counts[values])

    def _publishers(self, selection: Selection) -> tuple[dict[str, tuple[Wording, int]], bool]:
        """Papers by name, one may have several hosts; and whether all are counted."""
        share = selection.share
        if (sample := selection.sample) is not None:
            counts = self._by_source(selection.found)
            values = np.arange(len(counts))
            left, looked_at = (
                dense(Counts(np.arange(len(one)), one), values)
                for one in (self._by_source(sample.left_found), self._by_source(sample.looked_at_found))
            )
            counts = np.rint(counts * factors(left, looked_at, selection.share))
        else:
            if isinstance(self._space, AwardSpace):
                rows = self._rows(selection)
                counts, share = self._rows_by_value("source", rows), share * rows.share
            else:
                counts = self._by_source(selection.found)
            counts = np.rint(counts / share)
        papers: dict[str, tuple[Wording, int]] = {}
        for number, label in facet_blocks.papers(self._store):
            if label and number < len(counts) and counts[number]:
                before = papers[label][1] if label in papers else 0
                papers[label] = (Wording(label, label), before + int(counts[number]))
        return papers, share == 1.0

    def _by_source(self, found: Mask) -> Numbers:
        """How many of some of the space's ids come from each source."""
        if isinstance(self._space, AwardSpace):
            rows, are_left_out = fewer(found)
            selection = Selection(found, found)
            return self._rows_by_value("source", _Rows(selection, rows, None, are_left_out=are_left_out))
        return np.bincount(self._columns.of_articles("source").take(np.flatnonzero(found)))

    def _named(
        self, name: FacetName, counted: Counts, chosen: Sequence[str], most: int
    ) -> list[tuple[str, Wording, int]]:
        """The most frequent values with their labels, then those chosen that are not among them."""
        order = greatest(counted.counts, most)
        if name == "year":
            order = order[np.argsort(-counted.values[order])]
        named = self._labelled(name, counted.at(order))
        missing = [value for value in chosen if all(value != known for known, _, _ in named)]
        if missing:
            wanted = np.isin(counted.values, list(self._numbers(name, missing)))
            wanted[order] = False
            rest = Counts(counted.values[wanted], counted.counts[wanted])
            named += self._labelled(name, rest.at(greatest(rest.counts, len(rest.counts))))
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
            known = self._columns.provinces.codes
            return [(known[number], self._label_of(name, known[number]), count) for number, count in counted]
        texts = facet_blocks.texts(self._store, (number for number, _ in counted))
        return [
            (texts[number].key, self._written(name, texts[number]), count)
            for number, count in counted
            if number in texts
        ]

    def _written(self, name: FacetName, text: FacetText) -> Wording:
        """How the press writes it, but an award by its name in the catalogue: it stands for all its grades
        and all bodies that confer it, a row's wording ("… hạng Ba", "… của Bộ Công Thương") for one."""
        known = self._knowledge.award_name(text.key) if name == "award" else None
        told = known or text.label
        return Wording(told, told)

    def _numbers(self, name: FacetName, values: Sequence[str]) -> set[int]:
        """The numbers that chosen values have in the columns."""
        if name in _CODES:
            return {_CODES[name][0].index(value) for value in values if value in _CODES[name][0]}
        if name == "year":
            return {int(value) for value in values if value.isdecimal()}
        if name == "place":
            known = self._columns.provinces.codes
            return {known.index(value) for value in values if value in known}
        if name == "award":
            return set(facet_blocks.numbers_of(self._store, "award", values))
        return self._columns.counted_names(facet_blocks.numbers_of(self._store, "name", values))

    def _label_of(self, name: FacetName, value: str) -> Wording:
        """What a value is called of which nothing was found."""
        if name in _CODES and value in _CODES[name][1]:
            return _CODES[name][1][value]
        if name == "award":
            value = self._knowledge.award_name(value) or value
        told = self._knowledge.place_name(value) if name == "place" else value
        return Wording(told, told)


def _most_frequent(
    counted: Mapping[str, tuple[Wording, int]], chosen: Sequence[str], most: int
) -> list[tuple[str, Wording, int]]:
    ordered = sorted(counted, key=lambda value: (-counted[value][1], value))
    shown = [*ordered[:most], *(value for value in chosen if value not in ordered[:most])]
    return [(value, *counted.get(value, (Wording(value, value), 0))) for value in shown]
