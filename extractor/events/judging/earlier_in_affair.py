"""What was given or decided earlier in the affair that is reported: news as well, not background.

As in "Trước đó, ngày 12/5, Bộ trưởng đã truy tặng Bằng khen", "Trước đó, Tỉnh đoàn cũng đã trao Huy hiệu cho
em A". A life or a history is told of those honoured ("Trước đó, bà từng được Bộ A tặng Bằng khen"), so only
what a body is said to give counts.
"""

import re
from datetime import date

from extractor.events.article_wide.setting import Setting
from extractor.events.judging.earlier_years import years_of
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement, first_cue, given_by_a_body, said_before, words_of
from extractor.events.parts.pieces import Piece
from extractor.events.parts.rows import Row
from extractor.ground.dates import PartialDate
from extractor.ground.records import Award

RULE = "earlier-day-of-the-affair"
_DECIDED = "decided-on-an-earlier-day"
_SAME_AFFAIR = 120
"""Days between an earlier handing over and the report within which both belong to one affair."""
_MONTHS_OF_AFFAIR = 4
_REPEATED = re.compile(r"(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|nhiều) (?:lần|năm)(?!\w)", re.IGNORECASE)


def earlier_in_affair(text: str, frame: Frame, setting: Setting) -> Judgement | None:
    """Conferred or announced, for an earlier act of the affair; None for what is no such act."""
    cue = said_before(frame)
    if cue is None or not given_by_a_body(frame, to_one=True):
        return None
    times = _times_of(frame)
    if not times and not _is_news_without_time(text, frame, cue, setting):
        return None
    if first_cue(frame.clause, "decide") is not None:
        news = bool(times) or (setting.decided and not setting.ceremony)
        fresh = news and all(_is_fresh(time, setting) for time in times)
        return Judgement("announced", cue.span, _DECIDED) if fresh else None
    if times and (setting.today is None or not all(_is_near(time, setting.today) for time in times)):
        return None
    return Judgement("conferred", cue.span, RULE)


def _times_of(frame: Frame) -> list[str]:
    """The days of the clause; where it tells none, its other times."""
    told = [p.mark.value for p in frame.clause if p.kind == "date" and p.mark is not None and p.mark.value]
    return [time for time in told if PartialDate(time).is_day] or told


def goes_on_before(frame: Frame, before: Judgement | None) -> Judgement | None:
    """As in "Trước đó, Bộ A truy tặng …; tặng Bằng khen cho C": the next act of that time; what a body gives
    behind what another only decided is given."""
    if before is None or before.rule not in {RULE, _DECIDED} or years_of(frame.clause):
        return None
    gives = before.rule == _DECIDED and given_by_a_body(frame) and first_cue(frame.clause, "decide") is None
    if gives:
        return Judgement("conferred", before.cue, RULE)
    return before if before.rule == RULE else None


def is_before_the_report(award: Award | Row) -> bool:
    """Whether the award was given or decided before what the article reports, and is no event of it."""
    return any(claim.field == "status" and claim.rule in {RULE, _DECIDED} for claim in award.claims)


def _is_news_without_time(text: str, frame: Frame, cue: Piece, setting: Setting) -> bool:
    """Whether an act that no time is told of is of the affair: an award is the news, and nothing says that
    it was long ago or often."""
    long_ago = any(p.kind == "cue" and p.plays("past") and p is not cue for p in frame.clause)
    often = _REPEATED.search(words_of(text, frame.clause)) is not None
    return setting.reports_award and cue.text.lower() == "trước đó" and not long_ago and not often


def _is_fresh(time: str, setting: Setting) -> bool:
    """Whether a day or month, no mere year, is of the year of the report, or not long before it."""
    told = "/" not in time and len(time) > len("2021")
    of_year = setting.year is not None and PartialDate(time).year == setting.year
    return told and (of_year or (setting.today is not None and _is_near(time, setting.today)))


def _is_near(time: str, today: date) -> bool:
    told = PartialDate(time)
    if told.is_day and not time.startswith("-"):
        return 0 <= (today - date.fromisoformat(time)).days <= _SAME_AFFAIR
    month = re.fullmatch(r"(\d{4})-(\d\d)", time)
    if month is None:
        return False
    return 0 <= (today.year - int(month[1])) * 12 + today.month - int(month[2]) <= _MONTHS_OF_AFFAIR
