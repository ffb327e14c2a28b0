"""What the Word templates share: the page of an official paper, its lines, and tables that repeat a row."""

from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

if TYPE_CHECKING:
    from docx.document import Document as Page
    from docx.table import _Cell

_FONT = "Times New Roman"


def set_up(page: "Page") -> None:
    """Portrait A4 with the margins of official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    section = page.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)
    style = page.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(12)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)


def line(
    page: "Page",
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    centred: bool = False,
    size: int | None = None,
    indent: float = 0,
    keep: bool = False,
) -> None:
    """A paragraph; ``size`` in points, ``indent`` in centimetres; ``keep`` keeps it with the next."""
    paragraph = page.add_paragraph()
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(6), Pt(2)
    paragraph.paragraph_format.keep_with_next = keep
    if indent:
        paragraph.paragraph_format.left_indent = Cm(indent)
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    if size is not None:
        run.font.size = Pt(size)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def table(
    page: "Page", rows: str, headings: tuple[str, ...], fields: tuple[str, ...], widths: tuple[float, ...]
) -> None:
    """A table whose middle row is repeated for each of ``rows``; its first row comes again on every page.

    ``widths`` are in centimetres.
    """
    grid = page.add_table(rows=4, cols=len(headings))
    grid.style = "Table Grid"
    grid.autofit = False
    for cell, heading in zip(grid.rows[0].cells, headings, strict=True):
        _fill(cell, heading, bold=True)
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    grid.rows[0]._tr.get_or_add_trPr().append(repeat)
    # A source must not be torn in two by the end of a page.
    grid.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    _fill(grid.rows[1].cells[0], f"{{%tr for line in {rows} %}}")
    for cell, field in zip(grid.rows[2].cells, fields, strict=True):
        _fill(cell, f"{{{{ line.{field} }}}}")
    _fill(grid.rows[3].cells[0], "{%tr endfor %}")
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _fill(cell: "_Cell", text: str, *, bold: bool = False) -> None:
    run = cell.paragraphs[0].add_run(text)
    run.bold = bold
    run.font.size = Pt(11)
