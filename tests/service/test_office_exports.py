"""The office's own lists as files: who gets them, and that no secret is in any."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
from starlette.testclient import TestClient

from extractor.service.app import create_app
from extractor.service.settings import ServiceSettings
from extractor.store import open_store
from extractor.store.alerts import add_channel, channels
from extractor.store.moments import now
from extractor.store.office import office_file, open_office, people, tokens
from extractor.store.watches import add_watch, watches
from tests.service.conftest import HOME, SignIn, form_word
from tests.service.filled import fill

V1 = "/api/v1"
EXPORTS = f"{V1}/exports"
FORMATS = ("csv", "json", "jsonl", "xlsx")
HOOK = "https://chat.example/hooks/T0/B1/chữ-mật"


@pytest.fixture
def lan(office_of_three: Path, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """An admin of an office with a watch, a saved search, a mail and a webhook receiver, a token, a job."""
    monkeypatch.setenv("VINHDANH_SMTP", "smtp://hop-thu:mat-khau-thu@mail.example")
    with open_store(office_of_three) as store:
        add_watch(store, "Ba Vì", ("huyện Ba Vì", "UBND huyện Ba Vì"), now())
        add_watch(store, "Cờ", (), now(), query="loại:cờ")
        add_channel(store, "mail", "vp@bavi.example", "daily", watches(store)[0], None, now())
        add_channel(store, "webhook", HOOK, "now", None, "0f" * 32, now())
    client = signed_in("Lan")
    word = {"X-CSRF-Token": client.get(f"{V1}/me").json()["csrf"]}
    client.headers.update(word)
    client.post(f"{V1}/me/tokens", json={"name": "báo cáo", "role": "viewer"})
    pasted = {"text": "Ba Vì trao thưởng\nNgày 5/6, huyện Ba Vì trao Giấy khen cho 5 tập thể."}
    client.post("/nhap-bai/dan", data={**pasted, "csrf": form_word(client, "/nhap-bai")})
    client.get(f"{V1}/jobs/1/events")
    return client


def text_of(client: TestClient, name: str, ending: str) -> str:
    answer = client.get(f"{EXPORTS}/{name}.{ending}", params={"job": 1} if name == "job-events" else {})
    assert answer.status_code == 200, (name, answer.text)
    if ending != "xlsx":
        return answer.content.decode("utf-8-sig")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    return "\n".join(str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("watches", ("Ba Vì", "UBND huyện Ba Vì", "loại:cờ")),
        ("receivers", ("vp@bavi.example", "chat.example/…")),
        ("accounts", ("Lan", "Minh", "Hoa")),
        ("tokens", ("báo cáo",)),
        ("sessions", ("testclient",)),
        ("jobs", ("Lan",)),
        ("job-events", ("Ba Vì trao thưởng",)),
    ],
)
def test_each_list_tells_what_its_page_shows_and_no_secret(
    lan: TestClient, office_of_three: Path, name: str, told: tuple[str, ...]
) -> None:
    with open_office(office_file(office_of_three)) as office:
        hashes = [one.password_hash for one in people.accounts(office)]
        hashes += [
            one[0] for one in office.conn.execute("SELECT hash FROM tokens UNION SELECT hash FROM sessions")
        ]
        assert tokens.tokens(office)
    with open_store(office_of_three) as store:
        shared = [one.secret for one in channels(store) if one.secret]
    secrets = [*hashes, *shared, "chữ-mật", "argon2", "mat-khau-thu"]
    for ending in FORMATS:
        text = text_of(lan, name, ending)
        assert all(one in text for one in told), (ending, text)
        assert not [one for one in secrets if one in text], ending


def test_the_audit_log_s_table_speaks_in_words(lan: TestClient) -> None:
    lan.post(f"{V1}/me/tokens", json={"name": "lịch", "role": "viewer"})
    lan.post(f"{V1}/accounts", json={"name": "Tâm", "role": "nobody", "password": "x"})
    rows = csv.DictReader(io.StringIO(text_of(lan, "audit", "csv")))
    told = [(one["Việc"], one["Kết quả"], one["Lệnh"]) for one in rows]
    assert ("Tạo mã truy cập", "đã làm", "POST /api/v1/me/tokens") in told
    assert ("Thêm tài khoản", "bị từ chối (422)", "POST /api/v1/accounts") in told


@pytest.mark.parametrize(("who", "status"), [("Hoa", 403), ("Minh", 403), ("Lan", 200)])
@pytest.mark.parametrize("name", ["accounts", "receivers", "audit"])
def test_what_only_admins_see_only_admins_export(signed_in: SignIn, who: str, status: int, name: str) -> None:
    assert signed_in(who).get(f"{EXPORTS}/{name}.csv").status_code == status


def test_a_token_exports_itself_alone_and_no_sessions(lan: TestClient) -> None:
    word = lan.post(f"{V1}/me/tokens", json={"name": "lịch", "role": "viewer"}).json()["word"]
    lan.cookies.clear()
    proof = {"Authorization": f"Bearer {word}"}
    (own,) = lan.get(f"{EXPORTS}/tokens.json", headers=proof).json()["tokens"]
    assert own["name"] == "lịch"
    assert lan.get(f"{EXPORTS}/sessions.json", headers=proof).status_code == 403


def test_a_viewer_reads_of_a_webhook_only_where_it_is(lan: TestClient, signed_in: SignIn) -> None:
    """The page of a job tells whom it told; the whole address is often a secret itself."""
    viewer = signed_in("Hoa")
    told = viewer.get(f"{EXPORTS}/job-events.json?job=1").text + viewer.get("/viec/1").text
    assert "chữ-mật" not in told and "hooks" not in told


def test_the_rows_of_one_article_are_a_file(shown: TestClient) -> None:
    number = shown.get(f"{V1}/articles").json()["items"][0]["id"]
    assert f"article-awards.xlsx?article={number}" in shown.get(f"/bai-bao/{number}").text
    rows = shown.get(f"{EXPORTS}/article-awards.json?article={number}").json()["awards"]
    assert [one["id"] for one in rows] == [
        one["id"] for one in shown.get(f"{V1}/articles/{number}/awards").json()
    ]
    assert shown.get(f"{EXPORTS}/article-awards.xlsx?article={number}").status_code == 200
    assert shown.get(f"{EXPORTS}/article-awards.csv?article=1").status_code == 404


def test_that_nothing_was_found_about_a_nominee_is_a_file_too(shown: TestClient) -> None:
    """It goes into the papers of the award: what was searched, and that it raised nothing."""
    answer = shown.get("/xac-minh/xuat", params={"name": "Phùng Văn Lực", "format": "docx"})
    told = answer.headers["Content-Disposition"]
    assert told.startswith('attachment; filename="can-xac-minh-phung-van-luc.docx"; filename*=')
    told = "\n".join(one.text for one in docx.Document(io.BytesIO(answer.content)).paragraphs)
    assert "Phùng Văn Lực" in told and "2 bài" in told


def test_there_is_no_file_of_a_job_that_is_not_there(client: TestClient) -> None:
    assert client.get(f"{EXPORTS}/job-events.csv?job=9").status_code == 404


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    database = tmp_path_factory.mktemp("shown") / "coverage.db"
    fill(database)
    with open_store(database) as store:
        add_watch(store, "thi đua", ("thi đua",), now())
        add_channel(store, "mail", "vp@bavi.example", "daily", None, None, now())
    with TestClient(create_app(ServiceSettings(database=database)), base_url=HOME) as client:
        yield client


@pytest.mark.parametrize(
    "page",
    [
        "/tim-kiem", "/tim-kiem?about=articles", "/ho-so", "/khen-thuong", "/so-lieu", "/doi-chieu",
        "/nguon", "/theo-doi", "/nguoi-nhan", "/xac-minh?name=Phùng+Văn+Lực",
    ],
)  # fmt: skip
def test_what_a_page_with_a_list_offers_as_a_file_is_there(shown: TestClient, page: str) -> None:
    text = shown.get(page).text
    links = [one.replace("&amp;", "&") for one in re.findall('class="chip" href="([^"]+)" download', text)]
    assert links, page
    for link in links:
        assert "attachment" in shown.get(link).headers.get("Content-Disposition", ""), link
