"""Ctrl-C and SIGTERM as a wish; a second Ctrl-C at once; everything as it was afterwards."""

import os
import signal
from pathlib import Path

import pytest

from extractor.commands.stopping import stopping
from tests.commands.calling import Call
from tests.servers.loopback import Serve
from tests.tracking.test_rounds import paper


def send(number: int) -> None:
    os.kill(os.getpid(), number)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_is_a_wish(number: int) -> None:
    with stopping() as wish:
        assert not wish()
        send(number)
        assert wish()


def test_a_second_ctrl_c_stops_at_once() -> None:
    with stopping() as wish, pytest.raises(KeyboardInterrupt):
        send(signal.SIGINT)
        assert wish()
        send(signal.SIGINT)


def test_a_second_sigterm_is_no_other_wish() -> None:
    with stopping() as wish:
        send(signal.SIGTERM)
        send(signal.SIGTERM)
        assert wish()


def test_a_rest_ends_with_the_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    naps: list[float] = []

    def nap(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 3:
            send(signal.SIGTERM)

    monkeypatch.setattr("extractor.commands.stopping.time.sleep", nap)
    with stopping() as wish:
        wish.rest(3600)
    assert len(naps) == 3
    assert max(naps) <= 1


def test_handlers_are_what_they_were() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    with stopping():
        assert signal.getsignal(signal.SIGINT) is not before[0]
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_a_run_that_was_stopped_says_so_by_its_exit_code_and_goes_on_the_next_time(
    call: Call, serve: Serve, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from extractor.tracking import worker

    begin_reading = worker.begin_reading

    def stopped_at_the_first(*arguments: object) -> None:
        send(signal.SIGINT)
        begin_reading(*arguments)  # type: ignore[arg-type]

    server = paper(serve, 3)
    call("track", "add", server.url("/rss"), "--name", "báo", "--db", database)
    with monkeypatch.context() as patch:
        patch.setattr(worker, "begin_reading", stopped_at_the_first)
        called = call("track", "run", "--db", database)
    assert called.code == 130
    assert "đã lưu 1" in called.text
    assert called.messages[-1] == "Đã dừng theo yêu cầu."
    again = call("track", "run", "--db", database)
    assert "Làm nốt 2 địa chỉ còn lại của lần trước." in again.messages
    assert (again.code, again.text.count("Đã lưu: ")) == (0, 2)
    rows = [line.split() for line in again.text.splitlines() if line.startswith(" báo ")]
    assert rows == [
        ["báo", "(lần", "trước)", "đã", "lưu", "2"],
        ["báo", "3", "3", "không", "có", "gì", "mới"],
    ]
