"""The two cookies: of a session, and of a visitor's forms. No script can read either."""

from http.cookies import SimpleCookie

from starlette.datastructures import MutableHeaders

from extractor.service.access.visit import SESSION_COOKIE, VISIT_COOKIE, cookie_name
from extractor.service.settings import ServiceSettings


def set_session(headers: MutableHeaders, settings: ServiceSettings, word: str) -> None:
    """It ends with the browser; the server ends it earlier. Lax, so that a link in a mail finds one signed
    in; what changes anything is asked for by forms with their own word."""
    _set(headers, settings, SESSION_COOKIE, word, None)


def end_session(headers: MutableHeaders, settings: ServiceSettings) -> None:
    _set(headers, settings, SESSION_COOKIE, "", 0)


def set_visit(headers: MutableHeaders, settings: ServiceSettings, word: str) -> None:
    _set(headers, settings, VISIT_COOKIE, word, None)


def _set(
    headers: MutableHeaders, settings: ServiceSettings, name: str, value: str, seconds: int | None
) -> None:
    cookie: SimpleCookie = SimpleCookie()
    name = cookie_name(settings, name)
    cookie[name] = value
    cookie[name]["path"] = "/"
    cookie[name]["httponly"] = True
    cookie[name]["samesite"] = "Lax"
    if settings.is_secure:
        cookie[name]["secure"] = True
    if seconds is not None:
        cookie[name]["max-age"] = str(seconds)
    headers.append("Set-Cookie", cookie[name].OutputString())
