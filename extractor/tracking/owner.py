"""Who holds a lease: a process of a machine, and whether it still lives."""

import os
import platform
from pathlib import Path


def this_worker() -> str:
    """The name under which this process leases jobs."""
    return f"{platform.node()}/{os.getpid()}"


def is_dead(owner: str) -> bool:
    """Whether the worker surely lives no longer: a process of this machine that is not there.

    A lease under this process's own name, asked for before it has leased anything, was left by a former
    process with the same number, as in a container, where every program is number 1. Of other machines and
    other systems nothing is known; their leases run out by themselves.
    """
    machine, _, number = owner.rpartition("/")
    if machine != platform.node():
        return False
    if int(number) == os.getpid():
        return True
    return os.name == "posix" and not _is_running(int(number))


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return not _is_zombie(process)


def _is_zombie(process: int) -> bool:
    """Whether a process is over and only its number is left until its parent asks; told by Linux alone."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[:1] in (["Z"], ["X"])
