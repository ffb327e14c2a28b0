"""Whether a wording stands anywhere in a full-text table; remembered until the table changes."""

from __future__ import annotations

import threading
from collections import OrderedDict

from extractor.search.columns import State
from extractor.store import Store, facet_blocks
from extractor.store.fulltext import FullTextTable

REMEMBERED = 4096

_lock = threading.Lock()
_known: OrderedDict[tuple[object, ...], bool] = OrderedDict()


def occurs(store: Store, table: FullTextTable, match: str, state: State) -> bool:
    """Whether any row matches in this state of the database. Raises ``StoreError``."""
    file = store.file_identity()
    key = (file, state.award_revision, state.article_revision, table.name, match)
    with _lock:
        if file is not None and key in _known:
            _known.move_to_end(key)
            return _known[key]
    found = facet_blocks.occurs(store, table, match)
    with _lock:
        if file is not None:
            _known[key] = found
            while len(_known) > REMEMBERED:
                _known.popitem(last=False)
    return found


def forget() -> None:
    """Drop what is remembered, as a process that begins has it."""
    with _lock:
        _known.clear()
