"""Whether an address that failed is worth another visit, and when."""

from itertools import count, takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import FetchError
from extractor.fetch.failures import held_failure, status_failure
from extractor.fetch.patience import FAULTS, REFUSALS, TOO_FAST, next_visit
from extractor.ground.outcome import OUTCOMES

SITE = "https://bao.example/bai"


def of_status(status: int, retry_after: float | None = None) -> FetchError:
    error = status_failure(SITE, status, retry_after)
    assert error is not None
    return error


def plan(error: FetchError) -> tuple[float, ...]:
    waits = (next_visit(error, tries) for tries in count(1))
    return tuple(takewhile(lambda wait: wait is not None, waits))


@pytest.mark.parametrize(
    ("error", "waits"),
    [
        (of_status(403), REFUSALS),
        (of_status(429), TOO_FAST),
        (of_status(503), FAULTS),
        (of_status(500), FAULTS),
        (of_status(404), ()),
        (of_status(410), ()),
        (of_status(400), ()),
        (FetchError(SITE, "timed out", "try again later"), FAULTS),
        (FetchError(SITE, "checks its visitors", "save the page", outcome="blocked"), REFUSALS),
        (FetchError(SITE, "is forbidden", "save the page", outcome="robots"), ()),
        (FetchError(SITE, "cannot be read", "later", outcome="robots", status=500), FAULTS),
        (FetchError(SITE, "is a PDF", "give a page", outcome="unreadable"), ()),
    ],
)
def test_plan(error: FetchError, waits: tuple[float, ...]) -> None:
    assert plan(error) == waits


def test_word_of_the_site_is_heeded_when_it_is_longer() -> None:
    assert next_visit(of_status(429, 5000.0), 1) == 5000.0
    assert next_visit(of_status(429, 5.0), 1) == TOO_FAST[0]
    assert next_visit(held_failure(SITE, "bao.example", 40_000.0), 1) == 40_000.0


@given(st.sampled_from(OUTCOMES), st.none() | st.integers(100, 599), st.none() | st.floats(0, 1e5))
def test_every_plan_ends(outcome, status: int | None, retry_after: float | None) -> None:
    error = FetchError(SITE, "c", "r", outcome=outcome, status=status, retry_after=retry_after)
    assert len(plan(error)) <= 5
