"""Answers that a client has already are not sent again: ETag and If-None-Match for GET on the API."""

from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from extractor.service.heads import Cut
from extractor.service.telling import API, DESCRIPTION

_MOST_BYTES = 5_000_000
_NOT_WITH_304 = ("content-length", "content-type", "content-disposition")


class ETags:
    """Middleware: 304 when the client has what an ETag tells, which every whole JSON answer to GET gets from
    its body; files that are sent while they are written bring their own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not _is_for_programs(scope["path"]):
            await self._app(scope, receive, send)
            return
        known = Headers(scope=scope).get("if-none-match")
        cut = Cut(receive, send)
        await self._app(scope, receive if known is None else cut.receive, _Tagging(send, known, cut))


class _Tagging:
    """Holds the beginning of an answer back until its body is there, when it is one to be tagged."""

    def __init__(self, send: Send, known: str | None, cut: Cut) -> None:
        self._send = send
        self._known = known
        self._cut = cut
        self._begin: Message | None = None

    async def __call__(self, message: Message) -> None:
        if self._cut.is_done:
            return
        if message["type"] == "http.response.start" and _is_whole_json(message):
            self._begin = message
        elif message["type"] == "http.response.start" and self._is_known(message):
            await self._cut.end(_not_modified(message))
        elif self._begin is not None:
            begin, self._begin = self._begin, None
            await self._send_tagged(begin, message)
        else:
            await self._send(message)

    async def _send_tagged(self, begin: Message, body: Message) -> None:
        headers = MutableHeaders(scope=begin)
        tag = headers.get("etag") or f'"{sha256(body.get("body", b"")).hexdigest()[:20]}"'
        headers["ETag"] = tag
        if self._is_known(begin):
            await self._cut.end(_not_modified(begin))
            return
        await self._send(begin)
        await self._send(body)

    def _is_known(self, begin: Message) -> bool:
        """Whether the client has the answer that begins so."""
        tag = Headers(raw=begin["headers"]).get("etag")
        if tag is None or self._known is None:
            return False
        return bool(begin["status"] == 200) and _has(self._known, tag)


def _is_for_programs(path: str) -> bool:
    return path.startswith(API) or path == DESCRIPTION


def _not_modified(begin: Message) -> Message:
    headers = MutableHeaders(raw=list(begin["headers"]))
    for name in _NOT_WITH_304:
        del headers[name]
    return {**begin, "status": 304, "headers": headers.raw}


def _is_whole_json(begin: Message) -> bool:
    headers = Headers(raw=begin["headers"])
    length = headers.get("content-length", "")
    is_json = headers.get("content-type", "").startswith("application/json")
    return begin["status"] == 200 and is_json and length.isdecimal() and int(length) <= _MOST_BYTES


def _has(known: str, tag: str) -> bool:
    """Whether the header If-None-Match names the tag; weak tags compare as strong ones do (RFC 9110)."""
    names = [one.strip().removeprefix("W/") for one in known.split(",")]
    return "*" in names or tag.removeprefix("W/") in names
