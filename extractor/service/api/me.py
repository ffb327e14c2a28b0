"""Who asks: name and role, tokens and sessions."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from pydantic import Field

from extractor.errors import NotAllowedError, NotStoredError
from extractor.lists.office import session_json, token_json
from extractor.service.access import Person, Visitor, in_person
from extractor.service.access.person import Via
from extractor.service.access.tokens import new_token
from extractor.service.api.models import Model
from extractor.service.stores import OfficeFile
from extractor.store.office import Office, sessions, tokens
from extractor.store.office.people import Role
from extractor.store.office.tokens import Token

router = APIRouter(prefix="/me", tags=["me"])
by_people = [Depends(in_person)]

Number = Annotated[int, Path(ge=1, le=2**53 - 1, examples=[3])]


class MeOut(Model):
    """``via`` is how it is known who asks. ``csrf`` is what changes by a session's cookie must carry in the
    header ``X-CSRF-Token``; empty otherwise."""

    name: str
    role: Role
    via: Via
    csrf: str


class TokenOut(Model):
    """A token without its word. It may do what its role may, and never more than its person."""

    id: int
    name: str
    role: Role
    added_at: str
    expires_at: str | None
    used_at: str | None


class NewTokenOut(TokenOut):
    """``word`` is shown this once; nobody keeps it."""

    word: str


class TokenIn(Model):
    """What the token is for, what it may do, and for how many days; null for ever."""

    name: Annotated[str, Field(min_length=1, max_length=100, examples=["báo cáo hằng tuần"])]
    role: Role = Field(default="viewer", examples=["viewer"])
    days: Annotated[int | None, Field(ge=1, le=3_650, examples=[365])] = 365


class SessionOut(Model):
    """A browser in which the person is signed in."""

    id: int
    begun_at: str
    used_at: str
    address: str
    agent: str
    is_this: bool


@router.get("", summary="Who asks")
def me(person: Visitor) -> MeOut:
    assert person.role is not None
    return MeOut(
        name=person.name,
        role=person.role,
        via=person.via,
        csrf=person.csrf if person.via == "session" else "",
    )


@router.get("/tokens", summary="One's tokens")
def list_tokens(office: OfficeFile, person: Visitor) -> list[TokenOut]:
    """A token sees itself alone."""
    return [TokenOut.model_validate(token_json(one)) for one in tokens_of(office, person)]


@router.post("/tokens", summary="Make a token", status_code=201, dependencies=by_people)
def make_token(office: OfficeFile, person: Visitor, asked: TokenIn) -> NewTokenOut:
    """By a person who has signed in, not by another token."""
    lasting = timedelta(days=asked.days) if asked.days is not None else None
    token, word = new_token(office, person, asked.name, asked.role, lasting)
    return NewTokenOut.model_validate(token_json(token) | {"word": word})


@router.delete("/tokens/{number}", summary="Revoke a token", status_code=204)
def revoke_token(office: OfficeFile, person: Visitor, number: Number) -> None:
    """A token may end itself, and no other."""
    if person.token not in (None, number) or not tokens.revoke(office, number, account_of(person)):
        raise NotStoredError(str(number), "is the number of no token of yours", "see: GET /api/v1/me/tokens")


@router.get("/sessions", summary="Where one is signed in", dependencies=by_people)
def list_sessions(office: OfficeFile, person: Visitor) -> list[SessionOut]:
    return [
        SessionOut.model_validate(session_json(one) | {"is_this": one.id == person.session})
        for one in sessions.of_person(office, account_of(person))
    ]


@router.delete("/sessions", summary="Sign out everywhere", status_code=204, dependencies=by_people)
def end_sessions(office: OfficeFile, person: Visitor) -> None:
    sessions.end_all(office, account_of(person))


def tokens_of(office: Office, person: Person) -> list[Token]:
    """Those that the person may see: by a token itself alone."""
    return [one for one in tokens.tokens(office, account_of(person)) if person.token in (None, one.id)]


def account_of(person: Person) -> int:
    """Raises ``NotAllowedError`` for the owner of the machine, who has no account."""
    if person.id is None:
        raise NotAllowedError(person.name, "has no account", "make one first: account add NAME --role admin")
    return person.id
