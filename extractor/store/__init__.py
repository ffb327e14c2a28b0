"""The database: the only place with SQL. ``open_store(path)`` gives a ``Store``."""

from extractor.store.open import open_store
from extractor.store.store import Store

__all__ = ["Store", "open_store"]
