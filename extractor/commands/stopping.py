"""Ctrl-C and SIGTERM as a wish to stop between two pages, for work that goes on for long."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Wish:
    """Whether the user, or the system, has asked to stop. A second Ctrl-C stops at once."""

    def __init__(self) -> None:
        self._signal: int | None = None

    def __call__(self) -> bool:
        return self._signal is not None

    def heed(self, number: int, _frame: FrameType | None) -> None:
        if number == signal.SIGINT and self._signal is not None:
            raise KeyboardInterrupt
        self._signal = number

    def rest(self, seconds: float) -> None:
        """Sleep for so long, or until the wish comes."""
        end = time.monotonic() + seconds
        while not self() and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, 0.5))


@contextmanager
def stopping() -> Iterator[Wish]:
    """Within the block the two signals are a wish and no more; afterwards they are what they were."""
    wish = Wish()
    former = {number: signal.signal(number, wish.heed) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield wish
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
