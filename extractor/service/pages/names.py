"""Names of which it is not clear whom they mean, with the entries they may mean and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from extractor import record_book
from extractor.ground.achievements import Candidate, Entry, Link, Row
from extractor.ground.acts import ActName
from extractor.review import Review
from extractor.service.access import Visitor, require
from extractor.service.pages.frame import see_other
from extractor.service.pages.numbers import Shown, Start
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store import Store
from extractor.store.record_tables import entries, links

router = APIRouter()

_PAGE = 20

Answer = Literal["cung", "khac", "chua-ro"]
_ACTS: Mapping[Answer, ActName] = {"cung": "same_name", "khac": "different_name", "chua-ro": "unsure_name"}


@dataclass(frozen=True, slots=True)
class Possible:
    """An entry that the name may mean; ``row`` is the key of a row of the entry, by which it is named."""

    entry: Entry
    candidate: Candidate
    row: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """A row whose recipient's name may mean one of several entries, or somebody new."""

    row: Row
    possible: tuple[Possible, ...]


@dataclass(frozen=True, slots=True)
class NamesPage:
    """Unclear names from the place ``start`` of all ``count``; ``entry`` when only those that may mean it
    are shown. ``done`` is the act just done."""

    names: tuple[Unclear, ...]
    count: int
    start: int
    size: int
    entry: Entry | None
    done: int | None


@router.get("/ten-goi")
def names(
    request: Request, store: Writing, entry: str = "", start: Start = 0, done: Shown = None
) -> Response:
    record_book.refresh(store)
    return show(request, "names.html", names_page(store, entry, max(0, start), done))


@router.post("/ten-goi/{key}/{answer}", dependencies=[Depends(require("reviewer"))])
def answer_name(
    request: Request,
    store: Writing,
    person: Visitor,
    key: str,
    answer: Answer,
    other: Annotated[str, Form()],
    entry: Annotated[str, Form()] = "",
    why: Annotated[str, Form(max_length=2000)] = "",
) -> Response:
    """The names in two rows mean one, or two, or it cannot be told."""
    number = Review(store, person.name).name(_ACTS[answer], key, other, why.strip() or None)
    return see_other(request, "/ten-goi", entry=entry, done=number)


def names_page(store: Store, entry: str, start: int, done: int | None) -> NamesPage:
    known = {one.id: one for one in entries(store)}
    linked = links(store)
    found = [link for link in linked.values() if link.entry is None and _may_mean(link, entry)]
    rows = record_book.open_book(store).rows
    shown = tuple(_unclear(found[start : start + _PAGE], rows, known, _rows_of(linked)))
    return NamesPage(shown, len(found), start, _PAGE, known.get(entry), done)


def _may_mean(link: Link, entry: str) -> bool:
    return any(not entry or one.entry == entry for one in link.candidates)


def _rows_of(linked: Mapping[str, Link]) -> dict[str, str]:
    """A row's key for each entry."""
    return {link.entry: key for key, link in linked.items() if link.entry is not None}


def _unclear(
    found: list[Link], rows: Mapping[str, Row], known: Mapping[str, Entry], row_of: Mapping[str, str]
) -> Iterator[Unclear]:
    for link in found:
        if link.row in rows:
            possible = tuple(
                Possible(known[one.entry], one, row_of[one.entry])
                for one in sorted(link.candidates, key=lambda candidate: -candidate.score)
                if one.entry in known and one.entry in row_of
            )
            yield Unclear(rows[link.row], possible)
