"""Small pieces of SQL that several writers and readers need."""

from collections.abc import Iterable


def insert(table: str, columns: Iterable[str]) -> str:
    """An INSERT of one row with a parameter for each column."""
    names = tuple(columns)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places(len(names))})"


def places(count: int) -> str:
    """``count`` parameters for a list of values."""
    return ", ".join("?" * count)
