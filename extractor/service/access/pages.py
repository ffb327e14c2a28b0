"""The pages of signing in and out and of one's own account."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from extractor.errors import NotStoredError, SignInError, TooOftenError, VinhDanhError
from extractor.service.access import accounts
from extractor.service.access.cookies import end_session, set_session
from extractor.service.access.dependencies import (
    Visitor,
    address_of,
    checked_form,
    current_person,
    in_person,
    require,
)
from extractor.service.access.person import Person
from extractor.service.access.signing_in import sign_in
from extractor.service.access.tokens import new_token
from extractor.service.access.visit import SESSION_COOKIE, cookie_name, limits
from extractor.service.access.words import kept
from extractor.service.pages.confirm import ConfirmPage, ask
from extractor.service.pages.frame import own_path, see_other, speech_of
from extractor.service.pages.rendering import page
from extractor.service.stores import OfficeFile
from extractor.service.telling import code_of, headers_of, told_by
from extractor.store.office import Office, people, sessions, tokens

router = APIRouter(include_in_schema=False, dependencies=[Depends(current_person), Depends(checked_form)])
own = APIRouter(dependencies=[Depends(require("viewer")), Depends(in_person)])

Words = Annotated[str, Form(max_length=2_000)]
_HOME = "/tai-khoan"


@router.get("/dang-nhap")
def sign_in_page(request: Request, person: Visitor, tiep: str = "/") -> Response:
    if person.is_known:
        return see_other(request, own_path(tiep))
    return page(request, "sign_in.html", next=own_path(tiep), problem=None, wait=None, name="")


@router.post("/dang-nhap")
def begin_session(
    request: Request, office: OfficeFile, ten: Words = "", mat_khau: Words = "", tiep: Words = "/"
) -> Response:
    """A new session, whatever was there before: its word was never sent to anybody else."""
    known = people.account_named(office, ten)
    request.state.audited = known.name if known is not None else None
    settings = request.app.state.settings
    try:
        _, word = sign_in(office, ten, mat_khau, address_of(request), request.headers.get("User-Agent", ""))
    except (SignInError, TooOftenError) as error:
        return page(
            request, "sign_in.html", code_of(error), headers_of(error), next=own_path(tiep),
            problem=told_by(request, error), wait=headers_of(error).get("Retry-After"),
            name=ten[:accounts.LONGEST_NAME],
        )  # fmt: skip
    _end_former(request, office)
    sessions.sweep(office, limits(settings))
    answer = see_other(request, own_path(tiep))
    set_session(answer.headers, settings, word)
    return answer


@router.post("/dang-xuat")
def end_own_session(request: Request, office: OfficeFile, person: Visitor) -> Response:
    if person.session is not None:
        sessions.end(office, person.session)
    return _signed_out(request)


@own.get(_HOME)
def account_page(request: Request, office: OfficeFile, person: Visitor) -> Response:
    return _account(request, office, person)


@own.post(f"{_HOME}/dang-xuat")
def end_all_sessions(request: Request, office: OfficeFile, person: Visitor) -> Response:
    """Sign out everywhere."""
    if person.id is not None:
        sessions.end_all(office, person.id)
    return _signed_out(request)


@own.post(f"{_HOME}/mat-khau")
def change_password(
    request: Request, office: OfficeFile, person: Visitor, cu: Words = "", moi: Words = ""
) -> Response:
    """All sessions end, this one too: sign in with the new one."""
    try:
        accounts.change_own_password(office, accounts.named(office, person.name), cu, moi)
    except VinhDanhError as error:
        return _account(request, office, person, error)
    return _signed_out(request)


@own.post(f"{_HOME}/ma")
def make_token(
    request: Request,
    office: OfficeFile,
    person: Visitor,
    ten: Annotated[str, Form(min_length=1, max_length=100)],
    quyen: Words = "viewer",
    ngay: Annotated[int, Form(ge=1, le=3_650)] = 365,
) -> Response:
    """The word is shown on the answer, once."""
    try:
        role = accounts.checked_role(quyen)
        _, word = new_token(office, person, ten, role, timedelta(days=ngay))
    except VinhDanhError as error:
        return _account(request, office, person, error)
    return _account(request, office, person, new_word=word)


@own.get(f"{_HOME}/ma/{{number}}/thu-hoi")
def ask_to_revoke(request: Request, office: OfficeFile, person: Visitor, number: int) -> Response:
    known = tokens.tokens(office, person.id) if person.id is not None else []
    name = next((one.name for one in known if one.id == number), None)
    if name is None:
        raise _no_token(number)
    speech = speech_of(request)
    loss = speech.say(
        "Chương trình dùng mã này sẽ bị từ chối ngay; không lấy lại được, chỉ có thể tạo mã mới."
    )
    question = speech.say("Thu hồi mã truy cập {name}?", name=name)
    action = f"{_HOME}/ma/{number}/thu-hoi"
    return ask(request, ConfirmPage(question, loss, speech.say("Thu hồi"), action, _HOME))


@own.post(f"{_HOME}/ma/{{number}}/thu-hoi")
def revoke_token(request: Request, office: OfficeFile, person: Visitor, number: int) -> Response:
    if person.id is None or not tokens.revoke(office, number, person.id):
        raise _no_token(number)
    return see_other(request, _HOME)


def _no_token(number: int) -> NotStoredError:
    return NotStoredError(str(number), "is the number of no token of yours", "see: GET /api/v1/me/tokens")


def _account(
    request: Request,
    office: Office,
    person: Person,
    error: VinhDanhError | None = None,
    new_word: str | None = None,
) -> Response:
    number = person.id
    return page(
        request, "account.html", 200 if error is None else code_of(error),
        problem=None if error is None else told_by(request, error), new_word=new_word,
        sessions=sessions.of_person(office, number) if number is not None else [],
        tokens=tokens.tokens(office, number) if number is not None else [],
    )  # fmt: skip


def _signed_out(request: Request) -> Response:
    """What the browser keeps of our pages goes too."""
    answer = see_other(request, "/dang-nhap")
    end_session(answer.headers, request.app.state.settings)
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer


def _end_former(request: Request, office: Office) -> None:
    """The session that the browser had before it signed in again."""
    settings = request.app.state.settings
    former = request.cookies.get(cookie_name(settings, SESSION_COOKIE))
    if former:
        sessions.end_word(office, kept(former))


router.include_router(own)
