"""What strangers may send: nothing of it runs, leads elsewhere, reads files or fills memory."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from extractor.fetch import Archive, Settings
from extractor.pipeline import ingest
from extractor.record_book import refresh
from extractor.service.file_names import attachment
from extractor.service.limits import Meter
from extractor.service.patience import Patience
from extractor.store import open_store
from tests.servers.ends import LONGEST
from tests.service.conftest import Client

V1 = "/api/v1"
SCRIPT = "<script>alert(1)</script>"
PRODUCT = str(7919 * 7907)
"""What a template that was rendered would show; no day or minute of a page looks like it."""
ARTICLE = f"""Trao Bằng khen cho Trường THCS {SCRIPT} Hoa Sen

Sáng 20/11/2023, Chủ tịch UBND tỉnh tặng Bằng khen cho bà Nguyễn Thị "><img src=x onerror=alert(1)> Hoa,
Trường THCS Hoa Sen, huyện Ba Vì. {{{{ 7919 * 7907 }}}} {{% raw %}} ${{7919*7907}}

=HYPERLINK("http://evil.vn") được tặng Giấy khen của Chủ tịch UBND huyện Ba Vì.

https://vidu.vn/{SCRIPT.replace("/", "%2F")}/javascript:alert(1)
"""
STRANGE = (
    SCRIPT, '"><img src=x onerror=alert(1)>', "' OR 1=1 --", "'; DROP TABLE articles; --", "{{ 7*7 }}",
    "{% include 'base.html' %}", "${7*7}", "../../../etc/passwd", "%00", "a\r\nSet-Cookie: x=1",
    'NEAR("a" "b")', "a* OR *", "title:", "\\", '"', "((((((((", "NOT", "\U0001f3c5" * 50,
)  # fmt: skip


@pytest.fixture
def bad_article(database: Path, tmp_path: Path) -> int:
    file = tmp_path / "bai.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    with open_store(database) as store:
        for result in ingest([str(file)], store, Archive(database.parent / "pages"), Settings()):
            assert result.error is None
        refresh(store)
        number: int = store.conn.execute("SELECT id FROM articles").fetchone()[0]
    return number


def test_nothing_that_an_article_says_is_rendered_unescaped(bad_article: int, client_for: Client) -> None:
    client = client_for()
    pages = [
        "/", f"/bai-bao/{bad_article}", f"/bai-bao/{bad_article}/phien-ban", "/tim-kiem?q=Hoa+Sen",
        "/doi-chieu", "/ho-so", "/khen-thuong", "/lich-su", "/nhat-ky", f"/en/bai-bao/{bad_article}",
    ]  # fmt: skip
    for path in pages:
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert SCRIPT not in answer.text and "<img src=x" not in answer.text, path
        assert not re.search(r'(?:href|src|action)="\s*(?:javascript|data|vbscript):', answer.text), path
        assert PRODUCT not in answer.text, path


def test_strange_words_are_words(bad_article: int, client_for: Client) -> None:
    client = client_for()
    for words in STRANGE:
        for path, name in (
            ("/tim-kiem", "q"),
            ("/ho-so", "q"),
            ("/dang-nhap", "tiep"),
            (f"{V1}/search", "q"),
        ):
            answer = client.get(path, params={name: words})
            assert answer.status_code < 500, (path, words)
            assert SCRIPT not in answer.text or path.startswith("/api/"), (path, words)
            assert "set-cookie" not in answer.headers or "x=1" not in answer.headers["set-cookie"]
        for name in ("unit", "person", "award", "grantor", "place", "publisher", "decision"):
            assert client.get(f"{V1}/awards", params={name: words}).status_code < 500, (name, words)
    assert client.get(f"{V1}/stats").json()["articles"] == 1


def test_json_is_never_taken_for_a_page(bad_article: int, client_for: Client) -> None:
    answer = client_for().get(f"{V1}/articles/{bad_article}")
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_no_cell_of_a_table_is_a_formula(bad_article: int, client_for: Client) -> None:
    table = client_for().get(f"{V1}/exports/awards.csv").content.decode("utf-8-sig")
    cells = re.findall(r'(?:^|,)"?([=+\-@\t\r][^,"]*)', table, re.MULTILINE)
    assert cells == []


@pytest.mark.parametrize(
    "name",
    ['a"\r\nSet-Cookie: x=1', "../../etc/passwd", "Hồ sơ\x00.docx", "a;b=c", "\u202egnp.exe", "'" * 500],
)
def test_no_name_ends_a_header_or_leaves_a_folder(name: str) -> None:
    header = attachment(name)
    assert header.isascii() and header.isprintable()
    plain = re.fullmatch(
        r'attachment; filename="([A-Za-z0-9._-]*)"; filename\*=UTF-8\'\'([A-Za-z0-9._~%-]+)', header
    )
    assert plain is not None


@pytest.mark.parametrize(
    "path", ["/bai-bao/1%00", "/%2e%2e/%2e%2e/etc/passwd", "/static/%00", "/api/v1/names/..%2f..%2fx"]
)
def test_paths_lead_nowhere_else(path: str, client: TestClient) -> None:
    assert client.get(path).status_code in (404, 422)


def test_too_many_requests_of_one_address_wait_and_others_do_not(client_for: Client) -> None:
    client = client_for(requests_a_minute=5)
    codes = [client.get(f"{V1}/stats").status_code for _ in range(7)]
    assert codes == [200] * 5 + [429] * 2
    refused = client.get(f"{V1}/stats")
    assert int(refused.headers["Retry-After"]) >= 1
    assert refused.headers["Content-Type"] == "application/problem+json"
    meter = Meter(1, clock=lambda: 0.0)
    meter.take("a")
    meter.take("b")


def test_what_was_used_up_flows_back() -> None:
    now = [0.0]
    meter = Meter(60, clock=lambda: now[0])
    for _ in range(60):
        meter.take("a")
    now[0] = 1.5
    meter.take("a")
    with pytest.raises(Exception, match="asked too much"):
        meter.take("a")


def test_an_answer_that_takes_too_long_is_given_up() -> None:
    async def run() -> list[dict[str, object]]:
        never = asyncio.Event()

        async def app(scope: object, receive: object, send: object) -> None:
            await asyncio.wait_for(never.wait(), LONGEST)

        sent: list[dict[str, object]] = []

        async def send(message: dict[str, object]) -> None:
            sent.append(message)

        async def receive() -> dict[str, object]:
            return {"type": "http.request", "body": b"", "more_body": False}

        scope = {"type": "http", "method": "GET", "path": f"{V1}/x", "headers": [], "query_string": b""}
        await Patience(app, 0.01)(scope, receive, send)
        never.set()
        await asyncio.sleep(0)
        return sent

    sent = asyncio.run(run())
    assert sent[0]["status"] == 503
    assert (b"retry-after", b"30") in sent[0]["headers"]
    assert "mất quá nhiều thời gian" in json.loads(sent[1]["body"])["detail"]


def test_a_request_that_comes_too_slowly_is_given_up() -> None:
    """The client is told that it is slow, not that the service is."""

    async def run() -> list[dict[str, Any]]:
        never, sent = asyncio.Event(), list[dict[str, Any]]()
        parts = iter((b"{", b'"'))

        async def app(scope: object, receive: Any, send: object) -> None:
            while (await receive())["more_body"]:
                pass

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        async def receive() -> dict[str, Any]:
            part = next(parts, None)
            if part is None:
                await asyncio.wait_for(never.wait(), LONGEST)
            return {"type": "http.request", "body": part or b"", "more_body": part is not None}

        headers = [(b"content-length", b"50")]
        scope = {"type": "http", "method": "POST", "path": f"{V1}/x", "headers": headers, "query_string": b""}
        await Patience(app, 0.01)(scope, receive, send)
        never.set()
        await asyncio.sleep(0)
        return sent

    head, body = asyncio.run(run())
    assert head["status"] == 408 and (b"connection", b"close") in head["headers"]
    assert "gửi lên quá chậm" in json.loads(body["body"])["detail"]


def test_a_page_that_takes_too_long_says_so_in_its_language(client_for: Client) -> None:
    client = client_for(request_seconds=0.000_001)
    for path, title, words in (
        ("/so-lieu", "Quá thời gian", "Câu trả lời mất quá nhiều thời gian"),
        ("/en/so-lieu", "Too slow", "The answer takes too long"),
    ):
        told = client.get(path)
        assert told.status_code == 503
        assert title in told.text and words in told.text and "Cơ sở dữ liệu" not in told.text


def test_an_answer_in_time_is_left_alone() -> None:
    async def app(scope: object, receive: object, send: object) -> None:
        await PlainTextResponse("xong")(scope, receive, send)  # type: ignore[arg-type]

    assert TestClient(Patience(app, 20.0)).get("/").text == "xong"  # type: ignore[arg-type]


def test_a_question_that_takes_too_long_is_broken_off(database: Path) -> None:
    with open_store(database) as store:
        store.allow(0.01)
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        with pytest.raises(Exception, match="broken off"):
            store.rows(endless, ())
        store.allow(None)
        assert store.rows("SELECT 1", ()) == [(1,)]
