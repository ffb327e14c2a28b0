"""Receivers of alerts through the API: the same as on the page, with the last error."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from extractor.alerts.deliver import tell_all
from extractor.alerts.signing import SIGNATURE_HEADER, is_genuine
from extractor.fetch import Settings
from extractor.store import open_store
from extractor.store.moments import now
from extractor.store.watches import add_watch
from extractor.tracking.watches import look_through
from tests.builders import a_page, an_article, an_extract
from tests.servers.loopback import Answer, Serve
from tests.servers.mailbox import Mailbox, receiving
from tests.service.conftest import PASSWORDS, ROLES, Client, sign_in

HOME = "/api/v1/receivers"
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def watched(database: Path) -> Path:
    with open_store(database) as store:
        add_watch(store, "Ba Vì", ("huyện Ba Vì",), now())
    return database


@pytest.mark.usefixtures("watched")
def test_a_receiver_is_added_changed_tried_and_removed(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"target": " vp@bavi.example ", "tier": "weekly"}
    added = client.post(HOME, json=asked)
    assert (added.status_code, added.json()["secret"], added.json()["watch"]) == (201, None, None)
    assert client.get(HOME).json() == [{k: v for k, v in added.json().items() if k != "secret"}]
    one = client.get(f"{HOME}/1")
    assert one.json()["target"] == "vp@bavi.example" and one.json()["last_fault"] is None
    terms = {"tier": "now", "watch": "Ba Vì"}
    assert client.put(f"{HOME}/1", json=terms, headers={"If-Match": '"x"'}).status_code == 412
    changed = client.put(f"{HOME}/1", json=terms, headers={"If-Match": one.headers["ETag"]})
    assert (changed.status_code, changed.json()["tier"], changed.json()["watch"]) == (200, "now", "Ba Vì")
    monkeypatch.setenv("VINHDANH_MAIL_FROM", "vd@vp.example")
    with receiving(Mailbox()) as mailbox:
        monkeypatch.setenv("VINHDANH_SMTP", f"smtp://127.0.0.1:{mailbox.port}")
        assert client.post(f"{HOME}/1/trial").status_code == 204
    assert [message["To"] for message in mailbox.messages] == ["vp@bavi.example"]
    refused = client.post(f"{HOME}/1/trial")
    assert refused.status_code == 424
    assert "máy chủ thư không nhận" in refused.json()["cause"]
    assert client.delete(f"{HOME}/1", headers={"If-Match": one.headers["ETag"]}).status_code == 412
    assert client.delete(f"{HOME}/1").status_code == 204
    assert (client.get(HOME).json(), client.get(f"{HOME}/1").status_code) == ([], 404)


@pytest.mark.usefixtures("watched")
def test_a_program_is_told_its_secret_once(client_for: Client, serve: Serve) -> None:
    hook = serve({"/tin": Answer(status=204)})
    client = client_for(allow_private=True)
    asked = {"target": hook.url("/tin"), "tier": "now", "watch": "Ba Vì"}
    secret = client.post(HOME, json=asked).json()["secret"]
    assert len(secret) == 64
    assert client.post(HOME, json=asked).json()["secret"] is None
    assert secret not in client.get(HOME).text
    assert client.post(f"{HOME}/1/trial").status_code == 204
    (call,) = hook.asked
    assert is_genuine(call.headers[SIGNATURE_HEADER.lower()], secret, call.body, int(now().timestamp()))


def test_why_the_last_message_failed_is_told_on_the_page_and_by_the_api(
    watched: Path, client_for: Client, serve: Serve
) -> None:
    hook = serve({"/tin": Answer(status=503)})
    client = client_for(allow_private=True)
    assert client.post(HOME, json={"target": hook.url("/tin"), "tier": "now"}).status_code == 201
    article = an_article("Tin", "UBND huyện Ba Vì được khen.")
    with open_store(watched) as store:
        store.save(a_page(), an_extract(article))
        list(look_through(store))
        later = datetime.now(UTC) + timedelta(minutes=5)
        (told,) = tell_all(store, Settings(contact="a@b.vn", allow_private=True), lambda: later)
    assert told.error is not None
    (one,) = client.get(HOME).json()
    assert (one["failures"], one["last_sent"]) == (1, None)
    assert one["last_fault"].startswith(f"{hook.url('/tin')}: không nhận tin (HTTP 503); ")
    (english,) = client.get(HOME, headers=ENGLISH).json()
    assert english["last_fault"] == str(told.error)
    assert "không nhận tin (HTTP 503)" in client.get("/nguoi-nhan").text
    assert "did not take the message (HTTP 503)" in client.get("/en/nguoi-nhan").text


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"target": "vp"}, 422), ({"target": "http://127.0.0.1/tin"}, 403), ({"tier": "now"}, 422),
        ({"target": "vp@bavi.example", "tier": "hourly"}, 422),
        ({"target": "vp@bavi.example", "watch": "Sơn Tây"}, 404),
        ({"target": "a@b.example\nBcc: c@d.example"}, 422),
    ],
)  # fmt: skip
def test_what_is_no_receiver(client: TestClient, asked: dict[str, str], status: int) -> None:
    refused = client.post(HOME, json=asked)
    assert (refused.status_code, refused.headers["Content-Type"]) == (status, "application/problem+json")
    assert client.get(HOME).json() == []


@pytest.mark.usefixtures("watched")
def test_one_address_is_not_told_of_one_watch_twice(client: TestClient) -> None:
    for watch in (None, "Ba Vì"):
        assert client.post(HOME, json={"target": "vp@bavi.example", "watch": watch}).status_code == 201
    assert client.put(f"{HOME}/2", json={"tier": "daily"}).status_code == 409


@pytest.mark.usefixtures("office_of_three")
def test_receivers_are_the_admins(client_for: Client) -> None:
    client = client_for()
    seen = {}
    for name, role in ROLES.items():
        client.cookies.clear()
        sign_in(client, name, PASSWORDS[name])
        seen[role] = client.get(HOME).status_code
    assert seen == {"admin": 200, "reviewer": 403, "viewer": 403}
