"""Names of which it is not clear whom they mean, with the entries they may mean and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from extractor import record_book
from extractor.errors import NotStoredError
from extractor.ground.achievements import Candidate, Entry, Link, Row
from extractor.ground.acts import Act, ActName
from extractor.ground.labels import Wording, reason_label
from extractor.review import Review
from extractor.service.access import Visitor, require
from extractor.service.pages.adverse import where
from extractor.service.pages.frame import see_other
from extractor.service.pages.numbers import Shown, Start
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store import Store
from extractor.store.record_pages import act_numbered
from extractor.store.record_parts import articles_of_rows, row_of_entry, some_unclear_rows
from extractor.store.record_tables import entry as find_by_id
from extractor.store.record_tables import links

router = APIRouter()

_PAGE = 6
"""So many, with five candidates and their forms each, weigh less than 100 kB."""
_MOST_POSSIBLE = 5

Answer = Literal["cung", "khac", "chua-ro"]
_ACTS: Mapping[Answer, ActName] = {"cung": "same_name", "khac": "different_name", "chua-ro": "unsure_name"}

Change = Literal["doi-ten", "sap-nhap", "la-mot"]
_CHANGES: Mapping[Change, ActName] = {
    "doi-ten": "renamed", "sap-nhap": "merged_into", "la-mot": "same_name",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Possible:
    """An entry that the name may mean, and what tells it from others of its name; ``row`` is the key of a
    row of the entry, by which it is named; ``reasons`` say why it may be meant."""

    entry: Entry
    where: str
    candidate: Candidate
    reasons: tuple[Wording, ...]
    row: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """A row whose recipient's name may mean one of several entries, or somebody new. ``others`` are less
    likely entries that are not shown."""

    row: Row
    possible: tuple[Possible, ...]
    others: int


@dataclass(frozen=True, slots=True)
class NamesPage:
    """Unclear names from the place ``start`` of all ``count``; ``entry`` when only those that may mean it
    are shown. ``done`` is the act just done."""

    names: tuple[Unclear, ...]
    count: int
    start: int
    size: int
    entry: Entry | None
    done: Act | None


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
    back: Annotated[Literal["", "gan-giong"], Form()] = "",
) -> Response:
    """The names in two rows mean one, or two, or it cannot be told."""
    number = Review(store, person.name).name(_ACTS[answer], key, other, why.strip() or None)
    if back:
        return see_other(request, f"/ten-goi/{back}", done=number)
    return see_other(request, "/ten-goi", entry=entry, done=number)


@router.post("/ho-so/{entry}/ten", dependencies=[Depends(require("reviewer"))])
def change_name(
    request: Request,
    store: Writing,
    person: Visitor,
    entry: str,
    change: Annotated[Change, Form()],
    other: Annotated[str, Form(max_length=300)],
    date: Annotated[str, Form(max_length=20)] = "",
    why: Annotated[str, Form(max_length=2000)] = "",
) -> Response:
    """The body took another name, became part of another one, or is the same as another entry.

    ``other`` is the id or any name of one entry.
    """
    one, another = record_book.find_entry(store, entry), record_book.find_entry(store, other.strip())
    number = Review(store, person.name).name(
        _CHANGES[change],
        _a_row(store, one),
        _a_row(store, another),
        why.strip() or None,
        date.strip() or None,
    )
    return see_other(request, "/lich-su", done=number)


def _a_row(store: Store, entry: Entry) -> str:
    """A row of the entry, by which acts on names know it. Raises ``NotStoredError``."""
    key = row_of_entry(store, entry.id)
    if key is None:
        raise NotStoredError(entry.name, "stands in no award row any more", "look at the list of names again")
    return key


def names_page(store: Store, entry: str, start: int, done: int | None) -> NamesPage:
    shown, count = some_unclear_rows(store, entry or None, start, _PAGE)
    rows = record_book.open_book(store, articles_of_rows(store, shown)).rows
    names = tuple(
        Unclear(rows[link.row], tuple(_possible(store, link)), max(0, len(link.candidates) - _MOST_POSSIBLE))
        for link in links(store, shown).values()
        if link.row in rows
    )
    return NamesPage(
        names,
        count,
        start,
        _PAGE,
        find_by_id(store, entry) if entry else None,
        act_numbered(store, done),
    )


def _possible(store: Store, link: Link) -> Iterator[Possible]:
    """The likeliest entries."""
    for one in sorted(link.candidates, key=lambda candidate: -candidate.score)[:_MOST_POSSIBLE]:
        entry, row = find_by_id(store, one.entry), row_of_entry(store, one.entry)
        if entry is not None and row is not None:
            yield Possible(entry, where(entry), one, tuple(map(reason_label, one.reasons)), row)
