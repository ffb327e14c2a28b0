"""Awards: the list of all that the press tells of, and who received one of them, by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from fastapi import APIRouter, Request
from starlette.responses import Response

from extractor import record_book
from extractor.errors import NotStoredError
from extractor.ground.records import Kind
from extractor.lexicon.award_catalogue import AwardEntry, catalogue
from extractor.records.timeline import Line, line_of
from extractor.service.pages.numbers import Start
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store import Store
from extractor.store.overview import AwardCount, award_counts
from extractor.store.record_parts import articles_of_achievements, newest_of_award
from extractor.store.record_tables import achievements

router = APIRouter()

_PAGE = 40


@dataclass(frozen=True, slots=True)
class NamedAward:
    """An award with its name in the catalogue, or as the press writes it."""

    name: str
    counted: AwardCount


@dataclass(frozen=True, slots=True)
class AwardsPage:
    """All awards told of, by kind, the most frequent first."""

    kinds: tuple[tuple[Kind, tuple[NamedAward, ...]], ...]


@dataclass(frozen=True, slots=True)
class AwardYear:
    """Who received it in a year; the year is None where no article tells it."""

    year: int | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class AwardPage:
    """``entry`` is the award in the catalogue, None for one that it has not. ``count`` of it are given,
    ``pending`` only proposed or hoped for. Shown are lines from number ``start`` on, at most
    ``size`` of them."""

    award_id: str
    name: str
    entry: AwardEntry | None
    count: int
    pending: int
    years: tuple[AwardYear, ...]
    start: int
    size: int


@router.get("/khen-thuong")
def awards(request: Request, store: Writing) -> Response:
    record_book.refresh(store)
    return show(request, "awards.html", awards_page(award_counts(store)))


@router.get("/khen-thuong/{award_id}")
def award(request: Request, store: Writing, award_id: str, start: Start = 0) -> Response:
    record_book.refresh(store)
    return show(request, "award.html", award_page(store, award_id, start))


def awards_page(counted: Iterable[AwardCount]) -> AwardsPage:
    known = catalogue().by_id
    named = [
        NamedAward(known[one.award_id].name if one.award_id in known else one.award, one) for one in counted
    ]
    in_order = sorted(named, key=lambda one: (one.counted.kind, -one.counted.count, one.name))
    kinds = tuple((kind, tuple(group)) for kind, group in groupby(in_order, lambda one: one.counted.kind))
    return AwardsPage(tuple(sorted(kinds, key=lambda kind: -sum(one.counted.count for one in kind[1]))))


def award_page(store: Store, award_id: str, start: int) -> AwardPage:
    """Raises ``NotStoredError`` for an award that nobody was told to have."""
    entry = catalogue().by_id.get(award_id)
    ids, all_told, given = newest_of_award(store, award_id, _PAGE, start)
    if entry is None and not all_told:
        raise NotStoredError(award_id, "is no award that is known", "choose one from the list of awards")
    place = {one: at for at, one in enumerate(ids)}
    found = sorted(achievements(store, ids=ids), key=lambda one: place[one.id])
    rows = record_book.open_book(store, articles_of_achievements(store, ids)).rows
    lines = [line_of(one, rows) for one in found]
    years = tuple(
        AwardYear(year, tuple(group)) for year, group in groupby(lines, lambda line: line.achievement.year)
    )
    name = entry.name if entry is not None else found[0].award if found else award_id
    return AwardPage(award_id, name, entry, given, all_told - given, years, start, _PAGE)
