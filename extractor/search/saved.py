"""Saved searches: which of the articles that just came in a search finds, and the sentences that show why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.errors import UsageError
from extractor.ground.span import Span
from extractor.search.knowledge import Knowledge
from extractor.search.lexemes import QueryError
from extractor.search.phrases import Phrase
from extractor.search.query import parse
from extractor.search.request import SearchRequest
from extractor.search.snippets import highlighted
from extractor.store import Store, read


def checked_search(words: str) -> str:
    """A search as it is saved. Raises ``UsageError`` for one that means nothing."""
    try:
        parse(words)
    except QueryError as error:
        raise UsageError(words, str(error), error.remedy) from error
    return words.strip()


@dataclass(frozen=True, slots=True)
class Caught:
    """Of a few articles those that a saved search finds, and what shows why: ``phrases`` that stand in them,
    or where filters alone chose, the ``evidence`` of the award rows that they chose, by article."""

    articles: frozenset[int]
    phrases: tuple[Phrase, ...]
    evidence: Mapping[int, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is asked again and again, of a few articles at a time."""

    words: str
    knowledge: Knowledge

    def found_among(self, store: Store, ids: Collection[int]) -> Caught:
        """Which of these articles it finds, and what shows why.

        Raises ``UsageError`` for a search that means nothing, ``StoreError`` for a broken file.
        """
        # Matching takes NumPy, which only a search should have to load.
        from extractor.search.answering import found_among

        try:
            found = found_among(store, SearchRequest(words=self.words), self.knowledge, ids)
        except QueryError as error:
            raise UsageError(self.words, str(error), error.remedy) from error
        return Caught(found.articles, found.phrases, _evidence(store, found.rows))


def _evidence(store: Store, rows: Collection[int]) -> dict[int, list[Span]]:
    """Where the award rows stand in their articles, in the order of the texts."""
    found: dict[int, list[Span]] = {}
    for row in sorted(read.awards_by_id(store, rows).values(), key=lambda one: one.evidence_start):
        found.setdefault(row.article_id, []).append(Span(row.evidence_start, row.evidence_end))
    return found


def places_of(text: str, phrases: tuple[Phrase, ...]) -> Iterator[Span]:
    """Where the phrases stand in a text, in order."""
    shown = highlighted(text, phrases)
    for span in shown.highlights:
        yield Span(shown.start + span.start, shown.start + span.end)
