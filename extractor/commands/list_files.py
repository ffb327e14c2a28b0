"""Writing a whole list to a file or to standard output, as the verbs that export do."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, TypeVar

from typer import Option

from extractor.commands.language import say
from extractor.commands.screen import note
from extractor.errors import UsageError
from extractor.report.listing import LIST_FORMATS, ListFormat, Listing, Row
from extractor.report.output import list_pieces, save

Known = TypeVar("Known", bound=str)

FileFormat = Annotated[
    ListFormat | None, Option("--format", help="Mặc định theo đuôi tệp; không có tệp thì csv.")
]


def export_list(
    listing: Listing[Row],
    rows: Iterable[Row],
    asked: Mapping[str, str],
    format: ListFormat | None,
    output: Path | None,
) -> None:
    """Write all rows in the format asked for, in that which the file's ending names, or as CSV.

    Raises ``UsageError`` for another ending, a workbook on the screen and what cannot be written.
    """
    chosen = format or ("csv" if output is None else format_by_ending(output, LIST_FORMATS))
    if output is None:
        refuse_screen(chosen)
    write_list(listing, rows, asked, chosen, output)


def write_list(
    listing: Listing[Row],
    rows: Iterable[Row],
    asked: Mapping[str, str],
    file_format: ListFormat,
    output: Path | None,
) -> None:
    """Write all rows while they are read, and tell how many there were in a file.

    Raises ``UsageError`` for a file that cannot be written.
    """
    if output is None:
        sys.stdout.buffer.writelines(list_pieces(listing, rows, asked, file_format))
        return
    count = 0

    def counted() -> Iterator[Row]:
        nonlocal count
        for row in rows:
            count += 1
            yield row

    save(output, lambda stream: stream.writelines(list_pieces(listing, counted(), asked, file_format)))
    note(say("Đã ghi {count} dòng vào {file}", count=count, file=output))


def refuse_screen(file_format: str | None) -> None:
    """Raises ``UsageError`` for a workbook that would be written onto the screen."""
    if file_format == "xlsx" and sys.stdout.isatty():
        raise UsageError("--format xlsx", "is not for the screen", "name a file with -o")


def format_by_ending(output: Path, known: tuple[Known, ...]) -> Known:
    """The format that the file's ending names. Raises ``UsageError``."""
    ending = output.suffix.lower().removeprefix(".")
    for one in known:
        if ending == one:
            return one
    raise UsageError(f"-o {output}", "its ending names no known format", f"add --format {'|'.join(known)}")
