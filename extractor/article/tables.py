"""Tables of three kinds: pictures with captions, data, and those that only lay out the page."""

from enum import Enum

from extractor.publishers.tree import Element, is_unseen, tag_of, text_of

_LONGEST_PICTURE_TEXT = 900
_LONGEST_CELL = 400
_LINKED_ROW = 0.8
_PARAGRAPH = 80
_FEWEST_PARAGRAPHS = 2


class TableKind(Enum):
    PICTURES = "pictures"
    DATA = "data"
    LAYOUT = "layout"
    LINKS = "links"


def rows_of(table: Element) -> list[list[str]]:
    """Texts of the non-empty cells, row by row, empty rows left out."""
    rows = [[text for cell in row if (text := _cell_text(cell))] for row in table.iter("tr")]
    return [row for row in rows if row]


def _cell_text(cell: Element) -> str:
    return text_of(cell) if tag_of(cell) in {"td", "th"} and not is_unseen(cell) else ""


def _is_teaser(table: Element) -> bool:
    """Whether all text is a link that stands beside its picture, not below it as a caption does."""
    with_text = [row for row in table.iter("tr") if any(_cell_text(cell) for cell in row)]
    return bool(with_text) and all(
        next(row.iter("img"), None) is not None
        and sum(len(text_of(link)) for link in row.iter("a")) >= len(text_of(row)) * _LINKED_ROW
        for row in with_text
    )


def _holds_text(table: Element) -> bool:
    """Whether the cell of a picture holds paragraphs as well: an article set in a cell, not a caption."""
    cells = (cell for cell in table.iter("td") if next(cell.iter("img"), None) is not None)
    return any(
        sum(len(text_of(line)) >= _PARAGRAPH for line in cell.iterchildren("p", "div")) >= _FEWEST_PARAGRAPHS
        for cell in cells
    )


def kind_of_table(table: Element) -> TableKind:
    rows = rows_of(table)
    length = sum(len(text) for row in rows for text in row)
    linked = sum(len(text_of(link)) for link in table.iter("a"))
    pictures = sum(1 for _ in table.iter("img"))
    if pictures and _is_teaser(table):
        return TableKind.LINKS
    if length and linked > length * _LINKED_ROW:
        return TableKind.LINKS if not pictures or linked > 200 else TableKind.PICTURES
    nested = sum(1 for _ in table.iter("table")) > 1
    cells = [text for row in rows for text in row]
    if pictures and not nested and length <= _LONGEST_PICTURE_TEXT and len(cells) <= pictures + 1:
        return TableKind.LAYOUT if _holds_text(table) else TableKind.PICTURES
    wide = sum(1 for row in rows if len(row) > 1)
    if not nested and wide >= 2 and wide * 2 >= len(rows) and max(map(len, cells)) <= _LONGEST_CELL:
        return TableKind.DATA
    return TableKind.LAYOUT
