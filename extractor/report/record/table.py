"""The record as one flat table, for CSV and Excel: a line for each achievement."""

from collections.abc import Callable
from dataclasses import dataclass

from extractor.records.timeline import Line, Record
from extractor.report.listing import Width
from extractor.report.record import wording


@dataclass(frozen=True, slots=True)
class RecordColumn:
    """A heading, how a line fills the cell (empty when unknown), and the width in characters."""

    heading: str
    cell: Callable[[Line], str]
    width: Width


COLUMNS: tuple[RecordColumn, ...] = (
    RecordColumn("Năm", lambda line: wording.year_words(line.achievement), 8),
    RecordColumn("Danh hiệu, hình thức khen thưởng", wording.award_and_times, 20),
    RecordColumn("Loại", lambda line: wording.kind_words(line.achievement), 12),
    RecordColumn("Cấp", lambda line: wording.level_words(line.achievement), 12),
    RecordColumn("Số, ngày quyết định; cơ quan ban hành", lambda line: line.decision, 20),
    RecordColumn("Cơ quan khen thưởng", lambda line: line.achievement.grantor or "", 20),
    RecordColumn("Thời gian thành tích", lambda line: line.achievement.period or "", 12),
    RecordColumn("Tình trạng", lambda line: wording.status_words(line.achievement), 12),
    RecordColumn("Mức xác thực", lambda line: wording.standing_words(line.achievement), 12),
    RecordColumn("Số nguồn", lambda line: str(line.achievement.sources), 8),
    RecordColumn("Quá trình", wording.stage_words, 40),
    RecordColumn("Ghi chú", wording.note_words, 12),
    RecordColumn("Cần xem lại", lambda line: "; ".join(wording.doubts(line)), 20),
    RecordColumn("Trích dẫn", lambda line: line.citations[0].quote if line.citations else "", 20),
    RecordColumn("Nguồn", lambda line: "\n".join(map(wording.citation_words, line.citations)), 60),
    RecordColumn("Mã", lambda line: line.achievement.id, 12),
)


def headings() -> list[str]:
    return ["Bảng", *(column.heading for column in COLUMNS), "Truy vấn"]


def rows(record: Record) -> list[list[str]]:
    """All lines of all sections, each with the heading of its section before it and, as a table of commas has
    no other place for it, what was asked and how much was found behind it."""
    asked = "; ".join(f"{name}: {value}" for name, value in wording.query(record) if value)
    return [
        [section.heading, *(column.cell(line) for column in COLUMNS), asked]
        for section in wording.sections(record)
        for line in section.lines
    ]
