"""The sources that are followed: their health, what became of their addresses, adding and removing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import Response

from extractor.errors import NotStoredError
from extractor.fetch.client import Fetcher
from extractor.fetch.discover.opml import Outline, write_opml
from extractor.ground.tracking import Source
from extractor.lists.tracking import days_shown, outcome_rows
from extractor.service.access import require
from extractor.service.fetching import checked_address, settings_for
from extractor.service.pages.confirm import ConfirmPage, ask
from extractor.service.pages.downloads import download
from extractor.service.pages.frame import see_other, speech_of
from extractor.service.pages.numbers import Number
from extractor.service.pages.rendering import show
from extractor.service.stores import Reading, Writing
from extractor.store import Store
from extractor.store.round_report import Gone, SourceDay, gone_addresses
from extractor.store.sources import add_source, newest_addresses, remove_source, sources
from extractor.tracking.choice import SEE
from extractor.tracking.finding import look_for, whole_address
from extractor.tracking.health import Health, health_of_all
from extractor.tracking.report import between, open_jobs, total_of
from extractor.tracking.schedule import interval_of

router = APIRouter()

_USUAL_INTERVAL = "30m"


@dataclass(frozen=True, slots=True)
class Followed:
    """A source, and when the newest address of its was first seen."""

    source: Source
    newest: datetime | None


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """``ill`` are papers with a sign that something is wrong, ``well`` the others. ``added`` and ``removed``
    are names of what was just added or removed, ``others`` further feeds of the site that was added."""

    sources: tuple[Followed, ...]
    ill: tuple[Health, ...]
    well: tuple[Health, ...]
    added: str
    removed: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomesPage:
    """Outcomes by day and source between two days, with their sums; ``open`` are addresses not yet read by
    the place of their day in ``days``."""

    first: date
    last: date
    from_day: str
    to_day: str
    days: tuple[SourceDay, ...]
    total: SourceDay
    open: Mapping[int, int]
    gone: tuple[Gone, ...]


@router.get("/nguon")
def list_sources(
    request: Request,
    store: Reading,
    added: str = "",
    removed: str = "",
    others: Annotated[list[str], Query(max_length=8)] = [],  # noqa: B006
) -> Response:
    return show(request, "sources.html", sources_page(store, added, removed, tuple(others)))


@router.post("/nguon/them", dependencies=[Depends(require("admin"))])
def add(
    request: Request,
    store: Writing,
    address: Annotated[str, Form(min_length=1, max_length=2000)],
    name: Annotated[str, Form(max_length=200)] = "",
    interval: Annotated[str, Form(max_length=10)] = _USUAL_INTERVAL,
) -> Response:
    """Find the feed of a paper or section and follow it."""
    every, now = interval_of(interval), store.moment()
    with Fetcher(settings_for(request.app.state.settings)) as fetcher:
        offer = look_for(fetcher, checked_address(whole_address(address)), now)
    source = add_source(
        store,
        offer.address,
        kind=offer.kind,
        name=name.strip() or offer.name,
        tags=(),
        interval=every,
        now=now,
    )
    return see_other(request, "/nguon", added=source.name, others=list(offer.others[:8]))


@router.get("/nguon/{number}/bo", dependencies=[Depends(require("admin"))])
def ask_to_remove(request: Request, store: Reading, number: Number) -> Response:
    source, speech = _numbered(store, number), speech_of(request)
    loss = speech.say(
        "Tên gọi, chu kỳ, nhãn của nguồn này không còn; bài đã lưu vẫn giữ. Muốn đọc tiếp thì phải thêm lại."
    )
    question = speech.say("Thôi theo dõi “{name}”?", name=source.name)
    action = f"/nguon/{number}/bo"
    return ask(request, ConfirmPage(question, loss, speech.say("Thôi theo dõi"), action, "/nguon"))


@router.post("/nguon/{number}/bo", dependencies=[Depends(require("admin"))])
def remove(request: Request, store: Writing, number: Number) -> Response:
    """Follow a source no longer; what was saved stays."""
    source = _numbered(store, number)
    remove_source(store, source, store.moment())
    return see_other(request, "/nguon", removed=source.name)


@router.get("/nguon/ket-qua")
def outcomes(
    request: Request,
    store: Reading,
    from_day: Annotated[str, Query(alias="from", max_length=20)] = "",
    to_day: Annotated[str, Query(alias="to", max_length=20)] = "",
) -> Response:
    return show(request, "outcomes.html", outcomes_page(store, from_day, to_day))


@router.get("/nguon/opml")
def export(store: Reading) -> Response:
    outlines = [Outline(one.address, one.name, one.tags, one.kind) for one in sources(store)]
    return download(write_opml("Vinh Danh", outlines), "nguon", "opml")


def _numbered(store: Store, number: int) -> Source:
    """Raises ``NotStoredError``."""
    for one in sources(store):
        if one.id == number:
            return one
    raise NotStoredError(str(number), "names no source that is followed", SEE)


def sources_page(store: Store, added: str, removed: str, others: tuple[str, ...]) -> SourcesPage:
    newest = newest_addresses(store)
    followed = tuple(Followed(one, newest.get(one.id)) for one in sources(store))
    health = sorted(health_of_all(store), key=lambda one: one.publisher)
    ill, well = tuple(one for one in health if one.signs), tuple(one for one in health if not one.signs)
    return SourcesPage(followed, ill, well, added, removed, others)


def outcomes_page(store: Store, from_day: str, to_day: str) -> OutcomesPage:
    """The last seven days unless others are named. Raises ``UsageError`` for days that are none."""
    since, until = days_shown(store, from_day or None, to_day or None)
    days = tuple(outcome_rows(store, since, until))
    left = {at: open_jobs(day) for at, day in enumerate(days) if open_jobs(day)}
    gone = tuple(gone_addresses(store, *between(since, until)))
    return OutcomesPage(since, until, from_day, to_day, days, total_of(days), left, gone)
