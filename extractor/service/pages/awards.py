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
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store import Store
from extractor.store.overview import AwardCount, award_counts
from extractor.store.record_rows import record_rows_of_award
from extractor.store.record_tables import achievements

router = APIRouter()

_MOST = 200


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
    """``entry`` is the award in the catalogue, None for one that it has not. ``left_out`` achievements are
    more than a page holds."""

    award_id: str
    name: str
    entry: AwardEntry | None
    count: int
    years: tuple[AwardYear, ...]
    left_out: int


@router.get("/khen-thuong")
def awards(request: Request, store: Writing) -> Response:
    record_book.refresh(store)
    return show(request, "awards.html", awards_page(award_counts(store)))


@router.get("/khen-thuong/{award_id}")
def award(request: Request, store: Writing, award_id: str) -> Response:
    record_book.refresh(store)
    return show(request, "award.html", award_page(store, award_id))


def awards_page(counted: Iterable[AwardCount]) -> AwardsPage:
    known = catalogue().by_id
    named = [
        NamedAward(known[one.award_id].name if one.award_id in known else one.award, one) for one in counted
    ]
    in_order = sorted(named, key=lambda one: (one.counted.kind, -one.counted.count, one.name))
    kinds = tuple((kind, tuple(group)) for kind, group in groupby(in_order, lambda one: one.counted.kind))
    return AwardsPage(tuple(sorted(kinds, key=lambda kind: -sum(one.counted.count for one in kind[1]))))


def award_page(store: Store, award_id: str) -> AwardPage:
    """Raises ``NotStoredError`` for an award that nobody was told to have."""
    entry, found = catalogue().by_id.get(award_id), achievements(store, award=award_id)
    if entry is None and not found:
        raise NotStoredError(award_id, "is no award that is known", "choose one from the list of awards")
    newest = sorted(found, key=lambda one: (one.year is None, -(one.year or 0), one.recipient))
    rows = record_rows_of_award(store, award_id)
    lines = [line_of(one, rows) for one in newest[:_MOST]]
    years = tuple(
        AwardYear(year, tuple(group)) for year, group in groupby(lines, lambda line: line.achievement.year)
    )
    name = entry.name if entry is not None else found[0].award
    return AwardPage(award_id, name, entry, len(found), years, len(found) - len(lines))
