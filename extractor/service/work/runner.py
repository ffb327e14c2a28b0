"""The thread that does the work that waits, and what becomes of it when the service ends.

One service at a time works on an office's file (``work.only_one``). So work that is found running when a
service begins was left by one that is no more.
"""

import logging
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event, Thread
from typing import Any

from extractor.errors import StoreError, VinhDanhError
from extractor.service.stores import Stores
from extractor.service.telling import FAILED
from extractor.store.office import Office, work
from extractor.store.office.work import Kind, Work

_log = logging.getLogger(__name__)

_LOOKS_EVERY = 30.0
"""Seconds; it is woken for work that is asked for here."""


class Report:
    """What a doer tells: an event, and what it counts for; and whether it is asked to end.

    ``cut_short`` is whether a doer was told to end before it had come to its end.
    """

    def __init__(self, office: Office, number: int, stopping: Event) -> None:
        self._office = office
        self._number = number
        self.stopping = stopping
        self.cut_short = False

    def __call__(
        self, event: str, data: Mapping[str, Any], *, done: int = 0, failures: int = 0, total: int = 0
    ) -> None:
        work.advance(self._office, self._number, event, data, done=done, failures=failures, total=total)

    def is_to_end(self) -> bool:
        self.cut_short = self.stopping.is_set() or work.is_cancelled(self._office, self._number)
        return self.cut_short


def remove_sent(terms: Mapping[str, Any]) -> None:
    """Files that were sent for this work are of no use any more."""
    folder = Path(terms["folder"]) if "folder" in terms else None
    if folder is not None and folder.exists():
        shutil.rmtree(folder)


Doer = Callable[[Mapping[str, Any], Report], None]
"""Does work on its terms, and ends early when its report says so. Raises errors of ours."""


class Runner:
    """Does all work of one office."""

    def __init__(
        self, stores: Stores, doers: Mapping[Kind, Doer], worded: Callable[[str], str] = str
    ) -> None:
        """``worded`` makes of an error's words those that may be told over HTTP."""
        self._stores = stores
        self._doers = doers
        self._worded = worded
        self._wake = Event()
        self._stopping = Event()
        self._thread = self._new_thread()

    def start(self) -> None:
        """Say of work that a former service left running that it was interrupted, and begin."""
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
                work.end(office, piece.id, "failed", self._worded(str(error)))
            except BaseException:
                work.end(office, piece.id, "failed", FAILED)
                raise
            else:
                self._settle(office, piece, report)
            return True

    def _settle(self, office: Office, piece: Work, report: Report) -> None:
        if not report.cut_short:
            work.end(office, piece.id, "done")
        elif work.is_cancelled(office, piece.id):
            work.end(office, piece.id, "cancelled")
        else:
            work.end(office, piece.id, "interrupted", work.INTERRUPTED)
