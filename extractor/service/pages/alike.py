"""Pairs of entries that may be one unit or one person, each with what it was honoured for, to be answered."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from extractor import record_book
from extractor.ground.labels import LIKENESS_LABELS, Wording
from extractor.lists.alike import Pair, alike_pairs, told_in_full
from extractor.service.pages.adverse import where
from extractor.service.pages.numbers import Shown, Start
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store.overview import extent
from extractor.store.record_pages import act_numbered

router = APIRouter()

_PAGE = 10
MOST_NAMES = 50_000
"""Names to go through while a person waits: of more the command line tells (``names alike``)."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A pair, where its entries are, and why they may be one."""

    pair: Pair
    wheres: tuple[str, str]
    why: Wording


@dataclass(frozen=True, slots=True)
class AlikePage:
    """Pairs from the place ``start`` of all ``count``; ``too_many`` names to look for them here. ``done`` is
    the act just done."""

    pairs: tuple[Alike, ...]
    count: int
    start: int
    size: int
    too_many: int
    done: object


@router.get("/ten-goi/gan-giong")
def alike_names(request: Request, store: Writing, start: Start = 0, done: Shown = None) -> Response:
    record_book.refresh(store)
    names = extent(store).entries
    found = [] if names > MOST_NAMES else alike_pairs(store)
    first = max(0, start)
    pairs = tuple(
        Alike(pair, (where(pair.one.entry), where(pair.other.entry)), LIKENESS_LABELS[pair.likeness])
        for pair in told_in_full(store, found[first : first + _PAGE])
    )
    too_many = names if names > MOST_NAMES else 0
    page = AlikePage(pairs, len(found), first, _PAGE, too_many, act_numbered(store, done))
    return show(request, "alike.html", page)
