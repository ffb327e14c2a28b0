"""Award rows with their articles, as the record reads them, and the acts of persons."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

from extractor.ground.achievements import Row
from extractor.ground.acts import NAME_ACTS, Act
from extractor.store.fulltext import folded_form
from extractor.store.guard import store_errors
from extractor.store.sql import AMONG, HEADING, insert, listed
from extractor.store.store import Store
from extractor.viet.written_times import day_of_paper

_WORDS_BEHIND = 90
"""Letters behind the number of a decision in which its day stands: "của Chủ tịch nước ngày 11/2/2022"."""

_ROWS = f"""
SELECT awards.id, member_of_id, articles.identity, coalesce(story_id, articles.id), award, kind, level,
    recipient_kind, status, evidence, confidence, award_id, grade, recipient, recipient_parent,
    recipient_count, grantor, proposer, date, period, decision, reason, place, published_day, publisher,
    {HEADING}, coalesce(canonical_url, articles.url),
    CASE WHEN instr(articles.text, decision)
        THEN substr(articles.text, instr(articles.text, decision) + length(decision), {_WORDS_BEHIND}) END,
    CASE WHEN recipient_kind = 'individual' AND recipient_parent IS NULL
        THEN (SELECT group_concat(text, char(10)) FROM entities
            WHERE entities.article_id = awards.article_id AND label IN ('UNIT', 'LOC')) END
FROM awards JOIN articles ON articles.id = awards.article_id"""
_IN_ORDER = "ORDER BY awards.article_id, awards.ref"

ACT_COLUMNS = (
    "act", "subject", "who", "done_at", "other", "article", "evidence", "field", "old", "new", "why", "quote",
)  # fmt: skip


def record_rows(store: Store, articles: Iterable[int] | None = None) -> dict[int, Row]:
    """Every award row by its id, or those of some articles, in the order of articles and of the text."""
    if articles is None:
        return _record_rows(store, "", ())
    return _record_rows(store, f"WHERE awards.article_id {AMONG}", (listed(articles),))


def _record_rows(store: Store, where: str, values: tuple[object, ...]) -> dict[int, Row]:
    """The rows of whole articles: a row's key may hang on those before it."""
    with store_errors(store.path):
        found = store.conn.execute(f"{_ROWS} {where} {_IN_ORDER}", values).fetchall()
    keys = dict(_keys(found))
    rows: dict[int, Row] = {}
    for row_id, member_of, article, story, award, kind, level, recipient_kind, *told in found:
        status, evidence, confidence, award_id, grade, recipient, parent, count, *more = told
        grantor, proposer, date, period, decision, reason, place, published, publisher, title, *last = more
        url, behind_decision, named = last
        rows[row_id] = Row(
            keys[row_id], article, story, award, kind, level, recipient_kind, status, evidence, confidence,
            award_id, grade, recipient, parent, count, grantor, proposer, date, period, decision, reason,
            place, keys.get(member_of), published, publisher, title, url,
            decided=day_of_paper(behind_decision) if behind_decision else None, named=named,
        )  # fmt: skip
    return rows


def _keys(found: list[tuple[object, ...]]) -> Iterator[tuple[int, str]]:
    """The key of each row: article, award, recipient, and a number where an article says the same twice."""
    seen: dict[str, int] = {}
    folded = lru_cache(maxsize=10_000)(folded_form)
    for row_id, _, article, _, award, _, _, recipient_kind, *told in found:
        recipient, count = told[5], told[7]
        whom = folded(str(recipient)) if recipient is not None else f"{count} {recipient_kind}"
        text = f"{article}|{folded(str(award))}|{whom}"
        seen[text] = seen.get(text, 0) + 1
        yield int(str(row_id)), sha256(f"{text}|{seen[text]}".encode()).hexdigest()[:20]


def places_of(store: Store, articles: Iterable[int] | None = None) -> dict[int, tuple[int, int]]:
    """Where every award row stands, or those of some articles: the article, and its number there."""
    where, values = ("", ()) if articles is None else (f"WHERE article_id {AMONG}", (listed(articles),))
    found = store.rows(f"SELECT id, article_id, ref FROM awards {where}", values)
    return {number: (article, ref) for number, article, ref in found}


def articles_with_rows(store: Store) -> list[int]:
    """The articles with award rows, in their order."""
    return [one for (one,) in store.rows("SELECT DISTINCT article_id FROM awards ORDER BY article_id")]


def text_of(store: Store, article: str) -> str:
    """The present text of the article with this identity; empty for an unknown one."""
    with store_errors(store.path):
        row = store.conn.execute("SELECT text FROM articles WHERE identity = ?", (article,)).fetchone()
    return row[0] if row else ""


def acts(store: Store, articles: Iterable[str] | None = None) -> list[Act]:
    """All acts, the oldest first; or those on rows of articles with some identities, and all that take others
    back."""
    select = f"SELECT {', '.join(ACT_COLUMNS)}, id FROM acts"
    if articles is None:
        found = store.rows(f"{select} ORDER BY id")
    else:
        about = f"{select} WHERE act = 'undo' OR article {AMONG} ORDER BY id"
        found = store.rows(about, (listed(articles),))
    return [Act(*row) for row in found]


def acts_standing(store: Store, articles: Iterable[str]) -> list[Act]:
    """All acts on names, all that take others back, and those on rows of articles with some identities."""
    select = f"SELECT {', '.join(ACT_COLUMNS)}, id FROM acts"
    sql = f"{select} WHERE article IS NULL OR act {AMONG} OR article {AMONG} ORDER BY id"
    return [Act(*row) for row in store.rows(sql, (listed((*NAME_ACTS, "undo")), listed(articles)))]


def add_act(store: Store, act: Act) -> int:
    """Save an act and return its number."""
    with store.transaction() as conn:
        values = tuple(getattr(act, name) for name in ACT_COLUMNS)
        number = conn.execute(insert("acts", ACT_COLUMNS), values).lastrowid
    assert number is not None
    return number
