"""What is told of one article: its mentions and events, its versions, and who else carries its story."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from extractor.errors import NotStoredError
from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.extract import event_json, mark_json
from extractor.ground.labels import EVENT_LABELS
from extractor.ground.reading import Mark
from extractor.ground.records import Event
from extractor.report.listing import Column, Listing
from extractor.search.changes import Change, Piece, changes
from extractor.store import Store, stories
from extractor.store.annotated import annotated_article
from extractor.store.stories import Member
from extractor.store.versions import Version, versions

_SIGNS = {"kept": ("", ""), "added": ("{+", "+}"), "removed": ("[-", "-]")}
"""Around the words of an edition, as ``git diff --word-diff`` writes them: seen without colours too."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of an article and what it changed in the one before; nothing for the first."""

    version: Version
    changes: tuple[Change, ...]


def known_article(store: Store, number: int) -> AnnotatedArticle:
    """Raises ``NotStoredError`` for a number that no saved article has."""
    found = annotated_article(store, number)
    if found is None:
        raise NotStoredError(
            str(number), "names no saved article", "give its number or its address; search tells both"
        )
    return found


def edition_rows(store: Store, number: int) -> Iterator[Edition]:
    """All versions of a saved article, the oldest first."""
    found = versions(store, number)
    if found:
        yield Edition(found[0], ())
    for older, newer in pairwise(found):
        yield Edition(newer, tuple(changes(older.text, newer.text)))


def story_rows(store: Store, number: int) -> list[Member]:
    """All articles of the story that a saved one belongs to, itself among them. Raises ``NotStoredError``."""
    return stories.members(store, number)


def signed(piece: Piece) -> tuple[str, str]:
    """The words of a piece between its signs, and the space that stood behind them."""
    before, after = _SIGNS[piece.act]
    words = piece.text.rstrip()
    return before + words + after, piece.text[len(words) :]


def _in_signs(change: Change) -> str:
    return "".join(part for piece in change.pieces for part in signed(piece)).rstrip()


def edition_json(edition: Edition) -> dict[str, Any]:
    version = edition.version
    return {
        "version": version.number, "seen_at": version.seen_at, "title": version.title,
        "page": version.page_digest,
        "changes": [
            [{"act": piece.act, "text": piece.text} for piece in change.pieces] for change in edition.changes
        ],
    }  # fmt: skip


def member_json(member: Member) -> dict[str, Any]:
    return {
        "id": member.article_id, "title": member.title, "publisher": member.publisher,
        "published": member.published, "url": member.url, "shared_words": member.words,
        "shared_names": member.names, "by_person": member.by_person,
    }  # fmt: skip


def _share(value: float | None) -> float | str:
    return "" if value is None else round(value, 3)


MENTIONS: Listing[Mark] = Listing(
    "ten-ngay-noi-trong-bai",
    "Tên, ngày, nơi trong bài",
    "entities",
    (
        Column("Nhãn", lambda mark: mark.label, 8),
        Column("Trong bài viết là", lambda mark: mark.text, 60),
        Column("Giá trị", lambda mark: mark.value or "", 20),
        Column("Mã", lambda mark: mark.id or "", 40),
        Column("Từ chữ thứ", lambda mark: mark.span.start, 8),
        Column("Đến chữ thứ", lambda mark: mark.span.end, 8),
        Column("Độ tin cậy", lambda mark: round(mark.score, 3), 8),
        Column("Luật tìm ra", lambda mark: mark.by, 20),
    ),
    mark_json,
)

EVENTS: Listing[Event] = Listing(
    "su-kien",
    "Sự kiện",
    "events",
    (
        Column("Sự kiện", lambda event: event.name, 60),
        Column("Loại", lambda event: EVENT_LABELS[event.type].vi, 20),
        Column("Ngày", lambda event: event.date or "", 12),
        Column("Nơi", lambda event: event.place or "", 40),
        Column("Tổ chức", lambda event: event.organiser or "", 40),
        Column("Tham gia", lambda event: "; ".join(event.participants), 60),
        Column("Trích dẫn", lambda event: event.evidence.text, 60),
        Column("Độ tin cậy", lambda event: round(event.confidence, 3), 8),
    ),
    event_json,
)

EDITIONS: Listing[Edition] = Listing(
    "phien-ban",
    "Phiên bản",
    "versions",
    (
        Column("Phiên bản", lambda edition: edition.version.number, 8),
        Column("Đọc lúc", lambda edition: edition.version.seen_at, 20),
        Column("Tiêu đề", lambda edition: edition.version.title, 60),
        Column("Số đoạn đổi", lambda edition: len(edition.changes), 8),
        Column("Chỗ đổi: {+thêm+} [-bỏ-]", lambda edition: "\n".join(map(_in_signs, edition.changes)), 60),
        Column("Mã trang gốc", lambda edition: edition.version.page_digest, 40),
    ),
    edition_json,
)

STORY: Listing[Member] = Listing(
    "bai-cung-tin",
    "Bài cùng một tin",
    "articles",
    (
        Column("Mã bài", lambda member: str(member.article_id), 20),
        Column("Bài báo", lambda member: member.title, 60),
        Column("Báo", lambda member: member.publisher or "", 20),
        Column("Đăng lúc", lambda member: member.published or "", 20),
        Column("Tỷ lệ trùng câu chữ", lambda member: _share(member.words), 12),
        Column("Tỷ lệ trùng tên và số", lambda member: _share(member.names), 12),
        Column("Do người dùng xếp", lambda member: "có" if member.by_person else "", 12),
        Column("Địa chỉ", lambda member: member.url or "", 60),
    ),
    member_json,
)
