"""What goes wrong, told to programs as problem details (RFC 9457) and to people as a page."""

import logging
import re
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from extractor.errors import SignInError, StoreError, VinhDanhError, before_colon
from extractor.ground.labels import Wording
from extractor.service.access.visit import visitor_of
from extractor.service.faults import told as fault_told
from extractor.service.feed_paths import is_feed
from extractor.service.pages.rendering import error_page
from extractor.service.telling import (
    FAILED,
    code_of,
    for_programs,
    headers_of,
    in_vietnamese,
    language_of,
    parts_for,
)

SIGN_IN = "/dang-nhap"
_BY_PASSWORD = 'Basic realm="Vinh Danh", charset="UTF-8"'
_JSON = "application/json"
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
    408: Wording(
        "yêu cầu gửi lên quá chậm; hãy thử lại, hoặc gửi ít hơn mỗi lần",
        "the request came in too slowly; try again, or send less at a time",
    ),
    415: Wording(
        "kiểu nội dung (Content-Type) này không được nhận ở đây; hãy gửi JSON, hoặc kiểu mà mô tả API nêu",
        "this Content-Type is not taken here; send JSON, or the type that the description names",
    ),
    503: Wording(
        "câu trả lời mất quá nhiều thời gian; hãy hỏi hẹp hơn, hoặc thử lại sau ít phút",
        "the answer takes too long; ask for less, or try again in some minutes",
    ),
    500: Wording("dịch vụ gặp lỗi; nhật ký của máy chủ ghi lý do", FAILED),
}
"""Of failures that the framework finds, and of our own faults."""

_TOO_LARGE = Wording(
    "yêu cầu quá lớn: mỗi lần nhận tối đa {size} MB; hãy gửi ít hơn, hoặc đọc tệp lớn bằng lệnh ingest",
    "the request is too large: {size} MB at most are taken at a time; send less, or read large files with "
    "the command ingest",
)


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


def our_answer(request: Request, error: VinhDanhError) -> Response:
    """The answer to an error of ours; who should sign in first is led there, a feed reader is asked for a
    name and a password."""
    status, headers = code_of(error), headers_of(error)
    if status == 401 and is_feed(request.url.path):
        headers = {"WWW-Authenticate": _BY_PASSWORD}
    elif status == 401 and request.method == "GET" and not for_programs(request):
        return _to_sign_in(request)
    if status >= 500:
        _log.warning("%s %s: %s", request.method, request.url.path, error)
    source, cause, remedy = parts_for(request, error)
    return answer_to(
        request, status, f"{before_colon(source)}: {cause}; {remedy}", headers,
        source=source, cause=cause, remedy=remedy,
    )  # fmt: skip


def too_late(request: Request, status: int, headers: dict[str, str]) -> Response:
    """The answer instead of one that has not begun in time."""
    return answer_to(request, status, words_for(request, status) or "", headers)


def too_large(request: Request, most: int) -> str:
    """Why a request of more than ``most`` bytes is refused, and what to do, in the language asked for."""
    size = f"{most / 1_000_000:g}"
    if language_of(request) == "en":
        return _TOO_LARGE.en.format(size=size)
    return _TOO_LARGE.vi.format(size=size.replace(".", ","))


def install(app: FastAPI) -> None:
    """Let the app answer every failure in this way."""

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if not for_programs(request):
            _look_up_the_visitor(request)
        detail = words_for(request, error.status_code) or error.detail
        headers = dict(error.headers or {})
        if error.status_code == 405 and for_programs(request):
            headers["Allow"] = ", ".join(_methods_at(request)) or headers.get("Allow", "")
        return answer_to(request, error.status_code, detail, headers)

    def misunderstood(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        if not _is_of_a_taken_type(request):
            return answer_to(request, 415, words_for(request, 415) or "")
        if not for_programs(request) and (parts := _address_faults(request, error)):
            return answer_to(request, 422, ", ".join(parts), errors=parts)
        translate = in_vietnamese if language_of(request) == "vi" else None
        faults = [
            Fault(where=".".join(str(part) for part in one["loc"]), what=fault_told(one, translate))
            for one in error.errors()
        ]
        told = "; ".join(f"{fault.where}: {fault.what}" for fault in faults)
        return answer_to(request, 422, told, errors=faults if for_programs(request) else None)

    def ours(request: Request, error: Exception) -> Response:
        assert isinstance(error, VinhDanhError)
        return our_answer(request, error)

    def broken(request: Request, _error: Exception) -> Response:
        return answer_to(request, 500, words_for(request, 500) or "")

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, misunderstood)
    app.add_exception_handler(VinhDanhError, ours)
    app.add_exception_handler(Exception, broken)


def _address_faults(request: Request, error: RequestValidationError) -> list[str]:
    """The parts of a page's address that mean nothing, as they stand there ("sort=abc"): who reads a page has
    not written them and knows none of their codes."""
    places = [(one["loc"][0], str(one["loc"][1])) for one in error.errors() if len(one["loc"]) > 1]
    found = [
        f"{name}={request.query_params[name]}"
        for place, name in places
        if place == "query" and name in request.query_params
    ]
    return found + [request.path_params[name] for place, name in places if place == "path"]


def _is_of_a_taken_type(request: Request) -> bool:
    """Whether the body is of a type that the address of the API takes; without a type it is read as JSON."""
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    method = request.method.lower()
    bodies = [one.get(method, {}).get("requestBody", {}) for one in _described_at(request)]
    taken = {kind for body in bodies for kind in body.get("content", {})}
    return not given or not taken or given in taken or (given.endswith("+json") and _JSON in taken)


def _look_up_the_visitor(request: Request) -> None:
    """An address without a page has asked for nobody, and its answer has the menu of who is known."""
    try:
        request.state.person = visitor_of(request, request.app.state.stores)
    except (SignInError, StoreError) as error:
        _log.info("%s: nobody is known: %s", request.url.path, error)


def _methods_at(request: Request) -> list[str]:
    """All methods that the address takes; the framework names those of the first route that fits."""
    methods = {method.upper() for one in _described_at(request) for method in one}
    return sorted(methods | {"HEAD"} if "GET" in methods else methods)


def _described_at(request: Request) -> list[dict[str, Any]]:
    """What the description has by method at the address asked for."""
    paths: dict[str, dict[str, Any]] = request.app.openapi()["paths"]
    here = request.url.path
    return [paths[here]] if here in paths else [paths[path] for path in paths if _fits(path, here)]


def _fits(template: str, path: str) -> bool:
    pattern = re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(template))
    return re.fullmatch(pattern, path) is not None


def words_for(request: Request, status: int) -> str | None:
    """What a failure is called that the framework finds, in the language asked for."""
    words = _WORDS.get(status)
    if words is None:
        return None
    return words.en if language_of(request) == "en" else words.vi


def _to_sign_in(request: Request) -> Response:
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"{SIGN_IN}?tiep={quote(here, safe='')}", 303)
