"""An error of ours as an HTTP status, as headers, and as a sentence in the language asked for."""

import re
from collections.abc import Callable
from ipaddress import ip_address
from math import ceil
from typing import Literal

from starlette.requests import Request

from extractor.error_lines import error_lines
from extractor.errors import (
    ChangedMeanwhileError,
    ConflictError,
    DeliveryError,
    FetchError,
    InputError,
    NotAllowedError,
    NotAnArticleError,
    NotStoredError,
    RecordNotReadyError,
    SeveralStoredError,
    SignInError,
    StoreError,
    TooOftenError,
    UsageError,
    VinhDanhError,
    before_colon,
)
from extractor.fetch.guard import RefusedError
from extractor.ground.labels import Wording
from extractor.service.local_paths import without_folders
from extractor.service.settings import ServiceSettings
from extractor.service.words import Speech

FAILED = "the service has failed; its log tells why"
"""Of a fault of ours that nobody foresaw."""

_RECORD_LATER = "60"
"""Seconds: the record of a million rows takes minutes."""

API = "/api/"
DESCRIPTION = "/openapi.json"
ENGLISH = "/en"

_OUR_SOURCES = {
    "sign-in": Wording("Đăng nhập", "Sign in"),
    "password": Wording("Mật khẩu", "Password"),
    "form": Wording("Biểu mẫu", "Form"),
    "record": Wording("Hồ sơ thành tích", "Achievement record"),
    "cursor": Wording("Trang kết quả", "Page of results"),
}
"""What no user has given, and errors name as their source."""

_NETWORK_ADDRESS = Wording("Địa chỉ mạng", "Network address")
"""Of who asks too often: by itself it tells a person nothing."""

_DATABASE = Wording("cơ sở dữ liệu", "database")

_OPTION = re.compile(r"--([a-z-]+)(?: (.+))?", re.DOTALL)
_FIELDS = {
    "from": Wording("Từ ngày", "From"),
    "to": Wording("Đến ngày", "To"),
    "day": Wording("Ngày", "Day"),
    "year": Wording("Năm", "Year"),
    "interval": Wording("Chu kỳ", "Interval"),
    "cursor": Wording("Trang", "Page"),
}
"""What the fields of the pages are called whose values errors name as options of a command."""

_REMEDIES = {
    "see the list: track list": Wording(
        "hãy xem danh sách ở trang Theo dõi hoặc Nguồn tin", "see the list on the page Watches or Sources"
    ),
    "see the list: alerts list": Wording(
        "hãy xem danh sách ở trang Người nhận tin", "see the list on the page Receivers"
    ),
    "see the list: account list": Wording(
        "hãy xem danh sách ở trang Người dùng", "see the list on the page People"
    ),
    "take it from: GET /api/v1/jobs": Wording(
        "hãy xem danh sách ở trang Nhập bài", "see the list on the page Add articles"
    ),
    "see: GET /api/v1/me/tokens": Wording(
        "hãy xem danh sách ở trang Tài khoản", "see the list on the page Account"
    ),
    "take the key from: review list": Wording(
        "hãy chọn dòng ở trang Hàng chờ đối chiếu", "choose the row on the page Review queue"
    ),
    "take the number from: review history": Wording(
        "hãy chọn thao tác ở trang Lịch sử thao tác", "choose the act on the page History"
    ),
    "give its number or its address; search tells both": Wording(
        "hãy tìm bài ở trang Tìm kiếm", "look the article up on the page Search"
    ),
    "begin this search at its first page, without a cursor": Wording(
        "hãy xem lại từ trang đầu", "begin again at the first page"
    ),
    "look it up with: names list WORDS": Wording(
        "hãy tìm ở trang Hồ sơ thành tích", "look it up on the page Achievement records"
    ),
}
"""What to do on the pages, where an error names a command or an address of the API."""

REMEDIES_OF_PROGRAMS = {
    "see the list: track list": "see the list: GET /api/v1/sources or GET /api/v1/watches",
    "see the list: alerts list": "see the list: GET /api/v1/receivers",
    "see the list: account list": "see the list: GET /api/v1/accounts",
    "take the key from: review list": "take the key from: GET /api/v1/review/queue",
    "take the number from: review history": "take the number from: GET /api/v1/review/acts",
    "look it up with: names list WORDS": "look it up with: GET /api/v1/names",
    "give its number or its address; search tells both": "take its number from: GET /api/v1/articles",
}
"""What a program does, where an error names a command."""


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
        case DeliveryError():
            return 424
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


def parts_for(request: Request, error: VinhDanhError) -> tuple[str, str, str]:
    """Source, cause and remedy in the language asked for; on pages in the words of the pages."""
    source, cause, remedy = error.source, error.cause, error.remedy
    settings: ServiceSettings = request.app.state.settings
    if source in (str(settings.database), str(settings.office_file)):
        source = Speech(language_of(request)).word(_DATABASE)
    if not for_programs(request):
        speak = Speech(language_of(request)).word
        remedy = speak(_REMEDIES[remedy]) if remedy in _REMEDIES else remedy
        source = _on_a_page(source, speak)
    else:
        remedy = REMEDIES_OF_PROGRAMS.get(remedy, remedy)
    if language_of(request) == "vi":
        cause, remedy = in_vietnamese(cause), in_vietnamese(remedy)
    source, cause, remedy = (without_folders(part, settings) for part in (source, cause, remedy))
    return source, cause, remedy


def told_by(request: Request, error: VinhDanhError) -> str:
    """An error as a sentence, in the language asked for."""
    source, cause, remedy = parts_for(request, error)
    return f"{before_colon(source)}: {cause}; {remedy}"


def told_line(request: Request, line: str) -> str:
    """An error line that was kept in English ("input: cause; remedy") in the language asked for."""
    source, _, rest = line.partition(": ")
    cause, _, remedy = rest.rpartition("; ")
    if language_of(request) == "en" or not cause:
        return line
    return f"{source}: {in_vietnamese(cause)}; {in_vietnamese(remedy)}"


def _on_a_page(source: str, speak: Callable[[Wording], str]) -> str:
    """ "--from hom-qua" is "Từ ngày “hom-qua”" to who filled in a form."""
    option = _OPTION.fullmatch(source)
    if option and option[1] in _FIELDS:
        name = speak(_FIELDS[option[1]])
        return f"{name} “{option[2]}”" if option[2] else name
    if _is_network_address(source):
        return f"{speak(_NETWORK_ADDRESS)} {source}"
    return speak(_OUR_SOURCES[source]) if source in _OUR_SOURCES else source


def _is_network_address(source: str) -> bool:
    try:
        ip_address(source)
    except ValueError:
        return False
    return True


def headers_of(error: VinhDanhError) -> dict[str, str]:
    """Headers that belong to the answer to an error."""
    match error:
        case SignInError():
            return {"WWW-Authenticate": "Bearer"}
        case RecordNotReadyError():
            return {"Retry-After": _RECORD_LATER}
        case TooOftenError(retry_after=seconds):
            return {"Retry-After": str(ceil(seconds))}
        case _:
            return {}
