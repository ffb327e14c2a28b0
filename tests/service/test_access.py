"""Signing in, sessions, roles, tokens: who gets in, and who does not."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from extractor.service.access import accounts
from extractor.service.access.signing_in import FREE_FOR_ACCOUNT
from extractor.store.office import audit, failures, office_file, open_office, people, sessions
from extractor.store.office.sessions import Limits
from extractor.viet.times import VIETNAM
from tests.service.conftest import PASSWORDS, ROLES, Client, SignIn, form_word, sign_in


@pytest.mark.usefixtures("office_of_three")
def test_with_accounts_nobody_gets_in_without_signing_in(client_for: Client) -> None:
    client = client_for()
    answer = client.get("/tim-kiem?q=a%20b")
    assert (answer.status_code, answer.headers["Location"]) == (
        303,
        "/dang-nhap?tiep=%2Ftim-kiem%3Fq%3Da%2520b",
    )
    refused = client.get("/api/v1/stats")
    assert (refused.status_code, refused.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert client.post("/api/v1/review/redactions", json={"name": "Lê Văn Không"}).status_code == 401


def test_after_signing_in_one_is_led_on_and_is_known(signed_in: SignIn) -> None:
    client = signed_in("Minh")
    assert client.get("/").status_code == 200
    me = client.get("/api/v1/me").json()
    assert (me["name"], me["role"], me["via"]) == ("Minh", "reviewer", "session")


@pytest.mark.usefixtures("office_of_three")
@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [
        ("/ho-so", "/ho-so"),
        ("//evil.vn", "/"),
        ("https://evil.vn", "/"),
        ("/\\evil.vn", "/"),
        ("javascript:1", "/"),
    ],
)
def test_nobody_is_led_to_another_site(wanted: str, led_to: str, client_for: Client) -> None:
    answer = sign_in(client_for(), "Hoa", PASSWORDS["Hoa"], tiep=wanted)
    assert answer.headers["Location"] == led_to


@pytest.mark.usefixtures("office_of_three")
@pytest.mark.parametrize(
    ("name", "password"), [("Lan", "sai mật khẩu"), ("Không Có", PASSWORDS["Lan"]), ("", "")]
)
def test_a_wrong_name_and_a_wrong_password_are_told_apart_by_nobody(
    name: str, password: str, client_for: Client
) -> None:
    answer = sign_in(client_for(), name, password)
    assert answer.status_code == 401
    assert "tên hoặc mật khẩu không đúng" in answer.text
    assert "set-cookie" not in answer.headers or "vinhdanh_phien" not in answer.headers["set-cookie"]


def test_a_session_cookie_is_out_of_reach_of_scripts_and_of_plain_http(
    office_of_three: Path, client_for: Client
) -> None:
    client = client_for(base_url="https://khen.vidu.vn")
    client.base_url = "https://khen.vidu.vn"  # type: ignore[assignment]
    answer = sign_in(client, "Lan", PASSWORDS["Lan"])
    cookie = next(one for one in answer.headers.get_list("set-cookie") if "phien" in one)
    assert cookie.startswith("__Host-vinhdanh_phien=")
    assert all(word in cookie for word in ("HttpOnly", "Secure", "SameSite=Lax", "Path=/"))
    assert "Domain" not in cookie
    assert answer.headers["Strict-Transport-Security"]


def test_the_file_keeps_no_word_that_lets_anybody_in(signed_in: SignIn, database: Path) -> None:
    client = signed_in("Lan")
    word = client.cookies["vinhdanh_phien"]
    with open_office(office_file(database)) as office:
        told = "\n".join(str(row) for row in office.conn.execute("SELECT * FROM sessions"))
    assert word not in told


def test_signing_in_again_ends_the_session_before_and_gives_another_word(signed_in: SignIn) -> None:
    client = signed_in("Lan")
    first = client.cookies["vinhdanh_phien"]
    data = {"ten": "Hoa", "mat_khau": PASSWORDS["Hoa"], "csrf": form_word(client, "/tai-khoan")}
    assert client.post("/dang-nhap", data=data).status_code == 303
    assert client.cookies["vinhdanh_phien"] != first
    client.cookies.clear()
    client.cookies.set("vinhdanh_phien", first)
    assert client.get("/api/v1/me").status_code == 401


def test_a_cookie_that_somebody_else_has_planted_does_not_become_a_session(
    office_of_three: Path, client_for: Client
) -> None:
    client = client_for()
    client.cookies.set("vinhdanh_phien", "planted")
    sign_in(client, "Lan", PASSWORDS["Lan"])
    assert all(cookie.value != "planted" for cookie in client.cookies.jar if cookie.domain)


@pytest.mark.parametrize("path", ["/dang-xuat", "/tai-khoan/dang-xuat"])
def test_signing_out_ends_the_session_here_or_everywhere(path: str, signed_in: SignIn) -> None:
    here = signed_in("Lan")
    word = here.cookies["vinhdanh_phien"]
    answer = here.post(path, data={"csrf": form_word(here, "/tai-khoan")})
    assert answer.headers["Location"] == "/dang-nhap"
    here.cookies.set("vinhdanh_phien", word)
    assert here.get("/api/v1/me").status_code == 401


def test_forms_without_the_word_of_their_visit_are_refused(signed_in: SignIn) -> None:
    client = signed_in("Lan")
    session = client.cookies["vinhdanh_phien"]
    client.cookies.clear()
    of_another_visit = form_word(client)
    client.cookies.clear()
    client.cookies.set("vinhdanh_phien", session)
    for data in ({}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": of_another_visit}):
        assert client.post("/dang-xuat", data=data).status_code == 403
    assert client.get("/api/v1/me").status_code == 200


def test_changes_by_a_cookie_need_the_header_of_the_session(signed_in: SignIn) -> None:
    client = signed_in("Minh")
    body = {"phrases": ["huyện Ba Vì"]}
    assert client.post("/api/v1/watches", json=body).status_code == 403
    word = client.get("/api/v1/me").json()["csrf"]
    assert client.post("/api/v1/watches", json=body, headers={"X-CSRF-Token": word}).status_code == 201


ANSWER = {"row": "4d1f0a7c", "other": "4d1f0a7d", "answer": "same"}
GUARDED = (
    ("POST", "/api/v1/review/rows/4d1f0a7c93/accept", {}, "reviewer"),
    ("POST", "/api/v1/review/acts/1/undo", {}, "reviewer"),
    ("POST", "/api/v1/names/answers", ANSWER, "reviewer"),
    ("POST", "/api/v1/watches", {"phrases": ["huyện Ba Vì"]}, "reviewer"),
    ("POST", "/api/v1/review/redactions", {"name": "Lê Văn Không"}, "admin"),
    ("POST", "/api/v1/jobs/rounds", {"sources": [1]}, "admin"),
    ("POST", "/api/v1/jobs/records", None, "admin"),
    ("DELETE", "/api/v1/sources/1", None, "admin"),
    ("GET", "/api/v1/accounts", None, "admin"),
    ("GET", "/api/v1/audit", None, "admin"),
    ("GET", "/nguoi-dung", None, "admin"),
    ("GET", "/nhat-ky", None, "admin"),
)


@pytest.mark.usefixtures("office_of_three")
def test_roles_keep_people_to_what_is_theirs(client_for: Client) -> None:
    ranks = ["viewer", "reviewer", "admin"]
    client = client_for()
    for name, role in ROLES.items():
        client.cookies.clear()
        sign_in(client, name, PASSWORDS[name])
        headers = {"X-CSRF-Token": client.get("/api/v1/me").json()["csrf"]}
        for method, path, body, least in GUARDED:
            answer = client.request(method, path, json=body, headers=headers)
            refused = ranks.index(role) < ranks.index(least)
            assert (answer.status_code == 403) is refused, (name, path, answer.text)


def test_tokens_do_what_their_role_may_and_no_more(signed_in: SignIn) -> None:
    client = signed_in("Minh")
    word = client.get("/api/v1/me").json()["csrf"]
    headers = {"X-CSRF-Token": word}
    made = client.post(
        "/api/v1/me/tokens", json={"name": "báo cáo", "role": "viewer"}, headers=headers
    ).json()
    too_much = client.post("/api/v1/me/tokens", json={"name": "x", "role": "admin"}, headers=headers)
    assert too_much.status_code == 403
    assert "word" not in client.get("/api/v1/me/tokens").text
    client.cookies.clear()
    bearer = {"Authorization": f"Bearer {made['word']}"}
    assert client.get("/api/v1/stats", headers=bearer).status_code == 200
    assert client.post("/api/v1/watches", json={"phrases": ["ab cd"]}, headers=bearer).status_code == 403
    assert client.post("/api/v1/me/tokens", json={"name": "x"}, headers=bearer).status_code == 403
    assert client.delete(f"/api/v1/me/tokens/{made['id']}", headers=bearer).status_code == 204
    assert client.get("/api/v1/stats", headers=bearer).status_code == 401


@pytest.mark.usefixtures("office_of_three")
@pytest.mark.parametrize("given", ["Bearer x", "Bearer ", "Basic TGFuOng=", "x", "Bearer \u00e9"])
def test_what_is_no_token_lets_nobody_in(given: str, client_for: Client) -> None:
    answer = client_for().get("/api/v1/stats", headers={"Authorization": given.encode()})
    assert answer.status_code == 401


def test_a_disabled_person_is_out_at_once_with_all_tokens(signed_in: SignIn, database: Path) -> None:
    client = signed_in("Minh")
    word = client.get("/api/v1/me").json()["csrf"]
    token = client.post("/api/v1/me/tokens", json={"name": "x"}, headers={"X-CSRF-Token": word}).json()[
        "word"
    ]
    with open_office(office_file(database)) as office:
        accounts.disable(office, accounts.named(office, "Minh"))
    assert client.get("/api/v1/me").status_code == 401
    client.cookies.clear()
    assert client.get("/api/v1/me", headers={"Authorization": f"Bearer {token}"}).status_code == 401
    assert sign_in(client, "Minh", PASSWORDS["Minh"]).status_code == 401


def test_changing_the_password_needs_the_old_one_and_ends_all_sessions(signed_in: SignIn) -> None:
    client = signed_in("Hoa")
    csrf = form_word(client, "/tai-khoan")
    wrong = client.post("/tai-khoan/mat-khau", data={"cu": "sai", "moi": "câu mới rất dài", "csrf": csrf})
    assert wrong.status_code == 403
    done = client.post(
        "/tai-khoan/mat-khau", data={"cu": PASSWORDS["Hoa"], "moi": "câu mới rất dài", "csrf": csrf}
    )
    assert done.headers["Location"] == "/dang-nhap"
    assert client.get("/api/v1/me").status_code == 401
    assert sign_in(client, "Hoa", "câu mới rất dài").status_code == 303


def test_over_the_network_nobody_takes_the_last_admin_away(signed_in: SignIn) -> None:
    client = signed_in("Lan")
    headers = {"X-CSRF-Token": client.get("/api/v1/me").json()["csrf"]}
    number = next(one["id"] for one in client.get("/api/v1/accounts").json() if one["name"] == "Lan")
    assert client.delete(f"/api/v1/accounts/{number}", headers=headers).status_code == 409
    for change in ({"role": "viewer"}, {"disabled": True}):
        answer = client.patch(f"/api/v1/accounts/{number}", json=change, headers=headers)
        assert answer.status_code == 409


def test_failures_make_one_wait_and_nobody_else(
    signed_in: SignIn, client_for: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wait is longer than any machine takes for the next lines; how it grows is told below."""
    monkeypatch.setattr(failures, "wait_after", lambda count, free: 0.0 if count < free else 600.0)
    client = client_for()
    codes = [sign_in(client, "Lan", "sai mật khẩu").status_code for _ in range(FREE_FOR_ACCOUNT + 1)]
    assert codes == [401] * FREE_FOR_ACCOUNT + [429]
    waiting = sign_in(client, "Lan", PASSWORDS["Lan"])
    assert waiting.status_code == 429 and int(waiting.headers["Retry-After"]) >= 1
    assert "Có thể thử lại sau 10 phút." in waiting.text
    assert sign_in(client, "Minh", PASSWORDS["Minh"]).status_code == 303


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 8, 0, tzinfo=VIETNAM)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **span: float) -> None:
        self.now += timedelta(**span)


def test_waits_grow_and_are_forgotten() -> None:
    clock = Clock()
    with open_office(":memory:", clock=clock) as office:
        waits = []
        for _ in range(8):
            assert failures.begin_attempt(office, {"a": 3}) == 0
            wait = failures.begin_attempt(office, {"a": 3})
            waits.append(wait)
            if wait == 0:
                continue
            clock.move(seconds=wait)
        assert waits[-1] > waits[-2] > 0
        assert failures.begin_attempt(office, {"b": 3}) == 0
        clock.move(hours=2)
        assert failures.begin_attempt(office, {"a": 3}) == 0


@pytest.mark.parametrize(("minutes", "times", "lasts"), [(119, 1, True), (121, 1, False), (100, 8, False)])
def test_sessions_end_when_they_lie_idle_and_when_their_day_is_over(
    minutes: int, times: int, lasts: bool
) -> None:
    clock = Clock()
    limits = Limits(timedelta(hours=2), timedelta(hours=12))
    with open_office(":memory:", clock=clock) as office:
        person = people.add_account(office, "Lan", "admin", "x")
        assert person is not None
        sessions.begin(office, person.id, "w", "127.0.0.1", "")
        found = None
        for _ in range(times):
            clock.move(minutes=minutes)
            found = sessions.of_word(office, "w", limits)
        assert (found is not None) is lasts


def test_who_signs_in_does_not_see_a_session_as_open_that_is_over(signed_in: SignIn, database: Path) -> None:
    signed_in("Lan")
    with open_office(office_file(database)) as office, office.transaction() as conn:
        conn.execute("UPDATE sessions SET used_at = '2020-01-01T00:00:00Z'")
    assert len(signed_in("Lan").get("/api/v1/me/sessions").json()) == 1


def test_the_log_tells_who_did_what_and_is_never_changed(signed_in: SignIn, database: Path) -> None:
    client = signed_in("Minh")
    word = client.get("/api/v1/me").json()["csrf"]
    client.post("/api/v1/watches", json={"phrases": ["huyện Ba Vì"]}, headers={"X-CSRF-Token": word})
    client.post("/api/v1/jobs/records", headers={"X-CSRF-Token": word})
    with open_office(office_file(database)) as office:
        told = [(one.who, one.act, one.outcome) for one in audit.entries(office, 10)]
        with pytest.raises(Exception, match="only added to"), office.transaction() as conn:
            conn.execute("DELETE FROM audit")
    assert told == [
        ("Minh", "POST /api/v1/jobs/records", "403"),
        ("Minh", "POST /api/v1/watches", "201"),
        ("Minh", "POST /dang-nhap", "303"),
    ]


def test_strangers_fill_no_log(office_of_three: Path, client_for: Client) -> None:
    client = client_for()
    client.post("/api/v1/watches", json={"phrases": ["ab cd"]})
    sign_in(client, "mật khẩu gõ nhầm chỗ", "x")
    with open_office(office_file(office_of_three)) as office:
        assert audit.entries(office, 10) == []


def test_pages_of_account_people_and_log_are_shown(signed_in: SignIn) -> None:
    client = signed_in("Lan")
    for path in ("/tai-khoan", "/nguoi-dung", "/nhat-ky", "/api", "/en/tai-khoan", "/en/api"):
        assert client.get(path).status_code == 200, path


def test_at_a_machine_of_ones_own_the_account_page_says_why_nobody_signs_in(client: TestClient) -> None:
    assert "một người" in client.get("/tai-khoan").text
    assert client.get("/dang-nhap?tiep=/ho-so").headers["Location"] == "/ho-so"


@pytest.mark.usefixtures("office_of_three")
@pytest.mark.parametrize(
    ("path", "form"),
    [("/ho-so/x/ten", {"change": "la-mot", "other": "y"}), ("/bai-bao/1/gop-tin", {"other": "2"})],
)
def test_names_and_stories_are_changed_by_reviewers(
    client_for: Client, path: str, form: dict[str, str]
) -> None:
    client = client_for()
    codes = {}
    for name, role in ROLES.items():
        client.cookies.clear()
        sign_in(client, name, PASSWORDS[name])
        word = client.get("/api/v1/me").json()["csrf"]
        codes[role] = client.post(path, data={**form, "csrf": word}).status_code
    # Whoever may is told that there is no such entry or article.
    assert codes == {"viewer": 403, "reviewer": 404, "admin": 404}
