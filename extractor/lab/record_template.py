"""Make the Word template of the achievement record: ``python -m extractor.lab.record_template [FILE.docx]``.

The template that ships was made by this; an office changes its copy in Word.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

if TYPE_CHECKING:
    from docx.document import Document as Page
    from docx.table import _Cell

TEMPLATE = Path(__file__).parents[1] / "report" / "data" / "record.docx"
_FONT = "Times New Roman"
_TABLES = (
    ("1. Danh hiệu thi đua", "titles", "Danh hiệu thi đua"),
    ("2. Hình thức khen thưởng", "honours", "Hình thức khen thưởng"),
)
_EXTRA = (
    ("3. Giải thưởng và ghi nhận khác", "others"),
    ("Đang đề nghị, phấn đấu (không tính vào thành tích)", "pending"),
    ("Chưa rõ có phải của đơn vị, cá nhân này", "unsure"),
)
_DECISION = "Số, ngày, tháng, năm của quyết định; cơ quan ban hành quyết định"


def make(path: Path) -> None:
    page = Document()
    _set_up(page)
    _line(page, "CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", bold=True, centred=True, size=14)
    _line(page, "{{ name }}", bold=True, centred=True, size=14)
    _line(page, "Thời gian: {{ span }}", centred=True)
    for heading, rows, column in _TABLES:
        _line(page, heading, bold=True)
        _table(
            page,
            rows,
            ("Năm", column, _DECISION, "Ghi chú"),
            ("year", "award", "decision", "note"),
            (2, 6, 6, 3),
        )
    for heading, rows in _EXTRA:
        _line(page, f"{{%p if {rows} %}}")
        _line(page, heading, bold=True)
        columns = ("Năm", "Nội dung", "Tình trạng", "Cần xem lại")
        _table(page, rows, columns, ("year", "award", "status", "doubts"), (2, 6, 4, 5))
        _line(page, "{%p endif %}")
    _line(page, "{%p if gaps %}")
    _line(page, "Năm không có ghi nhận trên báo chí: {{ gaps }}.")
    _line(page, "{%p endif %}")
    _line(page, "Nguồn và trích dẫn", bold=True)
    _table(
        page,
        "sources",
        ("TT", "Nội dung", "Trích dẫn", "Bài báo"),
        ("number", "award", "quote", "where"),
        (1, 4, 6, 6),
    )
    _line(page, "Truy vấn", bold=True)
    _table(page, "query", ("Mục", "Giá trị"), ("name", "value"), (6, 11))
    path.parent.mkdir(parents=True, exist_ok=True)
    page.save(str(path))


def _set_up(page: "Page") -> None:
    """Portrait A4 with the margins of official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    section = page.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)
    style = page.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(12)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)


def _line(
    page: "Page", text: str, *, bold: bool = False, centred: bool = False, size: int | None = None
) -> None:
    paragraph = page.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(6)
    run = paragraph.add_run(text)
    run.bold = bold
    if size is not None:
        run.font.size = Pt(size)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(
    page: "Page", rows: str, headings: tuple[str, ...], fields: tuple[str, ...], widths: tuple[int, ...]
) -> None:
    """A table whose middle row is repeated for each of ``rows``; its first row comes again on every page."""
    table = page.add_table(rows=4, cols=len(headings))
    table.style = "Table Grid"
    table.autofit = False
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        _fill(cell, heading, bold=True)
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    _fill(table.rows[1].cells[0], f"{{%tr for line in {rows} %}}")
    for cell, field in zip(table.rows[2].cells, fields, strict=True):
        _fill(cell, f"{{{{ line.{field} }}}}")
    _fill(table.rows[3].cells[0], "{%tr endfor %}")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _fill(cell: "_Cell", text: str, *, bold: bool = False) -> None:
    run = cell.paragraphs[0].add_run(text)
    run.bold = bold
    run.font.size = Pt(11)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
