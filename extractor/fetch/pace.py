"""When a site may be asked again: pauses, its own wishes, and a limit over all sites together.

One ``Pace`` is shared by all threads, its ``Turns`` by all programs. Its clock is the monotonic one: setting
the machine's clock moves nothing here.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from extractor.fetch.turns import Turns

LONGEST_PAUSE = 30.0
"""Seconds between two requests to a site, whatever Crawl-delay it asks for and however often it says 429."""

LONGEST_HOLD = 24 * 3600.0
"""Seconds for which a Retry-After is heeded; a date in the next century is a slip."""

_SLOWEST = 32.0

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(slots=True)
class _Site:
    """``not_before`` is the moment that a Retry-After names; ``slowness`` multiplies the pause."""

    turn: threading.Lock = field(default_factory=threading.Lock)
    last: float = float("-inf")
    crawl_delay: float = 0.0
    slowness: float = 1.0
    not_before: float = float("-inf")


class Pace:
    """Lets ``pause`` seconds, or the longer Crawl-delay of the site, pass between two requests to it.

    ``per_minute`` bounds the requests to all sites together. Our own machine needs no sparing.
    """

    def __init__(
        self,
        pause: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        *,
        per_minute: float = float("inf"),
        turns: Turns | None = None,
    ) -> None:
        self._pause = pause
        self._turns = turns or Turns(None)
        self._clock = clock
        self._sleep = sleep
        self._between_any_two = 60.0 / per_minute
        self._next_of_all = float("-inf")
        self._sites: dict[str, _Site] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, site: str) -> Iterator[None]:
        """Whoever is inside is the only one who talks to the site."""
        if site in THIS_MACHINE:
            with self._site(site).turn:
                yield
            return
        state = self._site(site)
        with state.turn, self._turns.at(site) as ago:
            state.last = max(state.last, self._clock() - ago)
            yield

    def wait(self, site: str, crawl_delay: float | None = None) -> None:
        """Sleep until the site may be asked again. Call it within the site's ``turn``."""
        if site in THIS_MACHINE:
            return
        state = self._site(site)
        state.crawl_delay = crawl_delay or 0.0
        self._sleep_for(self.ready_in(site))
        self._sleep_for(self._place_among_all())
        state.last = self._clock()

    def wait_again(self, site: str) -> None:
        """As ``wait``, for a further attempt: a site with a Crawl-delay means that one, too."""
        if site not in THIS_MACHINE:
            self._sleep_for(self.ready_in(site))
            self._site(site).last = self._clock()

    def answered(self, site: str) -> None:
        """The site has just answered: the pause counts from here, behind redirects and further attempts."""
        self._site(site).last = self._clock()

    def ready_in(self, site: str) -> float:
        """Seconds until the site may be asked again, without regard to other sites; 0 when it may be now."""
        state = self._site(site)
        pause = min(max(self._pause, state.crawl_delay) * state.slowness, LONGEST_PAUSE)
        return max(0.0, max(state.last + pause, state.not_before) - self._clock())

    def held_for(self, site: str) -> float:
        """Seconds that are left of the site's Retry-After; 0 when it asked for nothing."""
        return max(0.0, self._site(site).not_before - self._clock())

    def heed(self, site: str, status: int, retry_after: float | None) -> None:
        """Remember what an answer says of the pace: 429 doubles the pause, a good answer halves it again."""
        state = self._site(site)
        if status == 429:
            state.slowness = min(state.slowness * 2.0, _SLOWEST)
        elif 200 <= status < 400:
            state.slowness = max(1.0, state.slowness / 2.0)
        if retry_after is not None and (status == 429 or status >= 500):
            state.not_before = self._clock() + min(retry_after, LONGEST_HOLD)

    def _site(self, site: str) -> _Site:
        with self._lock:
            return self._sites.setdefault(site, _Site())

    def _place_among_all(self) -> float:
        """Take the next place in the common queue; seconds until it comes."""
        with self._lock:
            now = self._clock()
            place = max(now, self._next_of_all)
            self._next_of_all = place + self._between_any_two
            return place - now

    def _sleep_for(self, seconds: float) -> None:
        if seconds > 0:
            self._sleep(seconds)
