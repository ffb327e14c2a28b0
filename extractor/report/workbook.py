"""Lists and tables as an Excel workbook."""

import io
import itertools
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import IO, TYPE_CHECKING

from extractor.report.listing import Cell, Listing, Row

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

ROWS_PER_SHEET = 1_000_000
"""Excel ends at 1,048,576 rows; what does not fit goes on to a further sheet."""

CELL_LIMIT = 32_767
"""Longest text that Excel holds in a cell; xlsxwriter drops longer ones without a word."""

_FILTER_NAMES = {
    "unit": "Đơn vị",
    "person": "Cá nhân",
    "award": "Hình thức khen thưởng",
    "kind": "Loại",
    "level": "Cấp",
    "status": "Tình trạng",
    "grantor": "Cơ quan khen thưởng",
    "year": "Năm",
    "from": "Từ ngày",
    "to": "Đến ngày",
    "place": "Địa bàn",
    "publisher": "Báo",
    "decision": "Số quyết định",
    "standing": "Mức xác thực",
    "words": "Từ khóa",
    "entry": "Mã danh bạ",
    "order": "Thứ tự",
    "watch": "Mã theo dõi",
    "article": "Mã bài",
    "job": "Số của việc",
    "row": "Mã dòng",
}


_LINE_HEIGHT, _TALLEST = 15, 409
"""Points of one line, and of the tallest row that Excel has."""
_PIECE = 1 << 16
_A4 = 9
_A3 = 8
_COLUMNS_OF_A4 = 9
_PRINT_GRID = 0
"""The lines between cells, on paper too: without them long texts of two columns read as one."""


def xlsx_pieces(
    listing: Listing[Row],
    rows: Iterable[Row],
    asked: Mapping[str, str],
    *,
    rows_per_sheet: int = ROWS_PER_SHEET,
) -> Iterator[bytes]:
    """All rows on sheets with a frozen, filterable header, and a sheet that tells the query and the count.

    Texts are written as texts: nothing in an article becomes a formula or a link. Rows are kept on the disk
    as they come, not in memory; the file is given from there when it is whole.
    """
    from xlsxwriter import Workbook

    with tempfile.TemporaryFile() as file:
        with Workbook(file, {"constant_memory": True}) as book:
            bold = book.add_format({"bold": True})
            left, count, filled = iter(rows), 0, rows_per_sheet
            for number in itertools.count():
                if filled < rows_per_sheet:
                    break
                filled = _fill(book, listing, number, itertools.islice(left, rows_per_sheet), bold)
                count += filled
            _describe(book.add_worksheet("Truy vấn"), asked, count, bold)
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _fill(book: "Workbook", listing: Listing[Row], number: int, rows: Iterator[Row], bold: "Format") -> int:
    """Put the rows on a sheet of their own, and tell how many there are; without rows only the first sheet
    is made."""
    first = next(rows, None)
    if first is None and number:
        return 0
    sheet = book.add_worksheet(listing.title if not number else f"{listing.title} {number + 1}")
    for place, column in enumerate(listing.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.heading, bold)
    count = 0
    for count, row in enumerate(itertools.chain(() if first is None else (first,), rows), start=1):
        for place, column in enumerate(listing.columns):
            write_cell(sheet, count, place, column.cell(row))
    make_table(sheet, count, len(listing.columns))
    return count


def make_table(sheet: "Worksheet", rows: int, columns: int) -> None:
    """Freeze and filter the heading of so many rows, and print every column on the width of one page, the
    heading on each."""
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, columns - 1)
    sheet.repeat_rows(0)
    print_across(sheet, columns)


def print_across(sheet: "Worksheet", columns: int) -> None:
    """Print across, as wide as one page and as long as it takes; more columns than A4 shows in letters that
    can be read are printed on A3."""
    sheet.set_landscape()
    sheet.hide_gridlines(_PRINT_GRID)
    sheet.set_paper(_A4 if columns <= _COLUMNS_OF_A4 else _A3)
    sheet.fit_to_pages(1, 0)


def write_cell(sheet: "Worksheet", line: int, place: int, cell: Cell, style: "Format | None" = None) -> None:
    """A number or a text, never a formula or link; a text too long for a cell is cut with "…"."""
    if not isinstance(cell, str):
        sheet.write_number(line, place, cell, style)
    elif cell:
        text = cell if len(cell) <= CELL_LIMIT else cell[: CELL_LIMIT - 1] + "…"
        sheet.write_string(line, place, text, style)


def fit_height(sheet: "Worksheet", line: int, cells: Sequence[Cell], widths: Sequence[int]) -> None:
    """Make a row as tall as its texts are when they wrap: not every program does so by itself when it opens
    or prints a workbook."""
    lines = max((_lines(str(cell), width) for cell, width in zip(cells, widths, strict=True)), default=1)
    sheet.set_row(line, min(lines * _LINE_HEIGHT, _TALLEST))


def fit_heading(sheet: "Worksheet", headings: Sequence[str], widths: Sequence[int]) -> None:
    """The same for the first row, whose bold letters are wider by a sixth."""
    fit_height(sheet, 0, headings, [max(1, width * 6 // 7) for width in widths])


def _lines(text: str, width: int) -> int:
    """How many lines of so many characters a text takes; words that do not fit begin another."""
    return sum(max(1, len(wrap(part, width))) for part in text.split("\n"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with headings and the width of each column in characters; a PNG picture beside it, if any, with
    its description."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int]
    picture: bytes | None = None
    description: str = ""


def write_sheets(sheets: Sequence[Sheet], stream: IO[bytes]) -> None:
    """Each table on a sheet with a frozen, filterable header; texts wrap and are written as texts."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True, "text_wrap": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            for place, (heading, width) in enumerate(zip(sheet.headings, sheet.widths, strict=True)):
                page.set_column(place, place, width)
                write_cell(page, 0, place, heading, bold)
            fit_heading(page, sheet.headings, sheet.widths)
            for line, row in enumerate(sheet.rows, start=1):
                for place, cell in enumerate(row):
                    write_cell(page, line, place, cell, wrapped)
                fit_height(page, line, row, sheet.widths)
            make_table(page, len(sheet.rows), len(sheet.headings))
            if sheet.picture is not None:
                shown = {"image_data": io.BytesIO(sheet.picture), "description": sheet.description}
                page.insert_image(1, len(sheet.headings) + 1, "chart.png", shown)
    stream.write(content.getvalue())


def _describe(sheet: "Worksheet", asked: Mapping[str, str], count: int, bold: "Format") -> None:
    lines: list[tuple[str, Cell]] = [("Số dòng", count)]
    lines += [(_FILTER_NAMES[name], value) for name, value in asked.items()]
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 60)
    for line, (name, value) in enumerate(lines):
        sheet.write_string(line, 0, name, bold)
        write_cell(sheet, line, 1, value)
