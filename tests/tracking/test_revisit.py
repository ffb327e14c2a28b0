"""Which addresses are looked at again: by age, by the listing's word, after failures."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import FetchError
from extractor.ground.outcome import OUTCOMES, OutcomeCode
from extractor.ground.tracking import Listed, Tracked
from extractor.ground.validators import Validators
from extractor.tracking.revisit import LONGEST_AHEAD, REVISIT_AGES, after_check, wanted
from extractor.viet.times import VIETNAM

NOON = datetime(2026, 3, 17, 12, tzinfo=VIETNAM)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BAI = Listed("https://bao.vn/bai", "https://bao.vn/bai?utm_source=rss", "bao.vn")
NEW = Tracked(BAI.address, NOON)
ETAG = Validators('"a"')


def checked(outcome: OutcomeCode, at: datetime, known: Tracked = NEW) -> Tracked:
    if outcome in ("saved", "updated", "unchanged", "duplicate"):
        return after_check(known, outcome, at, validators=ETAG)
    return after_check(known, outcome, at, error=FetchError(BAI.target, "is broken", "wait", outcome=outcome))


def test_what_was_never_seen_is_new() -> None:
    assert wanted(BAI, None, NOON) == "new"


def test_a_saved_article_is_looked_at_after_an_hour_a_day_and_a_week() -> None:
    known = checked("saved", NOON)
    looks = []
    for hours in range(24 * 30):
        now = NOON + hours * HOUR
        if wanted(BAI, known, now) == "revisit":
            looks.append(now - NOON)
            known = checked("unchanged", now, known)
    assert tuple(looks) == REVISIT_AGES


def test_after_downtime_ages_that_were_missed_are_one_look() -> None:
    known = checked("unchanged", NOON + 3 * DAY, checked("saved", NOON))
    assert known.next_check == NOON + 7 * DAY


@pytest.mark.parametrize(("outcome", "next_round", "tries"), [("failed", True, 7), ("blocked", False, 5)])
def test_a_fault_is_tried_again_with_patience_then_at_the_ages(
    outcome: OutcomeCode, next_round: bool, tries: int
) -> None:
    known = checked(outcome, NOON)
    assert (wanted(BAI, known, NOON + timedelta(minutes=30)) == "retry") is next_round
    count = 1
    for minutes in range(30, 30 * 24 * 60, 30):
        now = NOON + timedelta(minutes=minutes)
        if wanted(BAI, known, now):
            count += 1
            known = checked(outcome, now, known)
    assert count == known.failures == tries


def test_a_success_ends_the_count_of_failures() -> None:
    known = checked("saved", NOON + HOUR, checked("failed", NOON))
    assert (known.failures, known.has_article) == (0, True)
    assert wanted(BAI, known, NOON + HOUR) is None


def test_a_listing_that_states_a_change_is_believed() -> None:
    known = replace(checked("saved", NOON), stated="08:00")
    later = NOON + 2 * HOUR
    known = checked("unchanged", later, known)
    assert wanted(replace(BAI, stated="08:00"), known, later + 5 * HOUR) is None
    assert wanted(replace(BAI, stated="13:30"), known, later + 5 * HOUR) == "updated"
    assert wanted(replace(BAI, stated=None), known, later + 5 * HOUR) is None


def test_a_listing_that_always_states_the_present_is_doubted_more_and_more() -> None:
    known = replace(checked("saved", NOON), stated="12:00")
    looks = 0
    for minutes in range(30, 24 * 60 * 6, 30):
        now = NOON + timedelta(minutes=minutes)
        if wanted(replace(BAI, stated=now.isoformat()), known, now):
            looks += 1
            known = checked("unchanged", now, known)
    assert looks <= 6


def test_an_article_taken_away_is_noted_with_the_time_it_was_first_missing() -> None:
    known = checked("not_found", NOON + DAY, checked("saved", NOON))
    assert known.gone_at == NOON + DAY
    assert checked("not_found", NOON + 7 * DAY, known).gone_at == NOON + DAY
    assert checked("failed", NOON + 7 * DAY, known).gone_at == NOON + DAY
    assert checked("unchanged", NOON + 7 * DAY, known).gone_at is None


def test_what_never_was_an_article_is_not_gone() -> None:
    assert checked("not_found", NOON).gone_at is None


def test_validators_of_a_page_without_an_article_are_not_kept() -> None:
    assert checked("not_an_article", NOON).validators == Validators()
    assert checked("failed", NOON + DAY, checked("saved", NOON)).validators == ETAG


def test_a_check_put_years_ahead_by_a_wrong_clock_is_due() -> None:
    wrong = datetime(2035, 1, 1, tzinfo=VIETNAM)
    known = checked("saved", wrong, replace(NEW, first_seen=wrong))
    assert known.next_check is not None
    assert wanted(BAI, known, NOON) == "revisit"


@given(
    st.sampled_from(OUTCOMES),
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(VIETNAM)),
    st.integers(0, 100),
)
def test_no_check_is_put_into_the_past_or_too_far_ahead(
    outcome: OutcomeCode, now: datetime, failures: int
) -> None:
    known = checked(outcome, now, replace(NEW, failures=failures))
    assert known.next_check is None or now <= known.next_check <= now + LONGEST_AHEAD
