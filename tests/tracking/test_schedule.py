"""When sources are due: jitter, back-off, catching up, clocks that jump."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import UsageError
from extractor.ground.tracking import Source
from extractor.tracking.schedule import (
    JITTER,
    LEAST_INTERVAL,
    LONGEST_ASKED_FOR,
    LONGEST_BACK_OFF,
    LONGEST_INTERVAL,
    backed_off,
    due,
    interval_of,
    is_due,
    next_due,
    seconds_until_due,
)
from extractor.viet.times import VIETNAM

NOON = datetime(2026, 3, 17, 12, tzinfo=VIETNAM)
HALF_AN_HOUR = timedelta(minutes=30)
SOURCE = Source(1, "https://bao.vn/rss", "feed", "bao.vn", (), HALF_AN_HOUR, NOON, NOON)

intervals = st.timedeltas(LEAST_INTERVAL, LONGEST_INTERVAL)
chances = st.floats(0, 1, exclude_max=True)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(VIETNAM))


@given(moments, intervals, chances)
def test_jitter_stays_within_its_share(now: datetime, interval: timedelta, chance: float) -> None:
    wait = next_due(now, interval, chance) - now
    assert interval * (1 - JITTER) <= wait <= interval * (1 + JITTER)


@given(st.lists(chances, min_size=50, max_size=50, unique=True))
def test_jitter_parts_what_was_added_together(many: list[float]) -> None:
    dues = {next_due(NOON, timedelta(days=1), chance) for chance in many}
    assert len(dues) > 1


@given(moments, intervals, chances, st.integers(0, 10_000))
def test_what_was_scheduled_is_due_neither_before_its_time_nor_never(
    now: datetime, interval: timedelta, chance: float, failures: int
) -> None:
    source = replace(SOURCE, interval=interval, next_due=next_due(now, interval, chance, failures))
    assert not is_due(source, now)
    assert not is_due(source, source.next_due - timedelta(seconds=1))
    assert is_due(source, source.next_due)


@given(intervals, st.integers(0, 10_000))
def test_back_off_never_shortens_and_never_exceeds_its_limit_or_the_interval(
    interval: timedelta, failures: int
) -> None:
    wait = backed_off(interval, failures)
    assert interval <= wait <= max(interval, LONGEST_BACK_OFF)
    assert wait <= backed_off(interval, failures + 1)


@pytest.mark.parametrize(
    ("asked", "wait"), [(60.0, HALF_AN_HOUR), (7200.0, timedelta(hours=2)), (1e12, LONGEST_ASKED_FOR)]
)
def test_a_retry_after_is_heeded_up_to_a_day(asked: float, wait: timedelta) -> None:
    assert next_due(NOON, HALF_AN_HOUR, 0.5, 0, asked) == NOON + wait


def test_each_failure_doubles_the_wait() -> None:
    waits = [backed_off(HALF_AN_HOUR, failures) / HALF_AN_HOUR for failures in range(8)]
    assert waits == [1, 2, 4, 8, 12, 12, 12, 12]


def test_after_downtime_there_is_one_round_to_catch_up() -> None:
    week_later = NOON + timedelta(days=7)
    assert is_due(SOURCE, week_later)
    assert next_due(week_later, HALF_AN_HOUR, 0.5) == week_later + HALF_AN_HOUR


def test_the_one_that_has_waited_longest_comes_first() -> None:
    late = replace(SOURCE, id=2, next_due=NOON - timedelta(hours=2))
    not_yet = replace(SOURCE, id=3, next_due=NOON + timedelta(minutes=1))
    assert [source.id for source in due([SOURCE, not_yet, late], NOON)] == [2, 1]


def test_a_clock_put_back_by_years_stops_nothing() -> None:
    written_in_2035 = replace(SOURCE, next_due=datetime(2035, 1, 1, tzinfo=VIETNAM))
    assert is_due(written_in_2035, NOON)
    assert seconds_until_due([written_in_2035], NOON) == 0


def test_how_long_nothing_is_due() -> None:
    assert seconds_until_due([], NOON) is None
    sources = [replace(SOURCE, next_due=NOON + timedelta(minutes=minutes)) for minutes in (7, 3, 20)]
    assert seconds_until_due(sources, NOON) == 180


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("30m", HALF_AN_HOUR),
        ("2h", timedelta(hours=2)),
        ("1d", timedelta(days=1)),
        (" 90 M ", timedelta(hours=1.5)),
    ],
)
def test_intervals_as_people_write_them(written: str, meant: timedelta) -> None:
    assert interval_of(written) == meant


@pytest.mark.parametrize("written", ["", "30", "m", "-5m", "1.5h", "4m", "31d", "99999d", "30 phút"])
def test_what_is_no_interval(written: str) -> None:
    with pytest.raises(UsageError):
        interval_of(written)
