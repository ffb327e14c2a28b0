"""The API over a database with two articles: lists, single things, changes, files."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from starlette.testclient import TestClient

from extractor.records.corrections import CORRECTABLE
from extractor.service.app import create_app
from extractor.service.settings import ServiceSettings
from tests.service.conftest import HOME, Client
from tests.service.filled import fill

V1 = "/api/v1"
MARKED, PLAIN = "Cờ thi đua", "co thi dua"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A service that these tests only ask."""
    database = tmp_path_factory.mktemp("asked") / "coverage.db"
    fill(database)
    with TestClient(create_app(ServiceSettings(database=database)), base_url=HOME) as client:
        yield client


@pytest.fixture
def changed(database: Path, client_for: Client) -> TestClient:
    """A service on a copy, for changes."""
    fill(database)
    return client_for()


def test_lists_come_page_by_page_whole_and_without_repetition(asked: TestClient) -> None:
    whole = asked.get(f"{V1}/awards?limit=200").json()
    assert whole["next"] is None
    parts, address = [], f"{V1}/awards?limit=3"
    while address:
        answer = asked.get(address)
        parts += answer.json()["items"]
        address = answer.links.get("next", {}).get("url")
    assert parts == whole["items"]
    assert len({row["id"] for row in parts}) == len(parts) > 6


@pytest.mark.parametrize("path", ["/awards", "/articles", "/achievements", "/names", "/review/queue"])
@pytest.mark.parametrize("cursor", ["x", "WyJ4Il0", "W10", "e30", "bnVsbA", "\u1ec7", "WzEsMiwzXQ"])
def test_a_cursor_of_no_list_or_of_another_is_refused(path: str, cursor: str, asked: TestClient) -> None:
    assert asked.get(f"{V1}{path}", params={"cursor": cursor}).status_code == 404


def test_a_cursor_belongs_to_its_filters(asked: TestClient) -> None:
    cursor = asked.get(f"{V1}/awards?limit=1").json()["next"]
    assert asked.get(f"{V1}/awards", params={"limit": 1, "cursor": cursor}).status_code == 200
    other = asked.get(f"{V1}/awards", params={"limit": 1, "cursor": cursor, "level": "state"})
    assert other.status_code == 404


def test_an_article_and_what_was_found_in_it(asked: TestClient) -> None:
    number = asked.get(f"{V1}/articles?publisher=laodongthudo.vn").json()["items"][0]["id"]
    article = asked.get(f"{V1}/articles/{number}").json()
    entities = asked.get(f"{V1}/articles/{number}/entities").json()
    assert all(article["text"][one["start"] : one["end"]] == one["text"] for one in entities)
    units = asked.get(f"{V1}/articles/{number}/entities?label=UNIT").json()
    assert units == [one for one in entities if one["label"] == "UNIT"] and units
    for row in asked.get(f"{V1}/articles/{number}/awards").json():
        words = row["evidence"]
        assert article["text"][words["start"] : words["end"]] == words["text"]
        assert asked.get(f"{V1}/awards/{row['id']}").json() == row
    assert len(asked.get(f"{V1}/articles/{number}/versions").json()) == article["version"]
    assert number in [one["id"] for one in asked.get(f"{V1}/articles/{number}/story").json()]


@pytest.mark.parametrize(
    "path",
    [
        "/articles/1", "/articles/1/entities", "/articles/1/story", "/awards/1", "/achievements/x",
        "/names/x", "/record?name=Không Ai Cả", "/review/rows/ffffffff", "/jobs/1", "/jobs/1/events",
        "/watches/1/hits?from=2026-01-01&to=2026-01-02",
    ],
)  # fmt: skip
def test_what_is_not_there_is_404(path: str, asked: TestClient) -> None:
    answer = asked.get(V1 + path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["remedy"]


@pytest.mark.parametrize(
    "path",
    [
        "/awards?limit=0", "/awards?limit=201", "/awards?level=x", "/awards?from=2022-02-30", "/articles/0",
        "/articles/x", "/awards?year=22", "/articles/1/entities?label=x", "/record", "/search?sort=x",
    ],
)  # fmt: skip
def test_what_is_wrongly_asked_is_422_and_says_where(path: str, asked: TestClient) -> None:
    answer = asked.get(V1 + path)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["where"]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/awards?yaer=2024", "yaer: is no parameter of this address; did you mean “year”?"),
        ("/awards?from=2022&unti=x", "unti: is no parameter of this address; did you mean “unit”?"),
        (
            "/exports/awards.csv?levels=state",
            "levels: is no parameter of this address; did you mean “level”?",
        ),
        ("/stats?x=1", "x: is no parameter of this address; leave it out: the address takes none"),
        ("/search?q=a&zzz=1", "zzz: is no parameter of this address; the address takes: q, "),
        ("/record?name=a&names=b", "names: is no parameter of this address; did you mean “name”?"),
        ("/awards?level=state&level=ministry", "level: is given more than once; give it once"),
    ],
)
def test_a_parameter_that_is_not_taken_is_refused_with_the_nearest_one(
    asked: TestClient, path: str, told: str
) -> None:
    answer = asked.get(V1 + path, headers={"Accept-Language": "en"})
    assert answer.status_code == 422 and answer.json()["detail"].startswith(told)
    assert "địa chỉ này" in asked.get(V1 + "/awards?yaer=2024").json()["cause"]


def test_a_list_may_come_repeatedly(asked: TestClient) -> None:
    number = asked.get(f"{V1}/articles").json()["items"][0]["id"]
    for path in (
        "/search?q=a&facets=level&facets=year",
        f"/articles/{number}/entities?label=UNIT&label=DATE",
    ):
        assert asked.get(V1 + path).status_code == 200


def test_an_answer_that_the_client_has_is_not_sent_again(asked: TestClient) -> None:
    first = asked.get(f"{V1}/stats")
    for known in (first.headers["ETag"], f"W/{first.headers['ETag']}", f'"x", {first.headers["ETag"]}', "*"):
        again = asked.get(f"{V1}/stats", headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
    assert asked.get(f"{V1}/stats", headers={"If-None-Match": '"x"'}).status_code == 200


def test_search_finds_with_and_without_marks_and_counts_facets(asked: TestClient) -> None:
    found = [
        asked.get(f"{V1}/search", params={"q": words, "facets": "level"}).json() for words in (MARKED, PLAIN)
    ]
    assert found[0]["articles"]["total"] >= 1
    assert found[1]["articles"]["total"] >= found[0]["articles"]["total"]
    facet = found[0]["articles"]["facets"][0]
    assert facet["name"] == "level" and facet["values"]
    chosen = f"level:{facet['values'][0]['value']}"
    narrowed = asked.get(f"{V1}/search", params={"q": MARKED, "facet": chosen}).json()
    assert narrowed["articles"]["total"] == facet["values"][0]["count"]


def test_a_query_that_means_nothing_gets_a_hint_in_the_language_asked_for(asked: TestClient) -> None:
    hints = [
        asked.get(f"{V1}/search?q=(", headers={"Accept-Language": language}).json()["hint"]
        for language in ("vi", "en")
    ]
    assert all(hints) and hints[0] != hints[1]


def test_the_record_of_a_person_and_its_files(asked: TestClient) -> None:
    record = asked.get(f"{V1}/record", params={"name": "phung van luc"}).json()
    assert record["entry"]["name"] == "Phùng Văn Lực" and record["count"] >= 3
    years = {line["achievement"]["year"] for line in record["honours"]}
    assert asked.get(f"{V1}/achievements", params={"entry": record["entry"]["id"]}).json()["items"]
    assert years
    word = asked.get(f"{V1}/exports/record.docx", params={"name": "phung van luc"})
    assert zipfile.ZipFile(io.BytesIO(word.content)).testzip() is None
    assert word.headers["Content-Disposition"].startswith('attachment; filename="ho-so-phung-van-luc.docx"')


def test_every_achievement_names_the_rows_it_is_made_of(asked: TestClient) -> None:
    found = asked.get(f"{V1}/achievements?limit=200").json()["items"]
    assert any(one["entry"] is None for one in found)
    for one in found:
        assert one["rows"]
        assert asked.get(f"{V1}/review/rows/{one['rows'][0]}").status_code == 200


def test_exports_hold_every_row_in_every_format(asked: TestClient) -> None:
    count = len(asked.get(f"{V1}/awards?limit=200").json()["items"])
    lines = asked.get(f"{V1}/exports/awards.jsonl").text.splitlines()
    table = list(csv.reader(io.StringIO(asked.get(f"{V1}/exports/awards.csv").content.decode("utf-8-sig"))))
    document = asked.get(f"{V1}/exports/awards.json").json()
    assert len(lines) == len(table) - 1 == document["count"] == count
    assert [json.loads(line) for line in lines] == document["awards"]
    book = asked.get(f"{V1}/exports/awards.xlsx", params={"standing": "press"}).content
    assert zipfile.ZipFile(io.BytesIO(book)).testzip() is None


LISTS = (
    "awards", "articles", "entries", "achievements", "award-names", "names", "alike", "queue", "history",
    "outcomes", "sources", "hits", "watches", "receivers", "health", "gone", "accounts", "jobs", "audit",
    "lost-acts",
)  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_a_file_in_every_format(asked: TestClient, name: str) -> None:
    lines = asked.get(f"{V1}/exports/{name}.jsonl")
    assert "attachment" in lines.headers["Content-Disposition"]
    rows = [json.loads(line) for line in lines.text.splitlines()]
    document = asked.get(f"{V1}/exports/{name}.json").json()
    (key,) = document.keys() - {"schema_version", "filters", "count"}
    assert (document[key], document["count"]) == (rows, len(rows))
    table = list(csv.reader(io.StringIO(asked.get(f"{V1}/exports/{name}.csv").content.decode("utf-8-sig"))))
    assert len(table) == len(rows) + 1 and len({len(line) for line in table}) == 1
    book = openpyxl.load_workbook(io.BytesIO(asked.get(f"{V1}/exports/{name}.xlsx").content))
    assert [cell.value for cell in book.worksheets[0][1]] == table[0]
    assert book.worksheets[0].max_row == len(rows) + 1
    assert book["Truy vấn"]["B1"].value == len(rows)


def test_a_workbook_names_each_thing_that_was_asked_for(changed: TestClient) -> None:
    changed.post(f"{V1}/watches", json={"phrases": ["giao ước thi đua"]})
    told = changed.get("/openapi.json").json()["paths"]
    for name in LISTS:
        path = f"{V1}/exports/{name}.{{file_format}}"
        examples = {
            one["name"]: one["schema"]["examples"][0] or 1
            for one in told[path]["get"].get("parameters", ())
            if one["in"] == "query"
        }
        for parameter, example in examples.items():
            answer = changed.get(f"{V1}/exports/{name}.xlsx", params={parameter: example})
            assert answer.status_code == 200, (name, parameter, answer.text)
            book = openpyxl.load_workbook(io.BytesIO(answer.content))
            asked_for = {row[0].value: row[1].value for row in book["Truy vấn"].iter_rows()}
            assert len(asked_for) > 1, (name, parameter)


@pytest.mark.parametrize(
    ("name", "address", "key"),
    [
        ("articles", "articles", "id"), ("achievements", "achievements", "id"), ("entries", "names", "id"),
        ("queue", "review/queue", "row"), ("history", "review/acts", "id"),
    ],
)  # fmt: skip
def test_a_file_has_the_rows_of_all_pages_in_their_order(
    changed: TestClient, name: str, address: str, key: str
) -> None:
    for waiting in changed.get(f"{V1}/review/queue?limit=3").json()["items"]:
        changed.post(f"{V1}/review/rows/{waiting['row']['key']}/accept", json={})
    shown, cursor = list[object](), None
    while True:
        page = changed.get(f"{V1}/{address}", params={"limit": 2} | ({"cursor": cursor} if cursor else {}))
        shown += [one[key]["key"] if key == "row" else one[key] for one in page.json()["items"]]
        cursor = page.json()["next"]
        if cursor is None:
            break
    lines = changed.get(f"{V1}/exports/{name}.jsonl").text.splitlines()
    assert shown and shown == [json.loads(line)["key" if key == "row" else key] for line in lines]


def test_the_files_of_what_is_followed_hold_it_and_their_tags_change_with_it(changed: TestClient) -> None:
    tags = [changed.get(f"{V1}/exports/{name}.csv").headers["ETag"] for name in ("sources", "hits", "audit")]
    source = changed.post(
        f"{V1}/sources",
        json={"address": "https://bao.example/rss/home.rss", "kind": "feed", "tags": ["Hà Nội"]},
    ).json()
    watch = changed.post(f"{V1}/watches", json={"phrases": ["giao ước thi đua"]}).json()["id"]
    (told,) = changed.get(f"{V1}/exports/sources.json").json()["sources"]
    assert (told["id"], told["address"], told["tags"]) == (source["id"], source["address"], ["Hà Nội"])
    hits = changed.get(f"{V1}/exports/hits.json", params={"watch": watch}).json()
    assert hits["hits"] and {one["watch"] for one in hits["hits"]} == {"giao ước thi đua"}
    assert {"watch", "from", "to"} == hits["filters"].keys()
    assert changed.get(f"{V1}/exports/hits.json", params={"watch": 99}).status_code == 404
    acts = changed.get(f"{V1}/exports/audit.json").json()["entries"]
    assert [one["act"] for one in acts][:2] == [f"POST {V1}/watches", f"POST {V1}/sources"]
    now = [changed.get(f"{V1}/exports/{name}.csv").headers["ETag"] for name in ("sources", "hits", "audit")]
    assert all(one != before for one, before in zip(now, tags, strict=True))


def test_a_bad_query_says_what_is_wrong_and_what_to_do(asked: TestClient) -> None:
    told = asked.get(f"{V1}/search", params={"q": "năm:20a"}).json()
    assert told["hint"] == "“20a” không phải năm hợp lệ"
    assert told["hint_remedy"].startswith("hãy nhập một năm")


def test_reasons_of_the_queue_are_in_the_language_asked_for(changed: TestClient) -> None:
    told = {
        language: [
            reason
            for item in changed.get(
                f"{V1}/review/queue?limit=50", headers={"Accept-Language": language}
            ).json()["items"]
            for reason in item["reasons"]
        ]
        for language in ("vi", "en")
    }
    assert len(told["vi"]) == len(told["en"]) > 0
    assert not set(told["vi"]) & set(told["en"])


def test_a_cursor_of_another_list_is_refused(asked: TestClient) -> None:
    cursor = asked.get(f"{V1}/achievements?limit=1").json()["next"]
    assert asked.get(f"{V1}/achievements", params={"cursor": cursor, "limit": 1}).status_code == 200
    for address in ("names", "review/queue", "review/acts"):
        assert asked.get(f"{V1}/{address}", params={"cursor": cursor}).status_code == 404


def test_entries_are_found_by_any_of_their_names(asked: TestClient) -> None:
    lines = asked.get(f"{V1}/exports/entries.jsonl", params={"words": "phung van", "kind": "person"}).text
    assert [json.loads(line)["name"] for line in lines.splitlines()] == ["Phùng Văn Lực"]
    honoured = asked.get(f"{V1}/exports/entries.json", params={"order": "count"}).json()
    counts = [one["achievements"] for one in honoured["entries"]]
    assert honoured["filters"] == {"order": "count"} and counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(
    ("field", "right", "wrong"),
    [
        ("status", "past", "given"), ("recipient_kind", "household", "unit"), ("recipient_count", "12", "0"),
        ("date", "2022-03/2022-04", "17/3/2022"), ("grade", "Nhì", "x" * 501), ("status", "target", ""),
        ("award", "Bằng khen", " "), ("recipient_count", "3", ""), ("recipient_kind", "other", ""),
    ],
)  # fmt: skip
def test_a_value_is_of_its_field(changed: TestClient, field: str, right: str, wrong: str) -> None:
    key = changed.get(f"{V1}/review/queue?limit=1").json()["items"][0]["row"]["key"]
    place = f"{V1}/review/rows/{key}/correct"
    assert changed.post(place, json={"field": field, "value": wrong}).status_code == 422
    assert changed.post(place, json={"field": field, "value": right}).status_code == 201
    told = changed.get(f"{V1}/review/rows/{key}").json()
    assert (told["acts"][0]["field"], told["acts"][0]["new"]) == (field, right)
    assert str(told["row"][field]) == right


def test_every_field_that_may_be_corrected_is_described(asked: TestClient) -> None:
    schemas = asked.get("/openapi.json").json()["components"]["schemas"]
    described = set[str]()
    for name, schema in schemas.items():
        if name.startswith("Correct"):
            field = schema["properties"]["field"]
            described |= set(field.get("enum", [field.get("const")]))
    assert described == set(CORRECTABLE)


def test_acts_are_done_seen_and_taken_back(changed: TestClient) -> None:
    key = changed.get(f"{V1}/review/queue?limit=1").json()["items"][0]["row"]["key"]
    seen = changed.get(f"{V1}/review/rows/{key}")
    tag = seen.headers["ETag"]
    done = changed.post(
        f"{V1}/review/rows/{key}/reject", json={"why": "sai người"}, headers={"If-Match": tag}
    )
    assert done.status_code == 201
    late = changed.post(f"{V1}/review/rows/{key}/accept", json={}, headers={"If-Match": tag})
    assert late.status_code == 412
    assert key not in [
        one["row"]["key"] for one in changed.get(f"{V1}/review/queue?limit=200").json()["items"]
    ]
    assert changed.get(f"{V1}/review/rows/{key}").json()["acts"][0]["why"] == "sai người"
    assert changed.post(f"{V1}/review/acts/{done.json()['act']}/undo", json={}).status_code == 201
    assert key in [one["row"]["key"] for one in changed.get(f"{V1}/review/queue?limit=200").json()["items"]]


def test_a_correction_needs_words_that_stand_in_the_article(changed: TestClient) -> None:
    key = changed.get(f"{V1}/review/queue?limit=1").json()["items"][0]["row"]["key"]
    wrong = {"field": "grade", "value": "Nhất", "quote": "những chữ không có trong bài"}
    assert changed.post(f"{V1}/review/rows/{key}/correct", json=wrong).status_code == 409
    other = {"field": "decision", "value": "99999/QĐ-CTN", "quote": "Bằng khen"}
    assert changed.post(f"{V1}/review/rows/{key}/correct", json=other).status_code == 409
    right = {"field": "grade", "value": "Nhất"}
    assert changed.post(f"{V1}/review/rows/{key}/correct", json=right).status_code == 201
    assert changed.get(f"{V1}/review/rows/{key}").json()["row"]["grade"] == "Nhất"


def test_a_source_is_followed_and_left(changed: TestClient) -> None:
    asked = {"address": "https://vidu.vn/rss/home.rss", "kind": "feed", "name": "Ví dụ", "minutes": 60}
    added = changed.post(f"{V1}/sources", json=asked)
    assert added.status_code == 201 and added.json()["interval_seconds"] == 3600
    assert [one["name"] for one in changed.get(f"{V1}/sources").json()] == ["Ví dụ"]
    assert changed.delete(f"{V1}/sources/{added.json()['id']}").status_code == 204
    assert changed.get(f"{V1}/sources").json() == []


def test_key_words_are_found_in_what_is_saved(changed: TestClient) -> None:
    watch = changed.post(f"{V1}/watches", json={"phrases": ["Ba Vì"]}).json()
    assert watch["articles"] == 1
    hits = changed.get(f"{V1}/watches/{watch['id']}/hits?from=2020-01-01&to=2100-01-01").json()
    assert hits and all("Ba Vì" in one["sentence"] for one in hits)


def test_the_description_is_whole(asked: TestClient) -> None:
    description = asked.get("/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    for path, methods in description["paths"].items():
        for method, told in methods.items():
            where = f"{method} {path}"
            assert told["summary"] and len(told["tags"]) == 1, where
            assert any(code.startswith("2") for code in told["responses"]), where
            assert "application/problem+json" in told["responses"]["default"]["content"], where
            for parameter in told.get("parameters", ()):
                schema = parameter["schema"]
                assert "examples" in schema or "examples" in parameter, (where, parameter["name"])


def test_no_page_loads_anything_from_elsewhere(asked: TestClient) -> None:
    assert asked.get("/docs").status_code == asked.get("/redoc").status_code == 404
    assert "https://" not in asked.get("/api").text


def test_a_search_is_saved_and_watched(changed: TestClient) -> None:
    saved = changed.post(f"{V1}/watches/searches", json={"query": '"thi đua" loại:cờ', "name": "Cờ"})
    assert saved.status_code == 201
    watch = saved.json()
    assert (watch["name"], watch["query"], watch["phrases"]) == ("Cờ", '"thi đua" loại:cờ', [])
    assert watch["articles"] > 0
    refused = changed.post(f"{V1}/watches/searches", json={"query": '"thi đua'})
    assert refused.status_code == 422
    assert '"thi đua' in refused.json()["detail"]


def test_a_page_without_an_article_is_no_missing_address(asked: TestClient) -> None:
    told = asked.post(f"{V1}/read", json={"html": "<p>x</p>"})
    assert (told.status_code, told.json()["source"]) == (422, "html")


@pytest.mark.parametrize("path", ["extract", "read"])
def test_the_examples_of_what_may_be_read_are_read(path: str, asked: TestClient) -> None:
    kinds = asked.get("/openapi.json").json()["components"]["schemas"]
    for kind, field in (("TextIn", "text"), ("HtmlIn", "html")):
        (example,) = kinds[kind]["properties"][field]["examples"]
        more = {"page_address": "https://laodongthudo.vn/a-137441.html"} if kind == "HtmlIn" else {}
        assert asked.post(f"{V1}/{path}", json={field: example, **more}).status_code == 200
