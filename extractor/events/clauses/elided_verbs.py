"""Verbs that a chain leaves out: "giải Nhất thuộc về A, giải Nhì xã B"; "2 cá nhân đề nghị tặng …".

Each comes back as a cue of no length where it would stand, so that the grammar of frames reads the clause
like its full fellow.
"""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_PARTS = (",", ";", "và", "\n")
_ENDS = (*_PARTS, "(", ")")
_RECEIVERS = frozenset({"unit", "place", "person"})


def with_elided_verbs(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence with the verbs of such clauses put in."""
    return _with_passive_of_counted(_with_verb_of_prizes(pieces))


def _with_verb_of_prizes(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "giải Nhất thuộc về đội A, giải Nhì thôn B, giải Ba thôn C": the first verb is that of all."""
    row: list[Piece] = []
    told: Piece | None = None
    for index, piece in enumerate(pieces):
        row.append(piece)
        before = _at(pieces, index - 1)
        if (
            piece.kind == "cue"
            and piece.plays("belongs_to")
            and before is not None
            and before.kind == "award"
        ):
            told = piece
        if told is not None and _is_prize_right_before_its_winner(pieces, index):
            row.append(_put_in(told.text, piece.span.end, told.roles))
    return row


def _is_prize_right_before_its_winner(pieces: Sequence[Piece], index: int) -> bool:
    piece, before = pieces[index], pieces[index - 1] if index else None
    behind, end = _at(pieces, index + 1), _at(pieces, index + 2)
    begins = before is not None and before.is_mark(*_PARTS)
    won = behind is not None and behind.kind in _RECEIVERS
    return piece.kind == "award" and begins and won and (end is None or end.is_mark(*_ENDS))


def _with_passive_of_counted(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "2 tập thể, 3 cá nhân đề nghị tặng thưởng A; …": those who are only counted are put forward."""
    row: list[Piece] = []
    for index, piece in enumerate(pieces):
        gives, award = _at(pieces, index + 1), _at(pieces, index + 2)
        puts_forward = piece.kind == "cue" and piece.plays("propose") and not piece.plays("give")
        given = gives is not None and gives.plays("give") and award is not None and award.kind == "award"
        if puts_forward and given and _are_counted_before(row) and not _is_given_to(pieces, index + 3):
            row.append(_put_in("được", piece.span.start, frozenset({"passive"})))
        row.append(piece)
    return row


def _are_counted_before(row: Sequence[Piece]) -> bool:
    """Whether the clause has begun with counted receivers and nothing else."""
    last = len(row) - 1
    while last >= 0 and (row[last].count is not None or row[last].is_mark(",", "và")):
        last -= 1
    counted = row[last + 1 :]
    opens = last < 0 or row[last].is_mark(";", ":", "\n") or _lists(row[last])
    after_award = last >= 0 and row[last].kind == "award"
    return any(piece.count is not None for piece in counted) and (opens or after_award)


def _lists(piece: Piece) -> bool:
    words = piece.text.lower()
    return (piece.kind == "cue" and piece.plays("list_partial", "list_complete")) or words.split()[-1] == "có"


def _is_given_to(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a receiver is named behind the award: "5 đơn vị đề nghị tặng A cho ông P"."""
    to = _at(pieces, index)
    return to is not None and to.kind == "cue" and to.plays("to")


def _put_in(words: str, at: int, roles: frozenset[str]) -> Piece:
    return Piece("cue", Span(at, at), words, roles=roles)


def _at(pieces: Sequence[Piece], index: int) -> Piece | None:
    return pieces[index] if 0 <= index < len(pieces) else None
