"""Lines of a chronicle: "- Năm 2005: Tập thể lao động xuất sắc. Được UBND tỉnh tặng Bằng khen."

What such a line tells was received in its year, by whom the page is about, whatever the sentence.
"""

import re
from dataclasses import replace

from extractor.events.frame import Frame
from extractor.events.merit_periods import year_is_date
from extractor.events.moments import Moment, Times, written
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.records import Kind, Status

_BULLET = re.compile(r"[-–—•+*\s]*")
_YEARS = re.compile(r"\d{4}(?:/\d{4})?")


def year_of_line(reading: Reading, sentence: Sentence) -> Mark | None:
    """The year or years before the colon with which the line of a sentence begins."""
    block = reading.article.blocks[sentence.block_index]
    text = reading.article.text
    bullet = _BULLET.match(text, block.span.start)
    start = bullet.end() if bullet is not None else block.span.start
    if block.kind in {"title", "lead", "caption"} or ":" not in text[start : start + 40]:
        return None
    opening = (m for m in reading.marks_in(block.span, "DATE") if m.span.start == start)
    year = next((m for m in opening if _YEARS.fullmatch(m.value or "")), None)
    return year if year is not None and text[year.span.end :].lstrip(" ").startswith(":") else None


def names_nobody(frame: Frame) -> bool:
    """Whether the clause leaves open who received: "Được UBND tỉnh tặng Bằng khen", "Chính phủ tặng Cờ"."""
    return not frame.recipients and (frame.verb is None or frame.passive or frame.verb.plays("give"))


def in_year_of_line(times: Times, year: Mark | None, kind: Kind, status: Status) -> Times:
    """The times of a past award, with the year of its line where its own words tell none."""
    if year is None or year.value is None or status != "past" or times.date or times.period:
        return times
    moment = Moment(written(year.value), year.span, "year-of-the-line")
    dated = year_is_date(kind, status) and "/" not in year.value
    return replace(times, date=moment) if dated else replace(times, period=moment)
