"""The report: sums by source and day that agree with the ledger, and what was taken away."""

from datetime import date

from extractor.store.round_report import gone_addresses, source_days
from extractor.store.taken_away import gone_since
from extractor.tracking.desk import Desk
from extractor.tracking.report import between, open_jobs, report_json, total_of
from extractor.tracking.rounds import begin_round
from tests.servers.loopback import Answer, Serve
from tests.tracking.conftest import NOON, Clock
from tests.tracking.paper import article, feed
from tests.tracking.test_rounds import ask, follow, one_run, paper

TODAY = NOON.date()


def test_sums_by_source_and_day_agree_with_rounds_and_jobs(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 4)
    server.answers["/rss-2"] = feed([server.url("/bai-0"), server.url("/mat")])
    follow(desk, server.url("/rss"), "một")
    follow(desk, server.url("/rss-2"), "hai")
    one_run(desk)
    server.answers["/bai-3"] = Answer("đã gỡ", status=404)
    clock.goes(days=1, minutes=1)
    one_run(desk)
    days = source_days(desk.store, *between(TODAY, date(2026, 3, 18)))
    assert [(day.day, day.source, day.addresses, day.known) for day in days] == [
        ("2026-03-17", "một", 4, 0),
        ("2026-03-17", "hai", 2, 0),
        ("2026-03-18", "một", 4, 0),
        ("2026-03-18", "hai", 2, 0),
    ]
    assert days[0].outcomes == {"saved": 4}
    assert days[1].outcomes == {"duplicate": 1, "not_found": 1}
    assert days[2].outcomes == {"unchanged": 3, "not_found": 1}
    assert days[3].outcomes == {"duplicate": 1, "not_found": 1}
    assert all(day.addresses == day.known + day.outcomes.total() for day in days)
    total = total_of(days)
    assert total.outcomes.total() == ask(desk.store, "SELECT count(*) FROM jobs")[0][0]
    (gone,) = gone_addresses(desk.store, *between(TODAY, date(2026, 3, 18)))
    assert (gone.address, gone.source) == (server.url("/bai-3"), "một")
    told = {
        url: gone_since(desk.store, number) for number, url in ask(desk.store, "SELECT id, url FROM articles")
    }
    assert {url for url, since in told.items() if since is not None} == {server.url("/bai-3")}
    assert told[server.url("/bai-3")] == gone.gone_at


def test_days_are_those_of_vietnam_and_the_last_one_counts_whole(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    server = serve({"/rss": feed([])})
    follow(desk, server.url("/rss"))
    clock.goes(hours=11, minutes=59)
    one_run(desk)
    assert [day.day for day in source_days(desk.store, *between(TODAY, TODAY))] == ["2026-03-17"]
    assert source_days(desk.store, *between(date(2026, 3, 18), date(2026, 3, 18))) == []


def test_a_round_that_has_not_ended_shows_what_is_still_to_do(desk: Desk, serve: Serve) -> None:
    server = paper(serve, 3)
    begin_round(desk, follow(desk, server.url("/rss")))
    days = source_days(desk.store, *between(TODAY, TODAY))
    assert (open_jobs(days[0]), days[0].open_rounds) == (3, 1)
    told = report_json(days, [], TODAY, TODAY)["total"]
    assert told["addresses"] == told["known"] + sum(told["outcomes"].values()) + told["open"]


def test_listings_that_could_not_be_read_are_told(desk: Desk, serve: Serve) -> None:
    server = serve({"/rss": Answer("lỗi", status=500), "/bai": article(1)})
    follow(desk, server.url("/rss"))
    one_run(desk)
    (day,) = source_days(desk.store, *between(TODAY, TODAY))
    assert (day.rounds, day.failed_rounds, day.addresses) == (1, 1, 0)
