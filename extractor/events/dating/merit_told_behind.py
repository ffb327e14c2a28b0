"""The time of a merit that the sentence behind the award tells: "… tặng Bằng khen cho 2 tập thể. Đây là những
tập thể có thành tích xuất sắc trong công tác dân vận năm 2021".

Only where that sentence speaks of the receivers or of the honour just told, and only for awards whose own
sentence names no time.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.article_wide.setting_times import is_day_kept
from extractor.events.dating.merit_periods import year_is_date
from extractor.events.parts.moments import Moment, is_period, moment_of
from extractor.events.parts.rows import Row
from extractor.ground.reading import Reading, Sentence
from extractor.ground.records import Claim
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_SPEAKS_OF_THEM = re.compile(
    r"(?:[^.;\n]{0,80}(?<!\w)(?:cho biết|khẳng định|chia sẻ|nhấn mạnh|phát biểu)[^.;\n]{0,20} )?"
    r"(?:đây (?:đều )?là (?:những |các |phần thưởng|sự (?:ghi nhận|động viên)|hình thức)"
    r"|(?:các|những|\d+) (?:tập thể|cá nhân|đơn vị)(?:,| và)? (?:[^.;:\n]{0,30} )?(?:này|trên|nói trên|ấy) "
    r"|(?:bằng khen|giấy khen|cờ thi đua|danh hiệu|phần thưởng)(?: này| trên)?(?: nhằm| để)?"
    r" (?:được (?:trao|tặng) (?:vì|do|để|nhằm)|ghi nhận) )"
)
"""How a sentence begins that goes on with those just honoured, or with their honour."""
_MERIT = leaping(
    r"(?<!\w)(?:thành tích|đóng góp|hoàn thành (?:tốt|xuất sắc)|xuất sắc|tiêu biểu|điển hình|cống hiến)(?!\w)"
    r"(?:[^.;\n]|\.(?=\d)){0,160}$"
)
_STATUSES = frozenset({"conferred", "announced", "proposed"})


def with_merit_told_behind(rows: Sequence[Row], reading: Reading) -> list[Row]:
    """The rows, each of no told period with the time of merit that the sentence right behind its own
    tells."""
    lower = lower_in_place(reading.article.text)
    found = list(rows)
    for before, sentence in zip(reading.sentences, reading.sentences[1:], strict=False):
        if _SPEAKS_OF_THEM.match(lower, sentence.span.start, sentence.span.end) is None:
            continue
        moment = _time_told(reading, lower, sentence)
        if moment is None:
            continue
        found = [_with(row, moment) if _lacks_it(row, before, moment) else row for row in found]
    return found


def _time_told(reading: Reading, lower: str, sentence: Sentence) -> Moment | None:
    """The one time at which the sentence has them do well; None where it tells of several."""
    told = [
        mark
        for mark in reading.marks_in(sentence.span, "DATE")
        if mark.value
        and is_period(mark.value, mark.text)
        and _MERIT.search(lower, sentence.span.start, mark.span.start)
        and not is_day_kept(lower[sentence.span.start : mark.span.start])
    ]
    return moment_of(told[0], "merit-told-behind") if len({mark.value for mark in told}) == 1 else None


def _lacks_it(row: Row, told_in: Sentence, moment: Moment) -> bool:
    own = told_in.span.covers(row.award_span) or told_in.span.covers(row.evidence)
    whole_term = "-" in moment.value
    of_merit = whole_term or not year_is_date(row.identity.kind, row.status)
    return own and row.period is None and row.status in _STATUSES and of_merit


def _with(row: Row, moment: Moment) -> Row:
    claim = Claim("period", moment.value, moment.span, moment.rule)
    return replace(row, period=moment.value, claims=(*row.claims, claim))
