"""Long work: done in its turn, told as it happens, cancelled, and honest after an end."""

import asyncio
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from starlette.testclient import TestClient

from extractor import record_book
from extractor.errors import StoreError
from extractor.record_making import making
from extractor.service.settings import ServiceSettings
from extractor.service.stores import Stores
from extractor.service.work.doers import doers
from extractor.service.work.only_one import only_one
from extractor.service.work.runner import Report, Runner
from extractor.store import open_store
from extractor.store.moments import now
from extractor.store.office import office_file, open_office, work
from extractor.store.watches import add_watch
from tests.servers.loopback import Answer, Serve, talking
from tests.service.conftest import Client, form_word
from tests.service.filled import INPUTS, fill

V1 = "/api/v1"


@pytest.fixture
def stores(database: Path) -> Iterator[Stores]:
    opened = Stores(database, office_file(database), 20.0)
    yield opened
    opened.close()


def events(client: TestClient, number: int, **headers: str) -> list[tuple[str, str]]:
    """Id and name of each event, to the end of the work."""
    answer = client.get(f"{V1}/jobs/{number}/events", headers=headers)
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    told = [
        dict(line.split(": ", 1) for line in one.split("\n") if ": " in line)
        for one in answer.text.split("\n\n")
    ]
    return [(one["id"], one["event"]) for one in told if "event" in one]


@pytest.mark.parametrize(
    ("pasted", "title"),
    [
        ("Ba Vì trao thưởng\nNgày 5/6, huyện Ba Vì trao Giấy khen cho 5 tập thể.", "Ba Vì trao thưởng"),
        ("Sáng 5/6, huyện Ba Vì tổng kết. Chủ tịch trao Giấy khen cho 5 tập thể.\n\nHội nghị đông.", ""),
    ],
)
def test_what_is_pasted_without_a_headline_gets_none(client: TestClient, pasted: str, title: str) -> None:
    begun = client.post("/nhap-bai/dan", data={"text": pasted, "csrf": form_word(client, "/nhap-bai")})
    events(client, int(begun.headers["Location"].rpartition("/")[2]))
    (article,) = client.get(f"{V1}/articles").json()["items"]
    assert article["title"] == title
    told = client.get(begun.headers["Location"]).text
    assert re.search(rf'<a href="/bai-bao/{article["id"]}">(?:<i>)?{pasted.split(" trao")[0][:12]}', told)
    assert "1 dòng khen thưởng" in told


def test_an_address_is_imported_and_told_step_by_step(
    client_for: Client, serve: Serve, database: Path
) -> None:
    paper = serve({"/bai.html": INPUTS[0].read_bytes()})
    client = client_for(allow_private=True)
    begun = client.post(f"{V1}/jobs/imports", json={"addresses": [paper.url("/bai.html"), paper.url("/mat")]})
    assert begun.status_code == 202
    number = begun.json()["id"]
    assert begun.headers["Location"] == f"{V1}/jobs/{number}"
    told = events(client, number)
    assert [name for _, name in told] == ["waiting", "running", "expect", "page", "page", "done"]
    ended = client.get(begun.headers["Location"]).json()
    assert (ended["state"], ended["done"], ended["total"], ended["failures"]) == ("done", 2, 2, 1)
    assert client.get(f"{V1}/stats").json()["articles"] == 1
    third = told[2][0]
    assert events(client, number, **{"Last-Event-ID": third}) == told[3:]


def test_who_wants_to_know_at_once_is_told_of_what_an_import_brought(
    client_for: Client, serve: Serve, database: Path
) -> None:
    hook = serve({"/tin": Answer(status=204)})
    with open_store(database) as store:
        add_watch(store, "Ba Vì", ("huyện Ba Vì",), now())
    client = client_for(allow_private=True)
    for tier in ("now", "daily"):
        asked = {"target": hook.url(f"/tin?{tier}"), "tier": tier, "watch": "Ba Vì"}
        assert client.post(f"{V1}/receivers", json=asked).status_code == 201
    news = "Tin huyện Ba Vì\n\nSáng nay, huyện Ba Vì trao Giấy khen cho 5 tập thể.".encode()
    number = client.post(f"{V1}/jobs/uploads", files=[("files", ("tin.txt", news))]).json()["id"]
    assert [name for _, name in events(client, number)][-4:] == ["page", "watch", "told", "done"]
    (call,) = hook.asked
    assert call.path == "/tin?now" and "trao Giấy khen" in call.body.decode()


def test_files_are_imported_under_names_of_our_own(client_for: Client, database: Path) -> None:
    client = client_for()
    files = [
        ("files", ("../../../etc/cron.d/x.txt", INPUTS[1].read_bytes())),
        ("files", ("ảnh.png", b"\x89PNG\r\n\x1a\n" + bytes(100))),
    ]
    number = client.post(f"{V1}/jobs/uploads", files=files).json()["id"]
    assert [name for _, name in events(client, number)][-3:] == ["page", "page", "done"]
    told = client.get(f"{V1}/jobs/{number}/events").text
    assert re.findall(r'"source": "([^"]+)"', told) == ["x.txt", "ảnh-png.unknown"]
    assert client.get(f"{V1}/jobs/{number}").json()["failures"] == 1
    assert client.get(f"{V1}/stats").json()["articles"] == 1
    assert sorted(path.name for path in database.parent.iterdir() if "vinhdanh" in path.name) == []


def test_too_much_is_refused_before_it_is_read(client_for: Client) -> None:
    client = client_for(upload_bytes=1_000, request_bytes=500)
    big = client.post(f"{V1}/jobs/uploads", files=[("files", ("a.txt", b"x" * 2_000))])
    assert big.status_code == 413
    assert "tối đa 0,001 MB" in big.json()["detail"]

    for length in ("-1", "1e3", "9" * 30, "²"):
        raw = client.post(f"{V1}/extract", content=b"{}", headers={"Content-Length": length.encode()})
        assert raw.status_code == 413


def test_a_body_of_unknown_length_is_read_no_further_than_the_limit(client_for: Client) -> None:
    app = client_for(request_bytes=500).app
    headers = [(b"host", b"127.0.0.1"), (b"content-type", b"application/json")]
    scope = {
        "type": "http", "method": "POST", "path": f"{V1}/extract", "raw_path": b"", "query_string": b"",
        "headers": headers, "scheme": "http", "server": ("127.0.0.1", 8000), "client": ("127.0.0.1", 1),
        "http_version": "1.1", "root_path": "", "asgi": {"version": "3.0"},
    }  # fmt: skip
    pieces, sent = [], []

    async def receive() -> dict[str, object]:
        pieces.append(b"x" * 100)
        return {"type": "http.request", "body": pieces[-1], "more_body": True}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    assert sent[0]["status"] == 413
    assert len(pieces) == 6


@pytest.mark.parametrize("numbers", [[True], ["1"], [0], [1.5], 1])
def test_sources_of_a_round_are_whole_numbers(numbers: object, client: TestClient) -> None:
    assert client.post(f"{V1}/jobs/rounds", json={"sources": numbers}).status_code == 422


@pytest.mark.parametrize(
    "target", ["/etc/passwd", "file:///etc/passwd", "-", "ftp://x.vn/a", "javascript:1", "."]
)
def test_who_asks_over_the_network_names_no_files(target: str, client: TestClient) -> None:
    assert client.post(f"{V1}/jobs/imports", json={"addresses": [target]}).status_code == 422
    assert client.post(f"{V1}/extract", json={"address": target}).status_code == 422


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f.1/", "http://169.254.169.254/latest/",
        "http://10.0.0.1/", "http://example.vn:22/",
    ],
)  # fmt: skip
def test_addresses_inside_are_not_fetched(address: str, client: TestClient) -> None:
    answer = client.post(f"{V1}/extract", json={"address": address})
    assert answer.status_code == 403
    assert answer.json()["source"] == address


def test_work_is_cancelled_while_it_waits_and_while_it_runs(stores: Stores) -> None:
    begun, go_on = Event(), Event()

    def slow(_: object, report: Report) -> None:
        begun.set()
        assert go_on.wait(20)
        assert report.is_to_end()

    runner = Runner(stores, {"record": slow})
    with stores.office() as office:
        first, second = (work.add_work(office, "record", {}, "Lan") for _ in range(2))
        runner.start()
        assert begun.wait(20)
        for piece in (first, second):
            work.ask_to_cancel(office, piece.id)
        go_on.set()
        runner.stop(20)
        states = [found.state for piece in (first, second) if (found := work.work_of(office, piece.id))]
    assert states == ["cancelled", "cancelled"]


def test_an_import_that_waits_for_a_slow_site_is_cancelled(client_for: Client, database: Path) -> None:
    asked, may_answer = Event(), Event()

    def slow(_: socket.socket, over: Event) -> None:
        asked.set()
        may_answer.wait(20)

    with talking(slow) as address:
        client = client_for(allow_private=True)
        number = client.post(f"{V1}/jobs/imports", json={"addresses": [address]}).json()["id"]
        assert asked.wait(20)
        client.post(f"{V1}/jobs/{number}/cancel")
        assert [name for _, name in events(client, number)][-1] == "cancelled"
        assert not may_answer.is_set()
        may_answer.set()


def test_the_record_of_very_many_rows_tells_how_far_it_is_and_goes_on_after_an_end(
    stores: Stores, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "VERY_MANY_ROWS", 1)
    fill(database)
    settings = ServiceSettings(database=database)
    do = doers(settings, stores)["record"]
    with stores.office() as office:
        piece = work.add_work(office, "record", {}, "Lan")
        ending = Event()
        ending.set()
        cut_short = Report(office, piece.id, ending)
        do({}, cut_short)
        assert cut_short.cut_short
        with stores.writing() as store:
            assert record_book.is_to_be_made_anew(store)
        do({}, Report(office, piece.id, Event()))
        with stores.writing() as store:
            assert not record_book.refresh(store)
        told = [one.data for one in work.told_after(office, piece.id, 0, 100) if one.name == "counted"]
    assert told[-1]["done"] == told[-1]["of"] > 1


def test_work_under_way_when_the_service_ends_is_interrupted(stores: Stores) -> None:
    begun = Event()

    def patient(_: object, report: Report) -> None:
        begun.set()
        report.stopping.wait(20)
        assert report.is_to_end()

    runner = Runner(stores, {"record": patient})
    with stores.office() as office:
        piece = work.add_work(office, "record", {}, "Lan")
        runner.start()
        assert begun.wait(20)
        runner.stop(20)
        found = work.work_of(office, piece.id)
    assert found is not None and found.state == "interrupted" and found.problem


def test_work_that_a_dead_service_left_is_interrupted_and_what_waits_is_done(
    stores: Stores, database: Path
) -> None:
    sent = database.parent / ".vinhdanh-x"
    sent.mkdir()
    with stores.office() as office:
        dead = work.add_work(office, "import", {"folder": str(sent)}, "Lan")
        work.begin_next(office)
        waits = work.add_work(office, "record", {}, "Lan")
        done = Event()
        runner = Runner(stores, {"record": lambda *_: done.set()})
        runner.start()
        assert done.wait(20)
        runner.stop(20)
        states = {one.id: one.state for one in work.all_work(office, 10)}
    assert states == {dead.id: "interrupted", waits.id: "done"}
    assert not sent.exists()


def test_work_that_fails_says_why(stores: Stores) -> None:
    def failing(*_: object) -> None:
        raise StoreError("kho.db", "is full", "free some space")

    runner = Runner(stores, {"record": failing})
    with stores.office() as office:
        piece = work.add_work(office, "record", {}, "Lan")
        runner.start()
        runner.stop(0)
        for _ in range(2_000):
            found = work.work_of(office, piece.id)
            if found is not None and found.state in work.ENDED:
                break
            Event().wait(0.01)
    assert found is not None and (found.state, found.problem) == (
        "failed",
        "kho.db: is full; free some space",
    )


def test_only_one_service_works_on_a_file(tmp_path: Path) -> None:
    with only_one(tmp_path / "a.office"):
        with pytest.raises(StoreError, match="another service"), only_one(tmp_path / "a.office"):
            pass
        with only_one(tmp_path / "b.office"):
            pass
    with only_one(tmp_path / "a.office"):
        pass


def test_a_rebuild_keeps_people_and_the_service_goes_on_with_the_new_file(
    client_for: Client, database: Path
) -> None:
    fill(database)
    client = client_for()
    before = client.get(f"{V1}/stats").json()
    from extractor.fetch import Archive
    from extractor.rebuild import Rebuild

    rebuilding = Rebuild(database, Archive(database.parent / "pages"), database.parent / "pages")
    for result in rebuilding.run(rebuilding.plan()):
        assert result.error is None
    rebuilding.finish()
    with open_office(office_file(database)) as office:
        work.add_work(office, "record", {}, "Lan")
    after = client.get(f"{V1}/stats").json()
    assert (after["articles"], after["awards"]) == (before["articles"], before["awards"])
    assert client.get(f"{V1}/articles").json()["items"]
    assert client.get(f"{V1}/jobs").json()["items"]
