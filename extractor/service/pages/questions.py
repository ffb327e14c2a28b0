"""What a search page is asked: its address read into a question, and the addresses of nearby questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, get_args

from fastapi import Query

from extractor.errors import UsageError
from extractor.search import AwardFilters, FacetName, SearchRequest, Sort, Subject
from extractor.search.fields import CODED, FIELD_NAMES

FACETS: Mapping[Subject, tuple[FacetName, ...]] = {
    "awards": (
        "year",
        "level",
        "kind",
        "award",
        "status",
        "unit",
        "grantor",
        "place",
        "publisher",
        "standing",
    ),
    "articles": ("year", "publisher", "unit", "award", "level", "kind", "place", "status", "standing"),
}
"""Which facets are shown beside which list, the most useful first."""

FIELDS = ("unit", "person", "award", "grantor", "decision", "from", "to")
"""Filters that have a field of their own in the form; all others are facets."""

_PAGE = 20
_VALUES = 8


@dataclass(frozen=True, slots=True)
class Question:
    """What the address of a search page says. ``chosen`` are facet values as "facet:value", ``fields`` the
    filters of the form by name, ``about`` None when the address does not say. ``unfolded`` is the facet whose
    values are all wanted; it is no part of the question and not handed on."""

    words: str
    about: Subject | None
    sort: Sort
    chosen: tuple[str, ...]
    fields: Mapping[str, str]
    cursor: str | None
    unfolded: FacetName | None = None

    @property
    def query(self) -> dict[str, object]:
        """The question as the query of an address, without the place in the list."""
        sort = self.sort if self.sort != "relevance" else None
        return {"q": self.words, "about": self.about, "sort": sort, "f": self.chosen, **self.fields}

    @property
    def facets(self) -> tuple[tuple[FacetName, str], ...]:
        """Raises ``UsageError`` for a facet that there is not."""
        return tuple(_facet(one) for one in self.chosen)

    @property
    def filters(self) -> AwardFilters:
        given = self.fields.get
        return AwardFilters(
            unit=given("unit"), person=given("person"), award=given("award"), grantor=given("grantor"),
            decision=given("decision"), from_day=given("from"), to_day=given("to"),
        )  # fmt: skip

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked: everything is listed."""
        return not (self.words or self.chosen or self.fields)

    @property
    def is_unranked(self) -> bool:
        """Whether there are no words that one row could match better than another."""
        return not (self.words or self.fields)

    @property
    def as_words(self) -> str:
        """The whole question in the query language, as it is saved: words, filters and values chosen."""
        among_others = bool(self.fields or self.chosen) and "OR" in self.words
        parts = [f"({self.words})" if among_others else self.words]
        parts += [f'{_named(name)}:"{_unquoted(value)}"' for name, value in self.fields.items()]
        by_facet: dict[FacetName, list[str]] = {}
        for facet, value in self.facets:
            by_facet.setdefault(facet, []).append(f'{_named(facet)}:="{_told(facet, value)}"')
        parts += [
            f"({' OR '.join(values)})" if len(values) > 1 else values[0] for values in by_facet.values()
        ]
        return " ".join(filter(None, parts))

    def request(self, about: tuple[Subject, ...], page_size: int = _PAGE) -> SearchRequest:
        """The question for a page of the first list; of the other one only the total is asked."""
        subject = about[0]
        return SearchRequest(
            words=self.words, filters=self.filters, chosen=self.facets, about=about, counted_only=about[1:],
            sort=self.sort,
            page_size=page_size, cursor=self.cursor, facets=FACETS[subject], facet_values=_VALUES,
            unfolded=self.unfolded,
        )  # fmt: skip

    def with_value(self, facet: str, value: str) -> dict[str, object]:
        """The question with a facet value chosen, or not any more when it was."""
        one = f"{facet}:{value}"
        chosen = tuple(other for other in self.chosen if other != one)
        return self.query | {"f": chosen if len(chosen) < len(self.chosen) else (*chosen, one)}

    def without(self, field: str) -> dict[str, object]:
        """The question without one filter of the form."""
        return {name: value for name, value in self.query.items() if name != field}


def _named(field: str) -> str:
    """The field's name in the query language, as it is shown."""
    return next((names[0] for known, names in FIELD_NAMES.items() if known == field), field)


def _told(facet: FacetName, value: str) -> str:
    """A facet's value as a person writes it: codes by their names."""
    label = next((labels.get(value) for known, labels in CODED.items() if known == facet), None)
    return _unquoted(value) if label is None else label.vi


def _unquoted(value: str) -> str:
    """A value that can stand between quotation marks: nothing is found by them anyway."""
    return value.replace('"', " ")


def question(
    q: Annotated[str, Query(max_length=2000)] = "",
    about: Subject | None = None,
    sort: Sort = "relevance",
    f: Annotated[Sequence[str], Query(max_length=50)] = (),
    cursor: Annotated[str | None, Query(max_length=500)] = None,
    unit: str = "",
    person: str = "",
    award: str = "",
    grantor: str = "",
    decision: str = "",
    from_day: Annotated[str, Query(alias="from")] = "",
    to_day: Annotated[str, Query(alias="to")] = "",
    unfolded: FacetName | None = None,
) -> Question:
    """A dependency: the question that the address asks."""
    values = (unit, person, award, grantor, decision, from_day, to_day)
    fields = {name: value.strip() for name, value in zip(FIELDS, values, strict=True) if value.strip()}
    return Question(q.strip(), about, sort, tuple(dict.fromkeys(f)), fields, cursor, unfolded)


def _facet(one: str) -> tuple[FacetName, str]:
    name, _, value = one.partition(":")
    for facet in get_args(FacetName):
        if facet == name and value:
            return facet, value
    raise UsageError(f"f={one}", "names no facet", "choose a filter on the page Search")
