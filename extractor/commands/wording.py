"""How several verbs word moments, intervals, counts of outcomes, and what key words were found in."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from extractor.commands.language import say, word
from extractor.ground.labels import OUTCOME_LABELS
from extractor.ground.outcome import OUTCOMES

if TYPE_CHECKING:
    from extractor.tracking.watches import Found


def moment_words(moment: datetime | None) -> str:
    """12:30 17/03/2026; empty for none."""
    return "" if moment is None else moment.strftime("%H:%M %d/%m/%Y")


def interval_words(interval: timedelta) -> str:
    """The interval in the largest unit that it is a whole number of."""
    minutes = round(interval.total_seconds() / 60)
    if minutes % (24 * 60) == 0:
        return say("{count} ngày", count=minutes // (24 * 60))
    if minutes % 60 == 0:
        return say("{count} giờ", count=minutes // 60)
    return say("{count} phút", count=minutes)


def problem_words(code: str) -> str | None:
    """What a person should know of a listing that was read; None for what is no more than odd."""
    return {
        "empty": say("nguồn đọc được nhưng không có bài nào"),
        "stale": say("bài mới nhất của nguồn đã quá cũ"),
        "broken": say("nguồn sai định dạng, chỉ đọc được một phần"),
        "cut_off": say("nguồn bị cắt giữa chừng, mới lấy những bài đã nhận đủ"),
        "truncated": say("nguồn quá lớn, chỉ đọc phần đầu"),
        "layout": say("trang mục đã đổi khuôn, danh sách có thể thiếu bài"),
    }.get(code)


def found_words(found: "Found") -> str:
    """That a key word stands in sentences that came in now."""
    return say("Theo dõi “{name}”: {count} câu mới. Xem: track hits", name=found.watch.name, count=found.hits)


def outcome_words(counts: Mapping[str, int]) -> str:
    """``đã lưu 3, thất bại 1``: how many addresses had which fate; empty when there were none."""
    return ", ".join(
        f"{word(OUTCOME_LABELS[outcome]).lower()} {counts[outcome]}"
        for outcome in OUTCOMES
        if counts.get(outcome)
    )
