"""Answers that a client has already are not sent again: ETag and If-None-Match for the API's JSON."""

from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from extractor.service.problems import API

_MOST_BYTES = 5_000_000
_NOT_WITH_304 = ("content-length", "content-type")


class ETags:
    """Middleware: an ETag of the body on every whole JSON answer to GET, and 304 when the client has it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(API):
            await self._app(scope, receive, send)
            return
        await self._app(scope, receive, _Tagging(send, Headers(scope=scope).get("if-none-match")))


class _Tagging:
    """Holds the beginning of an answer back until its body is there, when it is one to be tagged."""

    def __init__(self, send: Send, known: str | None) -> None:
        self._send = send
        self._known = known
        self._begin: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_whole_json(message):
            self._begin = message
        elif self._begin is not None:
            begin, self._begin = self._begin, None
            await self._send_tagged(begin, message)
        else:
            await self._send(message)

    async def _send_tagged(self, begin: Message, body: Message) -> None:
        headers = MutableHeaders(scope=begin)
        tag = headers.get("etag") or f'"{sha256(body.get("body", b"")).hexdigest()[:20]}"'
        headers["ETag"] = tag
        if self._known is not None and _has(self._known, tag):
            for name in _NOT_WITH_304:
                del headers[name]
            begin["status"], body["body"] = 304, b""
        await self._send(begin)
        await self._send(body)


def _is_whole_json(begin: Message) -> bool:
    headers = Headers(raw=begin["headers"])
    length = headers.get("content-length", "")
    is_json = headers.get("content-type", "").startswith("application/json")
    return begin["status"] == 200 and is_json and length.isdecimal() and int(length) <= _MOST_BYTES


def _has(known: str, tag: str) -> bool:
    """Whether the header If-None-Match names the tag; weak tags compare as strong ones do (RFC 9110)."""
    names = [one.strip().removeprefix("W/") for one in known.split(",")]
    return "*" in names or tag.removeprefix("W/") in names
