"""``figures``: awards by year, level and kind, coverage by paper and month, as tables and charts."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Option

from extractor.commands import options as o
from extractor.commands.language import say, word
from extractor.commands.questions import opened_for_record
from extractor.commands.screen import console, note
from extractor.ground.labels import Speak, in_vietnamese

if TYPE_CHECKING:
    from rich.table import Table

    from extractor.press.figures import Figures
    from extractor.records.figures import Chart


def figures(
    unit: Annotated[
        str | None, Option("--unit", metavar="NAME", help="Chỉ của đơn vị, cá nhân này; mặc định của tất cả.")
    ] = None,
    from_day: o.From = None,
    to_day: o.To = None,
    format: Annotated[
        Literal["table", "json"], Option("--format", help="table (để đọc) hoặc json.")
    ] = "table",
    output: Annotated[
        Path | None,
        Option(
            "-o",
            "--output",
            metavar="FILE.svg|.xlsx|.csv|.json|FOLDER",
            help="Ghi biểu đồ và bảng vào tệp; thư mục thì mỗi biểu đồ một tệp SVG và một tệp CSV.",
        ),
    ] = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Số liệu và biểu đồ: khen thưởng theo năm, cấp, loại; bài báo theo tháng, theo báo."""
    from extractor.press.figures import figures as figures_of
    from extractor.report.figures import save_figures, write_json

    # What programs read has the same keys in every language.
    is_json = output.suffix.lower() == ".json" if output is not None else format == "json"
    speak = in_vietnamese if is_json else word
    with opened_for_record(db) as store:
        found = figures_of(store, unit, from_day, to_day, speak)
    if output is not None:
        save_figures(found.charts, _query(found, speak), output, speak)
        note(say("Đã ghi {count} biểu đồ vào {file}", count=len(found.charts), file=output))
    elif format == "json":
        write_json(found.charts, _query(found, speak), sys.stdout.buffer)
    else:
        _print(found)


def _query(found: "Figures", speak: Speak) -> list[tuple[str, str]]:
    from extractor.report.figures.wording import query

    return query(found.label, found.first_day, found.last_day, found.articles, speak)


def _print(found: "Figures") -> None:
    from rich.text import Text

    screen = console()
    for name, value in _query(found, word):
        screen.print(Text(f"{name}: {value}", style="dim"))
    for chart in found.charts:
        screen.print(Text(f"\n{chart.title} ({chart.unit})", style="bold"))
        screen.print(_table(chart) if chart.categories else Text(say("không có số liệu")))


def _table(chart: "Chart") -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from extractor.report.figures.wording import headings, rows

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for number, heading in enumerate(headings(chart, word)):
        table.add_column(Text(heading), justify="right" if number else "left")
    for row in rows(chart):
        table.add_row(*(Text(str(cell)) for cell in row))
    return table
