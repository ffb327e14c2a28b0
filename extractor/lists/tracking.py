"""What became of every address that was followed, by day and source."""

from datetime import date, timedelta

from extractor.ground.labels import OUTCOME_LABELS
from extractor.ground.outcome import OUTCOMES
from extractor.report.listing import Column, Listing
from extractor.search.filters import day_range
from extractor.store import Store
from extractor.store.round_report import SourceDay, source_days
from extractor.tracking.report import between, day_json, open_jobs

_A_WEEK = timedelta(days=6)


def days_shown(store: Store, first: str | None, last: str | None) -> tuple[date, date]:
    """The days asked for, as users write them; the last seven where none are. Raises ``UsageError``."""
    first, last = day_range(first, last)
    until = date.fromisoformat(last) if last else store.moment().date()
    return date.fromisoformat(first) if first else until - _A_WEEK, until


def outcome_rows(store: Store, first: date, last: date) -> list[SourceDay]:
    """Days and sources from one day to another, the newest first."""
    return source_days(store, *between(first, last))[::-1]


def _outcome_column(outcome: str) -> Column[SourceDay]:
    return Column(OUTCOME_LABELS[outcome].vi, lambda day: day.outcomes[outcome], 12)


DAYS: Listing[SourceDay] = Listing(
    "ket-qua-doc",
    "Kết quả đọc",
    "days",
    (
        Column("Ngày", lambda day: day.day, 12),
        Column("Nguồn tin", lambda day: day.source, 40),
        Column("Số vòng", lambda day: day.rounds, 8),
        Column("Địa chỉ", lambda day: day.addresses, 8),
        Column("Đã biết", lambda day: day.known, 8),
        *map(_outcome_column, OUTCOMES),
        Column("Chưa đọc", open_jobs, 8),
        Column("Lần không đọc được danh sách", lambda day: day.failed_rounds, 12),
        Column("Lần có thể sót bài", lambda day: day.gaps, 12),
    ),
    day_json,
)
