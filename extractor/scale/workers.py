"""Pages out to worker processes, what they say back in the order given.

Each worker has a pipe of its own and shares no lock with the others, so that one that dies takes nothing
with it (decisions/backfill.md tells why this is not Python's ``ProcessPoolExecutor``).
"""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

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


class _DiedError(Exception):
    """The process ended before it answered."""


@dataclass(slots=True)
class _Task(Generic[Other]):
    """Pages in the hands of a worker, and what goes past the workers between them."""

    items: list[Page | Other]
    pages: list[Page] = field(init=False)
    answer: list[Found] | None = None
    killed: bool = False

    def __post_init__(self) -> None:
        self.pages = [item for item in self.items if isinstance(item, Page)]

    @property
    def over(self) -> bool:
        return not self.pages or self.killed or self.answer is not None


class _Worker:
    """One process that reads, and our end of the pipe to it."""

    def __init__(self, read: Read) -> None:
        # Forked from a clean process: the caller may have threads and an open database.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([pipeline.__name__])
        self.pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(target=_work, args=(theirs, read), daemon=True)
        self._process.start()
        # Only the process holds its end now: when it dies, ours tells.
        theirs.close()

    def ask(self, pages: list[Page]) -> None:
        """Hand over pages; a worker that has died meanwhile tells when it is to answer."""
        try:
            self.pipe.send(pages)
        except ConnectionError:
            return

    def answer(self) -> list[Found]:
        """What it says of the pages asked for; waits for it. Raises ``_DiedError``."""
        try:
            found: list[Found] = self.pipe.recv()
        except (EOFError, ConnectionError) as ended:
            raise _DiedError from ended
        return found

    def close(self) -> None:
        """End the process, whatever it is at: it holds nothing that anybody else needs."""
        self.pipe.close()
        self._process.terminate()
        self._process.join()


class Workers:
    """So many processes that read pages. Close them, or use them in a ``with`` statement.

    ``read`` must be a function of a module, which the processes import for themselves.
    """

    def __init__(self, count: int, read: Read = pipeline.attempt) -> None:
        self._count = count
        self._read = read
        self._idle: list[_Worker] = []
        self._busy: dict[Connection, tuple[_Worker, _Task[Any]]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the processes; what they are reading is dropped."""
        for worker in [*self._idle, *(worker for worker, _ in self._busy.values())]:
            worker.close()
        self._idle.clear()
        self._busy.clear()

    def attempts(self, items: Iterable[Page | Other]) -> Iterator[Attempt | Other]:
        """Each page with what it says, in the order given; whatever is no page comes back in its place.

        A page whose reading kills its process, by a crash of a library or for want of memory, is an
        ``InputError`` in its place, and the others go on.
        """
        waiting: deque[_Task[Other]] = deque()
        unread: deque[_Task[Other]] = deque()
        for task in _tasks(items):
            waiting.append(task)
            unread.append(task)
            self._hand_out(unread)
            if len(waiting) == self._count * TASKS_A_WORKER:
                yield from self._finished(waiting.popleft(), unread)
        while waiting:
            yield from self._finished(waiting.popleft(), unread)

    def _finished(self, task: _Task[Other], unread: deque[_Task[Other]]) -> Iterator[Attempt | Other]:
        while not task.over:
            self._collect()
            self._hand_out(unread)
        found = iter(self._one_by_one(task.pages) if task.killed else task.answer or [])
        for item in task.items:
            yield Attempt(item, next(found)) if isinstance(item, Page) else item
            # The caller was busy with that one, and a worker may have been waiting for work since.
            self._collect(seconds=0)
            self._hand_out(unread)

    def _hand_out(self, unread: deque[_Task[Other]]) -> None:
        """Give tasks to the workers that have none."""
        while unread and len(self._busy) < self._count:
            task = unread.popleft()
            if task.pages:
                worker = self._idle.pop() if self._idle else _Worker(self._read)
                self._busy[worker.pipe] = worker, task
                worker.ask(task.pages)

    def _collect(self, seconds: float | None = None) -> None:
        """Take what the busy workers have to say, waiting for the first of them so long."""
        for pipe in wait(list(self._busy), seconds):
            assert isinstance(pipe, Connection)
            worker, task = self._busy[pipe]
            try:
                task.answer = worker.answer()
                self._idle.append(worker)
            except _DiedError:
                task.killed = True
                worker.close()
            del self._busy[pipe]

    def _one_by_one(self, pages: list[Page]) -> list[Found]:
        """Read pages each with no other under way, so that a death is known to be its doing."""
        while self._busy:
            self._collect()
        return [self._alone(page) for page in pages]

    def _alone(self, page: Page) -> Found:
        for _ in range(TRIES_ALONE):
            task: _Task[Page] = _Task([page])
            self._hand_out(deque([task]))
            while not task.over:
                self._collect()
            if task.answer:
                return task.answer[0]
        return InputError(page.source, "killed the process that read it", "read it alone with: extract")


def _tasks(items: Iterable[Page | Other]) -> Iterator[_Task[Other]]:
    """The items in their order, so many to a task."""
    run = iter(items)
    while some := list(islice(run, PAGES_A_TASK)):
        yield _Task(some)


def _work(pipe: Connection, read: Read) -> None:
    """A worker's life: it ends when nobody holds the other end of its pipe, even by kill -9."""
    # Ctrl-C is for the process that hands out the work.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            pages: list[Page] = pipe.recv()
            pipe.send([read(page) for page in pages])
    except (EOFError, ConnectionError):
        return
