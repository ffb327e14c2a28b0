"""The time of honours listed in an account of that time.

Below "Kết quả năm học 2012-2013" or "Năm học 2018-2019, nhà trường đạt được các kết quả sau:"
what is given for a year's merit was won for that year.

Orders and medals are for many years, so an account of one tells only when they came.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.moments import Moment, is_period, moment_of
from extractor.events.parts.rows import Row
from extractor.ground.article import Block
from extractor.ground.reading import Reading
from extractor.ground.records import Claim, Kind, Status
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_OF_MERIT: frozenset[Kind] = frozenset(
    {"emulation_flag", "emulation_title", "prize", "certificate_of_merit", "letter_of_commendation", "other"}
)
_GIVEN: frozenset[Status] = frozenset({"conferred", "past"})
_ACCOUNT = leaping(
    r"(?<!\w)(?:kết quả|thành tích|thi đua|khen thưởng|danh hiệu|thực hiện nhiệm vụ|đã đạt|đạt được)(?!\w)"
)
_TO_COME = leaping(
    r"(?<!\w)(?:phương hướng|triển khai|nhiệm vụ trọng tâm|kế hoạch|mục tiêu|chỉ tiêu|bước vào|hội nghị|lễ"
    r"|cuộc thi|hội thi|kỳ thi)(?!\w)"
)
"""A plan tells no results, and a meeting that reviews a year hands over certificates for any merit."""
_LISTED = frozenset({"list_item", "table_row"})
_LONGEST_HEADING = 140


def with_time_of_account(rows: Sequence[Row], reading: Reading) -> list[Row]:
    """The rows, each of no told time with that of the account it is listed in."""
    if all(row.period is not None for row in rows):
        return list(rows)
    times = _times_by_block(reading)
    return [_with(row, reading, times) for row in rows]


def _times_by_block(reading: Reading) -> list[Moment | None]:
    """For each block the time of the account that it belongs to."""
    lower = lower_in_place(reading.article.text)
    times: list[Moment | None] = []
    headed: Moment | None = None
    introduced: Moment | None = None
    for block in reading.article.blocks:
        words = block.span.of(lower)
        if block.kind not in _LISTED:
            introduced = _time_told(reading, block, words) if words.rstrip().endswith(":") else None
        if _is_heading(block, words):
            headed = _time_told(reading, block, words)
        times.append(introduced or headed)
    return times


def _is_heading(block: Block, words: str) -> bool:
    short = len(words) <= _LONGEST_HEADING and not words.rstrip().endswith((".", ";", ",", "!", "?", "…"))
    if block.kind == "title":
        return _RESULTS.match(words) is not None
    return block.kind == "heading" or (block.kind == "paragraph" and short)


_RESULTS = re.compile(r"\s*(?:kết quả|thành tích|bảng vàng)(?!\w)")
"""How the headline of an account begins; of other news it only tells when."""


def _time_told(reading: Reading, block: Block, words: str) -> Moment | None:
    """The one year or span of years that a line opening an account names."""
    if _ACCOUNT.search(words) is None or _TO_COME.search(words) is not None:
        return None
    told = [m for m in reading.marks_in(block.span, "DATE") if m.value and is_period(m.value, m.text)]
    return moment_of(told[0], "time-of-the-account") if len({m.value for m in told}) == 1 else None


def _with(row: Row, reading: Reading, times: Sequence[Moment | None]) -> Row:
    of_merit = row.identity.kind in _OF_MERIT and row.status in _GIVEN
    if row.period is not None or not of_merit or _has_own_year(row):
        return row
    at = next((i for i, b in enumerate(reading.article.blocks) if b.span.covers(row.award_span)), None)
    moment = times[at] if at is not None else None
    if moment is None:
        return row
    claim = Claim("period", moment.value, moment.span, moment.rule)
    return replace(row, period=moment.value, claims=(*row.claims, claim))


def _has_own_year(row: Row) -> bool:
    """Whether the row's date stands in the text: it tells when, not for which time."""
    return any(claim.field == "date" and claim.span is not None for claim in row.claims)
