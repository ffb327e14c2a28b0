"""The order of the stages: page → article → marks → awards and events → store."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from extractor import __version__, events, text
from extractor.article import read_article, twins
from extractor.errors import FetchError, InputError, NotAnArticleError, StoreError, VinhDanhError
from extractor.fetch import Archive, Settings, read_inputs
from extractor.fetch.arrivals import Arrival
from extractor.ground.article import Article
from extractor.ground.extract import Extract
from extractor.ground.outcome import OutcomeCode
from extractor.ground.page import Page
from extractor.lexicon.fingerprint import fingerprint
from extractor.store import Store, stories

UNREADABLE = (InputError, NotAnArticleError)
"""What may be wrong with a page. A broken file of our own (``DataError``) is none of it and ends the run."""


@dataclass(frozen=True, slots=True)
class Result:
    """The one fate of one input: what was found in it, or why nothing was."""

    source: str
    outcome: OutcomeCode
    extract: Extract | None = None
    error: VinhDanhError | None = None


def extract(page: Page, published: datetime | None = None) -> Extract:
    """All that one page says. ``published`` is used where the page itself gives no time.

    Raises ``NotAnArticleError`` or ``InputError``.
    """
    article = read_article(page)
    if article.published is None:
        article = replace(article, published=published)
    reading = text.read(article)
    findings = events.find(reading)
    return Extract(page.source, article, reading.marks, findings.awards, findings.events)


def extract_all(
    targets: Iterable[str], settings: Settings, published: datetime | None = None
) -> Iterator[Extract | VinhDanhError]:
    """What each input says, or the error in its place, in the order given, one by one."""
    for page in read_inputs(targets, settings):
        if isinstance(page, VinhDanhError):
            yield page
            continue
        try:
            yield extract(page, published)
        except UNREADABLE as error:
            yield error


def read_all(targets: Iterable[str], settings: Settings) -> Iterator[tuple[str, Article] | VinhDanhError]:
    """Each input's source and article, without any language work, or the error in its place."""
    for page in read_inputs(targets, settings):
        if isinstance(page, VinhDanhError):
            yield page
            continue
        try:
            yield page.source, read_article(page)
        except UNREADABLE as error:
            yield error


def ingest(targets: Iterable[str], store: Store, archive: Archive, settings: Settings) -> Iterator[Result]:
    """Read, extract and save each input in a transaction of its own; one counted outcome for each.

    Whatever is wrong with one input becomes its outcome, and the others go on. Raises ``StoreError`` when
    the store cannot be written at the beginning.
    """
    store.begin_run(__version__, fingerprint())
    for page in read_inputs(targets, settings):
        if isinstance(page, VinhDanhError):
            yield _failed(store, page)
            continue
        try:
            found = extract(page)
        except UNREADABLE as error:
            yield _failed(store, error)
            continue
        try:
            outcome = store.save(page, found, keep_page=archive.keep)
            group_stories(store)
            yield Result(page.source, outcome, found)
        except StoreError as error:
            yield Result(page.source, "failed", error=_not_saved(page.source, error))


def rebuild(store: Store, archive: Archive, arrivals: Sequence[Arrival]) -> Iterator[Result]:
    """Save anew what the pages of an archive say, in the order and at the moments of their arrivals.

    A page that is damaged, or that today's program cannot read, is an error in its place, and the others go
    on. Each arrival has one outcome in the ledger, so that a rebuild that was stopped knows where it is.
    Raises ``StoreError`` when the store cannot be written.
    """
    store.begin_run(__version__, fingerprint())
    for arrival in arrivals:
        try:
            page = archive.page(arrival)
            found = extract(page)
        except (StoreError, *UNREADABLE) as error:
            yield _failed(store, error)
            continue
        store.stand_at(arrival.kept_at)
        outcome = store.save(page, found)
        group_stories(store)
        yield Result(page.source, outcome, found)


def group_stories(store: Store) -> None:
    """Compare every article that was not compared yet, and put near-copies into one story."""
    while (article := stories.next_uncompared(store)) is not None:
        own = twins.wording(article.text)
        if own is None:
            stories.place(store, article.article_id, (), ())
            continue
        bands = twins.bands(own)
        links = [
            stories.Link(other.article_id, found.words, found.names)
            for other in stories.candidates(store, article.article_id, bands)
            if (words := twins.wording(other.text)) and (found := twins.likeness(own, words)).same_story
        ]
        stories.place(store, article.article_id, bands, links)


def _failed(store: Store, error: VinhDanhError) -> Result:
    """The outcome of an input that gave no article, noted in the store's ledger."""
    outcome = _outcome_of(error)
    try:
        store.record_outcome(error.source, outcome, error.cause)
    except StoreError as fault:
        error = StoreError(error.source, f"{error.cause}; nor could that be noted: {fault}", error.remedy)
    return Result(error.source, outcome, error=error)


def _outcome_of(error: VinhDanhError) -> OutcomeCode:
    match error:
        case FetchError() | NotAnArticleError():
            return error.outcome
        case _:
            return "unreadable"


def _not_saved(source: str, error: StoreError) -> StoreError:
    return StoreError(source, f"was read but not saved, for {error.source}: {error.cause}", error.remedy)
