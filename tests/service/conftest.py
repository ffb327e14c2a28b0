"""The service in the test's own process, on a database of its own."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from extractor.service.access import accounts
from extractor.service.app import create_app
from extractor.service.settings import ServiceSettings
from extractor.store import open_store
from extractor.store.office import office_file, open_office

HOME = "http://127.0.0.1:8000"

Client = Callable[..., TestClient]
SignIn = Callable[..., TestClient]

PASSWORDS = {"Lan": "câu của Lan rất dài", "Minh": "câu của Minh rất dài", "Hoa": "câu của Hoa rất dài"}
ROLES = {"Lan": "admin", "Minh": "reviewer", "Hoa": "viewer"}


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty database and an office's file without people: made once, for it takes longer
    than most tests."""
    database = tmp_path_factory.mktemp("empty") / "coverage.db"
    with open_store(database) as store, open_office(office_file(database)) as office:
        for opened in (store, office):
            opened.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return database.parent


@pytest.fixture
def database(tmp_path: Path, empty: Path) -> Path:
    """An empty database of the test's own."""
    shutil.copytree(empty, tmp_path / "kho")
    return tmp_path / "kho" / "coverage.db"


@pytest.fixture
def client_for(database: Path) -> Iterator[Client]:
    """``client_for(host="0.0.0.0")``: a client of a service with these settings."""
    with ExitStack() as stack:

        def start(**settings: Any) -> TestClient:
            app = create_app(ServiceSettings(database=database, **settings))
            client = TestClient(app, base_url=HOME, follow_redirects=False)
            return stack.enter_context(client)

        yield start


@pytest.fixture
def client(client_for: Client) -> TestClient:
    """Of a service for one person at the machine."""
    return client_for()


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that take a hundredth of the time; nobody attacks them here."""
    monkeypatch.setattr("extractor.service.access.passwords._hasher", PasswordHasher(1, 8, 1))


@pytest.fixture
def office_of_three(database: Path) -> Path:
    with open_office(office_file(database)) as office:
        for name, role in ROLES.items():
            accounts.add(office, name, role, PASSWORDS[name])
    return database


@pytest.fixture
def signed_in(office_of_three: Path, client_for: Client) -> SignIn:
    """``signed_in("Lan")``: a browser in which she has signed in."""

    def begin(name: str, **settings: object) -> TestClient:
        client = client_for(**settings)
        answer = sign_in(client, name, PASSWORDS[name])
        assert answer.status_code == 303
        return client

    return begin


def form_word(client: TestClient, path: str = "/dang-nhap") -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', client.get(path).text)
    assert found is not None
    return found[1]


def sign_in(client: TestClient, name: str, password: str, **more: str):
    data = {"ten": name, "mat_khau": password, "csrf": form_word(client), **more}
    return client.post("/dang-nhap", data=data)
