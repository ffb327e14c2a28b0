"""When each tier is told, and how long a receiver that fails is left alone."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.alerts.schedule import is_due, last_morning
from extractor.ground.alerts import TIERS
from extractor.viet.times import VIETNAM
from tests.alerts.found import a_channel


def at(written: str) -> datetime:
    return datetime.fromisoformat(f"{written}:00+07:00")


@pytest.mark.parametrize(
    ("tier", "last_sent", "now", "due"),
    [
        ("now", "2026-03-17T09:59", "2026-03-17T10:00", True),
        ("daily", "2026-03-17T07:00", "2026-03-18T06:59", False),
        ("daily", "2026-03-17T07:00", "2026-03-18T07:01", True),
        ("daily", "2026-03-17T06:59", "2026-03-17T07:00", True),
        # 16 March 2026 is a Monday.
        ("weekly", "2026-03-16T07:05", "2026-03-22T23:00", False),
        ("weekly", "2026-03-16T07:05", "2026-03-23T07:00", True),
        ("weekly", "2026-03-15T07:05", "2026-03-16T07:05", True),
    ],
)
def test_tiers(tier: str, last_sent: str, now: str, due: bool) -> None:
    assert is_due(a_channel(tier=tier, last_sent=at(last_sent)), at(now)) is due


def test_a_new_receiver_of_gathered_hits_waits_for_the_morning() -> None:
    channel = a_channel(tier="daily", added_at=at("2026-03-17T09:00"))
    assert not is_due(channel, at("2026-03-17T23:00"))
    assert is_due(channel, at("2026-03-18T07:00"))


@pytest.mark.parametrize(
    ("failures", "minutes", "due"),
    [
        (1, 4, False),
        (1, 5, True),
        (2, 9, False),
        (2, 10, True),
        (9, 359, False),
        (9, 360, True),
        (99, 360, True),
    ],
)
def test_pauses_grow_after_failures(failures: int, minutes: int, due: bool) -> None:
    tried = at("2026-03-17T08:00")
    channel = a_channel(failures=failures, last_try=tried)
    now = datetime.fromtimestamp(tried.timestamp() + 60 * minutes, VIETNAM)
    assert is_due(channel, now) is due


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)), st.sampled_from(TIERS))
def test_the_last_morning_is_past_and_sending_then_is_enough(moment: datetime, tier: str) -> None:
    now = moment.replace(tzinfo=VIETNAM)
    channel = a_channel(tier=tier)
    morning = last_morning(channel, now)
    assert morning <= now
    assert morning.hour == 7
    if tier != "now":
        assert not is_due(a_channel(tier=tier, last_sent=now), now)
