"""Every wait of a test has an end: threads and processes that a test starts are gone when it is over."""

import os
import signal
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

LONGEST = 60.0
"""Seconds that a test waits for what takes a moment: no machine is that busy."""
LONGEST_RUN = 120.0
"""Seconds that a program in a process of its own may take from its start to its end."""


def joined(thread: threading.Thread) -> None:
    """Wait for a thread that has been told to end."""
    thread.join(LONGEST)
    assert not thread.is_alive(), f"{thread.name} did not end within {LONGEST:.0f} s"


@contextmanager
def running(arguments: Sequence[str], **options: Any) -> Iterator["subprocess.Popen[bytes]"]:
    """A process in a group of its own, all of it killed with the block, or after ``LONGEST_RUN`` seconds.

    So whoever reads its pipes or waits for it inside the block reads and waits for an end, also where a
    child of the process holds the pipe.
    """
    with subprocess.Popen(arguments, start_new_session=True, **options) as process:
        guard = threading.Timer(LONGEST_RUN, _kill_group, (process,))
        guard.daemon = True
        guard.start()
        try:
            yield process
        finally:
            guard.cancel()
            _kill_group(process)


def _kill_group(process: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
