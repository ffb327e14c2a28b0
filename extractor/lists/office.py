"""The office itself: who may sign in and by what, the long work, and the audit log.

No secret is in any file: neither hashes of passwords nor those of tokens are read here.
"""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from extractor.error_lines import error_lines
from extractor.ground.labels import OUTCOME_LABELS, ROLE_LABELS, WORK_LABELS, WORK_STATE_LABELS
from extractor.lists.audited import act_words
from extractor.report.listing import Column, Listing
from extractor.store.office import Office, audit, work
from extractor.store.office.people import Account
from extractor.store.office.sessions import Session
from extractor.store.office.tokens import Token
from extractor.store.office.work import Told, Work

_BATCH = 500

_WAYS = {
    "local": "tại máy",
    "session": "đã đăng nhập",
    "token": "mã truy cập",
    "nobody": "chưa đăng nhập",
    "command": "dòng lệnh",
}

_TOLD = {
    "page": "đọc bài",
    "round": "bắt đầu một nguồn",
    "unread": "không đọc được nguồn",
    "watch": "câu mới",
    "told": "báo tin",
}
"""Of what work tells, that which its page shows."""


def audit_rows(office: Office) -> Iterator[audit.Entry]:
    """The whole log, the newest first."""
    before = None
    while entries := audit.entries(office, _BATCH, before):
        yield from entries
        before = entries[-1].id


def work_rows(office: Office) -> Iterator[Work]:
    """All long work, the newest first."""
    before = None
    while works := work.all_work(office, _BATCH, before):
        yield from works
        before = works[-1].id


def told_rows(office: Office, number: int) -> Iterator[Told]:
    """What a piece of work told of pages, sources, watches and receivers, in the order in which it did."""
    after = 0
    while told := work.told_after(office, number, after, _BATCH):
        yield from (one for one in told if one.name in _TOLD)
        after = told[-1].id


def _act(row: audit.Entry) -> str:
    meaning = act_words(row.act)
    return row.act if meaning is None else meaning.vi


def _done_or_refused(row: audit.Entry) -> str:
    """Forms answer a change that was made by 303, programs get a number of the two hundreds."""
    is_done = row.outcome == "done" or row.outcome[:1] in ("2", "3")
    return "đã làm" if is_done else f"bị từ chối ({row.outcome})"


AUDIT: Listing[audit.Entry] = Listing(
    "nhat-ky",
    "Nhật ký",
    "entries",
    (
        Column("Số", lambda row: row.id, 8),
        Column("Lúc", lambda row: row.done_at, 20),
        Column("Ai", lambda row: row.who, 20),
        Column("Việc", _act, 40),
        Column("Về", lambda row: row.subject or "", 40),
        Column("Kết quả", _done_or_refused, 20),
        Column("Địa chỉ mạng", lambda row: row.address, 20),
        Column("Qua", lambda row: _WAYS.get(row.via, row.via), 20),
        Column("Lệnh", lambda row: row.act, 40),
    ),
    asdict,
)


def _explained(sentence: str | None) -> str:
    """What went wrong in the language of the columns; work keeps it as it was raised."""
    return (error_lines().vietnamese(sentence) or sentence) if sentence else ""


def account_json(row: Account) -> dict[str, Any]:
    return {
        "id": row.id, "name": row.name, "role": row.role, "added_at": row.added_at,
        "disabled_at": row.disabled_at,
    }  # fmt: skip


ACCOUNTS: Listing[Account] = Listing(
    "nguoi-dung",
    "Người dùng",
    "accounts",
    (
        Column("Số", lambda row: row.id, 8),
        Column("Tên đăng nhập", lambda row: row.name, 40),
        Column("Quyền", lambda row: ROLE_LABELS[row.role].vi, 20),
        Column("Thêm lúc", lambda row: row.added_at, 20),
        Column("Khóa lúc", lambda row: row.disabled_at or "", 20),
    ),
    account_json,
)


def token_json(row: Token) -> dict[str, Any]:
    return {
        "id": row.id, "name": row.name, "role": row.role, "added_at": row.added_at,
        "expires_at": row.expires_at, "used_at": row.used_at,
    }  # fmt: skip


TOKENS: Listing[Token] = Listing(
    "ma-truy-cap",
    "Mã truy cập",
    "tokens",
    (
        Column("Số", lambda row: row.id, 8),
        Column("Dùng để", lambda row: row.name, 40),
        Column("Quyền", lambda row: ROLE_LABELS[row.role].vi, 20),
        Column("Tạo lúc", lambda row: row.added_at, 20),
        Column("Hết hạn", lambda row: row.expires_at or "", 20),
        Column("Dùng lần cuối", lambda row: row.used_at or "", 20),
    ),
    token_json,
)


def session_json(row: Session) -> dict[str, Any]:
    return {
        "id": row.id, "begun_at": row.begun_at, "used_at": row.used_at, "address": row.address,
        "agent": row.agent,
    }  # fmt: skip


SESSIONS: Listing[Session] = Listing(
    "noi-dang-nhap",
    "Nơi đang đăng nhập",
    "sessions",
    (
        Column("Số", lambda row: row.id, 8),
        Column("Trình duyệt", lambda row: row.agent, 60),
        Column("Địa chỉ mạng", lambda row: row.address, 20),
        Column("Bắt đầu", lambda row: row.begun_at, 20),
        Column("Dùng lần cuối", lambda row: row.used_at, 20),
    ),
    session_json,
)


def work_json(row: Work) -> dict[str, Any]:
    return {
        "id": row.id, "kind": row.kind, "who": row.who, "state": row.state, "done": row.done,
        "total": row.total, "failures": row.failures, "problem": row.problem, "added_at": row.added_at,
        "started_at": row.started_at, "ended_at": row.ended_at,
    }  # fmt: skip


WORKS: Listing[Work] = Listing(
    "viec",
    "Việc",
    "jobs",
    (
        Column("Số", lambda row: row.id, 8),
        Column("Việc", lambda row: WORK_LABELS[row.kind].vi, 20),
        Column("Người", lambda row: row.who, 20),
        Column("Tình trạng", lambda row: WORK_STATE_LABELS[row.state].vi, 12),
        Column("Đã xong", lambda row: row.done, 8),
        Column("Trong số", lambda row: "" if row.total is None else row.total, 8),
        Column("Lỗi", lambda row: row.failures, 8),
        Column("Vì sao hỏng", lambda row: _explained(row.problem), 40),
        Column("Xếp vào lúc", lambda row: row.added_at, 20),
        Column("Bắt đầu", lambda row: row.started_at or "", 20),
        Column("Kết thúc", lambda row: row.ended_at or "", 20),
    ),
    work_json,
)


def _told_json(row: Told) -> dict[str, Any]:
    return {"id": row.id, "at": row.at, "event": row.name, "data": dict(row.data)}


def _subject(row: Told) -> str:
    """The page, the source, the watch or the receiver that it is about."""
    data = row.data
    told = (data.get(name) for name in ("called", "title", "name", "watch", "target", "source"))
    return str(next(filter(None, told), ""))


def _outcome(row: Told) -> str:
    return OUTCOME_LABELS[row.data["outcome"]].vi if "outcome" in row.data else ""


TOLD: Listing[Told] = Listing(
    "dien-bien",
    "Diễn biến",
    "events",
    (
        Column("Lúc", lambda row: row.at, 20),
        Column("Việc", lambda row: _TOLD[row.name], 20),
        Column("Về", _subject, 60),
        Column("Đọc từ", lambda row: str(row.data.get("source", "")), 60),
        Column("Kết quả", _outcome, 20),
        Column("Mã bài", lambda row: str(row.data.get("article") or ""), 20),
        Column("Dòng khen thưởng", lambda row: row.data.get("awards", ""), 8),
        Column("Số câu", lambda row: row.data.get("hits", ""), 8),
        Column("Vì sao", lambda row: _explained(row.data.get("cause")), 40),
        Column("Cần làm", lambda row: _explained(row.data.get("remedy")), 40),
    ),
    _told_json,
)
