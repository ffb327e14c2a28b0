"""The record made anew while the service is there: after an update it takes minutes where rows are many.

The service listens at once. Who asks the record meanwhile gets the former one, every page says so, and where
there is none yet the answer is 503 with a time to come again.
"""

from pathlib import Path

from extractor.facet_names import are_names_to_be_looked_up
from extractor.record_book import rows_to_be_made_anew
from extractor.record_making import turns
from extractor.service.stores import Stores
from extractor.store import Store
from extractor.store.office import work

SERVICE = "vinhdanh"
"""Who asked for the work."""


def reserve_where_due(store: Store) -> None:
    """Leave the record to long work: no visitor who comes before that is to make the whole of it."""
    if rows_to_be_made_anew(store):
        turns.reserve(Path(store.path))


def begin_where_due(stores: Stores) -> None:
    """Let the record be made anew, and the names that facets count looked up, by the thread of long work,
    where that is due and takes its time."""
    with stores.writing() as store:
        is_due = rows_to_be_made_anew(store) > 0 or are_names_to_be_looked_up(store)
    if is_due:
        with stores.office() as office:
            work.add_work(office, "record", {"update": True}, SERVICE)
