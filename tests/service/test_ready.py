"""What is read while the service starts, and the connections that it takes."""

import socket
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from extractor.commands.serve import _listening
from extractor.service.app import create_app
from extractor.service.ready import make_ready
from extractor.service.settings import ServiceSettings
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


def test_a_body_does_not_wait_for_its_head_to_be_acknowledged() -> None:
    with (
        _listening("127.0.0.1", 0) as listener,
        socket.create_connection(listener.getsockname(), timeout=LONGEST),
    ):
        taken, _ = listener.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0
