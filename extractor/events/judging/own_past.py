"""What an award itself says of its time, whatever its clause says of the awards beside it."""

from dataclasses import replace

from extractor.events.dating.attached_dates import attached_date
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.events.parts.pieces import Piece
from extractor.ground.dates import PartialDate
from extractor.lexicon.award_catalogue import catalogue
from extractor.lexicon.award_linker import AwardIdentity

_BACKLOG = 10
"""Years after its end in which an order is still given to those once passed over."""
_LATE = 2
"""Years after which an award with a year of its own is no news of now."""


def past_by_itself(
    judged: Judgement, frame: Frame, award: Piece, identity: AwardIdentity, year: int | None
) -> Judgement:
    """The judgement, made past for an award that has ended, or that bears a year long gone."""
    verb = frame.verb
    given = verb is not None and (verb.plays("hand_over") or (verb.plays("give") and not frame.passive))
    if judged.status != "conferred" or given or year is None:
        return judged
    if _has_ended(identity.award_id, year):
        return replace(judged, status="past", rule="award-has-ended")
    if len(frame.awards) > 1 and _is_of_long_ago(frame, award, year):
        return replace(judged, status="past", rule="award-of-an-earlier-year")
    return judged


def _has_ended(award_id: str | None, year: int) -> bool:
    """As in "Ông vào Đảng năm 1969; được tặng Huân chương Kháng chiến" in 2024: that order ended in 2004. Who
    is said to give it gives it still ("Chủ tịch nước truy tặng Huy chương Kháng chiến cho bà P")."""
    entry = catalogue().by_id.get(award_id or "")
    ended = PartialDate(entry.valid_to).year if entry is not None and entry.valid_to else None
    return ended is not None and year > ended + _BACKLOG


def _is_of_long_ago(frame: Frame, award: Piece, year: int) -> bool:
    """As in "được tặng Bằng khen năm 2020, Huân chương năm 2022" in 2022: the first is of before."""
    own = attached_date(frame, award)
    told = PartialDate(own.mark.value).year if own is not None and own.mark and own.mark.value else None
    return told is not None and told <= year - _LATE
