"""Large archives into the database: several processes read, one writes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor import pipeline
from extractor.errors import VinhDanhError
from extractor.fetch import Archive
from extractor.ground.page import Page
from extractor.lexicon.fingerprint import fingerprint
from extractor.pipeline import Result
from extractor.scale.workers import Attempt, Workers
from extractor.store import Store
from extractor.store.known_pages import is_known


@dataclass(frozen=True, slots=True)
class _Known:
    """A page whose article stands in the database as this very program reads it."""

    source: str


def backfill(
    pages: Iterable[Page | VinhDanhError], store: Store, archive: Archive, workers: Workers
) -> Iterator[Result]:
    """Read, extract and save each page; one counted outcome for each, in the order given.

    The database is in the end what ``pipeline.ingest`` makes of the same pages. A run that was stopped is
    taken up by giving it the same pages again: those that it has behind it are known by their bytes and
    their address and are not read anew. Raises ``StoreError`` when the store cannot be written at the
    beginning.
    """
    pipeline.begin_run(store)
    for one in workers.attempts(_looked_up(pages, store)):
        match one:
            case Attempt(page, found):
                yield pipeline.settle(page, found, store, archive)
            case _Known(source):
                store.record_outcome(source, "unchanged")
                yield Result(source, "unchanged")
            case VinhDanhError():
                yield pipeline.unread(one, store)


def _looked_up(
    pages: Iterable[Page | VinhDanhError], store: Store
) -> Iterator[Page | VinhDanhError | _Known]:
    version, lexicon = pipeline.reading_version(), fingerprint()
    for page in pages:
        if isinstance(page, Page) and is_known(store, page, version, lexicon):
            yield _Known(page.source)
        else:
            yield page
