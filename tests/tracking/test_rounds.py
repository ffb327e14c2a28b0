"""Rounds over a paper on this machine: every address has one fate, and the sums agree."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from extractor.ground.tracking import Source
from extractor.pipeline import ingest
from extractor.store import Store
from extractor.store.sources import add_source, sources
from extractor.tracking.desk import (
    Desk,
    Event,
    ListingsAhead,
    PageDone,
    RoundFailed,
    RoundLeft,
    RoundOpened,
    WorkFound,
)
from extractor.tracking.rounds import run
from tests.servers.loopback import Answer, Loopback, Serve
from tests.tracking.conftest import Clock
from tests.tracking.paper import article, feed


def follow(desk: Desk, address: str, name: str = "báo") -> Source:
    return add_source(
        desk.store, address, kind="feed", name=name, tags=(), interval=timedelta(minutes=30), now=desk.clock()
    )


def one_run(desk: Desk) -> list[Event]:
    return list(run(desk, sources(desk.store), lambda: False))


def outcomes(events: list[Event]) -> dict[str, str]:
    """The last part of each address that was looked at, and its outcome."""
    return {
        event.job.address.rpartition("/")[2]: event.result.outcome
        for event in events
        if isinstance(event, PageDone)
    }


def ask(store: Store, sql: str) -> list[tuple[Any, ...]]:
    return store.conn.execute(sql).fetchall()


def check_sums(store: Store) -> None:
    """Every address of every round is known or has a job, and every job of an ended round an outcome."""
    for number, addresses, known, ended in ask(store, "SELECT id, addresses, known, ended_at FROM rounds"):
        ((jobs, done),) = ask(store, f"SELECT count(*), count(outcome) FROM jobs WHERE round_id = {number}")
        assert addresses == known + jobs
        assert ended is None or jobs == done


def paper(serve: Serve, count: int) -> Loopback:
    server = serve({f"/bai-{number}": article(number) for number in range(count)})
    server.answers["/rss"] = feed(server.url(f"/bai-{number}") for number in range(count))
    return server


def test_a_first_round_saves_all_and_a_second_finds_all_known(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 4)
    follow(desk, server.url("/rss"))
    assert outcomes(one_run(desk)) == {f"bai-{number}": "saved" for number in range(4)}
    asked = len(server.asked)
    clock.goes(minutes=31)
    (opened,) = (event for event in one_run(desk) if isinstance(event, RoundOpened))
    assert (opened.round.addresses, opened.round.known, opened.round.jobs) == (4, 4, 0)
    assert server.paths[asked:] == ["/rss"]
    check_sums(desk.store)


def test_every_kind_of_fate_is_counted_once(desk: Desk, serve: Serve) -> None:
    server = serve(
        {
            "/robots.txt": Answer("User-agent: *\nDisallow: /cam\n", headers={"Content-Type": "text/plain"}),
            "/bai-1": article(1),
            "/cam": article(2),
            "/chan": Answer("cấm", status=403),
            "/hong": Answer("lỗi", status=500),
            "/anh": Answer(b"\x89PNG\r\n\x1a\n" + bytes(500), headers={"Content-Type": "image/png"}),
            "/trong": "<html><body><p>Chưa có bài.</p></body></html>",
        }
    )
    paths = ("/bai-1", "/cam", "/chan", "/hong", "/anh", "/trong", "/mat", "/bai-1?utm_source=rss")
    server.answers["/rss"] = feed(server.url(path) for path in paths)
    follow(desk, server.url("/rss"))
    assert outcomes(one_run(desk)) == {
        "bai-1": "saved",
        "cam": "robots",
        "chan": "blocked",
        "hong": "failed",
        "anh": "unreadable",
        "trong": "not_an_article",
        "mat": "not_found",
    }
    check_sums(desk.store)
    ledger = ask(desk.store, "SELECT outcome, count(*) FROM outcomes GROUP BY 1")
    assert sum(count for _, count in ledger) == 7


def test_an_address_of_two_sources_is_fetched_once(desk: Desk, serve: Serve) -> None:
    server = paper(serve, 3)
    server.answers["/rss-2"] = feed(server.url(f"/bai-{number}?utm_source=x") for number in (1, 2))
    follow(desk, server.url("/rss"), "một")
    follow(desk, server.url("/rss-2"), "hai")
    events = one_run(desk)
    assert sorted(path for path in server.paths if path.startswith("/bai")) == ["/bai-0", "/bai-1", "/bai-2"]
    second = [event.round for event in events if isinstance(event, RoundOpened)][1]
    assert (second.addresses, second.jobs, second.duplicates) == (2, 0, 2)
    assert ask(desk.store, "SELECT outcome, count(*) FROM jobs GROUP BY 1 ORDER BY 1") == [
        ("duplicate", 2),
        ("saved", 3),
    ]
    check_sums(desk.store)


def test_an_edited_article_becomes_a_version_and_a_removed_one_is_noted(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    server = paper(serve, 3)
    follow(desk, server.url("/rss"))
    one_run(desk)
    server.answers["/bai-1"] = article(1, extra="Danh sách được đính chính.")
    server.answers["/bai-2"] = Answer("đã gỡ", status=410)
    clock.goes(minutes=61)
    assert outcomes(one_run(desk)) == {"bai-0": "unchanged", "bai-1": "updated", "bai-2": "not_found"}
    assert ask(desk.store, "SELECT count(*) FROM article_versions") == [(4,)]
    assert ask(desk.store, "SELECT address, gone_at FROM tracked_addresses WHERE gone_at IS NOT NULL") == [
        (server.url("/bai-2"), "2026-03-17T13:01:00+07:00")
    ]
    check_sums(desk.store)


def test_what_the_listing_holds_no_longer_is_still_looked_at_again(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    server = paper(serve, 2)
    follow(desk, server.url("/rss"))
    one_run(desk)
    server.answers["/rss"] = feed([])
    clock.goes(days=1, minutes=1)
    assert outcomes(one_run(desk)) == {"bai-0": "unchanged", "bai-1": "unchanged"}
    check_sums(desk.store)


def test_an_unchanged_listing_and_unchanged_pages_cost_a_304_each(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    server = paper(serve, 1)
    rss = server.answers["/rss"]
    assert isinstance(rss, Answer)
    server.answers["/rss"] = [Answer(rss.body, headers={**rss.headers, "ETag": '"r"'}), Answer(status=304)]
    server.answers["/bai-0"] = [Answer(article(0), headers={"ETag": '"b"'}), Answer(status=304)]
    follow(desk, server.url("/rss"))
    one_run(desk)
    clock.goes(minutes=61)
    events = one_run(desk)
    assert outcomes(events) == {"bai-0": "unchanged"}
    assert [asked.headers.get("if-none-match") for asked in server.asked[-2:]] == ['"r"', '"b"']
    assert ask(desk.store, "SELECT not_modified FROM rounds ORDER BY id") == [(0,), (1,)]
    check_sums(desk.store)


def test_a_listing_that_fails_is_put_off_and_comes_back(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 1)
    good = server.answers["/rss"]
    server.answers["/rss"] = Answer("lỗi", status=500)
    follow(desk, server.url("/rss"))
    (_, failed) = one_run(desk)
    assert isinstance(failed, RoundFailed)
    (source,) = sources(desk.store)
    assert (source.failures, source.next_due - clock.now) == (1, timedelta(hours=1))
    server.answers["/rss"] = good
    assert outcomes(one_run(desk)) == {"bai-0": "saved"}
    (source,) = sources(desk.store)
    assert (source.failures, source.next_due - clock.now) == (0, timedelta(minutes=30))
    assert ask(desk.store, "SELECT outcome, addresses FROM rounds") == [("failed", 0), (None, 1)]


def test_a_page_that_failed_is_tried_again_in_the_next_round(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 1)
    server.answers["/bai-0"] = [*[Answer("lỗi", status=500)], Answer(article(0))]
    follow(desk, server.url("/rss"))
    assert outcomes(one_run(desk)) == {"bai-0": "failed"}
    clock.goes(minutes=31)
    assert outcomes(one_run(desk)) == {"bai-0": "saved"}
    assert ask(desk.store, "SELECT cause, outcome FROM jobs") == [("new", "failed"), ("retry", "saved")]
    check_sums(desk.store)


def test_stopped_between_two_pages_the_rest_is_done_the_next_time(desk: Desk, serve: Serve) -> None:
    server = paper(serve, 5)
    follow(desk, server.url("/rss"))
    done: list[Event] = []
    for event in run(desk, sources(desk.store), lambda: len(outcomes(done)) == 2):
        done.append(event)
    assert len(outcomes(done)) == 2
    again = one_run(desk)
    assert WorkFound(3) in again
    assert len(outcomes(again)) == 3
    assert sorted(path for path in server.paths if path.startswith("/bai")) == [f"/bai-{n}" for n in range(5)]
    check_sums(desk.store)


def test_a_listing_that_rolled_past_us_is_marked(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 6)
    server.answers["/rss"] = feed(server.url(f"/bai-{number}") for number in (0, 1))
    follow(desk, server.url("/rss"))
    one_run(desk)
    server.answers["/rss"] = feed(server.url(f"/bai-{number}") for number in (4, 5))
    clock.goes(minutes=31)
    (opened,) = (event for event in one_run(desk) if isinstance(event, RoundOpened))
    assert opened.round.gap


def test_a_listing_that_could_never_be_read_before_has_no_gap(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 2)
    server.answers["/rss"] = [Answer("lỗi", status=500), server.answers["/rss"]]
    follow(desk, server.url("/rss"))
    one_run(desk)
    clock.goes(days=1)
    (opened,) = (event for event in one_run(desk) if isinstance(event, RoundOpened))
    assert not opened.round.gap


def test_a_clock_put_back_for_a_while_makes_no_gap(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 2)
    follow(desk, server.url("/rss"))
    one_run(desk)
    clock.goes(days=-2)
    one_run(desk)
    clock.goes(days=2, hours=1)
    gaps = [event.round.gap for event in one_run(desk) if isinstance(event, RoundOpened)]
    assert gaps == [False]


def test_what_another_source_brought_meanwhile_hides_no_gap(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 6)
    server.answers["/rss"] = feed(server.url(f"/bai-{number}") for number in (0, 1))
    server.answers["/muc"] = feed([server.url("/bai-5")])
    follow(desk, server.url("/rss"), "một")
    one_run(desk)
    clock.goes(minutes=10)
    list(run(desk, [follow(desk, server.url("/muc"), "hai")], lambda: False))
    clock.goes(days=10)
    server.answers["/rss"] = feed(server.url(f"/bai-{number}") for number in (4, 5))
    gaps = {event.source.name: event.round.gap for event in one_run(desk) if isinstance(event, RoundOpened)}
    assert gaps == {"một": True, "hai": False}


def test_an_article_that_was_ingested_by_hand_is_not_saved_twice(
    desk: Desk, serve: Serve, local: Any
) -> None:
    server = paper(serve, 1)
    list(ingest([server.url("/bai-0")], desk.store, desk.archive, local))
    follow(desk, server.url("/rss"))
    assert outcomes(one_run(desk)) == {"bai-0": "unchanged"}
    assert ask(desk.store, "SELECT count(*) FROM articles") == [(1,)]


def test_a_refused_page_that_a_person_brought_is_known(
    desk: Desk, serve: Serve, local: Any, clock: Clock, tmp_path: Path
) -> None:
    server = paper(serve, 2)
    server.answers["/bai-0"] = server.answers["/bai-1"] = Answer("không", 403)
    follow(desk, server.url("/rss"))
    assert outcomes(one_run(desk)) == {"bai-0": "blocked", "bai-1": "blocked"}
    saved = tmp_path / "luu.html"
    saved.write_text(f"<!-- saved from url=(0030){server.url('/bai-0')} -->{article(0)}", encoding="utf-8")
    list(ingest([str(saved)], desk.store, desk.archive, local))
    clock.goes(days=1)
    assert outcomes(one_run(desk)) == {"bai-1": "blocked"}
    check_sums(desk.store)


def test_a_wish_to_stop_between_two_pages_of_a_listing_loses_nothing(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    """After downtime: the first page is new as a whole, the second is not read any more."""
    server = serve({f"/tin-{number:05}.html": article(number) for number in range(9)})

    def page(number: int, held: range) -> str:
        links = "".join(f'<h3><a href="/tin-{one:05}.html">Khen thưởng đợt {one}</a></h3>' for one in held)
        pager = f'<div class="pager"><a href="/muc?page={number + 1}">{number + 1}</a></div>'
        return f"<html><title>Mục</title><body>{links}{pager}</body></html>"

    server.answers["/muc"] = page(1, range(3))
    add_source(
        desk.store, server.url("/muc"), kind="listing", name="mục", tags=(), interval=timedelta(minutes=30),
        now=desk.clock(),
    )  # fmt: skip
    one_run(desk)
    server.answers |= {"/muc": page(1, range(6, 9)), "/muc?page=2": page(2, range(3, 6))}
    server.answers["/muc?page=3"] = page(3, range(3))
    clock.goes(days=1)
    events = list(run(desk, sources(desk.store), lambda: "/muc?page=2" in server.paths))
    assert [type(event) for event in events] == [ListingsAhead, RoundLeft]
    assert outcomes(one_run(desk)) == {f"tin-{number:05}.html": "saved" for number in range(3, 9)} | {
        f"tin-{number:05}.html": "unchanged" for number in range(3)
    }
    check_sums(desk.store)
