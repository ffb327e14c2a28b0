"""Worker processes: the order given, what passes by, pages that kill, parents that are killed."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.ground.page import Page
from extractor.scale.workers import PAGES_A_TASK, TASKS_A_WORKER, Attempt, Workers
from tests.scale.reading import BY_THE_WORKER, DEADLY, read_or_die
from tests.servers.ends import LONGEST, running

ROOT = Path(__file__).parents[2]

KILLED_AT_WORK = """
import sys
from extractor.ground.page import Page
from extractor.scale.workers import Workers
from tests.scale.reading import read_or_die
with Workers(2, read_or_die) as workers:
    for attempt in workers.attempts([Page("a", b"", "text")]):
        print(attempt.found.cause, flush=True)
        sys.stdin.read()
"""


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(2, read_or_die) as both:
        yield both


def page(name: int, body: bytes = b"") -> Page:
    return Page(str(name), body, "text")


def told(item: Attempt | str) -> str:
    return item if isinstance(item, str) else item.page.source


@given(st.lists(st.booleans(), max_size=4 * PAGES_A_TASK * TASKS_A_WORKER))
@settings(max_examples=30)
def test_everything_comes_back_in_its_place(workers: Workers, are_pages: list[bool]) -> None:
    items = [page(name) if is_page else f"past {name}" for name, is_page in enumerate(are_pages)]
    back = list(workers.attempts(items))
    assert [told(item) for item in back] == [one if isinstance(one, str) else one.source for one in items]
    assert all(str(one.found).count(BY_THE_WORKER) == 1 for one in back if isinstance(one, Attempt))


def test_no_more_pages_are_taken_than_wait(workers: Workers) -> None:
    taken = 0

    def pages() -> Iterator[Page]:
        nonlocal taken
        for taken in range(1, 10_000):
            yield page(taken)

    coming = workers.attempts(pages())
    assert told(next(coming)) == "1"
    assert taken == 2 * TASKS_A_WORKER * PAGES_A_TASK


def test_a_page_that_kills_is_an_error_in_its_place(workers: Workers) -> None:
    deadly = {3, 40}
    pages = [page(name, DEADLY if name in deadly else b"") for name in range(60)]
    back = [attempt for attempt in workers.attempts(pages) if isinstance(attempt, Attempt)]
    assert [attempt.page for attempt in back] == pages
    fates = {name: str(attempt.found) for name, attempt in enumerate(back)}
    assert {name for name, fate in fates.items() if BY_THE_WORKER not in fate} == deadly
    assert fates[3] == "3: killed the process that read it; read it alone with: extract"


def test_workers_end_with_a_parent_that_was_killed() -> None:
    arguments = [sys.executable, "-c", KILLED_AT_WORK]
    with running(arguments, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        assert BY_THE_WORKER.encode() in parent.stdout.readline()
        parent.send_signal(signal.SIGKILL)
        # The workers hold the other end of the pipe: it ends when the last of them has.
        assert parent.communicate(timeout=LONGEST)[0] == b""
