"""A list of rows as a table and as JSON, told once for every format it is written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar, get_args

Row = TypeVar("Row")
Whole = TypeVar("Whole")

Cell = str | int | float
Width = Literal[8, 12, 20, 40, 60]

ListFormat = Literal["csv", "xlsx", "json", "jsonl"]
LIST_FORMATS: tuple[ListFormat, ...] = get_args(ListFormat)


def given(**asked: str | int | None) -> dict[str, str]:
    """What was asked, by name, without what was left open."""
    return {name: str(value) for name, value in asked.items() if value not in (None, "")}


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A heading, how a row fills the cell (``""`` when unknown), and the width in characters."""

    heading: str
    cell: Callable[[Row], Cell]
    width: Width

    def of(self, part: Callable[[Whole], Row]) -> "Column[Whole]":
        """The same column in a list of things that hold such a row: of what waits, its award row."""
        return Column(self.heading, lambda whole: self.cell(part(whole)), self.width)


@dataclass(frozen=True, slots=True)
class Listing(Generic[Row]):
    """``file`` is what a file of it is called (plain letters, without ending), ``title`` the sheet of a
    workbook, ``key`` the rows in a JSON document."""

    file: str
    title: str
    key: str
    columns: tuple[Column[Row], ...]
    as_json: Callable[[Row], Mapping[str, Any]]

    @property
    def headings(self) -> list[str]:
        return [column.heading for column in self.columns]

    def cells(self, row: Row) -> list[Cell]:
        return [column.cell(row) for column in self.columns]
