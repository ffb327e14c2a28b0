"""An error of ours as an HTTP status, as headers, and as a sentence in the language asked for."""

from math import ceil
from typing import Literal

from starlette.requests import Request

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

API = "/api/"
DESCRIPTION = "/openapi.json"
ENGLISH = "/en"

_OUR_SOURCES = {"sign-in": "Đăng nhập", "password": "Mật khẩu"}
"""What no user has given, and errors name as their source."""


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
        case NotStoredError():
            return 404
        case FetchError():
            return _code_of_fetch(error)
        case StoreError():
            return 503
        case UsageError() | InputError() | NotAnArticleError():
            return 422
        case _:
            return 500


def _code_of_fetch(error: FetchError) -> int:
    """403 when we may not fetch it, 404 when there is nothing to be had: it is the address that was asked for
    which is at fault, not this service."""
    is_refused = error.outcome == "robots" or isinstance(error.__cause__, RefusedError)
    return 403 if is_refused else 404


def language_of(request: Request) -> Literal["vi", "en"]:
    """Vietnamese unless English is asked for: by a page's address, by a program's header."""
    path = request.url.path
    if not for_programs(request):
        return "en" if path == ENGLISH or path.startswith(f"{ENGLISH}/") else "vi"
    preferred = request.headers.get("Accept-Language", "").strip().lower()
    return "en" if preferred.startswith("en") else "vi"


def in_vietnamese(sentence: str) -> str:
    return error_lines().vietnamese(sentence) or sentence


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
