"""kill -9 in the middle of a round: nothing is lost and nothing is done twice."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from extractor.ground.tracking import Job
from extractor.store import Store, open_store
from extractor.store.jobs import LEASE, LeaseLostError, claim, finish, owners
from extractor.store.rounds import known_addresses
from extractor.store.sources import sources
from extractor.tracking import worker
from extractor.tracking.desk import Desk, PageDone, WorkFound, WorkLeft
from extractor.tracking.owner import is_dead, this_worker
from extractor.tracking.revisit import after_check
from extractor.tracking.rounds import begin_round
from extractor.tracking.rounds import run as run_rounds
from extractor.tracking.watching import watch
from tests.servers.ends import LONGEST, LONGEST_RUN, running
from tests.servers.loopback import Loopback, Serve
from tests.tracking.conftest import Clock
from tests.tracking.test_rounds import ask, check_sums, follow, one_run, outcomes, paper

ROOT = Path(__file__).parents[2]
PAGES = 8


class Gate(dict[str, Any]):
    """Answers of a paper; whoever asks for ``barred`` is noted and has to wait until the end."""

    def __init__(self, answers: dict[str, Any], barred: str) -> None:
        super().__init__(answers)
        self.barred, self.reached, self.over = barred, threading.Event(), threading.Event()

    def get(self, path: str, default: Any = None) -> Any:
        if path == self.barred and not self.over.is_set():
            self.reached.set()
            self.over.wait(LONGEST)
        return super().get(path, default)


def program(database: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "tests.tracking.in_haste", "track", *words, "--db", str(database)]


def environment() -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("VINHDANH_")}
    return {**plain, "VINHDANH_ALLOW_PRIVATE": "1", "PYTHONPATH": str(ROOT)}


def ran(arguments: list[str]) -> None:
    subprocess.run(arguments, env=environment(), check=True, capture_output=True, timeout=LONGEST_RUN)


def asked_for_pages(server: Loopback) -> Counter[str]:
    return Counter(path for path in server.paths if path.startswith("/bai"))


def test_kill_9_in_the_middle_of_a_round(serve: Serve, tmp_path: Path) -> None:
    server = paper(serve, PAGES)
    database = tmp_path / "kho.db"
    ran(program(database, "add", server.url("/rss"), "--kind", "feed"))
    gate = Gate(server.answers, "/bai-5")
    server.answers = gate
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with running(program(database, "run"), env=environment(), **silent) as process:
        assert gate.reached.wait(LONGEST)
        process.send_signal(signal.SIGKILL)
        process.wait(LONGEST)
    gate.over.set()
    conn = sqlite3.connect(database)
    saved_before = [
        address for (address,) in conn.execute("SELECT address FROM jobs WHERE outcome = 'saved'")
    ]
    open_before = conn.execute("SELECT count(*) FROM jobs WHERE state <> 'done'").fetchone()[0]
    articles_before = conn.execute("SELECT count(*) FROM articles").fetchone()[0]
    conn.close()
    assert len(saved_before) == articles_before < PAGES
    assert open_before == PAGES - articles_before

    ran(program(database, "run"))
    with open_store(database, read_only=True) as store:
        assert ask(store, "SELECT count(*), count(DISTINCT identity) FROM articles") == [(PAGES, PAGES)]
        assert ask(store, "SELECT outcome, count(*) FROM jobs GROUP BY 1") == [("saved", PAGES)]
        assert ask(store, "SELECT outcome, count(*) FROM outcomes GROUP BY 1") == [("saved", PAGES)]
        assert ask(store, "SELECT count(*) FROM rounds WHERE ended_at IS NULL") == [(0,)]
        check_sums(store)
    times = asked_for_pages(server)
    assert all(times[address.removeprefix(server.url(""))] == 1 for address in saved_before)
    assert set(times) == {f"/bai-{number}" for number in range(PAGES)}


def test_sigterm_ends_between_two_pages(serve: Serve, tmp_path: Path) -> None:
    server = paper(serve, PAGES)
    database = tmp_path / "kho.db"
    ran(program(database, "add", server.url("/rss"), "--kind", "feed"))
    gate = Gate(server.answers, "/bai-5")
    server.answers = gate
    told = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    with running(program(database, "watch"), env=environment(), **told) as process:
        assert gate.reached.wait(LONGEST)
        process.send_signal(signal.SIGTERM)
        gate.over.set()
        _, said = process.communicate(timeout=LONGEST)
    assert process.returncode == 0
    assert "Đã dừng theo yêu cầu." in said.decode("utf-8")
    with open_store(database, read_only=True) as store:
        assert ask(store, "SELECT count(*) FROM jobs WHERE state = 'leased'") == [(0,)]
        check_sums(store)


def test_a_fault_while_saving_undoes_the_article_and_leaves_the_job(
    desk: Desk, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = paper(serve, 2)
    follow(desk, server.url("/rss"))

    def fault(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(worker, "finish", fault)
        with pytest.raises(ZeroDivisionError):
            one_run(desk)
    assert ask(desk.store, "SELECT count(*) FROM articles") == [(0,)]
    assert ask(desk.store, "SELECT count(*) FROM outcomes") == [(0,)]
    assert owners(desk.store) == set()
    assert outcomes(one_run(desk)) == {"bai-0": "saved", "bai-1": "saved"}


def planned(desk: Desk, serve: Serve, count: int = 1) -> Loopback:
    server = paper(serve, count)
    begin_round(desk, follow(desk, server.url("/rss")))
    return server


def end(store: Store, job: Job, owner: str, clock: Clock) -> None:
    known = known_addresses(store, [job.address])[job.address]
    finish(store, job, owner, "saved", None, after_check(known, "saved", clock.now), clock.now)


def test_a_lease_that_ran_out_is_given_to_another_and_the_late_one_is_turned_away(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    planned(desk, serve)
    first = claim(desk.store, "127.0.0.1", "máy-một/1", clock.now)
    assert first is not None
    assert claim(desk.store, "127.0.0.1", "máy-hai/2", clock.now) is None
    clock.now += LEASE
    second = claim(desk.store, "127.0.0.1", "máy-hai/2", clock.now)
    assert second is not None
    with pytest.raises(LeaseLostError):
        end(desk.store, first, "máy-một/1", clock)
    end(desk.store, second, "máy-hai/2", clock)
    check_sums(desk.store)


def test_a_lease_given_by_a_clock_that_ran_ahead_is_free(desk: Desk, serve: Serve, clock: Clock) -> None:
    planned(desk, serve)
    assert claim(desk.store, "127.0.0.1", "máy-một/1", clock.now) is not None
    clock.goes(days=-400)
    assert claim(desk.store, "127.0.0.1", "máy-hai/2", clock.now) is not None


def test_an_article_brought_by_a_worker_that_lost_its_lease_is_not_counted_twice(
    desk: Desk, serve: Serve, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(desk, serve)

    def taken_over(store: Store, job: Job, *_: object) -> None:
        with store.transaction() as conn:
            conn.execute("UPDATE jobs SET lease_owner = 'máy-hai/2' WHERE id = ?", (job.id,))

    monkeypatch.setattr(worker, "begin_reading", taken_over)
    events = list(run_rounds(desk, [], lambda: False))
    assert not [event for event in events if isinstance(event, PageDone)]
    assert ask(desk.store, "SELECT count(*) FROM articles") == [(0,)]
    assert ask(desk.store, "SELECT count(*) FROM outcomes") == [(0,)]


def test_a_page_that_ended_the_program_three_times_is_given_up(desk: Desk, serve: Serve) -> None:
    planned(desk, serve, 2)
    with desk.store.transaction() as conn:
        conn.execute("UPDATE jobs SET attempts = 3 WHERE address LIKE '%bai-0'")
    assert outcomes(one_run(desk)) == {"bai-0": "unreadable", "bai-1": "saved"}


def test_leases_of_dead_processes_are_freed_at_once(desk: Desk, serve: Serve, clock: Clock) -> None:
    planned(desk, serve)
    with running([sys.executable, "-c", ""]) as ended:
        ended.wait(LONGEST)
    machine = this_worker().rpartition("/")[0]
    assert is_dead(f"{machine}/{ended.pid}") and is_dead(this_worker())
    assert not is_dead(f"{machine}/{os.getppid()}") and not is_dead("máy-khác/1")
    claim(desk.store, "127.0.0.1", f"{machine}/{ended.pid}", clock.now)
    assert outcomes(one_run(desk)) == {"bai-0": "saved"}


def test_who_stays_at_work_goes_on_where_one_that_was_killed_had_begun(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    """No source is due, and all jobs are leased by the service as it was before it was killed."""
    planned(desk, serve)
    claim(desk.store, "127.0.0.1", this_worker(), clock.now)
    told: list[object] = []
    for event in watch(desk, lambda: sources(desk.store), lambda: bool(told), lambda _: None):
        told.append(event)
    assert isinstance(told[0], WorkFound)
    assert owners(desk.store) == set()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells of zombies")
def test_a_killed_process_whose_parent_has_not_asked_is_dead() -> None:
    with running([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as killed:
        killed.kill()
        os.waitid(os.P_PID, killed.pid, os.WEXITED | os.WNOWAIT)
        assert is_dead(f"{this_worker().rpartition('/')[0]}/{killed.pid}")


def test_what_another_worker_holds_is_told(desk: Desk, serve: Serve, clock: Clock) -> None:
    planned(desk, serve)
    claim(desk.store, "127.0.0.1", "máy-khác/1", clock.now)
    assert WorkLeft(1) in list(run_rounds(desk, [], lambda: False))
    clock.goes(minutes=16)
    assert outcomes(one_run(desk)) == {"bai-0": "saved"}
