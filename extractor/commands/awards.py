"""``awards``: the award rows that meet the filters, on the screen or in a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Option

from extractor.commands import options as o
from extractor.commands.language import say, word
from extractor.commands.list_files import format_by_ending, refuse_screen, write_list
from extractor.commands.questions import award_filters, opened_for_reading
from extractor.commands.screen import console, note
from extractor.errors import UsageError
from extractor.ground.labels import STANDING_LABELS
from extractor.lists.corrected import Corrected, as_corrected
from extractor.lists.press import AWARDS, award_rows
from extractor.questions import awards as ask
from extractor.report.listing import LIST_FORMATS, ListFormat

if TYPE_CHECKING:
    from rich.text import Text

Format = Literal["table", "json", "jsonl", "csv", "xlsx"]


def awards(
    unit: o.Unit = None,
    person: o.Person = None,
    award: o.AwardName = None,
    kind: o.Kind = None,
    level: o.Level = None,
    status: o.Status = None,
    grantor: o.Grantor = None,
    year: o.Year = None,
    from_day: o.From = None,
    to_day: o.To = None,
    place: o.PlaceName = None,
    publisher: o.Publisher = None,
    decision: o.Decision = None,
    standing: o.Standing = None,
    format: Annotated[
        Format | None,
        Option(
            "--format",
            help="table, json, jsonl, csv hoặc xlsx; mặc định theo đuôi tệp, không có tệp thì table.",
        ),
    ] = None,
    output: o.Output = None,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Lọc các ghi nhận khen thưởng đã lưu; in bảng hoặc xuất JSON, CSV, Excel."""
    filters = award_filters(
        unit=unit, person=person, award=award, kind=kind, level=level, status=status, grantor=grantor,
        year=year, from_day=from_day, to_day=to_day, place=place, publisher=publisher, decision=decision,
        standing=standing,
    )  # fmt: skip
    file_format = _file_format(format, output)
    with opened_for_reading(db) as store:
        if file_format is None:
            _print(as_corrected(store, ask(store, filters)))
        else:
            write_list(AWARDS, award_rows(store, filters), filters.given(), file_format, output)


def _file_format(format: Format | None, output: Path | None) -> ListFormat | None:
    """The format of the file or stream; None for a table on the screen. Raises ``UsageError``."""
    if output is None:
        refuse_screen(format)
        return None if format is None or format == "table" else format
    if format == "table":
        raise UsageError(
            "--format table", "is for the screen, not for a file", "give json, jsonl, csv or xlsx"
        )
    return format or format_by_ending(output, LIST_FORMATS)


def _print(found: Sequence[Corrected]) -> None:
    from extractor.commands.tables import award_table

    if found:
        console().print(award_table([one.row for one in found], [_article(one) for one in found]))
    note(say("{count} dòng khen thưởng", count=len(found)))


def _article(one: Corrected) -> "Text":
    from rich.style import Style
    from rich.text import Text

    row = one.row
    day = "/".join(reversed((row.published or "")[:10].split("-")))
    standing = word(STANDING_LABELS[row.standing])
    values = ", ".join(f"{field}: {value or '–'}" for field, value in one.values.items())
    mended = f"{say('đã sửa khi xem xét')}: {values}" if values else None
    words = "\n".join(filter(None, (row.publisher or row.title, day, standing, mended)))
    return Text(words, style=Style(link=row.url) if row.url else "")
