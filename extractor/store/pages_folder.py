"""Where the raw pages of a database lie when nobody names another folder."""

import sqlite3
from contextlib import closing
from pathlib import Path

from extractor.store.guard import store_errors

_USUAL_DATABASE = "coverage.db"
_SHARED = "pages"


def pages_folder(database: Path) -> Path:
    """``pages`` beside the usual database, ``NAME-pages`` beside any other.

    A database is rebuilt from all that its folder holds, so two of them may not share one. One of another
    name that was begun when all kept theirs in ``pages`` goes on there. Raises ``StoreError``.
    """
    shared = database.with_name(_SHARED)
    if database.name == _USUAL_DATABASE:
        return shared
    own = database.with_name(f"{database.stem}-{_SHARED}")
    return shared if not own.exists() and shared.exists() and _lies_in(database, shared) else own


def _lies_in(database: Path, folder: Path) -> bool:
    """Whether the first page that the database speaks of is in the folder."""
    if not database.exists():
        return False
    with (
        store_errors(database),
        closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as conn,
    ):
        first = conn.execute("SELECT digest FROM pages LIMIT 1").fetchone()
    return first is not None and (folder / first[0][:2] / f"{first[0]}.json").exists()
