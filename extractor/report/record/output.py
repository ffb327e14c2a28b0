"""A record in the format asked for, to a stream or to a file that is whole or not there."""

import json
from pathlib import Path
from typing import IO, Literal, get_args

from extractor.records.figures import award_charts
from extractor.records.timeline import Record
from extractor.report.delimited import write_table
from extractor.report.figures import Picture, picture
from extractor.report.output import save
from extractor.report.record.as_docx import TEMPLATE, write_docx
from extractor.report.record.as_json import record_json
from extractor.report.record.as_markdown import markdown
from extractor.report.record.as_xlsx import write_xlsx
from extractor.report.record.table import headings, rows

RecordFormat = Literal["docx", "xlsx", "csv", "json", "md"]
RECORD_FORMATS: tuple[RecordFormat, ...] = get_args(RecordFormat)


def write_record(
    record: Record,
    stream: IO[bytes],
    file_format: RecordFormat,
    template: Path = TEMPLATE,
    *,
    charts: bool = False,
) -> None:
    """Write the whole record; Word with charts when they are wanted.

    Raises ``UsageError`` for a template that cannot be filled.
    """
    match file_format:
        case "docx":
            write_docx(record, stream, template, _pictures(record) if charts and record.lines else [])
        case "xlsx":
            write_xlsx(record, stream)
        case "csv":
            write_table(headings(), rows(record), stream)
        case "json":
            stream.write(json.dumps(record_json(record), ensure_ascii=False, indent=2).encode() + b"\n")
        case "md":
            stream.write(markdown(record).encode())


def save_record(
    record: Record,
    path: Path,
    file_format: RecordFormat,
    template: Path = TEMPLATE,
    *,
    charts: bool = False,
) -> None:
    """Write the record to a file. Raises ``UsageError`` when the file cannot be written."""
    save(path, lambda stream: write_record(record, stream, file_format, template, charts=charts))


def _pictures(record: Record) -> list[Picture]:
    return [picture(chart) for chart in award_charts(line.achievement for line in record.lines)]
