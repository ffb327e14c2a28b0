"""What stands near some rows in the record as it was last made: those of their articles, of akin names, of
the same recipients; so that what changed is followed as far as it reaches and no further."""

from collections.abc import Iterable
from dataclasses import fields
from itertools import chain
from typing import Any

from extractor.store.record_writing import MadeRow
from extractor.store.sql import AMONG, listed
from extractor.store.store import Store

_COLUMNS = ", ".join(f"record_made.{one.name}" for one in fields(MadeRow))
_MADE = f"SELECT {_COLUMNS} FROM record_made"

Place = tuple[int, int]
"""Where a row stands among all: the article, and its number there."""


def made_of_articles(store: Store, articles: Iterable[int]) -> dict[str, MadeRow]:
    """What the rows of some articles were made into, by key.

    A row of an article that was saved anew has no signature: its links went with what it replaced.
    """
    own = _COLUMNS.replace(
        "record_made.signature", "iif(achievement_rows.award_row IS NULL, '', record_made.signature)"
    )
    sql = f"""
SELECT {own} FROM record_made LEFT JOIN achievement_rows USING (award_row) WHERE article_id {AMONG}"""
    return _by_key(store.rows(sql, (listed(articles),)))


def made_of_names(store: Store, block: str, names: Iterable[str]) -> dict[str, MadeRow]:
    """What rows of some names of a block were made into."""
    return _by_key(store.rows(f"{_MADE} WHERE block = ? AND name {AMONG}", (block, listed(names))))


def made_of_recipients(store: Store, recipients: Iterable[str]) -> dict[str, MadeRow]:
    """What the rows were made into that were of some recipients (``MadeRow.recipient``)."""
    return _by_key(store.rows(f"{_MADE} WHERE recipient {AMONG}", (listed(recipients),)))


def names_in_block(store: Store, block: str) -> list[tuple[str, Place]]:
    """The names of a block with the places of their rows, name by name."""
    sql = "SELECT name, article_id, ref FROM record_made WHERE block = ? ORDER BY name, article_id, ref"
    return [(name, (article, ref)) for name, article, ref in store.rows(sql, (block,))]


def homes_of(store: Store, names: Iterable[str]) -> list[tuple[str, str, str]]:
    """Names as written, or keys of names, each with a block and a name there that rows bear so called."""
    wanted = listed(names)
    return [
        *chain.from_iterable(
            store.rows(f"""
SELECT DISTINCT {column}, block, name FROM record_made WHERE {column} {AMONG} AND block <> ''""", (wanted,))
            for column in ("name_key", "written")
        )
    ]  # fmt: skip


def keys_written(store: Store, name: str) -> list[str]:
    """The keys of the rows whose recipient is written so."""
    return [key for (key,) in store.rows("SELECT row_key FROM record_made WHERE written = ?", (name,))]


def entries_called(store: Store, bases: Iterable[str]) -> set[str]:
    """The ids of entries that are these, but for the number by which they differ from others."""
    sql = "SELECT id FROM registry_entries WHERE id = ? OR id > ? AND id < ?"
    return {one for base in bases for (one,) in store.rows(sql, (base, f"{base}#", f"{base}$"))}


def articles_of_keys(store: Store, keys: Iterable[str]) -> set[int]:
    """The articles in which the rows with these keys stood when the record was made."""
    found = store.rows(f"SELECT article_id FROM record_made WHERE row_key {AMONG}", (listed(keys),))
    return {one for (one,) in found}


def _by_key(found: Iterable[tuple[Any, ...]]) -> dict[str, MadeRow]:
    return {made.row_key: made for made in (MadeRow(*row) for row in found)}
