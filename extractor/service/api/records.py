"""What all articles together tell: achievements, the record of a unit or person, the check of a nominee."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import Field

from extractor import record_book
from extractor.errors import NotStoredError
from extractor.ground.achievements import Achievement, Entry, Standing
from extractor.press.adverse import check
from extractor.report.adverse.output import check_json
from extractor.report.record.as_json import record_json
from extractor.service.api.models import Model
from extractor.service.api.paging import Page, PageAsked
from extractor.service.api.questions import Day, Name, Years, in_order
from extractor.service.stores import Writing
from extractor.store import record_tables
from extractor.store.record_pages import AchievementFilters, achievement_key, achievement_page

router = APIRouter(tags=["records"])

Whom = Annotated[Name, Query(description="Name or id of a unit or person.", examples=["Phùng Văn Lực"])]
Year = Annotated[int | None, Query(ge=1900, le=2200, examples=[2015])]


class CitationOut(Model):
    """Where a paper says it."""

    quote: str
    title: str
    publisher: str | None
    published: str | None
    url: str | None


class LineOut(Model):
    """One achievement as it stands in the record's tables, with its sources."""

    award: str
    decision_cell: str
    achievement: Achievement
    citations: list[CitationOut]


class RecordOut(Model):
    """The record of one unit or person: the two tables of the official form, others, what is pending or
    unsure, and the years of which nothing is told."""

    schema_version: int
    entry: Entry
    first: int | None = Field(alias="from")
    last: int | None = Field(alias="to")
    count: int
    gaps: list[int]
    emulation: list[LineOut]
    honours: list[LineOut]
    others: list[LineOut]
    pending: list[LineOut]
    unsure: list[LineOut]


class PlaceOut(Model):
    """Words of an article and where they stand."""

    text: str
    start: int
    end: int


class FindingOut(Model):
    """A sentence that raises a problem about the nominee, to be verified by a person."""

    group: str
    cue: PlaceOut
    sentence: PlaceOut
    name_in_sentence: bool
    article: dict[str, Any]


class SearchedOut(Model):
    """What was looked through."""

    articles: int
    papers: int
    naming: int


class NamedEntry(Model):
    id: str
    name: str


class CheckOut(Model):
    """Coverage that raises problems, without a score, and what was searched. ``may_mean`` are entries in
    whose longer names the name stands, when it is nobody's whole name."""

    schema_version: int
    name: str
    names: list[str]
    may_mean: list[NamedEntry]
    first: str | None = Field(alias="from")
    last: str | None = Field(alias="to")
    searched: SearchedOut
    count: int
    findings: list[FindingOut]


@router.get("/achievements", summary="Achievements, merged over all articles")
def list_achievements(
    store: Writing,
    paging: PageAsked,
    entry: Annotated[str | None, Query(max_length=300, examples=["be-ngoc-khue"])] = None,
    award: Annotated[str | None, Query(max_length=300, examples=["huan-chuong-lao-dong"])] = None,
    standing: Annotated[Standing | None, Query(examples=["decided"])] = None,
    year: Year = None,
) -> Page[Achievement]:
    """By year, those without a year last."""
    record_book.refresh(store)
    asked = AchievementFilters(entry, award, standing, year)
    found = achievement_page(store, asked, paging.after_kinds(int, str, str), paging.limit + 1)
    return paging.page(found, achievement_key, lambda one: one)


@router.get("/achievements/{number}", summary="One achievement")
def get_achievement(
    store: Writing, number: Annotated[str, Path(max_length=100, examples=["4f0c2ab9"])]
) -> Achievement:
    record_book.refresh(store)
    for one in record_tables.achievements(store, ids=[number]):
        return one
    raise NotStoredError(number, "is no achievement", "take the id from: GET /api/v1/achievements")


@router.get("/record", summary="The achievement record of a unit or person")
def get_record(
    store: Writing,
    name: Whom,
    years: Years,
) -> RecordOut:
    """404 when nobody has the name, 409 when several have it."""
    return RecordOut.model_validate(record_json(record_book.record(store, name, *years)))


@router.get("/adverse", summary="Coverage that raises problems about a nominee")
def adverse(
    store: Writing,
    name: Whom,
    first: Annotated[Day | None, Query(alias="from", examples=["2020"])] = None,
    last: Annotated[Day | None, Query(alias="to", examples=["2024"])] = None,
) -> CheckOut:
    """Sentences with their places, neutrally and without a score; a person verifies."""
    return CheckOut.model_validate(check_json(check(store, name, *in_order(first, last))))
