"""What a judgement on one award frame looks at."""

from datetime import date

from extractor.events.article_wide.reporting import DAYS_AFTER, DAYS_BEFORE
from extractor.events.article_wide.setting import Setting
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.ground.dates import PartialDate
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.ground.value_class import value_class


@value_class
class Case:
    """One frame in its article.

    ``kind`` is that of its award. ``before`` is the judgement that its clause may go on with, ``told_of`` the
    time that its paragraph or line tells of, ``at_meeting`` whether the article has come to what happens at
    the meeting itself.
    """

    text: str
    frame: Frame
    kind: Kind
    setting: Setting
    before: Judgement | None
    told_of: Span | None
    at_meeting: bool


def dated_now(frame: Frame, setting: Setting) -> bool:
    """As in "Ngày 20/11, trường được tặng …" in a feature of these days: the clause dates itself as news."""
    dates = (p.mark.value for p in (*frame.clause, *frame.after[:4]) if p.mark and p.kind == "date")
    whole = [
        date.fromisoformat(day)
        for day in dates
        if day and PartialDate(day).is_day and not day.startswith("-")
    ]
    return setting.today is not None and any(
        -DAYS_BEFORE <= (day - setting.today).days <= DAYS_AFTER for day in whole
    )
