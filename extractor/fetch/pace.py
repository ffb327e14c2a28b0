"""Pauses between two requests to the same site."""

import time
from collections.abc import Callable

LONGEST_PAUSE = 30.0
THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


class Pace:
    """Lets ``pause`` seconds, or the longer ``crawl_delay`` of the site, pass between two requests.

    Our own machine needs no sparing.
    """

    def __init__(
        self,
        pause: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._pause = pause
        self._clock = clock
        self._sleep = sleep
        self._last: dict[str, float] = {}

    def wait(self, site: str, crawl_delay: float | None = None) -> None:
        if site in THIS_MACHINE:
            return
        last = self._last.get(site)
        if last is not None:
            pause = min(max(self._pause, crawl_delay or 0.0), LONGEST_PAUSE)
            left = last + pause - self._clock()
            if left > 0:
                self._sleep(left)
        self._last[site] = self._clock()
