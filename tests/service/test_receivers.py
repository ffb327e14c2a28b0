"""The page of those who are told of new hits, and the questions before what cannot be taken back."""

import json
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from extractor.alerts.signing import SIGNATURE_HEADER, is_genuine
from extractor.service.access import accounts
from extractor.store import open_store
from extractor.store.alerts import channels
from extractor.store.moments import now
from extractor.store.office import audit, office_file, open_office
from extractor.store.sources import add_source
from extractor.store.watches import add_watch
from extractor.tracking.schedule import interval_of
from tests.servers.loopback import Answer, Serve
from tests.servers.mailbox import Mailbox, receiving
from tests.service.conftest import PASSWORDS, ROLES, Client, SignIn, form_word, sign_in

HOME = "/nguoi-nhan"


def word_of(client: TestClient) -> dict[str, str]:
    return {"csrf": form_word(client, HOME)}


def kept(database: Path) -> list[tuple[str, str, str | None]]:
    with open_store(database) as store:
        return [(one.target, one.tier, one.watch) for one in channels(store)]


@pytest.fixture
def watched(database: Path) -> Path:
    with open_store(database) as store:
        add_watch(store, "Ba Vì", ("huyện Ba Vì",), now())
    return database


def test_a_receiver_of_mail_is_added_changed_tried_and_removed(
    watched: Path, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    csrf = word_of(client)
    sent = {"target": " vp@bavi.example ", "tier": "weekly", **csrf}
    added = client.post(f"{HOME}/them", data=sent)
    assert added.headers["Location"] == f"{HOME}?did=added&target=vp%40bavi.example"
    assert kept(watched) == [("vp@bavi.example", "weekly", None)]
    assert "7 giờ sáng thứ Hai" in client.get(HOME).text
    assert client.post(f"{HOME}/1/sua", data={"tier": "now", "only": "1", **csrf}).status_code == 303
    assert kept(watched) == [("vp@bavi.example", "now", "Ba Vì")]
    monkeypatch.delenv("VINHDANH_SMTP", raising=False)
    assert "VINHDANH_SMTP: chưa nêu máy chủ thư" in client.get(HOME).text
    assert client.post(f"{HOME}/1/thu", data=csrf).status_code == 422
    monkeypatch.setenv("VINHDANH_MAIL_FROM", "vd@vp.example")
    with receiving(Mailbox()) as mailbox:
        monkeypatch.setenv("VINHDANH_SMTP", f"smtp://127.0.0.1:{mailbox.port}")
        assert "did=tried" in client.post(f"{HOME}/1/thu", data=csrf).headers["Location"]
    (message,) = mailbox.messages
    assert (message["To"], message["Subject"]) == ("vp@bavi.example", "Vinh Danh: thư thử")
    assert "Về: Ba Vì" in message.get_content()
    assert "chưa gửi lần nào" in client.get(HOME).text
    question = client.get(f"{HOME}/1/bo").text
    assert "Thôi báo cho vp@bavi.example?" in question and f'action="{HOME}/1/bo"' in question
    assert len(kept(watched)) == 1
    assert "did=removed" in client.post(f"{HOME}/1/bo", data=csrf).headers["Location"]
    assert kept(watched) == []
    assert client.post(f"{HOME}/1/bo", data=csrf).status_code == 404


def test_a_webhook_shows_its_secret_once_and_signs_its_trial(
    watched: Path, client_for: Client, serve: Serve
) -> None:
    hook = serve({"/tin": Answer(status=204)})
    client = client_for(allow_private=True)
    csrf = word_of(client)
    sent = {"target": hook.url("/tin"), "tier": "now", **csrf}
    secret = re.search("<code>([0-9a-f]{64})</code>", client.post(f"{HOME}/them", data=sent).text)
    assert secret is not None
    assert secret[1] not in client.get(HOME).text
    again = client.post(f"{HOME}/them", data={**sent, "tier": "daily"})
    assert (again.status_code, "did=changed" in again.headers["Location"]) == (303, True)
    assert client.post(f"{HOME}/1/thu", data=csrf).status_code == 303
    (asked,) = hook.asked
    assert is_genuine(asked.headers[SIGNATURE_HEADER.lower()], secret[1], asked.body, int(now().timestamp()))
    message = json.loads(asked.body)
    assert (message["trial"], message["articles"], message["tier"]) == (True, [], "daily")


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("http://127.0.0.1/tin", 403), ("https://localhost/tin", 403), ("http://[::1]/x", 403),
        ("http://169.254.169.254/latest", 403), ("https://u:p@bao.example/", 403),
        ("https://bao.example:22/", 403), ("vp", 422), ("a@b.example\nBcc: c@d.example", 422),
        ("javascript:alert(1)", 422), ("ftp://bao.example/", 422),
    ],
)  # fmt: skip
def test_nobody_is_told_at_addresses_that_may_not_be_called(
    watched: Path, client: TestClient, target: str, status: int
) -> None:
    refused = client.post(f"{HOME}/them", data={"target": target, "tier": "now", **word_of(client)})
    assert refused.status_code == status
    assert 'role="alert"' in refused.text
    assert kept(watched) == []


def test_one_address_is_not_told_of_one_watch_twice(watched: Path, client: TestClient) -> None:
    csrf = word_of(client)
    for only in ("", "1"):
        sent = {"target": "vp@bavi.example", "tier": "now", "only": only, **csrf}
        assert client.post(f"{HOME}/them", data=sent).status_code == 303
    clash = client.post(f"{HOME}/2/sua", data={"tier": "daily", "only": "", **csrf})
    assert clash.status_code == 409
    assert "đã được báo về mục theo dõi ấy" in clash.text
    assert kept(watched) == [("vp@bavi.example", "now", None), ("vp@bavi.example", "now", "Ba Vì")]
    unknown = {"target": "x@bavi.example", "tier": "now", "only": "77", **csrf}
    assert client.post(f"{HOME}/them", data=unknown).status_code == 404


def test_a_receiver_of_a_watch_that_is_gone_is_told_so(watched: Path, client: TestClient) -> None:
    csrf = word_of(client)
    client.post(f"{HOME}/them", data={"target": "vp@bavi.example", "tier": "now", "only": "1", **csrf})
    assert "1 người nhận chỉ được báo về mục này" in client.get("/theo-doi/1/bo").text
    client.post("/theo-doi/1/bo", data=csrf)
    assert "không còn được theo dõi" in client.get(HOME).text


@pytest.mark.usefixtures("office_of_three")
def test_receivers_are_the_admins_and_every_act_is_logged(client_for: Client, database: Path) -> None:
    client = client_for()
    seen, sent = {}, {}
    for name, role in ROLES.items():
        client.cookies.clear()
        sign_in(client, name, PASSWORDS[name])
        csrf = client.get("/api/v1/me").json()["csrf"]
        seen[role] = client.get(HOME).status_code
        form = {"target": "vp@bavi.example", "tier": "now", "csrf": csrf}
        sent[role] = client.post(f"{HOME}/them", data=form).status_code
        assert client.post(f"{HOME}/them", data={**form, "csrf": "x"}).status_code == 403
    assert seen == {"viewer": 403, "reviewer": 403, "admin": 200}
    assert sent == {"viewer": 403, "reviewer": 403, "admin": 303}
    with open_office(office_file(database)) as office:
        noted = [one.outcome for one in audit.entries(office, 20) if one.act == f"POST {HOME}/them"]
    assert sorted(noted) == ["303", "403", "403", "403", "403", "403"]


def test_what_cannot_be_taken_back_is_asked_first(signed_in: SignIn, database: Path) -> None:
    client = signed_in("Lan")
    with open_store(database) as store:
        add_source(
            store, "https://bao.example/rss", kind="feed", name="Báo", tags=(),
            interval=interval_of("30m"), now=store.moment(),
        )  # fmt: skip
        add_watch(store, "Ba Vì", ("huyện Ba Vì",), now())
    csrf = {"csrf": client.get("/api/v1/me").json()["csrf"]}
    client.post("/tai-khoan/ma", data={"ten": "bảng tính", **csrf})
    with open_office(office_file(database)) as office:
        hoa = accounts.named(office, "Hoa")
    lists = {
        "/tai-khoan": "/tai-khoan/ma/1/thu-hoi", "/nguoi-dung": f"/nguoi-dung/{hoa.id}/xoa",
        "/nguon": "/nguon/1/bo", "/theo-doi": "/theo-doi/1/bo",
    }  # fmt: skip
    for shown, asked in lists.items():
        for prefix in ("", "/en"):
            page = client.get(prefix + shown).text
            assert f'href="{prefix}{asked}"' in page, shown
            question = client.get(prefix + asked)
            assert question.status_code == 200
            assert f'href="{prefix}{shown}"' in question.text
            assert re.search(f'method="post" action="{prefix}/[^"]+"', question.text)
        assert client.get(shown).text.count(f'href="{asked}"') == 1, "looking changes nothing"
    form = client.get(f"/nguoi-dung/{hoa.id}/xoa").text
    fields = dict(re.findall('<input type="hidden" name="([^"]+)" value="([^"]*)">', form))
    action = re.search('<form class="acts" method="post" action="([^"]+)"', form)
    assert action is not None
    assert client.post(action[1], data=fields).status_code == 303
    assert f"/nguoi-dung/{hoa.id}/xoa" not in client.get("/nguoi-dung").text
    assert client.get(f"/nguoi-dung/{hoa.id}/xoa").status_code == 404


def test_tokens_that_are_not_ones_own_are_not_asked_about(signed_in: SignIn) -> None:
    assert signed_in("Lan").get("/tai-khoan/ma/77/thu-hoi").status_code == 404
