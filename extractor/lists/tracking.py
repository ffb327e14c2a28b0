"""What became of every address that was followed, and how well papers are read."""

from datetime import date, timedelta

from extractor.ground.labels import OUTCOME_LABELS, SIGN_LABELS
from extractor.ground.outcome import OUTCOMES
from extractor.ground.provenance import Field
from extractor.report.listing import Column, Listing
from extractor.search.filters import day_range
from extractor.store import Store
from extractor.store.round_report import Gone, SourceDay, gone_addresses, source_days
from extractor.tracking.health import Health, health_json
from extractor.tracking.report import between, day_json, gone_json, open_jobs

_A_WEEK = timedelta(days=6)


def days_shown(store: Store, first: str | None, last: str | None) -> tuple[date, date]:
    """The days asked for, as users write them; the last seven where none are. Raises ``UsageError``."""
    first, last = day_range(first, last)
    until = date.fromisoformat(last) if last else store.moment().date()
    return date.fromisoformat(first) if first else until - _A_WEEK, until


def outcome_rows(store: Store, first: date, last: date) -> list[SourceDay]:
    """Days and sources from one day to another, the newest first."""
    return source_days(store, *between(first, last))[::-1]


def gone_rows(store: Store, first: date, last: date) -> list[Gone]:
    """Articles that papers took away from one day to another, the oldest first."""
    return gone_addresses(store, *between(first, last))


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


def _share(value: float | None) -> float | str:
    return "" if value is None else round(value, 3)


def _first_choice(heading: str, name: Field) -> Column[Health]:
    return Column(heading, lambda paper: _share(paper.recent.first[name].value), 12)


HEALTH: Listing[Health] = Listing(
    "suc-khoe-bao",
    "Sức khỏe của từng báo",
    "papers",
    (
        Column("Báo", lambda paper: paper.publisher, 40),
        Column("Bài mới đọc", lambda paper: paper.recent.articles, 8),
        _first_choice("Tỷ lệ có tiêu đề đúng chỗ", "title"),
        _first_choice("Tỷ lệ có thân bài đúng chỗ", "body"),
        _first_choice("Tỷ lệ có giờ đăng đúng chỗ", "published"),
        Column("Tỷ lệ bị chặn", lambda paper: _share(paper.blocked.value), 12),
        Column("Dấu hiệu", lambda paper: "; ".join(SIGN_LABELS[sign].vi for sign in paper.signs), 60),
    ),
    health_json,
)

GONE: Listing[Gone] = Listing(
    "bai-bi-go",
    "Bài bị gỡ",
    "gone",
    (
        Column("Địa chỉ", lambda one: one.address, 60),
        Column("Nguồn tin", lambda one: one.source, 40),
        Column("Từ", lambda one: one.gone_at, 20),
    ),
    gone_json,
)
