"""``track report``, ``hits``, ``export``: what came of the tracking."""

import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from typer import Argument, Option

from extractor.commands import options as o
from extractor.commands.language import say, word
from extractor.commands.questions import opened_for_reading
from extractor.commands.screen import console, note, write_json
from extractor.commands.wording import outcome_words
from extractor.errors import UsageError
from extractor.ground.labels import OUTCOME_LABELS
from extractor.ground.outcome import OUTCOMES
from extractor.report.words import day_words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from extractor.store.round_report import Gone, SourceDay
    from extractor.store.watches import HitRow

USUAL_DAYS = 7
"""How far back the report goes when no day is named."""

Format = Annotated[Literal["table", "json", "csv"], Option("--format", help="table, json hoặc csv.")]


def report(
    from_day: o.From = None,
    to_day: o.To = None,
    format: Format = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Kết quả của từng địa chỉ, theo nguồn và theo ngày; mặc định bảy ngày gần nhất."""
    from extractor.store.round_report import gone_addresses, source_days
    from extractor.tracking.report import between, report_json

    first, last = _range(from_day, to_day)
    with opened_for_reading(db) as store:
        days = source_days(store, *between(first, last))
        gone = gone_addresses(store, *between(first, last))
    if format == "json":
        write_json(report_json(days, gone, first, last))
    elif format == "csv":
        _write_days(days)
    else:
        _print_days(console(), days, gone)
        note(
            say(
                "Từ {first} đến hết {last}",
                first=day_words(first.isoformat()),
                last=day_words(last.isoformat()),
            )
        )


def hits(
    only: Annotated[
        str | None,
        Option("--word", metavar="PHRASE", help="Chỉ từ khóa, tìm kiếm này; mặc định mọi mục theo dõi."),
    ] = None,
    from_day: o.From = None,
    to_day: o.To = None,
    format: Format = "table",
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Những câu có từ khóa đang theo dõi, theo ngày bài được đọc; mặc định bảy ngày gần nhất."""
    from extractor.store.watches import hit_rows, watches
    from extractor.tracking.choice import watch_named
    from extractor.tracking.report import between

    first, last = _range(from_day, to_day)
    with opened_for_reading(db) as store:
        watch = None if only is None else watch_named(only, watches(store))
        rows = hit_rows(store, *between(first, last), watch)
    if format == "json":
        write_json([_hit_json(row) for row in rows])
    elif format == "csv":
        _write_hits(rows)
    else:
        _print_hits(console(), rows)
        note(say("{count} câu", count=len(rows)))


def export(
    file: Annotated[Path, Argument(metavar="FILE", help="Tệp OPML sẽ ghi; - là màn hình.")],
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Ghi các nguồn đang theo dõi ra tệp OPML, để dùng ở máy khác hoặc trong trình đọc tin."""
    from extractor.fetch.discover.opml import Outline, write_opml
    from extractor.store.sources import sources

    with opened_for_reading(db) as store:
        outlines = [Outline(one.address, one.name, one.tags, one.kind) for one in sources(store)]
    written = write_opml("Vinh Danh", outlines)
    if file == Path("-"):
        sys.stdout.buffer.write(written)
        return
    try:
        file.write_bytes(written)
    except OSError as error:
        raise UsageError(
            str(file), f"cannot be written ({error.strerror})", "name a file in a folder that you may write"
        ) from error
    console().print(say("Đã ghi {count} nguồn vào {file}", count=len(outlines), file=file), soft_wrap=True)


def _range(from_day: str | None, to_day: str | None) -> tuple[date, date]:
    """The days asked for. Raises ``UsageError``."""
    from extractor.search.filters import day_range
    from extractor.store.moments import now

    first, last = day_range(from_day, to_day)
    until = date.fromisoformat(last) if last else now().date()
    return (date.fromisoformat(first) if first else until - timedelta(days=USUAL_DAYS - 1)), until


def _print_days(screen: "Console", days: "Sequence[SourceDay]", gone: "Sequence[Gone]") -> None:
    from rich import box
    from rich.table import Table

    from extractor.tracking.report import total_of

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_footer=len(days) > 1)
    sums = total_of(days)
    for heading, footer in (
        (say("Ngày"), say("Cộng")),
        (say("Nguồn tin"), ""),
        (say("Số vòng"), str(sums.rounds)),
        (say("Địa chỉ"), str(sums.addresses)),
        (say("Đã biết"), str(sums.known)),
        (say("Kết quả"), _told(sums)),
    ):
        table.add_column(heading, footer)
    for day in days:
        table.add_row(
            day_words(day.day), day.source, str(day.rounds), str(day.addresses), str(day.known), _told(day)
        )
    if days:
        screen.print(table)
    for one in gone:
        screen.print(
            say("Bài bị gỡ: {address} (từ {day})", address=one.address, day=day_words(one.gone_at)),
            soft_wrap=True,
        )
    if not days:
        screen.print(say("Chưa có vòng đọc nào trong khoảng này."))


def _told(day: "SourceDay") -> str:
    """The outcomes in words, and what a person should see besides."""
    from extractor.tracking.report import open_jobs

    parts = [outcome_words(day.outcomes) or say("không có gì mới")]
    if open_jobs(day):
        parts.append(say("còn {count} địa chỉ chưa đọc", count=open_jobs(day)))
    if day.failed_rounds:
        parts.append(say("{count} lần không đọc được danh sách", count=day.failed_rounds))
    if day.gaps:
        parts.append(say("{count} lần có thể sót bài", count=day.gaps))
    return "; ".join(parts)


def _write_days(days: "Sequence[SourceDay]") -> None:
    from extractor.report.delimited import write_table
    from extractor.tracking.report import open_jobs

    headings = [
        *(say("Ngày"), say("Nguồn tin"), say("Số vòng"), say("Địa chỉ"), say("Đã biết")),
        *(word(OUTCOME_LABELS[outcome]) for outcome in OUTCOMES),
        *(say("Chưa đọc"), say("Lần không đọc được danh sách"), say("Lần có thể sót bài")),
    ]
    rows: list[list[str | int]] = [
        [
            *(day.day, day.source, day.rounds, day.addresses, day.known),
            *(day.outcomes[outcome] for outcome in OUTCOMES),
            *(open_jobs(day), day.failed_rounds, day.gaps),
        ]
        for day in days
    ]
    write_table(headings, rows, sys.stdout.buffer)


def _print_hits(screen: "Console", rows: "Sequence[HitRow]") -> None:
    from rich.text import Text

    watch = article = None
    for row in rows:
        if row.watch != watch:
            screen.print(Text(row.watch, style="bold"))
        if (row.watch, row.url, row.title) != article:
            screen.print(Text(f"  {row.title}"))
            told = [row.publisher, day_words(row.published), row.url]
            screen.print(Text("  " + " · ".join(part for part in told if part), style="dim"), soft_wrap=True)
        screen.print(_marked(row), soft_wrap=True)
        watch, article = row.watch, (row.watch, row.url, row.title)
    if not rows:
        screen.print(say("Không có câu nào có từ khóa trong khoảng này."))


def _marked(row: "HitRow") -> "Text":
    """The sentence with the phrase marked in it."""
    from rich.text import Text

    line = Text(f"    “{row.sentence}”")
    at = line.plain.find(row.quote)
    line.stylize("bold yellow", at, at + len(row.quote))
    return line


def _write_hits(rows: "Sequence[HitRow]") -> None:
    from extractor.report.delimited import write_table

    headings = [
        *(say("Từ khóa"), say("Ngày đọc"), say("Câu")),
        *(say("Bài báo"), say("Báo"), say("Ngày đăng"), say("Địa chỉ")),
    ]
    cells = (
        [
            *(row.watch, row.came_in[:10], row.sentence),
            *(row.title, row.publisher or "", (row.published or "")[:10], row.url or ""),
        ]
        for row in rows
    )
    write_table(headings, cells, sys.stdout.buffer)


def _hit_json(row: "HitRow") -> dict[str, Any]:
    article = {"title": row.title, "url": row.url, "publisher": row.publisher, "published": row.published}
    return {
        "watch": row.watch,
        "phrase": row.phrase,
        "quote": row.quote,
        "exact": row.exact,
        "sentence": row.sentence,
        "came_in": row.came_in,
        "article": article,
    }
