"""What the first visitors would wait for, read before any comes in: seconds where rows are many."""

import gc
import logging
from threading import Thread

from fastapi import FastAPI

from extractor import record_book
from extractor.errors import VinhDanhError
from extractor.lexicon import places
from extractor.lists.alike import alike_pairs
from extractor.press.adverse import check_part, judge_ahead
from extractor.press.figures import figures
from extractor.questions import ask
from extractor.review import Review
from extractor.search import SearchRequest
from extractor.search.entries import entry_counts
from extractor.search.facet_names import ALL_FACETS
from extractor.service.pages.alike import MOST_NAMES
from extractor.service.pages.home import home_page
from extractor.service.reading_ahead import read_ahead
from extractor.service.stores import Stores
from extractor.store import Store
from extractor.store.overview import extent

_log = logging.getLogger(__name__)

_WORDS, _NAME = "thi đua khen thưởng", "uy ban nhan dan"
_ARTICLES, _NEWEST = 100, 600


_READING = 12.0
"""Seconds for the file itself, of which half as many are needed for ten gigabytes."""


_OBJECTS_BETWEEN_COLLECTIONS = 5_000
"""A page leaves a thousand objects behind that hold each other. Whichever page comes when so many are there
waits until they are put away: 6 ms; of 100,000 it waited 90 to 150."""


class Readiness:
    """A thread that makes a service ready: it reads the file itself, then asks what first visitors ask."""

    def __init__(self, app: FastAPI) -> None:
        self._thread = Thread(target=self._make, args=(app,), daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Whether the service is ready, after so many seconds at most; what is left goes on meanwhile."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _make(self, app: FastAPI) -> None:
        read_ahead(app.state.settings.database, _READING)
        make_ready(app)
        # What has been read by now stays: each full collection of garbage would look through it again, 160 ms
        # of whichever page is asked for then.
        gc.collect()
        gc.freeze()
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 20, 100)


def make_ready(app: FastAPI) -> None:
    """All templates and the description, and what first visitors ask of the database."""
    _compile_templates(app)
    places.read_tables()
    ask_ahead(app.state.stores)
    app.openapi()


def ask_ahead(stores: Stores) -> None:
    """The first page, searches with their facets, the unit honoured most: by these the tables, columns and
    names that others ask for too are read. What cannot be read now is read by the first question for it."""
    try:
        with stores.reading() as store:
            # A record that is to be made anew is long work, or the first visitor's.
            is_there = not record_book.is_to_be_waited_for(store)
        if is_there:
            with stores.writing() as store:
                home_page(store, Review(store, ""))
        with stores.reading() as store:
            store.allow(None)
            for words in ("", _WORDS):
                ask(store, SearchRequest(words=words, facets=ALL_FACETS))
        if is_there:
            with stores.writing() as store:
                _look_at_whom_is_honoured_most(store)
                if extent(store).entries <= MOST_NAMES:
                    alike_pairs(store)
    except VinhDanhError as error:
        _log.warning("not made ready: %s", error)


def _look_at_whom_is_honoured_most(store: Store) -> None:
    honoured, _ = entry_counts(store, "", "unit", by_count=True, limit=1)
    for one in honoured:
        figures(store, one.entry.id)
        record_book.outline(store, one.entry.id)
        check_part(store, one.entry.id, None, None, 0, _ARTICLES)
    judge_ahead(store, _NEWEST)
    # A name that is typed without marks is also sought among those with capitals, which are told apart first.
    record_book.named_entries(store, _NAME)
    entry_counts(store, _NAME, None, by_count=True, limit=1)


def _compile_templates(app: FastAPI) -> None:
    """One takes 5 to 30 ms, and the pages of each language have their own."""
    for environment in app.state.templates.values():
        for name in environment.list_templates(extensions=["html"]):
            environment.get_template(name)
