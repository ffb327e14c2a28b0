"""Lines of a chronicle: "- Năm 2005: Tập thể lao động xuất sắc. Được UBND tỉnh tặng Bằng khen."

What such a line tells was received in its year, by whom the page is about, whatever the sentence.
"""

import re
from dataclasses import replace

from extractor.events.dating.merit_periods import year_is_date
from extractor.events.parts.frame import Frame
from extractor.events.parts.moments import Moment, Times, written
from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.records import Kind, Status
from extractor.ground.span import Span

_BULLET = re.compile(r"[-–—•+*\s]*")
_YEARS = re.compile(r"\d{4}(?:/\d{4})?")
_ADVERBS = re.compile(
    r"(?:[-–—•+*]|nhiều|liên tục|liền|liên tiếp|\d{1,2}|năm|nhiều năm|đã|đều|luôn|cũng|vinh dự|vừa|và|từ"
    r"|đến|nay|trong|các|giai đoạn|hàng năm|hằng năm|\s)+",
    re.IGNORECASE,
)
"""As in "- 5 năm liền đạt …", "Liên tục nhiều năm đạt …"."""
_CELL = re.compile(
    r"(?:\d{1,3}[.)]?\s*\|\s*)?(?P<years>(?:năm (?:học )?)?(?P<from>(?:19|20)\d\d)"
    r"(?:\s*[-–/]\s*(?P<to>(?:19|20)\d\d))?)\s*\|",
    re.IGNORECASE,
)
"""The first cell of a table's row, behind its number at most: "3 | 2007 | Tập thể Lao động xuất sắc | …"."""


def year_of_line(reading: Reading, sentence: Sentence) -> Mark | None:
    """The year or years before the colon with which the line of a sentence begins, or in its first cell."""
    block = reading.article.blocks[sentence.block_index]
    text = reading.article.text
    bullet = _BULLET.match(text, block.span.start)
    start = bullet.end() if bullet is not None else block.span.start
    if block.kind in {"title", "lead", "caption"}:
        return None
    cell = _CELL.match(text, start, block.span.end)
    if cell is not None:
        value = cell["from"] + (f"/{cell['to']}" if cell["to"] else "")
        where = Span(*cell.span("years"))
        return Mark("DATE", where, where.of(text), value=value, by="year-of-a-row")
    if ":" not in text[start : start + 40]:
        return None
    opening = (m for m in reading.marks_in(block.span, "DATE") if m.span.start == start)
    year = next((m for m in opening if _YEARS.fullmatch(m.value or "")), None)
    return year if year is not None and text[year.span.end :].lstrip(" ").startswith(":") else None


def names_nobody(frame: Frame) -> bool:
    """Whether the clause leaves open who received: "Được UBND tỉnh tặng Bằng khen", "Chính phủ tặng Cờ", "5
    năm liền đạt danh hiệu A"."""
    if frame.recipients:
        return False
    if frame.verb is None or (frame.verb.plays("give") and not frame.passive):
        return True
    passive = next(
        (p for p in frame.clause if frame.passive and p.kind == "cue" and p.plays("passive")), None
    )
    acts = (passive or frame.verb).span.start
    before = [p for p in frame.clause if p.span.end <= acts]
    told = frame.passive or frame.verb.plays("receive")
    return told and not any(_may_name_somebody(p) for p in before)


def is_bare(frame: Frame) -> bool:
    """Whether only the award is told, no verb and no time: "• Huân chương Sao vàng"."""
    return frame.verb is None and not any(p.kind == "date" for p in (*frame.clause, *frame.after[:4]))


def _may_name_somebody(piece: Piece) -> bool:
    """Whether words before the verb may be a subject that no mention covers ("Chi hội 3 đạt …", "Rất nhiều cá
    nhân đã được …")."""
    return piece.can_receive or (piece.kind == "gap" and _ADVERBS.fullmatch(piece.text) is None)


def in_year_of_line(times: Times, year: Mark | None, kind: Kind, status: Status) -> Times:
    """The times of a past award, with the year of its line where its own words tell none."""
    if year is None or year.value is None or status != "past" or times.date or times.period:
        return times
    moment = Moment(written(year.value), year.span, "year-of-the-line")
    dated = year_is_date(kind, status) and "/" not in year.value
    return replace(times, date=moment) if dated else replace(times, period=moment)
