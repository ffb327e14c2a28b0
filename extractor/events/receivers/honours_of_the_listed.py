"""Awards that tell who the names of a list are, like a post: "cho Công ty A (Huân chương hạng Ba năm 2015),
Sở B", "cho 2 em: P, đạt giải Nhất; Q, đạt giải Nhì".

The list goes on behind them. A bracket that counts receivers ("7 trường hợp (Huân chương A với 1 tập thể;
Bằng khen với 6 cá nhân)") deals them out.
"""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.lexicon.award_linker import identify

_PARTS = (",", ";", "và")
_PARTS_OF_LISTS = ("(", ";")
"""One of these stands in every list whose names are told by awards."""
_LONGEST_TITLE = 3
"""Pieces up to a name: "các em", "vận động viên"."""
_WINS = frozenset({"đạt", "đoạt", "giành", "đạt được", "giành được", "đoạt được", "xuất sắc giành"})


def with_honours_as_notes(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with such awards made plain words, where another award goes to the whole list before."""
    row = list(pieces)
    given = next((i for i, p in enumerate(row) if p.kind == "award"), len(row))
    if given == len(row) or identify(row[given].text).kind == "prize":
        return row
    addressed = next((i for i in range(given + 1, len(row)) if _addresses(row[i])), len(row))
    if {piece.text for piece in row[addressed + 1 :]}.isdisjoint(_PARTS_OF_LISTS):
        return row
    for opening in range(addressed + 1, len(row)):
        if row[opening].is_mark("(") and row[opening - 1].can_receive:
            close = next((i for i in range(opening, len(row)) if row[i].is_mark(")")), opening)
            deals_out = any(piece.kind == "count" for piece in row[opening:close])
            if deals_out or not _stands_in_list(row, opening, close):
                continue
            for at in range(opening + 1, close):
                if row[at].kind == "award":
                    row[at] = Piece("gap", row[at].span, row[at].text)
    return _without_own_wins(row, addressed)


def _without_own_wins(row: list[Piece], addressed: int) -> list[Piece]:
    """As in "tặng A cho 2 em: P, đạt giải Nhất; Q, giải Nhì": the names alone, where each has won."""
    opening = next((i for i in range(addressed, len(row)) if _opens_names(row[i])), len(row))
    opening += opening + 1 < len(row) and row[opening + 1].is_mark(":")
    stops = [i for i in range(opening + 1, len(row)) if row[i].is_mark(";")]
    items = list(zip([opening, *stops], [*stops, len(row)], strict=True))
    verbs = [_own_win(row, start + 1, end) for start, end in items]
    if len(items) < 2 or not all(verbs):
        return row
    kept = row[: opening + 1]
    for (start, end), verb in zip(items, verbs, strict=True):
        kept += [*row[start + 1 : verb], *row[end : end + 1]]
    return kept


def _own_win(row: Sequence[Piece], start: int, end: int) -> int:
    """Where ", đạt giải Nhất", ", HCV Olympic A" begins behind the one person of this item; 0 when nothing of
    the kind does."""
    person = next(
        (i for i in range(start, min(start + _LONGEST_TITLE, end)) if row[i].kind == "person"), None
    )
    if person is None or any(piece.kind not in {"gap", "anaphor"} for piece in row[start:person]):
        return 0
    verb = person + 1 + (person + 1 < end and row[person + 1].is_mark(",", "-", "–"))
    if verb >= end:
        return 0
    noted = row[verb].kind == "award" and identify(row[verb].text).kind == "prize" and verb > person + 1
    wins = row[verb].kind == "cue" and row[verb].text.lower() in _WINS
    won = wins and any(piece.kind == "award" for piece in row[verb:end])
    return person + 1 if won or noted else 0


def _opens_names(piece: Piece) -> bool:
    return piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_complete"))


def _stands_in_list(row: Sequence[Piece], opening: int, close: int) -> bool:
    """Whether another name stands before the bracket's own or behind the bracket."""
    before = row[opening - 2].is_mark(*_PARTS) if opening > 1 else False
    behind = row[close + 1].is_mark(*_PARTS) if close + 1 < len(row) else False
    return before or behind


def _addresses(piece: Piece) -> bool:
    return _opens_names(piece) or piece.plays("to")
