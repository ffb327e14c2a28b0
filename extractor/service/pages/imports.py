"""Adding articles: by pasting, by address, by files; and the long work that reads them."""

import io
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, UploadFile
from starlette.responses import Response

from extractor.errors import NotStoredError, UsageError
from extractor.ground.dates import iso_day
from extractor.service.access import Person, Visitor, require
from extractor.service.fetching import checked_address
from extractor.service.pages.frame import see_other
from extractor.service.pages.numbers import Number
from extractor.service.pages.rendering import show
from extractor.service.stores import OfficeFile
from extractor.service.telling import code_of, told_by
from extractor.service.uploads import ENDINGS, MOST_FILES, kept_uploads
from extractor.service.work.asking import begin, check_room
from extractor.store.office import Office, work
from extractor.store.office.work import Told, Work
from extractor.viet.times import read_moment

router = APIRouter()
adding = APIRouter(dependencies=[Depends(require("admin"))])

_MOST_ADDRESSES = 1_000
_EVENTS = 300
_LISTED = 20
_TYPED = ("title", "text", "published", "publisher", "url", "addresses")

Field = Annotated[str, Form(max_length=4_000)]


@dataclass(frozen=True, slots=True)
class ImportsPage:
    """``endings`` are those of files that are read, ``most_files`` how many at a time; ``works`` the newest
    work. ``problem`` says why nothing was read; then ``typed`` is what the form was sent with, by field."""

    endings: tuple[str, ...]
    most_files: int
    megabytes: int
    works: tuple[Work, ...]
    problem: str | None
    typed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class WorkPage:
    """A piece of work, the last that it told, and how many pages had which outcome."""

    work: Work
    told: tuple[Told, ...]
    outcomes: Mapping[str, int]
    has_ended: bool


@router.get("/nhap-bai")
def imports(request: Request, office: OfficeFile) -> Response:
    return _shown(request, office)


@adding.post("/nhap-bai/dan")
def paste(
    request: Request,
    office: OfficeFile,
    person: Visitor,
    text: Annotated[str, Form(max_length=500_000)],
    title: Field = "",
    published: Field = "",
    publisher: Field = "",
    url: Field = "",
    author: Field = "",
) -> Response:
    """A text that was copied: without a headline of its own its first line is one, if it looks so."""
    typed = {"title": title, "text": text, "published": published, "publisher": publisher, "url": url}
    try:
        article = {
            "title": title.strip() or None, "text": text.strip(), "published": _day(published),
            "publisher": publisher.strip() or None, "author": author.strip() or None,
            "url": checked_address(url) if url.strip() else None,
        }  # fmt: skip
        if not text.strip():
            raise UsageError("text", "is empty", "paste the text of an article")
    except UsageError as error:
        return _shown(request, office, error, typed)
    return _read_files(request, office, person, [_file_of(article)])


@adding.post("/nhap-bai/dia-chi")
def fetch(
    request: Request,
    office: OfficeFile,
    person: Visitor,
    addresses: Annotated[str, Form(max_length=500_000)],
) -> Response:
    """Addresses of articles, feeds or sitemaps, one a line."""
    try:
        wanted = [checked_address(line) for line in addresses.splitlines() if line.strip()]
        if not 0 < len(wanted) <= _MOST_ADDRESSES:
            raise UsageError("addresses", f"are not between 1 and {_MOST_ADDRESSES}", "give fewer at a time")
    except UsageError as error:
        return _shown(request, office, error, {"addresses": addresses})
    return _begin(request, office, person.name, {"addresses": wanted})


@adding.post("/nhap-bai/tep")
def upload(request: Request, office: OfficeFile, person: Visitor, files: list[UploadFile]) -> Response:
    """Files as ``ingest`` reads them."""
    return _read_files(request, office, person, files)


@router.get("/viec/{number}")
def one_work(request: Request, office: OfficeFile, number: Number) -> Response:
    found = _known(office, number)
    told = tuple(work.told_after(office, number, 0, _EVENTS))
    outcomes = Counter(str(one.data["outcome"]) for one in told if "outcome" in one.data)
    return show(request, "work.html", WorkPage(found, told, outcomes, found.state in work.ENDED))


@adding.post("/viec/{number}/dung")
def cancel(request: Request, office: OfficeFile, number: Number) -> Response:
    """Work that runs ends after the piece it is at; what is done stays done."""
    _known(office, number)
    work.ask_to_cancel(office, number)
    return see_other(request, f"/viec/{number}")


@adding.post("/nguon/doc")
def read_sources(
    request: Request, office: OfficeFile, person: Visitor, only: Annotated[int | None, Form()] = None
) -> Response:
    """One round of a source, or of all."""
    found = begin(request, office, person.name, "round", {"sources": [] if only is None else [only]})
    return see_other(request, f"/viec/{found.id}")


def _shown(
    request: Request, office: Office, error: UsageError | None = None, typed: Mapping[str, str] | None = None
) -> Response:
    megabytes = request.app.state.settings.upload_bytes // 1_000_000
    page = ImportsPage(
        ENDINGS, MOST_FILES, megabytes, tuple(work.all_work(office, _LISTED)),
        None if error is None else told_by(request, error), dict.fromkeys(_TYPED, "") | dict(typed or {}),
    )  # fmt: skip
    return show(request, "imports.html", page, 200 if error is None else code_of(error))


def _day(published: str) -> str | None:
    """As reading takes it. Raises ``UsageError`` for what tells no day, which would be left out."""
    written = iso_day(published)
    if written and read_moment(written) is None:
        raise UsageError(
            f"“{published.strip()[:50]}”", "is not a date", "give 17/3/2022, with its hour 16:30 17/3/2022"
        )
    return written or None


def _read_files(request: Request, office: Office, person: Person, files: list[UploadFile]) -> Response:
    check_room(office)
    folder = kept_uploads(files, request.app.state.settings)
    return _begin(request, office, person.name, {"folder": str(folder)})


def _begin(request: Request, office: Office, who: str, terms: Mapping[str, Any]) -> Response:
    found = begin(request, office, who, "import", terms)
    return see_other(request, f"/viec/{found.id}")


def _file_of(article: Mapping[str, str | None]) -> UploadFile:
    """What was pasted as a file like those that are sent."""
    told = {name: value for name, value in article.items() if value is not None}
    content = json.dumps(told, ensure_ascii=False).encode()
    return UploadFile(io.BytesIO(content), filename="bai-dan.json")


def _known(office: Office, number: int) -> Work:
    found = work.work_of(office, number)
    if found is None:
        raise NotStoredError(str(number), "is the number of no work", "take it from: GET /api/v1/jobs")
    return found


router.include_router(adding)
