"""What endpoints ask for: the visitor, a role, a form that is ours."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.requests import HTTPConnection

from extractor.errors import NotAllowedError, SignInError
from extractor.service.access.person import Person, lacks
from extractor.service.access.visit import visitor_of
from extractor.service.access.words import same
from extractor.service.stores import StoresOf
from extractor.store.office.people import Role

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
FORM_FIELD = "csrf"
FORM_HEADER = "X-CSRF-Token"


def current_person(request: Request, stores: StoresOf) -> Person:
    """Who asks; found once a request."""
    known: Person | None = getattr(request.state, "person", None)
    if known is None:
        known = visitor_of(request, stores)
        request.state.person = known
    return known


Visitor = Annotated[Person, Depends(current_person)]
"""A parameter of an endpoint: who asks, known or not."""


@dataclass(frozen=True, slots=True)
class Required:
    """A dependency that lets in only those with this role or a higher one, and gives who it is."""

    role: Role

    def __call__(self, person: Visitor) -> Person:
        if not person.is_known:
            raise SignInError("sign-in", "nobody is signed in", "sign in, or send a token")
        if not person.may(self.role):
            raise NotAllowedError(person.name, lacks(self.role), "ask somebody who has")
        return person


def require(role: Role) -> Required:
    return Required(role)


def in_person(person: Visitor) -> Person:
    """Who gets in at all (sessions, tokens, accounts) is decided by people who have signed in, never by a
    token: a program's word could otherwise put its person out, or make itself a way in that outlives it."""
    if person.via == "token":
        raise NotAllowedError(person.name, "may not do this by a token", "sign in in a browser")
    return person


async def checked_form(request: Request, person: Visitor) -> None:
    """Every form must carry the word of its visit, in its field ``csrf`` or the header ``X-CSRF-Token``. A
    token has none: forms are for browsers, programs have the API."""
    if request.method in SAFE_METHODS:
        return
    given = request.headers.get(FORM_HEADER)
    if given is None:
        field = (await request.form()).get(FORM_FIELD)
        given = field if isinstance(field, str) else ""
    if not person.csrf or not same(given, person.csrf):
        raise NotAllowedError("form", "is not from this visit", "load the page again")


def checked_header(request: Request, person: Visitor) -> None:
    """Changes through the API by a session's cookie carry the word too; a token is proof by itself, and the
    owner of the machine is protected by the checks of Host and Origin."""
    if request.method in SAFE_METHODS or person.via != "session":
        return
    if not same(request.headers.get(FORM_HEADER, ""), person.csrf):
        raise NotAllowedError(FORM_HEADER, "is not the word of this session", "take it from: GET /api/v1/me")


def address_of(connection: HTTPConnection) -> str:
    """The network address that asks; behind another server, the one that it names (uvicorn reads that)."""
    return connection.client.host if connection.client else "unknown"
