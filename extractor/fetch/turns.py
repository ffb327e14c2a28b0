"""Turns at a site among all programs of this user: the service, ``track watch`` and a run by hand may be at
work at the same time, each with its own threads, and the site is to notice nothing of it.

A file a site is locked by whoever talks to it; the time of its last change is when the site last answered. A
lock is gone with its process, however that ends. Where the folder cannot be used, each program keeps to its
own pauses alone, and ``fault_of_folder`` says why.
"""

import os
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from extractor.errors import UsageError

_FOLDER = Path("vinhdanh") / "turns"
_PROBE = ".any"
"""No site has this name."""
_NO_NAME = re.compile(r"[^a-z0-9.-]")


def folder_of_turns(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Where this user's programs meet; None when the user has no home."""
    cache = environment.get("XDG_CACHE_HOME")
    home = environment.get("HOME")
    if cache:
        return Path(cache) / _FOLDER
    return Path(home) / ".cache" / _FOLDER if home else None


def fault_of_folder(folder: Path | None) -> UsageError | None:
    """Why programs cannot take turns in the folder; None where they can. It is made if it is not there."""
    remedy = "set XDG_CACHE_HOME to a folder you can write in, or let no two programs fetch at once"
    if folder is None:
        return UsageError(
            "HOME", "is not set, so the pauses at a site are kept by this program alone", remedy
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / _PROBE).open("ab"):
            return None
    except OSError:
        return UsageError(
            str(folder), "cannot be written, so the pauses at a site are kept by this program alone", remedy
        )


class Turns:
    """Without a folder every turn is free and nobody else has been at any site."""

    def __init__(self, folder: Path | None, wall_clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._wall_clock = wall_clock

    @contextmanager
    def at(self, site: str) -> Iterator[float]:
        """Whoever is inside is the only one of all programs who talks to the site; yields how many seconds
        ago it last answered any of them (infinite when it never did).
        """
        with ExitStack() as stack:
            file = self._locked(site, stack)
            if file is None:
                yield float("inf")
                return
            told = os.fstat(file.fileno())
            # A clock that has been put back makes of the last answer a later one: then it was just now.
            ago = max(0.0, self._wall_clock() - told.st_mtime) if told.st_size else float("inf")
            try:
                yield ago
            finally:
                now = self._wall_clock()
                file.truncate(1)
                os.utime(file.fileno(), (now, now))

    def _locked(self, site: str, stack: ExitStack) -> IO[bytes] | None:
        if self._folder is None:
            return None
        try:
            import fcntl

            self._folder.mkdir(parents=True, exist_ok=True)
            file = stack.enter_context((self._folder / _NO_NAME.sub("_", site)).open("ab"))
            fcntl.flock(file, fcntl.LOCK_EX)
        except (ImportError, OSError):
            return None
        return file
