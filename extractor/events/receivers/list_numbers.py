"""Numbers and letters before the names of a list in one sentence: "1. Trường A; 2. Hội B", "(1) A; (2) B".

They number what stands behind them and leave the row, so that the names are one list. Only a run that begins
with the first one behind a colon or "gồm", and goes on by one behind each comma or semicolon, is such a
numbering: "cho 3 đơn vị: 2 trường, 1 phòng" keeps its counts.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_NUMBER = re.compile(
    r"(?P<label>\d{1,2}|[a-eđ])(?P<sign> ?[-–/.)])?(?: (?P<rest>\S.*))?", re.IGNORECASE | re.DOTALL
)
"""As in "1", "1-", "2/", "a)"; with words behind it, "3- tập thể"."""
_LETTERS = "abcdđe"


def without_list_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence without the numbers or letters of its list."""
    row: list[Piece] = []
    told, at = 0, 0
    while at < len(pieces):
        end, rest = _behind_number(pieces, at, told + 1) if _opens(row, told) else (at, None)
        if end > at:
            told, at = told + 1, end
            row += [rest] if rest is not None else []
        else:
            row.append(pieces[at])
            at += 1
    return row


def _opens(row: Sequence[Piece], told: int) -> bool:
    """Whether the next number of a list may stand behind the row, of which ``told`` are told."""
    if not row:
        return False
    if told == 0:
        return row[-1].is_mark(":") or row[-1].plays("list_complete")
    return row[-1].is_mark(";", ",", "và")


def _behind_number(pieces: Sequence[Piece], at: int, number: int) -> tuple[int, Piece | None]:
    """The index behind the sign of item ``number`` that stands at ``at``, and what its gap holds besides;
    ``at`` where none stands."""
    bracketed = pieces[at].is_mark("(")
    gap = at + bracketed
    if gap >= len(pieces) or pieces[gap].kind != "gap":
        return at, None
    found = _NUMBER.fullmatch(pieces[gap].text)
    if found is None or found["label"].lower() not in (str(number), _LETTERS[min(number, len(_LETTERS)) - 1]):
        return at, None
    signed = gap + 1 < len(pieces) and pieces[gap + 1].is_mark(")", "-", "–", "/")
    if bracketed and not signed:
        return at, None
    if found["rest"] is None:
        plain = found["label"].isdigit() or signed or found["sign"] is not None
        return (gap + 1 + signed, None) if plain else (at, None)
    if found["sign"] is None:
        return at, None
    span = pieces[gap].span
    return gap + 1, replace(
        pieces[gap], text=found["rest"], span=Span(span.end - len(found["rest"]), span.end)
    )
