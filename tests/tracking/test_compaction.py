"""The ledger made into sums by day: smaller, and the report says the same."""

from datetime import date, timedelta
from typing import Any

import pytest

from extractor.store import Store
from extractor.store.compaction import Compacted, compact, has_rows_before
from extractor.store.round_report import gone_addresses, source_days
from extractor.tracking.desk import Desk
from extractor.tracking.report import between, report_json
from extractor.tracking.rounds import begin_round
from tests.servers.loopback import Answer, Serve
from tests.tracking.conftest import NOON, Clock
from tests.tracking.paper import feed
from tests.tracking.test_rounds import ask, check_sums, follow, one_run, paper

FIRST = NOON.date()


def report_of(store: Store) -> dict[str, Any]:
    last = FIRST + timedelta(days=30)
    span = between(FIRST, last)
    return report_json(source_days(store, *span), gone_addresses(store, *span), FIRST, last)


def three_days(desk: Desk, serve: Serve, clock: Clock) -> None:
    """Two sources: articles, a duplicate, one missing, one taken away, a listing that fails."""
    server = paper(serve, 4)
    server.answers["/rss-2"] = feed([server.url("/bai-0"), server.url("/mat")])
    follow(desk, server.url("/rss"), "một")
    follow(desk, server.url("/rss-2"), "hai")
    one_run(desk)
    server.answers["/bai-3"] = Answer("đã gỡ", status=404)
    clock.goes(days=1, minutes=1)
    one_run(desk)
    server.answers["/rss-2"] = Answer("lỗi", status=500)
    clock.goes(days=1, minutes=1)
    one_run(desk)


@pytest.mark.parametrize("kept_from", range(5))
def test_the_report_stays_whatever_is_made_into_sums(
    desk: Desk, serve: Serve, clock: Clock, kept_from: int
) -> None:
    three_days(desk, serve, clock)
    told = report_of(desk.store)
    assert len(told["days"]) == 6
    before = FIRST + timedelta(days=kept_from)
    gone = compact(desk.store, before)
    assert report_of(desk.store) == told
    assert (gone.rounds, ask(desk.store, "SELECT count(*) FROM rounds")) == (
        min(2 * kept_from, 6),
        [(6 - min(2 * kept_from, 6),)],
    )
    assert not has_rows_before(desk.store, before)
    assert compact(desk.store, before) == Compacted(0, 0, 0)
    check_sums(desk.store)


def test_parts_of_a_day_add_up(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 2)
    source = follow(desk, server.url("/rss"))
    one_run(desk)
    compact(desk.store, FIRST + timedelta(days=1))
    clock.goes(hours=2)
    one_run(desk)
    told = report_of(desk.store)
    assert told["days"][0]["rounds"] == 2
    assert told["days"][0]["addresses"] == 4
    compact(desk.store, FIRST + timedelta(days=1))
    assert report_of(desk.store) == told
    assert source.id == 1


def test_a_round_in_the_work_is_left_alone(desk: Desk, serve: Serve) -> None:
    server = paper(serve, 3)
    begin_round(desk, follow(desk, server.url("/rss")))
    assert compact(desk.store, FIRST + timedelta(days=1)) == Compacted(0, 0, 0)
    one_run(desk)
    assert report_of(desk.store)["total"]["outcomes"]["saved"] == 3


def test_lines_of_all_inputs_are_counted_by_day(desk: Desk, serve: Serve, clock: Clock) -> None:
    three_days(desk, serve, clock)
    lines = ask(
        desk.store,
        "SELECT substr(recorded_at, 1, 10), outcome, count(*) FROM outcomes GROUP BY 1, 2 ORDER BY 1, 2",
    )
    compact(desk.store, date(2027, 1, 1))
    assert ask(desk.store, "SELECT count(*) FROM outcomes") == [(0,)]
    assert ask(desk.store, "SELECT day, outcome, count FROM closed_inputs ORDER BY 1, 2") == lines


def test_what_is_known_of_each_address_stays(desk: Desk, serve: Serve, clock: Clock) -> None:
    three_days(desk, serve, clock)
    compact(desk.store, date(2027, 1, 1))
    clock.goes(hours=1)
    one_run(desk)
    assert ask(desk.store, "SELECT count(*) FROM articles") == [(4,)]
    assert ask(desk.store, "SELECT known, addresses FROM rounds WHERE source_id = 1") == [(4, 4)]


def addresses(store: Store) -> set[str]:
    return {path.rpartition("/")[2] for (path,) in ask(store, "SELECT address FROM tracked_addresses")}


def test_addresses_that_no_listing_holds_any_more_are_forgotten(
    desk: Desk, serve: Serve, clock: Clock
) -> None:
    server = paper(serve, 3)
    follow(desk, server.url("/rss"))
    for days in (0, 1, 8):
        clock.goes(days=days, minutes=1)
        one_run(desk)
    server.answers["/rss"] = feed([server.url("/bai-2")])
    clock.goes(days=30)
    one_run(desk)
    gone = compact(desk.store, FIRST + timedelta(days=20))
    assert (gone.forgotten, addresses(desk.store)) == (2, {"bai-2"})
    assert ask(desk.store, "SELECT count(*) FROM articles") == [(3,)]
    assert compact(desk.store, FIRST + timedelta(days=20)).forgotten == 0
    server.answers["/rss"] = feed([server.url("/bai-0"), server.url("/bai-2")])
    clock.goes(days=1)
    one_run(desk)
    assert addresses(desk.store) == {"bai-0", "bai-2"}
    assert ask(desk.store, "SELECT count(*) FROM article_versions") == [(3,)]
    check_sums(desk.store)


def test_what_an_unchanged_listing_holds_is_not_forgotten(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 2)
    follow(desk, server.url("/rss"))
    for days in (0, 1, 8):
        clock.goes(days=days, minutes=1)
        one_run(desk)
    server.answers["/rss"] = Answer("", status=304)
    clock.goes(days=300)
    one_run(desk)
    assert compact(desk.store, FIRST + timedelta(days=200)).forgotten == 0


def test_an_article_told_as_gone_is_not_forgotten(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = paper(serve, 2)
    follow(desk, server.url("/rss"))
    one_run(desk)
    server.answers["/bai-0"] = Answer("đã gỡ", status=404)
    for days in (1, 8, 30):
        clock.goes(days=days, minutes=1)
        one_run(desk)
        server.answers["/rss"] = feed([server.url("/bai-1")])
    assert compact(desk.store, FIRST + timedelta(days=30)).forgotten == 0
    assert "bai-0" in addresses(desk.store)
