"""The columns of an award table, headed and worded in Vietnamese for those who use it."""

from collections.abc import Mapping

from extractor.ground.labels import (
    KIND_LABELS,
    LEVEL_LABELS,
    RECIPIENT_LABELS,
    STANDING_LABELS,
    STATUS_LABELS,
    Wording,
)
from extractor.report.listing import Column, Listing
from extractor.search import AwardRow, award_row_json


def _vietnamese(labels: Mapping[str, Wording], code: str) -> str:
    return labels[code].vi


def _day(published: str | None) -> str:
    return (published or "")[: len("2022-03-17")]


COLUMNS: tuple[Column[AwardRow], ...] = (
    Column("Đơn vị, cá nhân", lambda row: row.recipient or "", 40),
    Column("Đơn vị cấp trên", lambda row: row.recipient_parent or "", 40),
    Column("Đối tượng", lambda row: _vietnamese(RECIPIENT_LABELS, row.recipient_kind), 20),
    Column("Số lượng", lambda row: row.recipient_count, 8),
    Column("Hình thức khen thưởng", lambda row: row.award, 40),
    Column("Loại", lambda row: _vietnamese(KIND_LABELS, row.kind), 20),
    Column("Cấp", lambda row: _vietnamese(LEVEL_LABELS, row.level), 20),
    Column("Hạng", lambda row: row.grade or "", 8),
    Column("Tình trạng", lambda row: _vietnamese(STATUS_LABELS, row.status), 20),
    Column("Cơ quan khen thưởng", lambda row: row.grantor or "", 40),
    Column("Cơ quan đề nghị", lambda row: row.proposer or "", 40),
    Column("Ngày", lambda row: row.date or "", 12),
    Column("Thời gian thành tích", lambda row: row.period or "", 12),
    Column("Số quyết định", lambda row: row.decision or "", 20),
    Column("Lý do", lambda row: row.reason or "", 40),
    Column("Trích dẫn", lambda row: row.evidence, 60),
    Column("Độ tin cậy", lambda row: round(row.confidence, 3), 8),
    Column("Mức xác thực", lambda row: _vietnamese(STANDING_LABELS, row.standing), 20),
    Column("Cần xem lại", lambda row: "; ".join(row.flags), 40),
    Column("Thuộc nhóm", lambda row: "" if row.member_of is None else str(row.member_of), 20),
    Column("Bài báo", lambda row: row.title, 60),
    Column("Báo", lambda row: row.publisher or "", 20),
    Column("Ngày đăng", lambda row: _day(row.published), 12),
    Column("Địa chỉ", lambda row: row.url or "", 60),
    Column("Mã dòng", lambda row: str(row.id), 20),
)

AWARDS = Listing("khen-thuong", "Khen thưởng", "awards", COLUMNS, award_row_json)
