"""What is followed: sources with their rounds and health, and key words with their hits."""

from datetime import date, datetime, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import Field

from extractor.errors import NotStoredError
from extractor.fetch.client import Fetcher
from extractor.ground.tracking import Source, SourceKind, Watch
from extractor.lists.following import FollowedSource, source_json, source_rows, watch_json
from extractor.search.saved import checked_search
from extractor.service.access import require
from extractor.service.api.models import WORDS, Address, Model
from extractor.service.fetching import FetchSettings, checked_address
from extractor.service.preconditions import IfMatch, check_unchanged, tagged
from extractor.service.stores import Reading, Writing
from extractor.store import Store
from extractor.store.moments import now
from extractor.store.round_report import gone_addresses, source_days
from extractor.store.sources import add_source, newest_addresses, remove_source, sources
from extractor.store.watches import add_watch, hit_rows, remove_watch, watches
from extractor.tracking.finding import Offer, look_for, name_of
from extractor.tracking.health import health_json, health_of_all
from extractor.tracking.report import between, report_json
from extractor.tracking.watches import checked_phrase, look_through

router = APIRouter(tags=["sources"])

Number = Annotated[int, Path(ge=1, le=2**53 - 1, examples=[1])]
Day = Annotated[date, Query(examples=["2026-03-01"])]
_LAST_DAY = date(9998, 12, 31)
"""The day after it is one too."""

admin = Depends(require("admin"))


class SourceOut(Model):
    """A source that is followed. ``newest_address`` is when it last brought something never seen."""

    id: int
    address: str = Field(examples=["https://laodongthudo.vn/rss/home.rss"])
    kind: SourceKind
    name: str
    tags: list[str]
    interval_seconds: int
    next_due: datetime
    last_round: datetime | None
    newest_address: datetime | None
    failures: int


class AddedSourceOut(SourceOut):
    """``others`` are further feeds of the site."""

    others: list[str]


class SourceIn(Model):
    """A paper, a section, a feed or a sitemap. Without a ``kind`` its feed is looked for.

    ``minutes`` is how often it is read: every five minutes to every thirty days.
    """

    address: Address
    kind: SourceKind | None = None
    name: Annotated[str | None, Field(max_length=200)] = None
    tags: Annotated[list[Annotated[str, Field(min_length=1, max_length=100)]], Field(max_length=20)] = Field(
        default=[]
    )
    minutes: Annotated[int, Field(ge=5, le=43_200, examples=[30])] = 30


class SourceDayOut(Model):
    """``addresses`` = ``known`` + the sum of ``outcomes`` + ``open``."""

    day: str
    source: str
    rounds: int
    failed_rounds: int
    gaps: int
    addresses: int
    known: int
    outcomes: dict[str, int]
    open: int


class GoneOut(Model):
    """An article that its paper has taken away."""

    address: str
    source: str
    since: str


class ReportOut(Model):
    """What became of every address, by source and day."""

    schema_version: int
    first: str = Field(alias="from")
    last: str = Field(alias="to")
    days: list[SourceDayOut]
    total: SourceDayOut
    gone: list[GoneOut]


class WatchOut(Model):
    """Key words or a saved search, and in how many articles they were found."""

    id: int
    name: str
    phrases: list[str]
    query: str | None
    articles: int


class WatchIn(Model):
    """Phrases that mean one thing; the first is the name unless another is given."""

    phrases: Annotated[
        list[Annotated[str, Field(max_length=200, pattern=f"{WORDS}{WORDS}")]],
        Field(min_length=1, max_length=20, examples=[["huyện Ba Vì", "UBND huyện Ba Vì"]]),
    ]
    name: Annotated[str | None, Field(min_length=1, max_length=200)] = None


class SavedSearchIn(Model):
    """A search in the query language; its words are its name unless another is given."""

    query: Annotated[
        str, Field(max_length=2000, pattern=WORDS, examples=['"cờ thi đua" đơn vị:"huyện Ba Vì"'])
    ]
    name: Annotated[str | None, Field(min_length=1, max_length=200)] = None


class HitOut(Model):
    """A sentence in which a key word stands."""

    watch: str
    phrase: str
    quote: str
    exact: bool
    sentence: str
    came_in: str
    title: str
    url: str | None
    publisher: str | None
    published: str | None


@router.get("/sources", summary="Sources that are followed")
def list_sources(store: Reading) -> list[SourceOut]:
    return [SourceOut.model_validate(source_json(one)) for one in source_rows(store)]


@router.get("/sources/{number:int}", summary="One source")
def get_source(store: Reading, number: Number, response: Response) -> SourceOut:
    """The ETag is what `If-Match` takes where the source is left."""
    found = _source_told(store, _source(store, number))
    tagged(response, found)
    return found


@router.post("/sources", summary="Follow a source", status_code=201, dependencies=[admin])
def follow_source(store: Writing, fetching: FetchSettings, asked: SourceIn) -> AddedSourceOut:
    """One that is followed already takes the new terms."""
    address = checked_address(asked.address)
    if asked.kind is None:
        with Fetcher(fetching) as fetcher:
            offer = look_for(fetcher, address, now())
    else:
        offer = Offer(address, asked.kind, name_of(address))
    added = add_source(
        store,
        offer.address,
        kind=offer.kind,
        name=asked.name or offer.name,
        tags=tuple(dict.fromkeys(asked.tags)),
        interval=timedelta(minutes=asked.minutes),
        now=now(),
    )
    return AddedSourceOut.model_validate(
        source_json(FollowedSource(added, None)) | {"others": list(offer.others)}
    )


@router.delete(
    "/sources/{number:int}", summary="Follow a source no longer", status_code=204, dependencies=[admin]
)
def leave_source(store: Writing, number: Number, if_match: IfMatch = None) -> None:
    """What it brought stays."""
    source = _source(store, number)
    check_unchanged(if_match, _source_told(store, source), source.name)
    remove_source(store, source, now())


@router.get("/sources/report", summary="What became of every address")
def source_report(
    store: Reading, first: Annotated[Day, Query(alias="from")], last: Annotated[Day, Query(alias="to")]
) -> ReportOut:
    begin, end = between(first, min(last, _LAST_DAY))
    days, gone = source_days(store, begin, end), gone_addresses(store, begin, end)
    return ReportOut.model_validate(report_json(days, gone, first, last))


@router.get("/sources/health", summary="Whether papers are still read as they should be")
def source_health(store: Reading) -> list[dict[str, Any]]:
    """For each paper: the first choice of each field, falls, refusals, and signs that its layout changed."""
    return [health_json(one) for one in health_of_all(store)]


@router.get("/watches", summary="Key words that are watched for")
def list_watches(store: Reading) -> list[WatchOut]:
    return [_watch_told(one) for one in watches(store)]


@router.get("/watches/{number:int}", summary="One watch")
def get_watch(store: Reading, number: Number, response: Response) -> WatchOut:
    """The ETag is what `If-Match` takes where the watch is left."""
    found = _watch_told(watch_numbered(store, number))
    tagged(response, found)
    return found


@router.post(
    "/watches", summary="Watch for key words", status_code=201, dependencies=[Depends(require("reviewer"))]
)
def follow_words(store: Writing, asked: WatchIn) -> WatchOut:
    """Everything saved is looked through at once."""
    phrases = tuple(dict.fromkeys(checked_phrase(one) for one in asked.phrases))
    name = asked.name or phrases[0]
    add_watch(store, name, phrases, now())
    for _ in look_through(store):
        pass
    return next(_watch_told(one) for one in watches(store) if one.name == name)


@router.post(
    "/watches/searches",
    summary="Save a search and watch for what it finds",
    status_code=201,
    dependencies=[Depends(require("reviewer"))],
)
def save_search(store: Writing, asked: SavedSearchIn) -> WatchOut:
    """Everything saved is looked through at once. A search that means nothing is refused with its fault."""
    query = checked_search(asked.query)
    name = asked.name or query
    add_watch(store, name, (), now(), query=query)
    for _ in look_through(store):
        pass
    return next(_watch_told(one) for one in watches(store) if one.name == name)


@router.delete(
    "/watches/{number:int}",
    summary="Watch for key words no longer",
    status_code=204,
    dependencies=[Depends(require("reviewer"))],
)
def leave_words(store: Writing, number: Number, if_match: IfMatch = None) -> None:
    watch = watch_numbered(store, number)
    check_unchanged(if_match, _watch_told(watch), watch.name)
    remove_watch(store, watch, now())


@router.get("/watches/{number:int}/hits", summary="Sentences in which key words stand")
def watch_hits(
    store: Reading,
    number: Number,
    first: Annotated[Day, Query(alias="from")],
    last: Annotated[Day, Query(alias="to")],
) -> list[HitOut]:
    """In what came in on these days."""
    begin, end = between(first, min(last, _LAST_DAY))
    return [HitOut.model_validate(one) for one in hit_rows(store, begin, end, watch_numbered(store, number))]


def _source(store: Store, number: int) -> Source:
    """Raises ``NotStoredError``."""
    for one in sources(store):
        if one.id == number:
            return one
    raise NotStoredError(str(number), "names no source that is followed", "see the list: track list")


def watch_numbered(store: Store, number: int) -> Watch:
    """Raises ``NotStoredError``."""
    for one in watches(store):
        if one.id == number:
            return one
    raise NotStoredError(str(number), "names no key word that is followed", "see the list: track list")


def _source_told(store: Store, source: Source) -> SourceOut:
    newest = newest_addresses(store).get(source.id)
    return SourceOut.model_validate(source_json(FollowedSource(source, newest)))


def _watch_told(one: Watch) -> WatchOut:
    return WatchOut.model_validate(watch_json(one))
