"""Accounts and the audit log, for admins."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response
from pydantic import Field, StrictBool

from extractor.lists.office import account_json
from extractor.service.access import accounts, in_person, require
from extractor.service.access.accounts import LONGEST_NAME
from extractor.service.access.passwords import LONGEST, SHORTEST
from extractor.service.api.models import WORDS, Model
from extractor.service.api.paging import Page, PageAsked
from extractor.service.preconditions import IfMatch, check_unchanged, tagged
from extractor.service.stores import OfficeFile
from extractor.store.office import audit, people
from extractor.store.office.people import Account, Role

router = APIRouter(tags=["people"], dependencies=[Depends(require("admin"))])
by_people = [Depends(in_person)]

Number = Annotated[int, Path(ge=1, le=2**53 - 1, examples=[2])]
Password = Annotated[str, Field(min_length=SHORTEST, max_length=LONGEST, examples=["một câu của riêng mình"])]


class AccountOut(Model):
    """A person who may sign in, unless disabled."""

    id: int
    name: str
    role: Role
    added_at: str
    disabled_at: str | None


class AccountIn(Model):
    """A new account."""

    name: Annotated[
        str, Field(max_length=LONGEST_NAME, pattern=f"^{WORDS}([ .-]?{WORDS})*$", examples=["Lan"])
    ]
    role: Role = Field(examples=["reviewer"])
    password: Password


class AccountChangeIn(Model):
    """What is to change; what is left out stays."""

    role: Role | None = Field(default=None, examples=["reviewer"])
    password: Password | None = None
    disabled: StrictBool | None = None


class AuditOut(Model):
    """An act that changed something or was refused."""

    id: int
    done_at: str
    who: str
    via: str
    address: str
    act: str
    subject: str | None
    outcome: str


@router.get("/accounts", summary="All accounts")
def list_accounts(office: OfficeFile) -> list[AccountOut]:
    return [_told(one) for one in people.accounts(office)]


@router.post("/accounts", summary="Add an account", status_code=201, dependencies=by_people)
def add_account(office: OfficeFile, asked: AccountIn) -> AccountOut:
    """The first one must be an admin's; from then on everybody signs in."""
    return _told(accounts.add(office, asked.name, asked.role, asked.password))


@router.get("/accounts/{number}", summary="One account")
def get_account(office: OfficeFile, number: Number, response: Response) -> AccountOut:
    """The ETag is what `If-Match` takes where the account is changed."""
    found = _told(accounts.numbered(office, number))
    tagged(response, found)
    return found


@router.patch("/accounts/{number}", summary="Change an account", dependencies=by_people)
def change_account(
    office: OfficeFile, number: Number, asked: AccountChangeIn, if_match: IfMatch = None
) -> AccountOut:
    """A new password or being disabled ends the sessions of the account."""
    account = accounts.numbered(office, number)
    check_unchanged(if_match, _told(account), account.name)
    if asked.role is not None:
        accounts.change_role(office, account, asked.role)
    if asked.password is not None:
        accounts.reset_password(office, account, asked.password)
    if asked.disabled is not None:
        (accounts.disable if asked.disabled else accounts.enable)(office, account)
    return _told(accounts.numbered(office, number))


@router.delete("/accounts/{number}", summary="Remove an account", status_code=204, dependencies=by_people)
def remove_account(office: OfficeFile, number: Number, if_match: IfMatch = None) -> None:
    """With its sessions and tokens; what the person did stays told."""
    account = accounts.numbered(office, number)
    check_unchanged(if_match, _told(account), account.name)
    accounts.remove(office, account)


@router.get("/audit", summary="The audit log, the newest first")
def audit_log(office: OfficeFile, paging: PageAsked) -> Page[AuditOut]:
    rows = audit.entries(office, paging.limit + 1, paging.after_number)
    return paging.page(rows, lambda one: (one.id,), AuditOut.model_validate)


def _told(account: Account) -> AccountOut:
    return AccountOut.model_validate(account_json(account))
