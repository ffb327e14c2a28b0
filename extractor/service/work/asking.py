"""Asking for work: it is noted, and whoever does it is woken."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request

from extractor.errors import TooOftenError
from extractor.service.work.runner import Runner
from extractor.store.office import Office, work
from extractor.store.office.work import Kind, Work

MOST_WAITING = 100


def begin(request: Request, office: Office, who: str, kind: Kind, terms: Mapping[str, Any]) -> Work:
    """Raises ``TooOftenError`` when too much waits already."""
    check_room(office)
    piece = work.add_work(office, kind, terms, who)
    runner: Runner = request.app.state.runner
    runner.wake()
    return piece


def check_room(office: Office) -> None:
    """Raises ``TooOftenError`` when too much waits already."""
    if work.waiting_count(office) >= MOST_WAITING:
        raise TooOftenError(
            "jobs", "too much work waits already", "wait a little, then try again", retry_after=60
        )
