"""After an update of the program the service is there at once, with the former record, and says so."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from extractor import record_book
from extractor.errors import RecordNotReadyError, StoreError
from extractor.facet_names import are_names_to_be_looked_up
from extractor.record_making import making as record_making
from extractor.record_making import turns
from extractor.service.stores import Stores
from extractor.service.work import doers
from extractor.service.work.apart import make_record_apart
from extractor.store import open_store
from tests.service.conftest import Client
from tests.service.filled import fill

NOTICE = "Đang cập nhật hồ sơ thành tích"
SECONDS = 20.0
"""Far more than anything here takes: a test that waits for ever says nothing."""


class Making:
    """The making of the record, held until the test lets it go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.has_begun, self.may_go_on = Event(), Event()
        self.count = 0
        make = record_making.make

        def held(*asked: object, whole: bool, **settings: object) -> bool:
            if whole:
                self.count += 1
                self.has_begun.set()
                assert self.may_go_on.wait(SECONDS)
            return make(*asked, whole=whole, **settings)  # type: ignore[arg-type]

        monkeypatch.setattr(record_making, "make", held)


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch) -> Making:
    monkeypatch.setattr(record_book, "MANY_ROWS", 1)
    monkeypatch.setattr(record_book, "_WAITS", 0.01)
    return Making(monkeypatch)


def left_by(database: Path, fingerprint: str) -> None:
    """A record as another version of the program made it."""
    fill(database)
    with open_store(database) as store:
        record_book.refresh(store)
        with store.transaction() as conn:
            conn.execute("UPDATE record_state SET fingerprint = ?", (fingerprint,))


def test_the_former_record_is_shown_until_the_new_one_is_there(
    database: Path, client_for: Client, making: Making
) -> None:
    making.may_go_on.set()
    left_by(database, "another version")
    making.has_begun.clear()
    making.may_go_on.clear()
    made_before = making.count
    client = client_for()
    assert making.has_begun.wait(SECONDS)
    shown = client.get("/api/v1/names").json()["items"]
    assert shown
    assert client.get("/api/v1/stats").json()["record"] == "being_made"
    assert NOTICE in client.get("/ho-so").text
    assert "brought up to the new version" in client.get("/en/tim-kiem").text
    assert [(job["kind"], job["state"]) for job in client.get("/api/v1/jobs").json()["items"]] == [
        ("record", "running")
    ]
    making.may_go_on.set()
    told = client.get("/api/v1/jobs/1/events").text
    assert [part for part in ('"rows"', '"record"', '"tables"', "event: done") if part not in told] == []
    assert client.get("/api/v1/stats").json()["record"] == "ready"
    assert NOTICE not in client.get("/ho-so").text
    assert client.get("/api/v1/names").json()["items"] == shown
    assert making.count == made_before + 1


def test_the_record_stays_while_a_person_has_it_made_anew(
    database: Path, client_for: Client, making: Making
) -> None:
    making.may_go_on.set()
    fill(database)
    client = client_for()
    shown = client.get("/api/v1/names").json()["items"]
    making.has_begun.clear()
    making.may_go_on.clear()
    number = client.post("/api/v1/jobs/records").json()["id"]
    assert making.has_begun.wait(SECONDS)
    assert client.get("/api/v1/names").json()["items"] == shown
    making.may_go_on.set()
    assert "event: done" in client.get(f"/api/v1/jobs/{number}/events").text


def test_of_many_rows_a_process_of_its_own_makes_it(
    database: Path, client_for: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_book, "MANY_ROWS", 1)
    monkeypatch.setattr(doers, "WORTH_A_PROCESS", 1)
    left_by(database, "another version")
    monkeypatch.setattr(record_making, "make", None)
    read_ahead = list[Stores]()
    monkeypatch.setattr(doers, "ask_ahead", read_ahead.append)
    client = client_for()
    told = client.get("/api/v1/jobs/1/events").text
    assert [part for part in ('"rows"', '"record"', '"tables"', "event: done") if part not in told] == []
    assert client.get("/api/v1/stats").json()["record"] == "ready"
    assert client.get("/api/v1/names").json()["items"]
    assert len(read_ahead) == 1


def test_what_goes_wrong_in_the_process_goes_wrong_here(tmp_path: Path) -> None:
    (tmp_path / "a.db").mkdir()
    with pytest.raises(StoreError, match="is a folder"):
        _make_apart(tmp_path / "a.db", lambda: False)


def test_a_process_that_is_told_to_end_ends(database: Path) -> None:
    left_by(database, "another version")
    _make_apart(database, lambda: True)
    with open_store(database) as store:
        assert record_book.is_to_be_made_anew(store)


def _make_apart(database: Path, is_to_end: Callable[[], bool]) -> None:
    make_record_apart(database, lambda _: None, lambda _done, _of: None, is_update=True, is_to_end=is_to_end)


def test_a_visitor_who_comes_before_long_work_begins_has_the_former_record(
    database: Path, making: Making
) -> None:
    making.may_go_on.set()
    left_by(database, "another version")
    made_before = making.count
    with open_store(database) as store:
        turns.reserve(database)
        assert turns.is_being_made(database) and not record_book.is_to_be_waited_for(store)
        assert not record_book.refresh(store)
        turns.give_up(database)
        assert making.count == made_before and record_book.is_to_be_waited_for(store)
        assert record_book.refresh(store)


def test_names_are_looked_up_anew_by_another_lexicon(database: Path, client_for: Client) -> None:
    fill(database)
    with open_store(database) as store, store.transaction() as conn:
        before = set(conn.execute("SELECT id, place, in_full FROM facet_values WHERE facet = 'name'"))
        conn.execute("UPDATE facet_values SET place = '', in_full = '' WHERE facet = 'name'")
        conn.execute("UPDATE names_looked_up SET lexicon = 'another'")
    client = client_for()
    assert "event: done" in client.get("/api/v1/jobs/1/events").text
    with open_store(database) as store:
        sql = "SELECT id, place, in_full FROM facet_values WHERE facet = 'name'"
        assert set(store.rows(sql)) == before
        assert any(place for _, place, _ in before)
        assert not are_names_to_be_looked_up(store)


def test_where_there_is_none_yet_one_is_told_to_come_again(
    database: Path, client_for: Client, making: Making
) -> None:
    making.may_go_on.set()
    left_by(database, "")
    making.has_begun.clear()
    making.may_go_on.clear()
    client = client_for()
    assert making.has_begun.wait(SECONDS)
    answer = client.get("/api/v1/names")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert answer.json()["source"] == "record"
    page = client.get("/ho-so")
    assert page.status_code == 503
    assert "Hồ sơ thành tích" in page.text
    assert "đang được lập lại toàn bộ" in page.text
    assert client.get("/api/v1/search", params={"q": "khen"}).status_code == 200
    making.may_go_on.set()
    assert "event: done" in client.get("/api/v1/jobs/1/events").text
    assert client.get("/api/v1/names").status_code == 200


def test_of_few_rows_the_first_visitor_has_it_made(
    database: Path, client_for: Client, making: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    making.may_go_on.set()
    left_by(database, "")
    monkeypatch.setattr(record_book, "MANY_ROWS", 1_000)
    client = client_for()
    assert client.get("/api/v1/jobs").json()["items"] == []
    assert client.get("/api/v1/stats").json()["record"] == "outdated"
    assert client.get("/api/v1/names").json()["items"]
    assert client.get("/api/v1/stats").json()["record"] == "ready"


def test_two_threads_do_not_make_it_twice(database: Path, making: Making) -> None:
    making.may_go_on.set()
    left_by(database, "")
    making.has_begun.clear()
    making.may_go_on.clear()
    before = making.count

    def make() -> None:
        with open_store(database) as store:
            record_book.refresh(store)

    first = Thread(target=make)
    first.start()
    assert making.has_begun.wait(SECONDS)
    with open_store(database) as store, pytest.raises(RecordNotReadyError):
        record_book.refresh(store)
    making.may_go_on.set()
    first.join(SECONDS)
    with open_store(database) as store:
        assert not record_book.refresh(store)
    assert making.count == before + 1
