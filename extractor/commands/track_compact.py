"""``track compact``: old rows of the ledger made into sums by day, and the full-text index into one part."""

import os
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

from typer import Option

from extractor.commands import options as o
from extractor.commands.language import say
from extractor.commands.questions import opened_for_changes
from extractor.commands.screen import console
from extractor.errors import UsageError
from extractor.report.words import day_words

if TYPE_CHECKING:
    from extractor.store import Store

KEEP_VARIABLE = "VINHDANH_KEEP_DAYS"
LEAST_DAYS = 31
"""Health looks at the last seven days, and a month of rows lets a person see what went wrong."""


def compact(
    keep: Annotated[
        int,
        Option("--keep", metavar="DAYS", min=LEAST_DAYS, help="Giữ từng dòng của bấy nhiêu ngày gần nhất."),
    ] = 365,
    db: o.Database = o.DEFAULT_DATABASE,
) -> None:
    """Gộp sổ kết quả cũ thành tổng theo ngày cho nhẹ; báo cáo không đổi, bài đã lưu vẫn còn."""
    from extractor.commands.upkeep import keep_ready
    from extractor.store.compaction import compact as make_sums
    from extractor.store.compaction import merge_full_text

    with opened_for_changes(db) as store:
        before = _first_day_kept(keep)
        gone = make_sums(store, before)
        merge_full_text(store)
        keep_ready(store)
    told = say(
        "Đã gộp các vòng trước ngày {day}: {rounds} vòng, {jobs} địa chỉ, {inputs} dòng sổ; "
        "bỏ {forgotten} địa chỉ không còn trong danh sách nào",
        day=day_words(before.isoformat()),
        rounds=gone.rounds,
        jobs=gone.jobs,
        inputs=gone.inputs,
        forgotten=gone.forgotten,
    )
    console().print(told, soft_wrap=True)


def compact_if_wished(store: "Store", days: int | None) -> None:
    """The same after rounds, when a number of days was set."""
    from extractor.store.compaction import compact as make_sums
    from extractor.store.compaction import has_rows_before

    if days is not None and has_rows_before(store, before := _first_day_kept(days)):
        make_sums(store, before)


def kept_days() -> int | None:
    """What ``VINHDANH_KEEP_DAYS`` says; None when it says nothing. Raises ``UsageError``."""
    written = os.environ.get(KEEP_VARIABLE, "").strip()
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and int(written) >= LEAST_DAYS):
        raise UsageError(KEEP_VARIABLE, f"is {written!r}", f"give a number of days, {LEAST_DAYS} or more")
    return int(written)


def _first_day_kept(days: int) -> date:
    from extractor.store.moments import now

    return now().date() - timedelta(days=days)
