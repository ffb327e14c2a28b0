"""What was done in the office: the audit log."""

from collections.abc import Iterator
from dataclasses import asdict

from extractor.report.listing import Column, Listing
from extractor.store.office import Office, audit

_BATCH = 500

_WAYS = {
    "local": "tại máy",
    "session": "đã đăng nhập",
    "token": "mã truy cập",
    "nobody": "chưa đăng nhập",
    "command": "dòng lệnh",
}


def audit_rows(office: Office) -> Iterator[audit.Entry]:
    """The whole log, the newest first."""
    before = None
    while entries := audit.entries(office, _BATCH, before):
        yield from entries
        before = entries[-1].id


AUDIT: Listing[audit.Entry] = Listing(
    "nhat-ky",
    "Nhật ký",
    "entries",
    (
        Column("Số", lambda row: row.id, 8),
        Column("Lúc", lambda row: row.done_at, 20),
        Column("Ai", lambda row: row.who, 20),
        Column("Việc", lambda row: row.act, 40),
        Column("Về", lambda row: row.subject or "", 40),
        Column("Kết quả", lambda row: row.outcome, 12),
        Column("Địa chỉ mạng", lambda row: row.address, 20),
        Column("Qua", lambda row: _WAYS.get(row.via, row.via), 20),
    ),
    asdict,
)
