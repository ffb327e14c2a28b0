"""A second connection to an open file, so that two threads can read it at the same time."""

from extractor.store.open import open_store
from extractor.store.store import Store


def reader_beside(store: Store) -> Store | None:
    """Another connection to the store's file, to read in one other thread, with the time the store has left.

    It is opened once and closed with the store. None where there can be none that sees the same: in memory,
    and while the store itself writes. Raises ``StoreError``.
    """
    if store.file_identity() is None or store.conn.total_changes:
        return None
    if store.reader_beside is None:
        store.reader_beside = open_store(store.path, create=False, read_only=True, any_thread=True)
    store.reader_beside.allow(store.seconds_left())
    store.reader_beside.work_for(store.is_asker_gone)
    return store.reader_beside
