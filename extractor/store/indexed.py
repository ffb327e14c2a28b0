"""Rows as they went into full text, read back from the tables that hold their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from extractor.store.fulltext import AWARDS_FTS, FullTextTable, IndexRow
from extractor.store.sql import AMONG, listed

if TYPE_CHECKING:
    import sqlite3

    from extractor.store.store import Store

_AWARDS = """
SELECT awards.id, awards.award, awards.grade, awards.recipient, awards.recipient_parent, awards.grantor,
    awards.proposer, awards.decision, awards.period, awards.reason, awards.evidence,
    sets.recipient, sets.recipient_parent
FROM awards LEFT JOIN awards AS sets ON sets.id = awards.member_of_id"""

_ARTICLES = "SELECT id, title, text FROM articles"


def indexed_awards(conn: sqlite3.Connection, article_id: int) -> list[IndexRow]:
    """The award rows of an article; read back, so that removal sees what went in."""
    sql = f"{_AWARDS} WHERE awards.article_id = ? ORDER BY awards.id"
    return list(_award_rows(conn.execute(sql, (article_id,))))


def indexed_among(store: Store, table: FullTextTable, ids: Sequence[int]) -> Iterator[IndexRow]:
    """The rows of a table with these ids, in any order; an id of no row is passed over."""
    if table is AWARDS_FTS:
        yield from _award_rows(store.rows(f"{_AWARDS} WHERE awards.id {AMONG}", (listed(ids),)))
    else:
        for row_id, title, text in store.rows(f"{_ARTICLES} WHERE id {AMONG}", (listed(ids),)):
            yield row_id, ((title,), (text,))


def _award_rows(rows: Iterable[tuple[Any, ...]]) -> Iterator[IndexRow]:
    """In the order of ``AWARDS_FTS.fields``; a unit's name runs on into its parent's, as readers write it."""
    for row in rows:
        row_id, award, grade, recipient, parent, grantor, proposer, decision, period, reason, evidence = row[
            :11
        ]
        whole_name = " ".join(filter(None, (recipient, parent)))
        yield (
            row_id,
            (
                (award, grade),
                (recipient,),
                (whole_name, _without_province_words(whole_name), *row[11:]),
                (grantor,),
                (decision,),
                (evidence, reason, proposer, period),
            ),
        )


_PROVINCE_WORD = re.compile(r"\b(?:tỉnh|thành phố|TP\.?)\s+(?=[^\W\d_])", re.IGNORECASE)


def _without_province_words(name: str) -> str | None:
    """The short form that people ask for, "Sở Tư pháp Hà Nội" for "Sở Tư pháp thành phố Hà Nội"."""
    short = _PROVINCE_WORD.sub("", name)
    return short if short != name else None
