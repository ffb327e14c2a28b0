"""What every answer has: its form, its headers, and nothing for strangers."""

import gzip
import re

import pytest
from starlette.testclient import TestClient

from extractor import record_book
from extractor.service.static_files import FOLDER, StaticFiles
from extractor.service.telling import FAILED
from tests.service.conftest import Client


def test_home_is_a_page(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/khong-co", 404), ("PUT", "/", 405)])
def test_failures_of_pages_are_pages(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("text/html")


def test_failures_of_the_api_are_problem_details(client: TestClient) -> None:
    answer = client.get("/api/v1/khong-co")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "không có địa chỉ này",
        "instance": "/api/v1/khong-co",
    }
    english = client.get("/api/v1/khong-co", headers={"Accept-Language": "en-GB, vi;q=0.5"})
    assert english.json()["detail"] == "there is no such address"


def test_static_files_have_the_hash_of_their_content_in_their_name(client: TestClient) -> None:
    static = StaticFiles()
    answer = client.get(static.address("app.css"))
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert client.get("/static/app.css").status_code == 404


@pytest.mark.parametrize(
    ("accepted", "is_compressed"),
    [
        ("gzip", True), ("br, GZIP;q=0.5", True), ("gzip ; q=1.0", True), ("gzip;q=0", False),
        ("gzip;q=0.00", False), ("br", False), ("", False), ("x-gzipped", False),
    ],
)  # fmt: skip
def test_static_files_are_compressed_for_whom_takes_that(
    client: TestClient, accepted: str, is_compressed: bool
) -> None:
    with client.stream(
        "GET", StaticFiles().address("app.css"), headers={"Accept-Encoding": accepted}
    ) as answer:
        sent = b"".join(answer.iter_raw())
    whole = (FOLDER / "app.css").read_bytes()
    assert answer.headers["vary"] == "Accept-Encoding"
    assert (answer.headers.get("content-encoding") == "gzip") == is_compressed
    assert (gzip.decompress(sent) if is_compressed else sent) == whole
    assert len(sent) == int(answer.headers["content-length"])


def test_pages_are_not_compressed(client: TestClient) -> None:
    """They hold the word of a session beside words that a stranger may choose: their length would tell."""
    answer = client.get("/tim-kiem?q=khen", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/..%2fapp.py", "/static/%2e%2e/settings.py", "/static//etc/passwd"]
)
def test_nothing_but_static_files_is_given(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_every_answer_forbids_what_is_not_ours(client: TestClient) -> None:
    for path in ("/", "/khong-co", "/api/v1/khong-co", "/openapi.json", "/dang-nhap"):
        headers = client.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost:9", "[::1]:8000", "LOCALHOST"])
def test_the_machines_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.vn", "127.0.0.1.evil.vn", "localhost.evil.vn:8000", "8.8.8.8", "", "[::1", "a@127.0.0.1.x"]
)
def test_a_name_that_was_made_to_lead_here_is_not_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.vn"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_changes_that_another_site_asks_for_are_refused(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.post("/dang-nhap", headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("method", "headers", "path", "told"),
    [
        ("GET", {"Host": "evil.vn"}, "/", "Địa chỉ trên trình duyệt không phải"),
        ("GET", {"Host": "evil.vn"}, "/en", "The address in the browser is not one"),
        ("GET", {"Host": "evil.vn"}, "/api/v1/stats", "địa chỉ trên trình duyệt không phải"),
        ("POST", {"Origin": "http://evil.vn"}, "/dang-nhap", "Yêu cầu thay đổi này do một trang web khác"),
        ("POST", {"Origin": "http://evil.vn", "Accept-Language": "en"}, "/api/v1/extract", "another site"),
    ],
)  # fmt: skip
def test_strange_names_and_sites_are_refused_in_the_language_of_the_page(
    client: TestClient, method: str, headers: dict[str, str], path: str, told: str
) -> None:
    assert told in client.request(method, path, headers=headers).text


def test_behind_another_server_its_name_is_answered(client_for: Client) -> None:
    client = client_for(base_url="https://khen.vidu.vn")
    assert client.get("/dang-nhap", headers={"Host": "khen.vidu.vn"}).status_code == 200
    assert client.get("/dang-nhap", headers={"Host": "khac.vidu.vn"}).status_code == 421


def test_on_an_open_address_numbers_are_answered_and_strange_names_are_not(client_for: Client) -> None:
    client = client_for(host="0.0.0.0", allowed_hosts=("may-chu",))
    assert client.get("/dang-nhap", headers={"Host": "10.1.2.3:8000"}).status_code == 200
    assert client.get("/dang-nhap", headers={"Host": "may-chu"}).status_code == 200
    assert client.get("/dang-nhap", headers={"Host": "evil.vn"}).status_code == 421


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/api/v1/articles/1/story", "DELETE, GET, HEAD, POST"),
        ("/api/v1/names/answers", "POST"),
        ("/api/v1/jobs/imports", "POST"),
        ("/api/v1/sources/health", "GET, HEAD"),
    ],
)
def test_a_wrong_method_is_told_all_that_are_right(client: TestClient, path: str, methods: str) -> None:
    answer = client.put(path)
    assert (answer.status_code, answer.headers["Allow"]) == (405, methods)


def test_a_fault_of_ours_is_told_in_the_language_of_the_page(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr(record_book, "refresh", broken)
    careless = TestClient(client.app, str(client.base_url), raise_server_exceptions=False)
    told = careless.get("/khen-thuong")
    assert (told.status_code, "<p>Dịch vụ gặp lỗi" in told.text, FAILED[1:] in told.text) == (
        500,
        True,
        False,
    )
    assert f"<p>T{FAILED[1:]}" in careless.get("/en/khen-thuong").text
    assert '<a class="button main-act" href="/khen-thuong">Thử lại</a>' in told.text
    assert re.search(r"lúc xảy ra: \d\d:\d\d \d\d/\d\d/\d{4}\.", told.text)


def test_who_asks_too_often_is_told_when_to_ask_again(client_for: Client) -> None:
    client = client_for(requests_a_minute=1)
    client.get("/khen-thuong?loai=prize")
    told = client.get("/khen-thuong?loai=prize")
    assert told.status_code == 429
    assert re.search(r"Có thể thử lại sau \d+ giây\.", told.text)
    assert '<a class="button main-act" href="/khen-thuong?loai=prize">Thử lại</a>' in told.text
