"""What is told of one article or of one award row, as files."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from extractor.lists.article import (
    EDITIONS,
    EVENTS,
    MENTIONS,
    STORY,
    edition_rows,
    known_article,
    story_rows,
)
from extractor.lists.press import AWARDS
from extractor.lists.review import ROW_ACTS, row_act_rows
from extractor.lists.rows import NEIGHBOURS, neighbours_of
from extractor.report.listing import given
from extractor.review import Review
from extractor.service.api.articles import LARGEST, awards_of
from extractor.service.api.exports import LIST, Format, list_file
from extractor.service.stores import Reading, Writing
from extractor.store.article_findings import events_of

router = APIRouter(prefix="/exports", tags=["exports"])

Article = Annotated[
    int, Query(ge=1, le=LARGEST, description="The article's number.", examples=[20220317000000])
]
RowKey = Annotated[
    str, Query(min_length=4, max_length=100, description="The row's key.", examples=["4d1f0a7c93"])
]


@router.get("/article-awards.{file_format}", summary="Award rows of an article as a file", **LIST)
def export_article_awards(store: Reading, file_format: Format, article: Article) -> StreamingResponse:
    """In the order of its text."""
    rows = awards_of(store, article)
    return list_file(store, AWARDS, rows, given(article=article), file_format)


@router.get("/article-entities.{file_format}", summary="Mentions in an article as a file", **LIST)
def export_article_entities(store: Reading, file_format: Format, article: Article) -> StreamingResponse:
    """Units, persons, awards, dates and places in the order of its text."""
    rows = known_article(store, article).marks
    return list_file(store, MENTIONS, rows, given(article=article), file_format)


@router.get("/article-events.{file_format}", summary="Happenings that an article reports, as a file", **LIST)
def export_article_events(store: Reading, file_format: Format, article: Article) -> StreamingResponse:
    """In the order of its text."""
    known_article(store, article)
    return list_file(store, EVENTS, events_of(store, article), given(article=article), file_format)


@router.get("/article-versions.{file_format}", summary="What a paper changed, as a file", **LIST)
def export_article_versions(store: Reading, file_format: Format, article: Article) -> StreamingResponse:
    """The oldest first, each with the passages that it changed in the one before."""
    known_article(store, article)
    return list_file(store, EDITIONS, edition_rows(store, article), given(article=article), file_format)


@router.get("/article-story.{file_format}", summary="All papers that ran the story, as a file", **LIST)
def export_article_story(store: Reading, file_format: Format, article: Article) -> StreamingResponse:
    """By time of publication, with how much of its words and names each shares with its nearest one."""
    return list_file(store, STORY, story_rows(store, article), given(article=article), file_format)


@router.get("/row-neighbours.{file_format}", summary="Other rows of the same recipient, as a file", **LIST)
def export_row_neighbours(store: Writing, file_format: Format, row: RowKey) -> StreamingResponse:
    """Rows of the same unit or person whose awards are of its kind, those of the nearest years first."""
    rows = neighbours_of(store, Review(store, "").row(row))
    return list_file(store, NEIGHBOURS, rows, given(row=row), file_format)


@router.get("/row-acts.{file_format}", summary="Acts of persons on one row, as a file", **LIST)
def export_row_acts(store: Writing, file_format: Format, row: RowKey) -> StreamingResponse:
    """The newest first."""
    rows = row_act_rows(store, Review(store, "").row(row))
    return list_file(store, ROW_ACTS, rows, given(row=row), file_format)
