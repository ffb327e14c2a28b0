"""Writing the records that facets are counted from, inside the caller's transaction."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from struct import Struct
from typing import Any

from extractor.store.facets_schema import (
    ARTICLE_RECORD,
    AWARD_RECORD,
    BLOCK_IDS,
    KINDS,
    LEVELS,
    RECIPIENT_KINDS,
    STATUSES,
)
from extractor.store.fulltext import exact_form

_AWARDS = """
SELECT awards.id, awards.article_id, awards.award, awards.award_id, award_key, recipient, recipient_parent,
    grantor, publisher, host, awards.place, day_from, day_to, year_from, year_to, kind, level, status,
    recipient_kind
FROM awards JOIN articles ON articles.id = awards.article_id WHERE awards.article_id = ?
ORDER BY awards.id"""

_LAST_YEAR = 0xFFFF

Record = tuple[int, bytes]
"""The id of a row, and the row packed."""


class FacetWriter:
    """Puts articles with their award rows into the blocks, and takes them out again."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._known: dict[tuple[str, str], int] = {}

    def remove(self, article_id: int) -> None:
        """Take out an article and its award rows; they must still stand in ``awards``."""
        ids = self._conn.execute("SELECT id FROM awards WHERE article_id = ?", (article_id,))
        self._replace("award_blocks", AWARD_RECORD, {row[0] for row in ids}, ())
        self._replace("article_blocks", ARTICLE_RECORD, {article_id}, ())

    def add(self, article_id: int) -> None:
        """Put in an article and its award rows as they stand in the tables."""
        self.add_all((article_id,))

    def add_all(self, article_ids: Iterable[int]) -> None:
        """Put in many articles, each block being written once where they come in the order of their ids."""
        articles: list[Record] = []
        awards: list[Record] = []
        for article_id in article_ids:
            articles.append(self._article(article_id))
            awards += map(self._award, self._conn.execute(_AWARDS, (article_id,)))
        self._replace("article_blocks", ARTICLE_RECORD, set(), articles)
        self._replace("award_blocks", AWARD_RECORD, set(), awards)

    def _article(self, article_id: int) -> Record:
        publisher, host, day = self._conn.execute(
            "SELECT publisher, host, published_day FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
        return article_id, ARTICLE_RECORD.pack(article_id, _day(day), self._source(publisher, host))

    def _award(self, row: Sequence[Any]) -> Record:
        (
            row_id, article_id, award, award_id, award_key, recipient, parent, grantor, publisher, host,
            place, day_from, day_to, year_from, year_to, kind, level, status, recipient_kind,
        ) = row  # fmt: skip
        return row_id, AWARD_RECORD.pack(
            row_id,
            article_id,
            self._value("award", award_id or award_key, award),
            self._name(recipient) if recipient_kind != "individual" else 0,
            self._name(parent),
            self._name(grantor),
            self._source(publisher, host),
            self._value("place", place, place) if place else 0,
            _day(day_from),
            _day(day_to),
            min(year_from or 0, _LAST_YEAR),
            min(year_to or 0, _LAST_YEAR),
            KINDS.index(kind),
            LEVELS.index(level),
            STATUSES.index(status),
            RECIPIENT_KINDS.index(recipient_kind),
        )

    def _name(self, name: str | None) -> int:
        return self._value("name", exact_form(name), name) if name else 0

    def _source(self, publisher: str | None, host: str | None) -> int:
        return self._value("source", source_key(publisher, host), publisher or "", host)

    def _value(self, facet: str, key: str, label: str, host: str | None = None) -> int:
        """The number of a value, given to it now when it is new.

        A label all in capitals, as headlines have it, gives way to one that is not.
        """
        number = self._known.get((facet, key))
        if number is not None:
            return number
        row = self._conn.execute(
            "SELECT id, label FROM facet_values WHERE facet = ? AND key = ?", (facet, key)
        ).fetchone()
        if row is None:
            cursor = self._conn.execute(
                "INSERT INTO facet_values (facet, key, label, host) VALUES (?, ?, ?, ?)",
                (facet, key, label, host),
            )
            assert cursor.lastrowid is not None
            number = cursor.lastrowid
        else:
            number = int(row[0])
            if row[1].isupper() and not label.isupper():
                self._conn.execute("UPDATE facet_values SET label = ? WHERE id = ?", (label, number))
        if not label.isupper():
            self._known[facet, key] = number
        return number

    def _replace(self, table: str, form: Struct, gone: set[int], new: Iterable[Record]) -> None:
        """Rewrite the blocks of the rows that go and of those that come."""
        touched = sorted([(row_id // BLOCK_IDS, None) for row_id in gone] + [
            (record[0] // BLOCK_IDS, record) for record in new
        ], key=lambda one: one[0])  # fmt: skip
        for block, group in groupby(touched, key=lambda one: one[0]):
            row = self._conn.execute(f"SELECT records FROM {table} WHERE block = ?", (block,)).fetchone()
            records = dict(_records(form, row[0] if row else b""))
            for row_id in gone:
                records.pop(row_id, None)
            records.update(record for _, record in group if record is not None)
            self._conn.execute(
                f"INSERT INTO {table} (block, revision, records) "
                f"VALUES (?, (SELECT coalesce(max(revision), 0) + 1 FROM {table}), ?) "
                "ON CONFLICT (block) DO UPDATE SET revision = excluded.revision, records = excluded.records",
                (block, b"".join(records[row_id] for row_id in sorted(records))),
            )


def _records(form: Struct, packed: bytes) -> Iterator[Record]:
    for at in range(0, len(packed), form.size):
        record = packed[at : at + form.size]
        yield int.from_bytes(record[:8], "little", signed=True), record


def _day(value: str | None) -> int:
    """``2022-03-17`` as 20220317; 0 for no day."""
    return int(value.replace("-", "")) if value else 0


def source_key(publisher: str | None, host: str | None) -> str:
    """The key of a source among the values."""
    return f"{publisher or ''}\n{host or ''}"


def pack_all(conn: sqlite3.Connection) -> None:
    """Fill the tables of facets from a database that has none of them yet."""
    ids = [row[0] for row in conn.execute("SELECT id FROM articles ORDER BY id")]
    writer = FacetWriter(conn)
    for at in range(0, len(ids), BLOCK_IDS):
        writer.add_all(ids[at : at + BLOCK_IDS])
