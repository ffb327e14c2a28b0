"""Saved articles and all that was found in them."""

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Path, Query
from pydantic import Field

from extractor.ground.extract import article_json, event_json, mark_json
from extractor.ground.reading import Label
from extractor.lists.article import edition_json, edition_rows, known_article, member_json
from extractor.questions import knowledge
from extractor.search import award_row_json
from extractor.search.filters import AwardFilters, article_criteria
from extractor.service.access import require
from extractor.service.api.models import (
    ArticleLineOut,
    ArticleOut,
    EntityOut,
    EvidenceOut,
    Model,
    StoredAwardOut,
)
from extractor.service.api.paging import Page, PageAsked
from extractor.service.api.questions import Day, Name, in_order
from extractor.service.stores import Reading, Writing
from extractor.store import Store, read, stories
from extractor.store.article_findings import events_of
from extractor.store.read import AwardRow
from extractor.store.versions import versions as versions_of

router = APIRouter(prefix="/articles", tags=["articles"])

LARGEST = 2**53 - 1
"""Numbers are JSON's too."""

Number = Annotated[
    int, Path(ge=1, le=LARGEST, description="The article's number.", examples=[20220317000000])
]


class StoredArticleOut(ArticleOut):
    """A saved article with its number and how many texts it has had."""

    id: int
    version: int


class StoredEventOut(Model):
    """A happening that the article reports."""

    type: str = Field(examples=["pact_signing"])
    name: str
    date: str | None
    place: str | None
    organiser: str | None
    participants: list[str]
    evidence: EvidenceOut
    confidence: float


class PieceOut(Model):
    """Words that two versions share, or that one of them has."""

    act: Literal["kept", "added", "removed"]
    text: str


class VersionOut(Model):
    """A text that the article has had, and what it changed in the one before, passage by passage."""

    version: int
    seen_at: str
    title: str
    page: str = Field(description="SHA-256 of the raw page.")
    changes: list[list[PieceOut]]


class MemberOut(Model):
    """An article of a story, and how much of its words and names it shares with its nearest one."""

    id: int
    title: str
    publisher: str | None
    published: str | None
    url: str | None
    shared_words: float | None
    shared_names: float | None
    by_person: bool


class JoinIn(Model):
    """The number of another article that tells the same story."""

    other: Annotated[int, Field(ge=1, le=LARGEST, examples=[20220318000000])]


@router.get("", summary="Articles, the newest first")
def list_articles(
    store: Reading,
    paging: PageAsked,
    first: Annotated[Day | None, Query(alias="from", examples=["2022-03-17"])] = None,
    last: Annotated[Day | None, Query(alias="to", examples=["2022"])] = None,
    publisher: Annotated[Name | None, Query(examples=["laodongthudo.vn"])] = None,
) -> Page[ArticleLineOut]:
    first, last = in_order(first, last)
    asked = AwardFilters(from_day=first, to_day=last, publisher=publisher)
    criteria = article_criteria(asked, read.sources(store), knowledge())
    rows = read.article_page(store, criteria, paging.after_number, paging.limit + 1)
    return paging.page(rows, lambda row: (row.id,), ArticleLineOut.model_validate)


@router.get("/{number}", summary="One article")
def get_article(store: Reading, number: Number) -> StoredArticleOut:
    found = known_article(store, number)
    return StoredArticleOut.model_validate(
        {**article_json(found.article), "id": number, "version": len(versions_of(store, number))}
    )


@router.get("/{number}/entities", summary="Mentions in an article")
def article_entities(
    store: Reading,
    number: Number,
    label: Annotated[list[Label] | None, Query(examples=[["UNIT"]])] = None,
) -> list[EntityOut]:
    marks = known_article(store, number).marks
    return [EntityOut.model_validate(mark_json(mark)) for mark in marks if not label or mark.label in label]


@router.get("/{number}/awards", summary="Award rows of an article")
def article_awards(store: Reading, number: Number) -> list[StoredAwardOut]:
    return [StoredAwardOut.model_validate(award_row_json(row)) for row in awards_of(store, number)]


@router.get("/{number}/events", summary="Happenings that an article reports")
def article_events(store: Reading, number: Number) -> list[StoredEventOut]:
    known_article(store, number)
    return [StoredEventOut.model_validate(event_json(event)) for event in events_of(store, number)]


@router.get("/{number}/versions", summary="What a paper changed in an article")
def article_versions(store: Reading, number: Number) -> list[VersionOut]:
    known_article(store, number)
    return [VersionOut.model_validate(edition_json(one)) for one in edition_rows(store, number)]


@router.get("/{number}/story", summary="All papers that ran the story")
def article_story(store: Reading, number: Number) -> list[MemberOut]:
    return _members(stories.members(store, number))


@router.post(
    "/{number}/story",
    summary="Say that two articles tell one story",
    dependencies=[Depends(require("reviewer"))],
)
def join_story(store: Writing, number: Number, asked: JoinIn) -> list[MemberOut]:
    stories.join(store, number, asked.other)
    return _members(stories.members(store, number))


@router.delete(
    "/{number}/story",
    summary="Say that an article is no copy of the others",
    dependencies=[Depends(require("reviewer"))],
)
def leave_story(store: Writing, number: Number) -> list[MemberOut]:
    stories.split(store, number)
    return _members(stories.members(store, number))


def awards_of(store: Store, number: int) -> list[AwardRow]:
    """The award rows of an article that is saved. Raises ``NotStoredError``."""
    known_article(store, number)
    return read.awards_of_article(store, number)


def _members(found: Sequence[stories.Member]) -> list[MemberOut]:
    return [MemberOut.model_validate(member_json(one)) for one in found]
