"""Long work: asked for, watched while it goes on, cancelled."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Header, Path, Request, Response, UploadFile
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event
from pydantic import Field

from extractor.errors import NotStoredError
from extractor.lists.office import work_json
from extractor.service.access import Person, Visitor, require
from extractor.service.api.models import ONLY_A_NUMBER, Address, Model
from extractor.service.api.paging import Page, PageAsked
from extractor.service.fetching import checked_address
from extractor.service.settings import ServiceSettings
from extractor.service.stores import OfficeFile, Stores, StoresOf
from extractor.service.uploads import MOST_FILES, kept_uploads
from extractor.service.work.asking import begin, check_room
from extractor.store.office import Office, work
from extractor.store.office.work import Kind, State, Told, Work

router = APIRouter(prefix="/jobs", tags=["jobs"])

MOST_ADDRESSES = 200
_EVENTS_AT_ONCE = 200
_LOOKS_EVERY, _COMMENT_EVERY = 0.4, 15.0
"""Seconds between two looks for events; of silence until a comment is sent."""

_EVENTS = "text/event-stream"
_EVENT = {
    "type": "object",
    "properties": {name: {"type": "string"} for name in ("id", "event", "data")},
    "description": "`data` is JSON with `at` and what the event tells.",
}
_DIGITS = 18

Number = Annotated[int, Path(ge=1, le=2**53 - 1, examples=[7])]
admin = Depends(require("admin"))


class JobOut(Model):
    """A piece of work. ``total`` is null while nobody knows; ``problem`` says why it failed.

    ``interrupted``: the service ended while it ran. What it had done till then is kept.
    """

    id: int
    kind: Kind
    who: str
    state: State
    done: int
    total: int | None
    failures: int
    problem: str | None
    added_at: str
    started_at: str | None
    ended_at: str | None


class ImportIn(Model):
    """Addresses of articles, feeds or sitemaps."""

    addresses: Annotated[
        list[Address],
        Field(min_length=1, max_length=MOST_ADDRESSES, examples=[["https://laodongthudo.vn/rss/home.rss"]]),
    ]


class RoundIn(Model):
    """The numbers of sources; none means all."""

    sources: Annotated[
        list[Annotated[int, Field(ge=1, le=2**53 - 1), ONLY_A_NUMBER]], Field(max_length=1_000)
    ] = Field(default=[], examples=[[1, 2]])


@router.get("", summary="All work, the newest first")
def list_jobs(office: OfficeFile, paging: PageAsked) -> Page[JobOut]:
    rows = work.all_work(office, paging.limit + 1, paging.after_number)
    return paging.page(rows, lambda one: (one.id,), _job)


@router.post("/imports", summary="Fetch, extract and save addresses", status_code=202, dependencies=[admin])
def import_addresses(
    request: Request, response: Response, office: OfficeFile, person: Visitor, asked: ImportIn
) -> JobOut:
    addresses = [checked_address(one) for one in asked.addresses]
    return _begin(request, response, office, person, "import", {"addresses": addresses})


@router.post("/uploads", summary="Extract and save files", status_code=202, dependencies=[admin])
def import_files(
    request: Request,
    response: Response,
    office: OfficeFile,
    person: Visitor,
    files: Annotated[list[UploadFile], File(min_length=1, max_length=MOST_FILES)],
) -> JobOut:
    """HTML, MHTML, text, JSON, JSON lines or WARC files, as `ingest` reads them."""
    check_room(office)
    settings: ServiceSettings = request.app.state.settings
    folder = kept_uploads(files, settings)
    return _begin(request, response, office, person, "import", {"folder": str(folder)})


@router.post("/rounds", summary="Read the sources once", status_code=202, dependencies=[admin])
def begin_round(
    request: Request, response: Response, office: OfficeFile, person: Visitor, asked: RoundIn
) -> JobOut:
    return _begin(request, response, office, person, "round", {"sources": asked.sources})


@router.post("/records", summary="Make the record anew", status_code=202, dependencies=[admin])
def remake_record(request: Request, response: Response, office: OfficeFile, person: Visitor) -> JobOut:
    """Names, links and achievements from all award rows and acts."""
    return _begin(request, response, office, person, "record", {})


@router.get("/{number:int}", summary="One piece of work")
def get_job(office: OfficeFile, number: Number) -> JobOut:
    return _job(known_job(office, number))


@router.post("/{number:int}/cancel", summary="Let work end early", dependencies=[admin])
def cancel_job(office: OfficeFile, number: Number) -> JobOut:
    """Work that runs ends after the article it is at, within a file too, and waits for no slow site; what is
    done stays done."""
    known_job(office, number)
    work.ask_to_cancel(office, number)
    return _job(known_job(office, number))


@router.get(
    "/{number:int}/events",
    summary="What work tells, as it happens",
    dependencies=[Depends(get_job)],
    response_class=StreamingResponse,
    responses={200: {"description": "The events.", "content": {_EVENTS: {"itemSchema": _EVENT}}}},
)
def job_events(
    stores: StoresOf,
    number: Number,
    last_event_id: Annotated[str | None, Header(max_length=30, examples=["41"])] = None,
) -> StreamingResponse:
    """Server-sent events, from the beginning or behind `Last-Event-ID`; the stream ends with the work."""
    is_number = last_event_id is not None and last_event_id.isascii() and last_event_id.isdecimal()
    after = int(last_event_id[:_DIGITS]) if last_event_id and is_number else 0
    return StreamingResponse(_stream(stores, number, after), media_type=_EVENTS)


async def _stream(stores: Stores, number: int, after: int) -> AsyncIterator[bytes]:
    """The events as they are told; a comment in between, so that nobody takes the line for dead."""
    silent = 0.0
    while True:
        events, has_ended = await run_in_threadpool(_news, stores, number, after)
        if events:
            # Together: one by one, hundreds would be written to a client that has left before that is seen.
            after, silent = events[-1].id, 0.0
            yield b"".join(map(_told, events))
        if has_ended and len(events) < _EVENTS_AT_ONCE:
            return
        if silent >= _COMMENT_EVERY:
            silent = 0.0
            yield format_sse_event(comment="")
        silent += _LOOKS_EVERY
        await asyncio.sleep(_LOOKS_EVERY)


def _told(event: Told) -> bytes:
    data = json.dumps({"at": event.at, **event.data}, ensure_ascii=False)
    return format_sse_event(id=str(event.id), event=event.name, data_str=data)


def _news(stores: Stores, number: int, after: int) -> tuple[list[Told], bool]:
    """Events behind one, and whether the work had ended before they were looked up."""
    with stores.office() as office:
        has_ended = known_job(office, number).state in work.ENDED
        return work.told_after(office, number, after, _EVENTS_AT_ONCE), has_ended


def _begin(
    request: Request,
    response: Response,
    office: Office,
    person: Person,
    kind: Kind,
    terms: Mapping[str, Any],
) -> JobOut:
    piece = begin(request, office, person.name, kind, terms)
    response.headers["Location"] = f"{request.url.path.rpartition('/')[0]}/{piece.id}"
    return _job(piece)


def _job(piece: Work) -> JobOut:
    return JobOut.model_validate(work_json(piece))


def known_job(office: Office, number: int) -> Work:
    found = work.work_of(office, number)
    if found is None:
        raise NotStoredError(str(number), "is the number of no work", "take it from: GET /api/v1/jobs")
    return found
