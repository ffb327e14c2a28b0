"""Winners in brackets behind counted prizes: "trao 2 giải Nhất (P, Q)", "Đoàn A giành 2 HCV (P, Q)".

The bracket is read as "cho P, Q"; where a team has won, which keeps its count, it becomes a clause of its own
at the end of the sentence: "; HCV thuộc về P, Q".
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.lexicon.award_linker import identify

_LISTED = (",", ";", "và")
_INSIDE = frozenset({"person", "gap", "anaphor"})


def with_bracketed_winners(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence with such brackets opened."""
    team = _has_winning_team(pieces)
    row: list[Piece] = []
    apart: list[Piece] = []
    at = 0
    while at < len(pieces):
        row.append(pieces[at])
        close = _close_of_winners(pieces, at, least=1 if team else 2)
        if close is not None:
            opening, winners = pieces[at + 1], pieces[at + 2 : close]
            if team:
                apart += [replace(opening, text=";"), pieces[at], _as_cue(opening, "thuộc về", "belongs_to")]
                apart += winners
            else:
                row += [_as_cue(opening, "cho", "to"), *winners]
            at = close
        at += 1
    return row + apart


def _as_cue(bracket: Piece, words: str, role: str) -> Piece:
    return replace(bracket, kind="cue", text=words, roles=frozenset({role}))


def _has_winning_team(pieces: Sequence[Piece]) -> bool:
    won = next((i for i, p in enumerate(pieces) if p.kind == "cue" and p.plays("receive")), 0)
    return any(p.kind in {"unit", "place", "anaphor"} for p in pieces[:won])


def _close_of_winners(pieces: Sequence[Piece], award: int, least: int) -> int | None:
    """Where the bracket behind a counted prize closes that names as many persons as were counted."""
    opening = pieces[award + 1] if pieces[award].kind == "award" and award + 1 < len(pieces) else None
    if opening is None or not opening.is_mark("("):
        return None
    number = pieces[award - 1]
    count = number.text.split()[-1].lstrip("0") if number.kind == "gap" else ""
    close = next((i for i in range(award + 2, len(pieces)) if pieces[i].is_mark(")", "(")), award)
    inside = pieces[award + 2 : close]
    persons = sum(p.kind == "person" for p in inside)
    plain = all(p.kind in _INSIDE or p.is_mark(*_LISTED) for p in inside)
    told = plain and persons >= least and str(persons) == count
    return close if told and identify(pieces[award].text).kind == "prize" else None
