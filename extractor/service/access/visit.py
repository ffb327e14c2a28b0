"""Whose visit a request is: by API token, by the cookie of a session, or by sitting at the machine."""

from base64 import b64decode
from datetime import timedelta

from starlette.requests import Request

from extractor.errors import SignInError
from extractor.service.access.person import Person
from extractor.service.access.words import form_word, kept, new_word
from extractor.service.feed_paths import is_feed
from extractor.service.settings import ServiceSettings
from extractor.service.stores import Stores
from extractor.store.office import Office, people, sessions, tokens
from extractor.store.office.people import secret

SESSION_COOKIE = "vinhdanh_phien"
VISIT_COOKIE = "vinhdanh_khach"
"""A random word for visitors without a session, to which their forms are bound."""

_FORM_SECRET = "forms"


def visitor_of(request: Request, stores: Stores) -> Person:
    """Who sends this request. Raises ``SignInError`` for an Authorization header that is not right."""
    settings: ServiceSettings = request.app.state.settings
    with stores.office() as office:
        authorization = request.headers.get("Authorization")
        if authorization is not None:
            return _by_token(_token_in(authorization, request), office)
        forms = secret(office, _FORM_SECRET)
        word = request.cookies.get(cookie_name(settings, SESSION_COOKIE))
        session = sessions.of_word(office, kept(word), limits(settings)) if word else None
        if word and session is not None:
            bound = form_word(forms, kept(word))
            return Person(session.name, session.role, "session", bound, session.person, session.id)
        bound = form_word(forms, _visit_word(request, settings))
        if is_open(settings, office):
            return Person(settings.owner, "admin", "local", bound)
    return Person("", None, "nobody", bound)


def is_open(settings: ServiceSettings, office: Office) -> bool:
    """Whether nobody signs in: only this machine can reach the service, and there is no account."""
    return settings.is_private and not people.anybody(office)


def _token_in(authorization: str, request: Request) -> str:
    """The token of a program; of a feed reader the one that it gives as a password. Only where a feed is
    read: browsers send a password again by themselves, so by one nothing may be changed."""
    scheme, _, word = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return word.strip()
    if scheme.lower() != "basic" or request.method not in ("GET", "HEAD") or not is_feed(request.url.path):
        return ""
    try:
        return b64decode(word, validate=True).decode().partition(":")[2]
    except ValueError:
        return ""


def _by_token(word: str, office: Office) -> Person:
    token = tokens.of_word(office, kept(word)) if word else None
    if token is None:
        raise SignInError("Authorization", "holds no token that is known and lasts", "ask for a new token")
    return Person(token.person_name, token.role, "token", "", token.person, token=token.id)


def _visit_word(request: Request, settings: ServiceSettings) -> str:
    """The visitor's word: from the cookie, else a new one, which the answer sets (``service.headers``)."""
    word = request.cookies.get(cookie_name(settings, VISIT_COOKIE))
    if not word:
        word = new_word()
        request.state.new_visit = word
    return word


def cookie_name(settings: ServiceSettings, name: str) -> str:
    """Over https a name that browsers accept only for this very host."""
    return f"__Host-{name}" if settings.is_secure else name


def limits(settings: ServiceSettings) -> sessions.Limits:
    return sessions.Limits(
        timedelta(minutes=settings.session_idle_minutes), timedelta(hours=settings.session_hours)
    )
