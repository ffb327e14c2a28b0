"""What a row of the past leaves open: when the honour was given, and whether it is news after all."""

import re

from extractor.ground.achievements import Row
from extractor.records.slots import (
    LONGEST_WAY,
    SAME_NEWS,
    WAY_OF_STATE,
    of_state_once,
    published_within,
    year_of,
)

OF_A_YEAR = ("emulation_flag", "emulation_title")
"""Kinds that honour one year and are told by it."""
_WINTER, _SPRING = 3, 5
"""Months until which a flag is surely, and may be, that of the year before."""
_ONCE_A_LIFE = ("commemorative_medal", "badge")
_OF_LONG_AGO = re.compile(
    r"(?<!\w)(?:từng|nhiều|liên tục|liền|lần|(?:hồi|vào|từ)? ?năm|(?:hai|ba|bốn|\d+) (?:lần|năm))(?!\w)",
    re.IGNORECASE,
)
"""Words by which a past honour is not that of these weeks."""
_TELLS_PAST = re.compile(
    r"(?<!\w)(?:từng|trước đó|trước đây|đã|nhiều (?:năm|lần)|liên tục|liền|qua các thời kỳ|lần (?:đầu|thứ)|"
    r"(?:hồi|vào|từ)? ?năm (?:19|20)\d\d|năm (?:ngoái|trước))(?!\w)",
    re.IGNORECASE,
)
"""Words that take an honour out of the news in which it is told."""
_JUST_NOW = re.compile(
    r"(?<!\w)(?:mới đây|vừa qua|vừa (?:được|nhận|đón)|(?:dịp|lần|đợt) này)(?!\w)", re.IGNORECASE
)
"""Words that put what is told behind them into the news again: "từng nhận Bằng khen và mới đây được …"."""


def year_told(row: Row, other: Row) -> int | None:
    """The year of a row as it compares with the other's; news that does not date the award is of the year in
    which it was published, the flag of a year handed over in the first months of that before."""
    if (year := year_of(row)) is not None:
        return year
    if row.published is None or not is_news(row):
        return None
    published, month = int(row.published[:4]), int(row.published[5:7])
    if row.kind not in OF_A_YEAR or other.period is None or month > _SPRING:
        return published
    return published - 1 if month <= _WINTER else None


def is_news(row: Row) -> bool:
    """Whether the honour is told as given now: conferred, or past only because the article reports no
    ceremony, in words without a past ("Trung đoàn 148 được Quân khu 2 tặng Cờ thi đua")."""
    if row.status == "past":
        return year_of(row) is None and _TELLS_PAST.search(_JUST_NOW.split(row.evidence)[-1]) is None
    return row.status == "conferred"


def told_as_news(row: Row, other: Row) -> bool:
    """Whether both rows tell of an honour given now."""
    return is_news(row) and is_news(other)


def told_again_soon(row: Row, other: Row) -> bool:
    """Whether one tells, some weeks after the news, what that told: "anh đã được Chủ tịch UBND tỉnh tặng Bằng
    khen" below the next honour. Words of the past ("từng", "nhiều lần") may mean another."""
    past, news = (row, other) if row.status == "past" else (other, row)
    return (
        past.status == "past"
        and news.status in ("conferred", "announced")
        and past.date is past.period is None
        and news.date is not None
        and (past.published or "") > news.date
        and published_within(past, news, SAME_NEWS)
        and _OF_LONG_AGO.search(past.evidence) is None
    )


def is_given_once(row: Row, other: Row) -> bool:
    """Whether the award is one that nobody receives twice: an order of a told grade, a person's title,
    "Kỷ niệm chương Vì sự nghiệp …" for years in a trade, or a badge ("Huy hiệu “Tuổi trẻ dũng cảm”")."""
    return of_state_once(row, other) or (row.kind in _ONCE_A_LIFE and row.recipient_kind == "individual")


def is_rarely_given(row: Row, other: Row) -> bool:
    """Whether the Government gives it, for the merits of five years and more; a flag comes every year."""
    return row.level == other.level == "government" and row.kind != "emulation_flag"


def after(row: Row, other: Row) -> bool:
    """Whether the past row was published behind the other, and not so long behind a proposal that it tells
    of another award. News is of its own year, another than the past row may tell."""
    past, earlier = (row, other) if row.status == "past" else (other, row)
    ours, theirs = year_of(past), year_told(earlier, past)
    if ours is not None and theirs is not None and ours != theirs:
        return False
    if past.published is None or (earlier.date or earlier.published or "9") > past.published:
        return False
    if earlier.status != "proposed":
        return True
    proposed = int((earlier.published or "0")[:4])
    if ours is not None and of_state_once(past, earlier):
        # Years later a paper tells the year in which the order came.
        return 0 <= ours - proposed <= WAY_OF_STATE
    return published_within(past, earlier, LONGEST_WAY)
