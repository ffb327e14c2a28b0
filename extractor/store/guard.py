"""SQLite's errors turned into ours: what is wrong with the file and what to do about it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extractor.errors import StoreError

_BY_CODE = {
    sqlite3.SQLITE_NOTADB: (
        "is not a database",
        "give another file by --db, or move this one away and ingest again",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "the database file is damaged",
        "restore it from a backup, or save what is left with: sqlite3 FILE .recover",
    ),
    sqlite3.SQLITE_BUSY: (
        "the database is locked by another program that is writing",
        "wait until that program has ended, then try again",
    ),
    sqlite3.SQLITE_READONLY: (
        "the database cannot be written",
        "ask for write permission to the file and its folder, or give another file by --db",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "the database file cannot be opened",
        "check that the path is a file and that you may read and write its folder",
    ),
    sqlite3.SQLITE_INTERRUPT: (
        "the question took too long and was broken off",
        "ask for less: fewer words, more filters",
    ),
    sqlite3.SQLITE_FULL: ("the disk is full", "free some space, then try again"),
    sqlite3.SQLITE_IOERR: ("the disk could not be read or written", "check the disk, then try again"),
}
_UNKNOWN = ("the database refused", "run the command again; if it persists, report it with this line")


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its extension, which says more than a remedy needs."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def broken_off(path: Path | str) -> StoreError:
    """Of a question for which there is no time left, or nobody who waits for its answer."""
    cause, remedy = _BY_CODE[sqlite3.SQLITE_INTERRUPT]
    return StoreError(str(path), cause, remedy)


@contextmanager
def store_errors(path: Path | str) -> Iterator[None]:
    """Raise ``StoreError`` for the errors of SQLite that come from the file, the disk or other programs.

    Errors of our own SQL (``IntegrityError``, ``ProgrammingError``) are bugs and pass through.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        code = primary_code(error)
        if code == sqlite3.SQLITE_ERROR:
            raise
        cause, remedy = _BY_CODE.get(code, (f"{_UNKNOWN[0]} ({error})", _UNKNOWN[1]))
        raise StoreError(str(path), cause, remedy) from error
