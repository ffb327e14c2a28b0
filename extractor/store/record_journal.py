"""What came since the record was made: articles that changed, acts of persons, words of articles on names."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from extractor.ground.acts import Act
from extractor.store.fulltext import tokens
from extractor.store.guard import store_errors
from extractor.store.record_rows import ACT_COLUMNS
from extractor.store.record_writing import Saying
from extractor.store.sql import AMONG, listed
from extractor.store.store import Store


@dataclass(frozen=True, slots=True)
class Changed:
    """Articles of which something came, changed or went, and the number of the last such change."""

    articles: frozenset[int]
    last: int


def changed_articles(store: Store) -> Changed:
    found = store.rows("SELECT at, article_id FROM record_changes")
    return Changed(frozenset(article for _, article in found), max((at for at, _ in found), default=0))


def last_change(store: Store) -> int:
    """The number of the last change of an article; 0 when all were seen."""
    return int(store.rows("SELECT coalesce(max(at), 0) FROM record_changes")[0][0])


def last_act(store: Store) -> int:
    return int(store.rows("SELECT coalesce(max(id), 0) FROM acts")[0][0])


def new_acts(store: Store) -> list[Act]:
    """The acts done since the record was made, and those that they took back."""
    columns = ", ".join((*ACT_COLUMNS, "id"))
    since = "id > (SELECT last_act FROM record_state)"
    sql = f"""
SELECT {columns} FROM acts WHERE {since}
    OR id IN (SELECT CAST(subject AS INTEGER) FROM acts WHERE act = 'undo' AND {since}) ORDER BY id"""
    return [Act(*row) for row in store.rows(sql)]


def sayings(store: Store, but: Collection[int] = ()) -> list[Saying]:
    """What all articles say of bodies, but for those of some."""
    sql = f"SELECT DISTINCT kind, former, present, day FROM record_told WHERE article_id NOT {AMONG}"
    return store.rows(sql, (listed(but),))


def articles_saying(store: Store, names: Iterable[str]) -> set[int]:
    """The articles that say something of one of these names."""
    sql = f"SELECT article_id FROM record_told WHERE former {AMONG} OR present {AMONG}"
    wanted = listed(names)
    return {one for (one,) in store.rows(sql, (wanted, wanted))}


def texts_of(
    store: Store, articles: Iterable[int] | None, words: Collection[str]
) -> Iterator[tuple[int, str]]:
    """The texts of articles with award rows, all or some, in which any of the words stands."""
    where = "1" if articles is None else f"id {AMONG}"
    asked = f"""SELECT id, text FROM articles WHERE {where}
        AND ({" OR ".join("instr(text, ?)" for _ in words)})
        AND EXISTS (SELECT 1 FROM awards WHERE article_id = articles.id) ORDER BY id"""
    with store_errors(store.path):
        yield from store.conn.execute(asked, (*(() if articles is None else (listed(articles),)), *words))


def articles_naming(store: Store, name: str, words: Iterable[str]) -> set[int]:
    """The articles in whose text the name stands, and one of the words."""
    found = store.rows(
        "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?",
        (f"text : ({_phrase(name)} AND ({' OR '.join(map(_phrase, words))}))",),
    )
    return {one for (one,) in found}


def is_word(name: str) -> bool:
    """Whether there is a letter or a number in it, by which it can be found."""
    return next(tokens(name), None) is not None


def _phrase(words: str) -> str:
    return '"' + " ".join(token.exact for token in tokens(words)) + '"'
