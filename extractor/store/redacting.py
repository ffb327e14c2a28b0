"""Blocking names out of everything that is in the database already."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from extractor.store.facet_rows import FacetWriter
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS, folded_form
from extractor.store.indexed import indexed_awards
from extractor.store.record_stage import forget_stage
from extractor.store.redaction import (
    BLOCK,
    Redaction,
    letters_of,
    masked,
    redaction_of,
    redactions,
    short_names,
)
from extractor.store.short_names import without_short_names
from extractor.store.store import Store

_NOT_TEXT = re.compile(r"_fts|^sqlite|^_")
_GUARD = "acts_are_never_changed"
"""The one thing that is ever changed in an act is a name in it that was redacted."""


def redact_everything(store: Store) -> int:
    """Block all standing names out of all tables; tells in how many articles they stood.

    One transaction: all of it or nothing. Raises ``StoreError``.
    """
    with store.transaction() as conn:
        standing = redactions(conn)
        touched = _redact(conn, lambda text: text and masked(text, standing), standing) if standing else 0
    forget_stage(store)
    return touched


def redact_name(store: Store, name: str) -> int:
    """Block this name out of all tables; those that were redacted before stand nowhere any more."""
    standing, letters = (redaction_of(name),), letters_of(name)
    with store.transaction() as conn:
        touched = _redact(
            conn, lambda text: masked(text, standing) if text and letters.search(text) else text, standing
        )
    forget_stage(store)
    return touched


def _redact(
    conn: sqlite3.Connection, mask: Callable[[str | None], str | None], standing: Sequence[Redaction]
) -> int:
    conn.create_function("masked", 1, _keeping_json(mask), deterministic=True)
    conn.create_function("folded", 1, folded_form, deterministic=True)
    sql = "SELECT id FROM articles WHERE masked(title) <> title OR masked(text) <> text"
    touched = [row[0] for row in conn.execute(sql)]
    _unindex(conn, touched)
    # No row refers to these any more, and two names may be the same when they are blocked out.
    conn.execute("DELETE FROM facet_values WHERE masked(label) <> label")
    _block_short_names(conn, touched, standing)
    _rewrite(conn)
    _index(conn, touched)
    # What the record was made of bears the name too: it is made anew of what stands now.
    conn.execute("DELETE FROM record_state")
    return len(touched)


def _block_short_names(
    conn: sqlite3.Connection, articles: Sequence[int], standing: Sequence[Redaction]
) -> None:
    """Block what these articles go on to call the persons by out of all that was kept of them."""
    conn.create_function("without_short", 2, _without_short, deterministic=True)
    tables = conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    places = [
        place for (table,) in tables if not _NOT_TEXT.search(table) for place in _of_article(conn, table)
    ]
    for article in articles:
        title, text = conn.execute("SELECT title, text FROM articles WHERE id = ?", (article,)).fetchone()
        shorts = " ".join(sorted(short_names(f"{title}\n{text}", standing)))
        for table, name, key in places if shorts else ():
            conn.execute(
                f"UPDATE {table} SET {name} = without_short({name}, ?1)"
                f" WHERE {key} = ?2 AND without_short({name}, ?1) <> {name}",
                (shorts, article),
            )


def _of_article(conn: sqlite3.Connection, table: str) -> Iterator[tuple[str, str, str]]:
    """Columns of text whose rows belong to an article: the table, the column, and which tells the article."""
    columns = conn.execute(f"PRAGMA table_info({table})").fetchall()
    names = {name for _, name, *_ in columns}
    key = "id" if table == "articles" else "article_id"
    if key in names:
        yield from ((table, name, key) for _, name, kind, *_ in columns if kind == "TEXT")


def _without_short(text: str | None, shorts: str) -> str | None:
    return text and without_short_names(text, shorts.split(), BLOCK)


_Mask = Callable[[str | None], str | None]


def _keeping_json(mask: _Mask) -> _Mask:
    """The mask for columns of JSON too: a name like "1 0" stands in numbers, which are no names, and a number
    blocked out ("score": █.█) would make the whole unreadable."""

    def masked_whole(text: str | None) -> str | None:
        told = mask(text)
        if not text or told == text or text[0] not in "[{" or not _is_json(text) or _is_json(told):
            return told
        return json.dumps(_strings_masked(json.loads(text), mask), ensure_ascii=False)

    return masked_whole


def _is_json(text: str | None) -> bool:
    try:
        json.loads(text or "")
    except ValueError:
        return False
    return True


def _strings_masked(value: Any, mask: _Mask) -> Any:
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, list):
        return [_strings_masked(one, mask) for one in value]
    if isinstance(value, dict):
        return {key: _strings_masked(one, mask) for key, one in value.items()}
    return value


def _rewrite(conn: sqlite3.Connection) -> None:
    """Every text of every table; hashes follow, so that a new reading finds the texts unchanged."""
    (guard,) = conn.execute("SELECT sql FROM sqlite_master WHERE name = ?", (_GUARD,)).fetchone()
    conn.execute(f"DROP TRIGGER {_GUARD}")
    tables = conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        if not _NOT_TEXT.search(table):
            _rewrite_table(conn, table)
    conn.execute(guard)
    for table in ("articles", "article_versions"):
        blocked = conn.execute(f"SELECT id, text FROM {table} WHERE instr(text, ?)", (BLOCK,)).fetchall()
        for row_id, text in blocked:
            digest = sha256(text.encode()).hexdigest()
            conn.execute(f"UPDATE OR IGNORE {table} SET text_hash = ? WHERE id = ?", (digest, row_id))


def _rewrite_table(conn: sqlite3.Connection, table: str) -> None:
    columns = [name for _, name, kind, *_ in conn.execute(f"PRAGMA table_info({table})") if kind == "TEXT"]
    for name in columns:
        conn.execute(f"UPDATE {table} SET {name} = masked({name}) WHERE masked({name}) <> {name}")
    for name in columns:
        # Without its marks the name is another word ("duong thi luu"), which its hash does not tell.
        if (folded := f"{name}_folded") in columns:
            conn.execute(f"UPDATE {table} SET {folded} = folded({name}) WHERE instr({name}, ?)", (BLOCK,))


def _unindex(conn: sqlite3.Connection, articles: Sequence[int]) -> None:
    for article in articles:
        title, text = conn.execute("SELECT title, text FROM articles WHERE id = ?", (article,)).fetchone()
        ARTICLES_FTS.remove(conn, [(article, ((title,), (text,)))])
        AWARDS_FTS.remove(conn, indexed_awards(conn, article))
        FacetWriter(conn).remove(article)


def _index(conn: sqlite3.Connection, articles: Sequence[int]) -> None:
    for article in articles:
        title, text = conn.execute("SELECT title, text FROM articles WHERE id = ?", (article,)).fetchone()
        ARTICLES_FTS.add(conn, [(article, ((title,), (text,)))])
        AWARDS_FTS.add(conn, indexed_awards(conn, article))
        FacetWriter(conn).add(article)
