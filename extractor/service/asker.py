"""Whether whoever asked still waits: a thread cannot be stopped from outside, so what works for a request
looks here itself (``OpenDatabase.heed``)."""

from contextvars import ContextVar


class Asker:
    """Who waits for one answer."""

    def __init__(self) -> None:
        self._is_gone = False

    def is_gone(self) -> bool:
        return self._is_gone

    def go(self) -> None:
        """From now on nobody waits."""
        self._is_gone = True


_asker = ContextVar("asker", default=Asker())  # noqa: B039 - nobody tells this one to go
"""Threads of a request begin with what was set for it; those of long work and of the start do not."""


def asker() -> Asker:
    """Who waits for the answer that is worked on here; somebody who never goes, where it is no request."""
    return _asker.get()


def new_asker() -> Asker:
    """Somebody waits for what this task, and threads begun in it, will work on."""
    one = Asker()
    _asker.set(one)
    return one
