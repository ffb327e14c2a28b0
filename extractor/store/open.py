"""Opening the database: created or migrated when it may be written, as it is when only read."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import StoreError
from extractor.ground.headings import first_words
from extractor.store.guard import primary_code, store_errors
from extractor.store.migrating import Told, migrate, nobody
from extractor.store.migrations import RECORDS, Series
from extractor.store.moments import now
from extractor.store.store import Store

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

MEMORY = ":memory:"
BUSY_SECONDS = 5.0
"""How long a writer waits for another one; a save takes milliseconds, so five seconds means a stuck lock."""

_CACHE_KIB = 65_536
_NO_ROOM_FOR_WAL = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def open_store(
    path: Path | str,
    *,
    create: bool = True,
    read_only: bool = False,
    busy_seconds: float = BUSY_SECONDS,
    clock: Callable[[], datetime] = now,
    any_thread: bool = False,
    told: Told = nobody,
) -> Store:
    """Open the database at ``path`` (``":memory:"`` for one that lives as long as the store).

    ``create`` makes the file and its folders when missing. ``read_only`` opens it as it is, also on a
    read-only disk, and never creates; one of an older version is brought up to date first, where that can be
    written. ``any_thread`` lets threads use it one after another. ``told`` each change of what an older
    version made; Ctrl-C leaves those that are done. Raises ``StoreError`` for everything that can be wrong
    with the path, the file or its rights, for a database of another program, and for one of a newer version
    of ours.
    """
    how = How(create, read_only, busy_seconds, any_thread, told)
    return Store(str(path), open_file(path, RECORDS, how), clock)


@dataclass(frozen=True, slots=True)
class How:
    """The terms on which a file is opened, as ``open_store`` takes them."""

    create: bool = True
    read_only: bool = False
    busy_seconds: float = BUSY_SECONDS
    any_thread: bool = False
    told: Told = nobody


def open_file(path: Path | str, series: Series, how: How) -> "Database":
    """A file of this series, migrated when it may be written. Raises ``StoreError`` as ``open_store``."""
    if path != MEMORY:
        _check_path(Path(path), create=how.create and not how.read_only)
    with store_errors(path):
        conn = _connect(path, how)
        try:
            return _prepare(conn, path, series, how)
        except BaseException:
            conn.close()
            raise


def _check_path(path: Path, *, create: bool) -> None:
    try:
        if path.is_dir():
            raise StoreError(str(path), "is a folder, not a database file", "give the path of a file by --db")
        if path.exists():
            return
        if not create:
            raise StoreError(
                str(path),
                "there is no such database",
                "ingest articles or follow a paper first, or correct --db",
            )
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            str(path),
            f"its folder cannot be entered or made ({error.strerror})",
            "give a path in a folder that you may write",
        ) from error


def _connect(path: Path | str, how: How) -> sqlite3.Connection:
    one_thread = not how.any_thread

    def connected(address: str) -> sqlite3.Connection:
        return sqlite3.connect(
            address, uri=True, timeout=how.busy_seconds, isolation_level=None, check_same_thread=one_thread
        )

    if path == MEMORY:
        return connected("file::memory:")
    address = Path(path).absolute().as_uri()
    if not how.read_only:
        return connected(address)
    conn = connected(f"{address}?mode=ro")
    try:
        conn.execute("PRAGMA schema_version")
    except sqlite3.OperationalError as error:
        conn.close()
        if primary_code(error) not in _NO_ROOM_FOR_WAL or _has_pending_writes(Path(path)):
            raise
        # In a folder that cannot be written WAL cannot lay its index; a file that nobody writes to can be
        # read without one.
        return connected(f"{address}?immutable=1")
    return conn


def _has_pending_writes(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _prepare(conn: sqlite3.Connection, path: Path | str, series: Series, how: How) -> "Database":
    from sqlite_utils import Database

    db = Database(conn, execute_plugins=False)
    conn.execute("PRAGMA foreign_keys = ON")
    conn.create_function("first_words", 1, first_words, deterministic=True)
    conn.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    history = series.migrations()
    _check_origin(db, history, series, path)
    if history.pending(db):
        if how.read_only and not history.applied(db):
            raise StoreError(str(path), "holds nothing yet", "ingest an article into it first")
        if how.read_only:
            _bring_up_to_date(path, series, how)
        else:
            migrate(conn, db, history, how.told)
    if not how.read_only:
        conn.execute("PRAGMA synchronous = NORMAL")
    return db


def _bring_up_to_date(path: Path | str, series: Series, how: How) -> None:
    """Change what an older version made, as its next writer would: a reader need not wait for one."""
    try:
        open_file(path, series, replace(how, create=False, read_only=False)).conn.close()
    except StoreError as error:
        raise StoreError(
            str(path), f"was made by an older version and could not be brought up to date ({error.cause})",
            "open it once where its file and folder may be written, with: search WORDS --db FILE",
        ) from error  # fmt: skip


def _check_origin(db: "Database", history: "Migrations", series: Series, path: Path | str) -> None:
    """Refuse a database of another program, and one that a newer version has changed."""
    applied = {migration.name for migration in history.applied(db)}
    if not applied and db.table_names():
        raise StoreError(str(path), "is a database of another program", "give another file by --db")
    if applied - series.names:
        raise StoreError(
            str(path), "was made by a newer version of Vinh Danh", "update the program, or give another --db"
        )
