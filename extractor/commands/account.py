"""``account``: who may sign in to the service."""

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option, Typer

from extractor.commands import options as o
from extractor.commands.language import say
from extractor.commands.screen import console, note

if TYPE_CHECKING:
    from extractor.store.office import Office

account = Typer(no_args_is_help=True, help="Tài khoản của dịch vụ: ai được đăng nhập, với quyền gì.")

Name = Annotated[str, Argument(metavar="NAME", help="Tên đăng nhập.")]
Role = Annotated[str, Option("--role", metavar="viewer|reviewer|admin", help="Xem; xem và duyệt; quản trị.")]

_COMMAND = "command"


@account.command("list")
def list_accounts(db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Mọi tài khoản."""
    from extractor.store.office import people

    with _office(db) as office:
        found = people.accounts(office)
    for one in found:
        state = say("đã khóa") if one.disabled_at else say("đang dùng")
        console().print(f"{one.name} · {one.role} · {state}", soft_wrap=True)
    if not found:
        console().print(say("Chưa có tài khoản: dịch vụ chạy cho một người trên máy này."), soft_wrap=True)


@account.command("add", no_args_is_help=True)
def add(name: Name, role: Role = "viewer", db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Thêm một tài khoản; mật khẩu được hỏi, hoặc đọc từ đầu vào chuẩn."""
    from extractor.service.access import accounts

    with _office(db) as office:
        accounts.checked_role(role)
        added = accounts.add(office, name, role, _password())
        _note(office, "account add", added.name)
    note(say("Đã thêm tài khoản {name} ({role}).", name=added.name, role=added.role))


@account.command("role", no_args_is_help=True)
def change_role(
    name: Name,
    role: Annotated[str, Argument(metavar="viewer|reviewer|admin", help="Xem; xem và duyệt; quản trị.")],
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Đổi quyền của một tài khoản."""
    from extractor.service.access import accounts

    with _office(db) as office:
        accounts.change_role(office, accounts.named(office, name), role)
        _note(office, "account role", name)
    note(say("Tài khoản {name} nay có quyền {role}.", name=name, role=role))


@account.command("password", no_args_is_help=True)
def reset_password(name: Name, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Đặt lại mật khẩu; các phiên đang đăng nhập kết thúc."""
    from extractor.service.access import accounts

    with _office(db) as office:
        accounts.reset_password(office, accounts.named(office, name), _password())
        _note(office, "account password", name)
    note(say("Đã đặt lại mật khẩu của {name}.", name=name))


@account.command("disable", no_args_is_help=True)
def disable(name: Name, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Khóa một tài khoản; các phiên đang đăng nhập kết thúc, mã truy cập ngừng dùng được."""
    from extractor.service.access import accounts

    with _office(db) as office:
        accounts.disable(office, accounts.named(office, name))
        _note(office, "account disable", name)
    note(say("Đã khóa tài khoản {name}.", name=name))


@account.command("enable", no_args_is_help=True)
def enable(name: Name, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Mở lại một tài khoản đã khóa."""
    from extractor.service.access import accounts

    with _office(db) as office:
        accounts.enable(office, accounts.named(office, name))
        _note(office, "account enable", name)
    note(say("Đã mở tài khoản {name}.", name=name))


@account.command("remove", no_args_is_help=True)
def remove(name: Name, db: o.Database = o.DEFAULT_DATABASE) -> None:
    """Xóa một tài khoản cùng các phiên và mã truy cập của nó; nhật ký vẫn còn."""
    from extractor.service.access import accounts

    with _office(db) as office:
        accounts.remove(office, accounts.named(office, name), even_the_last=True)
        _note(office, "account remove", name)
    note(say("Đã xóa tài khoản {name}.", name=name))


@contextmanager
def _office(db: Path) -> "Iterator[Office]":
    from extractor.store.office import office_file, open_office

    with open_office(office_file(db)) as office:
        yield office


def _password() -> str:
    """Asked for twice at a terminal without being shown; elsewhere the first line of standard input."""
    from extractor.errors import UsageError

    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    given = getpass.getpass(say("Mật khẩu: "))
    if getpass.getpass(say("Nhập lại: ")) != given:
        raise UsageError("password", "was typed in two ways", "type it again")
    return given


def _note(office: "Office", act: str, subject: str) -> None:
    from extractor.store.office import audit

    audit.note(office, audit.Entry(getpass.getuser(), _COMMAND, "", act, subject, "done"))
