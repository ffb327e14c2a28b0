"""Staying at work: rounds of what is due, rests in between, until told to stop."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from extractor.ground.tracking import Source
from extractor.store.jobs import waiting_hosts
from extractor.store.rounds import sources_in_the_work
from extractor.tracking.desk import Desk, Event, Stop
from extractor.tracking.rounds import run
from extractor.tracking.schedule import due, seconds_until_due
from extractor.tracking.worker import take_from_the_dead

LONGEST_REST = 60.0
"""Seconds after which the clock and the list of sources are looked at anew: a laptop may have slept, the
clock may have been put right, and another terminal may have added a source."""

LEAST_REST = 1.0


@dataclass(frozen=True, slots=True)
class Resting:
    """Nothing is due before this moment; None when nothing is followed."""

    until: datetime | None


def watch(
    desk: Desk, followed: Callable[[], Sequence[Source]], stop: Stop, rest: Callable[[float], None]
) -> Iterator[Event | Resting]:
    """Rounds of the sources that are due, for ever, told as they go on.

    ``followed`` gives the sources as they are now, ``rest`` lets so many seconds pass. Each rest is told
    once, however often it is looked at the clock in between.

    What a worker that was killed held is free at the next look: a service that is started anew a minute
    later goes on there, and does not wait for the leases to run out.
    """
    told: datetime | None = None
    while not stop():
        take_from_the_dead(desk.store)
        now = desk.clock()
        ready = due(_free(desk, followed()), now)
        if ready or waiting_hosts(desk.store, now):
            yield from run(desk, ready, stop)
            told = None
            continue
        wait = seconds_until_due(followed(), now)
        until = None if wait is None else now + timedelta(seconds=wait)
        if told is None or until != told:
            yield Resting(until)
            told = until
        rest(min(max(LONGEST_REST if wait is None else wait, LEAST_REST), LONGEST_REST))


def _free(desk: Desk, sources: Sequence[Source]) -> list[Source]:
    """Those whose last round is not still in the work of another worker."""
    busy = sources_in_the_work(desk.store)
    return [source for source in sources if source.id not in busy]
