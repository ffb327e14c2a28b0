"""From a written date to its value: what year a day without a year belongs to.

Order of authority: the words themselves; the publication day; the one year that headline and lead agree on;
nothing. A value whose year was concluded is marked as inferred.
"""

import re
from datetime import date, timedelta

from extractor.ground.dates import PartialDate
from extractor.ground.value_class import value_class
from extractor.lexicon.leaping import leaping
from extractor.text.dates.written import OCCASION, Parts, Written

_FUTURE = leaping(r"(?<!\w)(?:sẽ|dự kiến|sắp|tới đây|chuẩn bị|hạn chót|chậm nhất|trước ngày)(?!\w)")
_REPORTED = leaping(r"(?<!\w)(?:cho biết|thông báo|thông tin|ban hành|ký|công bố|yêu cầu|chỉ đạo)(?!\w)")
_PAST = leaping(r"(?<!\w)(?:đã|vừa)(?!\w)")
_SOON_RIGHT = re.compile(r" (?:tới|sắp tới|tới đây)(?!\w)")
_EVERY_YEAR = re.compile(r" (?:hằng|hàng|mỗi) năm(?!\w)")
_SENTENCE_END = re.compile(r"[.!?…] |\n")
_SENTENCE_REACH = 240
_CUE_REACH = 60

_REPORT_HORIZON = timedelta(days=1)
"""A report is printed on the day of the event or later; one day for pages dated by another time zone."""
_OPEN_HORIZON = timedelta(days=60)
"""Without any word of tense: invitations to the coming two months are usual, news of last year is not."""
_ANNOUNCED_SLACK = timedelta(days=7)
"""An announcement may be printed after its first day ("sẽ diễn ra từ ngày 15/3", printed on 17/3)."""

_TOLD_YEARS = {"nay": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1}


@value_class
class Anchor:
    """What the article offers to conclude a year from."""

    published: date | None
    agreed_year: int | None


def value_of(written: Written, canvas: str, anchor: Anchor) -> PartialDate | None:
    """The value of a written date in its text, or None when it has none that is known."""
    if not written.is_known:
        return None
    if written.days_from_publication is not None:
        return _day_from_publication(written.days_from_publication, anchor)
    if written.told_year is not None:
        return _in_told_year(written, anchor)
    ends = [written.first] if written.last is None else [written.first, written.last]
    if all(end.year for end in ends):
        return _joined(ends, inferred=False)
    if _EVERY_YEAR.match(canvas, written.end):
        return _joined(ends, inferred=False)
    year = _concluded_year(written, ends[-1], canvas, anchor)
    if year is None:
        return _joined(ends, inferred=False)
    horizon = _horizon(written, canvas)
    return _joined(_ordered(ends, year + _still_runs(ends, year, anchor, horizon)), inferred=True)


def _still_runs(ends: list[Parts], year: int, anchor: Anchor, horizon: timedelta) -> bool:
    """Whether a range that would end in ``year`` has begun once more, or soon will: "từ ngày 20-7 đến 30-9"
    on 21 July; "Đợt thi đua diễn ra từ ngày 10-10 đến ngày 19-12" on 3 October."""
    if len(ends) == 1 or anchor.published is None:
        return False
    begins = _ordered(ends, year + 1)[0]
    day = _calendar_day(begins, begins.year or year)
    return day is not None and day <= anchor.published + horizon


def complete_range(first: Parts, last: Parts) -> tuple[Parts, Parts]:
    """Each end takes the year from the other: "28/12 - 3/1/2022" began in 2021.

    >>> complete_range(Parts(None, 12, 28), Parts(2022, 1, 3))[0].year
    2021
    """
    if first.year and not last.year:
        wraps = _in_year_key(last) < _in_year_key(first)
        return first, last.in_year(first.year + wraps)
    if last.year and not first.year:
        wraps = _in_year_key(first) > _in_year_key(last)
        return first.in_year(last.year - wraps), last
    return first, last


def _ordered(ends: list[Parts], last_year: int) -> list[Parts]:
    last = ends[-1].in_year(last_year)
    return [last] if len(ends) == 1 else list(complete_range(ends[0], last))


def _joined(ends: list[Parts], *, inferred: bool) -> PartialDate:
    return PartialDate("/".join(end.value() for end in ends), inferred=inferred)


def _in_year_key(parts: Parts) -> tuple[int, int]:
    return parts.month or 0, parts.day or 0


def _day_from_publication(days: int, anchor: Anchor) -> PartialDate | None:
    if anchor.published is None:
        return None
    return PartialDate((anchor.published + timedelta(days=days)).isoformat(), inferred=True)


def _in_told_year(written: Written, anchor: Anchor) -> PartialDate | None:
    ends = [written.first] if written.last is None else [written.first, written.last]
    if anchor.published is None:
        return _joined(ends, inferred=False) if ends[-1].month else None
    year = anchor.published.year + _TOLD_YEARS[written.told_year or "nay"]
    return _joined(_ordered(ends, year), inferred=True)


def _concluded_year(written: Written, point: Parts, canvas: str, anchor: Anchor) -> int | None:
    if anchor.published is None:
        return anchor.agreed_year
    candidates = [
        (year, day)
        for year in range(anchor.published.year - 1, anchor.published.year + 2)
        if (day := _calendar_day(point, year)) is not None
    ]
    if written.rule == OCCASION:
        return _nearest(candidates, anchor.published)
    if _is_announced(written, canvas):
        coming = [year for year, day in candidates if day >= anchor.published - _ANNOUNCED_SLACK]
        return min(coming, default=None)
    horizon = _horizon(written, canvas)
    reported = [year for year, day in candidates if day <= anchor.published + horizon]
    return max(reported, default=None)


def _horizon(written: Written, canvas: str) -> timedelta:
    return _REPORT_HORIZON if _PAST.search(_sentence_around(written, canvas)) else _OPEN_HORIZON


def _nearest(candidates: list[tuple[int, date]], published: date) -> int | None:
    nearest = min(candidates, key=lambda one: abs(one[1] - published), default=None)
    return nearest[0] if nearest else None


def _calendar_day(point: Parts, year: int) -> date | None:
    """The first day of the point in that year; None for 29 February of a common year."""
    try:
        return date(year, point.month or 1, point.day or 1)
    except ValueError:
        return None


def _is_announced(written: Written, canvas: str) -> bool:
    """Whether a word of the future governs the date: before it, or soon behind it without a verb of telling.

    "sẽ diễn ra ngày 20/11" and "Ngày 20/11, trường sẽ đón nhận", but not "Ngày 15/3, sở cho biết sẽ".
    """
    if _SOON_RIGHT.match(canvas, written.end):
        return True
    sentence_start = _sentence_start(written, canvas)
    if _FUTURE.search(canvas, sentence_start, written.start):
        return True
    behind = canvas[written.end : _sentence_end(written, canvas)][:_CUE_REACH]
    cue = _FUTURE.search(behind)
    return cue is not None and not _REPORTED.search(behind, 0, cue.start())


def _sentence_around(written: Written, canvas: str) -> str:
    return canvas[_sentence_start(written, canvas) : _sentence_end(written, canvas)]


def _sentence_start(written: Written, canvas: str) -> int:
    reach = max(0, written.start - _SENTENCE_REACH)
    ends = [end.end() for end in _SENTENCE_END.finditer(canvas, reach, written.start)]
    return ends[-1] if ends else reach


def _sentence_end(written: Written, canvas: str) -> int:
    reach = min(len(canvas), written.end + _SENTENCE_REACH)
    end = _SENTENCE_END.search(canvas, written.end, reach)
    return end.start() if end else reach
