"""What goes on for a request when its answer has come too late."""

from collections.abc import Callable
from sqlite3 import OperationalError
from threading import Event
from typing import Any

import pytest

from extractor.errors import StoreError
from extractor.service.asker import Asker
from extractor.service.stores import Reading, Writing
from extractor.store import Store, open_store
from tests.servers.ends import LONGEST
from tests.service.conftest import Client

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
SHORT = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9) SELECT max(i) FROM n"

Work = Callable[[Store, Event], object]


def one_long_question(store: Store, _failed: Event) -> object:
    return store.rows(ENDLESS)


def questions_one_after_the_other(store: Store, failed: Event) -> object:
    while not failed.is_set():
        store.rows(SHORT)


def rows_without_a_list(store: Store, failed: Event) -> object:
    while not failed.is_set():
        store.conn.execute(SHORT).fetchone()


def work_between_questions(store: Store, failed: Event) -> object:
    while not failed.is_set():
        store.heed()


def a_change(store: Store, _failed: Event) -> object:
    with store.transaction() as conn:
        return conn.execute(f"INSERT INTO runs (id) {ENDLESS}")


@pytest.mark.parametrize(
    "work", [one_long_question, questions_one_after_the_other, rows_without_a_list, work_between_questions]
)
def test_no_question_goes_on_for_a_request_that_was_given_up(client_for: Client, work: Work) -> None:
    def read(store: Reading) -> None:
        ending(store)

    ending = _Ending(work)
    _gives_up(client_for, read, ending)


@pytest.mark.parametrize("work", [one_long_question, a_change])
def test_nothing_is_written_for_a_request_that_was_given_up(client_for: Client, work: Work) -> None:
    def write(store: Writing) -> None:
        ending(store)

    ending = _Ending(work)
    _gives_up(client_for, write, ending)


def test_a_change_is_not_begun_when_nobody_waits_for_its_answer() -> None:
    asker = Asker()
    with open_store(":memory:") as store:
        store.work_for(asker.is_gone)
        store.begin_run("1", "1")
        asker.go()
        with pytest.raises(StoreError, match="broken off"):
            store.begin_run("1", "1")
        assert store.conn.execute("SELECT count(*) FROM runs").fetchone() == (1,)


class _Ending:
    """Work that tells how it ended, and ends when its test has failed."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._ended, self._failed = Event(), Event()
        self._store: Store | None = None
        self.error: BaseException | None = None

    def __call__(self, store: Store) -> None:
        self._store = store
        try:
            self._work(store, self._failed)
        except (StoreError, OperationalError) as error:
            self.error = error
            raise
        finally:
            self._ended.set()

    def has_ended(self) -> bool:
        has_ended = self._ended.wait(LONGEST)
        self._failed.set()
        if not has_ended and self._store is not None:
            self._store.conn.interrupt()
        return has_ended


def _gives_up(client_for: Client, endpoint: Callable[..., None], ending: _Ending) -> None:
    client = client_for(request_seconds=0.05)
    app: Any = client.app
    app.add_api_route("/slow", endpoint)
    assert client.get("/slow").status_code == 503
    assert ending.has_ended()
    assert ending.error is not None
