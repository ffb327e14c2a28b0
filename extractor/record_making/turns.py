"""Who makes all of a record: one thread of a process at a time, for of very many rows it takes minutes."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from extractor.store import Store

_turns: defaultdict[tuple[int, int], Lock] = defaultdict(Lock)
"""By the place of the database on its disk; processes know nothing of each other."""

_lock = Lock()


@contextmanager
def turn(store: Store, seconds: float) -> Iterator[bool]:
    """Whether the turn is ours; after so many seconds of waiting it is not. In memory nobody else is."""
    identity = store.file_identity()
    if identity is None:
        yield True
        return
    mine = _turn_of(identity[1:])
    is_ours = mine.acquire(timeout=seconds)
    try:
        yield is_ours
    finally:
        if is_ours:
            mine.release()


def is_being_made(database: Path) -> bool:
    """Whether a thread of this process is at all of the record of this file."""
    try:
        found = database.stat()
    except OSError:
        return False
    return _turn_of((found.st_dev, found.st_ino)).locked()


def _turn_of(identity: tuple[int, int]) -> Lock:
    with _lock:
        return _turns[identity]
