"""What is followed: the sources, the watches with the sentences that they found, and who is told of these."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from extractor.ground.alerts import Channel
from extractor.ground.labels import SOURCE_LABELS, TIER_LABELS
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


def source_json(row: FollowedSource) -> dict[str, Any]:
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
    source_json,
)

HITS: Listing[HitRow] = Listing(
    "cau-theo-doi",
    "Câu tìm được",
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


def watch_json(watch: Watch) -> dict[str, Any]:
    return {
        "id": watch.id,
        "name": watch.name,
        "phrases": list(watch.phrases),
        "query": watch.query,
        "added_at": watch.added_at.isoformat(),
        "articles": watch.hits,
    }


WATCHES: Listing[Watch] = Listing(
    "theo-doi",
    "Theo dõi",
    "watches",
    (
        Column("Số", lambda row: row.id, 8),
        Column("Tên", lambda row: row.name, 40),
        Column("Cách viết", lambda row: "; ".join(row.phrases), 60),
        Column("Tìm kiếm đã lưu", lambda row: row.query or "", 60),
        Column("Theo dõi từ", lambda row: _moment(row.added_at), 20),
        Column("Số bài", lambda row: row.hits, 8),
    ),
    watch_json,
)


def _receiver_json(channel: Channel) -> dict[str, Any]:
    return {
        "id": channel.id,
        "kind": channel.kind,
        "target": channel.called,
        "tier": channel.tier,
        "watch": channel.watch,
        "added_at": channel.added_at.isoformat(),
        "failures": channel.failures,
        "last_try": _moment(channel.last_try) or None,
        "last_sent": _moment(channel.last_sent) or None,
    }


RECEIVERS: Listing[Channel] = Listing(
    "nguoi-nhan-tin",
    "Người nhận tin",
    "receivers",
    (
        Column("Số", lambda row: row.id, 8),
        Column("Người nhận", lambda row: row.called, 40),
        Column("Cách gửi", lambda row: "webhook" if row.kind == "webhook" else "thư", 12),
        Column("Báo lúc", lambda row: TIER_LABELS[row.tier].vi, 20),
        Column("Về", lambda row: row.watch or "mọi mục theo dõi", 40),
        Column("Thêm lúc", lambda row: _moment(row.added_at), 20),
        Column("Gửi gần nhất", lambda row: _moment(row.last_sent), 20),
        Column("Số lần liền gửi lỗi", lambda row: row.failures, 12),
    ),
    _receiver_json,
)
