"""Which articles tell of a name or of words, all of them, for the press desk."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from extractor.errors import UsageError
from extractor.ground.coverage import Coverage, CoverageTally
from extractor.search.columns import Mask, columns
from extractor.search.frequent import are_among, marked
from extractor.search.lexemes import QueryError
from extractor.search.phrases import Phrase, table_match
from extractor.search.query import found_match, parse_words
from extractor.search.runs import FIRST_ID, LAST_ID, unpacked
from extractor.store import Store, facet_blocks
from extractor.store import coverage as stored
from extractor.store.criteria import ArticleCriteria
from extractor.store.fulltext import ARTICLES_FTS


@dataclass(frozen=True, slots=True)
class Wanted:
    """Days of publication (ISO, inclusive; None open), names of which one must stand in the article (none
    asks nothing), also one of ``beside`` if there are any, and a query over its words; ``undated`` articles
    too, if these are asked for."""

    first_day: str | None = None
    last_day: str | None = None
    names: Sequence[str] = ()
    words: str | None = None
    undated: bool = False
    beside: Sequence[str] = ()


def coverage(store: Store, wanted: Wanted) -> list[Coverage]:
    """Every article that is wanted, the oldest first. A name written with marks is found with these alone.

    Raises ``UsageError`` for a query that means nothing.
    """
    return stored.coverage_by_id(store, wanted_ids(store, wanted))


def wanted_ids(store: Store, wanted: Wanted) -> list[int]:
    """The ids, ascending, of every article that is wanted. Raises as ``coverage`` does."""
    criteria, match = _asked(wanted)
    if match is None:
        return stored.ids(store, criteria)
    ids = _ids_of_days(store, criteria, match)
    return _ids_between(store, match, FIRST_ID, LAST_ID) if ids is None else ids


def ids_naming(
    store: Store, names: Sequence[str], beside: Sequence[str] = (), within: tuple[int, int] | None = None
) -> list[int]:
    """The ids, ascending, of all articles in which one of some names stands, and one of ``beside`` if there
    are any; of those from one id to another, both included."""
    _, match = _asked(Wanted(names=names, beside=beside))
    assert match is not None
    first, last = within or (FIRST_ID, LAST_ID)
    return _ids_between(store, match, first, last)


def covering_ids(store: Store, wanted: Wanted, most: int) -> list[int]:
    """The ids of so many of these articles, the newest first. Raises as ``coverage`` does."""
    criteria, match = _asked(wanted)
    if match is None:
        return stored.newest_ids(store, criteria, most)
    ids = _ids_of_days(store, criteria, match)
    if ids is None:
        newest = unpacked(facet_blocks.newest_ids(store, ARTICLES_FTS, match, most, LAST_ID))
        return cast(list[int], newest.tolist())
    return ids[::-1][:most]


def of_days(store: Store, ids: Sequence[int], first_day: str | None, last_day: str | None) -> Sequence[int]:
    """Those of some articles, ids ascending, that were published in these days or nobody knows when."""
    if first_day is last_day is None:
        return ids
    known = columns(store)
    criteria = ArticleCriteria(first_day, last_day, undated=True)
    published = known.article_ids[_published(known.articles["day"], criteria)]
    wanted = np.array(ids, np.int64)
    return cast(list[int], wanted[are_among(wanted, published)].tolist())


def _ids_of_days(store: Store, criteria: ArticleCriteria, match: str) -> list[int] | None:
    """The ids, ascending, of all articles of some days in which a full-text expression stands; None where no
    day is asked for. Full text is asked of no other days: of one day of fifteen years it took 240 ms."""
    if criteria.first_day is criteria.last_day is None:
        return None
    known = columns(store)
    ids = known.article_ids[_published(known.articles["day"], criteria)]
    if not len(ids):
        return []
    found = unpacked(facet_blocks.ids_between(store, ARTICLES_FTS, match, int(ids[0]), int(ids[-1])))
    return cast(list[int], found[are_among(found, ids)].tolist())


def _ids_between(store: Store, match: str, first: int, last: int) -> list[int]:
    found = unpacked(facet_blocks.ids_between(store, ARTICLES_FTS, match, first, last))
    return cast(list[int], found.tolist())


def _published(days: NDArray[Any], criteria: ArticleCriteria) -> Mask:
    """Which of some days lie within those asked for; nobody knows a day that is 0."""
    first, last = (_number(day) if day else None for day in (criteria.first_day, criteria.last_day))
    is_within: Mask = (days > 0) & (days >= (first or 0)) & (days <= (last or _LAST_DAY))
    return is_within | (days == 0) if criteria.undated or first is last is None else is_within


_LAST_DAY = 9999_99_99


MANY = 1_000
"""Articles whose days and papers are read row by row; of more they are taken from the columns of searches, in
a quarter of the time."""


def months_and_papers(
    store: Store, first_day: str | None, last_day: str | None, ids: Sequence[int]
) -> CoverageTally:
    """How many of these articles, ids ascending, were published in these days."""
    if len(ids) <= MANY:
        return stored.months_and_papers(store, ArticleCriteria(first_day, last_day), ids)
    known = columns(store)
    rows = known.articles[marked(known.article_ids, np.array(ids, np.int64))]
    rows = rows[_published(rows["day"], ArticleCriteria(first_day, last_day))]
    by_month, by_source = _counted(rows["day"] // 100), _counted(rows["source"])
    papers, by_paper = _papers(store, by_source.keys()), Counter[str | None]()
    for source, count in by_source.items():
        by_paper[papers[source]] += count
    return CoverageTally({_month(one): count for one, count in by_month.items()}, by_paper)


def by_day(store: Store, ids: Sequence[int]) -> dict[str, int]:
    """How many of these articles, ids ascending, were published on each day that is known (ISO), the first
    day first."""
    known = columns(store)
    days = known.articles["day"][marked(known.article_ids, np.array(ids, np.int64))]
    numbers, counts = np.unique(days[days > 0], return_counts=True)
    return {_day(one): count for one, count in zip(numbers.tolist(), counts.tolist(), strict=True)}


def _counted(numbers: NDArray[Any]) -> dict[int, int]:
    counts = np.bincount(numbers)
    return {int(number): int(counts[number]) for number in np.flatnonzero(counts)}


def _month(number: int) -> str:
    return f"{number // 100:04}-{number % 100:02}" if number else ""


def _day(number: int) -> str:
    return f"{_month(number // 100)}-{number % 100:02}"


def _number(day: str) -> int:
    return int(day.replace("-", ""))


def _papers(store: Store, sources: Collection[int]) -> dict[int, str | None]:
    """Of sources by number the publisher, else the host."""
    found = facet_blocks.texts(store, sources)
    return {
        one: publisher or host or None
        for one, text in found.items()
        for publisher, _, host in (text.key.partition("\n"),)
    }


def _asked(wanted: Wanted) -> tuple[ArticleCriteria, str | None]:
    matches = []
    if wanted.names:
        matches.append(_any_of(wanted.names))
    if wanted.beside:
        matches.append(_any_of(wanted.beside))
    if wanted.words is not None:
        try:
            matches.append(found_match(parse_words(wanted.words), ARTICLES_FTS))
        except QueryError as error:
            raise UsageError(f"--query {wanted.words}", str(error), "give words to find") from error
    match = " AND ".join(f"({one})" for one in matches) or None
    return ArticleCriteria(wanted.first_day, wanted.last_day, undated=wanted.undated), match


def _any_of(names: Sequence[str]) -> str:
    """Names in the text, which the headline is the beginning of: so no column needs be named, and a common
    word is told in a third of the time. What holds another of the names needs not be sought: an entry
    may have fifty names that only tell its place besides."""
    phrases = {_words(phrase): phrase for phrase in map(Phrase.of, names) if phrase.words}
    if not phrases:
        raise UsageError("; ".join(names), "holds no word", "give a name")
    return " OR ".join(
        table_match(phrase, ARTICLES_FTS, exact=phrase.has_marks)
        for own, phrase in phrases.items()
        if not any(other != own and other in own for other in phrases)
    )


def _words(phrase: Phrase) -> str:
    """The words that are sought, with a space before and behind each."""
    return " ".join(("", *(word.exact if phrase.has_marks else word.folded for word in phrase.words), ""))
