"""Databases that requests hand on to one another."""

import sqlite3
from asyncio import CancelledError
from pathlib import Path

import pytest

from extractor.service.stores import Stores


def test_a_database_that_is_still_read_from_is_not_handed_on(database: Path) -> None:
    stores = Stores(database, database.with_suffix(".office"), 5.0)
    with stores.reading() as first:
        pass
    with stores.reading() as again:
        assert again is first
        half_read = again.snapshot()
        half_read.__enter__()
    with stores.reading() as other:
        assert other is not first
        assert not other.conn.in_transaction
    half_read.__exit__(None, None, None)
    stores.close()


def test_a_database_of_a_request_that_broke_is_closed(database: Path) -> None:
    stores = Stores(database, database.with_suffix(".office"), 5.0)
    with pytest.raises(KeyError), stores.reading() as store:
        raise KeyError
    with pytest.raises(sqlite3.ProgrammingError):
        store.rows("SELECT 1")
    stores.close()


def test_a_database_of_a_request_that_is_cancelled_still_serves_its_thread(database: Path) -> None:
    stores = Stores(database, database.with_suffix(".office"), 5.0)
    with pytest.raises(CancelledError), stores.reading() as store:
        raise CancelledError
    assert store.rows("SELECT 1") == [(1,)]
    with stores.reading() as other:
        assert other is not store
    stores.close()
    store.close()
