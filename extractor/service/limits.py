"""How much may be asked for: requests a minute by address, readings by address and at once."""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from threading import BoundedSemaphore, Lock

from fastapi import Request
from starlette.requests import Request as AnyRequest
from starlette.types import ASGIApp, Receive, Scope, Send

from extractor.errors import TooOftenError
from extractor.service.access.dependencies import address_of
from extractor.service.problems import our_answer

_MOST_ADDRESSES = 10_000
_READINGS_AT_ONCE = 4
"""Waiting for the one that computes; more would only fill the threads."""


class Meter:
    """Counts what each address asks for; what was allowed flows back evenly within a minute."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._a_minute = a_minute
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, address: str) -> None:
        """Count one request. Raises ``TooOftenError`` when there were too many."""
        now = self._clock()
        with self._lock:
            left, at = self._left.pop(address, (float(self._a_minute), now))
            left = min(self._a_minute, left + (now - at) * self._a_minute / 60)
            allowed = left >= 1
            self._left[address] = (left - 1 if allowed else left, now)
            if len(self._left) > _MOST_ADDRESSES:
                self._left.popitem(last=False)
        if not allowed:
            wait = (1 - left) * 60 / self._a_minute
            raise TooOftenError(
                address, "has asked too much", "wait a little, then try again", retry_after=wait
            )


class Requests:
    """Middleware: 429 for an address that asks too often. Files of pages are not counted."""

    def __init__(self, app: ASGIApp, a_minute: int, free: str) -> None:
        self._app = app
        self._meter = Meter(a_minute)
        self._free = free

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope["path"].startswith(self._free):
            request = AnyRequest(scope)
            try:
                self._meter.take(address_of(request))
            except TooOftenError as error:
                await our_answer(request, error)(scope, receive, send)
                return
        await self._app(scope, receive, send)


class Readings:
    """The limits of reading articles, which takes seconds of the processor."""

    def __init__(self, a_minute: int) -> None:
        self._meter = Meter(a_minute)
        self._at_once = BoundedSemaphore(_READINGS_AT_ONCE)

    def begin(self, address: str) -> None:
        self._meter.take(address)
        if not self._at_once.acquire(blocking=False):
            raise TooOftenError(
                "reading", "is busy with other articles", "wait a little, then try again", retry_after=5
            )

    def end(self) -> None:
        self._at_once.release()


def one_reading(request: Request) -> Iterator[None]:
    """A dependency of endpoints that read an article."""
    readings: Readings = request.app.state.readings
    readings.begin(address_of(request))
    try:
        yield
    finally:
        readings.end()
