"""What was found last in a database, kept as long as its key tells that nothing changed."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from extractor.store import Store

_T = TypeVar("_T")


class Remembered(Generic[_T]):
    """So many findings at the most, those asked for last; used by all threads. Nothing is kept of a database
    in memory, which no file tells from another."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._found: OrderedDict[tuple[object, ...], _T] = OrderedDict()

    def of(self, store: Store, told: tuple[object, ...], find: Callable[[], _T]) -> _T:
        """What is found in the file of a store; ``told`` is all that it hangs on."""
        file = store.file_identity()
        if file is None:
            return find()
        key = (file, *told)
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key]
        found = find()
        with self._lock:
            self._found[key] = found
            while len(self._found) > self._most:
                self._found.popitem(last=False)
        return found

    def forget(self) -> None:
        """Drop all, as a process that begins has it."""
        with self._lock:
            self._found.clear()
