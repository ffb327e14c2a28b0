"""What is read while the service starts, and the connections that it takes."""

import gc
import socket
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from extractor.commands.listening import bound, listen
from extractor.errors import UsageError
from extractor.lexicon import places
from extractor.service.app import create_app
from extractor.service.reading_ahead import read_ahead
from extractor.service.ready import Readiness, make_ready
from extractor.service.settings import ServiceSettings
from extractor.store import open_store
from tests.servers.ends import LONGEST
from tests.service.conftest import HOME
from tests.service.filled import fill


def test_the_first_question_reads_no_more_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = tmp_path / "kho" / "coverage.db"
    fill(database)
    app = create_app(ServiceSettings(database=database))
    make_ready(app)
    monkeypatch.setattr("extractor.store.register_names._read", None)
    with TestClient(app, base_url=HOME) as client:
        assert "Phùng Văn Lực" in client.get("/xac-minh?name=phung van luc").text


def test_the_first_check_finds_the_newest_articles_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is named: a hundred articles took a third of the time of a check of "Nguyễn"."""
    database, looked_through = tmp_path / "kho" / "coverage.db", dict[tuple[int, int], bool]()
    fill(database)
    monkeypatch.setattr("extractor.records.adverse._MAY_RAISE", looked_through)
    make_ready(create_app(ServiceSettings(database=database)))
    with open_store(database) as store:
        texts = [text for (text,) in store.rows("SELECT text FROM articles")]
    assert looked_through.keys() == {(len(text), hash(text)) for text in texts}


def test_who_comes_first_waits_for_no_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = tmp_path / "kho" / "coverage.db"
    fill(database)
    app = create_app(ServiceSettings(database=database))
    make_ready(app)
    monkeypatch.setattr("jinja2.Environment.compile", None)
    with TestClient(app, base_url=HOME) as client:
        for page in ("/", "/en/", "/tim-kiem?q=thi+đua", "/doi-chieu", "/en/nguon"):
            assert client.get(page).status_code == 200


def test_where_no_record_is_made_yet_the_rest_is_made_ready(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(ServiceSettings(database=tmp_path / "coverage.db"))
    make_ready(app)
    assert "not made ready" not in caplog.text


def test_a_database_that_cannot_be_read_yet_is_read_by_who_asks(
    database: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(ServiceSettings(database=database))
    database.rename(database.with_suffix(".away"))
    make_ready(app)
    assert "not made ready" in caplog.text


def test_what_was_read_is_no_garbage_to_be_looked_through(tmp_path: Path) -> None:
    before = gc.get_threshold()
    try:
        assert Readiness(create_app(ServiceSettings(database=tmp_path / "coverage.db"))).wait(LONGEST)
        assert gc.get_freeze_count() > 0
        # What pages leave behind is put away some thousand objects at a time: each hundredth page waited for
        # 100,000, as long as for the page itself and a tenth of a second more.
        assert gc.get_threshold()[0] <= 5_000
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Where the parts of a file begin that the system was asked for."""
    begun = list[int]()
    monkeypatch.setattr("os.posix_fadvise", lambda _file, at, _size, _why: begun.append(at), raising=False)
    return begun


def test_all_of_a_file_is_asked_for_in_its_order(tmp_path: Path, asked_for: list[int]) -> None:
    (tmp_path / "a.db").write_bytes(bytes(5 << 20))
    read_ahead(tmp_path / "a.db", LONGEST)
    assert asked_for == [0, 2 << 20, 4 << 20]


def test_a_file_that_does_not_fit_into_the_memory_is_not(
    tmp_path: Path, asked_for: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.db").write_bytes(bytes(5 << 20))
    monkeypatch.setattr("extractor.service.reading_ahead._memory", lambda: 9 << 20)
    read_ahead(tmp_path / "a.db", LONGEST)
    read_ahead(tmp_path / "none.db", LONGEST)
    assert asked_for == []


def test_a_slow_disk_is_not_waited_for(tmp_path: Path, asked_for: list[int]) -> None:
    (tmp_path / "a.db").write_bytes(bytes(5 << 20))
    read_ahead(tmp_path / "a.db", -1)
    assert asked_for == []


def listening() -> socket.socket:
    listener = bound("127.0.0.1", 0)
    listen(listener)
    return listener


def test_an_address_that_another_has_is_told() -> None:
    with listening() as first:
        port = first.getsockname()[1]
        with pytest.raises(UsageError, match=str(port)):
            bound("127.0.0.1", port)


def test_a_body_does_not_wait_for_its_head_to_be_acknowledged() -> None:
    with (
        listening() as listener,
        socket.create_connection(listener.getsockname(), timeout=LONGEST),
    ):
        taken, _ = listener.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_no_visitor_waits_for_a_table_of_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first record of a unit in a commune took 20 ms more for each of them."""
    places._by_id.cache_clear()
    database = tmp_path / "coverage.db"
    fill(database)
    make_ready(create_app(ServiceSettings(database=database)))
    monkeypatch.setattr(places, "_read", None)
    for one in ("01", "01.quan-ba-dinh", "01.quan-ba-dinh.phuong-kim-ma", "01.phuong-ba-dinh"):
        assert places.by_id(one) is not None
