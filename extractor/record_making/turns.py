"""Who makes all of a record: one thread of a process at a time, for of very many rows it takes minutes."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from extractor.store import Store

_turns: defaultdict[tuple[int, int], Lock] = defaultdict(Lock)
"""By the place of the database on its disk; processes know nothing of each other."""

_reserved = set[tuple[int, int]]()
"""Where the turn is that of long work which is soon to begin."""

_lock = Lock()


def reserve(database: Path) -> None:
    """Leave the turn to long work, until it has had it: whoever else asks has the former record."""
    if (place := _place(database)) is not None:
        _reserved.add(place)


def give_up(database: Path) -> None:
    """No long work will come."""
    if (place := _place(database)) is not None:
        _reserved.discard(place)


@contextmanager
def turn(store: Store, seconds: float, *, is_long_work: bool = False) -> Iterator[bool]:
    """Whether the turn is ours; after so many seconds of waiting it is not. In memory nobody else is."""
    identity = store.file_identity()
    if identity is None:
        yield True
        return
    place = identity[1:]
    if place in _reserved and not is_long_work:
        yield False
        return
    mine = _turn_of(place)
    is_ours = mine.acquire(timeout=seconds)
    try:
        yield is_ours
    finally:
        if is_long_work:
            _reserved.discard(place)
        if is_ours:
            mine.release()


def is_being_made(database: Path) -> bool:
    """Whether this process is at all of the record of this file, or soon will be."""
    place = _place(database)
    return place is not None and (place in _reserved or _turn_of(place).locked())


def _place(database: Path) -> tuple[int, int] | None:
    try:
        found = database.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _turn_of(identity: tuple[int, int]) -> Lock:
    with _lock:
        return _turns[identity]
