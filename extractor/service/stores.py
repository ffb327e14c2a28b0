"""Open files for requests: each request has one to itself, and the next one takes it over.

Endpoints are plain functions that run in a pool of threads, each request in another one; so connections are
kept here and not by thread. Opening one takes milliseconds, and one that is kept has its cache warm.
"""

from asyncio import CancelledError
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Request

from extractor.service.asker import asker
from extractor.store import Store, open_store
from extractor.store.database import OpenDatabase
from extractor.store.office import Office, open_office

Opened = TypeVar("Opened", bound=OpenDatabase)

_Inode = tuple[int, int]


class Pool(Generic[Opened]):
    """Open connections to one file. One to a file that another has replaced (a rebuild) is thrown away."""

    def __init__(self, path: Path, opening: Callable[[], Opened], seconds: float | None = None) -> None:
        """``seconds`` is how long one holder may ask; None for as long as it likes."""
        self._path = path
        self._opening = opening
        self._seconds = seconds
        self._idle: list[tuple[_Inode, Opened]] = []
        self._lock = Lock()

    @contextmanager
    def one(self) -> Iterator[Opened]:
        """A connection for nobody else. Raises ``StoreError`` when the file cannot be opened."""
        inode, opened = self._taken()
        try:
            opened.allow(self._seconds)
            yield opened
        except CancelledError:
            # When the service ends, the thread of the request may still ask by this connection, and SQLite
            # dies where another closes it meanwhile: it is closed when the last to hold it lets go.
            opened.conn.interrupt()
            raise
        except BaseException:
            opened.close()
            raise
        if opened.conn.in_transaction:
            # A download that its client left, or a HEAD of one, is not read to its end.
            opened.close()
        else:
            self._give_back(inode, opened)

    def close(self) -> None:
        """Close what nobody holds."""
        with self._lock:
            idle, self._idle = self._idle, []
        for _, opened in idle:
            opened.close()

    def _taken(self) -> tuple[_Inode, Opened]:
        while True:
            with self._lock:
                kept = self._idle.pop() if self._idle else None
            if kept is None:
                opened = self._opening()
                return self._present(), opened
            if kept[0] == self._present():
                return kept
            kept[1].close()

    def _present(self) -> _Inode:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return (0, 0)
        return found.st_dev, found.st_ino

    def _give_back(self, inode: _Inode, opened: Opened) -> None:
        with self._lock:
            self._idle.append((inode, opened))


class Stores:
    """The pools of the service: the database to read and to write, and the office's file.

    Questions to the database end when nobody waits for the answer any more; the office's file, in which is
    noted how a request ended, is asked in any case.
    """

    def __init__(self, database: Path, office: Path, question_seconds: float) -> None:
        self.database = database
        self._reading = Pool(
            database,
            lambda: open_store(database, create=False, read_only=True, any_thread=True),
            question_seconds,
        )
        self._writing = Pool(database, lambda: open_store(database, any_thread=True))
        self._office = Pool(office, lambda: open_office(office, any_thread=True))

    @contextmanager
    def reading(self) -> Iterator[Store]:
        with self._reading.one() as store:
            store.work_for(asker().is_gone)
            yield store

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """Also for questions to the record, which is made anew when articles or acts came since."""
        with self._writing.one() as store:
            store.work_for(asker().is_gone)
            yield store

    @contextmanager
    def office(self) -> Iterator[Office]:
        with self._office.one() as office:
            yield office

    def close(self) -> None:
        for pool in (self._reading, self._writing, self._office):
            pool.close()


def stores_of(request: Request) -> Stores:
    stores: Stores = request.app.state.stores
    return stores


StoresOf = Annotated[Stores, Depends(stores_of)]


def _reading(stores: StoresOf) -> Iterator[Store]:
    with stores.reading() as store:
        yield store


def _writing(stores: StoresOf) -> Iterator[Store]:
    with stores.writing() as store:
        yield store


def _office(stores: StoresOf) -> Iterator[Office]:
    with stores.office() as office:
        yield office


Reading = Annotated[Store, Depends(_reading)]
"""A parameter of an endpoint: the database, to read."""

Writing = Annotated[Store, Depends(_writing)]
"""A parameter of an endpoint: the database, to write, or to ask the record, which is then made anew first."""

OfficeFile = Annotated[Office, Depends(_office)]
"""A parameter of an endpoint: the office's file."""
