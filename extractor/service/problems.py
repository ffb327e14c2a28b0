"""What goes wrong, told to programs as problem details (RFC 9457) and to people as a page."""

import logging
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from extractor.errors import (
    DataError,
    FetchError,
    InputError,
    NotAnArticleError,
    NotStoredError,
    SeveralStoredError,
    StoreError,
    UsageError,
    VinhDanhError,
)
from extractor.service.pages.rendering import error_page

API = "/api/"
SIGN_IN = "/dang-nhap"
MEDIA_TYPE = "application/problem+json"

_log = logging.getLogger(__name__)


class Fault(BaseModel):
    """One part of a request that is not right: where it stands and what is wrong with it."""

    where: str = Field(examples=["query.limit"])
    what: str = Field(examples=["Input should be less than or equal to 200"])


class Problem(BaseModel):
    """Problem details by RFC 9457. ``source``, ``cause`` and ``remedy`` tell what was given, what is wrong
    with it and what to do."""

    type: str = "about:blank"
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["there is no such article"])
    instance: str = Field(examples=["/api/v1/articles/1"])
    source: str | None = None
    cause: str | None = None
    remedy: str | None = None
    errors: list[Fault] | None = None


def answer_to(
    request: Request, status: int, detail: str, headers: dict[str, str] | None = None, **more: Any
) -> Response:
    """The answer that says what went wrong, in the form that the one who asked can read."""
    title = HTTPStatus(status).phrase
    if not for_programs(request):
        return error_page(request, status, title, detail, headers or {})
    told = Problem(
        title=title, status=status, detail=detail, instance=quote(request.url.path, safe="/%"), **more
    )
    return JSONResponse(told.model_dump(exclude_none=True), status, headers, MEDIA_TYPE)


def for_programs(request: Request) -> bool:
    return request.url.path.startswith(API) or request.url.path == "/openapi.json"


def code_of(error: VinhDanhError) -> int:
    """The HTTP status for an error of ours."""
    match error:
        case NotStoredError():
            return 404
        case SeveralStoredError():
            return 409
        case StoreError():
            return 503
        case FetchError(outcome="blocked" | "refused_by_robots" | "failed", status=int()):
            return 502
        case UsageError() | InputError() | NotAnArticleError() | FetchError():
            return 422
        case DataError():
            return 500
        case _:
            return 500


def install(app: FastAPI) -> None:
    """Let the app answer every failure in this way."""

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if error.status_code == 401 and request.method == "GET" and not for_programs(request):
            back = quote(request.url.path + (f"?{request.url.query}" if request.url.query else ""), safe="")
            return RedirectResponse(f"{SIGN_IN}?tiep={back}", 303)
        return answer_to(request, error.status_code, error.detail, dict(error.headers or {}))

    def misunderstood(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        faults = [
            Fault(where=".".join(str(part) for part in one["loc"]), what=one["msg"]) for one in error.errors()
        ]
        told = "; ".join(f"{fault.where}: {fault.what}" for fault in faults)
        return answer_to(request, 422, told, errors=faults)

    def ours(request: Request, error: Exception) -> Response:
        assert isinstance(error, VinhDanhError)
        status = code_of(error)
        if status >= 500:
            _log.warning("%s %s: %s", request.method, request.url.path, error)
        return answer_to(
            request, status, str(error), source=error.source, cause=error.cause, remedy=error.remedy
        )

    def broken(request: Request, _error: Exception) -> Response:
        return answer_to(request, 500, "the service has failed; its log tells why")

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, misunderstood)
    app.add_exception_handler(VinhDanhError, ours)
    app.add_exception_handler(Exception, broken)
