"""What goes wrong, told to programs as problem details (RFC 9457) and to people as a page."""

import logging
import re
from http import HTTPStatus
from math import ceil
from typing import Any, Literal
from urllib.parse import quote

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from extractor.error_lines import error_lines
from extractor.errors import (
    ChangedMeanwhileError,
    ConflictError,
    FetchError,
    InputError,
    NotAllowedError,
    NotAnArticleError,
    NotStoredError,
    SeveralStoredError,
    SignInError,
    StoreError,
    TooOftenError,
    UsageError,
    VinhDanhError,
)
from extractor.fetch.guard import RefusedError
from extractor.ground.labels import Wording
from extractor.service.pages.rendering import error_page

API = "/api/"
DESCRIPTION = "/openapi.json"
ENGLISH = "/en"
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


_WORDS = {
    404: Wording("không có địa chỉ này", "there is no such address"),
    405: Wording("địa chỉ này không nhận phương thức ấy", "the address does not take this method"),
    413: Wording("yêu cầu quá lớn", "the request is too large"),
}
"""Of failures that the framework finds."""

_OUR_SOURCES = {"sign-in": "Đăng nhập", "password": "Mật khẩu"}
"""What no user has given, and errors name as their source."""


def answer_to(
    request: Request, status: int, detail: str, headers: dict[str, str] | None = None, **more: Any
) -> Response:
    """The answer that says what went wrong, in the form that the one who asked can read."""
    title = HTTPStatus(status).phrase
    if not for_programs(request):
        return error_page(request, status, detail, headers or {}, **more)
    told = Problem(
        title=title, status=status, detail=detail, instance=quote(request.url.path, safe="/%"), **more
    )
    return JSONResponse(told.model_dump(exclude_none=True), status, headers, MEDIA_TYPE)


def for_programs(request: Request) -> bool:
    return request.url.path.startswith(API) or request.url.path == DESCRIPTION


def code_of(error: VinhDanhError) -> int:
    """The HTTP status for an error of ours."""
    match error:
        case SignInError():
            return 401
        case NotAllowedError():
            return 403
        case ChangedMeanwhileError():
            return 412
        case ConflictError() | SeveralStoredError():
            return 409
        case TooOftenError():
            return 429
        case NotStoredError() | NotAnArticleError():
            return 404
        case FetchError():
            return _code_of_fetch(error)
        case StoreError():
            return 503
        case UsageError() | InputError():
            return 422
        case _:
            return 500


def _code_of_fetch(error: FetchError) -> int:
    """403 when we may not fetch it, 404 when there is nothing to be had: it is the address that was asked for
    which is at fault, not this service."""
    is_refused = error.outcome == "robots" or isinstance(error.__cause__, RefusedError)
    return 403 if is_refused else 404


def our_answer(request: Request, error: VinhDanhError) -> Response:
    """The answer to an error of ours; who should sign in first is led there."""
    status = code_of(error)
    if status == 401 and request.method == "GET" and not for_programs(request):
        return _to_sign_in(request)
    if status >= 500:
        _log.warning("%s %s: %s", request.method, request.url.path, error)
    cause, remedy = error.cause, error.remedy
    if for_programs(request) and language_of(request) == "vi":
        cause, remedy = in_vietnamese(cause), in_vietnamese(remedy)
    return answer_to(
        request, status, f"{error.source}: {cause}; {remedy}", headers_of(error),
        source=error.source, cause=cause, remedy=remedy,
    )  # fmt: skip


def install(app: FastAPI) -> None:
    """Let the app answer every failure in this way."""

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        detail = words_for(request, error.status_code) or error.detail
        headers = dict(error.headers or {})
        if error.status_code == 405 and for_programs(request):
            headers["Allow"] = ", ".join(_methods_at(request)) or headers.get("Allow", "")
        return answer_to(request, error.status_code, detail, headers)

    def misunderstood(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        faults = [
            Fault(where=".".join(str(part) for part in one["loc"]), what=one["msg"]) for one in error.errors()
        ]
        told = "; ".join(f"{fault.where}: {fault.what}" for fault in faults)
        return answer_to(request, 422, told, errors=faults)

    def ours(request: Request, error: Exception) -> Response:
        assert isinstance(error, VinhDanhError)
        return our_answer(request, error)

    def broken(request: Request, _error: Exception) -> Response:
        return answer_to(request, 500, "the service has failed; its log tells why")

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, misunderstood)
    app.add_exception_handler(VinhDanhError, ours)
    app.add_exception_handler(Exception, broken)


def _methods_at(request: Request) -> list[str]:
    """All methods that the address takes; the framework names those of the first route that fits."""
    paths: dict[str, dict[str, Any]] = request.app.openapi()["paths"]
    here = request.url.path
    fitting = [here] if here in paths else [path for path in paths if _fits(path, here)]
    methods = {method.upper() for path in fitting for method in paths[path]}
    return sorted(methods | {"HEAD"} if "GET" in methods else methods)


def _fits(template: str, path: str) -> bool:
    pattern = re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(template))
    return re.fullmatch(pattern, path) is not None


def words_for(request: Request, status: int) -> str | None:
    """What a failure is called that the framework finds, in the language asked for."""
    words = _WORDS.get(status)
    if words is None:
        return None
    return words.en if language_of(request) == "en" else words.vi


def language_of(request: Request) -> Literal["vi", "en"]:
    """Vietnamese unless English is asked for: by a page's address, by a program's header."""
    path = request.url.path
    if not for_programs(request):
        return "en" if path == ENGLISH or path.startswith(f"{ENGLISH}/") else "vi"
    preferred = request.headers.get("Accept-Language", "").strip().lower()
    return "en" if preferred.startswith("en") else "vi"


def in_vietnamese(sentence: str) -> str:
    return error_lines().vietnamese(sentence) or sentence


def _to_sign_in(request: Request) -> Response:
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"{SIGN_IN}?tiep={quote(here, safe='')}", 303)


def told_by(request: Request, error: VinhDanhError) -> str:
    """An error as a sentence, in the language asked for."""
    source, cause, remedy = error.source, error.cause, error.remedy
    if language_of(request) == "vi":
        source = _OUR_SOURCES.get(source, source)
        cause, remedy = in_vietnamese(cause), in_vietnamese(remedy)
    return f"{source}: {cause}; {remedy}"


def headers_of(error: VinhDanhError) -> dict[str, str]:
    """Headers that belong to the answer to an error."""
    match error:
        case SignInError():
            return {"WWW-Authenticate": "Bearer"}
        case TooOftenError(retry_after=seconds):
            return {"Retry-After": str(ceil(seconds))}
        case _:
            return {}
