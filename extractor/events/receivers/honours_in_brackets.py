"""Awards in brackets behind the names of a list: "cho Công ty A (Huân chương hạng Ba năm 2015), Sở B".

They tell who the listed are, like a post; the list goes on behind the bracket. A bracket that counts
receivers ("7 trường hợp (Huân chương A với 1 tập thể; Bằng khen với 6 cá nhân)") deals them out.
"""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.lexicon.award_linker import identify

_PARTS = (",", ";", "và")


def with_honours_as_notes(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with such awards made plain words, where another award goes to the whole list before."""
    row = list(pieces)
    given = next((i for i, p in enumerate(row) if p.kind == "award"), len(row))
    if given == len(row) or identify(row[given].text).kind == "prize":
        return row
    addressed = next((i for i in range(given + 1, len(row)) if _addresses(row[i])), len(row))
    for opening in range(addressed + 1, len(row)):
        if row[opening].is_mark("(") and row[opening - 1].can_receive:
            close = next((i for i in range(opening, len(row)) if row[i].is_mark(")")), opening)
            deals_out = any(piece.kind == "count" for piece in row[opening:close])
            if deals_out or not _stands_in_list(row, opening, close):
                continue
            for at in range(opening + 1, close):
                if row[at].kind == "award":
                    row[at] = Piece("gap", row[at].span, row[at].text)
    return row


def _stands_in_list(row: Sequence[Piece], opening: int, close: int) -> bool:
    """Whether another name stands before the bracket's own or behind the bracket."""
    before = row[opening - 2].is_mark(*_PARTS) if opening > 1 else False
    behind = row[close + 1].is_mark(*_PARTS) if close + 1 < len(row) else False
    return before or behind


def _addresses(piece: Piece) -> bool:
    return piece.is_mark(":") or (piece.kind == "cue" and piece.plays("to", "list_complete"))
