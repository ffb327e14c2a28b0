"""How large a request may be: refused by its announced length, else as soon as too much of it has come."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from extractor.service.problems import answer_to, too_large


class Bodies:
    """Middleware: 413 for a body over the limit; forms with files have one of their own."""

    def __init__(self, app: ASGIApp, usual: int, with_files: int) -> None:
        self._app = app
        self._usual = usual
        self._with_files = with_files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        has_files = headers.get("content-type", "").lower().startswith("multipart/form-data")
        most = self._with_files if has_files else self._usual
        announced = headers.get("content-length", "0")
        if not announced.isdecimal() or len(announced) > 18 or int(announced) > most:
            request = Request(scope)
            await answer_to(request, 413, too_large(request, most))(scope, receive, send)
            return
        left = most

        async def receive_counting() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise HTTPException(413, too_large(Request(scope), most))
            return message

        await self._app(scope, receive_counting, send)
