"""Stories: groups of articles that are near-copies, made of links between texts and of a person's answers."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from extractor.errors import ConflictError, NotStoredError, StoreError
from extractor.store.guard import store_errors
from extractor.store.sql import HEADING, insert, places
from extractor.store.store import Store

MOST_CANDIDATES = 25
"""So many texts are compared at most; one that shares bands with more is a template, not a story."""


@dataclass(frozen=True, slots=True)
class Text:
    """The current text of an article."""

    article_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Another article with so much of the shorter text in common (0 to 1): its words, and its names."""

    article_id: int
    words: float
    names: float


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story. ``words`` and ``names`` are those of its best link within the story, None
    when a person put it there; ``by_person`` says so."""

    article_id: int
    title: str
    publisher: str | None
    published: str | None
    url: str | None
    words: float | None
    names: float | None
    by_person: bool


def next_uncompared(store: Store) -> Text | None:
    """An article that was not compared with the others since its text was saved; None when all were."""
    row = _one(store, "SELECT id, text FROM articles WHERE story_id IS NULL ORDER BY id LIMIT 1", ())
    return Text(*row) if row else None


def candidates(store: Store, article_id: int, bands: Sequence[int]) -> list[Text]:
    """The articles that share most bands with this one, the most alike first."""
    sql = f"""
SELECT articles.id, articles.text
FROM (
    SELECT article_id, count(*) AS shared FROM story_bands
    WHERE band IN ({places(len(bands))}) AND article_id <> ?
    GROUP BY article_id ORDER BY shared DESC, article_id LIMIT {MOST_CANDIDATES}
) JOIN articles ON articles.id = article_id ORDER BY shared DESC, articles.id"""
    return [Text(*row) for row in _all(store, sql, (*bands, article_id))] if bands else []


def place(store: Store, article_id: int, bands: Sequence[int], links: Sequence[Link]) -> None:
    """Note an article's bands and links in place of earlier ones; the stories it touches are formed anew."""
    with store.transaction() as conn:
        touched = _near(conn, article_id)
        conn.execute("DELETE FROM story_bands WHERE article_id = ?", (article_id,))
        conn.execute("DELETE FROM story_links WHERE ? IN (one_id, other_id)", (article_id,))
        conn.executemany(
            insert("story_bands", ("band", "article_id")), ((band, article_id) for band in sorted(set(bands)))
        )
        conn.executemany(
            insert("story_links", ("one_id", "other_id", "words", "names")),
            ((*sorted((article_id, link.article_id)), link.words, link.names) for link in links),
        )
        _form(conn, touched | _near(conn, article_id))


def join(store: Store, one: int, other: int) -> None:
    """A person says that two articles tell the same story: what was said to keep the two stories apart is
    withdrawn, so that a join undoes a split.

    Raises ``NotStoredError`` for an unknown article, ``ConflictError`` for one joined with itself.
    """
    if one == other:
        raise ConflictError(str(one), "cannot be joined with itself", "give two articles")
    with store.transaction() as conn:
        _withdraw(conn, _identities(conn, store, one), _identities(conn, store, other))
        _answer(conn, store, [(one, other)], same=True)
        _form(conn, _near(conn, one) | _near(conn, other))


def split(store: Store, article_id: int) -> int:
    """A person says that an article belongs to none of the others in its story; returns how many those are.

    Raises ``StoreError`` for an unknown article.
    """
    with store.transaction() as conn:
        touched = _near(conn, article_id)
        story = _story_of(conn, store, article_id)
        others = [row[0] for row in conn.execute("SELECT id FROM articles WHERE story_id = ? AND id <> ?",
                                                 (story, article_id))]  # fmt: skip
        _answer(conn, store, [(article_id, other) for other in others], same=False)
        _form(conn, touched)
    return len(others)


def form_all(store: Store) -> None:
    """Form the stories anew that a person's answers speak of, after answers came from another database."""
    sql = """
SELECT id FROM articles
WHERE identity IN (SELECT one FROM story_answers UNION SELECT other FROM story_answers)"""
    with store.transaction() as conn:
        _form(conn, {row[0] for row in conn.execute(sql)})


def members(store: Store, article_id: int) -> list[Member]:
    """All articles of the story that an article belongs to, itself among them, by time of publication.

    Raises ``StoreError`` for an unknown article.
    """
    with store_errors(store.path):
        story = _story_of(store.conn, store, article_id)
        rows = store.conn.execute(_MEMBERS, (story or article_id, story or article_id)).fetchall()
    return [Member(*(*fields, bool(answered))) for *fields, answered in rows]


def story_heads(store: Store, limit: int) -> list[tuple[int, int]]:
    """The newest stories that have more than one article: the id of the first, and how many there are."""
    sql = """
SELECT story_id, count(*) AS size FROM articles WHERE story_id IS NOT NULL
GROUP BY story_id HAVING size > 1 ORDER BY story_id DESC LIMIT ?"""
    return [(row[0], row[1]) for row in _all(store, sql, (limit,))]


def copies_of(store: Store, article_ids: Iterable[int]) -> dict[int, int]:
    """In how many other papers each article's story stands; articles that stand alone are left out.

    An article of the same paper is no reprint: two sections of a paper often carry one article.
    """
    wanted = list(article_ids)
    sql = f"""
SELECT own.id, count(DISTINCT coalesce(other.publisher, other.host, other.id))
FROM articles AS own JOIN articles AS other ON other.story_id = own.story_id AND other.id <> own.id
WHERE own.id IN ({places(len(wanted))})
    AND coalesce(other.publisher, other.host, other.id) <> coalesce(own.publisher, own.host, own.id)
GROUP BY own.id"""
    return {row[0]: row[1] for row in _all(store, sql, wanted)} if wanted else {}


_MEMBERS = f"""
SELECT id, {HEADING}, publisher, published, coalesce(canonical_url, url), best.words, best.names,
    EXISTS (SELECT 1 FROM story_answers WHERE same AND identity IN (one, other))
FROM articles LEFT JOIN (
    SELECT article_id, max(words) AS words, names FROM (
        SELECT one_id AS article_id, words, names, other_id AS partner FROM story_links
        UNION ALL SELECT other_id, words, names, one_id FROM story_links
    ) WHERE partner IN (SELECT id FROM articles WHERE story_id = ?) GROUP BY article_id
) AS best ON best.article_id = articles.id
WHERE coalesce(story_id, id) = ?
ORDER BY published IS NULL, published, id"""


def _form(conn: sqlite3.Connection, touched: set[int]) -> None:
    """Form the stories of these articles and of all that belong to theirs.

    Answers of a person come first, then links from the likest down; none joins two stories that hold
    articles which a person has told apart, so a third copy cannot bring them together again.
    """
    ids = sorted(_whole_stories(conn, touched))
    marks = places(len(ids))
    identities = dict(conn.execute(f"SELECT identity, id FROM articles WHERE id IN ({marks})", ids))
    answers = [
        (identities[one], identities[other], same)
        for one, other, same in conn.execute("SELECT one, other, same FROM story_answers")
        if one in identities and other in identities
    ] if conn.execute("SELECT 1 FROM story_answers LIMIT 1").fetchone() else []  # fmt: skip
    links = conn.execute(
        f"SELECT one_id, other_id FROM story_links WHERE one_id IN ({marks}) AND other_id IN ({marks}) "
        "ORDER BY words DESC, one_id, other_id",
        (*ids, *ids),
    ).fetchall()
    stories = {article: {article} for article in ids}
    apart = [(one, other) for one, other, same in answers if not same]
    for one, other in [(one, other) for one, other, same in answers if same] + links:
        merged = stories[one] | stories[other]
        if not any(a in merged and b in merged for a, b in apart):
            for article in merged:
                stories[article] = merged
    conn.executemany(
        "UPDATE articles SET story_id = ? WHERE id = ?",
        ((min(story), article) for article, story in stories.items()),
    )


def _near(conn: sqlite3.Connection, article_id: int) -> set[int]:
    """The article and all that links or answers tie to it."""
    linked = conn.execute(
        "SELECT one_id FROM story_links WHERE other_id = ? "
        "UNION SELECT other_id FROM story_links WHERE one_id = ?",
        (article_id, article_id),
    )
    answered = conn.execute(
        """
SELECT partner.id FROM articles AS own
JOIN story_answers ON own.identity IN (one, other)
JOIN articles AS partner ON partner.identity IN (one, other)
WHERE own.id = ?""",
        (article_id,),
    )
    return {article_id, *(row[0] for row in linked), *(row[0] for row in answered)}


def _whole_stories(conn: sqlite3.Connection, touched: set[int]) -> set[int]:
    marks = places(len(touched))
    rows = conn.execute(
        f"SELECT id FROM articles WHERE story_id IN (SELECT story_id FROM articles WHERE id IN ({marks}))",
        tuple(touched),
    )
    return touched | {row[0] for row in rows}


def _answer(conn: sqlite3.Connection, store: Store, pairs: Sequence[tuple[int, int]], *, same: bool) -> None:
    for pair in pairs:
        one, other = sorted(_identity(conn, store, article) for article in pair)
        conn.execute(
            insert("story_answers", ("one", "other", "same", "answered_at"))
            + " ON CONFLICT (one, other) DO UPDATE"
            + " SET same = excluded.same, answered_at = excluded.answered_at",
            (one, other, same, store.moment().isoformat()),
        )


def _withdraw(conn: sqlite3.Connection, ones: Sequence[str], others: Sequence[str]) -> None:
    """Forget what tells any of the ones apart from any of the others."""
    pairs = [tuple(sorted(pair)) for pair in product(ones, others)]
    conn.executemany("DELETE FROM story_answers WHERE one = ? AND other = ? AND NOT same", pairs)


def _identities(conn: sqlite3.Connection, store: Store, article_id: int) -> list[str]:
    """Of all articles of the article's story, itself among them."""
    story = _story_of(conn, store, article_id)
    rows = conn.execute("SELECT identity FROM articles WHERE story_id = ? OR id = ?", (story, article_id))
    return [identity for (identity,) in rows]


def _identity(conn: sqlite3.Connection, store: Store, article_id: int) -> str:
    row = conn.execute("SELECT identity FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        raise _unknown(store, article_id)
    return str(row[0])


def _story_of(conn: sqlite3.Connection, store: Store, article_id: int) -> int | None:
    row = conn.execute("SELECT story_id FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        raise _unknown(store, article_id)
    return None if row[0] is None else int(row[0])


def _unknown(store: Store, article_id: int) -> StoreError:
    return NotStoredError(
        store.path, f"holds no article {article_id}", "look the number up with: search WORDS"
    )


def _all(store: Store, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with store_errors(store.path):
        return store.conn.execute(sql, values).fetchall()


def _one(store: Store, sql: str, values: Sequence[object]) -> tuple[Any, ...] | None:
    return next(iter(_all(store, sql, values)), None)
