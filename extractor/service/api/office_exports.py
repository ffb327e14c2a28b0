"""The lists of the office itself as files: who may sign in and by what, the long work, the audit log."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import StreamingResponse

from extractor.lists.office import (
    ACCOUNTS,
    AUDIT,
    SESSIONS,
    TOKENS,
    TOLD,
    WORKS,
    audit_rows,
    told_rows,
    work_rows,
)
from extractor.report.listing import Listing, Row, given
from extractor.report.output import list_pieces
from extractor.service.access import Visitor, in_person, require
from extractor.service.api.exports import LIST, Format, program
from extractor.service.api.files import sent
from extractor.service.api.jobs import known_job
from extractor.service.api.me import account_of, tokens_of
from extractor.service.stores import OfficeFile
from extractor.store.office import audit, people, sessions, work

router = APIRouter(prefix="/exports", tags=["exports"])
by_admins = [Depends(require("admin"))]


@router.get("/audit.{file_format}", summary="The audit log as a file", dependencies=by_admins, **LIST)
def export_audit(office: OfficeFile, file_format: Format) -> StreamingResponse:
    """The whole log, the newest first."""
    return _file(AUDIT, audit_rows(office), {}, file_format, audit.entries(office, 1))


@router.get("/accounts.{file_format}", summary="Accounts as a file", dependencies=by_admins, **LIST)
def export_accounts(office: OfficeFile, file_format: Format) -> StreamingResponse:
    """Names and roles; nothing of passwords."""
    rows = people.accounts(office)
    return _file(ACCOUNTS, rows, {}, file_format, rows)


@router.get("/tokens.{file_format}", summary="One's tokens as a file", **LIST)
def export_tokens(office: OfficeFile, person: Visitor, file_format: Format) -> StreamingResponse:
    """Without their words, which nobody keeps. A token sees itself alone."""
    rows = tokens_of(office, person)
    return _file(TOKENS, rows, {}, file_format, rows)


@router.get(
    "/sessions.{file_format}", summary="Where one is signed in, as a file", dependencies=[Depends(in_person)],
    **LIST,
)  # fmt: skip
def export_sessions(office: OfficeFile, person: Visitor, file_format: Format) -> StreamingResponse:
    rows = sessions.of_person(office, account_of(person))
    return _file(SESSIONS, rows, {}, file_format, rows)


@router.get("/jobs.{file_format}", summary="All work as a file", **LIST)
def export_jobs(office: OfficeFile, file_format: Format) -> StreamingResponse:
    """The newest first."""
    return _file(WORKS, work_rows(office), {}, file_format, work.newest_event(office))


@router.get("/job-events.{file_format}", summary="What became of each page of a job, as a file", **LIST)
def export_job_events(
    office: OfficeFile,
    file_format: Format,
    job: Annotated[int, Query(ge=1, le=2**53 - 1, description="The number of the job.", examples=[7])],
) -> StreamingResponse:
    """Pages, sources, sentences found and receivers told, in the order in which they were."""
    known_job(office, job)
    rows = told_rows(office, job)
    return _file(TOLD, rows, given(job=job), file_format, work.newest_event(office))


def _file(
    listing: Listing[Row], rows: Iterable[Row], asked: Mapping[str, str], file_format: Format, state: object
) -> StreamingResponse:
    """``state`` is what the rows hang on."""
    pieces = list_pieces(listing, rows, asked, file_format)
    made_of = (program(), listing.key, sorted(asked.items()), state)
    return sent(pieces, listing.file, file_format, made_of=made_of)
