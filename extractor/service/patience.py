"""How long an answer may take to begin: 503 afterwards, so that a client never waits for ever; 408 where the
client has not sent all of its request by then.

What works for a request that is given up is told so (``asker``): questions to the database are broken off,
and the answer of what ends by itself goes nowhere.
"""

import asyncio

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from extractor.service.asker import new_asker
from extractor.service.problems import too_late

_RETRY_AFTER = "30"


def _has_body(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"


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
        begun, given_up, has_come = asyncio.Event(), False, not _has_body(scope)

        async def receive_all() -> Message:
            nonlocal has_come
            message = await receive()
            has_come = has_come or not message.get("more_body")
            return message

        async def send_in_time(message: Message) -> None:
            if given_up:
                return
            begun.set()
            await send(message)

        asker = new_asker()
        answering = asyncio.create_task(self._answer(scope, receive_all, send_in_time))
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
        asker.go()
        self._given_up.add(answering)
        answering.add_done_callback(self._forget)
        # What is left of a request that comes slowly is not waited for either.
        late = {"Retry-After": _RETRY_AFTER} if has_come else {"Connection": "close"}
        told = too_late(Request(scope), 503 if has_come else 408, late)
        await told(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)

    def _forget(self, task: asyncio.Task[None]) -> None:
        """Its answer goes nowhere; an error in it was logged where it was raised."""
        self._given_up.discard(task)
        if not task.cancelled():
            task.exception()
