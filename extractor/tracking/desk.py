"""What every part of the tracker works with, and what it tells while it works."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from extractor.errors import VinhDanhError
from extractor.fetch import Archive, Settings
from extractor.fetch.client import Fetcher
from extractor.fetch.crew import Crew
from extractor.ground.tracking import Job, Source
from extractor.pipeline import Result
from extractor.store import Store
from extractor.store.moments import now
from extractor.store.rounds import Opened
from extractor.tracking.watches import Found

Stop = Callable[[], bool]
"""Asked between two pages; true ends the work there, to be taken up the next time."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The open database, the archive of raw pages and the ways to the network: one for listings, many at once
    for pages, with the same manners.

    ``clock`` gives the moment with its zone, ``chance`` a number in [0, 1) for the jitter.
    """

    store: Store
    archive: Archive
    fetcher: Fetcher
    crew: Crew
    clock: Callable[[], datetime]
    chance: Callable[[], float]


@contextmanager
def open_desk(
    store: Store,
    archive: Archive,
    settings: Settings,
    *,
    clock: Callable[[], datetime] = now,
    chance: Callable[[], float] = random.random,
) -> Iterator[Desk]:
    """A desk whose ways to the network are closed at the end."""
    with Crew(settings) as crew, Fetcher(settings, manners=crew.manners) as fetcher:
        yield Desk(store, archive, fetcher, crew, clock, chance)


@dataclass(frozen=True, slots=True)
class ListingsAhead:
    """So many listings are read now, one after the other."""

    count: int


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """A listing was read and its round planned; the rest as its reading tells it."""

    source: Source
    round: Opened
    problems: tuple[str, ...] = ()
    errors: tuple[VinhDanhError, ...] = ()
    broken_off: bool = False


@dataclass(frozen=True, slots=True)
class RoundLeft:
    """It was asked to stop while the listing was read: next time it is read from its beginning."""

    source: Source


@dataclass(frozen=True, slots=True)
class RoundFailed:
    """A listing could not be read; the source is tried again later."""

    source: Source
    error: VinhDanhError


@dataclass(frozen=True, slots=True)
class WorkFound:
    """Jobs of rounds that a former worker left open."""

    jobs: int


@dataclass(frozen=True, slots=True)
class WorkLeft:
    """Jobs that another worker still holds when all others are done."""

    jobs: int


@dataclass(frozen=True, slots=True)
class PageDone:
    """An address has its outcome; ``gone`` when it had given an article and is missing since now."""

    job: Job
    result: Result
    gone: bool = False


Event = WorkFound | WorkLeft | ListingsAhead | RoundOpened | RoundFailed | RoundLeft | PageDone | Found
