"""Sites that break off or drip, feeds with wrong dates, clocks that jump: all is counted, nothing stops."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from extractor.fetch import Archive, Settings
from extractor.store import Store
from extractor.store.sources import sources
from extractor.tracking.desk import Desk, RoundFailed, RoundOpened, open_desk
from extractor.tracking.rounds import begin_round, plan_round
from extractor.viet.times import VIETNAM
from tests.servers.loopback import Answer, Serve, talking
from tests.tracking.conftest import NOON, Clock
from tests.tracking.paper import article, feed
from tests.tracking.test_rounds import ask, check_sums, follow, one_run, outcomes, paper

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n"


@pytest.fixture
def hasty(store: Store, clock: Clock, local: Settings, tmp_path: object) -> Iterator[Desk]:
    """A desk that waits no longer than a moment for a page."""
    settings = replace(local, attempts=1, total_seconds=0.3)
    with open_desk(store, Archive(tmp_path / "pages"), settings, clock=clock, chance=lambda: 0.5) as desk:  # type: ignore[operator]
        yield desk


def breaks_off(connection: socket.socket, over: threading.Event) -> None:
    connection.sendall(HEAD + b"<html>")


def drips(connection: socket.socket, over: threading.Event) -> None:
    connection.sendall(HEAD)
    while not over.wait(0.01):
        connection.sendall(b"x")


@pytest.mark.parametrize("talk", [breaks_off, drips])
def test_a_page_that_never_comes_whole_is_one_failed_outcome_and_is_tried_again(
    hasty: Desk, serve: Serve, clock: Clock, talk: object
) -> None:
    with talking(talk) as site:  # type: ignore[arg-type]
        server = serve({"/bai-0": article(0)})
        server.answers["/rss"] = feed([f"{site}/hong", server.url("/bai-0")])
        follow(hasty, server.url("/rss"))
        assert outcomes(one_run(hasty)) == {"hong": "failed", "bai-0": "saved"}
        clock.goes(minutes=31)
        assert outcomes(one_run(hasty)) == {"hong": "failed"}
    assert ask(hasty.store, "SELECT cause, outcome FROM jobs WHERE address LIKE '%hong'") == [
        ("new", "failed"),
        ("retry", "failed"),
    ]
    check_sums(hasty.store)


def test_a_listing_that_drips_fails_its_round_and_no_other(hasty: Desk, serve: Serve) -> None:
    with talking(drips) as site:
        server = paper(serve, 1)
        follow(hasty, f"{site}/rss", "hỏng")
        follow(hasty, server.url("/rss"), "tốt")
        events = one_run(hasty)
    assert [event.source.name for event in events if isinstance(event, RoundFailed)] == ["hỏng"]
    assert outcomes(events) == {"bai-0": "saved"}


def test_a_night_without_network_is_not_held_against_the_sources(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    with talking(breaks_off) as one, talking(breaks_off) as other:
        follow(desk, f"{one}/rss", "một")
        follow(desk, f"{other.replace('127.0.0.1', 'localhost')}/rss", "hai")
        for _ in range(6):
            events = one_run(desk)
            assert [type(event) for event in events[1:]] == [RoundFailed, RoundFailed]
            clock.goes(hours=1)
    assert {(source.failures, clock.now - source.next_due) for source in sources(desk.store)} == {
        (0, timedelta(minutes=55))
    }


def test_one_site_that_fails_beside_others_is_backed_off(desk: Desk, serve: Serve) -> None:
    with talking(breaks_off) as site:
        follow(desk, f"{site.replace('127.0.0.1', 'localhost')}/rss", "hỏng")
        follow(desk, paper(serve, 0).url("/rss"), "tốt")
        one_run(desk)
    assert [source.failures for source in sources(desk.store)] == [1, 0]


def test_two_workers_do_not_open_two_rounds_of_one_source(
    desk: Desk, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = follow(desk, paper(serve, 2).url("/rss"))
    assert isinstance(begin_round(desk, source), RoundOpened)
    monkeypatch.setattr("extractor.tracking.rounds.sources_in_the_work", lambda _: set[int]())
    assert begin_round(desk, source) is None
    assert ask(desk.store, "SELECT count(*) FROM rounds") == [(1,)]


@pytest.mark.parametrize(
    "dates",
    [
        "<pubDate></pubDate>",
        "<pubDate>3/17/2026 9:05:00 AM</pubDate>",
        "<pubDate>Tue, 17 Mar 2026 09:05:00 GMT+7</pubDate>",
        "<pubDate>Fri, 17 Mar 2186 09:05:00 +0700</pubDate>",
        "<pubDate>hôm qua</pubDate><updated>hôm nay</updated>",
    ],
)
def test_wrong_dates_of_a_feed_neither_hide_an_article_nor_bring_it_twice(
    desk: Desk, serve: Serve, clock: Clock, dates: str
) -> None:
    server = paper(serve, 2)
    server.answers["/rss"] = feed([server.url("/bai-0"), server.url("/bai-1")], dates)
    follow(desk, server.url("/rss"))
    assert outcomes(one_run(desk)) == {"bai-0": "saved", "bai-1": "saved"}
    clock.goes(minutes=31)
    assert outcomes(one_run(desk)) == {}
    check_sums(desk.store)


def test_the_same_feed_under_two_addresses_brings_nothing_twice(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    server = paper(serve, 3)
    server.answers["/rss?trang=chu"] = server.answers["/rss"]
    follow(desk, server.url("/rss"), "một")
    follow(desk, server.url("/rss?trang=chu"), "hai")
    one_run(desk)
    clock.goes(hours=1, minutes=1)
    one_run(desk)
    assert ask(desk.store, "SELECT count(*), count(DISTINCT identity) FROM articles") == [(3, 3)]
    pages = [path for path in server.paths if path.startswith("/bai")]
    assert sorted(pages) == sorted(2 * [f"/bai-{number}" for number in range(3)])
    check_sums(desk.store)


def test_a_clock_that_was_years_ahead_leaves_nothing_waiting_for_years(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    server = paper(serve, 1)
    clock.now = datetime(2035, 1, 1, tzinfo=VIETNAM)
    follow(desk, server.url("/rss"))
    one_run(desk)
    clock.now = NOON
    server.answers["/rss"] = feed([])
    server.answers["/bai-0"] = article(0, extra="Đã đính chính.")
    assert outcomes(one_run(desk)) == {"bai-0": "updated"}
    (source,) = sources(desk.store)
    assert source.next_due == NOON + timedelta(minutes=30)
    assert outcomes(one_run(desk)) == {}


def test_a_dry_run_writes_nothing(desk: Desk, serve: Serve) -> None:
    server = paper(serve, 2)
    source = follow(desk, server.url("/rss"))
    before = list(desk.store.conn.iterdump())
    plan = plan_round(desk, source)
    assert [reason for _, reason in plan.addresses] == ["new", "new"]
    assert list(desk.store.conn.iterdump()) == before
    assert server.paths[-1] == "/rss"


def test_a_304_with_a_body_against_the_rules_is_still_a_304(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 1)
    server.answers["/bai-0"] = [Answer(article(0), headers={"ETag": '"b"'}), Answer("dư", status=304)]
    follow(desk, server.url("/rss"))
    one_run(desk)
    clock.goes(hours=1, minutes=1)
    events = one_run(desk)
    assert outcomes(events) == {"bai-0": "unchanged"}
    assert [event for event in events if isinstance(event, RoundOpened)]
