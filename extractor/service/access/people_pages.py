"""The pages of an admin: people, and the audit log."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from extractor.errors import VinhDanhError
from extractor.service.access import accounts
from extractor.service.access.dependencies import checked_form, in_person, require
from extractor.service.pages.confirm import ConfirmPage, ask
from extractor.service.pages.frame import see_other, speech_of
from extractor.service.pages.rendering import page
from extractor.service.stores import OfficeFile
from extractor.service.telling import code_of, told_by
from extractor.store.office import Office, audit, people

router = APIRouter(
    include_in_schema=False,
    dependencies=[Depends(require("admin")), Depends(in_person), Depends(checked_form)],
)

Words = Annotated[str, Form(max_length=2_000)]
Act = Literal["role", "password", "disable", "enable", "remove"]

_PEOPLE = "/nguoi-dung"
_ENTRIES = 100


@router.get(_PEOPLE)
def people_page(request: Request, office: OfficeFile) -> Response:
    return _people(request, office)


@router.post(_PEOPLE)
def add_person(
    request: Request, office: OfficeFile, ten: Words = "", quyen: Words = "", mat_khau: Words = ""
) -> Response:
    try:
        accounts.add(office, ten, quyen, mat_khau)
    except VinhDanhError as error:
        return _people(request, office, error)
    return see_other(request, _PEOPLE)


@router.post(f"{_PEOPLE}/{{number}}")
def change_person(
    request: Request,
    office: OfficeFile,
    number: int,
    viec: Annotated[Act, Form()],
    quyen: Words = "",
    mat_khau: Words = "",
) -> Response:
    try:
        _change(office, number, viec, quyen, mat_khau)
    except VinhDanhError as error:
        return _people(request, office, error)
    return see_other(request, _PEOPLE)


@router.get(f"{_PEOPLE}/{{number}}/xoa")
def ask_to_remove(request: Request, office: OfficeFile, number: int) -> Response:
    account, speech = accounts.numbered(office, number), speech_of(request)
    loss = speech.say(
        "Người này bị đăng xuất ngay, mọi mã truy cập của họ hết hiệu lực; không lấy lại được. Việc họ đã "
        "làm vẫn giữ tên họ. Muốn chặn tạm thời thì khóa tài khoản."
    )
    question = speech.say("Xóa tài khoản {name}?", name=account.name)
    action, fields = f"{_PEOPLE}/{number}", (("viec", "remove"),)
    return ask(request, ConfirmPage(question, loss, speech.say("Xóa tài khoản"), action, _PEOPLE, fields))


@router.get("/nhat-ky")
def audit_page(request: Request, office: OfficeFile, truoc: int | None = None) -> Response:
    rows = audit.entries(office, _ENTRIES + 1, truoc)
    following = rows[_ENTRIES - 1].id if len(rows) > _ENTRIES else None
    return page(request, "audit.html", entries=rows[:_ENTRIES], following=following, first=truoc is None)


def _change(office: Office, number: int, act: Act, role: str, password: str) -> None:
    account = accounts.numbered(office, number)
    match act:
        case "role":
            accounts.change_role(office, account, role)
        case "password":
            accounts.reset_password(office, account, password)
        case "disable":
            accounts.disable(office, account)
        case "enable":
            accounts.enable(office, account)
        case "remove":
            accounts.remove(office, account)


def _people(request: Request, office: Office, error: VinhDanhError | None = None) -> Response:
    return page(
        request, "people.html", 200 if error is None else code_of(error),
        problem=None if error is None else told_by(request, error), accounts=people.accounts(office),
    )  # fmt: skip
