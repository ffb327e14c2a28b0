"""A question as a tree of tests on rows: full text, codes, facet values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from extractor.errors import UsageError
from extractor.search.facet_names import FacetName
from extractor.search.fields import Field
from extractor.search.filters import AwardFilters, award_criteria
from extractor.search.knowledge import Knowledge
from extractor.search.lexemes import QueryError
from extractor.search.query import (
    And,
    Filter,
    Node,
    Not,
    Or,
    exact_match,
    excluded_match,
    found_match,
    is_words,
)
from extractor.store.criteria import AwardCriteria, Source
from extractor.store.fulltext import AWARDS_FTS, FullTextTable, exact_form


@dataclass(frozen=True, slots=True)
class Text:
    """Full text must match: ``found`` with or without marks, ``exact`` with those typed."""

    table: FullTextTable
    found: str
    exact: str


@dataclass(frozen=True, slots=True)
class Codes:
    """Criteria that ask nothing of full text."""

    criteria: AwardCriteria


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of these values of a facet, or an award of the catalogue by the very name that a row writes."""

    facet: FacetName
    values: tuple[str, ...]
    written: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Never:
    part: Test


Test = Text | Codes | Chosen | All | AnyOf | Never

_FACET_OF_FIELD: dict[Field, FacetName] = {
    "unit": "unit",
    "award": "award",
    "grantor": "grantor",
    "publisher": "publisher",
    "place": "place",
}


@dataclass(frozen=True, slots=True)
class Planner:
    """Makes the tree for one of the two lists: ``table`` is the one its words are looked up in."""

    table: FullTextTable
    sources: tuple[Source, ...]
    knowledge: Knowledge

    def tree(self, query: Node | None, filters: AwardFilters) -> Test:
        """Words and filters together. Raises ``UsageError``, for filters of the query ``QueryError``."""
        parts = [] if query is None else [self._node(query)]
        if filters.given():
            parts.append(self._filters(filters))
        return all_of(parts)

    def _node(self, node: Node) -> Test:
        if is_words(node):
            if isinstance(node, Not):
                return Never(self._excluded(node.what))
            return Text(self.table, found_match(node, self.table), exact_match(node, self.table))
        if isinstance(node, Filter):
            return self._filter(node)
        if isinstance(node, Not):
            return Never(self._node(node.what))
        if isinstance(node, Or):
            return AnyOf(tuple(map(self._node, node.parts)))
        assert isinstance(node, And)
        words = tuple(part for part in node.parts if is_words(part))
        if any(not isinstance(part, Not) for part in words):
            parts = [self._node(And(words) if len(words) > 1 else words[0])]
        else:
            parts = list(map(self._node, words))
        return all_of([*parts, *(self._node(part) for part in node.parts if not is_words(part))])

    def _excluded(self, words: Node) -> Text:
        match = excluded_match(words, self.table)
        return Text(self.table, match, match)

    def _filter(self, asked: Filter) -> Test:
        try:
            if asked.same and asked.field in _FACET_OF_FIELD:
                return self._same(_FACET_OF_FIELD[asked.field], asked.value)
            return self._filters(self._as_option(asked))
        except UsageError as error:
            raise QueryError(f"“{asked.value}” {error.cause}", asked.place, error.remedy) from error

    def _same(self, facet: FacetName, value: str) -> Test:
        if facet == "place":
            return Chosen(facet, self.knowledge.place_codes(value) or (value,))
        if facet == "publisher":
            return Chosen(facet, (value,))
        values = tuple(dict.fromkeys((value, exact_form(value))))
        if facet == "award":
            return Chosen(facet, (*values, *self.knowledge.award_ids(value)), (value,))
        return Chosen(facet, values)

    def _as_option(self, asked: Filter) -> AwardFilters:
        name = f"{asked.field}_day" if asked.field in ("from", "to") else asked.field
        codes = self.knowledge.place_codes(asked.value) if asked.field == "place" else ()
        given: dict[str, Any] = {name: asked.value, "place_codes": codes}
        return AwardFilters(**given)

    def _filters(self, filters: AwardFilters) -> Test:
        criteria = award_criteria(filters, self.sources, self.knowledge)
        parts: list[Test] = []
        if criteria.match is not None:
            parts.append(_names(criteria.match))
        if criteria.place_match is not None:
            codes = Codes(AwardCriteria(place_codes=criteria.place_codes))
            parts.append(AnyOf((codes, _names(criteria.place_match))))
        codes_only = replace(criteria, match=None, place_codes=(), place_match=None)
        if codes_only != AwardCriteria():
            parts.append(Codes(codes_only))
        return all_of(parts)


def _names(match: str) -> Text:
    return Text(AWARDS_FTS, match, match)


def all_of(parts: list[Test]) -> Test:
    """All parts, texts of one table made one so that the rarest word of all leads."""
    flat = [one for part in parts for one in (part.parts if isinstance(part, All) else (part,))]
    joined: dict[str, Text] = {}
    others: list[Test] = []
    for part in flat:
        if not isinstance(part, Text):
            others.append(part)
        elif (known := joined.get(part.table.name)) is None:
            joined[part.table.name] = part
        else:
            joined[part.table.name] = Text(
                part.table, f"({known.found}) AND ({part.found})", f"({known.exact}) AND ({part.exact})"
            )
    made = (*joined.values(), *others)
    return made[0] if len(made) == 1 else All(made)


def with_marks(test: Test) -> Test:
    """The same question of the words with the very marks typed."""
    if isinstance(test, Text):
        return replace(test, found=test.exact)
    if isinstance(test, All):
        return All(tuple(map(with_marks, test.parts)))
    if isinstance(test, AnyOf):
        return AnyOf(tuple(map(with_marks, test.parts)))
    return test


def leaves(test: Test) -> Iterator[Text | Codes | Chosen]:
    """All tests that have no parts."""
    if isinstance(test, Never):
        yield from leaves(test.part)
    elif isinstance(test, All | AnyOf):
        for part in test.parts:
            yield from leaves(part)
    else:
        yield test


def asks_about_awards(test: Test) -> bool:
    """Whether something is asked that an article without award rows cannot meet."""
    return any(
        leaf.table is AWARDS_FTS
        if isinstance(leaf, Text)
        else leaf.facet != "publisher"
        if isinstance(leaf, Chosen)
        else leaf.criteria != _of_article(leaf.criteria)
        for leaf in leaves(test)
    )


def _of_article(criteria: AwardCriteria) -> AwardCriteria:
    """What of the criteria is asked of the article alone."""
    return AwardCriteria(first_day=criteria.first_day, last_day=criteria.last_day, sources=criteria.sources)
