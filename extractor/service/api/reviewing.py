"""A person's word on records: the queue, one row, acts on it, and taking them back."""

from collections.abc import Callable
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Path, Request, Response
from pydantic import Field, StrictBool

from extractor.ground.achievements import Row
from extractor.ground.acts import Act
from extractor.ground.records import RecipientKind, Status
from extractor.records.queue import Item
from extractor.records.standing import SeenDecision
from extractor.review import Review
from extractor.service.access import Person, Visitor, require
from extractor.service.api.models import WORDS, Model
from extractor.service.api.names import DoneOut, RowKey
from extractor.service.api.paging import Page, PageAsked
from extractor.service.api.papers import PLACE, Settings, kept_paper
from extractor.service.api.questions import TIME, Day
from extractor.service.preconditions import IfMatch, check_unchanged, tagged
from extractor.service.stores import Reading, Writing
from extractor.service.telling import language_of
from extractor.service.words import Speech
from extractor.store import Store
from extractor.store.record_pages import act_page

router = APIRouter(prefix="/review", tags=["review"])

Key = Annotated[str, Path(min_length=4, max_length=100, examples=["4d1f0a7c93"])]
Why = Annotated[str | None, Field(max_length=2_000, examples=["đã so với quyết định"])]
Short = Annotated[str, Field(max_length=500)]
reviewer = Depends(require("reviewer"))


class ItemOut(Model):
    """A row to look at, how much it matters and is doubtful (0 to 1), and why it is doubtful."""

    weight: float
    reasons: list[str]
    row: Row


class RowOut(Model):
    """A row as it stands after all acts, and the acts on it, the newest first."""

    row: Row
    acts: list[Act]


class ReasonIn(Model):
    """Why, for the history."""

    why: Why = None


class QuotedIn(ReasonIn):
    """``quote`` are words of the article that say so."""

    quote: Annotated[str | None, Field(max_length=5_000, examples=["hạng Nhì"])] = None


class CorrectTextIn(QuotedIn):
    """The right words, empty for unknown."""

    field: Literal[
        "grade", "recipient", "recipient_parent", "grantor", "proposer", "period", "decision", "reason"
    ] = Field(examples=["grade"])
    value: Short = Field(examples=["Nhì"])


class CorrectAwardIn(QuotedIn):
    """The right name of the award."""

    field: Literal["award"]
    value: Annotated[str, Field(max_length=500, pattern=WORDS, examples=["Bằng khen của UBND tỉnh"])]


class CorrectStatusIn(QuotedIn):
    """The right code."""

    field: Literal["status"]
    value: Status = Field(examples=["conferred"])


class CorrectKindIn(QuotedIn):
    """The right code."""

    field: Literal["recipient_kind"]
    value: RecipientKind = Field(examples=["collective"])


class CorrectCountIn(QuotedIn):
    """A whole number from 1, in digits."""

    field: Literal["recipient_count"]
    value: Annotated[str, Field(pattern="^[1-9][0-9]{0,6}$", examples=["3"])]


class CorrectDateIn(QuotedIn):
    """A day, month, year, or a span of them, whose ends may stand in either order; empty for unknown."""

    field: Literal["date"]
    value: Annotated[str, Field(pattern=f"^({TIME}(/{TIME})?)?$", examples=["2022-03-17"])]


CorrectIn = Annotated[
    CorrectTextIn | CorrectAwardIn | CorrectStatusIn | CorrectKindIn | CorrectCountIn | CorrectDateIn,
    Field(discriminator="field"),
]
"""The right value of a field, empty where it may be unknown."""


class OtherIn(ReasonIn):
    """Another row."""

    other: RowKey


class DecisionIn(ReasonIn):
    """A decision that the person has in hand."""

    number: Annotated[str, Field(min_length=1, max_length=100, examples=["1234/QĐ-UBND"])]
    date: Day | None = Field(default=None, examples=["2024-03-01"])
    signer: Annotated[str | None, Field(max_length=300, examples=["Chủ tịch UBND thành phố"])] = None
    paper: Annotated[
        str | None,
        Field(description="`place` of a paper that was sent before.", pattern=PLACE, examples=[None]),
    ] = None


class RedactIn(ReasonIn):
    """A person's full name to be blocked out of everything."""

    name: Annotated[str, Field(max_length=200, pattern=rf"{WORDS}\s+{WORDS}", examples=["Nguyễn Văn Không"])]
    namesakes: Annotated[
        StrictBool, Field(description="Also when several persons of the registry bear the name.")
    ] = False


class RedactedOut(DoneOut):
    """In how many articles the name stood."""

    articles: int


@router.get("/queue", summary="Rows to look at, the weightiest doubt first")
def review_queue(request: Request, store: Writing, person: Visitor, paging: PageAsked) -> Page[ItemOut]:
    """The reasons are in Vietnamese, or in English where `Accept-Language` asks for it."""
    speak = Speech(language_of(request)).word

    def shown(item: Item) -> ItemOut:
        return ItemOut(
            weight=round(item.weight, 3), reasons=[speak(one) for one in item.reasons], row=item.row
        )

    placed = Review(store, person.name).queue_page(paging.after_kinds(float, str, str), paging.limit + 1)
    return paging.page(placed, lambda one: one[0], lambda one: shown(one[1]))


@router.get("/rows/{key}", summary="One row with the acts on it")
def review_row(store: Writing, person: Visitor, key: Key, response: Response) -> RowOut:
    """The first letters of the key are enough. The ETag is what `If-Match` of an act takes."""
    seen = _seen(Review(store, person.name), key)
    tagged(response, seen)
    return seen


@router.post("/rows/{key}/accept", summary="The row is right", status_code=201, dependencies=[reviewer])
def accept_row(
    store: Writing, person: Visitor, key: Key, asked: ReasonIn, if_match: IfMatch = None
) -> DoneOut:
    return _act(store, person, key, if_match, lambda work: work.accept(key, asked.why))


@router.post("/rows/{key}/reject", summary="The row is wrong", status_code=201, dependencies=[reviewer])
def reject_row(
    store: Writing, person: Visitor, key: Key, asked: ReasonIn, if_match: IfMatch = None
) -> DoneOut:
    """It counts in no record any more."""
    return _act(store, person, key, if_match, lambda work: work.reject(key, asked.why))


@router.post(
    "/rows/{key}/check", summary="The row was compared with papers", status_code=201, dependencies=[reviewer]
)
def check_row(
    store: Writing, person: Visitor, key: Key, asked: ReasonIn, if_match: IfMatch = None
) -> DoneOut:
    return _act(store, person, key, if_match, lambda work: work.check(key, asked.why))


@router.post(
    "/rows/{key}/correct", summary="Correct a field of a row", status_code=201, dependencies=[reviewer]
)
def correct_row(
    store: Writing, person: Visitor, key: Key, asked: CorrectIn, if_match: IfMatch = None
) -> DoneOut:
    def act(work: Review) -> int:
        return work.correct(key, asked.field, asked.value, quote=asked.quote or None, why=asked.why)

    return _act(store, person, key, if_match, act)


@router.post(
    "/rows/{key}/merge", summary="Two rows tell of one award", status_code=201, dependencies=[reviewer]
)
def merge_rows(
    store: Writing, person: Visitor, key: Key, asked: OtherIn, if_match: IfMatch = None
) -> DoneOut:
    return _act(store, person, key, if_match, lambda work: work.merge(key, asked.other, asked.why))


@router.post(
    "/rows/{key}/split", summary="Two rows tell of two awards", status_code=201, dependencies=[reviewer]
)
def split_rows(
    store: Writing, person: Visitor, key: Key, asked: OtherIn, if_match: IfMatch = None
) -> DoneOut:
    return _act(store, person, key, if_match, lambda work: work.split(key, asked.other, asked.why))


@router.post(
    "/rows/{key}/decision", summary="The decision was seen", status_code=201, dependencies=[reviewer]
)
def note_decision(
    settings: Settings,
    store: Writing,
    person: Visitor,
    key: Key,
    asked: DecisionIn,
    if_match: IfMatch = None,
) -> DoneOut:
    """404 for a paper that was never sent."""
    if asked.paper is not None:
        kept_paper(settings, asked.paper)
    seen = SeenDecision(asked.number, asked.date or None, asked.signer or None, asked.paper)
    return _act(store, person, key, if_match, lambda work: work.decision_seen(key, seen, asked.why))


@router.get("/acts", summary="All acts, the newest first")
def list_acts(store: Reading, paging: PageAsked) -> Page[Act]:
    found = act_page(store, paging.after_number, paging.limit + 1)
    return paging.page(found, lambda act: (act.id or 0,), lambda act: act)


@router.post("/acts/{number}/undo", summary="Take an act back", status_code=201, dependencies=[reviewer])
def undo_act(
    store: Writing,
    person: Visitor,
    number: Annotated[int, Path(ge=1, le=2**53 - 1, examples=[12])],
    asked: ReasonIn,
) -> DoneOut:
    """The history keeps both."""
    return DoneOut(act=Review(store, person.name).undo(number, asked.why))


@router.post(
    "/redactions",
    summary="Block a person's name out of everything",
    status_code=201,
    dependencies=[Depends(require("admin"))],
)
def redact_name(store: Writing, person: Visitor, asked: RedactIn) -> RedactedOut:
    """Also out of what is read later; raw pages stay as they are."""
    number, articles = Review(store, person.name).redact(asked.name, asked.why, namesakes=asked.namesakes)
    return RedactedOut(act=number, articles=articles)


def _act(
    store: Store, person: Person, key: str, if_match: str | None, act: Callable[[Review], int]
) -> DoneOut:
    """Do it, unless the row is no longer as it was seen (``if_match``)."""
    work = Review(store, person.name)
    if if_match is not None:
        check_unchanged(if_match, _seen(work, key), key)
    return DoneOut(act=act(work))


def _seen(work: Review, key: str) -> RowOut:
    row = work.as_it_stands(key)
    return RowOut(row=row, acts=work.acts_on(row))
