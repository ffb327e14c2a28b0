"""``backfill``: large archives read by several processes at once, saved as ``ingest`` would."""

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

from typer import Option

from extractor.commands.language import say
from extractor.commands.opening import opened
from extractor.commands.options import DEFAULT_DATABASE, Database, Legacy, Pages, Targets
from extractor.commands.reading_in import read_in
from extractor.commands.screen import console, note

if TYPE_CHECKING:
    from extractor.ground.extract import Extract

MOST_WORKERS = 64
USUAL_WORKERS = 6
"""By default no more: one process writes, and so many readers keep it busy."""

Workers = Annotated[
    int | None,
    Option(
        "--workers",
        min=1,
        max=MOST_WORKERS,
        metavar="N",
        help="Số tiến trình đọc cùng lúc; mặc định theo số lõi của máy.",
    ),
]


def backfill(
    targets: Targets,
    db: Database = DEFAULT_DATABASE,
    pages: Pages = None,
    encoding: Legacy = None,
    workers: Workers = None,
) -> None:
    """Đọc kho bài lớn bằng nhiều tiến trình và lưu; bị dừng thì chạy lại lệnh để đọc tiếp."""
    from extractor.commands.upkeep import keep_ready
    from extractor.fetch import Archive, read_inputs, settings_from_environment
    from extractor.scale import workers as crew
    from extractor.scale.backfill import backfill as backfill_all
    from extractor.store.pages_folder import pages_folder

    settings = replace(settings_from_environment(), encoding=encoding)
    archive = Archive(pages or pages_folder(db))
    rows = 0

    def count(found: "Extract") -> None:
        nonlocal rows
        rows += len(found.awards)

    with opened(db) as store, crew.Workers(workers or _usual_workers()) as reading:
        results = backfill_all(read_inputs(targets, settings), store, archive, reading)
        try:
            read_in(results, store, db, encoding, count)
            keep_ready(store)
        except KeyboardInterrupt:
            note(say("Chạy lại lệnh để đọc tiếp; bài đã lưu không phải đọc lại."))
            raise
        finally:
            console().print(say("{count} dòng khen thưởng", count=rows))


def _usual_workers() -> int:
    return min(os.cpu_count() or 1, USUAL_WORKERS)
