"""What all articles together tell: units and persons, achievements, and how often each award was given."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from extractor import record_book
from extractor.ground.achievements import Achievement, EntryKind
from extractor.ground.labels import ENTRY_LABELS, KIND_LABELS, LEVEL_LABELS, STANDING_LABELS, STATUS_LABELS
from extractor.lexicon.award_catalogue import catalogue
from extractor.report.listing import Column, Listing
from extractor.report.words import names_over_time
from extractor.search.entries import all_entry_counts
from extractor.store import Store
from extractor.store.overview import AwardCount, award_counts
from extractor.store.record_pages import AchievementFilters, all_achievements
from extractor.store.record_tables import EntryCount


def entry_rows(
    store: Store, words: str = "", kind: EntryKind | None = None, *, by_count: bool = False
) -> Iterator[EntryCount]:
    """Units and persons in one of whose names the words stand, by name or the most honoured first."""
    record_book.refresh(store)
    return _at_one_moment(store, all_entry_counts(store, words, kind, by_count=by_count))


def achievement_rows(store: Store, asked: AchievementFilters) -> Iterator[Achievement]:
    """Achievements by year, those without one last."""
    record_book.refresh(store)
    return _at_one_moment(store, all_achievements(store, asked))


def award_name_rows(store: Store) -> list[AwardCount]:
    """The awards told of, the most frequent first, under their names in the catalogue."""
    record_book.refresh(store)
    known = catalogue().by_id
    return [
        replace(one, award=known[one.award_id].name) if one.award_id in known else one
        for one in award_counts(store)
    ]


def _at_one_moment(store: Store, rows: Iterator[Any]) -> Iterator[Any]:
    with store.snapshot():
        yield from rows


def _year(year: int | None) -> str:
    return "" if year is None else str(year)


def _entry_json(row: EntryCount) -> dict[str, Any]:
    return {
        **asdict(row.entry),
        "achievements": row.achievements,
        "first_year": row.first,
        "last_year": row.last,
    }


ENTRIES: Listing[EntryCount] = Listing(
    "danh-ba",
    "Đơn vị, cá nhân",
    "entries",
    (
        Column("Tên", lambda row: row.entry.name, 60),
        Column("Loại", lambda row: ENTRY_LABELS[row.entry.kind].vi, 12),
        Column("Tên khác", lambda row: "; ".join(row.entry.other_names), 60),
        Column("Tên cũ", lambda row: "; ".join(names_over_time(row.entry, row.entry.former)), 40),
        Column("Đơn vị cấp trên", lambda row: row.entry.parent or "", 40),
        Column("Địa bàn", lambda row: "; ".join(row.entry.places), 20),
        Column("Số lần khen", lambda row: row.achievements, 8),
        Column("Năm đầu", lambda row: _year(row.first), 8),
        Column("Năm cuối", lambda row: _year(row.last), 8),
        Column("Mã danh bạ", lambda row: row.entry.id, 40),
    ),
    _entry_json,
)

ACHIEVEMENTS: Listing[Achievement] = Listing(
    "thanh-tich",
    "Thành tích",
    "achievements",
    (
        Column("Đơn vị, cá nhân", lambda row: row.recipient, 40),
        Column("Số lượng", lambda row: row.recipient_count, 8),
        Column("Hình thức khen thưởng", lambda row: row.award, 40),
        Column("Loại", lambda row: KIND_LABELS[row.kind].vi, 20),
        Column("Cấp", lambda row: LEVEL_LABELS[row.level].vi, 20),
        Column("Hạng", lambda row: row.grade or "", 8),
        Column("Năm", lambda row: _year(row.year), 8),
        Column("Thời gian thành tích", lambda row: row.period or "", 12),
        Column("Ngày", lambda row: row.date or "", 12),
        Column("Số quyết định", lambda row: row.decision or "", 20),
        Column("Ngày quyết định", lambda row: row.decision_date or "", 12),
        Column("Người ký", lambda row: row.signer or "", 20),
        Column("Cơ quan khen thưởng", lambda row: row.grantor or "", 40),
        Column("Tình trạng", lambda row: STATUS_LABELS[row.status].vi, 20),
        Column("Mức xác thực", lambda row: STANDING_LABELS[row.standing].vi, 20),
        Column("Số nguồn", lambda row: row.sources, 8),
        Column("Độ tin cậy", lambda row: round(row.confidence, 3), 8),
        Column("Chưa khớp luật", lambda row: "; ".join(flag.problem for flag in row.flags), 40),
        Column("Mã danh bạ", lambda row: row.entry or "", 40),
        Column("Mã thành tích", lambda row: row.id, 20),
    ),
    asdict,
)

AWARD_NAMES: Listing[AwardCount] = Listing(
    "hinh-thuc-khen-thuong",
    "Hình thức khen thưởng",
    "awards",
    (
        Column("Hình thức khen thưởng", lambda row: row.award, 60),
        Column("Loại", lambda row: KIND_LABELS[row.kind].vi, 20),
        Column("Cấp", lambda row: LEVEL_LABELS[row.level].vi, 20),
        Column("Số lần", lambda row: row.count, 8),
        Column("Mã", lambda row: row.award_id, 40),
    ),
    asdict,
)
