"""Awards dealt in turn: "trao Huân chương hạng Nhì, hạng Ba cho A và B" gives one to each.

Grades of one award and receivers that are equally many are dealt: nobody is given two grades of an order on
one day. Awards of different names are dealt only where the text says so ("lần lượt", "tương ứng"). In a
history ("A và B từng được tặng Huân chương hạng Nhất, Nhì") both may have both.
"""

from dataclasses import replace

from extractor.events.parts.frame import Frame
from extractor.events.parts.identities import one_by_one
from extractor.events.parts.pieces import Piece
from extractor.ground.records import Status
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_IN_TURN = leaping(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)(?!\w)")


def share_of(text: str, frame: Frame, award: Piece, status: Status | None) -> Frame:
    """The frame with the one recipient to whom this award was dealt; as it is when nothing is dealt.

    ``award`` is one of the frame's, or one grade of one of them.
    """
    receivers = one_by_one(frame)
    if len(receivers) < 2 or frame.direction not in {"forward", "backward"}:
        return frame
    told = _IN_TURN.search(lower_in_place(text), frame.span.start, frame.span.end) is not None
    turn = _turn(frame, award, len(receivers), told=told)
    if turn is None or not (told or status != "past"):
        return frame
    return replace(frame, recipients=(receivers[turn],))


def _turn(frame: Frame, award: Piece, number: int, *, told: bool) -> int | None:
    """Which of ``number`` turns the award has; None when there are not as many awards as turns."""
    whole = next((a for a in frame.awards if a.span == award.span), None)
    grades = identify(whole.text).grades if whole is not None else ()
    if len(frame.awards) == 1 and len(grades) == number:
        grade = identify(award.text).grade
        return grades.index(grade) if grade in grades else None
    if len(frame.awards) != number or whole is None:
        return None
    return frame.awards.index(whole) if told or _are_grades_of_one(frame) else None


def _are_grades_of_one(frame: Frame) -> bool:
    """As in "Huân chương Lao động hạng Nhì, Huân chương Lao động hạng Ba", "… hạng Nhì và hạng Ba"."""
    meant = [identify(award.text) for award in frame.awards]
    ids = {m.award_id for m in meant if m.award_id is not None}
    grades = [m.grade for m in meant]
    return len(ids) == 1 and None not in grades and len(set(grades)) == len(grades)
