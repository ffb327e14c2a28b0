"""All acts of persons on records, and taking one back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from extractor.ground.acts import Act
from extractor.ground.labels import FIELD_LABELS, Wording
from extractor.records.standing import SeenDecision, seen_decision
from extractor.review import Review
from extractor.service.access import Visitor, require
from extractor.service.pages.frame import own_path, see_other, split_path
from extractor.service.pages.numbers import Number, Shown, Start
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store.record_pages import act_numbered, some_acts

router = APIRouter()

_PAGE = 50


@dataclass(frozen=True, slots=True)
class Done:
    """An act; ``decision`` is what it notes of a decision that was seen, ``on_row`` whether its subject is a
    row that has a page, ``undone`` whether it was taken back."""

    act: Act
    decision: SeenDecision | None
    on_row: bool
    undone: bool


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Acts, the newest first, from the place ``start`` of all ``count``; ``lost`` are acts whose row no
    article asserts any more. ``names`` are the fields' names, ``done`` is the act just done."""

    acts: tuple[Done, ...]
    count: int
    start: int
    size: int
    lost: tuple[Act, ...]
    names: Mapping[str, Wording]
    done: Act | None


@router.get("/lich-su")
def history(
    request: Request, store: Writing, person: Visitor, start: Start = 0, done: Shown = None
) -> Response:
    review = Review(store, person.name)
    first = max(0, start)
    acts, count = some_acts(store, first, _PAGE)
    undone = review.undone()
    shown = tuple(_told(act, undone) for act in acts)
    page = HistoryPage(
        shown, count, first, _PAGE, tuple(review.orphans()), FIELD_LABELS, act_numbered(store, done)
    )
    return show(request, "history.html", page)


@router.post("/lich-su/{number}/hoan-tac", dependencies=[Depends(require("reviewer"))])
def undo(
    request: Request,
    store: Writing,
    person: Visitor,
    number: Number,
    back: Annotated[str, Form()] = "/lich-su",
) -> Response:
    """Take an act back, and return to the page that asked."""
    act = Review(store, person.name).undo(number)
    return see_other(request, split_path(own_path(back).partition("?")[0])[1], done=act)


def _told(act: Act, undone: frozenset[int]) -> Done:
    decision = seen_decision(act) if act.act == "decision_seen" else None
    return Done(act, decision, act.article is not None, act.id in undone)
