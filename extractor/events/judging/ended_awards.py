"""Orders and medals that are conferred no more: told in a later article, they were received long before."""

from dataclasses import replace

from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.ground.dates import PartialDate
from extractor.lexicon.award_catalogue import catalogue

_BACKLOG = 10
"""Years after its end in which an order is still given to those once passed over."""


def past_where_ended(judged: Judgement, frame: Frame, award_id: str | None, year: int | None) -> Judgement:
    """As in "Ông vào Đảng năm 1969; được tặng Huân chương Kháng chiến" in 2024: that order ended in 2004. Who
    is said to give it gives it still ("Chủ tịch nước truy tặng Huy chương Kháng chiến cho bà P")."""
    entry = catalogue().by_id.get(award_id or "")
    ended = PartialDate(entry.valid_to).year if entry is not None and entry.valid_to else None
    verb = frame.verb
    given = verb is not None and (verb.plays("hand_over") or (verb.plays("give") and not frame.passive))
    if judged.status != "conferred" or given or ended is None or year is None or year <= ended + _BACKLOG:
        return judged
    return replace(judged, status="past", rule="award-has-ended")
