"""One service at a time on an office's file: a lock that is gone with its process, however that ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extractor.errors import StoreError


@contextmanager
def only_one(office_file: Path) -> Iterator[None]:
    """Raises ``StoreError`` when another service works on this file."""
    office_file.parent.mkdir(parents=True, exist_ok=True)
    with office_file.with_name(f"{office_file.name}.lock").open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreError(
                str(office_file), "another service runs on this database", "stop it, or give another --db"
            ) from error
        yield
