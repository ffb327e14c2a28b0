"""Small pieces of SQL that several writers and readers need."""

import json
from collections.abc import Iterable

AMONG = "IN (SELECT value FROM json_each(?))"
"""A condition on one of many values, which ``listed`` makes into its one parameter, however many they are."""


HEADING = "CASE WHEN articles.title <> '' THEN articles.title ELSE first_words(articles.text) END"
"""What an article is called (``ground.headings``); the text is read of articles without a headline alone."""


def listed(values: Iterable[object]) -> str:
    """The parameter of ``AMONG``."""
    return json.dumps(list(values))


def insert(table: str, columns: Iterable[str]) -> str:
    """An INSERT of one row with a parameter for each column."""
    names = tuple(columns)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places(len(names))})"


def places(count: int) -> str:
    """``count`` parameters for a list of values."""
    return ", ".join("?" * count)
