"""The first page: what is new, what is waited for, whether the sources can be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from fastapi import APIRouter, Request
from starlette.responses import Response

from extractor.ground.tracking import Source
from extractor.records.queue import Item
from extractor.review import Review
from extractor.service.access import Visitor
from extractor.service.pages.rendering import show
from extractor.service.stores import Writing
from extractor.store.overview import Extent, Newcomer, extent, newest_articles
from extractor.store.sources import sources
from extractor.store.store import Store
from extractor.store.watches import HitRow, hit_rows
from extractor.tracking.health import Health, health_of_all

router = APIRouter()

_NEWEST = 8
_DOUBTS = 4
_HITS = 6
_DAYS = 7


@dataclass(frozen=True, slots=True)
class HomePage:
    """``waiting`` counts the rows that wait for a person, of which ``doubts`` are the weightiest. ``hits``
    came in within a week, ``more_hits`` further ones. ``failing`` sources could not be read last time;
    ``ill`` are papers whose reading shows a sign of illness."""

    extent: Extent
    newest: tuple[Newcomer, ...]
    waiting: int
    doubts: tuple[Item, ...]
    hits: tuple[HitRow, ...]
    more_hits: int
    followed: int
    failing: tuple[Source, ...]
    ill: tuple[Health, ...]


@router.get("/")
def home(request: Request, store: Writing, person: Visitor) -> Response:
    return show(request, "home.html", home_page(store, Review(store, person.name)))


def home_page(store: Store, review: Review) -> HomePage:
    doubts, waiting = review.head_of_queue(_DOUBTS)
    hits = _hits(store)
    followed = sources(store)
    failing = tuple(one for one in followed if one.failures)
    ill = tuple(one for one in health_of_all(store) if one.signs)
    return HomePage(
        extent(store), tuple(newest_articles(store, _NEWEST)), waiting, tuple(doubts),
        tuple(hits[:_HITS]), max(0, len(hits) - _HITS), len(followed), failing, ill,
    )  # fmt: skip


def _hits(store: Store) -> Sequence[HitRow]:
    now = store.moment()
    return hit_rows(store, now - timedelta(days=_DAYS), now + timedelta(minutes=1))
