"""One house told behind the last of several names: "thí sinh P và Q của Nông trường A", "Phòng B, Khoa C của
Bệnh viện D".

Names that each bear a title of their own ("ông P và bà Q của Trường A") may be of different houses.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.containment import can_contain
from extractor.ground.span import Span

_OF = frozenset({"của", "thuộc", "trực thuộc"})


def with_shared_houses(pieces: Sequence[Piece], found: Sequence[Recipient]) -> list[Recipient]:
    """The recipients, those right before one "của A" with the same house where they name none."""
    row = list(found)
    if len(row) == 1 or not any(piece.kind == "cue" and piece.text.lower() in _OF for piece in pieces):
        return row
    at = {piece.span.start: index for index, piece in enumerate(pieces)}
    house: tuple[str, Span] | None = None
    for last in range(len(row) - 1, 0, -1):
        one, before = row[last], row[last - 1]
        here = at.get(one.span.start, 0)
        house = house or _house_behind(pieces, here, one)
        joined = at.get(before.span.start) == here - 2 and pieces[here - 1].is_mark(",", "và", "cùng")
        if house is None or not joined or before.parent is not None or not _may_be_of(house[0], before, one):
            house = None
            continue
        row[last - 1] = replace(before, parent=house[0], parent_span=house[1])
    return row


def _house_behind(pieces: Sequence[Piece], index: int, one: Recipient) -> tuple[str, Span] | None:
    behind = pieces[index + 1 : index + 3]
    if len(behind) < 2 or behind[0].text.lower() not in _OF or behind[1].kind != "unit":
        return None
    if one.parent is not None and one.parent_span is not None:
        return one.parent, one.parent_span
    return behind[1].text, behind[1].span


def _may_be_of(house: str, before: Recipient, one: Recipient) -> bool:
    if before.name is None or before.kind != one.kind:
        return False
    return one.kind == "individual" or can_contain(house, before.name)
