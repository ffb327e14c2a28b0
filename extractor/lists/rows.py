"""One award row as reviewers see it, and the rows that may tell of the same award as it does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.ground.achievements import Achievement, Row
from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS, STATUS_LABELS
from extractor.report.listing import Column, Listing
from extractor.store import Store
from extractor.store.record_parts import articles_of_achievements, rows_beginning
from extractor.store.record_rows import record_rows
from extractor.store.record_tables import achievements, links

_BATCH = 12
"""Achievements read at once: a page shows the first rows alone."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A row that may tell of the same award. ``merged`` when both are one achievement now."""

    row: Row
    merged: bool


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What else is told of the ``entry`` that a row honours: achievements of the kind of its award, that
    which it is part of first, then those of the nearest years."""

    row: Row
    achievements: Sequence[Achievement]

    @property
    def count(self) -> int:
        """How many rows tell of these, the row itself left out."""
        return sum(key != self.row.key for one in self.achievements for key in one.rows)

    def rows(self, store: Store) -> Iterator[Neighbour]:
        """These rows, read as they are asked for."""
        for at in range(0, len(self.achievements), _BATCH):
            some = self.achievements[at : at + _BATCH]
            articles = articles_of_achievements(store, (one.id for one in some))
            known = {one.key: one for one in record_rows(store, articles).values()}
            for one in some:
                for key in one.rows:
                    if key != self.row.key and key in known:
                        yield Neighbour(known[key], self.row.key in one.rows)


def neighbours(store: Store, row: Row, entry: str | None) -> Neighbours:
    """Of a row that honours an entry of the registry; none for one of whom it is not known."""
    near = [one for one in achievements(store, entry) if one.kind == row.kind] if entry else []
    own = next((one for one in near if row.key in one.rows), None)
    year = (own.year if own else None) or 0
    return Neighbours(row, sorted(near, key=lambda one: (one is not own, abs((one.year or 0) - year))))


def neighbours_of(store: Store, row: Row) -> Iterator[Neighbour]:
    """All of them, however many there are."""
    link = links(store, [rows_beginning(store, row.key)[row.key]]).get(row.key)
    return neighbours(store, row, link.entry if link else None).rows(store)


def row_json(row: Row) -> dict[str, Any]:
    """A row for programs."""
    return {
        "key": row.key, "award": row.award, "recipient": row.recipient, "status": row.status,
        "period": row.period, "date": row.date, "grantor": row.grantor, "decision": row.decision,
        "confidence": round(row.confidence, 3), "evidence": row.evidence,
        "article": {"title": row.title, "url": row.url, "published": row.published},
    }  # fmt: skip


def _neighbour_json(one: Neighbour) -> dict[str, Any]:
    return {"merged": one.merged} | row_json(one.row)


ROW_CLAIMS: tuple[Column[Row], ...] = (
    Column("Mã dòng", lambda row: row.key, 20),
    Column("Đơn vị, cá nhân", lambda row: row.recipient or "", 40),
    Column("Số lượng", lambda row: row.recipient_count, 8),
    Column("Hình thức khen thưởng", lambda row: row.award, 40),
    Column("Loại", lambda row: KIND_LABELS[row.kind].vi, 20),
    Column("Cấp", lambda row: LEVEL_LABELS[row.level].vi, 20),
    Column("Tình trạng", lambda row: STATUS_LABELS[row.status].vi, 20),
    Column("Thời gian thành tích", lambda row: row.period or "", 12),
    Column("Ngày", lambda row: row.date or "", 12),
    Column("Cơ quan khen thưởng", lambda row: row.grantor or "", 40),
    Column("Số quyết định", lambda row: row.decision or "", 20),
)
"""What a row asserts."""

ROW_SOURCE: tuple[Column[Row], ...] = (
    Column("Độ tin cậy", lambda row: round(row.confidence, 3), 8),
    Column("Trích dẫn", lambda row: row.evidence, 60),
    Column("Bài báo", lambda row: row.title, 60),
    Column("Báo", lambda row: row.publisher or "", 20),
    Column("Ngày đăng", lambda row: row.published or "", 12),
    Column("Địa chỉ", lambda row: row.url or "", 60),
)
"""Where it does."""

NEIGHBOURS: Listing[Neighbour] = Listing(
    "dong-cung-don-vi",
    "Dòng cùng đơn vị, cá nhân",
    "rows",
    (
        *(column.of(lambda one: one.row) for column in ROW_CLAIMS),
        Column("Đang gộp làm một", lambda one: "có" if one.merged else "", 12),
        *(column.of(lambda one: one.row) for column in ROW_SOURCE),
    ),
    _neighbour_json,
)
