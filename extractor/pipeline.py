"""The order of the stages: page → article → marks → awards and events → store."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from extractor import __version__, events, text
from extractor.article import canonical_address, change_of, read_article, twins
from extractor.errors import FetchError, InputError, NotAnArticleError, StoreError, VinhDanhError
from extractor.facet_names import look_up_names
from extractor.fetch import Archive, Settings, read_inputs
from extractor.fetch.arrivals import Arrival
from extractor.ground.article import Article
from extractor.ground.extract import Extract
from extractor.ground.outcome import OutcomeCode
from extractor.ground.page import Page
from extractor.ground.program import source_hash
from extractor.lexicon.fingerprint import fingerprint
from extractor.store import Store, stories, taken_away
from extractor.store.known_pages import page_read_otherwise, with_what_is_known
from extractor.store.write import KeepPage

UNREADABLE = (InputError, NotAnArticleError)
"""What may be wrong with a page. A broken file of our own (``DataError``) is none of it and ends the run."""


_READS = (
    "pipeline.py", "article/*.py", "publishers/*.py", "publishers/data/**/*.toml", "text/**/*.py",
    "events/**/*.py", "lexicon/*.py", "ground/*.py", "viet/*.py",
    "trained/tagger/*.crf", "trained/tagger/*.toml", "../models/tagger/*.crf", "../models/tagger/*.toml",
)  # fmt: skip
"""The files that what is read from a page hangs on; the tagger's are beside the package in the repository."""


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
    return _extract_of(article, page.source)


def _extract_of(article: Article, source: str) -> Extract:
    reading = text.read(article)
    findings = events.find(reading)
    return Extract(source, article, reading.marks, findings.awards, findings.events)


def attempt(page: Page, published: datetime | None = None) -> Extract | VinhDanhError:
    """What one page says, or the error that keeps it from saying anything."""
    try:
        return extract(page, published)
    except UNREADABLE as error:
        return error


def extract_all(
    targets: Iterable[str], settings: Settings, published: datetime | None = None
) -> Iterator[Extract | VinhDanhError]:
    """What each input says, or the error in its place, in the order given, one by one."""
    for page in read_inputs(targets, settings):
        yield page if isinstance(page, VinhDanhError) else attempt(page, published)


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


def read_page(page: Page) -> Article:
    """The article of one page, without any language work. Raises ``NotAnArticleError``, ``InputError``."""
    return read_article(page)


def ingest(
    targets: Iterable[str],
    store: Store,
    archive: Archive,
    settings: Settings,
    is_to_end: Callable[[], bool] = lambda: False,
) -> Iterator[Result]:
    """Read, extract and save each input in a transaction of its own; one counted outcome for each.

    Whatever is wrong with one input becomes its outcome, and the others go on. Once it ``is_to_end``, no
    address is waited for any more. Raises ``StoreError`` when the store cannot be written at the beginning.
    """
    begin_run(store)
    for page in read_inputs(targets, settings, is_to_end=is_to_end):
        if isinstance(page, VinhDanhError):
            yield unread(page, store)
        else:
            yield settle(page, attempt(page), store, archive)


def rebuild(store: Store, archive: Archive, arrivals: Sequence[Arrival]) -> Iterator[Result]:
    """Save anew what the pages of an archive say, in the order and at the moments of their arrivals.

    A page that is damaged, or that today's program cannot read, is an error in its place, and the others go
    on. Each arrival has one outcome in the ledger, so that a rebuild that was stopped knows where it is.
    Raises ``StoreError`` when the store cannot be written.
    """
    begin_run(store)
    for arrival in arrivals:
        try:
            page = archive.page(arrival)
            found = extract(page)
        except (StoreError, *UNREADABLE) as error:
            yield note_failure(error, store)
            continue
        store.stand_at(arrival.kept_at)
        found = _completed(page, found, store)
        outcome = _saved(page, found, store, archive, None)
        look_over(store)
        yield Result(page.source, outcome, found)


def look_over(store: Store) -> None:
    """What is told of a saved article by the articles and names around it. Raises ``StoreError``."""
    group_stories(store)
    look_up_names(store)


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


def reading_version() -> str:
    """Another one after an upgrade that reads articles otherwise, whatever its number is."""
    return f"{__version__}+{source_hash(*_READS)[:16]}"


def begin_run(store: Store) -> None:
    """Note which code and lexicon write from now on. Raises ``StoreError``."""
    store.begin_run(reading_version(), fingerprint())


def save(page: Page, found: Extract, store: Store, archive: Archive) -> Result:
    """Keep an article and its raw page, whole or not at all. Raises ``StoreError``.

    ``updated`` is an article that its paper edited. One that reads otherwise because our reader or the
    paper's design is new is ``unchanged``, and gets no version.
    """
    found = _completed(page, found, store)
    return Result(page.source, _saved(page, found, store, archive, archive.keep), found)


def _completed(page: Page, found: Extract, store: Store) -> Extract:
    """With the frame of the article that is known already; days are read by its time ("hôm qua")."""
    article = with_what_is_known(store, page, found.article)
    if article.published != found.article.published:
        return _extract_of(article, found.source)
    return replace(found, article=article)


def _saved(
    page: Page, found: Extract, store: Store, archive: Archive, keep_page: KeepPage | None
) -> OutcomeCode:
    digest = page_read_otherwise(store, page, found)
    if digest is None or (before := _read_again(archive, digest)) is None:
        return store.save(page, found, keep_page=keep_page)
    if _told(before[1]) == _told(found.article):
        return store.save(page, found, keep_page=keep_page, is_edited=False)
    change = change_of(before, (page, found.article))
    if change == "nothing_new":
        return _left_as_it_is(page, found.article, store)
    if change == "edited" and _came_before(page, before[0], store):
        return store.save_earlier(page, found, keep_page=keep_page)
    return store.save(page, found, keep_page=keep_page, before=before[1], is_edited=change == "edited")


def _came_before(page: Page, standing: Page, store: Store) -> bool:
    """Whether a page was fetched before the one that its article stands by, as where an older web archive is
    read after a younger one.

    A moment that lies ahead was told by a clock that went wrong: by it nothing would ever be new again.
    """
    fetched, other = page.fetched_at, standing.fetched_at
    return fetched is not None and other is not None and fetched < other <= store.moment()


def _read_again(archive: Archive, digest: str) -> tuple[Page, Article] | None:
    """The page that an article stands by, as today's reader reads it.

    None where it cannot tell what the paper changed: it is damaged or gone, or no article to this reader.
    """
    try:
        page = archive.page(archive.arrivals(digest)[-1])
        return page, read_article(page)
    except (StoreError, *UNREADABLE):
        return None


def _told(article: Article) -> Article:
    """What of an article its paper says, wherever and however it was read."""
    return replace(article, url=None, provenance=None)


def _left_as_it_is(page: Page, article: Article, store: Store) -> OutcomeCode:
    with store.transaction():
        store.record_outcome(page.source, "unchanged")
        taken_away.note_there(store, (article.canonical_url, article.url, page.url))
    return "unchanged"


def note_failure(error: VinhDanhError, store: Store) -> Result:
    """Count an input that gave no article, with the reason, in the store's ledger, and note what is missing
    there of what had given one. Raises ``StoreError``.
    """
    result = Result(error.source, outcome_of(error), error=error)
    with store.transaction():
        store.record_outcome(error.source, result.outcome, error.cause)
        if result.outcome == "not_found":
            taken_away.note_missing(store, (error.source, canonical(error.source)), store.moment())
    return result


def note_unchanged(address: str, store: Store) -> Result:
    """Count an address that said its article stands as it was, without sending it. Raises ``StoreError``."""
    with store.transaction():
        store.record_outcome(address, "unchanged")
        taken_away.note_there(store, (address, canonical(address)))
    return Result(address, "unchanged")


def canonical(address: str) -> str | None:
    """The one address under which an article is known, whatever form of it a listing holds; None when it is
    no address of the web.
    """
    return canonical_address(address)


def sentences(passage: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence in the text of one block."""
    return text.sentence_spans(passage)


def settle(page: Page, found: Extract | VinhDanhError, store: Store, archive: Archive) -> Result:
    """The one counted outcome of a page of which this was found; whatever is wrong becomes the outcome."""
    if isinstance(found, VinhDanhError):
        return unread(found, store)
    try:
        result = save(page, found, store, archive)
        look_over(store)
    except StoreError as error:
        return Result(page.source, "failed", error=_not_saved(page.source, error))
    return result


def unread(error: VinhDanhError, store: Store) -> Result:
    """The one counted outcome of an input that gave no article, noted if the store can be written."""
    try:
        return note_failure(error, store)
    except StoreError as fault:
        cause = f"{error.cause}; nor could that be noted: {fault}"
        return Result(error.source, outcome_of(error), error=StoreError(error.source, cause, error.remedy))


def outcome_of(error: VinhDanhError) -> OutcomeCode:
    """The fate of an input about which this error was raised."""
    match error:
        case FetchError() | NotAnArticleError():
            return error.outcome
        case _:
            return "unreadable"


def _not_saved(source: str, error: StoreError) -> StoreError:
    return StoreError(source, f"was read but not saved, for {error.source}: {error.cause}", error.remedy)
