"""Saved searches: which of the articles that just came in a search finds, and the sentences that show why."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from extractor.errors import UsageError
from extractor.ground.span import Span
from extractor.search.knowledge import Knowledge
from extractor.search.lexemes import QueryError
from extractor.search.phrases import Phrase
from extractor.search.query import parse
from extractor.search.request import SearchRequest
from extractor.search.snippets import highlighted
from extractor.store import Store


def checked_search(words: str) -> str:
    """A search as it is saved. Raises ``UsageError`` for one that means nothing."""
    try:
        parse(words)
    except QueryError as error:
        raise UsageError(words, str(error), error.remedy) from error
    return words.strip()


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is asked again and again, of a few articles at a time."""

    words: str
    knowledge: Knowledge

    def found_among(self, store: Store, ids: Collection[int]) -> tuple[frozenset[int], tuple[Phrase, ...]]:
        """Which of these articles it finds, and the phrases to show in them.

        Raises ``UsageError`` for a search that means nothing, ``StoreError`` for a broken file.
        """
        # Matching takes NumPy, which only a search should have to load.
        from extractor.search.answering import found_among

        try:
            return found_among(store, SearchRequest(words=self.words), self.knowledge, ids)
        except QueryError as error:
            raise UsageError(self.words, str(error), error.remedy) from error


def places_of(text: str, phrases: tuple[Phrase, ...]) -> Iterator[Span]:
    """Where the phrases stand in a text, in order."""
    shown = highlighted(text, phrases)
    for span in shown.highlights:
        yield Span(shown.start + span.start, shown.start + span.end)
