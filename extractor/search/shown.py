"""What of a question is highlighted in what it finds: its words, and the names that its filters ask for.

Whoever asks for ``đơn vị:"hoan kiem"`` sees "Hoàn Kiếm" marked, as if the words had been typed alone. Codes,
years and days are not sought in sentences: "2021" there need not be the year of the award.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.search.fields import Field
from extractor.search.filters import AwardFilters, names_in, words_of
from extractor.search.knowledge import Knowledge
from extractor.search.phrases import Phrase
from extractor.search.query import (
    Filter,
    Node,
    Not,
    Wordings,
    as_typed,
    in_all_wordings,
    phrases_to_find,
    widened,
)
from extractor.search.snippets import stands

_NAMES: frozenset[Field] = frozenset({"unit", "person", "award", "grantor", "place", "decision"})
_WORD_BY_WORD: frozenset[Field] = frozenset({"award", "grantor"})
"""Found by all of their words, wherever these stand: "Bằng khen Bộ Y tế"."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name asked for by a filter, in all its wordings; ``parts`` are shown where none of these stands."""

    wordings: tuple[Phrase, ...]
    parts: tuple[Phrase, ...] = ()

    def within(self, text: str) -> tuple[Phrase, ...]:
        whole = _standing(self.wordings, text)
        return whole or _standing(self.parts, text)


@dataclass(frozen=True, slots=True)
class Shown:
    """The phrases of the words, which stand in what they found, and names, which may."""

    phrases: tuple[Phrase, ...]
    names: tuple[_Name, ...]

    def within(self, text: str) -> tuple[Phrase, ...]:
        """What is highlighted in this text."""
        return (*self.phrases, *(phrase for name in self.names for phrase in name.within(text)))


def shown(query: Node | None, filters: AwardFilters, knowledge: Knowledge) -> Shown:
    """What words with filters among them, and filters beside them, ask to see."""
    asked = [*_filters_to_show(query), *_options(filters)]
    words = (
        () if query is None else phrases_to_find(widened(query, knowledge.wordings, knowledge.short_forms))
    )
    return Shown(words, tuple(name for one in asked for name in _names(*one, knowledge.wordings)))


def _filters_to_show(node: Node | None) -> Iterator[tuple[Field, list[str]]]:
    """Field and names of the filters that are not excluded."""
    if isinstance(node, Filter):
        # The value of a facet is one name, commas and all.
        yield node.field, [node.value] if node.same else names_in(node.field, node.value)
    elif node is not None and not isinstance(node, Phrase | Not):
        for part in node.parts:
            yield from _filters_to_show(part)


def _options(filters: AwardFilters) -> Iterator[tuple[Field, list[str]]]:
    given = filters.given()
    for field in _NAMES:
        if (value := given.get(field)) is not None:
            yield field, names_in(field, value)


def _names(field: Field, names: Sequence[str], wordings: Wordings) -> Iterator[_Name]:
    if field not in _NAMES:
        return
    for name in names:
        phrase = Phrase.of(name)
        parts = tuple(map(Phrase.of, words_of(name))) if field in _WORD_BY_WORD else ()
        known = as_typed if field in ("person", "decision") else wordings
        yield _Name(in_all_wordings(phrase, known), parts)


def _standing(phrases: Sequence[Phrase], text: str) -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in phrases if phrase.words and stands(text, phrase))
