"""Search: words and facets, award rows or articles, what was found with the words highlighted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from extractor.error_lines import error_lines
from extractor.ground.labels import Wording
from extractor.lists.press import ARTICLES, AWARDS
from extractor.questions import ask
from extractor.report.listing import ListFormat
from extractor.report.output import list_pieces
from extractor.search import (
    ArticleHit,
    AwardHit,
    AwardRow,
    Facet,
    FacetName,
    Hint,
    SearchAnswer,
    Subject,
    Suggestion,
    Total,
)
from extractor.service.pages.downloads import download
from extractor.service.pages.frame import speech_of
from extractor.service.pages.questions import Question, question
from extractor.service.pages.rendering import show
from extractor.service.stores import Reading
from extractor.store import Store
from extractor.store.read import ArticleRow

router = APIRouter()

_AT_ONCE: Mapping[Subject, int] = {"awards": 2_000, "articles": 200}
"""Hits of a file that are read at a time; articles come with their texts."""

Asked = Annotated[Question, Depends(question)]

FACET_NAMES: Mapping[FacetName, Wording] = {
    "unit": Wording("Đơn vị, cá nhân", "Unit or person"),
    "award": Wording("Hình thức khen thưởng", "Award"),
    "kind": Wording("Loại", "Kind"),
    "level": Wording("Cấp", "Level"),
    "grantor": Wording("Cơ quan khen thưởng", "Conferred by"),
    "year": Wording("Năm", "Year"),
    "place": Wording("Địa phương", "Place"),
    "publisher": Wording("Báo", "Paper"),
    "status": Wording("Tình trạng", "Status"),
    "standing": Wording("Mức đối chiếu", "How far checked"),
}
FIELD_NAMES: Mapping[str, Wording] = {
    "unit": Wording("Đơn vị", "Unit"),
    "person": Wording("Cá nhân", "Person"),
    "award": Wording("Hình thức khen thưởng", "Award"),
    "grantor": Wording("Cơ quan khen thưởng", "Conferred by"),
    "decision": Wording("Số quyết định", "Decision"),
    "from": Wording("Từ ngày", "From"),
    "to": Wording("Đến ngày", "To"),
}


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter: its name, its value, and the question without it."""

    name: Wording
    value: Wording
    without: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A value of a facet; ``query`` asks the question with it, or without it when it is chosen."""

    label: Wording
    count: int
    chosen: bool
    query: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class FacetList:
    """A facet with its values; ``others`` is how many more there are, ``about`` whether all are estimates.
    ``unfold`` asks for those others too, ``fold`` for the most frequent alone; None where that is no use."""

    key: FacetName
    name: Wording
    values: tuple[FacetLink, ...]
    others: int
    about: bool
    unfold: Mapping[str, object] | None
    fold: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """``about`` is the list shown; ``award_total`` and ``article_total`` are None for one that was not
    counted (on later pages). ``hint`` says why the words cannot be asked, in the page's language; its place
    is ``words[hint_at[0]:hint_at[1]]``."""

    question: Question
    about: Subject
    awards: tuple[AwardHit, ...]
    articles: tuple[ArticleHit, ...]
    award_total: Total | None
    article_total: Total | None
    facets: tuple[FacetList, ...]
    chips: tuple[Chip, ...]
    cursor: str | None
    hint: str | None
    hint_at: tuple[int, int]
    suggestion: Suggestion | None
    fields: Mapping[str, Wording]


@router.get("/tim-kiem")
def search(request: Request, store: Reading, asked: Asked) -> Response:
    about, answer = _answered(store, asked)
    return show(
        request, "search.html", search_page(asked, about, answer, speech_of(request).language == "vi")
    )


@router.get("/tim-kiem/xuat")
def export(store: Reading, asked: Asked, format: ListFormat) -> Response:
    """All award rows that are found, or all articles, however many, sent while they are read."""
    store.allow(None)
    given = asked.filters.given()
    if asked.about == "articles":
        articles = list_pieces(ARTICLES, _all_articles(store, asked), given, format)
        return download(articles, ARTICLES.file, format)
    return download(list_pieces(AWARDS, _all_rows(store, asked), given, format), AWARDS.file, format)


def _answered(store: Store, asked: Question) -> tuple[Subject, SearchAnswer]:
    """The list that the address names; else award rows, or articles where there are no rows."""
    about: Subject = asked.about or "awards"
    other: Subject = "articles" if about == "awards" else "awards"
    answer = ask(store, asked.request((about, other)))
    if asked.about is None and not answer.awards.total.count and answer.articles.total.count:
        return "articles", ask(store, asked.request(("articles", "awards")))
    return about, answer


def search_page(asked: Question, about: Subject, answer: SearchAnswer, in_vietnamese: bool) -> SearchPage:
    found = answer.awards if about == "awards" else answer.articles
    both = asked.cursor is None
    return SearchPage(
        question=asked,
        about=about,
        awards=answer.awards.hits if about == "awards" else (),
        articles=answer.articles.hits if about == "articles" else (),
        award_total=answer.awards.total if both or about == "awards" else None,
        article_total=answer.articles.total if both or about == "articles" else None,
        facets=tuple(_facet_list(facet, asked) for facet in found.facets if facet.values),
        chips=tuple(_chips(asked, found.facets)),
        cursor=found.next_cursor,
        hint=_hint_words(answer.hint, in_vietnamese),
        hint_at=(answer.hint.start, answer.hint.end) if answer.hint else (0, 0),
        suggestion=answer.suggestion,
        fields=FIELD_NAMES,
    )


def _hint_words(hint: Hint | None, in_vietnamese: bool) -> str | None:
    """What is wrong, and what to do where that is a sentence of its own."""
    if hint is None:
        return None
    told = filter(None, (hint.text, hint.remedy))
    return "; ".join((error_lines().vietnamese(one) if in_vietnamese else None) or one for one in told)


def _facet_list(facet: Facet, asked: Question) -> FacetList:
    values = tuple(
        FacetLink(one.label, one.count, one.chosen, asked.with_value(facet.name, one.value))
        for one in facet.values
    )
    is_unfolded = facet.name == asked.unfolded
    return FacetList(
        facet.name,
        FACET_NAMES[facet.name],
        values,
        facet.others,
        facet.precision == "about",
        unfold=asked.query | {"unfolded": facet.name} if facet.others and not is_unfolded else None,
        fold=asked.query if is_unfolded else None,
    )


def _chips(asked: Question, facets: tuple[Facet, ...]) -> Iterator[Chip]:
    labels = {(facet.name, one.value): one.label for facet in facets for one in facet.values}
    for name, value in asked.facets:
        label = labels.get((name, value), Wording(value, value))
        yield Chip(FACET_NAMES[name], label, asked.with_value(name, value))
    for field, value in asked.fields.items():
        yield Chip(FIELD_NAMES[field], Wording(value, value), asked.without(field))


def _all_rows(store: Store, asked: Question) -> Iterator[AwardRow]:
    for answer in _all_answers(store, asked, "awards"):
        yield from (hit.award for hit in answer.awards.hits)


def _all_articles(store: Store, asked: Question) -> Iterator[ArticleRow]:
    for answer in _all_answers(store, asked, "articles"):
        yield from (hit.article for hit in answer.articles.hits)


def _all_answers(store: Store, asked: Question, about: Subject) -> Iterator[SearchAnswer]:
    """One page of hits after the other."""
    request = replace(asked.request((about,), _AT_ONCE[about]), facets=(), cursor=None)
    while True:
        answer = ask(store, request)
        yield answer
        cursor = answer.awards.next_cursor if about == "awards" else answer.articles.next_cursor
        if cursor is None:
            return
        request = replace(request, cursor=cursor)
