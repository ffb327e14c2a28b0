"""Full text over articles and award rows, with facets."""

from typing import Annotated, Any, Literal, get_args

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from extractor.errors import UsageError
from extractor.questions import ask
from extractor.search import FacetName, SearchRequest, Sort, Subject, answer_json
from extractor.search.request import MAX_PAGE_SIZE
from extractor.service.api.models import Model, SpanOut, StoredAwardOut
from extractor.service.api.questions import Filters
from extractor.service.stores import Reading
from extractor.service.telling import in_vietnamese, language_of

router = APIRouter(prefix="/search", tags=["search"])

_ALL: tuple[FacetName, ...] = get_args(FacetName)
_FACET = f"^({'|'.join(_ALL)}):."


class PassageOut(Model):
    """A passage of the text, with the places of the words found in it."""

    text: str
    start: int
    highlights: list[SpanOut]
    cut_before: bool
    cut_after: bool


class ArticleHitOut(Model):
    """An article that was found; ``exact`` when the words stand there with the very marks typed."""

    id: int
    title: str
    url: str | None
    publisher: str | None
    author: str | None
    published: str | None
    exact: bool
    reprints: int
    title_highlights: list[SpanOut]
    passage: PassageOut


class AwardHitOut(Model):
    """An award row that was found."""

    exact: bool
    passage: PassageOut
    award: StoredAwardOut


class FacetValueOut(Model):
    """A value of a facet with the number of rows that have it; choose it by ``facet=NAME:VALUE``."""

    value: str
    label: str
    label_en: str
    count: int
    chosen: bool


class FacetOut(Model):
    """How what was found parts by one property; ``others`` is how many values are not shown."""

    name: str
    precision: Literal["exact", "at_least", "about"]
    others: int
    values: list[FacetValueOut]


class FoundOut(Model):
    """How many there are. ``precision`` tells a count from a floor and an estimate; ``capped``: no count."""

    total: int
    capped: bool
    precision: Literal["exact", "at_least", "about"]
    facets: list[FacetOut]
    next_cursor: str | None


class ArticlesFoundOut(FoundOut):
    """Articles that were found."""

    hits: list[ArticleHitOut]


class AwardsFoundOut(FoundOut):
    """Award rows that were found."""

    hits: list[AwardHitOut]


class SuggestionOut(Model):
    """A name that is known, like the one typed, and the whole query with it."""

    words: str
    typed: str
    meant: str


class SearchOut(Model):
    """The answer. ``hint`` says why a query cannot be asked, ``hint_remedy`` what to do where that is a
    sentence of its own, and ``hint_at`` where the fault stands."""

    schema_version: int
    words: str
    hint: str | None
    hint_remedy: str | None
    hint_at: SpanOut | None
    suggestion: SuggestionOut | None
    articles: ArticlesFoundOut
    awards: AwardsFoundOut


@router.get("", summary="Articles and award rows with these words")
def search(
    request: Request,
    response: Response,
    store: Reading,
    filters: Filters,
    words: Annotated[
        str,
        Query(
            alias="q",
            max_length=2_000,
            description='Free words, "phrases", AND, OR, -not, field filters such as `năm:2022`.',
            examples=['"giao ước thi đua" OR "Huân chương Lao động"'],
        ),
    ] = "",
    about: Annotated[list[Subject] | None, Query(examples=[["awards"]])] = None,
    sort: Annotated[Sort, Query(examples=["date"])] = "relevance",
    facets: Annotated[list[FacetName] | None, Query(examples=[["level", "year"]])] = None,
    facet: Annotated[
        list[Annotated[str, Field(max_length=500, pattern=_FACET)]] | None,
        Query(max_length=50, description="Values chosen, as NAME:VALUE.", examples=[["level:state"]]),
    ] = None,
    limit: Annotated[int, Query(ge=1, le=MAX_PAGE_SIZE, examples=[20])] = 20,
    cursor: Annotated[str | None, Query(max_length=1_000, examples=[None])] = None,
    exact: Annotated[
        bool,
        Query(
            description="Count every match, which may take longer, instead of estimating very many.",
            examples=[False],
        ),
    ] = False,
) -> SearchOut:
    """Exact hits first, diacritics optional. A cursor goes on with the one list that it belongs to."""
    asked = SearchRequest(
        words=words,
        filters=filters,
        chosen=tuple(map(_chosen, facet or ())),
        about=tuple(dict.fromkeys(about or get_args(Subject))),
        sort=sort,
        page_size=limit,
        cursor=cursor,
        facets=tuple(dict.fromkeys(facets or ())),
        exact_counts=exact,
    )
    told: dict[str, Any] = answer_json(ask(store, asked))
    if language_of(request) == "vi":
        told |= {name: in_vietnamese(told[name]) for name in ("hint", "hint_remedy") if told[name]}
    following = told["articles"]["next_cursor"] or told["awards"]["next_cursor"]
    if len(asked.about) == 1 and following:
        url = request.url.include_query_params(cursor=following)
        response.headers["Link"] = f'<{url.path}?{url.query}>; rel="next"'
    return SearchOut.model_validate(told)


def _chosen(written: str) -> tuple[FacetName, str]:
    name, _, value = written.partition(":")
    for known in _ALL:
        if known == name and value:
            return known, value
    raise UsageError(f"facet={written[:200]}", "names no facet", f"one of: {', '.join(_ALL)}")
