"""Whether a wording stands anywhere in a full-text table; remembered until the table changes."""

from __future__ import annotations

from extractor.search.columns import State
from extractor.search.remembered import Remembered
from extractor.store import Store, facet_blocks
from extractor.store.fulltext import FullTextTable

_known: Remembered[bool] = Remembered(4096)


def occurs(store: Store, table: FullTextTable, match: str, state: State) -> bool:
    """Whether any row matches in this state of the database. Raises ``StoreError``."""
    told = (state.award_revision, state.article_revision, table.name, match)
    return _known.of(store, told, lambda: facet_blocks.occurs(store, table, match))


def forget() -> None:
    """Drop what is remembered, as a process that begins has it."""
    _known.forget()
