"""A tracker over a database in memory, a clock that is set by hand, and a paper on this machine."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from extractor.fetch import Archive, Settings
from extractor.store import Store, open_store
from extractor.tracking.desk import Desk, open_desk
from extractor.viet.times import VIETNAM

NOON = datetime(2026, 3, 17, 12, tzinfo=VIETNAM)


@dataclass
class Clock:
    """The moment as the test says; ``clock.goes(hours=1)``."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def goes(self, **much: float) -> None:
        self.now += timedelta(**much)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> Iterator[Store]:
    with open_store(":memory:", clock=clock) as opened:
        yield opened


@pytest.fixture
def desk(store: Store, clock: Clock, local: Settings, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(store, Archive(tmp_path / "pages"), local, clock=clock, chance=lambda: 0.5) as opened:
        yield opened
