"""The review queue, and the acts of a person on one row."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request, UploadFile
from starlette.responses import Response

from extractor.attachments import attach
from extractor.errors import ConflictError, UsageError, VinhDanhError
from extractor.ground.acts import Act
from extractor.records.queue import Item
from extractor.records.standing import SeenDecision
from extractor.review import Review
from extractor.service.access import Visitor, require
from extractor.service.pages.frame import see_other
from extractor.service.pages.numbers import Shown, Start
from extractor.service.pages.rendering import show
from extractor.service.pages.row import row_page
from extractor.service.stores import Writing
from extractor.service.telling import code_of, told_by
from extractor.store.record_pages import act_numbered

router = APIRouter()
acting = APIRouter(dependencies=[Depends(require("reviewer"))])

_SHOWN = 20

Text = Annotated[str, Form(max_length=2000)]
Place = Annotated[int, Form(ge=0)]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The head of the queue. ``at`` is the place of the row to go on with, ``done`` the act just done;
    ``lost`` counts acts whose row no article asserts any more."""

    items: tuple[Item, ...]
    count: int
    at: int
    done: Act | None
    last: int | None
    lost: int


@router.get("/doi-chieu")
def queue(request: Request, store: Writing, person: Visitor, at: Start = 0, done: Shown = None) -> Response:
    review = Review(store, person.name)
    items, count = review.head_of_queue(_SHOWN)
    shown = tuple(items)
    place = min(max(0, at), max(0, len(shown) - 1))
    page = ReviewPage(
        shown, count, place, act_numbered(store, done), review.last_act(), len(review.orphans())
    )
    return show(request, "review.html", page)


@router.get("/doi-chieu/{key}")
def one_row(request: Request, store: Writing, person: Visitor, key: str, done: Shown = None) -> Response:
    return show(request, "row.html", row_page(store, Review(store, person.name), key, done))


@acting.post("/doi-chieu/{key}/xet/{verdict}")
def judge(
    request: Request,
    store: Writing,
    person: Visitor,
    key: str,
    verdict: Literal["chap-nhan", "bac", "da-doi-chieu"],
    why: Text = "",
    at: Annotated[int | None, Form()] = None,
) -> Response:
    """Accept, reject or check a row; from the queue one goes on with the next row."""
    review = Review(store, person.name)
    act = {"chap-nhan": review.accept, "bac": review.reject, "da-doi-chieu": review.check}[verdict]
    number = act(key, why.strip() or None)
    if at is None:
        return see_other(request, f"/doi-chieu/{key}", done=number)
    return see_other(request, "/doi-chieu", done=number, at=at or None)


@acting.post("/doi-chieu/{key}/viec/sua")
def correct(
    request: Request,
    store: Writing,
    person: Visitor,
    key: str,
    field: Text,
    value: Text = "",
    quote: Text = "",
    why: Text = "",
) -> Response:
    """Put a value in place of what was read; the words of the article that say so may stand beside it."""
    review = Review(store, person.name)
    try:
        number = review.correct(
            key, field, value.strip(), quote=quote.strip() or None, why=why.strip() or None
        )
    except (UsageError, ConflictError) as error:
        given = {"field": field, "value": value, "quote": quote, "why": why}
        return _refused(request, store, review, key, error, given)
    return see_other(request, f"/doi-chieu/{key}", done=number)


@acting.post("/doi-chieu/{key}/viec/so")
def compare(
    request: Request,
    store: Writing,
    person: Visitor,
    key: str,
    other: Text,
    same: Annotated[bool, Form()],
    why: Text = "",
) -> Response:
    """Say that two rows tell of one award, or of two."""
    review = Review(store, person.name)
    number = (review.merge if same else review.split)(key, other.strip(), why.strip() or None)
    return see_other(request, f"/doi-chieu/{key}", done=number)


@acting.post("/doi-chieu/{key}/viec/quyet-dinh")
def decision(
    request: Request,
    store: Writing,
    person: Visitor,
    key: str,
    number: Text,
    date: Text = "",
    signer: Text = "",
    why: Text = "",
    paper: UploadFile | None = None,
) -> Response:
    """Note that a person has the decision in hand; the paper is kept beside the database."""
    review = Review(store, person.name)
    row = review.row(key)
    place = _kept(request, paper) if paper is not None and paper.filename else None
    seen = SeenDecision(number.strip(), date.strip() or None, signer.strip() or None, place)
    try:
        act = review.decision_seen(row.key, seen, why.strip() or None)
    except UsageError as error:
        given = {"number": number, "date": date, "signer": signer}
        return _refused(request, store, review, row.key, error, given)
    return see_other(request, f"/doi-chieu/{row.key}", done=act)


def _refused(
    request: Request,
    store: Writing,
    review: Review,
    key: str,
    error: VinhDanhError,
    given: Mapping[str, str],
) -> Response:
    """The page of the row once more, with what is wrong and all that was written."""
    page = row_page(store, review, key, problem=told_by(request, error), given=given)
    return show(request, "row.html", page, code_of(error))


def _kept(request: Request, paper: UploadFile) -> str:
    """The place of the paper, copied under the hash of its bytes. Of its name only the ending is used."""
    ending = Path(paper.filename or "").suffix.lower()
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"paper{ending if ending[1:].isalnum() else ''}"
        path.write_bytes(paper.file.read())
        return attach(request.app.state.settings.database, path)


router.include_router(acting)
