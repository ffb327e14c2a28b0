"""What is followed: the sources, and the sentences in which key words were found."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from extractor.ground.labels import SOURCE_LABELS
from extractor.ground.tracking import Source, Watch
from extractor.report.listing import Column, Listing
from extractor.store import Store
from extractor.store.sources import newest_addresses, sources
from extractor.store.watches import HitRow, hit_rows
from extractor.tracking.report import between


@dataclass(frozen=True, slots=True)
class FollowedSource:
    """A source, and when it last brought an address never seen."""

    source: Source
    newest: datetime | None


def source_rows(store: Store) -> list[FollowedSource]:
    """All sources that are followed."""
    newest = newest_addresses(store)
    return [FollowedSource(one, newest.get(one.id)) for one in sources(store)]


def watch_hit_rows(store: Store, first: date, last: date, watch: Watch | None = None) -> list[HitRow]:
    """Hits of one watch or of all in what came in on these days."""
    return hit_rows(store, *between(first, last), watch)


def _moment(value: datetime | None) -> str:
    return "" if value is None else value.isoformat()


def _source_json(row: FollowedSource) -> dict[str, Any]:
    source = row.source
    return {
        "id": source.id,
        "name": source.name,
        "address": source.address,
        "kind": source.kind,
        "tags": list(source.tags),
        "interval_seconds": round(source.interval.total_seconds()),
        "last_round": _moment(source.last_round) or None,
        "next_due": source.next_due.isoformat(),
        "newest_address": _moment(row.newest) or None,
        "failures": source.failures,
    }


FOLLOWED: Listing[FollowedSource] = Listing(
    "nguon-tin",
    "Nguồn tin",
    "sources",
    (
        Column("Số", lambda row: row.source.id, 8),
        Column("Nguồn", lambda row: row.source.name, 40),
        Column("Địa chỉ", lambda row: row.source.address, 60),
        Column("Loại", lambda row: SOURCE_LABELS[row.source.kind].vi, 20),
        Column("Nhãn", lambda row: ", ".join(row.source.tags), 20),
        Column("Chu kỳ (phút)", lambda row: round(row.source.interval.total_seconds() / 60), 12),
        Column("Lần trước", lambda row: _moment(row.source.last_round), 20),
        Column("Lần tới", lambda row: row.source.next_due.isoformat(), 20),
        Column("Có bài mới lúc", lambda row: _moment(row.newest), 20),
        Column("Số lần liền không đọc được", lambda row: row.source.failures, 12),
    ),
    _source_json,
)

HITS: Listing[HitRow] = Listing(
    "cau-theo-doi",
    "Câu có từ khóa",
    "hits",
    (
        Column("Theo dõi", lambda row: row.watch, 20),
        Column("Từ khóa", lambda row: row.phrase, 20),
        Column("Trong bài viết là", lambda row: row.quote, 20),
        Column("Câu", lambda row: row.sentence, 60),
        Column("Bài", lambda row: row.title, 40),
        Column("Báo", lambda row: row.publisher or "", 20),
        Column("Ngày đăng", lambda row: row.published or "", 20),
        Column("Đọc lúc", lambda row: row.came_in, 20),
        Column("Liên kết", lambda row: row.url or "", 40),
    ),
    asdict,
)
