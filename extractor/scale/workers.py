"""Pages out to worker processes, what they say back in the order given.

The pool is Python's own ``ProcessPoolExecutor``: on one machine no engine is faster (decisions/backfill.md).
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from itertools import islice
from types import TracebackType
from typing import Generic, Self, TypeVar

from extractor import pipeline
from extractor.errors import InputError, VinhDanhError
from extractor.ground.extract import Extract
from extractor.ground.page import Page

PAGES_A_TASK = 8
"""Pages handed over at a time; one by one, the handing over costs a fifth of the time."""

TASKS_A_WORKER = 3
"""Tasks taken from the caller for each worker: none waits, and no more than these pages are in memory."""

TRIES_ALONE = 2
"""A process may die of its neighbours' hunger; a page that kills two of them while alone is at fault."""

Found = Extract | VinhDanhError
Read = Callable[[Page], Found]
Other = TypeVar("Other")


@dataclass(frozen=True, slots=True)
class Attempt:
    """A page, and what it says or why it says nothing."""

    page: Page
    found: Found


@dataclass(slots=True)
class _Task(Generic[Other]):
    """Pages in the hands of a worker, and what goes past the workers between them."""

    items: list[Page | Other]
    pages: list[Page] = field(init=False)
    answer: Future[list[Found]] | None = None

    def __post_init__(self) -> None:
        self.pages = [item for item in self.items if isinstance(item, Page)]


class Workers:
    """So many processes that read pages. Close them, or use them in a ``with`` statement.

    ``read`` must be a function of a module, which the processes import for themselves.
    """

    def __init__(self, count: int, read: Read = pipeline.attempt) -> None:
        self._count = count
        self._read = read
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the processes; pages under way are finished first, those that wait are dropped."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def attempts(self, items: Iterable[Page | Other]) -> Iterator[Attempt | Other]:
        """Each page with what it says, in the order given; whatever is no page comes back in its place.

        A page whose reading kills its process, by a crash of a library or for want of memory, is an
        ``InputError`` in its place, and the others go on.
        """
        waiting: deque[_Task[Other]] = deque()
        for task in _tasks(items):
            self._hand_over(task)
            waiting.append(task)
            if len(waiting) == self._count * TASKS_A_WORKER:
                yield from self._finished(waiting.popleft())
        while waiting:
            yield from self._finished(waiting.popleft())

    def _hand_over(self, task: _Task[Other]) -> None:
        if task.pages:
            try:
                task.answer = self._processes().submit(_read_each, self._read, task.pages)
            except BrokenProcessPool:
                # A page handed over earlier killed its process; these are read when their turn comes.
                self.close()

    def _finished(self, task: _Task[Other]) -> Iterator[Attempt | Other]:
        found = iter(self._answers(task))
        for item in task.items:
            yield Attempt(item, next(found)) if isinstance(item, Page) else item

    def _answers(self, task: _Task[Other]) -> list[Found]:
        if task.answer is not None:
            try:
                return task.answer.result()
            except (BrokenProcessPool, CancelledError):
                self.close()
        return [self._alone(page) for page in task.pages]

    def _alone(self, page: Page) -> Found:
        """Read a page with no other under way, so that a death is known to be its doing."""
        for _ in range(TRIES_ALONE):
            try:
                return self._processes().submit(_read_each, self._read, [page]).result()[0]
            except BrokenProcessPool:
                self.close()
        return InputError(page.source, "killed the process that read it", "read it alone with: extract")

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # Forked from a clean process: the caller may have threads and an open database.
            context = multiprocessing.get_context("forkserver")
            context.set_forkserver_preload([pipeline.__name__])
            self._pool = ProcessPoolExecutor(self._count, context, initializer=_begin_work)
        return self._pool


def _tasks(items: Iterable[Page | Other]) -> Iterator[_Task[Other]]:
    """The items in their order, so many to a task."""
    run = iter(items)
    while some := list(islice(run, PAGES_A_TASK)):
        yield _Task(some)


def _read_each(read: Read, pages: list[Page]) -> list[Found]:
    return [read(page) for page in pages]


def _begin_work() -> None:
    """Leave Ctrl-C to the process that handed out the work, and end when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
