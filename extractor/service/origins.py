"""Whom we answer: the Host header against DNS rebinding, Origin against requests that other sites start.

A page of another site may make the browser of somebody at this machine send requests to 127.0.0.1. Its own
name, made to resolve to 127.0.0.1, then stands in Host; or its address stands in Origin.
"""

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from extractor.ground.labels import Wording
from extractor.service.access.dependencies import SAFE_METHODS
from extractor.service.problems import answer_to
from extractor.service.settings import LOOPBACK_NAMES, ServiceSettings, is_loopback
from extractor.service.telling import language_of
from extractor.service.words import Speech

_OWN_SITE = frozenset({"same-origin", "none"})
"""Values of Sec-Fetch-Site of our own pages, and of an address that somebody typed."""

_NOT_OURS = Wording(
    "địa chỉ trên trình duyệt không phải địa chỉ của dịch vụ này",
    "the address in the browser is not one of this service",
)
_FROM_ELSEWHERE = Wording(
    "yêu cầu thay đổi này do một trang web khác gửi", "another site has asked for this change"
)


class Origins:
    """Middleware: 421 for a Host that is not ours, 403 for a change that another site asks for."""

    def __init__(self, app: ASGIApp, settings: ServiceSettings) -> None:
        self._app = app
        self._settings = settings
        self._names = names_of(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            refusal = self._refusal(scope["method"], Headers(scope=scope))
            if refusal is not None:
                status, words = refusal
                request = Request(scope)
                told = Speech(language_of(request)).word(words)
                await answer_to(request, status, told)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _refusal(self, method: str, headers: Headers) -> tuple[int, Wording] | None:
        host = headers.get("host", "")
        if not self._is_ours(_name_of(host)):
            return 421, _NOT_OURS
        if method in SAFE_METHODS:
            return None
        if headers.get("sec-fetch-site", "none") not in _OWN_SITE:
            return 403, _FROM_ELSEWHERE
        origin = headers.get("origin")
        if origin is not None and not self._is_same(origin, host):
            return 403, _FROM_ELSEWHERE
        return None

    def _is_ours(self, name: str) -> bool:
        if name in self._names:
            return True
        # A rebound name is a name: who writes an IP address means this machine. On loopback none but its own.
        return not is_loopback(self._settings.host) and _is_number(name)

    def _is_same(self, origin: str, host: str) -> bool:
        parts = urlsplit(origin)
        if self._settings.base_url is not None and origin == self._settings.base_url:
            return True
        return parts.scheme in ("http", "https") and parts.netloc.lower() == host.lower()


def names_of(settings: ServiceSettings) -> frozenset[str]:
    """All names under which the service may be asked."""
    names = {*settings.allowed_hosts, *LOOPBACK_NAMES, settings.host.strip("[]")}
    if settings.base_url is not None:
        names.add(urlsplit(settings.base_url).hostname or "")
    if not is_loopback(settings.host):
        names |= {socket.gethostname(), socket.getfqdn()}
    return frozenset(name.lower() for name in names if name)


def _name_of(host: str) -> str:
    """The name in a Host header without its port and brackets; nothing for what is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
