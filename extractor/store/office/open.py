"""Opening the office's file, readable by nobody but its owner."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from extractor.errors import StoreError
from extractor.store.database import OpenDatabase
from extractor.store.moments import now
from extractor.store.office.schema import OFFICE
from extractor.store.open import MEMORY, How, open_file

_OWNER_ONLY = 0o600


class Office(OpenDatabase):
    """The open file of the office; made by ``open_office``."""


def office_file(database: Path) -> Path:
    """Where the office's file of a database lies."""
    return database.with_name(f"{database.name}.office")


def open_office(
    path: Path | str,
    *,
    clock: Callable[[], datetime] = now,
    any_thread: bool = False,
) -> Office:
    """Open the office's file. Raises ``StoreError`` for all that ``open_store`` raises it for."""
    if path != MEMORY:
        _make_private(Path(path))
    return Office(str(path), open_file(path, OFFICE, How(any_thread=any_thread)), clock)


def _make_private(path: Path) -> None:
    """Made before SQLite would, whose files everybody may read; its log takes over the rights."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=_OWNER_ONLY)
    except OSError as error:
        raise StoreError(
            str(path),
            f"its folder cannot be entered or made ({error.strerror})",
            "give a path in a folder that you may write",
        ) from error
