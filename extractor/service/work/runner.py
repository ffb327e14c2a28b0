"""The thread that does the work that waits, and what becomes of it when the service ends.

One service at a time works on an office's file: its lock says so, and is gone with its process however that
ends. So work that is found running when a service begins was left by one that is no more.
"""

import fcntl
import logging
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import IO, Any

from extractor.errors import StoreError, VinhDanhError
from extractor.service.stores import Stores
from extractor.store.office import Office, work
from extractor.store.office.work import Kind, Work

_log = logging.getLogger(__name__)

_LOOKS_EVERY = 30.0
"""Seconds; it is woken for work that is asked for here."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a doer tells: an event, and what it counts for. False says that it is to end."""

    office: Office
    number: int
    stopping: Event

    def __call__(
        self, event: str, data: Mapping[str, Any], *, done: int = 0, failures: int = 0, total: int = 0
    ) -> bool:
        goes_on = work.advance(
            self.office, self.number, event, data, done=done, failures=failures, total=total
        )
        return goes_on and not self.stopping.is_set()

    def is_to_end(self) -> bool:
        return self.stopping.is_set() or work.is_cancelled(self.office, self.number)


def remove_sent(terms: Mapping[str, Any]) -> None:
    """Files that were sent for this work are of no use any more."""
    folder = Path(terms["folder"]) if "folder" in terms else None
    if folder is not None and folder.exists():
        shutil.rmtree(folder)


Doer = Callable[[Mapping[str, Any], Report], None]
"""Does work on its terms, and ends early when its report says so. Raises errors of ours."""


class Runner:
    """Does all work of one office."""

    def __init__(self, stores: Stores, file: Path, doers: Mapping[Kind, Doer]) -> None:
        self._stores = stores
        self._file = file.with_name(f"{file.name}.lock")
        self._doers = doers
        self._wake = Event()
        self._stopping = Event()
        self._thread = self._new_thread()
        self._lock: IO[bytes] | None = None

    def start(self) -> None:
        """Raises ``StoreError`` when another service works on this file."""
        lock = self._file.open("ab")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.close()
            raise StoreError(
                str(self._file), "another service runs on this database", "stop it, or give another --db"
            ) from error
        self._lock = lock
        with self._stores.office() as office:
            for left in work.mark_interrupted(office):
                remove_sent(left.terms)
        self._thread.start()

    def wake(self) -> None:
        """There is work. A thread that a fault of ours has ended is followed by another."""
        if not self._thread.is_alive() and not self._stopping.is_set():
            self._thread = self._new_thread()
            self._thread.start()
        self._wake.set()

    def stop(self, seconds: float) -> None:
        """Let the piece under way end, for so long; what is not done by then is interrupted."""
        self._stopping.set()
        self._wake.set()
        self._thread.join(seconds)
        if self._lock is not None:
            self._lock.close()

    def _new_thread(self) -> Thread:
        return Thread(target=self._run, name="work", daemon=True)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                while not self._stopping.is_set() and self._do_next():
                    pass
            except StoreError as error:
                _log.warning("work: %s", error)
            self._wake.wait(_LOOKS_EVERY)
            self._wake.clear()

    def _do_next(self) -> bool:
        with self._stores.office() as office:
            piece = work.begin_next(office)
            if piece is None:
                return False
            report = Report(office, piece.id, self._stopping)
            try:
                self._doers[piece.kind](piece.terms, report)
            except VinhDanhError as error:
                work.end(office, piece.id, "failed", str(error))
            except BaseException:
                work.end(office, piece.id, "failed", "the service has failed; its log tells why")
                raise
            else:
                self._settle(office, piece)
            return True

    def _settle(self, office: Office, piece: Work) -> None:
        if work.is_cancelled(office, piece.id):
            work.end(office, piece.id, "cancelled")
        elif self._stopping.is_set():
            work.end(office, piece.id, "interrupted", work.INTERRUPTED)
        else:
            work.end(office, piece.id, "done")
