"""The database file read through once into the system's cache.

After a start of the machine each page of the file that a question needs is fetched from the disk on its own:
hundreds of them for one look at a record, a quarter of a second. Read in its order, ten gigabytes take some
seconds.
"""

import os
import time
from pathlib import Path

_STEP = 2 << 20
"""What Linux reads ahead at one request; of more it leaves out the rest."""

_SHARE_OF_MEMORY = 0.5


def read_ahead(file: Path, seconds: float) -> None:
    """Ask the system for the file, as far as it comes in so many seconds, where the file takes no more than
    half of the memory: of a larger one the first pages would be gone when the last are there."""
    if not hasattr(os, "posix_fadvise"):
        return
    try:
        descriptor = os.open(file, os.O_RDONLY)
    except OSError:
        # Gone or not ours to read: the first question says so.
        return
    try:
        size = os.fstat(descriptor).st_size
        if size > _SHARE_OF_MEMORY * _memory():
            return
        end = time.monotonic() + seconds
        for at in range(0, size, _STEP):
            if time.monotonic() > end:
                return
            os.posix_fadvise(descriptor, at, _STEP, os.POSIX_FADV_WILLNEED)
    finally:
        os.close(descriptor)


def _memory() -> int:
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
