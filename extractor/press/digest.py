"""The press digest: what is made of the articles chosen."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor import record_book
from extractor.errors import ConflictError
from extractor.ground.coverage import Coverage
from extractor.press.choice import Choice, Chosen, choose
from extractor.records.digest import Digest, groups
from extractor.store import Store
from extractor.store import coverage as stored
from extractor.store.refer import article_id_of


@dataclass(frozen=True, slots=True)
class Note:
    """A comment of the officer on an article, named by its number or its address."""

    article: str
    text: str


def digest(store: Store, choice: Choice, notes: Iterable[Note] = (), officer: str | None = None) -> Digest:
    """The digest of the articles that are chosen now. Raises as ``choose`` and ``digest_of`` do."""
    record_book.refresh(store)
    return digest_of(store, choose(store, choice), notes, officer)


def digest_of(store: Store, chosen: Chosen, notes: Iterable[Note] = (), officer: str | None = None) -> Digest:
    """The digest of these articles, all of them, empty when there are none; units are named as the registry
    was last made. Some 130 µs an article.

    Raises ``ConflictError`` for a note on an article that is not chosen, ``StoreError`` for one on an article
    that is not known.
    """
    articles = list(stored.openings(store, chosen.ids))
    said = stored.told(store, chosen.ids)
    comments = _by_article(store, notes, set(chosen.ids))
    first, last = chosen.days or _days(articles)
    return Digest(
        first, last, chosen.filters, tuple(articles), groups(articles, said, comments), officer
    )  # fmt: skip


def _days(articles: Sequence[Coverage]) -> tuple[str | None, str | None]:
    """First and last day of publication; None when it is unknown of any of the articles."""
    days = [article.published for article in articles if article.published is not None]
    return (min(days), max(days)) if days and len(days) == len(articles) else (None, None)


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
