"""What the first who ask would wait for, read while the service starts: seconds where rows are many."""

import logging

from fastapi import FastAPI

from extractor.errors import StoreError
from extractor.press.naming import spellings
from extractor.search.columns import columns
from extractor.store.register_names import register_names

_log = logging.getLogger(__name__)


def make_ready(app: FastAPI) -> None:
    """The columns that searches count, the names of the registry and how names are shortened, the description
    of the API. Whoever asks meanwhile waits no longer than before; where it cannot be read now, the first
    question reads it."""
    app.openapi()
    try:
        with app.state.stores.reading() as store:
            store.allow(None)
            columns(store)
            register_names(store)
        spellings(("UBND xã",))
    except StoreError as error:
        _log.warning("not made ready: %s", error)
