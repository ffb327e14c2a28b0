"""How long an answer may take to begin: 503 afterwards, so that a client never waits for ever.

A thread cannot be stopped from outside; what it was doing ends by itself, and its answer goes nowhere.
"""

import asyncio

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from extractor.service.problems import too_late

_RETRY_AFTER = "30"


class Patience:
    """Middleware: an answer that has not begun after so many seconds is given up."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self._app = app
        self._seconds = seconds
        self._given_up: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, given_up = asyncio.Event(), False

        async def send_in_time(message: Message) -> None:
            if given_up:
                return
            begun.set()
            await send(message)

        answering = asyncio.create_task(self._answer(scope, receive, send_in_time))
        beginning = asyncio.create_task(begun.wait())
        try:
            await asyncio.wait(
                {answering, beginning}, timeout=self._seconds, return_when=asyncio.FIRST_COMPLETED
            )
            if begun.is_set() or answering.done():
                await answering
                return
        finally:
            beginning.cancel()
        given_up = True
        self._given_up.add(answering)
        answering.add_done_callback(self._forget)
        told = too_late(Request(scope), {"Retry-After": _RETRY_AFTER})
        await told(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)

    def _forget(self, task: asyncio.Task[None]) -> None:
        """Its answer goes nowhere; an error in it was logged where it was raised."""
        self._given_up.discard(task)
        if not task.cancelled():
            task.exception()
