"""Which of a few rows match, told from their own words instead of by full text.

Full text seeks every word of a match anew for each row: 40 µs for words, 400 for a phrase, and where rows
lie far apart it goes through all between them. To cut a row's own words takes 20 µs for an award row and 80
for an article, once for all that is asked of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from extractor.search.expressions import Both, Expression, Leaf, Without, expression
from extractor.search.plan import Text
from extractor.store import Store
from extractor.store.fulltext import FIELD_BREAK, FullTextTable, exact_form, folded_form
from extractor.store.indexed import indexed_among

_FOLDED = "_folded"


@lru_cache(maxsize=256)
def is_bare(words: str) -> bool:
    """Whether words, in their exact forms, have no marks."""
    return words == folded_form(words)


class OwnWords:
    """The words of the rows that were asked about, kept as long as one question is answered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rows: dict[tuple[str, int], _Row] = {}

    def matching(self, text: Text, ids: Iterable[int]) -> set[int]:
        """Which of these rows match; an id of no row does not. Raises ``StoreError``."""
        wanted, table = list(ids), text.table
        unread = [one for one in wanted if (table.name, one) not in self._rows]
        for row_id, fields in indexed_among(self._store, table, unread):
            self._rows[table.name, row_id] = _Row(table, fields)
        asked = expression(text.found)
        rows = ((one, self._rows.get((table.name, one))) for one in wanted)
        return {one for one, row in rows if row is not None and row.matches(asked)}


class _Row:
    """The cells of a row, each cut into words when it is first asked for."""

    def __init__(self, table: FullTextTable, fields: tuple[tuple[str | None, ...], ...]) -> None:
        self._values = dict(zip(table.fields, fields, strict=True))
        self._cells: dict[str, str] = {}

    def matches(self, asked: Expression) -> bool:
        if isinstance(asked, Leaf):
            sought = f" {asked.words} "
            return any(sought in self._cell(column) for column in asked.columns or self._telling(asked.words))
        if isinstance(asked, Without):
            return self.matches(asked.wanted) and not self.matches(asked.unwanted)
        if isinstance(asked, Both):
            return self.matches(asked.one) and self.matches(asked.other)
        return self.matches(asked.one) or self.matches(asked.other)

    def _telling(self, words: str) -> tuple[str, ...]:
        """The columns that tell whether words stand in any: those with a mark in none of the folded ones, and
        bare ones that stand in an exact column in its folded twin as well."""
        return tuple(f"{field}{_FOLDED}" for field in self._values) if is_bare(words) else tuple(self._values)

    def _cell(self, column: str) -> str:
        """The words of a column parted, begun and ended by spaces."""
        if column not in self._cells:
            form = folded_form if column.endswith(_FOLDED) else exact_form
            values = (form(value) for value in self._values[column.removesuffix(_FOLDED)] if value)
            self._cells[column] = f" {f' {FIELD_BREAK} '.join(values)} "
        return self._cells[column]
