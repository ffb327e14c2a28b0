"""What the description says an operation demands of who asks is what the service demands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from extractor.service.access import Person, accounts
from extractor.service.access.signing_in import sign_in
from extractor.service.access.tokens import new_token
from extractor.store.office import Office, office_file, open_office
from extractor.store.office.tokens import Token
from tests.service.conftest import PASSWORDS, ROLES, Client, SignIn

V1 = "/api/v1"
ENDS_ALL_SESSIONS = f"{V1}/me/sessions"
"""Deleted by who asks: whoever goes on signs in anew, which takes a password's twentieth of a second."""
NOTHING = {
    "number": str(2**53 - 1),
    "key": "4d1f0a7c93",
    "entry": "khong-co",
    "name": "khong-co",
    "file_format": "csv",
}
"""What no path names, so that who gets in changes nothing."""


@dataclass(frozen=True)
class Asker:
    """Who asks, and ``ways``: the schemes of the description that are fulfilled."""

    role: str | None = None
    ways: frozenset[str] = frozenset()
    headers: dict[str, str] = field(default_factory=dict)


@pytest.fixture
def service(
    office_of_three: Path, client_for: Client, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[TestClient, Office]]:
    monkeypatch.setattr("extractor.service.app.doers", _nothing_to_do)
    with open_office(office_file(office_of_three)) as office:
        yield client_for(requests_a_minute=1_000_000), office


def test_the_description_demands_what_the_service_demands(service: tuple[TestClient, Office]) -> None:
    client, office = service
    programs = [_program(office, name) for name in ROLES]
    browsers = list(_browsers(client, office))
    wrong = list[str]()
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        for method, told in methods.items():
            for asker in (Asker(), *programs, *browsers):
                answer = client.request(method.upper(), path.format(**NOTHING), headers=asker.headers)
                if (answer.status_code not in (401, 403)) is not _may(asker, told["security"]):
                    wrong.append(f"{method} {path} by {asker}: {answer.status_code}")
            if path == ENDS_ALL_SESSIONS and method == "delete":
                browsers = list(_browsers(client, office))
    assert not wrong, "\n".join(wrong)


def test_schemes_are_what_the_service_takes(client_for: Client, office_of_three: Path) -> None:
    told = client_for().get("/openapi.json").json()["components"]["securitySchemes"]
    assert (told["token"]["type"], told["token"]["scheme"]) == ("http", "bearer")
    assert told["session"]["name"] == "vinhdanh_phien"
    assert told["form"]["name"] == "X-CSRF-Token"
    over_https = client_for(base_url="https://khen.vidu.vn").get(
        "/openapi.json", headers={"Host": "khen.vidu.vn"}
    )
    assert over_https.json()["components"]["securitySchemes"]["session"]["name"] == "__Host-vinhdanh_phien"


def test_at_a_machine_of_ones_own_nothing_is_demanded(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    assert all({} in one["security"] for methods in told["paths"].values() for one in methods.values())
    assert client.get(f"{V1}/stats").status_code == 200


def test_a_token_puts_nobody_out_and_makes_no_other_way_in(signed_in: SignIn, database: Path) -> None:
    browser = signed_in("Lan")
    with open_office(office_file(database)) as office:
        (token, word), (another, _) = _token(office, "Lan"), _token(office, "Lan")
    bearer = {"Authorization": f"Bearer {word}"}
    program = TestClient(browser.app, base_url=str(browser.base_url), follow_redirects=False)
    for method, path in (
        ("DELETE", "/me/sessions"), ("GET", "/me/sessions"), ("POST", "/me/tokens"), ("POST", "/accounts"),
        ("PATCH", "/accounts/1"), ("DELETE", "/accounts/1"),
    ):  # fmt: skip
        body = {"json": {}} if method in ("POST", "PATCH") else {}
        assert program.request(method, V1 + path, headers=bearer, **body).status_code == 403, path
    for path in ("/tai-khoan/dang-xuat", "/dang-xuat", "/tai-khoan/ma", "/nguoi-dung", "/theo-doi/them"):
        for data in ({}, {"csrf": ""}):
            assert program.post(path, data={**data, "ten": "x"}, headers=bearer).status_code == 403, path
    assert browser.get(f"{V1}/me").status_code == 200
    assert [one["id"] for one in program.get(f"{V1}/me/tokens", headers=bearer).json()] == [token.id]
    assert len(browser.get(f"{V1}/me/tokens").json()) == 2
    assert program.delete(f"{V1}/me/tokens/{another.id}", headers=bearer).status_code == 404
    assert program.delete(f"{V1}/me/tokens/{token.id}", headers=bearer).status_code == 204
    assert program.get(f"{V1}/me", headers=bearer).status_code == 401


def test_a_feed_reader_signs_in_with_a_token_for_a_password_and_reads_feeds_only(
    service: tuple[TestClient, Office],
) -> None:
    client, office = service
    _, word = _token(office, "Lan")
    asked = client.get("/theo-doi/tin.atom")
    assert (asked.status_code, asked.headers["WWW-Authenticate"][:5]) == (401, "Basic")
    for path in ("/theo-doi/tin.atom", "/theo-doi/tin.json", "/en/theo-doi/tin.atom"):
        assert client.get(path, auth=("Lan", word)).status_code == 200, path
        assert client.get(path, auth=("Lan", PASSWORDS["Lan"])).status_code == 401, path
        assert client.get(path, headers={"Authorization": "Basic ???"}).status_code == 401, path
    for method, path in (("GET", f"{V1}/stats"), ("POST", f"{V1}/watches"), ("POST", "/theo-doi/tin.atom")):
        assert client.request(method, path, auth=("Lan", word)).status_code in (401, 405), path
    assert client.get("/theo-doi", auth=("Lan", word)).status_code == 303


def _program(office: Office, name: str) -> Asker:
    _, word = _token(office, name)
    return Asker(ROLES[name], frozenset({"token"}), {"Authorization": f"Bearer {word}"})


def _browsers(client: TestClient, office: Office) -> Iterator[Asker]:
    """Each person by cookie, without and with the session's word."""
    for name, role in ROLES.items():
        _, word = sign_in(office, name, PASSWORDS[name], "127.0.0.1", "test")
        cookie = {"Cookie": f"vinhdanh_phien={word}"}
        bound = client.get(f"{V1}/me", headers=cookie).json()["csrf"]
        yield Asker(role, frozenset({"session"}), cookie)
        yield Asker(role, frozenset({"session", "form"}), {**cookie, "X-CSRF-Token": bound})


def _may(asker: Asker, security: list[dict[str, list[str]]]) -> bool:
    ranks = [None, "viewer", "reviewer", "admin"]
    return any(
        asker.ways >= set(demand)
        and all(ranks.index(asker.role) >= ranks.index(role) for roles in demand.values() for role in roles)
        for demand in security
    )


def _token(office: Office, name: str) -> tuple[Token, str]:
    account = accounts.named(office, name)
    person = Person(account.name, account.role, "session", "", account.id)
    return new_token(office, person, "máy", account.role, None)


def _nothing_to_do(*_: object) -> dict[str, Callable[..., None]]:
    return {kind: lambda *_: None for kind in ("import", "round", "record")}
