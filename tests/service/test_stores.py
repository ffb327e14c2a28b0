"""Databases that requests hand on to one another."""

from pathlib import Path

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
