"""One worker: takes jobs, has them fetched, reads and saves each page, and counts its outcome.

The article, its ledger line and the end of its job are one transaction. Wherever the process dies, a job is
either done, with its article saved, or it is still to do.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from extractor import pipeline
from extractor.errors import FetchError, VinhDanhError
from extractor.fetch.crew import Fetched, Visit
from extractor.fetch.listing import Listing
from extractor.ground.page import Page
from extractor.ground.tracking import Job, Tracked
from extractor.ground.validators import NotModified, Validators
from extractor.pipeline import Result
from extractor.store.jobs import (
    LEASE,
    LeaseLostError,
    begin_reading,
    claim,
    finish,
    owners,
    release,
    renew,
    waiting_hosts,
)
from extractor.store.rounds import known_addresses
from extractor.store.store import Store
from extractor.tracking.desk import Desk, PageDone, Stop
from extractor.tracking.owner import is_dead, this_worker
from extractor.tracking.revisit import after_check

MOST_ATTEMPTS = 3
"""A page over which the program died so often (memory, a fault in a library) is given up, so that it does
not stop all others for ever."""


@dataclass(frozen=True, slots=True)
class Task:
    """A job in hand, with what was known of its address when it was taken."""

    job: Job
    known: Tracked


@dataclass(frozen=True, slots=True)
class Errand(Visit):
    """The visit that a task needs."""

    task: Task = field(kw_only=True)


@dataclass
class Worker:
    """Works off the jobs of all hosts in turn, many hosts at once."""

    desk: Desk
    name: str = field(default_factory=this_worker)
    _turns: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        take_from_the_dead(self.desk.store)

    def work(self, stop: Stop) -> Iterator[PageDone]:
        """Do all free jobs, or as many as there are before ``stop``; pages under way then are left."""
        renewed = self.desk.clock()
        try:
            for visit, found in self.desk.crew.as_they_come(self._visits(stop)):
                assert isinstance(visit, Errand)
                try:
                    yield _done(visit.task, self._settle(visit.task, found))
                except LeaseLostError:
                    continue
                if stop():
                    return
                renewed = self._renewed(renewed)
        finally:
            release(self.desk.store, self.name)

    def _visits(self, stop: Stop) -> Iterator[Errand]:
        while not stop() and (job := self._next_job()) is not None:
            known = known_addresses(self.desk.store, [job.address])[job.address]
            validators = known.validators if known.has_article else None
            yield Errand(job.target, validators, task=Task(job, known))

    def _next_job(self) -> Job | None:
        """A job of the host whose turn was longest ago."""
        while hosts := waiting_hosts(self.desk.store, self.desk.clock()):
            host = min(hosts, key=lambda one: self._turns.get(one, 0))
            self._turns[host] = max(self._turns.values(), default=0) + 1
            job = claim(self.desk.store, host, self.name, self.desk.clock())
            if job is not None:
                return job
        return None

    def _renewed(self, last: datetime) -> datetime:
        now = self.desk.clock()
        if last <= now < last + LEASE / 3:
            return last
        renew(self.desk.store, self.name, now)
        return now

    def _settle(self, task: Task, found: Fetched) -> Result:
        """The one outcome of a job, kept together with what it brought. Raises ``LeaseLostError``."""
        match found:
            case FetchError():
                return self._failed(task, found)
            case NotModified(validators=validators):
                return self._unchanged(task, validators)
            case Listing():
                return self._failed(task, _is_a_listing(task.job))
            case Page():
                return self._read(task, found)

    def _read(self, task: Task, page: Page) -> Result:
        if task.job.attempts >= MOST_ATTEMPTS:
            return self._failed(task, _given_up(task.job))
        begin_reading(self.desk.store, task.job)
        try:
            extract = pipeline.extract(page)
        except pipeline.UNREADABLE as error:
            return self._failed(task, error)
        with self.desk.store.transaction():
            result = pipeline.save(page, extract, self.desk.store, self.desk.archive)
            self._finish(task, result, page.validators)
        pipeline.look_over(self.desk.store)
        return result

    def _failed(self, task: Task, error: VinhDanhError) -> Result:
        with self.desk.store.transaction():
            result = pipeline.note_failure(error, self.desk.store)
            self._finish(task, result)
        return result

    def _unchanged(self, task: Task, validators: Validators) -> Result:
        with self.desk.store.transaction():
            result = pipeline.note_unchanged(task.job.target, self.desk.store)
            self._finish(task, result, validators)
        return result

    def _finish(self, task: Task, result: Result, validators: Validators | None = None) -> None:
        now = self.desk.clock()
        state = after_check(task.known, result.outcome, now, validators=validators, error=result.error)
        reason = result.error.cause if result.error else None
        finish(self.desk.store, task.job, self.name, result.outcome, reason, state, now)


def take_from_the_dead(store: Store) -> None:
    """Free the jobs of workers of this machine that live no longer."""
    for owner in owners(store):
        if is_dead(owner):
            release(store, owner)


def _done(task: Task, result: Result) -> PageDone:
    gone = result.outcome == "not_found" and task.known.has_article and task.known.gone_at is None
    return PageDone(task.job, result, gone)


def _given_up(job: Job) -> FetchError:
    return FetchError(
        job.target,
        f"the program was ended {MOST_ATTEMPTS} times while it read this page",
        "save the page from a browser and ingest the file",
        outcome="unreadable",
    )


def _is_a_listing(job: Job) -> FetchError:
    return FetchError(
        job.target, "is a feed or sitemap, not an article", "follow it as a source of its own",
        outcome="not_an_article",
    )  # fmt: skip
