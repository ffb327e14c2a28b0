"""A run over the sources: what is left of earlier rounds, then each listing, then the pages of all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from extractor import pipeline
from extractor.errors import FetchError, VinhDanhError
from extractor.ground.tracking import JobReason, Listed, Source, reaches_back
from extractor.store.jobs import count_open
from extractor.store.rounds import Listing, fail_round, known_addresses, open_round, sources_in_the_work
from extractor.store.sources import put_off
from extractor.tracking.desk import (
    Desk,
    Event,
    ListingsAhead,
    RoundFailed,
    RoundLeft,
    RoundOpened,
    Stop,
    WorkFound,
    WorkLeft,
)
from extractor.tracking.listings import NO_BACK_FILL, BackFill, BrokenOffError, ListingReader
from extractor.tracking.revisit import LONGEST_AHEAD, wanted
from extractor.tracking.schedule import LEAST_INTERVAL, next_due
from extractor.tracking.watches import look_through
from extractor.tracking.worker import Worker


def run(
    desk: Desk, sources: Sequence[Source], stop: Stop, back_fill: BackFill = NO_BACK_FILL
) -> Iterator[Event]:
    """One round of each source, told as it goes on. Rounds that were broken off are ended first.

    ``stop`` is asked between two pages. Raises ``StoreError`` when the database or the archive cannot be
    written; what was done until then is kept.
    """
    pipeline.begin_run(desk.store)
    worker = Worker(desk)
    if left := count_open(desk.store):
        yield WorkFound(left)
        yield from worker.work(stop)
    yield from _begin_rounds(desk, sources, stop, back_fill)
    yield from worker.work(stop)
    if not stop() and (held := count_open(desk.store)):
        yield WorkLeft(held)
    yield from look_through(desk.store)


def _begin_rounds(desk: Desk, sources: Sequence[Source], stop: Stop, back_fill: BackFill) -> Iterator[Event]:
    yield ListingsAhead(len(sources))
    begun: list[RoundOpened | RoundFailed | RoundLeft] = []
    for source in sources:
        if stop():
            return
        event = begin_round(desk, source, back_fill, stop)
        if event is not None:
            begun.append(event)
            yield event
    failed = [event for event in begun if isinstance(event, RoundFailed)]
    if len(failed) == len(begun) and _is_offline(failed):
        _forgive(desk, failed)


def begin_round(
    desk: Desk, source: Source, back_fill: BackFill = NO_BACK_FILL, stop: Stop = lambda: False
) -> RoundOpened | RoundFailed | RoundLeft | None:
    """Read the listing and plan a job for every address that needs a look.

    None when another worker has a round of this source in the work. ``stop`` is asked between two parts of
    the listing.
    """
    if source.id in sources_in_the_work(desk.store):
        return None
    now = desk.clock()
    try:
        reading = _reader(desk, source, now, back_fill, stop).read()
    except BrokenOffError:
        return RoundLeft(source)
    except VinhDanhError as error:
        asked = error.retry_after if isinstance(error, FetchError) else None
        due = next_due(now, source.interval, desk.chance(), source.failures + 1, asked)
        fail_round(desk.store, source, pipeline.outcome_of(error), error.cause, now=now, due=due)
        return RoundFailed(source, error)
    listing = Listing(
        reading.listed,
        next_due(now, source.interval, desk.chance()),
        reading.validators,
        reading.not_modified,
    )
    opened = open_round(
        desk.store,
        source,
        listing,
        lambda listed, known: wanted(listed, known, now),
        now=now,
        horizon=now + LONGEST_AHEAD,
    )
    if opened is None:
        return None
    return RoundOpened(source, opened, reading.problems, reading.errors, reading.broken_off)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a round would do: all addresses of the listing, and why each would be fetched (None: it would not
    be), with the ``problems`` and ``errors`` of the reading.
    """

    addresses: tuple[tuple[Listed, JobReason | None], ...]
    problems: tuple[str, ...]
    errors: tuple[VinhDanhError, ...]


def plan_round(desk: Desk, source: Source, back_fill: BackFill = NO_BACK_FILL) -> Plan:
    """Read the listing and write nothing. Raises ``FetchError`` or ``InputError`` when it cannot be read."""
    now = desk.clock()
    reading = _reader(desk, source, now, back_fill).read(conditional=False)
    known = known_addresses(desk.store, [one.address for one in reading.listed])
    addresses = tuple((one, wanted(one, known.get(one.address), now)) for one in reading.listed)
    return Plan(addresses, reading.problems, reading.errors)


def _is_offline(failed: Sequence[RoundFailed]) -> bool:
    """Whether it is rather us than the sites: several of them, and no answer from any."""
    hosts = {urlsplit(event.source.address).hostname for event in failed}
    unanswered = [
        isinstance(event.error, FetchError) and event.error.outcome == "failed" and event.error.status is None
        for event in failed
    ]
    return len(hosts) > 1 and all(unanswered)


def _forgive(desk: Desk, failed: Sequence[RoundFailed]) -> None:
    """After a night without network all sources are read soon, not each after its doubled wait."""
    for event in failed:
        put_off(desk.store, event.source, next_due(desk.clock(), LEAST_INTERVAL, desk.chance()))


def _reader(
    desk: Desk, source: Source, now: datetime, back_fill: BackFill, stop: Stop = lambda: False
) -> ListingReader:
    last = source.last_round or now
    return ListingReader(
        desk.fetcher,
        source,
        lambda addresses: reaches_back(known_addresses(desk.store, addresses).values(), last),
        now,
        back_fill,
        stop,
    )
