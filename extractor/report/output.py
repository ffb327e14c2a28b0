"""Award rows in the format asked for, to a stream or to a file that is whole or not there."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, Literal, get_args

from extractor.errors import UsageError
from extractor.report.delimited import write_csv
from extractor.report.document import write_json
from extractor.report.workbook import write_xlsx
from extractor.search import AwardFilters, AwardRow

FileFormat = Literal["json", "csv", "xlsx"]
FILE_FORMATS: tuple[FileFormat, ...] = get_args(FileFormat)


def write_awards(
    rows: Sequence[AwardRow], filters: AwardFilters, stream: BinaryIO, file_format: FileFormat
) -> None:
    """Write all rows to an open binary stream."""
    if file_format == "json":
        write_json(rows, filters, stream)
    elif file_format == "csv":
        write_csv(rows, stream)
    elif file_format == "xlsx":
        write_xlsx(rows, filters, stream)


def save_awards(rows: Sequence[AwardRow], filters: AwardFilters, path: Path, file_format: FileFormat) -> None:
    """Write all rows to a file. Raises ``UsageError`` when the file cannot be written."""
    save(path, lambda stream: write_awards(rows, filters, stream, file_format))


def save(path: Path, write: Callable[[BinaryIO], None]) -> None:
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


def format_of(path: Path, default: FileFormat) -> FileFormat:
    """The format that a file's ending names, else the default."""
    ending = path.suffix.lower().removeprefix(".")
    return next((known for known in FILE_FORMATS if known == ending), default)
