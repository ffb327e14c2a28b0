"""What is told of one article or one row as files, and that no list of the API is without one."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from starlette.testclient import TestClient

from extractor.review import Review
from extractor.service.api.jobs import JobOut
from extractor.service.api.me import SessionOut, TokenOut
from extractor.service.api.people import AccountOut
from extractor.service.app import create_app
from extractor.service.settings import ServiceSettings
from extractor.store import Store, open_store, stories
from tests.builders import a_mark, a_page, an_article, an_award, an_event, an_extract
from tests.service.conftest import HOME, SignIn

V1 = "/api/v1"
EXPORTS = f"{V1}/exports"
UNIT = "UBND huyện Ba Vì"
FORMULA = "=1+2 huyện được khen"


@dataclass(frozen=True)
class House:
    """``article`` was changed by its paper and stands in a story with another; ``row`` is its award row, on
    which a person has acted, and whose unit was honoured in two more years."""

    client: TestClient
    article: int
    row: str

    def asked(self, name: str) -> dict[str, Any]:
        return {"article": self.article} if name.startswith("article-") else {"row": self.row}

    def rows(self, name: str) -> list[dict[str, Any]]:
        lines = self.client.get(f"{EXPORTS}/{name}.jsonl", params=self.asked(name)).text
        return [json.loads(line) for line in lines.splitlines()]


def save(store: Store, place: int, year: int, moment: str) -> None:
    words = f"{UNIT} được tặng Bằng khen năm {year}."
    url = f"https://bao{place}.example/tin-{place}"
    article = an_article(FORMULA, words, f"Lễ trao quà diễn ra {moment}.", url=url, publisher=f"Báo {place}")
    award = an_award(article, words, recipient=UNIT, award="Bằng khen", award_id="bang-khen-tinh",
                     period=str(year), date=str(year))  # fmt: skip
    event = an_event(article, words, participants=(UNIT, "Phòng Giáo dục"))
    extract = an_extract(article, marks=(a_mark(article, "UNIT", UNIT),), awards=(award,), events=(event,))
    store.save(a_page(f"{place} {moment}", source=url, url=url), extract)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    database = tmp_path_factory.mktemp("parts") / "coverage.db"
    with open_store(database) as store:
        for place, year, moment in ((0, 2021, "chiều 5/6"), (0, 2021, "sáng 6/6"), (1, 2020, "hôm qua"),
                                    (2, 2019, "hôm nay")):  # fmt: skip
            save(store, place, year, moment)
        ids = dict(store.rows("SELECT url, id FROM articles"))
        stories.join(store, ids["https://bao0.example/tin-0"], ids["https://bao1.example/tin-1"])
        review = Review(store, "Lan")
        items, _ = review.head_of_queue(9)
        (key,) = (one.row.key for one in items if one.row.period == "2021")
        review.accept(key, "đã xem")
    with TestClient(create_app(ServiceSettings(database=database)), base_url=HOME) as client:
        yield House(client, ids["https://bao0.example/tin-0"], key)


PARTS = {
    "article-awards": 1, "article-entities": 1, "article-events": 1, "article-versions": 2,
    "article-story": 2, "row-neighbours": 2, "row-acts": 1,
}  # fmt: skip


@pytest.mark.parametrize(("name", "count"), PARTS.items())
def test_what_is_told_of_one_thing_is_a_file_in_every_format(house: House, name: str, count: int) -> None:
    rows = house.rows(name)
    document = house.client.get(f"{EXPORTS}/{name}.json", params=house.asked(name)).json()
    (key,) = document.keys() - {"schema_version", "filters", "count"}
    assert (document[key], document["count"], len(rows)) == (rows, count, count)
    sent = house.client.get(f"{EXPORTS}/{name}.csv", params=house.asked(name)).content
    assert sent.startswith("\ufeff".encode())
    table = list(csv.reader(io.StringIO(sent.decode("utf-8-sig"))))
    assert len(table) == count + 1
    assert not [cell for line in table for cell in line if cell.startswith("=")]
    sent = house.client.get(f"{EXPORTS}/{name}.xlsx", params=house.asked(name)).content
    book = openpyxl.load_workbook(io.BytesIO(sent))
    assert [cell.value for cell in book.worksheets[0][1]] == table[0]
    assert {cell.data_type for line in book.worksheets[0].iter_rows() for cell in line} <= {"s", "n"}
    asked = {row[0].value: str(row[1].value) for row in book["Truy vấn"].iter_rows()}
    assert set(map(str, house.asked(name).values())) < set(asked.values())
    assert book["Truy vấn"]["B1"].value == count


@pytest.mark.parametrize("name", PARTS)
def test_of_what_is_not_there_is_no_file(house: House, name: str) -> None:
    asked = {one: 1 if one == "article" else "0000" for one in house.asked(name)}
    assert house.client.get(f"{EXPORTS}/{name}.csv", params=asked).status_code == 404


def test_the_files_tell_what_the_api_tells(house: House) -> None:
    def told(part: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = house.client.get(f"{V1}/articles/{house.article}/{part}").json()
        return found

    assert house.rows("article-versions") == told("versions")
    assert house.rows("article-story") == told("story")
    assert house.rows("article-entities") == told("entities")
    (event,) = house.rows("article-events")
    assert event | told("events")[0] == event
    assert [one["id"] for one in house.rows("article-awards")] == [one["id"] for one in told("awards")]
    assert [one["act"] for one in house.rows("row-acts")] == ["accept"]
    assert [one["period"] for one in house.rows("row-neighbours")] == ["2020", "2019"]


def test_what_a_paper_changed_is_told_in_signs(house: House) -> None:
    sent = house.client.get(f"{EXPORTS}/article-versions.csv?article={house.article}").content.decode()
    assert "diễn ra [-chiều 5/6.-]{+sáng 6/6.+}" in sent


def test_the_pages_offer_these_files(house: House) -> None:
    article = house.client.get(f"/bai-bao/{house.article}").text
    row = house.client.get(f"/doi-chieu/{house.row}").text
    versions = house.client.get(f"/bai-bao/{house.article}/phien-ban").text
    offered = set(re.findall(r"/exports/([a-z-]+)\.xlsx", article + row + versions))
    assert offered == PARTS.keys()


WHOLE = {
    "/articles": "articles", "/awards": "awards", "/achievements": "achievements", "/names": "entries",
    "/names/{entry}/candidates": "names", "/review/queue": "queue", "/review/acts": "history",
    "/sources": "sources", "/sources/health": "health", "/watches": "watches",
    "/watches/{number}/hits": "hits", "/receivers": "receivers", "/jobs": "jobs",
    "/jobs/{number}/events": "job-events", "/stats/awards": "award-names", "/me/tokens": "tokens",
    "/me/sessions": "sessions", "/accounts": "accounts", "/audit": "audit",
    **{f"/articles/{{number}}/{part}": f"article-{part}"
       for part in ("awards", "entities", "events", "versions", "story")},
}  # fmt: skip
"""The file of every list of the API."""


def test_no_list_of_the_api_is_without_a_file(house: House) -> None:
    paths = house.client.get("/openapi.json").json()["paths"]
    lists = set()
    for path, methods in paths.items():
        content = methods.get("get", {}).get("responses", {}).get("200", {}).get("content", {})
        schema = content.get("application/json", {}).get("schema", {})
        kind = schema.get("$ref", "").rpartition("/")[2]
        if schema.get("type") == "array" or kind.startswith("Page_") or "text/event-stream" in content:
            lists.add(path.removeprefix(V1))
    assert lists == WHOLE.keys()
    assert {f"{EXPORTS}/{name}.{{file_format}}" for name in WHOLE.values()} <= paths.keys()


@pytest.mark.parametrize(
    ("name", "model"),
    [("accounts", AccountOut), ("tokens", TokenOut), ("sessions", SessionOut), ("jobs", JobOut)],
)
def test_a_file_and_a_list_of_the_office_have_the_same_fields(
    signed_in: SignIn, office_of_three: Path, name: str, model: Any
) -> None:
    client = signed_in("Lan")
    client.headers.update({"X-CSRF-Token": client.get(f"{V1}/me").json()["csrf"]})
    client.post(f"{V1}/me/tokens", json={"name": "báo cáo", "role": "viewer"})
    client.post(f"{V1}/jobs/records")
    (row, *_) = client.get(f"{EXPORTS}/{name}.json").json()[name]
    assert row.keys() == model.model_fields.keys() - {"is_this"}
