"""Everything that meets the filters as a file, sent while it is read, never capped."""

import json
import re
import tempfile
from collections.abc import Callable, Iterator
from typing import IO, Annotated, BinaryIO, Literal
from urllib.parse import quote

from fastapi import APIRouter, Path, Query
from fastapi.responses import StreamingResponse

from extractor import record_book
from extractor.questions import awards, knowledge
from extractor.report.columns import COLUMNS
from extractor.report.delimited import csv_pieces
from extractor.report.output import write_awards
from extractor.report.record import RecordFormat, write_record
from extractor.search import AwardFilters, AwardRow, award_row_json
from extractor.search.filters import award_criteria
from extractor.service.api.questions import Filters, Name
from extractor.service.stores import Reading, Writing
from extractor.store import Store, read
from extractor.viet.fold import fold

router = APIRouter(prefix="/exports", tags=["exports"])

AwardFormat = Literal["csv", "xlsx", "json", "jsonl"]

_BATCH = 1_000
_IN_MEMORY = 10_000_000
_PIECE = 1 << 16
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "md": "text/markdown; charset=utf-8",
}


def _files(*endings: str) -> dict[int | str, dict[str, object]]:
    """For the description: an answer that is a file of one of these types."""
    content = {
        _TYPES[ending]: {"schema": {"type": "string", "format": "binary"} if ending != "json" else {}}
        for ending in endings
    }
    return {200: {"description": "The file.", "content": content}}


@router.get(
    "/awards.{file_format}",
    summary="Award rows as a file",
    response_class=StreamingResponse,
    responses=_files("csv", "xlsx", "json", "jsonl"),
)
def export_awards(
    store: Reading, filters: Filters, file_format: Annotated[AwardFormat, Path(examples=["csv"])]
) -> StreamingResponse:
    """All rows that meet the filters, the newest article first. A text that a spreadsheet would run as a
    formula gets an apostrophe before it."""
    # A download may take longer than a question may.
    store.allow(None)
    match file_format:
        case "csv":
            pieces = csv_pieces([column.heading for column in COLUMNS], map(_cells, _rows(store, filters)))
        case "jsonl":
            pieces = (
                json.dumps(award_row_json(row), ensure_ascii=False).encode() + b"\n"
                for row in _rows(store, filters)
            )
        case "xlsx" | "json":
            rows = awards(store, filters)
            pieces = _written(lambda stream: write_awards(rows, filters, stream, file_format))
    return _sent(pieces, "khen-thuong", file_format)


@router.get(
    "/record.{file_format}",
    summary="The record of a unit or person as a file",
    response_class=StreamingResponse,
    responses=_files("docx", "xlsx", "csv", "json", "md"),
)
def export_record(
    store: Writing,
    file_format: Annotated[RecordFormat, Path(examples=["docx"])],
    name: Annotated[Name, Query(examples=["Phùng Văn Lực"])],
    first: Annotated[int | None, Query(alias="from", ge=1900, le=2200, examples=[2015])] = None,
    last: Annotated[int | None, Query(alias="to", ge=1900, le=2200, examples=[2024])] = None,
    charts: Annotated[bool, Query(description="With charts, in Word.", examples=[False])] = False,
) -> StreamingResponse:
    """Word in the official form's tables, every line with its sources."""
    found = record_book.record(store, name, first, last)
    pieces = _written(lambda stream: write_record(found, stream, file_format, charts=charts))
    return _sent(pieces, f"ho-so-{found.entry.name}", file_format)


def _rows(store: Store, filters: AwardFilters) -> Iterator[AwardRow]:
    """All rows as they are at one moment, some thousand in memory at a time."""
    criteria = award_criteria(filters, read.sources(store), knowledge().wordings)
    with store.snapshot():
        after: tuple[int, int] | None = None
        while batch := read.award_page(store, criteria, after, _BATCH):
            yield from batch
            after = (batch[-1].article_id, batch[-1].ref)


def _cells(row: AwardRow) -> list[str | int | float]:
    return [column.cell(row) for column in COLUMNS]


def _written(write: Callable[[BinaryIO], None]) -> Iterator[bytes]:
    """The bytes of a file that must be whole before it can be sent; a large one waits on the disk."""
    stream: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed when sent
    try:
        write(stream)  # type: ignore[arg-type]
        stream.seek(0)
    except BaseException:
        stream.close()
        raise
    return _read(stream)


def _read(stream: IO[bytes]) -> Iterator[bytes]:
    with stream:
        while piece := stream.read(_PIECE):
            yield piece


def _sent(pieces: Iterator[bytes], name: str, ending: str) -> StreamingResponse:
    return StreamingResponse(
        pieces, media_type=_TYPES[ending], headers={"Content-Disposition": attachment(f"{name}.{ending}")}
    )


def attachment(name: str) -> str:
    """The header that lets a browser save the answer under this name; nothing in it can end the header."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", fold(name))
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
