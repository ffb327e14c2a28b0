"""What persons do to records: the rows that wait for them, names that are not clear, and all acts."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from extractor import record_book
from extractor.ground.achievements import Link, Row
from extractor.ground.acts import Act
from extractor.ground.labels import ACT_LABELS
from extractor.lists.rows import ROW_CLAIMS, ROW_SOURCE, row_json
from extractor.records.queue import Item
from extractor.report.listing import Column, Listing
from extractor.report.words import new_words
from extractor.review import Review
from extractor.store import Store
from extractor.store.record_pages import all_acts, undone_acts
from extractor.store.record_parts import articles_of_rows, unclear_rows
from extractor.store.record_tables import entry_names, links

_BATCH = 200


@dataclass(frozen=True, slots=True)
class UnclearName:
    """A row whose recipient's name may mean one of several entries, and what these are called."""

    row: Row
    link: Link
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class DoneAct:
    """An act, and whether it was taken back."""

    act: Act
    undone: bool


def queue_rows(store: Store) -> Iterator[Item]:
    """Rows that wait for a person, the weightiest doubt first."""
    record_book.refresh(store)
    return Review(store, "").waiting()


def history_rows(store: Store) -> Iterator[DoneAct]:
    """All acts, the newest first."""
    with store.snapshot():
        undone = undone_acts(store)
        for act in all_acts(store):
            yield DoneAct(act, act.id in undone)


def lost_act_rows(store: Store) -> list[DoneAct]:
    """Acts whose row no article asserts any more."""
    undone = undone_acts(store)
    return [DoneAct(act, act.id in undone) for act in Review(store, "").orphans()]


def row_act_rows(store: Store, row: Row) -> list[DoneAct]:
    """The acts on one row, the newest first."""
    undone = undone_acts(store)
    return [DoneAct(act, act.id in undone) for act in Review(store, "").acts_on(row)]


def unclear_name_rows(store: Store, entry: str | None = None) -> Iterator[UnclearName]:
    """Rows of which it is not clear whom their names mean, all or those that may mean one entry."""
    record_book.refresh(store)
    return _unclear_names(store, unclear_rows(store, entry))


def _unclear_names(store: Store, waiting: list[int]) -> Iterator[UnclearName]:
    for at in range(0, len(waiting), _BATCH):
        some = waiting[at : at + _BATCH]
        rows = record_book.open_book(store, articles_of_rows(store, some)).rows
        found = [link for link in links(store, some).values() if link.row in rows]
        names = entry_names(store, {one.entry for link in found for one in link.candidates})
        for link in found:
            yield UnclearName(rows[link.row], link, names)


def item_json(item: Item) -> dict[str, Any]:
    """A row of the queue for programs."""
    told = {"weight": round(item.weight, 3), "reasons": [reason.vi for reason in item.reasons]}
    return told | row_json(item.row)


def _unclear_json(one: UnclearName) -> dict[str, Any]:
    row = one.row
    return {
        "key": row.key, "recipient": row.recipient, "parent": row.recipient_parent, "award": row.award,
        "evidence": row.evidence, "article": {"title": row.title, "url": row.url, "published": row.published},
        "candidates": [{**asdict(may), "name": one.names.get(may.entry)} for may in one.link.candidates],
    }  # fmt: skip


def _done_json(done: DoneAct) -> dict[str, Any]:
    return {**asdict(done.act), "undone": done.undone}


def _about(act: Act) -> tuple[str, str]:
    """The two names or rows that an act is about; the second is empty for an act on one."""
    first, second = act.names if len(act.names) == 2 else (act.subject, act.other or "")
    return first, second


def _likeliest(one: UnclearName) -> str:
    ordered = sorted(one.link.candidates, key=lambda may: -may.score)
    return "; ".join(f"{one.names.get(may.entry, may.entry)} ({may.score:.2f})" for may in ordered)


QUEUE: Listing[Item] = Listing(
    "cho-doi-chieu",
    "Chờ đối chiếu",
    "queue",
    (
        *(column.of(lambda item: item.row) for column in ROW_CLAIMS),
        Column("Cần xem lại", lambda item: "; ".join(reason.vi for reason in item.reasons), 40),
        Column("Mức ưu tiên", lambda item: round(item.weight, 3), 8),
        *(column.of(lambda item: item.row) for column in ROW_SOURCE),
    ),
    item_json,
)

_ACT_COLUMNS: tuple[Column[DoneAct], ...] = (
    Column("Số", lambda done: done.act.id or 0, 8),
    Column("Lúc", lambda done: done.act.done_at, 20),
    Column("Người làm", lambda done: done.act.who, 20),
    Column("Việc", lambda done: ACT_LABELS[done.act.act].vi, 20),
    Column("Đã hoàn tác", lambda done: "có" if done.undone else "", 12),
    Column("Dòng, tên", lambda done: _about(done.act)[0], 40),
    Column("Dòng, tên thứ hai", lambda done: _about(done.act)[1], 40),
    Column("Mục", lambda done: done.act.field or "", 12),
    Column("Giá trị cũ", lambda done: done.act.old or "", 40),
    Column("Giá trị mới", lambda done: new_words(done.act), 40),
    Column("Lý do", lambda done: done.act.why or "", 40),
    Column("Trích dẫn", lambda done: done.act.quote or done.act.evidence or "", 60),
    Column("Bài báo", lambda done: done.act.article or "", 60),
)

HISTORY: Listing[DoneAct] = Listing("lich-su", "Lịch sử", "acts", _ACT_COLUMNS, _done_json)
LOST_ACTS: Listing[DoneAct] = Listing(
    "thao-tac-mat-dong", "Thao tác không còn dòng", "acts", _ACT_COLUMNS, _done_json
)
ROW_ACTS: Listing[DoneAct] = Listing(
    "thao-tac-tren-dong", "Thao tác trên dòng", "acts", _ACT_COLUMNS, _done_json
)

UNCLEAR_NAMES: Listing[UnclearName] = Listing(
    "ten-chua-ro",
    "Tên gọi chưa rõ",
    "names",
    (
        Column("Mã dòng", lambda one: one.row.key, 20),
        Column("Đơn vị, cá nhân", lambda one: one.row.recipient or "", 40),
        Column("Đơn vị cấp trên", lambda one: one.row.recipient_parent or "", 40),
        Column("Hình thức khen thưởng", lambda one: one.row.award, 40),
        Column("Có thể là", _likeliest, 60),
        Column("Trích dẫn", lambda one: one.row.evidence, 60),
        Column("Bài báo", lambda one: one.row.title, 60),
        Column("Ngày đăng", lambda one: one.row.published or "", 12),
        Column("Địa chỉ", lambda one: one.row.url or "", 60),
    ),
    _unclear_json,
)
