"""HEAD, ETags and If-Match: what a client has already, and what somebody else changed meanwhile."""

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from extractor.store import open_store
from tests.builders import a_page, an_article, an_extract
from tests.service.conftest import Client
from tests.service.filled import fill

V1 = "/api/v1"

GIVEN = {
    "{number}": "1", "{key}": "abcd", "{entry}": "nobody", "{file_format}": "csv", "{name}": "0" * 16,
    "{file}": "1",
}  # fmt: skip


@pytest.fixture
def client(database: Path, client_for: Client) -> TestClient:
    """Of a service with two articles, for its owner."""
    database.unlink()
    fill(database)
    return client_for()


def addresses(client: TestClient) -> list[str]:
    """Every address that takes GET, with something in the place of what stands in braces."""
    told: dict[str, Any] = client.get("/openapi.json").json()["paths"]
    paths = [path for path, methods in told.items() if "get" in methods and "events" not in path]
    return [re.sub(r"\{\w+\}", lambda gap: GIVEN.get(gap.group(), "1"), path) for path in paths]


def test_head_is_get_without_the_body(client: TestClient) -> None:
    assert len(addresses(client)) > 40
    for path in (*addresses(client), "/openapi.json", "/", "/tim-kiem?q=khen", "/khong-co"):
        whole, head = client.get(path), client.head(path)
        assert (head.status_code, head.content) == (whole.status_code, b""), path
        assert head.headers["Content-Type"] == whole.headers["Content-Type"], path
        assert head.headers.get("ETag") == whole.headers.get("ETag"), path
    assert client.head(f"{V1}/jobs/imports").status_code == 405


def test_every_answer_of_the_api_has_an_etag_and_is_not_sent_twice(client: TestClient) -> None:
    for path in (*addresses(client), "/openapi.json", f"{V1}/record?name=phung van luc"):
        first = client.get(path)
        if first.status_code != 200:
            continue
        again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b""), path
        assert again.headers["ETag"] == first.headers["ETag"]
        other = client.get(path, headers={"If-None-Match": '"0"'})
        assert (other.status_code, len(other.content) > 0) == (200, True), path


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "xlsx"])
def test_a_file_is_sent_anew_when_something_came_since(client: TestClient, ending: str) -> None:
    path = f"{V1}/exports/queue.{ending}"
    tag = client.get(path).headers["ETag"]
    assert client.get(f"{V1}/exports/history.{ending}").headers["ETag"] != tag
    key = client.get(f"{V1}/review/queue?limit=1").json()["items"][0]["row"]["key"]
    client.post(f"{V1}/review/rows/{key}/accept", json={})
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_what_was_changed_meanwhile_is_not_changed_again(client: TestClient) -> None:
    added = client.post(f"{V1}/watches", json={"phrases": ["huyện Ba Vì"]}).json()
    place = f"{V1}/watches/{added['id']}"
    tag = client.get(place).headers["ETag"]
    client.post(f"{V1}/watches", json={"phrases": ["UBND huyện Ba Vì"], "name": "huyện Ba Vì"})
    late = client.delete(place, headers={"If-Match": tag})
    assert late.status_code == 412 and late.json()["cause"] == "vừa được người khác thay đổi"
    now = client.get(place).headers["ETag"]
    assert client.delete(place, headers={"If-Match": f'"0", {now}'}).status_code == 204
    assert client.get(place).status_code == 404


def test_sources_and_accounts_take_if_match(client_for: Client) -> None:
    client = client_for()
    asked = {"address": "https://bao.example/rss", "kind": "feed"}
    source = client.post(f"{V1}/sources", json=asked).json()
    place = f"{V1}/sources/{source['id']}"
    assert client.get(place).json() == client.get(f"{V1}/sources").json()[0]
    tag = client.get(place).headers["ETag"]
    assert client.delete(place, headers={"If-Match": '"0"'}).status_code == 412
    assert client.delete(place, headers={"If-Match": tag}).status_code == 204


def test_an_answer_to_names_may_hang_on_the_entry(client: TestClient) -> None:
    entry = client.get(f"{V1}/names?limit=1").json()["items"][0]
    tag = client.get(f"{V1}/names/{entry['id']}").headers["ETag"]
    asked = {"row": "0000", "other": "1111", "answer": "same", "about": entry["id"]}
    assert client.post(f"{V1}/names/answers", json=asked, headers={"If-Match": '"0"'}).status_code == 412
    assert client.post(f"{V1}/names/answers", json=asked, headers={"If-Match": tag}).status_code == 404


def test_a_paper_is_kept_noted_and_given_back(client: TestClient) -> None:
    sent = client.post(f"{V1}/papers", files={"paper": ("quyết định.PDF", b"%PDF-1.7 trang", "x/y")})
    place = sent.json()["place"]
    assert sent.status_code == 201 and re.fullmatch(r"papers/[0-9a-f]{16}\.pdf", place)
    paper = client.get(f"{V1}/{place}")
    assert (paper.content, paper.headers["Content-Type"]) == (b"%PDF-1.7 trang", "application/octet-stream")
    assert paper.headers["Content-Disposition"].startswith("attachment")
    key = client.get(f"{V1}/review/queue?limit=1").json()["items"][0]["row"]["key"]
    decision = {"number": "1234/QĐ-UBND", "paper": place}
    assert client.post(f"{V1}/review/rows/{key}/decision", json=decision).status_code == 201
    noted = client.get(f"{V1}/review/rows/{key}").json()["acts"][0]["new"]
    assert place in noted
    for wrong, code in (("papers/0000000000000000", 404), ("../coverage.db", 422)):
        asked = {"number": "1", "paper": wrong}
        assert client.post(f"{V1}/review/rows/{key}/decision", json=asked).status_code == code
    assert client.get(f"{V1}/papers/..%2fcoverage.db").status_code in (404, 422)


def test_the_digest_and_figures_for_programs(client: TestClient) -> None:
    made = client.get(f"{V1}/digest?from=2000").json()
    stories = [story for group in made["groups"] for story in group["stories"]]
    assert made["stories"] == len(stories) > 0
    number = stories[0]["id"]
    own = {"articles": [number], "notes": [{"article": number, "text": "Cần theo dõi"}], "officer": "Lan"}
    told = client.post(f"{V1}/exports/digest.md", json=own).text
    assert "Cần theo dõi" in told and "Lan" in told and stories[0]["title"] in told
    assert client.post(f"{V1}/exports/digest.md", json=own | {"articles": [1]}).status_code == 404
    saved = (one["id"] for one in client.get(f"{V1}/articles").json()["items"])
    for another, status in ((next(one for one in saved if one != number), 409), (1, 404)):
        note = {"article": another, "text": "x"}
        answer = client.post(f"{V1}/exports/digest.md", json=own | {"notes": [note]})
        assert (answer.status_code, answer.json()["source"]) == (status, str(another))
    assert client.get(f"{V1}/exports/digest.json?from=2000").json() == made
    found = client.get(f"{V1}/figures").json()
    drawn = client.get(f"{V1}/exports/figures.json").json()
    assert found["charts"] == drawn["charts"] and len(found["charts"]) == 4
    assert client.get(f"{V1}/exports/figures.svg").text.startswith("<?xml")
    assert client.get(f"{V1}/figures?unit=phung van luc").json()["label"] == "Phùng Văn Lực"


def test_the_digest_tells_of_articles_without_a_paper(database: Path, client: TestClient) -> None:
    with open_store(database) as store:
        article = an_article("Thư khen của hội", "Hội khen tổ 3.", url=None, publisher=None)
        store.save(a_page("thư", url=None), an_extract(article))
    groups = client.get(f"{V1}/digest").json()["groups"]
    assert None in [story["publisher"] for group in groups for story in group["stories"]]
