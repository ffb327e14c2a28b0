"""The audit log: every request that changes something, or was refused, of whom we know."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from extractor.service.access.dependencies import SAFE_METHODS, address_of
from extractor.service.access.person import Person
from extractor.service.stores import Stores
from extractor.store.office import audit

QUESTIONS = frozenset({"/api/v1/extract", "/api/v1/read"})
"""They are asked by POST, for what they are asked with is long, and change nothing."""

_LONGEST = 300


class Audit:
    """Middleware: notes who did what from where and how it ended.

    Of one who is not known only signing in is noted, under the account that was tried
    (``request.state.audited``); so strangers cannot fill the log.
    """

    def __init__(self, app: ASGIApp, stores: Stores) -> None:
        self._app = app
        self._stores = stores

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in SAFE_METHODS or scope["path"] in QUESTIONS:
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        status = 500

        async def send_noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                await run_in_threadpool(self._note, request, status)
            await send(message)

        await self._app(scope, receive, send_noting)

    def _note(self, request: Request, status: int) -> None:
        person: Person | None = getattr(request.state, "person", None)
        tried: str | None = getattr(request.state, "audited", None)
        name = tried or (person.name if person is not None and person.is_known else None)
        if name is None:
            return
        act = f"{request.method} {request.url.path}"[:_LONGEST]
        via = person.via if person is not None else "nobody"
        with self._stores.office() as office:
            audit.note(office, audit.Entry(name, via, address_of(request), act, None, str(status)))
