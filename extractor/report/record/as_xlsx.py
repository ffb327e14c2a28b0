"""The record as an Excel workbook: a sheet a table, all quotations, and the query."""

import io
from typing import IO, TYPE_CHECKING

from extractor.records.timeline import Line, Record
from extractor.report.record import wording
from extractor.report.record.table import COLUMNS
from extractor.report.words import day_words
from extractor.report.workbook import fit_heading, fit_height, make_table, print_across, write_cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_SHEETS = (
    "Danh hiệu thi đua",
    "Hình thức khen thưởng",
    "Giải thưởng, khác",
    "Đang đề nghị",
    "Chưa rõ của ai",
)
_SOURCES = "Nguồn & truy vấn"


def write_xlsx(record: Record, stream: IO[bytes]) -> None:
    """Text cells only, frozen headers, filters; the last sheet tells what was asked and every source."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        bold, wrapped = (
            book.add_format({"bold": True, "text_wrap": True}),
            book.add_format({"text_wrap": True, "valign": "top"}),
        )
        for name, section in zip(_SHEETS, wording.sections(record), strict=True):
            _fill(book.add_worksheet(name), section.lines, bold, wrapped)
        _describe(book.add_worksheet(_SOURCES), record, bold, wrapped)
    stream.write(content.getvalue())


def _fill(sheet: "Worksheet", lines: tuple[Line, ...], bold: "Format", wrapped: "Format") -> None:
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width, wrapped)
        write_cell(sheet, 0, place, column.heading, bold)
    widths = [column.width for column in COLUMNS]
    fit_heading(sheet, [column.heading for column in COLUMNS], widths)
    for number, line in enumerate(lines, start=1):
        cells = [column.cell(line) for column in COLUMNS]
        for place, cell in enumerate(cells):
            write_cell(sheet, number, place, cell, wrapped)
        fit_height(sheet, number, cells, widths)
    make_table(sheet, len(lines), len(COLUMNS))


def _describe(sheet: "Worksheet", record: Record, bold: "Format", wrapped: "Format") -> None:
    widths = (30, 40, 40, 40, 40)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width, wrapped)
    print_across(sheet, len(widths))
    at = 0
    for name, value in wording.query(record):
        write_cell(sheet, at, 0, name, bold)
        write_cell(sheet, at, 1, value, wrapped)
        fit_height(sheet, at, (name, value), widths[:2])
        at += 1
    for place, heading in enumerate(("Khen thưởng", "Trích dẫn", "Bài báo", "Báo, ngày đăng", "Địa chỉ")):
        write_cell(sheet, at + 1, place, heading, bold)
    at += 2
    for section in wording.sections(record):
        for line in section.lines:
            for told in line.citations:
                where = ", ".join(filter(None, (told.publisher, day_words(told.published))))
                cells = (line.award, told.quote, told.title, where, told.url or "")
                for place, cell in enumerate(cells):
                    write_cell(sheet, at, place, cell, wrapped)
                fit_height(sheet, at, cells, widths)
                at += 1
