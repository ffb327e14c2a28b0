"""Staying at work: what is due is done, rests are as long as they should be, a stop is heeded."""

from datetime import datetime, timedelta

from extractor.ground.tracking import Source
from extractor.store.sources import add_source, sources
from extractor.tracking.desk import Desk, RoundOpened
from extractor.tracking.watching import LONGEST_REST, Resting, watch
from extractor.viet.times import VIETNAM
from tests.servers.loopback import Serve
from tests.tracking.conftest import NOON, Clock
from tests.tracking.paper import article, feed


class Evening:
    """Lets the clock go on at every rest, and calls it a day after so many of them."""

    def __init__(self, clock: Clock, rests: int) -> None:
        self.clock, self.left, self.rests = clock, rests, list[float]()

    def rest(self, seconds: float) -> None:
        self.rests.append(seconds)
        self.left -= 1
        self.clock.goes(seconds=seconds)

    def stop(self) -> bool:
        return self.left <= 0


def follow(desk: Desk, address: str, minutes: int) -> Source:
    return add_source(
        desk.store, address, kind="feed", name=address[-4:], tags=(), interval=timedelta(minutes=minutes),
        now=desk.clock(),
    )  # fmt: skip


def rounds(events: list[object]) -> list[str]:
    return [event.source.name for event in events if isinstance(event, RoundOpened)]


def test_each_source_comes_at_its_own_interval(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = serve({"/rss1": feed([]), "/rss2": feed([])})
    follow(desk, server.url("/rss1"), 10)
    follow(desk, server.url("/rss2"), 30)
    evening = Evening(clock, 35)
    events = list(watch(desk, lambda: sources(desk.store), evening.stop, evening.rest))
    assert clock.now == NOON + timedelta(minutes=35)
    assert rounds(list(events)) == ["rss1", "rss2", "rss1", "rss1", "rss1", "rss2"]
    assert set(evening.rests) == {LONGEST_REST}


def test_a_rest_is_told_once(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = serve({"/rss1": feed([])})
    follow(desk, server.url("/rss1"), 10)
    evening = Evening(clock, 15)
    events = list(watch(desk, lambda: sources(desk.store), evening.stop, evening.rest))
    resting = [event.until for event in events if isinstance(event, Resting)]
    assert resting == [NOON + timedelta(minutes=10), NOON + timedelta(minutes=20)]


def test_a_source_added_meanwhile_is_taken_up(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = serve({"/rss1": feed([])})
    evening = Evening(clock, 3)

    def rest(seconds: float) -> None:
        if not evening.rests:
            follow(desk, server.url("/rss1"), 30)
        evening.rest(seconds)

    events = list(watch(desk, lambda: sources(desk.store), evening.stop, rest))
    assert events[0] == Resting(None)
    assert rounds(list(events)) == ["rss1"]


def test_a_clock_put_back_by_years_does_not_silence_it(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = serve({"/rss1": feed([])})
    clock.now = datetime(2035, 1, 1, tzinfo=VIETNAM)
    follow(desk, server.url("/rss1"), 30)
    evening = Evening(clock, 1)
    list(watch(desk, lambda: sources(desk.store), evening.stop, evening.rest))
    clock.now = NOON
    evening.left = 1
    assert rounds(list(watch(desk, lambda: sources(desk.store), evening.stop, evening.rest))) == ["rss1"]


def test_after_a_week_without_power_there_is_one_round(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = serve({"/rss1": feed([])})
    follow(desk, server.url("/rss1"), 30)
    clock.goes(days=7)
    evening = Evening(clock, 5)
    assert rounds(list(watch(desk, lambda: sources(desk.store), evening.stop, evening.rest))) == ["rss1"]


def test_stopped_in_the_middle_of_a_round_it_ends_there(desk: Desk, serve: Serve, clock: Clock) -> None:
    server = serve({f"/bai-{number}": article(number) for number in range(4)})
    server.answers["/rss1"] = feed(server.url(f"/bai-{number}") for number in range(4))
    follow(desk, server.url("/rss1"), 30)
    seen: list[object] = []
    for event in watch(desk, lambda: sources(desk.store), lambda: len(seen) >= 4, lambda _: None):
        seen.append(event)
    assert len(seen) == 4
    assert desk.store.conn.execute("SELECT count(*) FROM articles").fetchone() == (2,)
