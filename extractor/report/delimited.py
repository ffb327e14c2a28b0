"""Tables as CSV that a spreadsheet opens as it should."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from extractor.report.listing import Cell

_BYTE_ORDER_MARK = "\ufeff"
_PIECE = 60_000
"""Letters after which a piece is given."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes as the beginning of a formula, full-width forms too (OWASP, CSV injection)."""


def write_table(headings: Sequence[str], rows: Iterable[Sequence[Cell]], stream: IO[bytes]) -> None:
    """All rows as CSV, as ``csv_pieces`` gives them."""
    stream.writelines(csv_pieces(headings, rows))


def csv_pieces(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """All rows as UTF-8 CSV with byte order mark, comma and CRLF, some at a time, as they come.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    text.write(_BYTE_ORDER_MARK)
    writer = csv.writer(text)
    writer.writerow(headings)
    for row in rows:
        writer.writerow([_guarded(cell) for cell in row])
        if text.tell() > _PIECE:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def _guarded(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
