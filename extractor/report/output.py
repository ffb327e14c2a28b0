"""Lists in the format asked for, as pieces, to a stream, or to a file that is whole or not there."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from extractor.errors import UsageError
from extractor.report.delimited import csv_pieces
from extractor.report.document import json_line_pieces, json_pieces
from extractor.report.listing import ListFormat, Listing, Row
from extractor.report.workbook import xlsx_pieces


def list_pieces(
    listing: Listing[Row], rows: Iterable[Row], asked: Mapping[str, str], file_format: ListFormat
) -> Iterator[bytes]:
    """A file of all rows, piece by piece while they are read, so that any number of them takes little memory.

    ``asked`` are the filters by name, for whoever opens the file.
    """
    if file_format == "csv":
        return csv_pieces(listing.headings, map(listing.cells, rows))
    if file_format == "jsonl":
        return json_line_pieces(listing, rows)
    if file_format == "json":
        return json_pieces(listing, rows, asked)
    return xlsx_pieces(listing, rows, asked)


def save(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file by way of a temporary one beside it; an older file stays until then.

    Raises ``UsageError`` when the file cannot be written.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with temporary.open("wb") as stream:
                write(stream)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(
            str(path), f"cannot be written ({error.strerror})", "name a file in a folder that you may write"
        ) from error
