"""Works listed by their titles, each with the house that shows it behind a dash or in a bracket.

"giải Bạc thuộc về các vở diễn Đường làng – Đoàn kịch A; Những người mẹ – Nhà hát B" and "cho các tiết mục:
Sóng nước (Đoàn C), Tiếng khèn (Trường D)" are read as works "của" these houses.
"""

import re
from collections.abc import Callable, Sequence

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span
from extractor.lexicon.leadins import leadins
from extractor.viet.letters import UPPER

_WORKS = re.compile(
    rf"(?P<many>(?:các|những|hai|ba|bốn|năm|\d{{1,2}}) )?(?P<work>[^\W\d]+(?: [^\W\d]+){{0,2}}?)"
    rf"(?= [{UPPER}\d]|$)"
)
_MANY = ("các", "những", "hai", "ba", "bốn", "năm")
_IN_TITLE = frozenset({"gap", "place", "person", "anaphor", "date", "count", "unit", "cue"})
_IN_HOUSE = frozenset({"gap", "place", "unit", "anaphor"})
_QUOTES = ("“", "”", '"')
_LONGEST_TITLE = 6
_LONGEST_HOUSE = 5
"""Pieces."""
_SEPARATORS = (",", ";", "và", "…")

House = Callable[[int], tuple[Piece | None, int]]
"""The body at an index, and the index behind its name."""


def with_bare_works(pieces: Sequence[Piece], house_at: House) -> list[Piece]:
    """The pieces with the houses of such a list in place of its titles."""
    row = list(pieces)
    for index in range(1, len(row) - 2):
        end = _end_of_calling(row, index)
        if end is None:
            continue
        houses, behind = _houses(row, end, house_at)
        if houses and row[index].kind == "count":
            return [*row[: index + 2], *houses, *row[behind:]]
        if houses:
            called = Span(row[index].span.start, end)
            head = Piece("gap", called, row[index].text[: end - called.start])
            link = Piece("cue", Span(end, end), "của", frozenset({"member_link"}))
            return [*row[:index], head, link, *houses, *row[behind:]]
    return row


def _end_of_calling(row: Sequence[Piece], index: int) -> int | None:
    """Where the words for the works of a list end in the text, a colon not counted."""
    piece, before = row[index], row[index - 1]
    if piece.kind == "count" and row[index + 1].is_mark(":"):
        named = leadins().names_a_work(piece.text.split(" ", 1)[-1])
        return piece.span.end if named else None
    told = _WORKS.match(piece.text) if piece.kind == "gap" else None
    if told is None or not leadins().names_a_work(told["work"]):
        return None
    many = told["many"] is not None or before.text.lower().endswith(_MANY)
    return piece.span.start + told.end("work") if many else None


def _houses(row: Sequence[Piece], begin: int, house_at: House) -> tuple[list[Piece], int]:
    """The houses with the marks between them, and the index behind the list; none where an item has none."""
    found: list[Piece] = []
    at = next(i for i, piece in enumerate(row) if piece.span.end > begin)
    at += row[at].is_mark(":")
    behind = at
    while at < len(row):
        link = _link_behind_title(row, at)
        house, end = house_at(link + 1) if link is not None else (None, at)
        if link is None or house is None or house.kind != "unit":
            break
        bracketed = row[link].is_mark("(")
        if bracketed and not (end < len(row) and row[end].is_mark(")")):
            break
        if not bracketed:
            house, end = _whole_house(row, house, end)
        behind = end + bracketed
        found.append(house)
        if behind >= len(row) or not row[behind].is_mark(*_SEPARATORS):
            break
        found.append(row[behind])
        at = behind + 1
    if found and found[-1].kind == "punct":
        return found[:-1], behind
    return found, behind


def _whole_house(row: Sequence[Piece], house: Piece, end: int) -> tuple[Piece, int]:
    """As in "– Đoàn ca kịch, bài chòi tỉnh A;": up to the semicolon a comma is one of the name."""
    stop = next((i for i in range(end, len(row)) if row[i].is_mark(";")), end)
    inside = row[end:stop]
    plain = all(piece.kind in _IN_HOUSE or piece.is_mark(",") for piece in inside)
    if not inside or len(inside) > _LONGEST_HOUSE or not plain:
        return house, end
    rest = "".join(f"{'' if piece.is_mark(',') else ' '}{piece.text}" for piece in inside)
    return Piece("unit", Span(house.span.start, inside[-1].span.end), house.text + rest), stop


def _link_behind_title(row: Sequence[Piece], at: int) -> int | None:
    """The dash or the bracket behind the title that begins here; none behind words that name its maker."""
    for index in range(at, min(at + _LONGEST_TITLE, len(row) - 1)):
        piece = row[index]
        if piece.is_mark(*DASHES) or (piece.is_mark("(") and not row[index - 1].is_mark(*_QUOTES)):
            return index if index > at else None
        if piece.text.lower() == "của" or not (piece.kind in _IN_TITLE or piece.is_mark(*_QUOTES)):
            return None
    return None
