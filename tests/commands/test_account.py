"""``account``: who may sign in; and ``serve`` refuses to open an address to others without one."""

import errno
import socket
from pathlib import Path
from threading import Event

import pytest

from extractor.store.office import audit, office_file, open_office, people
from tests.commands.calling import Call
from tests.servers.ends import LONGEST

PASSWORD = "một câu khó đoán\n".encode()


def test_an_account_from_its_beginning_to_its_end(call: Call, database: Path) -> None:
    assert "một người" in call("account", "list", "--db", database).text
    added = call("account", "add", "Lan", "--role", "admin", "--db", database, stdin=PASSWORD)
    assert (added.code, added.messages) == (0, ["Đã thêm tài khoản Lan (admin)."])
    assert call("account", "add", "Minh", "--db", database, stdin=PASSWORD).code == 0
    assert call("account", "role", "minh", "reviewer", "--db", database).code == 0
    assert call("account", "disable", "Minh", "--db", database).code == 0
    listed = call("account", "list", "--db", database).text.splitlines()
    assert listed == ["Lan · admin · đang dùng", "Minh · reviewer · đã khóa"]
    assert call("account", "enable", "Minh", "--db", database).code == 0
    assert call("account", "password", "Minh", "--db", database, stdin=PASSWORD).code == 0
    assert call("account", "remove", "Minh", "--db", database).code == 0
    with open_office(office_file(database)) as office:
        acts = [entry.act for entry in audit.entries(office, 20)]
        assert [account.name for account in people.accounts(office)] == ["Lan"]
    assert acts == [
        "account remove", "account password", "account enable", "account disable", "account role",
        "account add", "account add",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "stdin", "says"),
    [
        (("add", "Hoa", "--role", "admin"), b"ngan\n", "mật khẩu"),
        (("add", "Hoa", "--role", "boss"), PASSWORD, "vai trò"),
        (("add", "LAN", "--role", "admin"), PASSWORD, "đã có tài khoản"),
        (("add", "a\x1b[2J", "--role", "admin"), PASSWORD, "tên"),
        (("role", "Lan", "viewer"), b"", "quản trị cuối cùng"),
        (("disable", "Lan"), b"", "quản trị cuối cùng"),
    ],
)
def test_wrong_calls_change_nothing(
    arguments: tuple[str, ...], stdin: bytes, says: str, call: Call, database: Path
) -> None:
    call("account", "add", "Lan", "--role", "admin", "--db", database, stdin=PASSWORD)
    called = call("account", *arguments, "--db", database, stdin=stdin)
    assert called.code == 2
    assert len(called.messages) == 1 and says in called.err.lower().replace("password", "mật khẩu")
    assert call("account", "list", "--db", database).text == "Lan · admin · đang dùng\n"


def test_the_first_account_is_an_admins(call: Call, database: Path) -> None:
    assert call("account", "add", "Lan", "--db", database, stdin=PASSWORD).code == 2


def test_no_one_is_known_by_that_name(call: Call, database: Path) -> None:
    called = call("account", "disable", "Lan", "--db", database)
    assert (called.code, len(called.messages)) == (1, 1)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5"])
def test_serve_opens_no_address_to_others_without_accounts(host: str, call: Call, database: Path) -> None:
    called = call("serve", "--host", host, "--db", database)
    assert called.code == 2
    (message,) = called.messages
    assert "account add" in message


@pytest.mark.parametrize(("host", "told"), [("0.0.0.0", socket.gethostname()), ("127.0.0.1", "127.0.0.1")])
def test_serve_tells_an_address_that_a_browser_can_open(
    host: str, told: str, call: Call, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("account", "add", "Lan", "--role", "admin", "--db", database, stdin=PASSWORD)
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: None)
    monkeypatch.setattr("extractor.service.ready.make_ready", lambda _app: None)
    called = call("serve", "--host", host, "--port", "0", "--db", database)
    assert f"http://{told}:" in called.err


def test_serve_takes_nobody_before_it_is_ready(
    call: Call, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    answers = list[int]()

    def come(*_: object, **__: object) -> None:
        with socket.socket() as visitor:
            answers.append(visitor.connect_ex(("127.0.0.1", port)))

    monkeypatch.setattr("extractor.service.ready.make_ready", come)
    monkeypatch.setattr("uvicorn.Server.run", come)
    called = call("serve", "--port", str(port), "--db", database)
    assert answers == [errno.ECONNREFUSED, 0]
    assert f":{port}" in called.err


def test_serve_does_not_wait_for_ever_until_it_is_ready(
    call: Call, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = Event()
    monkeypatch.setattr("extractor.service.ready.make_ready", lambda _app: ended.wait(LONGEST))
    monkeypatch.setattr("extractor.commands.serve._SECONDS_UNTOLD", 0.01)
    monkeypatch.setattr("extractor.commands.serve._MOST_SECONDS", 0.02)
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: None)
    called = call("serve", "--port", "0", "--db", database)
    ended.set()
    ahead, address = called.err.splitlines()
    assert ("đọc trước dữ liệu" in ahead, "127.0.0.1" in address) == (True, True)


def test_serve_says_what_is_wrong_with_an_environment(
    call: Call, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VINHDANH_BASE_URL", "khen.vidu.vn")
    called = call("serve", "--db", database)
    assert called.code == 2
    assert "VINHDANH_BASE_URL" in called.err


def test_the_offices_file_is_its_owners_alone(call: Call, database: Path) -> None:
    call("account", "add", "Lan", "--role", "admin", "--db", database, stdin=PASSWORD)
    assert office_file(database).stat().st_mode & 0o077 == 0
    kept = office_file(database).read_bytes()
    assert PASSWORD.strip() not in kept and b"$argon2id$" in kept
