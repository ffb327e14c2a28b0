"""``record``: the achievement record of a unit or person, on the screen or as a file."""

import sys
from typing import TYPE_CHECKING, Annotated

from typer import Option

from extractor.commands import options as o
from extractor.commands.formats import chosen_format
from extractor.commands.language import say, word
from extractor.commands.questions import opened_for_record
from extractor.commands.screen import console, note
from extractor.commands.years import one_year

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from extractor.records.timeline import Line, Record


def record(
    name: o.Entry,
    from_year: Annotated[str | None, Option("--from", metavar="YEAR", help="Từ năm, ví dụ 2015.")] = None,
    to_year: Annotated[str | None, Option("--to", metavar="YEAR", help="Đến hết năm.")] = None,
    format: o.DocumentFormat = None,
    output: o.Output = None,
    template: o.Template = None,
    charts: o.Charts = False,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Hồ sơ khen thưởng của một đơn vị, cá nhân: gộp mọi bài, mỗi dòng kèm nguồn."""
    from extractor.record_book import record as record_of
    from extractor.report.record import RECORD_FORMATS, save_record, write_record
    from extractor.report.record.as_docx import TEMPLATE

    file_format = chosen_format(format, output, RECORD_FORMATS)
    first, last = one_year("--from", from_year), one_year("--to", to_year)
    with opened_for_record(db) as store:
        found = record_of(store, name, first, last)
    if file_format is None:
        _print(console(), found)
    elif output is not None:
        save_record(found, output, file_format, template or TEMPLATE, charts=charts)
        note(say("Đã ghi {count} ghi nhận vào {file}", count=len(found.lines), file=output))
    else:
        write_record(found, sys.stdout.buffer, file_format, template or TEMPLATE, charts=charts)


def _print(screen: "Console", found: "Record") -> None:
    from rich.text import Text

    from extractor.report.record.wording import paper_words, sections, span_words
    from extractor.report.words import names_over_time

    screen.print(Text(f"{found.entry.name} ({span_words(found, word)})", style="bold"))
    if found.entry.aliases:
        others = "; ".join(names_over_time(found.entry, found.entry.aliases, word))
        screen.print(Text(say("Tên khác: {names}", names=others), style="dim"))
    for section in sections(found):
        if section.lines:
            screen.print(Text(f"\n{word(section.title)}: {len(section.lines)}", style="bold underline"))
            screen.print(_table(section.lines))
        for line in section.lines:
            if told := paper_words(line, word):
                screen.print(Text(f"{line.award}, {line.decision}: {told}"), soft_wrap=True)
    if found.gaps:
        screen.print(say("Năm không có ghi nhận: {years}", years=", ".join(map(str, found.gaps))))
    if not any(section.lines for section in sections(found)):
        note(say("Không có ghi nhận nào trong thời gian này."))


def _table(lines: "tuple[Line, ...]") -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(say("Năm"), min_width=4)
    for heading in (say("Danh hiệu, hình thức"), say("Quyết định"), say("Tình trạng"), say("Nguồn")):
        table.add_column(heading)
    for line in lines:
        table.add_row(*_cells(line))
    return table


def _cells(line: "Line") -> "tuple[Text, ...]":
    from rich.text import Text

    from extractor.report.record.wording import (
        award_and_times,
        corrected_words,
        doubts,
        retold_words,
        set_words,
        source_words,
        stage_words,
        standing_words,
        status_words,
        year_words,
    )

    one = line.achievement
    award = Text(award_and_times(line, word))
    if line.citations:
        award.append(f"\n“{line.citations[0].quote}”", style="dim")
    if stages := stage_words(line, word):
        award.append(f"\n{stages}")
    if among := set_words(line, word):
        award.append(f"\n{among}", style="dim")
    if again := retold_words(line, word):
        award.append(f"\n{again}", style="dim")
    if mended := corrected_words(line, word):
        award.append(f"\n{mended}", style="dim")
    for doubt in doubts(line, word):
        award.append(f"\n{say('Cần xem lại')}: {doubt}", style="yellow")
    status = Text(status_words(one, word))
    status.append(f"\n{standing_words(one, word)}", style="dim")
    papers = dict.fromkeys(told.publisher or told.title for told in line.citations)
    sources = Text(source_words(line, word))
    sources.append("".join(f"\n{paper}" for paper in papers), style="dim")
    return Text(year_words(one)), award, Text(line.decision), status, sources
