"""The press digest: which articles are chosen, and what is made of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor import record_book
from extractor.errors import ConflictError
from extractor.ground.coverage import Coverage
from extractor.ground.labels import Wording
from extractor.press.naming import coverage_of, meant
from extractor.records.digest import Digest, groups
from extractor.search.coverage import Wanted, coverage
from extractor.search.filters import day_range
from extractor.store import Store
from extractor.store import coverage as stored
from extractor.store.refer import article_id_of

UNIT_FILTER = Wording("Đơn vị, cá nhân", "Unit or person")
WORDS_FILTER = Wording("Từ tìm", "Words")


@dataclass(frozen=True, slots=True)
class Note:
    """A comment of the officer on an article, named by its number or its address."""

    article: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Articles by number or address; when none are given, by days as people write them, unit and words."""

    named: Sequence[str] = ()
    from_day: str | None = None
    to_day: str | None = None
    unit: str | None = None
    words: str | None = None


def digest(store: Store, choice: Choice, notes: Iterable[Note] = (), officer: str | None = None) -> Digest:
    """The digest of the chosen articles, empty when there are none.

    Raises ``UsageError`` for days or words that mean nothing, ``ConflictError`` for a note on an article that
    is not chosen, ``StoreError`` for an article or unit that is not known.
    """
    record_book.refresh(store)
    first, last = day_range(choice.from_day, choice.to_day)
    if choice.named:
        articles = stored.coverage_by_id(store, {article_id_of(store, one) for one in choice.named})
        first, last = _days(articles)
    else:
        articles = _chosen(store, choice, first, last)
    said = stored.told(store, (article.id for article in articles))
    comments = _by_article(store, notes, {article.id for article in articles})
    filters = ((UNIT_FILTER, choice.unit), (WORDS_FILTER, choice.words))
    return Digest(
        first, last, tuple((name, value) for name, value in filters if value is not None),
        tuple(articles), groups(articles, said, comments), officer,
    )  # fmt: skip


def _days(articles: Sequence[Coverage]) -> tuple[str | None, str | None]:
    """First and last day of publication; None when it is unknown of any of the articles."""
    days = [article.published for article in articles if article.published is not None]
    return (min(days), max(days)) if days and len(days) == len(articles) else (None, None)


def _chosen(store: Store, choice: Choice, first: str | None, last: str | None) -> list[Coverage]:
    if choice.unit is None:
        return coverage(store, Wanted(first, last, words=choice.words))
    return coverage_of(store, meant(store, choice.unit), first, last, choice.words)


def _by_article(store: Store, notes: Iterable[Note], chosen: set[int]) -> dict[int, list[str]]:
    comments = defaultdict[int, list[str]](list)
    for note in notes:
        article = article_id_of(store, note.article)
        if article not in chosen:
            raise ConflictError(
                note.article,
                "is not among the articles of the digest",
                "give the number of one that is",
            )
        comments[article].append(note.text)
    return comments
