"""An article read by hand whose page is missing later: noted with the moment, until it is back."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.fetch import Archive, Settings
from extractor.pipeline import Result
from extractor.store import Store, open_store
from extractor.store.refer import article_id_of
from extractor.store.round_report import gone_addresses
from extractor.store.taken_away import gone_since
from extractor.tracking.desk import Desk
from tests.servers.loopback import Answer, Serve
from tests.tracking.conftest import Clock
from tests.tracking.paper import article
from tests.tracking.test_rounds import follow, one_run, paper

MORNING = datetime.fromisoformat("2026-11-29T08:00:00+07:00")


class Reader:
    """Reads addresses into a store whose clock goes on by an hour with each reading."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._now = MORNING
        self.store = open_store(folder / "coverage.db", clock=lambda: self._now)
        self._archive = Archive(folder / "pages")
        self._settings = settings

    def reads(self, address: str) -> Result:
        self._now += timedelta(hours=1)
        (result,) = pipeline.ingest([address], self.store, self._archive, self._settings)
        return result

    def gone(self, address: str) -> str | None:
        return gone_since(self.store, article_id_of(self.store, address))


@pytest.fixture
def reader(tmp_path: Path, local: Settings) -> Reader:
    return Reader(tmp_path, local)


def told_as_gone(store: Store) -> list[str]:
    return [one.address for one in gone_addresses(store, MORNING, MORNING + timedelta(days=1))]


@pytest.mark.parametrize("status", [404, 410])
def test_the_first_time_an_article_is_missing_is_noted(reader: Reader, serve: Serve, status: int) -> None:
    server = serve({"/bai-1.html": article(1), "/bai-2.html": article(2)})
    one, other = server.url("/bai-1.html"), server.url("/bai-2.html")
    reader.reads(one)
    reader.reads(other)
    assert reader.gone(one) is None
    server.answers["/bai-1.html"] = Answer("đã gỡ", status=status)
    assert reader.reads(one).outcome == "not_found"
    since = reader.gone(one)
    assert since == "2026-11-29T11:00:00+07:00"
    reader.reads(one)
    assert (reader.gone(one), reader.gone(other)) == (since, None)
    assert told_as_gone(reader.store) == [one]


def test_another_form_of_its_address_is_the_same_article(reader: Reader, serve: Serve) -> None:
    server = serve({"/bai-1.html": article(1)})
    one = server.url("/bai-1.html")
    reader.reads(one)
    del server.answers["/bai-1.html"]
    reader.reads(f"{one}?utm_source=zalo")
    assert reader.gone(one) is not None


def test_what_was_blocked_or_never_gave_an_article_is_not_gone(reader: Reader, serve: Serve) -> None:
    server = serve({"/bai-1.html": article(1)})
    reader.reads(server.url("/bai-1.html"))
    server.answers["/bai-1.html"] = Answer("không", status=403)
    reader.reads(server.url("/bai-1.html"))
    reader.reads(server.url("/bai-9.html"))
    assert told_as_gone(reader.store) == []


def test_an_article_that_is_back_is_no_longer_gone(reader: Reader, serve: Serve) -> None:
    server = serve({"/bai-1.html": article(1)})
    one = server.url("/bai-1.html")
    reader.reads(one)
    del server.answers["/bai-1.html"]
    reader.reads(one)
    server.answers["/bai-1.html"] = article(1)
    assert reader.reads(one).outcome == "unchanged"
    assert reader.gone(one) is None
    assert told_as_gone(reader.store) == []


def test_hand_and_tracking_tell_of_one_removal_once(
    desk: Desk, serve: Serve, clock: Clock, local: Settings
) -> None:
    server = paper(serve, 2)
    follow(desk, server.url("/rss"))
    one_run(desk)
    kept, one = server.answers.pop("/bai-1"), server.url("/bai-1")
    clock.goes(days=1, minutes=1)
    one_run(desk)
    day = (clock() - timedelta(days=2), clock() + timedelta(days=2))
    assert [(gone.address, gone.source) for gone in gone_addresses(desk.store, *day)] == [(one, "báo")]
    server.answers["/bai-1"] = kept
    list(pipeline.ingest([one], desk.store, desk.archive, local))
    assert gone_addresses(desk.store, *day) == []
    assert gone_since(desk.store, article_id_of(desk.store, one)) is None
