"""Units and persons under all their names, and a person's word on which names are one."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import Field

from extractor import record_book
from extractor.errors import NotStoredError
from extractor.ground.achievements import Entry, EntryKind
from extractor.ground.acts import ActName
from extractor.review import Review
from extractor.search.entries import entry_page
from extractor.service.access import Visitor, require
from extractor.service.api.models import Model
from extractor.service.api.paging import Page, PageAsked
from extractor.service.preconditions import IfMatch, check_unchanged, tagged
from extractor.service.stores import Writing
from extractor.store import Store, record_parts, record_tables

router = APIRouter(prefix="/names", tags=["names"])

EntryId = Annotated[str, Path(max_length=300, examples=["be-ngoc-khue"])]
RowKey = Annotated[str, Field(min_length=4, max_length=100, examples=["4d1f0a7c93"])]

_ACTS: dict[str, ActName] = {"same": "same_name", "different": "different_name", "unsure": "unsure_name"}


class CandidateOut(Model):
    """A row whose name may mean the entry: how likely, and what speaks for and against it."""

    row: str
    score: float
    reasons: list[str]


class SeenOut(Model):
    """A name as written, when the press first and last used it, and in how many articles."""

    name: str
    first: str | None
    last: str | None
    articles: int
    since: str | None
    until: str | None


class EntryOut(Model):
    """A unit or person of the registry under all its names, with what became of it."""

    id: str
    kind: EntryKind
    name: str
    aliases: list[str]
    parent: str | None
    places: list[str]
    since: str | None
    until: str | None
    successors: list[str]
    seen: list[SeenOut]
    former: list[str]
    merged_into: list[str]
    merged_from: list[str]


class NameAnswerIn(Model):
    """Whether the recipients of two rows are one; ``why`` is kept in the history."""

    row: RowKey
    other: RowKey
    answer: Literal["same", "different", "unsure"] = Field(examples=["same"])
    why: Annotated[str | None, Field(max_length=2_000, examples=["Trường đổi tên năm 2019"])] = None
    about: Annotated[
        str | None,
        Field(max_length=300, description="The entry that was looked at.", examples=["be-ngoc-khue"]),
    ] = None


class DoneOut(Model):
    """The number of the act, by which it can be taken back."""

    act: int = Field(examples=[12])


@router.get("", summary="Units and persons by name")
def list_names(
    store: Writing,
    paging: PageAsked,
    words: Annotated[
        str, Query(max_length=500, description="Letters of any of the names.", examples=["truong thpt"])
    ] = "",
    kind: Annotated[EntryKind | None, Query(examples=["unit"])] = None,
) -> Page[Entry]:
    record_book.refresh(store)
    after = paging.after_kinds(str, str)
    found = entry_page(store, after, paging.limit + 1, words=words, kind=kind)
    return paging.page(found, lambda placed: placed[0], lambda placed: placed[1])


@router.get("/{entry}", summary="One unit or person")
def get_name(store: Writing, entry: EntryId, response: Response) -> EntryOut:
    """The ETag is what `If-Match` takes where an answer changes what the name means."""
    found = EntryOut.model_validate(_entry(store, entry))
    tagged(response, found)
    return found


@router.get("/{entry}/candidates", summary="Rows that may mean a unit or person")
def name_candidates(store: Writing, entry: EntryId) -> list[CandidateOut]:
    """Rows whose name fits more than one entry; answers to them settle it."""
    found = _entry(store, entry)
    return [
        CandidateOut(row=link.row, score=candidate.score, reasons=list(candidate.reasons))
        for link in record_tables.links(store, record_parts.unclear_rows(store, found.id)).values()
        for candidate in link.candidates
        if candidate.entry == found.id
    ]


@router.post(
    "/answers",
    summary="Say whether two names are one",
    status_code=201,
    dependencies=[Depends(require("reviewer"))],
)
def answer_names(store: Writing, person: Visitor, asked: NameAnswerIn, if_match: IfMatch = None) -> DoneOut:
    """`If-Match` takes the ETag of the entry that `about` names."""
    if if_match is not None and asked.about is not None:
        check_unchanged(if_match, EntryOut.model_validate(_entry(store, asked.about)), asked.about)
    work = Review(store, person.name)
    return DoneOut(act=work.name(_ACTS[asked.answer], asked.row, asked.other, asked.why))


def _entry(store: Store, number: str) -> Entry:
    record_book.refresh(store)
    entry = record_tables.entry(store, number)
    if entry is not None:
        return entry
    raise NotStoredError(
        number, "names no unit or person that was awarded", "look it up with: names list WORDS"
    )
