"""Many addresses at once: sites side by side, each site one page after another."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

from extractor.errors import FetchError
from extractor.fetch.client import Fetcher
from extractor.fetch.following_pages import with_following
from extractor.fetch.guard import RefusedError, parse_url
from extractor.fetch.listing import Listing
from extractor.fetch.manners import Manners
from extractor.fetch.settings import Settings
from extractor.fetch.transport import Resolve, system_resolve
from extractor.ground.page import Page
from extractor.ground.validators import NotModified, Validators

AHEAD = 1_000
"""Visits that wait for their site's turn; more are not taken from the caller."""

AHEAD_IN_ORDER = 32
"""Visits taken before their results are wanted. Pages that came early are kept until it is their turn."""

_LOOKS_EVERY = 1.0
"""Seconds between two looks whether it is to end, while nothing comes."""

Fetched = Page | Listing | NotModified | FetchError


@dataclass(frozen=True, slots=True)
class Visit:
    """An address to fetch, with the validators of its former visit if there was one."""

    address: str
    validators: Validators | None = None


class Crew:
    """Fetchers in as many threads as ``hosts_at_once`` says, with manners in common.

    Close it, or use it in a ``with`` statement. Visits under way are then left behind; they end by
    themselves, at the latest when their total time is over.
    """

    def __init__(self, settings: Settings, *, resolve: Resolve = system_resolve) -> None:
        self.settings = settings
        self.manners = Manners(settings)
        self._resolve = resolve
        self._idle: list[tuple[str, Fetcher]] = []
        self._closed = False
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for _, fetcher in idle:
            fetcher.close()

    def as_they_come(self, visits: Iterable[Visit]) -> Iterator[tuple[Visit, Fetched]]:
        """Each visit with what it brought, in the order in which the sites answer."""
        for _, visit, found in _Round(self, visits, AHEAD).results():
            yield visit, found

    def in_order(
        self, visits: Iterable[Visit], is_to_end: Callable[[], bool] = lambda: False
    ) -> Iterator[tuple[Visit, Fetched]]:
        """Each visit with what it brought, in the order given; no more of them once it is to end, also where
        a slow site, or a pause that one asked for, is waited for."""
        turn = 0
        early: dict[int, tuple[Visit, Fetched]] = {}
        for number, visit, found in _Round(self, visits, AHEAD_IN_ORDER, early).results(is_to_end):
            early[number] = (visit, found)
            while turn in early:
                yield early.pop(turn)
                turn += 1

    def fetched(self, host: str, visit: Visit) -> Fetched:
        """What a visit brings, with the further pages of an article that is cut in several.

        The fetcher is the one that was at the host last: its connection may still be open.
        """
        fetcher = self._take(host)
        try:
            found = fetcher.get(visit.address, visit.validators)
            if isinstance(found, Page):
                return with_following(found, fetcher.get, self.settings.page_bytes)
            return found
        except FetchError as error:
            return error
        finally:
            self._give_back(host, fetcher)

    def _take(self, host: str) -> Fetcher:
        with self._lock:
            for place, (last, fetcher) in enumerate(self._idle):
                if last == host:
                    del self._idle[place]
                    return fetcher
            if len(self._idle) >= self.settings.hosts_at_once:
                return self._idle.pop(0)[1]
        return Fetcher(self.settings, resolve=self._resolve, manners=self.manners)

    def _give_back(self, host: str, fetcher: Fetcher) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append((host, fetcher))
                return
        fetcher.close()


class _Round:
    """One stream of visits: what waits for which host, and which hosts are being asked.

    No more than ``ahead`` visits are taken at a time, those among them whose results are ``kept``.
    """

    def __init__(self, crew: Crew, visits: Iterable[Visit], ahead: int, kept: Sized = ()) -> None:
        self._crew = crew
        self._coming = enumerate(visits)
        self._ahead = ahead
        self._kept = kept
        self._waiting: dict[str, deque[tuple[int, Visit]]] = {}
        self._busy: set[str] = set()
        self._done: SimpleQueue[tuple[str, int, Visit, Fetched | None]] = SimpleQueue()

    def results(self, is_to_end: Callable[[], bool] = lambda: False) -> Iterator[tuple[int, Visit, Fetched]]:
        while not is_to_end():
            self._take_in()
            self._start()
            if not self._busy:
                return
            try:
                host, number, visit, found = self._done.get(timeout=_LOOKS_EVERY)
            except Empty:
                continue
            self._busy.remove(host)
            if found is None:
                raise AssertionError(f"the visit to {visit.address} died of a fault that is printed above")
            yield number, visit, found

    def _take_in(self) -> None:
        room = self._ahead - len(self._kept) - len(self._busy) - sum(map(len, self._waiting.values()))
        while room > 0 and (one := next(self._coming, None)) is not None:
            host = _host_of(one[1].address, self._crew.settings)
            self._waiting.setdefault(host, deque()).append(one)
            room -= 1

    def _start(self) -> None:
        """Begin visits to hosts that nobody is at, those first that may be asked soonest."""
        pace = self._crew.manners.pace
        free = sorted((host for host in self._waiting if host not in self._busy), key=pace.ready_in)
        for host in free[: self._crew.settings.hosts_at_once - len(self._busy)]:
            number, visit = self._waiting[host].popleft()
            if not self._waiting[host]:
                del self._waiting[host]
            self._busy.add(host)
            # A daemon, so that Ctrl-C need not wait for a slow site.
            threading.Thread(target=self._visit, args=(host, number, visit), daemon=True).start()

    def _visit(self, host: str, number: int, visit: Visit) -> None:
        found: Fetched | None = None
        try:
            found = self._crew.fetched(host, visit)
        finally:
            self._done.put((host, number, visit, found))


def _host_of(address: str, settings: Settings) -> str:
    """The host whose queue the visit stands in; refused addresses, which go nowhere, share one."""
    try:
        return parse_url(address.strip(), settings).host
    except RefusedError:
        return ""
