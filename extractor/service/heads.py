"""HEAD is answered as GET is, without the body; an answer whose rest nobody wants is not made to its end."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Cut:
    """Sends an answer's beginning and no more. Whoever still writes the rest hears that the client left."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        self._ended = asyncio.Event()

    @property
    def is_done(self) -> bool:
        return self._ended.is_set()

    async def end(self, begin: Message) -> None:
        """Send the beginning as the whole answer."""
        await self._send(begin)
        await self._send({"type": "http.response.body", "body": b"", "more_body": False})
        self._ended.set()

    async def receive(self) -> Message:
        """What comes from the client; that it has left, once the answer was cut."""
        coming = asyncio.ensure_future(self._receive())
        ended = asyncio.ensure_future(self._ended.wait())
        await asyncio.wait({coming, ended}, return_when=asyncio.FIRST_COMPLETED)
        if coming.done():
            ended.cancel()
            return coming.result()
        coming.cancel()
        return {"type": "http.disconnect"}


class Heads:
    """Middleware: HEAD goes on as GET, and only status and headers of its answer are sent (RFC 9110)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return
        cut = Cut(receive, send)

        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.start":
                await cut.end(message)

        await self._app({**scope, "method": "GET"}, cut.receive, send_head)
