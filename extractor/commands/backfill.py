"""``backfill``: large archives read by several processes at once, saved as ``ingest`` would."""

import os
from collections import Counter
from dataclasses import replace
from typing import Annotated

from typer import Exit, Option

from extractor.commands.ingest import failed, summary
from extractor.commands.language import say
from extractor.commands.options import DEFAULT_DATABASE, Database, Legacy, Pages, Targets
from extractor.commands.screen import console, note, progress, report
from extractor.commands.wording import found_words

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
    from extractor.fetch import Archive, read_inputs, settings_from_environment
    from extractor.record_book import refresh
    from extractor.scale import workers as crew
    from extractor.scale.backfill import backfill as backfill_all
    from extractor.store import open_store
    from extractor.tracking.watches import look_through

    settings = replace(settings_from_environment(), encoding=encoding)
    counts: Counter[str] = Counter()
    rows = 0
    archive = Archive(pages or db.parent / "pages")
    reading = crew.Workers(workers or _usual_workers())
    with open_store(db) as store, reading, progress(say("Đã đọc")) as done:
        try:
            for result in backfill_all(read_inputs(targets, settings), store, archive, reading):
                counts[result.outcome] += 1
                if result.error is not None:
                    report(result.error)
                elif result.extract is not None:
                    rows += len(result.extract.awards)
                done(result.source)
            for found in look_through(store):
                console().print(found_words(found))
        except KeyboardInterrupt:
            note(summary(counts, db))
            note(say("Chạy lại lệnh để đọc tiếp; bài đã lưu không phải đọc lại."))
            raise
        refresh(store)
    console().print(say("{count} dòng khen thưởng", count=rows))
    note(summary(counts, db))
    if failed(counts):
        raise Exit(1)


def _usual_workers() -> int:
    return min(os.cpu_count() or 1, USUAL_WORKERS)
