"""No answer tells where files lie on this machine."""

import sqlite3
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from extractor import errors
from extractor.service.local_paths import without_folders
from extractor.service.problems import our_answer
from extractor.service.settings import ServiceSettings
from tests.service.conftest import Client

ERRORS = sorted(
    (one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.VinhDanhError)),
    key=lambda one: one.__name__,
)


def raised(kind: type[errors.VinhDanhError], folder: Path) -> errors.VinhDanhError:
    words = (
        f"{folder}/coverage.db",
        f"cannot be read ({folder}/tap/bai.txt)",
        f"look at {folder}/nhat-ky.txt",
    )
    return kind(*words, retry_after=3.0) if kind is errors.TooOftenError else kind(*words)


@pytest.mark.parametrize("kind", ERRORS)
@pytest.mark.parametrize("address", ["/api/v1/names", "/ho-so", "/en/ho-so"])
def test_no_error_tells_a_folder(
    client: TestClient, database: Path, kind: type[errors.VinhDanhError], address: str
) -> None:
    scope = {
        "type": "http", "method": "POST", "path": address, "query_string": b"", "headers": [],
        "app": client.app, "server": ("127.0.0.1", 8000), "scheme": "http",
    }  # fmt: skip
    told = bytes(our_answer(Request(scope), raised(kind, database.parent)).body).decode()
    assert str(database.parent) not in told
    assert "bai.txt" in told


@pytest.mark.parametrize(
    "address", ["/api/v1/search", "/api/v1/names", "/api/v1/stats", "/tim-kiem", "/", "/en/"]
)
def test_a_damaged_database_is_not_named_by_its_path(
    client_for: Client, database: Path, address: str
) -> None:
    client = client_for()
    sqlite3.connect(database).close()
    database.write_bytes(b"no database at all" * 400)
    answer = client.get(address)
    assert answer.status_code == 503
    assert str(database.parent) not in answer.text
    assert "cơ sở dữ liệu" in answer.text or "database" in answer.text


def test_what_work_failed_with_tells_no_folder(client_for: Client, database: Path) -> None:
    client = client_for()
    database.write_bytes(b"no database at all" * 400)
    number = client.post("/api/v1/jobs/records").json()["id"]
    assert "event: failed" in client.get(f"/api/v1/jobs/{number}/events").text
    problem = client.get(f"/api/v1/jobs/{number}").json()["problem"]
    assert problem.startswith("coverage.db: ")
    assert str(database.parent) not in client.get(f"/viec/{number}").text


def test_addresses_and_words_stay_as_they_are() -> None:
    settings = ServiceSettings(database=Path("data") / "coverage.db")
    for told in ("https://bao.example/data/bai.html: is gone", "mydata/x is no word", "and/or"):
        assert without_folders(told, settings) == told
    assert without_folders("data/coverage.db: is locked", settings) == "coverage.db: is locked"
