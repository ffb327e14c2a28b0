"""Connections whose visitors neither ask nor take anything, over a real socket."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.responses import StreamingResponse
from uvicorn import Config
from uvicorn.server import ServerState

from extractor.commands import connections
from extractor.commands.connections import Connection
from tests.servers.ends import LONGEST

_ASKED = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
App = Callable[[Any, Any, Any], Coroutine[Any, Any, None]]


async def hello(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"3")]})
    await send({"type": "http.response.body", "body": b"xin"})


@asynccontextmanager
async def connected(app: App) -> AsyncIterator[Streams]:
    config = Config(app, log_level="error")
    config.load()
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(config, ServerState(), {}), "127.0.0.1", 0
    )
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        yield reader, writer
        writer.close()


@pytest.mark.parametrize("before", [b"", _ASKED + b"\r\n"])
def test_the_rest_of_a_head_is_not_waited_for_without_end(
    before: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the first request of a connection, and of a further one."""
    monkeypatch.setattr(connections, "_SECONDS_OF_HEAD", 0.05)

    async def run() -> bytes:
        async with connected(hello) as (reader, writer):
            writer.write(before)
            if before:
                await asyncio.wait_for(reader.readuntil(b"xin"), LONGEST)
            writer.write(_ASKED + b"X-Slow: ")
            return await asyncio.wait_for(reader.read(), LONGEST)

    assert asyncio.run(run()) == b""


def test_an_answer_may_take_longer_than_the_head(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_SECONDS_OF_HEAD", 0.01)

    async def late(scope: Any, receive: Any, send: Any) -> None:
        await asyncio.sleep(0.05)
        await hello(scope, receive, send)

    async def run() -> bytes:
        async with connected(late) as (reader, writer):
            writer.write(_ASKED + b"\r\n")
            return await asyncio.wait_for(reader.readuntil(b"xin"), LONGEST)

    assert asyncio.run(run()).startswith(b"HTTP/1.1 200")


def test_who_takes_nothing_of_an_answer_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_SECONDS_TO_TAKE", 0.05)
    ended = asyncio.Event()

    async def parts() -> AsyncIterator[bytes]:
        try:
            while True:
                yield bytes(100_000)
                await asyncio.sleep(0)
        finally:
            ended.set()

    async def run() -> None:
        async with connected(StreamingResponse(parts())) as (_, writer):
            writer.write(_ASKED + b"\r\n")
            await asyncio.wait_for(ended.wait(), LONGEST)

    asyncio.run(run())
