"""Further bodies whose people are only counted behind an award named once.

As in "Hà Tĩnh có 76 học sinh được nhận A, Vĩnh Phúc có 61 học sinh, Nghệ An 59 học sinh": all those counted
given A. A verb behind a number takes it out again ("huyện B có 9 em dự thi"). Behind a sum they are part of
it: "Trong số 100 cán bộ nhận A, tỉnh B có 4 người".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.lexicon.counts import CountPhrase

_HAVE = frozenset({"có", "cũng có", "vinh dự có"})
_ANY_BODY = frozenset({"tập thể", "đơn vị"})
_BODIES = re.compile(r"số (?:các|những) (?:tập thể|đơn vị)(?!,| và )")
_TO_THE_COMMA = 4
"""Pieces behind the award: "đạt giải Nhất | hội thi | năm 2024 |,"."""


def others_counted(
    text: str, pieces: Sequence[Piece], found: Sequence[Recipient], behind: int, ceiling: int
) -> tuple[Recipient, ...]:
    """Who else is counted from ``behind`` on, the award having been told of the one counted set ``found``."""
    if len(found) != 1 or found[0].name is not None or found[0].members or found[0].stands_for:
        return ()
    if pieces[0].text.lower() == "trong":
        part = part_of_sum(text, pieces, behind, ceiling)
        return part.recipients if part is not None else ()
    noun = _noun_of(pieces, found[0])
    others: list[Recipient] = []
    at = behind
    while noun and (more := _next(text, pieces, at, ceiling, noun)) is not None:
        others.append(more[0])
        at = more[1]
    closed = at >= len(pieces) or pieces[at].is_mark(";", "\n")
    return tuple(others) if closed else ()


def part_of_sum(text: str, pieces: Sequence[Piece], behind: int, ceiling: int) -> Coordination | None:
    """The part that stands ", tỉnh B có 4 người (là P, Q …)" behind the award, with the names it tells."""
    if (named := _named_part(text, pieces, behind, ceiling)) is not None:
        return named
    near = range(behind, min(behind + _TO_THE_COMMA, ceiling - 3))
    comma = next((i for i in near if pieces[i].is_mark(",")), None)
    if comma is None or any(p.kind not in {"gap", "date"} for p in pieces[behind:comma]):
        return None
    owner, has, counted = pieces[comma + 1 : comma + 4]
    if owner.kind not in {"unit", "place"} or has.text.lower() not in _HAVE or counted.count is None:
        return None
    others, end = _further_parts(text, pieces, comma + 4, counted.count.noun)
    found = read_recipients(text, pieces[: comma + 4 if others else ceiling], comma + 3)
    end = end if others else found.end
    unnamed = all(recipient.name is None for recipient in found.recipients)
    parts = [p.count for p in pieces[comma + 3 : found.end] if p.count is not None]
    whole = end >= len(pieces) or pieces[end].is_mark(";", "\n")
    if not (whole and _are_of_sum(text, pieces[:behind], parts) and (len(found.recipients) == 1 or unnamed)):
        return None
    return Coordination((*found.recipients, *others), end)


def _named_part(text: str, pieces: Sequence[Piece], behind: int, ceiling: int) -> Coordination | None:
    """As in "Trong 21 doanh nghiệp được tặng A có 11 doanh nghiệp lớn: X, Y, …": the part and its names."""
    has = behind < ceiling - 2 and pieces[behind].text.lower() in _HAVE
    if not has or pieces[behind + 1].count is None:
        return None
    found = read_recipients(text, pieces[:ceiling], behind + 1)
    told = len(found.recipients) == 1 and bool(found.recipients[0].members)
    return found if told and found.recipients[0].count > 1 else None


def _are_of_sum(text: str, told: Sequence[Piece], parts: Sequence[CountPhrase]) -> bool:
    """Not in "Trong số 9 tập thể được tặng A, trường B có 3 khoa, 40 giáo viên": neither teachers nor
    departments were counted."""
    words = text[told[0].span.start : told[-1].span.end].lower()
    kinds = {p.count.kind for p in told if p.count is not None}
    bodies = kinds == {"collective"} or (not kinds and _BODIES.search(words) is not None)
    if bodies and any(part.kind in {"individual", "household"} for part in parts):
        return False
    return all(p.kind != "collective" or p.noun.lower() in words or p.noun in _ANY_BODY for p in parts)


def _further_parts(text: str, pieces: Sequence[Piece], at: int, noun: str) -> tuple[list[Recipient], int]:
    """As in "…; tỉnh B có 5 nhà giáo; tỉnh C 2 nhà giáo", and where they end."""
    found: list[Recipient] = []
    while (more := _next(text, pieces, at, len(pieces), noun, (",", "và", ";"))) is not None:
        found.append(more[0])
        at = more[1]
    return found, at


def _noun_of(pieces: Sequence[Piece], found: Recipient) -> str | None:
    """The noun that the first number counts, where the body that has them stands before it."""
    for index in range(2, len(pieces)):
        piece = pieces[index]
        if piece.span == found.span and piece.count is not None:
            has = pieces[index - 1].text.lower().endswith("có")
            return piece.count.noun if has and pieces[index - 2].kind in {"unit", "place"} else None
    return None


def _next(
    text: str, pieces: Sequence[Piece], at: int, ceiling: int, noun: str, marks: tuple[str, ...] = (",", "và")
) -> tuple[Recipient, int] | None:
    """As ", Vĩnh Phúc có 61 học sinh": body, number and the same noun."""
    if at + 2 >= ceiling or not pieces[at].is_mark(*marks):
        return None
    owner = pieces[at + 1]
    has = pieces[at + 2].kind == "gap" and pieces[at + 2].text.lower() in _HAVE
    number = at + 2 + has
    if number >= ceiling or owner.kind not in {"unit", "place"}:
        return None
    counted = pieces[number].count
    if counted is None or counted.noun.lower() != noun.lower():
        return None
    told = read_recipients(text, pieces[: number + 1], number).recipients[0]
    return replace(told, parent=owner.text, parent_span=owner.span), number + 1
