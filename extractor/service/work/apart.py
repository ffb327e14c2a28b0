"""The record of many rows made by a process of its own: in a thread of the service, which takes turns with it
at the interpreter, pages took ten times as long meanwhile."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from extractor import record_book
from extractor.errors import StoreError, VinhDanhError
from extractor.facet_names import look_up_names
from extractor.record_making.making import Counted, Step
from extractor.store import Store, open_store, record_tables

_YIELDS = 5
"""By how much it is nicer to other programs than the service is."""

_LOOKS_EVERY = 1.0
"""Seconds between two looks whether it is to end."""

_Told = tuple[Step] | tuple[int, int]


def make_record(store: Store, begun: Callable[[Step], None], counted: Counted, *, is_update: bool) -> None:
    """Look up names and make the record anew, whether or not anything came since; of an ``update`` of the
    program the former one is there until then."""
    look_up_names(store)
    if not is_update:
        record_tables.forget_fingerprint(store)
    record_book.refresh(store, begun, counted)


def make_record_apart(
    database: Path, begun: Callable[[Step], None], counted: Counted, *, is_update: bool,
    is_to_end: Callable[[], bool],
) -> None:  # fmt: skip
    """The same by a process of its own, which ends with the block; what it made so far is kept.

    Raises what the making raises and what ``counted`` does; ``StoreError`` where the process dies.
    """
    with _process(database, is_update) as pipe:
        while not is_to_end():
            if not pipe.poll(_LOOKS_EVERY):
                continue
            try:
                told: _Told | VinhDanhError | None = pipe.recv()
            except (EOFError, ConnectionError) as ended:
                raise StoreError(
                    str(database),
                    "the process that made the record has died",
                    "try again, with more memory free",
                ) from ended
            if told is None:
                return
            if isinstance(told, VinhDanhError):
                raise told
            if len(told) == 1:
                begun(*told)
            else:
                counted(*told)


@contextmanager
def _process(database: Path, is_update: bool) -> Iterator[Connection]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_make, args=(theirs, database, is_update), daemon=True)
    process.start()
    # Only the process holds its end now: when it dies, ours tells.
    theirs.close()
    try:
        yield ours
    finally:
        ours.close()
        process.terminate()
        process.join()


def _make(pipe: Connection, database: Path, is_update: bool) -> None:
    # Ctrl-C is for the service, which ends this.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_YIELDS)
    try:
        with open_store(database) as store:
            make_record(
                store,
                lambda step: pipe.send((step,)),
                lambda done, total: pipe.send((done, total)),
                is_update=is_update,
            )
        pipe.send(None)
    except VinhDanhError as error:
        pipe.send(error)
    except ConnectionError:
        # The service is no more.
        return
